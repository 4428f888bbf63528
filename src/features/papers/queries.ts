import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>

/** How often each title was registered for in a year at a unit and below it; what was returned or withdrawn does not count. */
export async function titlesRegistered(db: Db, path: string, year: number) {
  const { rows } = await sql<{ award: string; count: number }>`
    select choice.award, count(*)::int as count
    from registrations one
    join registration_windows opened on opened.id = one.window_id and opened.year = ${year}
    join units on units.id = one.unit_id and units.path like ${`${path}%`}
    join registration_choices choice on choice.registration_id = one.id
    where one.state in ('sent', 'accepted')
    group by choice.award order by count(*) desc, choice.award`.execute(db)
  return rows
}

/** Who heads a unit now: the name and the title that sign for it. */
export const headOf = (db: Db, unit: number) =>
  db
    .selectFrom('people')
    .select(['name', 'title'])
    .where('unit_id', '=', unit)
    .where('is_head', '=', true)
    .where('left_on', 'is', null)
    .orderBy('id')
    .executeTakeFirst()

/** How many work in a unit and below it. */
export async function staffOf(db: Db, path: string): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('units.path', 'like', `${path}%`)
    .where('people.left_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A decision as its proposal needs it. */
export const decisionToPropose = (db: Db, id: number) =>
  db
    .selectFrom('decisions')
    .innerJoin('units', 'units.id', 'decisions.unit_id')
    .select(['decisions.id', 'about', 'authority', 'grounds', 'place', 'units.name as unit'])
    .where('decisions.id', '=', id)
    .executeTakeFirst()

/** Drafts below these paths, latest first: what is still to be proposed. */
export const draftsBelow = (db: Db, paths: readonly string[]) =>
  db
    .selectFrom('decisions')
    .innerJoin('units', 'units.id', 'decisions.unit_id')
    .select(['decisions.id', 'about', 'units.name as unit'])
    .where('decisions.state', '=', 'draft')
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('decisions.id', 'desc')
    .limit(50)
    .execute()
