import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Standing } from '#policy.ts'

/** A connection, or a transaction where it does not matter which. */
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Where a person stands: in the unit where he or she is, or was last; one's own record is one's own. */
export async function personStanding(db: Db, id: number): Promise<Standing | undefined> {
  return db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([sql<string>`coalesce(units.path, '/')`.as('unitPath'), 'people.id as personId'])
    .where('people.id', '=', id)
    .executeTakeFirst()
}

/** Whether the unit of the row lies below one of these paths. */
export const below = (paths: readonly string[]) =>
  sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`
