/**
 * Drafts of the agency's settlement, tried on its records: whose letter changes, from which to which.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Change, CountsOfTurn } from '../rules/rehearsal.ts'
import type { Db, SubjectKind, Tx } from './facts.ts'

export async function rehearsalById(db: Db, id: number) {
  const row = await db.selectFrom('rehearsals').selectAll().where('id', '=', id).executeTakeFirst()
  // written here alone
  return row && { ...row, counts: row.counts as CountsOfTurn }
}
export type Rehearsal = NonNullable<Awaited<ReturnType<typeof rehearsalById>>>

/** The latest trial of a version, of whichever state it then had. */
export async function latestRehearsal(db: Db, lawVersion: number): Promise<Rehearsal | undefined> {
  const row = await db
    .selectFrom('rehearsals')
    .selectAll()
    .where('law_version_id', '=', lawVersion)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, counts: row.counts as CountsOfTurn }
}

type NewRehearsal = Pick<Rehearsal, 'law_version_id' | 'draft_version' | 'year' | 'judged_on' | 'total'> &
  Pick<Rehearsal, 'begun_by' | 'begun_at'>

export async function insertRehearsal(tx: Tx, one: NewRehearsal): Promise<number> {
  const { id } = await tx
    .insertInto('rehearsals')
    .values({ ...one, state: 'waiting' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Stops every trial of a version that still runs. */
export const stopOthers = (tx: Tx, lawVersion: number) =>
  tx
    .updateTable('rehearsals')
    .set({ state: 'stopped' })
    .where('law_version_id', '=', lawVersion)
    .where('state', 'in', ['waiting', 'running'])
    .execute()

export const forgetChanges = (db: Db, id: number) =>
  db.deleteFrom('rehearsal_changes').where('rehearsal_id', '=', id).execute()

export async function insertChanges(
  db: Db,
  { id, subject }: { id: number; subject: SubjectKind },
  changes: readonly Change[],
): Promise<void> {
  const rows = changes.map(({ id: subject_id, award, was, now, because }) => ({
    rehearsal_id: id,
    subject,
    subject_id,
    ...{ award, was, now },
    because: JSON.stringify(because),
  }))
  // beneath the limit of parameters of one statement
  for (let at = 0; at < rows.length; at += 2_000)
    await db
      .insertInto('rehearsal_changes')
      .values(rows.slice(at, at + 2_000))
      .execute()
}

/** Marks how far it came; false when it was stopped meanwhile. */
export async function advance(
  db: Db,
  id: number,
  at: { judged: number; counts: CountsOfTurn; state: 'running' | 'done' | 'failed'; ended_at?: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('rehearsals')
    .set({ ...at, counts: JSON.stringify(at.counts) })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type TurnFilter = { rehearsal: number; award: string; subject: string; was: string; now: string }
export type ChangeRow = Omit<Change, 'id'> & {
  id: number
  subject: SubjectKind
  name: string
  unitName: string
}

const matching = ({ rehearsal, award, subject, was, now }: TurnFilter): RawBuilder<unknown> => {
  const where = [
    sql`c.rehearsal_id = ${rehearsal}`,
    ...(award ? [sql`c.award = ${award}`, sql`c.subject = ${subject}`] : []),
    ...(was ? [sql`c.was = ${was}`] : []),
    ...(now ? [sql`c.now = ${now}`] : []),
  ]
  return sql`from rehearsal_changes c
    left join people on c.subject = 'ca-nhan' and people.id = c.subject_id
    left join units on units.id = case when c.subject = 'ca-nhan' then people.unit_id else c.subject_id end
    where ${sql.join(where, sql` and `)}`
}

/** One page of those whose answer changes. */
export async function changeRows(
  db: Db,
  filter: TurnFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.subject_id as id, c.subject, c.award, c.was, c.now, c.because,
      coalesce(people.name, units.name) as name, units.name as "unitName"
    ${matching(filter)}
    order by c.award, c.subject, people.sort_key, units.path, c.subject_id
    offset ${offset} limit ${limit}`.execute(db)
  return rows
}

export type Turn = {
  award: string
  subject: SubjectKind
  was: Change['was']
  now: Change['now']
  count: number
}

/** How many turn from which letter to which, by honour. */
export async function turns(db: Db, rehearsal: number): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    select award, subject, was, now, count(*)::int as count from rehearsal_changes
    where rehearsal_id = ${rehearsal} group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}
