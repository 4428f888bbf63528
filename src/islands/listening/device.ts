import { kept, type Source } from './source.ts'

/** Voices come late, or never. */
const patience = 1_500
/** Network voices stop in longer ones without a word. */
const longest = 180

/** A Vietnamese voice of the device, where it has one. */
export async function deviceVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined
  const find = () => {
    const all = speechSynthesis.getVoices().filter(({ lang }) => /^vi\b/i.test(lang))
    // one that lives on the device sends the text to nobody
    return all.find(({ localService }) => localService) ?? all[0]
  }
  if (speechSynthesis.getVoices().length === 0)
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
      setTimeout(resolve, patience)
    })
  return find()
}

/** The device's voice, sentence after sentence. */
export function device(voice: SpeechSynthesisVoice, sentences: readonly string[], draw: () => void): Source {
  let sentence = Math.min(Number(kept(location.pathname) ?? 0), sentences.length - 1)
  let playing = false
  let rate = 1
  let turn = 0
  let timer = 0

  const halt = () => {
    turn += 1
    clearTimeout(timer)
    speechSynthesis.cancel()
  }
  const say = (pieces: readonly string[]): void => {
    const mine = turn
    const [piece, ...rest] = pieces
    if (piece === undefined) {
      if (sentence + 1 >= sentences.length) playing = false
      else sentence += 1
      draw()
      if (playing) start()
      return
    }
    const utterance = new SpeechSynthesisUtterance(piece)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    const next = () => {
      if (mine !== turn) return
      clearTimeout(timer)
      turn += 1
      say(rest)
    }
    utterance.onend = next
    utterance.onerror = next
    // a voice that fell silent says nothing about it
    timer = window.setTimeout(
      () => {
        speechSynthesis.cancel()
        next()
      },
      6_000 + (piece.length * 160) / rate,
    )
    speechSynthesis.speak(utterance)
  }
  const start = () => {
    halt()
    say(piecesOf(sentences[sentence] ?? ''))
  }
  const to = (place: number) => {
    sentence = Math.max(0, Math.min(sentences.length - 1, Math.floor(place)))
    if (playing) start()
    draw()
  }
  addEventListener('pagehide', halt)
  return {
    length: () => sentences.length - 1,
    at: () => sentence,
    go: to,
    toSentence: to,
    play: () => {
      if (playing) return
      playing = true
      start()
      draw()
    },
    pause: () => {
      playing = false
      halt()
      draw()
    },
    paused: () => !playing,
    speed: (chosen) => {
      rate = chosen
      if (playing) start()
    },
    sentence: () => sentence,
    told: () => `${sentence + 1} / ${sentences.length}`,
  }
}

/** A long sentence in pieces, parted where it breathes. */
function piecesOf(text: string): string[] {
  if (text.length <= longest) return [text]
  const piece = text.slice(0, longest)
  const at = piece.lastIndexOf(', ') > 40 ? piece.lastIndexOf(', ') + 1 : piece.lastIndexOf(' ')
  const end = at > 0 ? at : longest
  return [text.slice(0, end), ...piecesOf(text.slice(end).trim())]
}
