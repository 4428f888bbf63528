/** Sentences in one MP3, and where in it each of them begins. */
import { createMp3Encoder } from 'wasm-media-encoders'
import type { Engine, VoiceName } from './engines.ts'

export type Recording = {
  mp3: Uint8Array
  /** Seconds at which each sentence begins, in their order. */
  marks: number[]
  seconds: number
}

/** Between two sentences, in seconds. */
const breath = 0.3
const kilobits = 32

/** Says the sentences one after another; each is given to the voice alone, so that its place is known exactly. */
export async function recordSentences(
  engine: Engine,
  voice: VoiceName,
  sentences: readonly string[],
): Promise<Recording> {
  const encoder = await createMp3Encoder()
  const parts: Uint8Array[] = []
  const marks: number[] = []
  let rate = 0
  let length = 0
  for (const words of sentences) {
    const wave = await engine.say(words, voice)
    if (rate === 0) {
      rate = wave.rate
      encoder.configure({ sampleRate: rateOf(rate), channels: 1, bitrate: kilobits })
    }
    if (wave.rate !== rate) throw new Error('the voice changed its rate between two sentences')
    marks.push(Math.round((length / rate) * 1000) / 1000)
    const padded = new Float32Array(wave.samples.length + Math.round(breath * rate))
    padded.set(wave.samples)
    length += padded.length
    // what the encoder gives is its own memory and is written over
    parts.push(encoder.encode([padded]).slice())
  }
  if (rate > 0) parts.push(encoder.finalize().slice())
  return { mp3: Buffer.concat(parts), marks, seconds: rate > 0 ? length / rate : 0 }
}

const rates = [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000] as const

function rateOf(rate: number): (typeof rates)[number] {
  const known = rates.find((one) => one === rate)
  if (known === undefined) throw new Error(`an MP3 has no rate of ${rate}`)
  return known
}
