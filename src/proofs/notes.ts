/**
 * Signed notes and checkpoints: what the register says its tree is, in a text that anybody can keep and that
 * a second agency can countersign.
 * https://c2sp.org/signed-note · https://c2sp.org/tlog-checkpoint · https://c2sp.org/tlog-cosignature
 */
import { type Bytes, concat, fromBase64, sameBytes, sha256, toBase64, toHex, utf8 } from './bytes.ts'
import type { TreeHead } from './tree.ts'

/** Kinds of keys: an Ed25519 signature, and a witness's signature with its time. */
const kinds = { signer: 1, witness: 4 } as const
export type KeyKind = keyof typeof kinds

/** Whose key it is: a name without blanks and plus signs, and 32 bytes of Ed25519. */
export type Verifier = { name: string; kind: KeyKind; publicKey: Bytes }
export type Signer = Verifier & { sign: (message: Bytes) => Promise<Bytes> | Bytes }

const keyId = async ({ name, kind, publicKey }: Verifier): Promise<Bytes> =>
  (await sha256(concat(utf8(name), new Uint8Array([10, kinds[kind]]), publicKey))).slice(0, 4)

/** The text of a key that is given to others: `name+hash+key`. */
export async function verifierText(verifier: Verifier): Promise<string> {
  const key = concat(new Uint8Array([kinds[verifier.kind]]), verifier.publicKey)
  return `${verifier.name}+${toHex(await keyId(verifier))}+${toBase64(key)}`
}

/** The key that a text gives; undefined when it is none or its hash does not fit. */
export async function verifierFrom(text: string): Promise<Verifier | undefined> {
  const [name, hash, ...rest] = text.trim().split('+')
  const key = fromBase64(rest.join('+'))
  const kind = key?.[0] === kinds.signer ? 'signer' : key?.[0] === kinds.witness ? 'witness' : undefined
  if (!name || !key || !kind || key.length !== 33) return
  const verifier: Verifier = { name, kind, publicKey: key.slice(1) }
  return toHex(await keyId(verifier)) === hash ? verifier : undefined
}

/** What a checkpoint says: whose log, how many entries, which root. */
export type Checkpoint = TreeHead & { origin: string }

const textOf = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`

/** The checkpoint as a note that the log's key has signed. */
export const signCheckpoint = (checkpoint: Checkpoint, signer: Signer): Promise<string> =>
  signNote(textOf(checkpoint), signer)

/** A text, ending in a line feed, with the signer's line below it. */
export const signNote = async (text: string, signer: Signer): Promise<string> =>
  `${text}\n${await signatureLine(signer, await signer.sign(utf8(text)))}`

const signatureLine = async (verifier: Verifier, signature: Uint8Array): Promise<string> =>
  `— ${verifier.name} ${toBase64(concat(await keyId(verifier), signature))}\n`

/** What a witness signs: the time in seconds since 1970, and the note's text. */
const witnessed = (seconds: number, text: string) => utf8(`cosignature/v1\ntime ${seconds}\n${text}`)

/** The line with which a witness says that it has seen this checkpoint and nothing that contradicts it. */
export async function cosign(note: string, witness: Signer, at: Date): Promise<string> {
  const text = noteText(note)
  if (text === undefined) throw new Error('this is not a signed note')
  const seconds = Math.floor(at.getTime() / 1000)
  const signature = await witness.sign(witnessed(seconds, text))
  return signatureLine(witness, concat(secondsBytes(seconds), signature))
}

function secondsBytes(seconds: number): Bytes {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds))
  return bytes
}

const noteText = (note: string): string | undefined => {
  const end = note.indexOf('\n\n')
  return end < 0 ? undefined : note.slice(0, end + 1)
}

/** The text of a note, when this key has signed it; undefined when not. */
export async function openNote(note: string, verifier: Verifier): Promise<string | undefined> {
  const text = noteText(note)
  return text !== undefined && (await isSignedBy(note, verifier)) ? text : undefined
}

/** The checkpoint of a note, when this key has signed it; undefined when not. */
export async function openCheckpoint(note: string, verifier: Verifier): Promise<Checkpoint | undefined> {
  const text = await openNote(note, verifier)
  return text === undefined ? undefined : checkpointOf(text)
}

function checkpointOf(text: string): Checkpoint | undefined {
  const [origin, size, root] = text.split('\n')
  const hash = fromBase64(root ?? '')
  if (!origin || !size || !/^(0|[1-9]\d{0,15})$/.test(size) || hash?.length !== 32) return
  return { origin, size: Number(size), root: hash }
}

/** Whether the note bears a signature of this key. */
export async function isSignedBy(note: string, verifier: Verifier): Promise<boolean> {
  const text = noteText(note)
  if (text === undefined) return false
  const id = await keyId(verifier)
  for (const line of note.slice(text.length + 1).split('\n')) {
    const [, name, blob] = /^— (\S+) (\S+)$/.exec(line) ?? []
    const bytes = blob ? fromBase64(blob) : undefined
    if (name !== verifier.name || !bytes || !sameBytes(bytes.slice(0, 4), id)) continue
    if (await fits(verifier, bytes.slice(4), text)) return true
  }
  return false
}

async function fits(verifier: Verifier, signed: Bytes, text: string): Promise<boolean> {
  const witness = verifier.kind === 'witness'
  if (signed.length !== (witness ? 72 : 64)) return false
  const seconds = witness ? Number(new DataView(signed.buffer, signed.byteOffset).getBigUint64(0)) : 0
  const message = witness ? witnessed(seconds, text) : utf8(text)
  const key = await crypto.subtle.importKey('raw', verifier.publicKey, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, signed.slice(witness ? 8 : 0), message)
}
