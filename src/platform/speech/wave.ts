/** Uncompressed sound as programs hand it over: 16-bit PCM in a WAV. */

/** One channel; samples from −1 to 1. */
export type Wave = { rate: number; samples: Float32Array }

/**
 * Reads a WAV of one or two channels; of two the first is taken. Sizes in its head are not trusted: a program that
 * writes to a pipe does not know them yet.
 *
 * @throws Error where it is no such sound
 */
export function readWave(bytes: Buffer): Wave {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('the voice answered with something that is not a WAV')
  let format: { channels: number; rate: number } | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const body = at + 8
    if (name === 'fmt ' && body + 16 <= bytes.length) format = formatAt(bytes, body)
    if (name === 'data' && format)
      return { rate: format.rate, samples: samplesOf(bytes.subarray(body, body + size), format.channels) }
    at = body + size + (size % 2)
  }
  throw new Error('the voice answered with a WAV without sound')
}

function formatAt(bytes: Buffer, at: number) {
  const [kind, channels, rate, bits] = [
    bytes.readUInt16LE(at),
    bytes.readUInt16LE(at + 2),
    bytes.readUInt32LE(at + 4),
    bytes.readUInt16LE(at + 14),
  ]
  if (kind !== 1 || bits !== 16 || channels < 1 || channels > 2 || rate < 8_000 || rate > 48_000)
    throw new Error('the voice has to give 16-bit PCM of 8 to 48 kHz')
  return { channels, rate }
}

function samplesOf(sound: Buffer, channels: number): Float32Array {
  const samples = new Float32Array(Math.floor(sound.length / 2 / channels))
  for (let at = 0; at < samples.length; at += 1) samples[at] = sound.readInt16LE(at * 2 * channels) / 32_768
  return samples
}
