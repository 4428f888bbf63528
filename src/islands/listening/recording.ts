import { kept, make, type Source } from './source.ts'

type Player = { audio: HTMLAudioElement; links: HTMLAnchorElement[]; draw: () => void; failed: () => void }

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** A recording, in the voice that was chosen last; `voices` chooses another one at the same sentence. */
export function recording({ audio, links, draw, failed }: Player): {
  source: Source
  voices: HTMLSelectElement
} {
  const voices = make('select')
  let marks: number[] = []
  for (const { textContent, dataset } of links) voices.append(new Option(textContent ?? '', dataset.voice))
  const source: Source = {
    length: () => audio.duration || 0,
    at: () => audio.currentTime,
    go: (place) => {
      audio.currentTime = place
    },
    // a play that a pause overtakes is no failure
    play: () => void audio.play().catch((error) => error.name !== 'AbortError' && failed()),
    pause: () => audio.pause(),
    paused: () => audio.paused,
    speed: (rate) => {
      audio.defaultPlaybackRate = rate
      audio.playbackRate = rate
    },
    sentence: () => marks.findLastIndex((mark) => mark <= audio.currentTime + 0.05),
    toSentence: (sentence) => {
      const mark = marks[Math.min(sentence, marks.length - 1)]
      if (mark === undefined) return
      // before the recording has begun to load it has no places
      if (audio.readyState > 0) audio.currentTime = mark
      else {
        audio.preload = 'metadata'
        audio.addEventListener('loadedmetadata', () => source.go(mark), { once: true })
      }
    },
    told: () => `${clock(audio.currentTime)} / ${clock(audio.duration || 0)}`,
  }
  const choose = (voice: string | null, sentence: number): void => {
    const link = links.find(({ dataset }) => dataset.voice === voice) ?? links[0]
    if (!link) return
    voices.value = link.dataset.voice ?? ''
    marks = (link.dataset.marks ?? '').split(' ').filter(Boolean).map(Number)
    if (audio.src !== link.href) audio.src = link.href
    if (sentence > 0) source.toSentence(sentence)
  }
  voices.onchange = () => {
    const [running, sentence] = [!audio.paused, source.sentence()]
    choose(kept('voice', voices.value) ?? voices.value, sentence)
    if (running) source.play()
  }
  choose(kept('voice'), Number(kept(location.pathname) ?? 0))
  for (const name of ['timeupdate', 'play', 'pause', 'loadedmetadata', 'ended', 'seeked'])
    audio.addEventListener(name, draw)
  audio.addEventListener('error', failed)
  return { source, voices }
}
