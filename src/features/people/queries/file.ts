/**
 * A person's file: what was written down over the years, in eight kinds of entries.
 */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Db, Tx } from './standing.ts'

/** The kinds of entries with their tables. The words stand in addresses, so they are slugs. */
const tables = {
  'cong-tac': 'working_periods',
  'chuc-vu': 'positions',
  nghi: 'leaves',
  'xep-loai': 'ratings',
  'ky-luat': 'disciplines',
  'khen-thuong': 'honours',
  'sang-kien': 'initiatives',
  'xem-xet': 'reviews',
} as const

export type EntryKind = keyof typeof tables
// the keys of a literal object are its keys
export const entryKinds = Object.keys(tables) as readonly EntryKind[]

export type PeriodRow = Selectable<Tables['working_periods']>
export type LeaveRow = Selectable<Tables['leaves']>
export type RatingRow = Selectable<Tables['ratings']>
export type DisciplineRow = Selectable<Tables['disciplines']>
export type HonourRow = Selectable<Tables['honours']>
export type InitiativeRow = Selectable<Tables['initiatives']>
export type ReviewRow = Selectable<Tables['reviews']>
export type PositionRow = Selectable<Tables['positions']> & {
  /** What the unit was called when the position began, what it is called now, and what took it in. */
  unit_then: string
  unit_now: string
  successor: string | null
}

export type PersonFile = {
  'cong-tac': PeriodRow[]
  'chuc-vu': PositionRow[]
  nghi: LeaveRow[]
  'xep-loai': RatingRow[]
  'ky-luat': DisciplineRow[]
  'khen-thuong': HonourRow[]
  'sang-kien': InitiativeRow[]
  'xem-xet': ReviewRow[]
}

type Values<Kind extends EntryKind> = Omit<
  Selectable<Tables[(typeof tables)[Kind]]>,
  'id' | 'person_id' | 'unit_id' | 'change_id' | 'corrected_at'
>

/** What an entry says; `of` is its kind. */
export type Entry =
  | ({ of: 'cong-tac' } & Values<'cong-tac'>)
  | ({ of: 'chuc-vu'; unit_id: number } & Values<'chuc-vu'>)
  | ({ of: 'nghi' } & Values<'nghi'>)
  | ({ of: 'xep-loai' } & Values<'xep-loai'>)
  | ({ of: 'ky-luat' } & Values<'ky-luat'>)
  | ({ of: 'khen-thuong' } & Values<'khen-thuong'>)
  | ({ of: 'sang-kien' } & Values<'sang-kien'>)
  | ({ of: 'xem-xet' } & Values<'xem-xet'>)
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { of: Kind }>

/** Positions, latest first; the main one before others that began on the same day. */
export const positionsOf = (db: Db, person: number): Promise<PositionRow[]> =>
  db
    .selectFrom('positions')
    .innerJoin('units', 'units.id', 'positions.unit_id')
    .leftJoin('units as successors', 'successors.id', 'units.merged_into_id')
    .leftJoin('unit_names as named', (join) =>
      join
        .onRef('named.unit_id', '=', 'units.id')
        .on(
          sql<boolean>`positions.starts_on between named.starts_on and coalesce(named.ends_on, 'infinity')`,
        ),
    )
    .selectAll('positions')
    .select([
      sql<string>`coalesce(named.name, units.name)`.as('unit_then'),
      'units.name as unit_now',
      'successors.name as successor',
    ])
    .where('positions.person_id', '=', person)
    .orderBy('positions.starts_on', 'desc')
    .orderBy('positions.is_main', 'desc')
    .orderBy('positions.id', 'desc')
    .execute()

/** Honours, latest first. */
export const honoursHeld = (db: Db, person: number): Promise<HonourRow[]> =>
  db
    .selectFrom('honours')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Working periods, latest first. */
export const periodsOf = (db: Db, person: number): Promise<PeriodRow[]> =>
  db
    .selectFrom('working_periods')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('starts_on', 'desc')
    .execute()

