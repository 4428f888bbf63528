/**
 * The rules of keeping a tree of units over time. Days are whole: what changes on a day holds from that
 * day's morning, and what was before ends with the day before.
 */
import type { Refusal } from '#outcomes.ts'
import { addDays } from '#platform/clock.ts'
import { fold } from '#platform/vietnamese.ts'
import { formatDay } from '#words/dates.ts'
import { refuse } from './words.ts'

/** A unit as the rules see it. */
export type UnitState = {
  id: number
  name: string
  path: string
  parentId: number | null
  startsOn: string
  endsOn: string | null
  version: number
}

/** A decision may be recorded a year before it takes effect; beyond that the day is a slip of the finger. */
export const furthest = (today: string): string => addDays(today, 366)

/** Whether what the person saw is what stands there. */
export const isFresh = (unit: { version: number }, version: number): Refusal | undefined =>
  unit.version === version ? undefined : refuse('stale')

/** What holds for every change: the unit lives, and its changes are recorded in their order. */
export function mayChange(
  unit: UnitState,
  on: string,
  { today, lastChange }: { today: string; lastChange: string | null },
): Refusal | undefined {
  if (unit.endsOn) return refuse('ended', { name: unit.name, on: formatDay(unit.endsOn) })
  if (on > furthest(today)) return refuse('tooFarAhead', { on: formatDay(furthest(today)) })
  if (on <= unit.startsOn) return refuse('beforeStart', { name: unit.name, on: formatDay(unit.startsOn) })
  if (lastChange && on < lastChange)
    return refuse('beforeLastChange', { name: unit.name, on: formatDay(lastChange) })
}

/** Whether a unit may begin below this one on the day. */
export function mayBeginBelow(parent: UnitState, on: string, today: string): Refusal | undefined {
  if (parent.endsOn) return refuse('ended', { name: parent.name, on: formatDay(parent.endsOn) })
  if (on > furthest(today)) return refuse('tooFarAhead', { on: formatDay(furthest(today)) })
  if (on < parent.startsOn)
    return refuse('parentLater', { name: parent.name, on: formatDay(parent.startsOn) })
}

/** A unit below goes along to another place, if it did not come to its present one on the same day or later. */
export const mayFollow = (
  child: UnitState & { placeSince: string; lastChange: string | null },
  on: string,
  today: string,
): Refusal | undefined =>
  child.startsOn < on && on <= child.placeSince
    ? refuse('cameLater', { name: child.name, on: formatDay(child.placeSince) })
    : mayChange(child, on, { today, lastChange: child.lastChange })

/** Two living units under one parent have two names. */
export const mayBeCalled = (name: string, brothers: readonly string[]): Refusal | undefined =>
  brothers.some((brother) => fold(brother) === fold(name)) ? refuse('nameTaken', { name }) : undefined

/** A name holds from a day after the one before began, and is another one. */
export function mayRename(
  unit: UnitState,
  next: { name: string; on: string },
  nameSince: string,
): Refusal | undefined {
  if (next.name === unit.name) return refuse('sameName')
  if (next.on <= nameSince) return refuse('nameSince', { on: formatDay(nameSince) })
}

/** A unit with the line of those above it, itself included, from the day of the change on. */
export type Target = { unit: UnitState; line: ReadonlySet<number> }

/** A unit may go below any other that is not below itself; the agency stays at the top. */
export function mayMove(
  unit: UnitState,
  to: Target,
  next: { on: string; since: string },
): Refusal | undefined {
  if (unit.parentId === null) return refuse('root')
  if (to.unit.id === unit.parentId) return refuse('sameParent', { name: to.unit.name })
  if (to.line.has(unit.id)) return refuse('intoItself', { name: to.unit.name })
  if (next.on <= next.since) return refuse('placeSince', { on: formatDay(next.since) })
}

/**
 * Several become one: none of them the agency, none of them above the one that they become or above another.
 * `into` is the receiving unit, or for a new one its parent.
 */
export function mayMerge(
  sources: readonly Target[],
  into: { target: Target; isNew: boolean },
): Refusal | undefined {
  const others = sources.filter(({ unit }) => into.isNew || unit.id !== into.target.unit.id)
  if (others.length < (into.isNew ? 2 : 1)) return refuse('tooFewToMerge')
  if (others.some(({ unit }) => unit.parentId === null)) return refuse('root')
  const above = others.find(({ unit }) => into.target.line.has(unit.id))
  if (above) return refuse('mergeAbove', { name: above.unit.name })
  const pair = others.find((one) => others.some((two) => two !== one && two.line.has(one.unit.id)))
  if (pair) return refuse('mergeNested', { name: pair.unit.name })
}

/** One becomes several; where the old one goes on, one new unit is enough. */
export function maySplit(
  unit: UnitState,
  split: { names: readonly string[]; goesOn: boolean; destinations: readonly (number | null)[] },
): Refusal | undefined {
  if (unit.parentId === null) return refuse('root')
  if (split.names.length < (split.goesOn ? 1 : 2)) return refuse('tooFewToSplit')
  const folded = split.names.map(fold)
  if (new Set(folded).size < folded.length) return refuse('splitSameName')
  // null stands for staying behind
  const lost = split.destinations.some((to) => (to === null ? !split.goesOn : to >= split.names.length))
  if (lost) return refuse('splitNowhere')
}

/** A unit ends when nobody and no unit is left in it. */
export function mayDissolve(unit: UnitState, left: { people: number; units: number }): Refusal | undefined {
  if (unit.parentId === null) return refuse('root')
  if (left.people > 0) return refuse('peopleLeft', { count: left.people })
  if (left.units > 0) return refuse('unitsLeft', { count: left.units })
}

/** Nobody may have come after the day on which a unit ends: his or her place would lie in nothing. */
export const mayEmpty = (name: string, on: string, lastArrival: string | null): Refusal | undefined =>
  lastArrival && lastArrival >= on ? refuse('arrivedLater', { name, on: formatDay(lastArrival) }) : undefined

/**
 * A change may be undone on the day on which it was entered, or before its day has come, as long as nothing
 * was built on it.
 */
export function mayUndo(
  change: { enteredOn: string; happenedOn: string },
  { today, followed }: { today: string; followed: boolean },
): Refusal | undefined {
  if (change.enteredOn !== today && change.happenedOn <= today) return refuse('undoLate')
  if (followed) return refuse('undoFollowed')
}
