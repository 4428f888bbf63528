/**
 * What nobody has answered yet, so that verdicts which turn on it stay unknown.
 */
import { type InUse, placeName } from '#law/in-use.ts'
import type { Both, Cite } from '#law/language/index.ts'
import { unconfirmedOn } from './drafting.ts'
import { isOwn, readingsOn, slotsOn } from './slots.ts'

/** `near`: it turns on honours of the agency, or on the text of the law; the rest is other levels' to settle. */
export type Waiting = { near: boolean } & (
  | {
      kind: 'regulation' | 'reading'
      key: string
      says: Both
      cites: readonly Cite[]
      for: readonly string[]
    }
  | { kind: 'text'; key: string; cite: Cite }
)

const awards = (list: readonly { award: string }[]) => [...new Set(list.map(({ award }) => award))]

/** Open points of the agency's own honours first, then texts with two readings, unread places, then the rest. */
export function waitingOn(on: string, { rules = {}, readings = {}, corrections = [] }: InUse): Waiting[] {
  const regulation = slotsOn(on)
    .filter(({ kind, key }) => kind === 'open' && rules[key] === undefined)
    .map(({ key, asks, cite, for: list }) => ({
      kind: 'regulation' as const,
      near: list.some(({ award }) => isOwn(award)),
      ...{ key, says: asks, cites: cite, for: awards(list) },
    }))
  const texts = readingsOn(on)
    .filter(({ key }) => readings[key] === undefined)
    .map(({ key, says, cite, for: list }) => ({
      kind: 'reading' as const,
      near: true,
      ...{ key, says, cites: cite, for: awards(list) },
    }))
  const read = new Set(corrections.flatMap((one) => (one.kind === 'citation' ? [placeName(one)] : [])))
  const places = unconfirmedOn(on)
    .filter((place) => !read.has(placeName(place)))
    .map((place) => ({ kind: 'text' as const, near: true, key: placeName(place), cite: citeOf(place) }))
  return [
    ...regulation.filter(({ near }) => near),
    ...texts,
    ...places,
    ...regulation.filter(({ near }) => !near),
  ]
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
