/**
 * What collectives reached, year by year.
 */
import type { Insertable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Db, Tx } from './standing.ts'

type Row = Omit<Insertable<Tables['unit_results']>, 'unit_id'>

/** The years of a unit, latest first. */
export const unitResults = (db: Db, unit: number) =>
  db
    .selectFrom('unit_results')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('year', 'desc')
    .orderBy('track')
    .execute()
export type UnitResultRow = Awaited<ReturnType<typeof unitResults>>[number]

export const unitResultForUpdate = (tx: Tx, unit: number, id: number) =>
  tx
    .selectFrom('unit_results')
    .selectAll()
    .where('id', '=', id)
    .where('unit_id', '=', unit)
    .forUpdate()
    .executeTakeFirst()

export async function insertUnitResult(tx: Tx, unit: number, row: Row): Promise<number> {
  const written = await tx
    .insertInto('unit_results')
    .values({ ...row, unit_id: unit })
    .returning('id')
    .executeTakeFirstOrThrow()
  return written.id
}

export async function updateUnitResult(tx: Tx, id: number, row: Row): Promise<void> {
  await tx.updateTable('unit_results').set(row).where('id', '=', id).execute()
}

export async function deleteUnitResult(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('unit_results').where('id', '=', id).execute()
}
