import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>

/** Whether this person works in the agency, so that comments can be given to him to answer. */
export async function isAtWork(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', id)
    .where('left_on', 'is', null)
    .where('unit_id', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The councils' secretaries over this unit on that day who are not proposed in the posting: letters are theirs. */
export async function secretariesFor(
  db: Db,
  { unitPath, posting, on }: { unitPath: string; posting: number; on: string },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct accounts.person_id as id from grants
    join accounts on accounts.id = grants.account_id
    join units on units.id = grants.unit_id
    where accounts.closed_at is null and grants.role = 'council-secretary' and accounts.person_id is not null
      and ${unitPath} like units.path || '%'
      and grants.starts_on <= ${on}::date and coalesce(grants.ends_on, 'infinity') >= ${on}::date
      and accounts.person_id not in (
        select person_id from posting_candidates where posting_id = ${posting} and person_id is not null)
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}
