/**
 * What people said about their own verdicts.
 */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Standing } from '#policy.ts'
import type { Db, Tx } from './facts.ts'

type Row = Tables['verdict_objections']

const all = (db: Db) =>
  db
    .selectFrom('verdict_objections as one')
    .innerJoin('people', 'people.id', 'one.person_id')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .leftJoin('people as answerer', 'answerer.id', 'one.answered_by')
    .selectAll('one')
    .select([
      'people.name',
      'units.path as unitPath',
      'units.name as unitName',
      'answerer.name as answeredBy',
    ])
export type Objection = Awaited<ReturnType<typeof objectionsOf>>[number]

export const objectionById = (db: Db, id: number) => all(db).where('one.id', '=', id).executeTakeFirst()
export const objectionForUpdate = (tx: Tx, id: number) =>
  all(tx).where('one.id', '=', id).forUpdate('one').executeTakeFirst()

/** Where an objection stands: in the unit of the person who made it. */
export async function objectionStanding(db: Db, id: number): Promise<Standing | undefined> {
  const one = await objectionById(db, id)
  return one && { unitPath: one.unitPath, personId: one.person_id }
}

/** What a person said, latest first. */
export const objectionsOf = (db: Db, person: number) =>
  all(db).where('one.person_id', '=', person).orderBy('one.id', 'desc').limit(50).execute()

/** What waits for an answer below these paths, the oldest first. */
export const objectionsOpen = (db: Db, paths: readonly string[], limit = 50) =>
  all(db)
    .where('one.state', '=', 'open')
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('one.id')
    .limit(limit)
    .execute()

export const openOf = (tx: Tx, person: number, { year, award }: { year: number; award: string }) =>
  tx
    .selectFrom('verdict_objections')
    .select('id')
    .where('person_id', '=', person)
    .where('year', '=', year)
    .where('award', '=', award)
    .where('state', '=', 'open')
    .executeTakeFirst()

export async function insertObjection(tx: Tx, row: Insertable<Row>): Promise<number> {
  const { id } = await tx
    .insertInto('verdict_objections')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveAnswer(tx: Tx, id: number, row: Updateable<Row>): Promise<void> {
  await tx.updateTable('verdict_objections').set(row).where('id', '=', id).execute()
}

/** Who answers for the unit as emulation officer on the day. */
export async function officersFor(db: Db, unitPath: string, on: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct accounts.person_id as id from grants
    join accounts on accounts.id = grants.account_id
    join units on units.id = grants.unit_id
    where accounts.closed_at is null and grants.role = 'emulation-officer' and ${unitPath} like units.path || '%' and accounts.person_id is not null
      and grants.starts_on <= ${on}::date and coalesce(grants.ends_on, 'infinity') >= ${on}::date`.execute(db)
  return rows.map(({ id }) => id)
}