/** All that the file holds, each kind latest first. */
export async function fileOf(db: Db, person: number): Promise<PersonFile> {
  const leaves = db.selectFrom('leaves').selectAll().where('person_id', '=', person)
  const ratings = db.selectFrom('ratings').selectAll().where('person_id', '=', person)
  const disciplines = db.selectFrom('disciplines').selectAll().where('person_id', '=', person)
  const initiatives = db.selectFrom('initiatives').selectAll().where('person_id', '=', person)
  const reviews = db.selectFrom('reviews').selectAll().where('person_id', '=', person)
  return {
    'cong-tac': await periodsOf(db, person),
    'chuc-vu': await positionsOf(db, person),
    nghi: await leaves.orderBy('starts_on', 'desc').orderBy('id', 'desc').execute(),
    'xep-loai': await ratings.orderBy('year', 'desc').orderBy('track').execute(),
    'ky-luat': await disciplines.orderBy('decided_on', 'desc').orderBy('id', 'desc').execute(),
    'khen-thuong': await honoursHeld(db, person),
    'sang-kien': await initiatives.orderBy('year', 'desc').orderBy('id', 'desc').execute(),
    'xem-xet': await reviews.orderBy('starts_on', 'desc').orderBy('id', 'desc').execute(),
  }
}

// `Entry` ties what is said to its kind; the query builder cannot follow that through an open name of a table,
// so one table stands for all in the three functions below
const anyOf = (kind: EntryKind) => tables[kind] as 'leaves'

/** Writes an entry into the file; gives its number. */
export async function insertEntry(tx: Tx, person: number, { of, ...values }: Entry): Promise<number> {
  const row = { ...values, person_id: person } as Insertable<Tables['leaves']>
  const { id } = await tx.insertInto(anyOf(of)).values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Kinds that come in from lists, where a correction since then is told apart. */
const datedWhenCorrected: readonly EntryKind[] = ['xep-loai', 'khen-thuong']

/** Writes over an entry. */
export async function updateEntry(tx: Tx, id: number, { of, ...values }: Entry, at: Date): Promise<void> {
  const corrected = datedWhenCorrected.includes(of) ? { corrected_at: at } : {}
  await tx
    .updateTable(anyOf(of))
    .set({ ...values, ...corrected } as Updateable<Tables['leaves']>)
    .where('id', '=', id)
    .execute()
}

/** Takes an entry out of the file; the event that records it keeps what it said. */
export async function deleteEntry(tx: Tx, kind: EntryKind, id: number): Promise<void> {
  await tx.deleteFrom(anyOf(kind)).where('id', '=', id).execute()
}

/** Sets the last day of a position; null opens it again. */
export async function endPositions(tx: Tx, ids: readonly number[], on: string | null): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('positions').set({ ends_on: on }).where('id', 'in', ids).execute()
}

/** Sets how a working period ends; null opens it again. */
export async function endPeriod(
  tx: Tx,
  id: number,
  end: { on: string; because: NonNullable<PeriodRow['ended_because']> } | null,
): Promise<void> {
  await tx
    .updateTable('working_periods')
    .set({ ends_on: end?.on ?? null, ended_because: end?.because ?? null })
    .where('id', '=', id)
    .execute()
}

export type UnitDays = { id: number; name: string; path: string; starts_on: string; ends_on: string | null }

/** The unit with the days on which it is there. */
export const unitDays = (db: Db, id: number): Promise<UnitDays | undefined> =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'path', 'starts_on', 'ends_on'])
    .where('id', '=', id)
    .where('cancelled', '=', false)
    .executeTakeFirst()

/** Who heads the unit on some day between these two, besides one person. */
export const headsBetween = (
  db: Db,
  unit: number,
  { from, until, except }: { from: string; until: string | null; except: number },
) =>
  db
    .selectFrom('positions')
    .innerJoin('people', 'people.id', 'positions.person_id')
    .select(['people.name', 'positions.starts_on', 'positions.ends_on'])
    .where('positions.unit_id', '=', unit)
    .where('positions.is_head', '=', true)
    .where('positions.person_id', '!=', except)
    .where('positions.starts_on', '<=', until ?? 'infinity')
    .where((eb) => eb.or([eb('positions.ends_on', 'is', null), eb('positions.ends_on', '>=', from)]))
    .orderBy('positions.starts_on')
    .executeTakeFirst()

/** The titles that are held most, to be written alike. */
export const commonTitles = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('people')
    .select('title')
    .where('title', '!=', '')
    .groupBy('title')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .limit(40)
    .execute()
  return rows.map(({ title }) => title)
}
