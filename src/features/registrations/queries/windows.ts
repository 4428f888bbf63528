/**
 * When one may register, and who may do so later.
 */
import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Standing } from '#policy.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const windows = (db: Db) =>
  db
    .selectFrom('registration_windows as w')
    .innerJoin('units', 'units.id', 'w.unit_id')
    .selectAll('w')
    .select(['units.name as unitName', 'units.path as unitPath'])
export type RegistrationWindow = NonNullable<Awaited<ReturnType<typeof windowById>>>

export const windowById = (db: Db, id: number) => windows(db).where('w.id', '=', id).executeTakeFirst()

/** The same, locked. */
export const windowForUpdate = (tx: Tx, id: number) =>
  windows(tx).where('w.id', '=', id).forUpdate('w').executeTakeFirst()

/** Where a window stands: in the unit that opened it. */
export async function windowStanding(db: Db, id: number): Promise<Standing | undefined> {
  const row = await windowById(db, id)
  return row && { unitPath: row.unitPath }
}

/** Windows that concern one of these places, the latest year first. */
export const windowsFor = (db: Db, paths: readonly string[]): Promise<RegistrationWindow[]> =>
  windows(db)
    .where(
      sql<boolean>`exists (select from unnest(${[...paths]}::text[]) place
        where place like units.path || '%' or units.path like place || '%')`,
    )
    .orderBy('w.year', 'desc')
    .orderBy('units.path')
    .limit(50)
    .execute()

export const windowOf = (db: Db, unit: number, year: number) =>
  windows(db).where('w.unit_id', '=', unit).where('w.year', '=', year).executeTakeFirst()

export async function insertWindow(tx: Tx, row: Insertable<Tables['registration_windows']>): Promise<number> {
  const { id } = await tx
    .insertInto('registration_windows')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Change = { opens_on: string; closes_on: string; note: string }

export const saveWindow = (tx: Tx, id: number, change: Change) =>
  tx
    .updateTable('registration_windows')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Late permissions of a window, the latest first. */
export const permitsOf = (db: Db, window: number) =>
  db
    .selectFrom('registration_permits as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .leftJoin('people', 'people.id', 'one.granted_by')
    .select([
      'one.id',
      'one.until_on as untilOn',
      'one.reason',
      'one.granted_at as grantedAt',
      'units.name as unitName',
      'people.name as grantedBy',
    ])
    .where('one.window_id', '=', window)
    .orderBy('one.id', 'desc')
    .limit(100)
    .execute()
export type Permit = Awaited<ReturnType<typeof permitsOf>>[number]

/** Until when somebody in this unit may register late; nothing where nobody allowed it. */
export async function permittedUntil(db: Db, window: number, unitPath: string): Promise<string | null> {
  const row = await db
    .selectFrom('registration_permits as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .select('one.until_on as until')
    .where('one.window_id', '=', window)
    .where(sql<boolean>`${unitPath} like units.path || '%'`)
    .orderBy('one.until_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.until ?? null
}

export async function insertPermit(tx: Tx, row: Insertable<Tables['registration_permits']>): Promise<void> {
  await tx.insertInto('registration_permits').values(row).execute()
}

/** Whether anybody may still be late on that day. */
export async function anyPermit(db: Db, window: number, on: string): Promise<boolean> {
  const row = await db
    .selectFrom('registration_permits')
    .select('id')
    .where('window_id', '=', window)
    .where('until_on', '>=', on)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
