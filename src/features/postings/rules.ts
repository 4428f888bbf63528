import { postingFor } from '#law/procedures/opinions.ts'
import { citation } from '#law/sources/cite.ts'
import type { Refusal } from '#outcomes.ts'
import { hmac } from '#platform/crypto.ts'
import { clean } from '#platform/vietnamese.ts'
import { refuse } from './words.ts'

export const audiences = ['internal', 'public'] as const
export type Audience = (typeof audiences)[number]
export const commentKinds = ['gop-y', 'phan-doi'] as const
export type CommentKind = (typeof commentKinds)[number]
/** Whether readers see the name, or the secretary alone sees the whole letter. */
export const showings = ['named', 'unnamed', 'confidential'] as const
export type Showing = (typeof showings)[number]

/** Somebody proposed, as the posting names him. A dossier is known by its number alone. */
export type Candidate = {
  dossierId: number | null
  personId: number | null
  unitId: number | null
  name: string
  place: string
  award: string
  year: number
}

export const mostCandidates = 300
/** Working days within which a comment is answered. */
export const answerWithin = 5
/** How many comments stand on one page. */
export const commentsAPage = 50
/** How long a posting that has ended can still be read by the public, in days. */
export const shownAfter = 90
/** What one network address, or one account, may send a day. */
export const mostOfOneSender = 10
/** What one posting takes a day in all from people who are not signed in. */
export const mostADay = 300
/** The longest comment, in letters; and the largest form that carries one, in bytes. */
export const longestComment = 4_000
export const largestForm = 64 * 1024

export const postingStates = ['open', 'closed', 'settled'] as const
export type PostingState = (typeof postingStates)[number]
type Dated = { ends_on: string; settled_on: string | null; withdrawn_on: string | null }

/** Where it stands on that day; one that was withdrawn stands nowhere. */
export function stateOf(posting: Dated, on: string): PostingState | 'withdrawn' {
  if (posting.withdrawn_on !== null) return 'withdrawn'
  if (posting.settled_on !== null) return 'settled'
  return on > posting.ends_on ? 'closed' : 'open'
}

/** How many working days the law asks at least before the public, and where it says so; nothing where it does not ask. */
export function daysAsked(awards: readonly string[]): { days: number; cite: string } | undefined {
  const [longest] = awards.flatMap((award) => postingFor(award)).sort((a, b) => b.workingDays - a.workingDays)
  return longest && { days: longest.workingDays, cite: citation(longest.cite).vi }
}

type Beginning = {
  audience: Audience
  days: number
  answererId: number
  candidates: readonly Pick<Candidate, 'personId' | 'award'>[]
}

/** Whether this may be posted: somebody is on it, long enough, and whoever answers is not on it. */
export function mayBegin({ audience, days, answererId, candidates }: Beginning): Refusal | undefined {
  if (candidates.length === 0) return refuse('nobody')
  if (candidates.length > mostCandidates) return refuse('tooManyCandidates', { most: mostCandidates })
  if (candidates.some(({ personId }) => personId === answererId)) return refuse('answersOwn')
  const asked = audience === 'public' ? daysAsked(candidates.map(({ award }) => award)) : undefined
  if (asked && days < asked.days) return refuse('tooShort', { days: asked.days }, { cite: asked.cite })
  return undefined
}

/** Whether it may be commented on today, under such a name. */
export function mayComment(
  posting: Dated,
  { on, showing, name }: { on: string; showing: Showing; name: string },
): Refusal | undefined {
  if (stateOf(posting, on) !== 'open') return refuse('over')
  return showing === 'named' && name === '' ? refuse('nameless') : undefined
}

/** Whether so much was sent today that no more is taken. */
export function mayStillSend(sent: { bySender: number; inAll: number }): Refusal | undefined {
  if (sent.bySender >= mostOfOneSender) return refuse('tooManyToday', { most: mostOfOneSender })
  return sent.inAll >= mostADay ? refuse('fullToday') : undefined
}

type Answering = {
  answerer: number | null
  /** Those who are proposed. */
  people: readonly (number | null)[]
  version: number
}

/** Whether this person may answer that comment: until the posting is settled, and never where he is proposed himself. */
export function mayAnswer(
  posting: Dated,
  comment: { version: number },
  { answerer, people, version }: Answering,
): Refusal | undefined {
  if (answerer === null) return refuse('noPerson')
  if (people.includes(answerer)) return refuse('answersOwn')
  if (posting.settled_on !== null || posting.withdrawn_on !== null) return refuse('settledAlready')
  return comment.version === version ? undefined : refuse('stale')
}

/** Whether somebody who keeps the posting may change it: it runs, and is what was seen. */
export function mayKeep(posting: Dated & { version: number }, version: number): Refusal | undefined {
  if (posting.settled_on !== null || posting.withdrawn_on !== null) return refuse('settledAlready')
  return posting.version === version ? undefined : refuse('stale')
}

/** Whether it may be settled: its days are over and everything is answered. */
export function maySettle(
  posting: Dated & { version: number },
  { on, version, unanswered }: { on: string; version: number; unanswered: number },
): Refusal | undefined {
  const kept = mayKeep(posting, version)
  if (kept) return kept
  if (on <= posting.ends_on) return refuse('stillOpen')
  return unanswered > 0 ? refuse('unanswered', { count: unanswered }) : undefined
}

// without signs that look alike; 12 of them carry 59 bits
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 12

/** By which whoever commented finds the answer, e.g. `17-K7QM-P2XW-9DFH`. It is kept nowhere: the secret gives it anew. */
export function codeOf(secret: Uint8Array, schema: string, comment: number): string {
  const bytes = hmac(secret, `posting comment ${schema} ${comment}`)
  const letters = [...bytes.subarray(0, codeLength)].map((byte) => signs[byte % signs.length]).join('')
  return [comment, ...(letters.match(/.{4}/g) ?? [])].join('-')
}

/** The comment that a typed code would be of, and the code as it is spelt; nothing when it cannot be one. */
export function codeTyped(text: string): { comment: number; code: string } | undefined {
  const typed = text.normalize('NFC').toUpperCase().replaceAll(/[\s–]/g, '')
  const [, number, rest = ''] = /^([1-9]\d{0,8})-(.+)$/.exec(typed) ?? []
  const letters = rest.replaceAll('-', '')
  if (!number || !/^[A-HJ-NP-Z2-9]{12}$/.test(letters)) return undefined
  return { comment: Number(number), code: [number, ...(letters.match(/.{4}/g) ?? [])].join('-') }
}

type Row = { who: string; award: string; year: number }
type Known = readonly { value: string | number; label: string }[]

/** Rows as they were typed, turned into who they mean: somebody or a unit from the suggestions, or a name with its place. */
export function candidatesIn(
  rows: readonly Row[],
  { people, units }: { people: Known; units: Known },
): Candidate[] {
  const numbers = (known: Known) => new Map(known.map(({ value, label }) => [clean(label), Number(value)]))
  const [byPerson, byUnit] = [numbers(people), numbers(units)]
  return rows.map(({ who, award, year }) => {
    const [name = '', ...place] = who.split(' · ')
    const personId = byPerson.get(who) ?? null
    const unitId = byUnit.get(who) ?? null
    return { dossierId: null, personId, unitId, name, place: place.join(', '), award, year }
  })
}
