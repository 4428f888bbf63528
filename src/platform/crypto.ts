/**
 * Hashes, signatures and passwords. Passwords are argon2id over their NFC form: the same password typed on
 * another keyboard may arrive decomposed, and would not fit otherwise.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  hash as digest,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'

/** SHA-256, 32 bytes. */
export const sha256 = (content: string | Uint8Array): Buffer => digest('sha256', content, 'buffer')

/** SHA-256 as 64 hexadecimal digits. */
export const sha256Hex = (content: string | Uint8Array): string => digest('sha256', content)

/** HMAC-SHA-256, 32 bytes. */
export const hmac = (key: string | Uint8Array, content: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(content).digest()

/** Equality that takes the same time wherever the two differ. */
export const sameSecret = (a: string | Uint8Array, b: string | Uint8Array): boolean =>
  // hashing first makes both the same length, which timingSafeEqual asks for
  timingSafeEqual(sha256(a), sha256(b))

// The OWASP minimum for argon2id; the algorithm itself is the package's default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The password as the database keeps it, `$argon2id$v=19$m=19456,t=2,p=1$…`. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let dummy: Promise<string> | undefined

/**
 * Whether the password fits. With no hash (nobody has this name) it does the same work and says no, so that
 * the time of the answer does not tell whether the account exists.
 */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const fits = await verify(kept ?? (await dummy), password.normalize('NFC'))
  return fits && typeof kept === 'string'
}

/** Whether a kept hash was made with less work than we ask for now, so that a good login should renew it. */
export function needsRehash(kept: string): boolean {
  const { memoryCost, timeCost } = parseOptions(kept)
  return memoryCost < cost.memoryCost || timeCost < cost.timeCost
}

const sealing = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

/** Hides bytes from whoever holds only the database; `purpose` keeps uses of one secret apart. */
export function seal(secret: Uint8Array, purpose: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(sealing, keyFor(secret, purpose), nonce)
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed; undefined when the secret or the purpose is another, or a byte was changed. */
export function unseal(secret: Uint8Array, purpose: string, sealed: Uint8Array): Buffer | undefined {
  try {
    const decipher = createDecipheriv(sealing, keyFor(secret, purpose), sealed.subarray(0, nonceBytes))
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

const keyFor = (secret: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `thidua ${purpose}`, 32))

/** A new Ed25519 key: 32 public bytes, and the private key in PKCS #8. */
export function newSigningKey(): { publicKey: Uint8Array<ArrayBuffer>; privateKey: Buffer } {
  const pair = generateKeyPairSync('ed25519')
  const jwk = pair.publicKey.export({ format: 'jwk' })
  return {
    publicKey: new Uint8Array(Buffer.from(jwk.x ?? '', 'base64url')),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
  }
}

/** An Ed25519 signature, 64 bytes. */
export const signWith = (privateKey: Buffer, message: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(sign(null, message, createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })))
