import type { Refusal } from '#outcomes.ts'
import { authorityIn, listIn } from '#proofs/signed-pdf/cms.ts'
import type { SignedFault } from '#proofs/signed-pdf/read.ts'
import { refuse } from './words.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Certificates and lists are small; what is larger is something else. */
export const largest = 2_000_000

/** The bytes of a certificate or a list, whether it came as text between lines of dashes or as it is. */
export function derOf(content: Bytes): Bytes {
  const text = Buffer.from(content).toString('latin1')
  const inside = /-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)?.[1]
  return inside === undefined ? content : new Uint8Array(Buffer.from(inside, 'base64'))
}

type Authority = NonNullable<ReturnType<typeof authorityIn>>

/** An authority's certificate that binds today; others are refused in words. */
export function authorityFrom(der: Bytes, now: Date): Authority | Refusal {
  const authority = authorityIn(der)
  if (!authority) return refuse('noCertificate')
  if (!authority.mayIssue) return refuse('noAuthority')
  return authority.until < now ? refuse('authorityEnded') : authority
}

/** A list of revoked certificates that this authority has signed. */
export async function revocationsFrom(der: Bytes, authority: Bytes): Promise<Refusal | undefined> {
  return (await listIn(der, authority)) ? undefined : refuse('otherList')
}

export const isRefusal = (answer: object): answer is Refusal => 'say' in answer

const faults = {
  'other-document': 'otherDocument',
  unreadable: 'unreadable',
  unsigned: 'unsigned',
  'other-kind': 'otherKind',
  range: 'changedAfter',
  changed: 'changed',
  'changed-after': 'changedAfter',
  broken: 'broken',
  weak: 'weak',
  wrong: 'wrong',
  expired: 'expired',
  untrusted: 'untrusted',
  revoked: 'revoked',
} as const satisfies Record<SignedFault, string>

/** Why what came back is not taken. */
export const refusalOf = (fault: SignedFault): Refusal => refuse(faults[fault])
