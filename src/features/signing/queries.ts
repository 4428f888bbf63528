import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** The authorities that are trusted now. */
export const authorities = (db: Db) =>
  db
    .selectFrom('trusted_authorities')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
export type AuthorityRow = Awaited<ReturnType<typeof authorities>>[number]

export const authorityForUpdate = (tx: Tx, id: number) =>
  tx
    .selectFrom('trusted_authorities')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

type NewAuthority = Pick<AuthorityRow, 'name' | 'fingerprint' | 'der' | 'until' | 'added_by' | 'added_at'>

/** Its number, or nothing where the same certificate is trusted already. */
export const insertAuthority = (tx: Tx, authority: NewAuthority) =>
  tx
    .insertInto('trusted_authorities')
    .values(authority)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const saveAuthority = (tx: Tx, id: number, values: { revocations?: Buffer; withdrawn_at?: Date }) =>
  tx.updateTable('trusted_authorities').set(values).where('id', '=', id).execute()

/** Whether a signature could be read at all: somebody is trusted. */
export const trustsSomebody = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('trusted_authorities')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The agency's seal that is in use. */
export const sealInUse = (db: Db) =>
  db.selectFrom('agency_seals').selectAll().where('withdrawn_at', 'is', null).executeTakeFirst()
export type SealRow = NonNullable<Awaited<ReturnType<typeof sealInUse>>>

export const withdrawSeal = (tx: Tx, at: Date) =>
  tx
    .updateTable('agency_seals')
    // the key goes with it: a seal that was taken out of use is not needed to check what it has sealed
    .set({ withdrawn_at: at, sealed: Buffer.alloc(0) })
    .where('withdrawn_at', 'is', null)
    .execute()

export const insertSeal = (
  tx: Tx,
  seal: Pick<SealRow, 'name' | 'until' | 'sealed' | 'added_by' | 'added_at'>,
) => tx.insertInto('agency_seals').values(seal).returning('id').executeTakeFirstOrThrow()
