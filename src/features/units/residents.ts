/**
 * What units need to know and to do about people. People come later in the list of rooms, so `app.ts` passes
 * this in: `unitRoutes(residents)`.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Locale } from '#words/locale.ts'

/** A position held in a unit. */
export type Resident = { position: number; person: number; name: string; title: string; unit: number }

export type Member = { id: number; name: string; title: string; isHead: boolean; unitName: string }

export type UnitHonour = { id: number; name: string; year: number; authority: string; decision: string }

export type Residents = {
  /** The positions in these units themselves, not below, that are held on the day, by given name. */
  positionsIn(db: Kysely<Tables>, units: readonly number[], on: string): Promise<Resident[]>
  /** The last day on which somebody began in one of these units. */
  lastArrival(db: Kysely<Tables>, units: readonly number[]): Promise<string | null>
  /** Ends positions on the day before and begins the same ones in the units given by position. */
  rehouse(
    tx: Transaction<Tables>,
    move: { change: number; on: string; decision: string; to: ReadonlyMap<number, number>; today: string },
  ): Promise<void>
  /** Takes people back to where a change found them; false when something was built on it since. */
  putBack(
    tx: Transaction<Tables>,
    change: { id: number; on: string; made: readonly number[]; today: string },
  ): Promise<boolean>
  /** How many held a position on the day, by unit. */
  countsOn(db: Kysely<Tables>, day: string): Promise<Map<number, number>>
  /** The first of those who work in the unit or below, heads first, and how many there are. */
  membersOf(db: Kysely<Tables>, path: string, limit: number): Promise<{ rows: Member[]; total: number }>
  /** What the unit as a collective was honoured with, latest first. */
  honoursOf(db: Kysely<Tables>, unit: number, locale: Locale): Promise<UnitHonour[]>
}
