/** The only door to chance: secrets and names that nobody can guess. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'

export type Ids = {
  /** A secret of `bytes` random bytes (32 if not said) as URL-safe text. */
  token(bytes?: number): string
  uuid(): string
  /** A first password that can be read aloud: no letters or digits that look alike. */
  password(length?: number): string
}

// 31 signs, without 0 O 1 I l; 14 of them carry 69 bits
const readable = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const spell = (bytes: Uint8Array, length: number): string => {
  let text = ''
  // only bytes below the largest multiple of 31 are taken, so that each sign is equally likely
  for (const byte of bytes) {
    if (text.length === length) break
    if (byte < 248) text += readable[byte % readable.length]
  }
  return text
}

export const realIds: Ids = {
  token: (bytes = 32) => randomBytes(bytes).toString('base64url'),
  uuid: () => randomUUID(),
  password: (length = 14) => {
    for (;;) {
      const text = spell(randomBytes(length * 2), length)
      if (text.length === length) return text
    }
  },
}

/** The same row of ids for the same seed: for tests and the demonstration only, never for secrets. */
export function fakeIds(seed: string): Ids {
  let count = 0
  const bytes = (length: number): Buffer => {
    const chunks: Buffer[] = []
    for (let have = 0; have < length; have += 32) {
      count += 1
      chunks.push(createHash('sha256').update(`${seed}:${count}`).digest())
    }
    return Buffer.concat(chunks).subarray(0, length)
  }
  return {
    token: (length = 32) => bytes(length).toString('base64url'),
    uuid: () => {
      const hex = bytes(16).toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
    },
    password: (length = 14) => spell(bytes(length * 4), length),
  }
}
