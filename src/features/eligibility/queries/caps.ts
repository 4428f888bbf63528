/**
 * How many of a group may have a title, as the agency's or its superior's regulation says.
 */
import type { CapInput } from '../forms.ts'
import type { Db, Tx } from './facts.ts'

/** Caps that hold on a day, or from a later one on. */
export const capsOn = (db: Db, on: string) =>
  db
    .selectFrom('title_caps')
    .selectAll()
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', on)]))
    .orderBy('award')
    .execute()
export type Cap = Awaited<ReturnType<typeof capsOn>>[number]

export const openCap = (tx: Tx, award: string) =>
  tx
    .selectFrom('title_caps')
    .selectAll()
    .where('award', '=', award)
    .where('ended_on', 'is', null)
    .executeTakeFirst()

export const capForUpdate = (tx: Tx, id: number) =>
  tx.selectFrom('title_caps').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertCap(tx: Tx, row: CapInput): Promise<number> {
  const { id } = await tx.insertInto('title_caps').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export const endCap = (tx: Tx, { id, on }: { id: number; on: string }) =>
  tx.updateTable('title_caps').set({ ended_on: on }).where('id', '=', id).execute()
