/**
 * Registrations on their way upward.
 */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { containing } from '#platform/vietnamese.ts'
import type { Standing } from '#policy.ts'
import type { Subject } from '../forms.ts'
import type { Db, Tx } from './windows.ts'

const awards = sql<string[]>`array(select award from registration_choices
  where registration_id = one.id order by ordinal)`

const all = (db: Db) =>
  db
    .selectFrom('registrations as one')
    .innerJoin('registration_windows as w', 'w.id', 'one.window_id')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .innerJoin('units as waits', 'waits.id', 'one.at_unit_id')
    .leftJoin('people as maker', 'maker.id', 'one.made_by')
    .selectAll('one')
    .select([
      'w.year',
      'w.unit_id as windowUnitId',
      'w.opens_on',
      'w.closes_on',
      'units.name as unitName',
      'units.path as unitPath',
      'waits.name as waitsAt',
      'waits.path as waitsPath',
      'maker.name as madeBy',
    ])
    .select(awards.as('awards'))
export type Registration = Awaited<ReturnType<typeof mine>>[number]

export const registrationById = (db: Db, id: number) => all(db).where('one.id', '=', id).executeTakeFirst()

/** The same, locked. */
export async function registrationForUpdate(tx: Tx, id: number) {
  await tx.selectFrom('registrations').select('id').where('id', '=', id).forUpdate().execute()
  return registrationById(tx, id)
}

/** Where a registration stands: in the unit of its subject, and as a person's own. */
export async function registrationStanding(db: Db, id: number): Promise<Standing | undefined> {
  const one = await registrationById(db, id)
  return one && { unitPath: one.unitPath, personId: one.person_id }
}

export const choicesOf = (db: Db, registration: number) =>
  db
    .selectFrom('registration_choices')
    .select(['award', 'ordinal', 'forecast'])
    .where('registration_id', '=', registration)
    .orderBy('ordinal')
    .execute()

/** A person's own, the latest year first. */
export const mine = (db: Db, person: number) =>
  all(db)
    .where('one.person_id', '=', person)
    .where('one.state', '<>', 'withdrawn')
    .orderBy('w.year', 'desc')
    .limit(20)
    .execute()

export type ListFilter = {
  window: number
  paths: readonly string[]
  subject: Subject | ''
  state: Registration['state'] | ''
  search: string
}

const listed = (db: Db, { window, paths, subject, state, search }: ListFilter) =>
  all(db)
    .where('one.window_id', '=', window)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .$if(subject !== '', (rows) => rows.where('one.subject', '=', subject as Subject))
    .$if(state === '', (rows) => rows.where('one.state', '<>', 'withdrawn'))
    .$if(state !== '', (rows) => rows.where('one.state', '=', state as Registration['state']))
    .$if(search !== '', (rows) => rows.where(sql<boolean>`fold(one.name) like ${containing(search)}`))

