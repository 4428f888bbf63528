/**
 * Dossiers that come from agencies outside: whose packages are taken, and which came in.
 */
import type { Insertable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Db, Tx } from './dossiers.ts'

export const sendersOf = (db: Db) =>
  db
    .selectFrom('dossier_senders')
    .select(['id', 'name', 'key', 'added_at as addedAt'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
export type Sender = Awaited<ReturnType<typeof sendersOf>>[number]

/** Whose key this is, while packages of theirs are taken. */
export const senderWith = (db: Db, key: string) =>
  db
    .selectFrom('dossier_senders')
    .select(['id', 'name'])
    .where('key', '=', key)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Takes packages of this key from now on; one that was ended is taken up again. */
export async function addSender(tx: Tx, sender: { name: string; key: string; at: Date }): Promise<number> {
  const { id } = await tx
    .insertInto('dossier_senders')
    .values({ name: sender.name, key: sender.key, added_at: sender.at })
    .onConflict((there) => there.column('key').doUpdateSet({ name: sender.name, ended_at: null }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const endSender = (tx: Tx, id: number, at: Date) =>
  tx
    .updateTable('dossier_senders')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('name')
    .executeTakeFirst()

/** The dossier that this very package became. */
export const takenBefore = (db: Db, key: string, { source, ordinal }: { source: string; ordinal: number }) =>
  db
    .selectFrom('dossier_packages as one')
    .innerJoin('dossier_senders as sender', 'sender.id', 'one.sender_id')
    .innerJoin('dossiers', 'dossiers.package_id', 'one.id')
    .select('dossiers.id as dossierId')
    .where('sender.key', '=', key)
    .where('sender.ended_at', 'is', null)
    .where('one.source', '=', source)
    .where('one.ordinal', '=', ordinal)
    .executeTakeFirst()

/** The package of this dossier that came in, locked, with where the dossier stands now. */
export const packageForUpdate = (tx: Tx, sender: number, source: string) =>
  tx
    .selectFrom('dossier_packages as one')
    .innerJoin('dossiers', 'dossiers.package_id', 'one.id')
    .select(['one.id', 'one.ordinal', 'dossiers.id as dossierId'])
    .where('one.sender_id', '=', sender)
    .where('one.source', '=', source)
    .forUpdate('one')
    .executeTakeFirst()

export async function insertPackage(tx: Tx, row: Insertable<Tables['dossier_packages']>): Promise<number> {
  const { id } = await tx.insertInto('dossier_packages').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

type Again = Pick<
  Insertable<Tables['dossier_packages']>,
  'ordinal' | 'manifest_hash' | 'told' | 'imported_at'
>

export const savePackage = (tx: Tx, id: number, again: Again) =>
  tx.updateTable('dossier_packages').set(again).where('id', '=', id).execute()

/** Where a dossier came from, for its page. */
export const packageOf = (db: Db, dossier: number) =>
  db
    .selectFrom('dossiers')
    .innerJoin('dossier_packages as one', 'one.id', 'dossiers.package_id')
    .innerJoin('dossier_senders as sender', 'sender.id', 'one.sender_id')
    .select(['sender.name as sender', 'one.proposer', 'one.told', 'one.ordinal'])
    .where('dossiers.id', '=', dossier)
    .executeTakeFirst()
export type Origin = NonNullable<Awaited<ReturnType<typeof packageOf>>>

/** What a dossier is called outside; kept once it has left. */
export const nameSource = (tx: Tx, dossier: number, source: string) =>
  tx.updateTable('dossiers').set({ source }).where('id', '=', dossier).where('source', 'is', null).execute()
