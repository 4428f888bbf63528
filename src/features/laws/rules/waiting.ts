/**
 * What nobody has answered yet, so that verdicts which turn on it stay unknown.
 */
import { type InUse, placeName } from '#law/in-use.ts'
import type { Both, Cite } from '#law/language/index.ts'
import { unconfirmedOn } from './drafting.ts'
import { isOwn, readingsOn, slotsOn } from './slots.ts'

export type Waiting =
  | {
      kind: 'regulation' | 'reading'
      key: string
      says: Both
      cites: readonly Cite[]
      for: readonly string[]
    }
  | { kind: 'text'; key: string; cite: Cite }

const awards = (list: readonly { award: string }[]) => [...new Set(list.map(({ award }) => award))]

/** Open points of the agency's own honours first, then texts with two readings, the rest, and unread places. */
export function waitingOn(on: string, { rules = {}, readings = {}, corrections = [] }: InUse): Waiting[] {
  const regulation = slotsOn(on)
    .filter(({ kind, key }) => kind === 'open' && rules[key] === undefined)
    .map(({ key, asks, cite, for: list }) => ({
      kind: 'regulation' as const,
      ...{ key, says: asks, cites: cite, for: awards(list) },
    }))
  const texts = readingsOn(on)
    .filter(({ key }) => readings[key] === undefined)
    .map(({ key, says, cite, for: list }) => ({
      kind: 'reading' as const,
      ...{ key, says, cites: cite, for: awards(list) },
    }))
  const read = new Set(corrections.flatMap((one) => (one.kind === 'citation' ? [placeName(one)] : [])))
  const places = unconfirmedOn(on)
    .filter((place) => !read.has(placeName(place)))
    .map((place) => ({ kind: 'text' as const, key: placeName(place), cite: citeOf(place) }))
  const own = regulation.filter((one) => one.for.some(isOwn))
  return [...own, ...texts, ...regulation.filter((one) => !own.includes(one)), ...places]
}

/** A place as a citation that nobody compared yet. */
export const citeOf = ({
  instrument,
  article,
  clause,
  point,
}: ReturnType<typeof unconfirmedOn>[number]): Cite => ({
  instrument,
  ...(article && { article }),
  ...(clause && { clause }),
  ...(point && { point }),
  mark: 'unconfirmed',
})
