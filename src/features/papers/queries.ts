import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>
type Paper = Tables['paper_templates']['paper']

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

/** All templates of the agency, each paper's latest first. */
export const templates = (db: Db) =>
  db.selectFrom('paper_templates').selectAll().orderBy('paper').orderBy('number', 'desc').limit(500).execute()
export type Template = Awaited<ReturnType<typeof templates>>[number]

export const templateNumbered = (db: Db, paper: Paper, number: number) =>
  db
    .selectFrom('paper_templates')
    .selectAll()
    .where('paper', '=', paper)
    .where('number', '=', number)
    .executeTakeFirst()

/** The template that is in use for a paper; none where the delivered form is. */
export const templateInUse = (db: Db, paper: Paper) =>
  db
    .selectFrom('paper_templates')
    .selectAll()
    .where('paper', '=', paper)
    .where('in_use', '=', true)
    .executeTakeFirst()

/** The paper's templates, held so that two who keep or choose one at once come one after the other. */
export const holdTemplates = (tx: Tx, paper: Paper) =>
  sql`select pg_advisory_xact_lock(hashtext(${`paper-template-${paper}`}))`.execute(tx)

export async function nextNumber(tx: Tx, paper: Paper): Promise<number> {
  const { last } = await tx
    .selectFrom('paper_templates')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('paper', '=', paper)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

export const insertTemplate = (tx: Tx, values: Insertable<Tables['paper_templates']>) =>
  tx.insertInto('paper_templates').values(values).returning('id').executeTakeFirstOrThrow()

/** Puts one version into use and takes all others out; number 0 takes all out. */
export async function chooseTemplate(tx: Tx, paper: Paper, number: number): Promise<void> {
  const those = tx.updateTable('paper_templates').where('paper', '=', paper)
  await those.set({ in_use: false }).where('in_use', '=', true).execute()
  await those.set({ in_use: true }).where('number', '=', number).execute()
}
