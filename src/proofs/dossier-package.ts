/**
 * A dossier as one agency gives it to another without a connection between them: a list of what the package holds,
 * with the hash of every file, signed with the key of the sender's register. The same core reads and writes it.
 */
import { z } from 'zod'
import { sha256, toHex, utf8 } from './bytes.ts'
import { openNote, type Signer, signNote, type Verifier, verifierFrom, verifierText } from './notes.ts'

export const packageFormat = 'thidua-dossier/1'

const said = (max: number) => z.string().max(max)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const manifest = z.strictObject({
  format: z.literal(packageFormat),
  /** What the sender calls the dossier; the same whenever it comes again. */
  source: z.string().regex(/^[0-9a-f-]{36}$/),
  /** How often the sender had handed it in. */
  ordinal: z.number().int().min(1).max(10_000),
  agency: said(300),
  /** The key of the sender's register: name+hash+key. */
  key: said(300),
  /** The instant of packing, ISO 8601. */
  packedAt: z.iso.datetime(),
  dossier: z.strictObject({
    subject: z.enum(['ca-nhan', 'tap-the', 'ho-gia-dinh']),
    name: said(300),
    place: said(500),
    unit: said(300),
    award: said(80),
    year: z.number().int().min(1945).max(2200),
    basis: said(40),
  }),
  parts: z.array(z.strictObject({ slug: said(80), body: said(50_000) })).max(100),
  files: z
    .array(z.strictObject({ slug: said(80), name: said(255), hash, size: z.number().int().min(1) }))
    .max(500),
  examinations: z
    .array(z.strictObject({ unit: said(300), outcome: said(20), opinion: said(5_000) }))
    .max(100),
})
export type Manifest = z.output<typeof manifest>

export const names = { manifest: 'manifest.json', note: 'manifest.note' }
/** Where a file lies inside the package; the name that it had stands in the manifest alone. */
export const pathOf = (file: { hash: string }): string => `files/${file.hash}`

/** What the signature covers: no text of a register's checkpoint can read like it. */
const signedText = async (bytes: Uint8Array): Promise<string> =>
  `${packageFormat}\nsha256 ${toHex(await sha256(bytes))}\n`

/** The manifest's bytes and the signed note over them. */
export async function sealManifest(content: Omit<Manifest, 'format' | 'key'>, signer: Signer) {
  const whole: Manifest = { format: packageFormat, key: await verifierText(signer), ...content }
  const bytes = utf8(`${JSON.stringify(manifest.parse(whole), null, 1)}\n`)
  return { bytes, note: await signNote(await signedText(bytes), signer) }
}

export const packageFaults = ['unreadable', 'not-signed'] as const
export type PackageFault = (typeof packageFaults)[number]
export type OpenedPackage = { manifest: Manifest; verifier: Verifier; hash: string }

/** Reads a manifest whose own key has signed it; whether that key is to be believed is the reader's question. */
export async function openManifest(bytes: Uint8Array, note: string): Promise<OpenedPackage | PackageFault> {
  const read = manifest.safeParse(jsonOf(bytes))
  if (!read.success) return 'unreadable'
  const verifier = await verifierFrom(read.data.key)
  const signed = verifier && (await openNote(note, verifier))
  if (!verifier || signed !== (await signedText(bytes))) return 'not-signed'
  return { manifest: read.data, verifier, hash: toHex(await sha256(bytes)) }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
