import { honourNames } from '#law/honour-names.ts'
import type { Refusal } from '#outcomes.ts'
import type { ListInput } from './forms.ts'
import { refuse } from './words.ts'

export type CeremonyState = 'planned' | 'held' | 'called-off'
type Ceremony = { state: CeremonyState; version: number; held_on: string }

export const isFresh = ({ version }: Ceremony, seen: number): Refusal | undefined =>
  version === seen ? undefined : refuse('stale')

export const isPlanned = ({ state }: Pick<Ceremony, 'state'>): Refusal | undefined =>
  state === 'planned' ? undefined : refuse(state === 'held' ? 'heldAlready' : 'calledOff')

/** It was held on its day or after it. */
export const mayHold = (ceremony: Ceremony, today: string): Refusal | undefined =>
  isPlanned(ceremony) ?? (ceremony.held_on > today ? refuse('notYet') : undefined)

/** Handed over on the day or later, once, and not what was revoked. */
export function mayReceive(
  { state, held_on }: Ceremony,
  { received, inForce }: { received: boolean; inForce: boolean },
  today: string,
): Refusal | undefined {
  if (state === 'called-off') return refuse('calledOff')
  if (held_on > today) return refuse('notYet')
  if (received) return refuse('receivedAlready')
  return inForce ? undefined : refuse('revoked')
}

const rank = new Map(honourNames.map(({ slug }, at) => [slug, at]))

export type Placed = { id: number; award: string; ordinal: number }
export type Place = { id: number; ordinal: number; turn: number; seat: string }

/**
 * The order of the stage: awards in the order of the law, within one as they stood; so many come up together,
 * and nobody together with another award. Seats follow the order, row by row.
 */
export function arranged(
  recipients: readonly Placed[],
  { perTurn, perRow, firstRow }: { perTurn: number; perRow: number; firstRow: string },
): Place[] {
  const sorted = recipients.toSorted(
    (a, b) => (rank.get(a.award) ?? rank.size) - (rank.get(b.award) ?? rank.size) || a.ordinal - b.ordinal,
  )
  const first = firstRow.toUpperCase().charCodeAt(0) - 65
  let [turn, together, award] = [0, 0, '']
  return sorted.map((one, at) => {
    if (one.award !== award || together === perTurn) [turn, together, award] = [turn + 1, 0, one.award]
    together += 1
    const seat = `${rowName(first + Math.floor(at / perRow))}${(at % perRow) + 1}`
    return { id: one.id, ordinal: at + 1, turn, seat }
  })
}

/** A, B … Z, AA, AB …: as the rows of a hall go on. */
export function rowName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${rowName(Math.floor(at / 26) - 1)}${letter}`
}

/** The whole list in its new order: who was given another place stands there, before whoever stood there. */
export function reordered(
  all: readonly { id: number; ordinal: number }[],
  typed: ListInput['rows'],
): { id: number; ordinal: number }[] {
  const wanted = new Map(typed.map(({ id, ordinal }) => [id, ordinal]))
  const key = ({ id, ordinal }: { id: number; ordinal: number }) => {
    const to = wanted.get(id) ?? ordinal
    // moved down it stands behind, moved up before, who has that place
    return to < ordinal ? to - 0.5 : to > ordinal ? to + 0.5 : to
  }
  return all
    .toSorted((a, b) => key(a) - key(b) || a.ordinal - b.ordinal)
    .map(({ id }, at) => ({ id, ordinal: at + 1 }))
}

/** Two on one seat, by name: told before the list is kept. */
export function seatsTwice(rows: readonly { seat: string }[]): string[] {
  const seats = rows.map(({ seat }) => seat.toUpperCase()).filter(Boolean)
  return [...new Set(seats.filter((seat, at) => seats.indexOf(seat) !== at))]
}

export const mayList = (rows: readonly { seat: string }[]): Refusal | undefined => {
  const twice = seatsTwice(rows)
  return twice.length > 0 ? refuse('seatTwice', { seats: twice.join(', ') }) : undefined
}