/** One page of a window's registrations, collectives first, by their units. */
export const registrationsIn = (db: Db, filter: ListFilter, page: { offset: number; limit: number }) =>
  listed(db, filter)
    .orderBy('units.path')
    .orderBy('one.subject', 'desc')
    .orderBy('one.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()

export async function countIn(db: Db, filter: ListFilter): Promise<number> {
  const row = await listed(db, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many wait where below these paths: what a head gathers, and what the unit on top takes. */
export async function waitingAt(db: Db, paths: readonly string[], window?: number) {
  const { rows } = await sql<{
    windowId: number
    year: number
    unitId: number
    unitName: string
    unitPath: string
    isTop: boolean
    count: number
  }>`
    select w.id as "windowId", w.year, units.id as "unitId", units.name as "unitName", units.path as "unitPath",
      w.unit_id = units.id as "isTop", count(*)::int as count
    from registrations one join registration_windows w on w.id = one.window_id
    join units on units.id = one.at_unit_id
    where one.state = 'sent' and units.path like any(${paths.map((path) => `${path}%`)}::text[])
      and ${window === undefined ? sql`true` : sql`w.id = ${window}`}
    group by w.id, units.id order by w.year desc, units.path limit 50`.execute(db)
  return rows
}
export type Waiting = Awaited<ReturnType<typeof waitingAt>>[number]

type NewChoice = { award: string; forecast: 'm' | 'u' | 's' | 'c' | 'k' | null }

export async function insertRegistration(
  tx: Tx,
  row: Insertable<Tables['registrations']>,
  choices: readonly NewChoice[],
): Promise<number> {
  const { id } = await tx.insertInto('registrations').values(row).returning('id').executeTakeFirstOrThrow()
  await saveChoices(tx, id, choices)
  return id
}

/** The wishes in their order, in place of those before. */
export async function saveChoices(tx: Tx, id: number, choices: readonly NewChoice[]): Promise<void> {
  await tx.deleteFrom('registration_choices').where('registration_id', '=', id).execute()
  await tx
    .insertInto('registration_choices')
    .values(choices.map((choice, at) => ({ ...choice, registration_id: id, ordinal: at + 1 })))
    .execute()
}

export const saveRegistration = (tx: Tx, id: number, change: Updateable<Tables['registrations']>) =>
  tx
    .updateTable('registrations')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

type Subjects = { window: number; person: number | null; collective: number | null }

/** Whether the person or the collective has registered in this window. */
export const registeredIn = (db: Db, { window, person, collective }: Subjects) =>
  all(db)
    .where('one.window_id', '=', window)
    .where('one.state', '<>', 'withdrawn')
    .where((eb) =>
      person === null ? eb('one.collective_id', '=', collective) : eb('one.person_id', '=', person),
    )
    .executeTakeFirst()

/** The same of a household, by its name however it is written. */
export const householdIn = (db: Db, { window, unit, name }: { window: number; unit: number; name: string }) =>
  all(db)
    .where('one.window_id', '=', window)
    .where('one.unit_id', '=', unit)
    .where('one.subject', '=', 'ho-gia-dinh')
    .where('one.state', '<>', 'withdrawn')
    .where(sql<boolean>`fold(one.name) = fold(${name})`)
    .executeTakeFirst()

/** Passes on what waits at a unit; gives how many went. */
export async function moveUp(tx: Tx, { window, from, to }: { window: number; from: number; to: number }) {
  const rows = await tx
    .updateTable('registrations')
    .set((eb) => ({ at_unit_id: to, version: eb('version', '+', 1) }))
    .where('window_id', '=', window)
    .where('at_unit_id', '=', from)
    .where('state', '=', 'sent')
    .returning('id')
    .execute()
  return rows.length
}

type Taking = { window: number; unit: number; by: number | null; at: Date }

/** Takes what waits at the unit of the window, but for the taker's own; gives how many. */
export async function acceptAll(tx: Tx, { window, unit, by, at }: Taking) {
  const rows = await tx
    .updateTable('registrations')
    .set((eb) => ({ state: 'accepted', answered_by: by, answered_at: at, version: eb('version', '+', 1) }))
    .where('window_id', '=', window)
    .where('at_unit_id', '=', unit)
    .where('state', '=', 'sent')
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '<>', by ?? 0)]))
    .returning('id')
    .execute()
  return rows.length
}

/** The unit above. */
export const parentOf = (db: Db, unit: number) =>
  db
    .selectFrom('units')
    .innerJoin('units as parent', 'parent.id', 'units.parent_id')
    .select(['parent.id', 'parent.name', 'parent.path'])
    .where('units.id', '=', unit)
    .executeTakeFirst()

/** A person who works in a unit, a unit that is there: who can be registered. */
export async function subjectOf(db: Db, subject: Subject, id: number) {
  if (subject === 'ca-nhan')
    return db
      .selectFrom('people')
      .innerJoin('units', 'units.id', 'people.unit_id')
      .select(['people.id', 'people.name', 'units.id as unitId', 'units.path as unitPath'])
      .where('people.id', '=', id)
      .where('people.left_on', 'is', null)
      .executeTakeFirst()
  return db
    .selectFrom('units')
    .select(['id', 'name', 'id as unitId', 'path as unitPath'])
    .where('id', '=', id)
    .where('ends_on', 'is', null)
    .where('cancelled', '=', false)
    .executeTakeFirst()
}
export type Who = NonNullable<Awaited<ReturnType<typeof subjectOf>>>

type Of = { personId: number; unitId?: never } | { unitId: number; personId?: never }

/** What a person or a collective registered for in a year, with the way that it went. */
export const registrationsOf = (db: Db, { personId, unitId, year }: Of & { year: number }) =>
  db
    .selectFrom('registrations as one')
    .innerJoin('registration_windows as w', 'w.id', 'one.window_id')
    .select(['one.id', 'one.state', 'one.late', 'one.pledge', 'w.year'])
    .select(awards.as('awards'))
    .where('w.year', '=', year)
    .where('one.state', '<>', 'withdrawn')
    .where((eb) =>
      personId === undefined
        ? eb('one.collective_id', '=', unitId ?? null)
        : eb('one.person_id', '=', personId),
    )
    .orderBy('one.id')
    .execute()
