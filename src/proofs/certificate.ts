/**
 * What a certificate's proof says, and whether it holds: the honour's facts, the salted commitment to them that
 * stands in the register, the path from that entry to the register's root, and the checkpoint that the agency
 * has signed. Nothing but this file and the agency's key is needed.
 */
import { z } from 'zod'
import { type Bytes, canonical, concat, fromBase64, sha256, toBase64, utf8 } from './bytes.ts'
import { openCheckpoint, verifierFrom } from './notes.ts'
import { includes, leafHash } from './tree.ts'

const text = z.string().min(1).max(500)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What a certificate says of somebody, and nothing else: name, unit, award, decision. */
export const honourFacts = z.strictObject({
  agency: text,
  honouree: text,
  unit: z.string().max(500),
  award: text,
  awardName: text,
  year: z.int().min(1945).max(2200),
  decision: z.strictObject({ number: text, on: day }),
})
export type HonourFacts = z.infer<typeof honourFacts>

/** What happened to an honour. */
export const entryKinds = ['issued', 'corrected', 'revoked'] as const
export type EntryKind = (typeof entryKinds)[number]

/** What stands in the register for everybody: no name, only a commitment that a salt opens. */
export const registerEntry = z.strictObject({
  format: z.literal('thidua-register/1'),
  kind: z.enum(entryKinds),
  on: day,
  commitment: z.string(),
  /** The number of the entry that is corrected or revoked; null for a new honour. */
  refersTo: z.int().min(0).nullable(),
})
export type RegisterEntry = z.infer<typeof registerEntry>

/** The commitment to an honour's facts: who does not know the salt cannot try names against it. */
export const commitmentTo = async (facts: HonourFacts, salt: Bytes): Promise<string> =>
  toBase64(await sha256(concat(salt, utf8(canonical(facts)))))

/** The bytes of an entry, as the tree hashes them. */
export const entryBytes = (entry: RegisterEntry): Bytes => utf8(canonical(entry))

const base64 = z.string().max(100_000)

/** An entry with its way to a signed root. */
const provenEntry = z.strictObject({
  entry: registerEntry,
  index: z.int().min(0),
  path: z.array(base64).max(64),
})

export const certificateProof = z.strictObject({
  format: z.literal('thidua-certificate-proof/1'),
  facts: honourFacts,
  salt: base64,
  issued: provenEntry,
  /** Its revocation, when the register held one at the time of the checkpoint. */
  revoked: provenEntry.nullable(),
  checkpoint: z.string().max(10_000),
  key: z.string().max(500),
})
export type CertificateProof = z.infer<typeof certificateProof>

export const proofFaults = [
  'unreadable',
  'other-key',
  'checkpoint-not-signed',
  'facts-changed',
  'not-in-register',
  'wrong-revocation',
] as const
export type ProofFault = (typeof proofFaults)[number]

/** `on`: the day of the decision or of the revocation. `size`: how many entries the register then had. */
export type ProofAnswer =
  | { genuine: true; revokedOn: string | null; facts: HonourFacts; size: number; key: string }
  | { genuine: false; fault: ProofFault }

const no = (fault: ProofFault): ProofAnswer => ({ genuine: false, fault })

/**
 * Judges a proof file. `trustedKey` is the agency's key as it is published elsewhere; without it the file's own
 * key is taken, and the answer names it so that it can be compared.
 */
export async function verifyCertificate(file: unknown, trustedKey?: string): Promise<ProofAnswer> {
  const read = certificateProof.safeParse(file)
  if (!read.success) return no('unreadable')
  const proof = read.data
  if (trustedKey && trustedKey.trim() !== proof.key) return no('other-key')
  const verifier = await verifierFrom(proof.key)
  const head = verifier && (await openCheckpoint(proof.checkpoint, verifier))
  if (!head) return no('checkpoint-not-signed')
  const salt = fromBase64(proof.salt)
  if (!salt || (await commitmentTo(proof.facts, salt)) !== proof.issued.entry.commitment)
    return no('facts-changed')
  if (!(await stands(proof.issued, head)) || proof.issued.entry.kind === 'revoked')
    return no('not-in-register')
  const { revoked } = proof
  if (revoked && !(revokes(revoked, proof.issued.index) && (await stands(revoked, head))))
    return no('wrong-revocation')
  return {
    genuine: true,
    revokedOn: revoked?.entry.on ?? null,
    facts: proof.facts,
    size: head.size,
    key: proof.key,
  }
}

type Proven = z.infer<typeof provenEntry>

const revokes = ({ entry }: Proven, index: number): boolean =>
  entry.kind === 'revoked' && entry.refersTo === index

async function stands({ entry, index, path }: Proven, head: { size: number; root: Uint8Array }) {
  const hashes = path.map((hash) => fromBase64(hash) ?? new Uint8Array())
  return includes(await leafHash(entryBytes(entry)), { index, size: head.size }, hashes, head.root)
}
