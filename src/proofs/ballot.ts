/**
 * A secret ballot that nobody can open and anybody can count again: what is voted on, what a cast ballot is,
 * and the count. The right to vote is a blind RSA signature (RFC 9474) over a ballot key that the member's own
 * browser has made: the server signs it without seeing it, and what is cast later under that key cannot be
 * joined to the member.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { z } from 'zod'
import { type Bytes, canonical, fromBase64, sha256, toBase64Url, utf8 } from './bytes.ts'

const suite = RSABSSA.SHA384.PSS.Deterministic()
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const
/** Bits of the key that signs the rights of one ballot. */
export const rightKeyBits = 2048

/** An answer to a question; a question without one is a blank vote. */
export const choices = ['agree', 'disagree'] as const
export type Choice = (typeof choices)[number]

const id = z.string().min(1).max(80)
const count = z.int().min(0).max(10_000)

/** How many votes of which base carry a question, as an exact fraction, and where that is written. */
export const threshold = z.strictObject({
  votes: z.int().min(1).max(1000),
  of: z.int().min(1).max(1000),
  base: z.enum(['all-members', 'present-members', 'valid-votes']),
  /** More than the fraction instead of at least the fraction. */
  above: z.boolean(),
  cite: z.string().max(500),
})
export type Threshold = z.infer<typeof threshold>

export const question = z.strictObject({
  id,
  subject: z.string().max(300),
  text: z.string().max(500),
  threshold,
})
export type Question = z.infer<typeof question>

/** The ballot paper: the same for every member. */
export const ballotPaper = z.strictObject({
  ballot: id,
  title: z.string().max(500),
  questions: z.array(question).min(1).max(500),
})
export type BallotPaper = z.infer<typeof ballotPaper>

export const answers = z.record(id, z.enum(choices))
export type Answers = z.infer<typeof answers>

/** One cast ballot: the member's ballot key, the right that was signed for it, the answers, signed by the key. */
export const castBallot = z.strictObject({
  key: z.string().max(200),
  right: z.string().max(1000),
  answers,
  signature: z.string().max(200),
})
export type CastBallot = z.infer<typeof castBallot>

/** What a member's browser keeps until the ballot is cast, and the receipt afterwards. */
export type BallotKey = { publicKey: Bytes; privateKey: CryptoKey }

/** A fresh ballot key, made where nobody else sees it. */
export async function makeBallotKey(): Promise<BallotKey> {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: pair.privateKey,
  }
}

/** The pair of keys with which the rights to vote in one ballot are signed. */
export const makeRightKeys = (): Promise<CryptoKeyPair> =>
  RSABSSA.SHA384.generateKey({
    modulusLength: rightKeyBits,
    publicExponent: new Uint8Array([1, 0, 1]),
  })

/** The public key of rights, from what the ballot publishes. */
export const rightKeyFrom = (jwk: JsonWebKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

/** Hides a ballot key from the signer; `inverse` turns the blind signature into the right, see `openRight`. */
export async function blindKey(rightKey: CryptoKey, publicKey: Bytes) {
  const { blindedMsg, inv } = await suite.blind(rightKey, publicKey)
  return { blinded: blindedMsg, inverse: inv }
}

/** The right out of its blind signature. Fails when the signer has signed something else. */
export const openRight = (
  rightKey: CryptoKey,
  publicKey: Bytes,
  { signature, inverse }: { signature: Uint8Array; inverse: Uint8Array },
): Promise<Uint8Array> => suite.finalize(rightKey, publicKey, signature, inverse)

/** Signs what cannot be seen: once for each entitled member. */
export const signBlinded = (privateKey: CryptoKey, blinded: Uint8Array): Promise<Uint8Array> =>
  suite.blindSign(privateKey, blinded)

const messageOf = (ballot: string, given: Answers): Bytes =>
  utf8(`thidua-ballot/1\n${canonical({ ballot, given })}`)

/** Fills in a ballot. */
export async function fillBallot(
  ballot: string,
  { publicKey, privateKey }: BallotKey,
  { right, given }: { right: Uint8Array; given: Answers },
): Promise<CastBallot> {
  const signature = await crypto.subtle.sign(signing, privateKey, messageOf(ballot, given))
  return {
    key: toBase64Url(publicKey),
    right: toBase64Url(right),
    answers: given,
    signature: toBase64Url(new Uint8Array(signature)),
  }
}

export const ballotFaults = ['wrong-right', 'wrong-signature', 'wrong-answers'] as const
export type BallotFault = (typeof ballotFaults)[number]

/** What is wrong with a cast ballot; undefined when it counts. */
export async function faultOf(
  paper: BallotPaper,
  rightKey: CryptoKey,
  cast: CastBallot,
): Promise<BallotFault | undefined> {
  const asked = new Set(paper.questions.map((one) => one.id))
  if (!Object.keys(cast.answers).every((one) => asked.has(one))) return 'wrong-answers'
  const [key, right, signature] = [cast.key, cast.right, cast.signature].map(fromBase64)
  // one key has one text, or it could vote twice in two spellings
  if (!key || !right || toBase64Url(key) !== cast.key) return 'wrong-right'
  if (!(await verified(() => suite.verify(rightKey, right, key)))) return 'wrong-right'
  const message = messageOf(paper.ballot, cast.answers)
  const signed = async () =>
    crypto.subtle.verify(
      signing,
      await crypto.subtle.importKey('raw', key, curve, false, ['verify']),
      signature ?? new Uint8Array(),
      message,
    )
  return (await verified(signed)) ? undefined : 'wrong-signature'
}

/** Malformed keys and signatures make the libraries throw: they are wrong all the same. */
const verified = (check: () => Promise<boolean>): Promise<boolean> => check().catch(() => false)

/** The code by which a member finds the own ballot in the box: of 80 bits, in five groups. */
export async function receiptOf(key: string): Promise<string> {
  const hash = await sha256(utf8(key))
  return (toBase32(hash.slice(0, 10)).match(/.{4}/g) ?? []).join('-')
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Crockford's base 32: no letters that are read as digits. Five bits a sign. */
function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => digits[Number.parseInt(five, 2)]).join('')
}

export const tally = z.strictObject({
  question: id,
  agree: count,
  disagree: count,
  blank: count,
  /** What the fraction is taken of. */
  base: count,
  needed: count,
  carried: z.boolean(),
})
export type Tally = z.infer<typeof tally>

export type Electorate = { members: number; present: number }

/** The fewest votes that carry a question, by exact arithmetic. */
export function votesNeeded({ votes, of, above }: Threshold, base: number): number {
  return above ? Math.floor((base * votes) / of) + 1 : Math.ceil((base * votes) / of)
}

/** Counts whole ballots, each once; there is no count of a part. */
export function countBallots(paper: BallotPaper, electorate: Electorate, given: readonly Answers[]): Tally[] {
  return paper.questions.map((one) => {
    const said = given.map((ballot) => ballot[one.id])
    const agree = said.filter((choice) => choice === 'agree').length
    const disagree = said.filter((choice) => choice === 'disagree').length
    const bases = {
      'all-members': electorate.members,
      'present-members': electorate.present,
      'valid-votes': agree + disagree,
    }
    const base = bases[one.threshold.base]
    const needed = votesNeeded(one.threshold, base)
    return {
      question: one.id,
      agree,
      disagree,
      blank: said.length - agree - disagree,
      base,
      needed,
      carried: base > 0 && agree >= needed,
    }
  })
}
