/**
 * `<read-aloud>`: reads a page to its reader, shows which sentence it reads, and remembers the place. It plays the
 * recording; where there is none, the device's own Vietnamese voice says the sentences one by one.
 */
import { device, deviceVoice } from './listening/device.ts'
import { recording } from './listening/recording.ts'
import { kept, make, type Source } from './listening/source.ts'

type Word = 'play' | 'pause' | 'back' | 'next' | 'place' | 'speed' | 'voice' | 'device' | 'none' | 'failed'

class ReadAloud extends HTMLElement {
  words: Record<Word, string> = JSON.parse(this.getAttribute('words') ?? '{}')
  source: Source | undefined
  begun = false
  shown = -1
  button = make('button', { type: 'button', className: 'button' })
  range = make('input', { type: 'range', min: '0', step: 'any', ariaLabel: this.words.place })
  time = make('span', { className: 'listen-time' })
  status = make('p', { className: 'listen-status' })

  async connectedCallback(): Promise<void> {
    const { words, status } = this
    const audio = this.querySelector('audio')
    status.setAttribute('role', 'status')
    const draw = () => this.draw()
    if (audio) {
      const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-voice]')]
      const failed = () => {
        status.textContent = words.failed
      }
      const { source, voices } = recording({ audio, links, draw, failed })
      voices.ariaLabel = words.voice
      audio.controls = false
      return this.build(source, links.length > 1 ? voices : undefined)
    }
    const voice = await deviceVoice()
    const answer = voice && (await fetch(this.getAttribute('say') ?? '').catch(() => undefined))
    if (voice && answer?.ok) {
      status.textContent = words.device
      return this.build(device(voice, await answer.json(), draw))
    }
    status.textContent = words.none
    this.replaceChildren(status)
  }

  /** Buttons and fields in the place of what stood there for browsers without scripts. */
  build(source: Source, voices?: HTMLSelectElement): void {
    this.source = source
    const { words, button, range } = this
    button.onclick = () => (source.paused() ? this.play() : source.pause())
    range.oninput = () => source.go(Number(range.value))
    const bar = make('div', { className: 'listen-bar' })
    bar.append(button, this.step(-1, words.back, '‹'), this.step(1, words.next, '›'), range, this.time)
    bar.append(this.speeds(source), ...(voices ? [voices] : []))
    for (const one of this.querySelectorAll(':scope > :not(audio)')) one.remove()
    this.append(bar, this.status)
    this.onkeydown = (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (!by || (event.target instanceof Element && event.target.matches('input, select'))) return
      event.preventDefault()
      this.move(by)
    }
    document.addEventListener('click', (event) => this.pressed(event))
    this.mediaKeys()
    this.draw()
  }

  step(by: number, label: string, textContent: string): HTMLButtonElement {
    const set = { textContent, ariaLabel: label, title: label, onclick: () => this.move(by) }
    return make('button', { type: 'button', className: 'button button-quiet', ...set })
  }

  speeds(source: Source): HTMLSelectElement {
    const speeds = make('select', { ariaLabel: this.words.speed })
    for (const rate of ['0.75', '1', '1.25', '1.5'])
      speeds.append(new Option(`${rate.replace('.', ',')}×`, rate))
    speeds.value = kept('speed') ?? '1'
    if (!speeds.value) speeds.value = '1'
    source.speed(Number(speeds.value))
    speeds.onchange = () => {
      kept('speed', speeds.value)
      source.speed(Number(speeds.value))
    }
    return speeds
  }

  play(): void {
    this.begun = true
    this.status.textContent = ''
    // sentences can be pressed from now on
    document.documentElement.classList.add('listening')
    this.source?.play()
  }

  /** So many sentences on or back. */
  move(by: number): void {
    this.begun = true
    this.source?.toSentence(Math.max(0, this.source.sentence() + by))
    this.draw()
  }

  /** A sentence that is pressed is read, once listening has begun; links stay links, and marking text is no press. */
  pressed({ target }: MouseEvent): void {
    if (!this.begun || !(target instanceof Element) || target.closest('a, button')) return
    const mark = target.closest<HTMLElement>('[data-s]')
    if (!mark || String(getSelection()) !== '') return
    this.source?.toSentence(Number(mark.dataset.s))
    this.play()
  }

  draw(): void {
    const { source, words, button, range } = this
    if (!source) return
    const label = source.paused() ? words.play : words.pause
    if (button.textContent !== label) button.textContent = label
    range.max = String(source.length() || 1)
    range.value = String(source.at())
    range.setAttribute('aria-valuetext', source.told())
    this.time.textContent = source.told()
    const sentence = source.sentence()
    if (!this.begun || sentence === this.shown) return
    this.shown = sentence
    for (const mark of document.querySelectorAll('.is-read')) mark.classList.remove('is-read')
    const marks = document.querySelectorAll(`[data-s="${sentence}"]`)
    for (const mark of marks) mark.classList.add('is-read')
    if (!source.paused()) marks[0]?.scrollIntoView({ block: 'nearest' })
    kept(location.pathname, String(sentence))
  }

  mediaKeys(): void {
    const keys = navigator.mediaSession
    if (!keys) return
    keys.metadata = new MediaMetadata({ title: document.title })
    keys.setActionHandler('play', () => this.play())
    keys.setActionHandler('pause', () => this.source?.pause())
    keys.setActionHandler('previoustrack', () => this.move(-1))
    keys.setActionHandler('nexttrack', () => this.move(1))
  }
}

customElements.define('read-aloud', ReadAloud)
