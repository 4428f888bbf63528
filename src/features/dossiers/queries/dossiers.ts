/**
 * Dossiers, and where they lie.
 */
import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { containing } from '#platform/vietnamese.ts'
import type { Standing } from '#policy.ts'
import type { State } from '../rules/way.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const all = (db: Db) =>
  db
    .selectFrom('dossiers as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .innerJoin('units as lies', 'lies.id', 'one.at_unit_id')
    .leftJoin('people as maker', 'maker.id', 'one.made_by')
    .selectAll('one')
    .select([
      'maker.name as madeBy',
      'units.name as unitName',
      'units.path as unitPath',
      'lies.name as liesAt',
      'lies.path as liesPath',
    ])
export type Dossier = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>

export const dossierById = (db: Db, id: number): Promise<Dossier | undefined> =>
  all(db).where('one.id', '=', id).executeTakeFirst()

/** The same, locked. */
export async function dossierForUpdate(tx: Tx, id: number): Promise<Dossier | undefined> {
  await tx.selectFrom('dossiers').select('id').where('id', '=', id).forUpdate().execute()
  return dossierById(tx, id)
}

/** Where a dossier stands, for the guard: at its unit, and as a person's own. */
export async function dossierStanding(db: Db, id: number): Promise<Standing | undefined> {
  const one = await dossierById(db, id)
  return one && { unitPath: one.unitPath, personId: one.person_id }
}

/** A person's own, those that were withdrawn left out. */
export const mine = (db: Db, person: number): Promise<Dossier[]> =>
  all(db)
    .where('one.person_id', '=', person)
    .where('one.state', '<>', 'withdrawn')
    .orderBy('one.year', 'desc')
    .orderBy('one.id', 'desc')
    .limit(50)
    .execute()

export type ListFilter = {
  paths: readonly string[]
  state: State | ''
  award: string
  year: number | null
  /** Those whose day has passed. */
  overdue: boolean
  on: string
  search: string
}

/** Whoever proposes it or has it before them sees it. */
const listed = (db: Db, { paths, state, award, year, overdue, on, search }: ListFilter) =>
  all(db)
    .where(sql<boolean>`(units.path like any(${paths.map((path) => `${path}%`)}::text[])
      or lies.path like any(${paths.map((path) => `${path}%`)}::text[]))`)
    .$if(state === '', (rows) => rows.where('one.state', '<>', 'withdrawn'))
    .$if(state !== '', (rows) => rows.where('one.state', '=', state as State))
    .$if(award !== '', (rows) => rows.where('one.award', '=', award))
    .$if(year !== null, (rows) => rows.where('one.year', '=', year))
    .$if(overdue, (rows) => rows.where('one.due_on', '<', on))
    .$if(search !== '', (rows) => rows.where(sql<boolean>`fold(one.name) like ${containing(search)}`))

/** One page, the one that is due first before all, then the latest. */
export const dossiersIn = (db: Db, filter: ListFilter, page: { offset: number; limit: number }) =>
  listed(db, filter)
    .orderBy('one.due_on', (order) => order.asc().nullsLast())
    .orderBy('one.id', 'desc')
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

/** How many there are in each state, whatever state is asked for. */
export async function countsByState(db: Db, filter: ListFilter): Promise<Map<string, number>> {
  const rows = await listed(db, { ...filter, state: '' })
    .clearSelect()
    .select((eb) => ['one.state', eb.fn.countAll<string>().as('count')])
    .groupBy('one.state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

/** What waits for whoever receives below these paths: handed in, or examined and to be passed on. */
export const waitingAt = (db: Db, paths: readonly string[], person: number | null) =>
  all(db)
    .where('one.state', 'in', ['sent', 'examined'])
    .where(sql<boolean>`lies.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .where((eb) => eb.or([eb('one.person_id', 'is', null), eb('one.person_id', '<>', person ?? 0)]))
    .orderBy('one.due_on')
    .orderBy('one.id')
    .limit(50)
    .execute()

/** What came back to whoever made it or whose it is. */
export const returnedTo = (db: Db, person: number): Promise<Dossier[]> =>
  all(db)
    .where('one.state', 'in', ['returned', 'flagged'])
    .where((eb) => eb.or([eb('one.person_id', '=', person), eb('one.made_by', '=', person)]))
    .orderBy('one.id')
    .limit(50)
    .execute()

/** Those in these states that lie below the paths, for the council's agenda and the decision's list. */
export const lyingIn = (db: Db, paths: readonly string[], inStates: readonly State[]): Promise<Dossier[]> =>
  all(db)
    .where('one.state', 'in', [...inStates])
    .where(sql<boolean>`lies.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('one.award')
    .orderBy('one.id')
    .limit(500)
    .execute()

export async function insertDossier(tx: Tx, row: Insertable<Tables['dossiers']>): Promise<number> {
  const { id } = await tx.insertInto('dossiers').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export const saveDossier = (tx: Tx, id: number, change: Updateable<Tables['dossiers']>) =>
  tx
    .updateTable('dossiers')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

type Same = { personId: number | null; collectiveId: number | null; award: string; year: number }

/** One for the same honour of the same year that is on its way or came to its end. */
export const sameDossier = (db: Db, { personId, collectiveId, award, year }: Same) =>
  all(db)
    .where('one.award', '=', award)
    .where('one.year', '=', year)
    .where('one.state', 'not in', ['withdrawn', 'refused'])
    .where((eb) =>
      personId === null ? eb('one.collective_id', '=', collectiveId) : eb('one.person_id', '=', personId),
    )
    .executeTakeFirst()

/** Whether the agenda of a meeting names it. */
export const onAgenda = (db: Db, id: number) =>
  db.selectFrom('agenda_items').select('id').where('dossier_id', '=', id).executeTakeFirst()

/** A person who works in a unit, or a unit that is there: who can be proposed. */
export async function subjectOf(db: Db, kind: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh', id: number) {
  if (kind === 'ca-nhan')
    return db
      .selectFrom('people')
      .innerJoin('units', 'units.id', 'people.unit_id')
      .select(['people.id', 'people.name', 'people.title', 'units.id as unitId'])
      .select(['units.name as unitName', 'units.path as unitPath'])
      .where('people.id', '=', id)
      .executeTakeFirst()
  const unit = await db
    .selectFrom('units')
    .select(['id', 'name', 'id as unitId', 'name as unitName', 'path as unitPath'])
    .where('id', '=', id)
    .where('ends_on', 'is', null)
    .where('cancelled', '=', false)
    .executeTakeFirst()
  return unit && { ...unit, title: '' }
}

/** The unit and all above it, the nearest first: where a dossier can be handed in. */
export const unitsAbove = (db: Db, path: string) =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'path'])
    .where(sql<boolean>`${path} like path || '%'`)
    .orderBy(sql`length(path)`, 'desc')
    .execute()
