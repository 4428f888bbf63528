import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Standing } from '#policy.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const tokens = (db: Db) =>
  db
    .selectFrom('api_tokens as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .select([
      'one.id',
      'one.name',
      'one.unit_id as unitId',
      'one.expires_on as expiresOn',
      'one.last_used_on as lastUsedOn',
      'one.revoked_at as revokedAt',
      'one.created_by as createdBy',
      'one.created_at as createdAt',
      'units.name as unitName',
      'units.path as unitPath',
    ])
export type Token = NonNullable<Awaited<ReturnType<typeof tokenById>>>

export const tokenById = (db: Db, id: number) => tokens(db).where('one.id', '=', id).executeTakeFirst()

/** Where a token stands: in the unit that it opens. */
export async function tokenStanding(db: Db, id: number): Promise<Standing | undefined> {
  const one = await tokenById(db, id)
  return one && { unitPath: one.unitPath }
}

/** Tokens below these paths, those that hold first. */
export const tokensBelow = (db: Db, paths: readonly string[]) =>
  tokens(db)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy(sql`one.revoked_at is not null`)
    .orderBy('one.id', 'desc')
    .limit(200)
    .execute()

export async function insertToken(tx: Tx, row: Insertable<Tables['api_tokens']>): Promise<number> {
  const { id } = await tx.insertInto('api_tokens').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Marks it as revoked; false when it was already. */
export async function revoke(tx: Tx, id: number, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('api_tokens')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The token with this hash, as long as it holds. */
export const tokenHolding = (db: Db, hash: Buffer, on: string) =>
  tokens(db)
    .where('one.token_hash', '=', hash)
    .where('one.revoked_at', 'is', null)
    .where('one.expires_on', '>=', on)
    .executeTakeFirst()

/** Notes the day, once a day. */
export const touch = (db: Db, id: number, on: string) =>
  db
    .updateTable('api_tokens')
    .set({ last_used_on: on })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_used_on', 'is', null), eb('last_used_on', '<', on)]))
    .execute()

type Named = { id: number; code: string | null; name: string }

/** The people below a unit that these numbers or codes name. */
export const peopleNamed = (
  db: Db,
  unitPath: string,
  { ids = [], codes = [] }: { ids?: readonly number[] | undefined; codes?: readonly string[] | undefined },
): Promise<Named[]> =>
  db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .select(['people.id', 'people.staff_code as code', 'people.name'])
    .where('units.path', 'like', `${unitPath}%`)
    .where(
      sql<boolean>`(people.id = any(${[...ids]}::int[]) or people.staff_code = any(${[...codes]}::text[]))`,
    )
    .orderBy('people.id')
    .execute()

/** The same of units. */
export const unitsNamed = (db: Db, unitPath: string, ids: readonly number[]): Promise<Named[]> =>
  db
    .selectFrom('units')
    .select(['id', sql<string | null>`null`.as('code'), 'name'])
    .where('path', 'like', `${unitPath}%`)
    .where('cancelled', '=', false)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
