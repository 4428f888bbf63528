/**
 * Honours as other features and the public see them.
 */
import { sql } from 'kysely'
import type { HonourRow } from './file.ts'
import type { Db, Tx } from './standing.ts'

const honours = (db: Db) =>
  db
    .selectFrom('honours')
    .select([
      'honours.id',
      'honours.award',
      'honours.year',
      'honours.decision_number as decisionNumber',
      'honours.decided_on as decidedOn',
      'honours.authority',
      'honours.unit_name as unitThen',
      'honours.note',
    ])
    .orderBy('honours.year', 'desc')
    .orderBy('honours.id', 'desc')
export type Honour = Awaited<ReturnType<typeof honoursOf>>[number]

/** What the person has been honoured with, latest first. */
export const honoursOf = (db: Db, personId: number) =>
  honours(db).where('honours.person_id', '=', personId).execute()

/** What the unit as a collective has been honoured with, latest first. */
export const honoursOfUnit = (db: Db, unitId: number) =>
  honours(db).where('honours.unit_id', '=', unitId).execute()

/** One honour of a unit. */
export const unitHonour = (db: Db, unit: number, id: number) =>
  db.selectFrom('honours').selectAll().where('id', '=', id).where('unit_id', '=', unit).executeTakeFirst()

/** The same, locked until the transaction ends. */
export const unitHonourForUpdate = (tx: Tx, unit: number, id: number) =>
  tx
    .selectFrom('honours')
    .selectAll()
    .where('id', '=', id)
    .where('unit_id', '=', unit)
    .forUpdate()
    .executeTakeFirst()

/** All that a unit holds, as the rules see it. */
export const heldByUnit = (db: Db, unit: number) =>
  db
    .selectFrom('honours')
    .select(['id', 'award', 'year', 'decided_on', 'decision_number'])
    .where('unit_id', '=', unit)
    .execute()

type Said = Omit<HonourRow, 'id' | 'person_id' | 'unit_id' | 'corrected_at'>

export async function insertUnitHonour(tx: Tx, unit: number, honour: Said): Promise<number> {
  const row = { ...honour, unit_id: unit }
  const { id } = await tx.insertInto('honours').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateHonour(tx: Tx, id: number, honour: Said, at: Date): Promise<void> {
  await tx
    .updateTable('honours')
    .set({ ...honour, corrected_at: at })
    .where('id', '=', id)
    .execute()
}

export async function deleteHonour(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('honours').where('id', '=', id).execute()
}

/** The honours decided last, of people and of units: the public roll of honour. */
export const latestHonours = (db: Db, limit: number) =>
  db
    .selectFrom('honours')
    .leftJoin('people', 'people.id', 'honours.person_id')
    .leftJoin('units as own', 'own.id', 'people.unit_id')
    .leftJoin('units', 'units.id', 'honours.unit_id')
    .select([
      'honours.id',
      'honours.award',
      'honours.year',
      'honours.decision_number as decisionNumber',
      'honours.decided_on as decidedOn',
      'honours.authority',
      'honours.person_id as personId',
      'honours.unit_id as unitId',
      sql<string>`coalesce(people.name, units.name)`.as('name'),
      'people.title as title',
      'own.name as unitName',
    ])
    .where('honours.decided_on', 'is not', null)
    .orderBy('honours.decided_on', 'desc')
    .orderBy('honours.id', 'desc')
    .limit(limit)
    .execute()
