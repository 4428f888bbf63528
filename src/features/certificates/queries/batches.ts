import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const batches = (db: Db) =>
  db
    .selectFrom('certificate_batches')
    .innerJoin('decisions', 'decisions.id', 'certificate_batches.decision_id')
    .innerJoin('units', 'units.id', 'decisions.unit_id')
    .leftJoin('certificate_blanks', 'certificate_blanks.id', 'certificate_batches.blank_id')
    .selectAll('certificate_batches')
    .select([
      'certificate_blanks.name as blankName',
      'decisions.number_text as number',
      'decisions.about',
      'decisions.unit_id as unitId',
      'units.path as unitPath',
    ])
export type Batch = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

export const batchById = (db: Db, id: number): Promise<Batch | undefined> =>
  batches(db).where('certificate_batches.id', '=', id).executeTakeFirst()

export async function batchForUpdate(tx: Tx, id: number): Promise<Batch | undefined> {
  await tx.selectFrom('certificate_batches').select('id').where('id', '=', id).forUpdate().execute()
  return batchById(tx, id)
}

/** Batches of decisions below these paths, latest first. */
export const batchesBelow = (
  db: Db,
  paths: readonly string[],
  { offset, limit }: { offset: number; limit: number },
): Promise<Batch[]> =>
  batches(db)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('certificate_batches.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

export const batchesOf = (db: Db, decision: number): Promise<Batch[]> =>
  batches(db)
    .where('certificate_batches.decision_id', '=', decision)
    .orderBy('certificate_batches.id', 'desc')
    .limit(20)
    .execute()

/** Who stands on these lines of decisions. */
export const namesOf = async (db: Db, lines: readonly number[]): Promise<string[]> =>
  lines.length === 0
    ? []
    : (
        await db
          .selectFrom('decision_lines')
          .select('name')
          .where('id', 'in', lines)
          .orderBy('ordinal')
          .execute()
      ).map(({ name }) => name)

export async function insertBatch(
  tx: Tx,
  values: Insertable<Tables['certificate_batches']>,
): Promise<number> {
  const { id } = await tx
    .insertInto('certificate_batches')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveBatch = (tx: Tx, id: number, values: Updateable<Tables['certificate_batches']>) =>
  tx.updateTable('certificate_batches').set(values).where('id', '=', id).execute()

/** Whether certificates of this decision are being set now. */
export const isRunning = async (tx: Tx, decision: number): Promise<boolean> =>
  (await tx
    .selectFrom('certificate_batches')
    .select('id')
    .where('decision_id', '=', decision)
    .where('state', '=', 'running')
    .executeTakeFirst()) !== undefined

/** Batches whose files were to be kept until before this day. */
export const batchesPast = (db: Db, on: string) =>
  db
    .selectFrom('certificate_batches')
    .select('id')
    .where('state', '=', 'done')
    .where('kept_until', '<', on)
    .execute()

export const batchStanding: ScopeOf = async (db, id) => {
  const batch = await batchById(db, id)
  return batch && { unitPath: batch.unitPath }
}
