import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import type { LineState } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const decisions = (db: Db) =>
  db
    .selectFrom('decisions')
    .innerJoin('units', 'units.id', 'decisions.unit_id')
    .selectAll('decisions')
    .select(['units.name as unitName', 'units.path as unitPath'])
export type Decision = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>

export const decisionById = (db: Db, id: number): Promise<Decision | undefined> =>
  decisions(db).where('decisions.id', '=', id).executeTakeFirst()

export async function decisionForUpdate(tx: Tx, id: number): Promise<Decision | undefined> {
  await tx.selectFrom('decisions').select('id').where('id', '=', id).forUpdate().execute()
  return decisionById(tx, id)
}

/** Decisions below these paths, latest first, drafts before all. */
export const decisionsBelow = (
  db: Db,
  paths: readonly string[],
  { offset, limit }: { offset: number; limit: number },
) =>
  decisions(db)
    .select((eb) =>
      eb
        .selectFrom('decision_lines')
        .whereRef('decision_lines.decision_id', '=', 'decisions.id')
        .select((count) => count.fn.countAll<string>().as('count'))
        .as('count'),
    )
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .where('decisions.state', '<>', 'dropped')
    .orderBy('decisions.decided_on', (order) => order.desc().nullsFirst())
    .orderBy('decisions.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
export type DecisionRow = Awaited<ReturnType<typeof decisionsBelow>>[number]

export const linesOf = (db: Db, decision: number) =>
  db.selectFrom('decision_lines').selectAll().where('decision_id', '=', decision).orderBy('ordinal').execute()
export type Line = Awaited<ReturnType<typeof linesOf>>[number]

export const lineForUpdate = (tx: Tx, decision: number, id: number) =>
  tx
    .selectFrom('decision_lines')
    .selectAll()
    .where('id', '=', id)
    .where('decision_id', '=', decision)
    .forUpdate()
    .executeTakeFirst()

/** What the unit's last decision said of itself: a new draft begins with it. */
export const lastOf = (db: Db, unit: number) =>
  db
    .selectFrom('decisions')
    .select(['authority', 'place', 'signer', 'signer_title', 'on_behalf', 'recipients', 'suffix'])
    .where('unit_id', '=', unit)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

type Said = Pick<
  Decision,
  | 'about'
  | 'authority'
  | 'grounds'
  | 'place'
  | 'signer'
  | 'signer_title'
  | 'on_behalf'
  | 'recipients'
  | 'suffix'
>

export async function insertDecision(
  tx: Tx,
  values: Said & { unit_id: number; created_by: string; created_at: Date },
): Promise<number> {
  const { id } = await tx.insertInto('decisions').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

type Issued = { number: number; number_text: string; year: number; decided_on: string }

export const saveDecision = (
  tx: Tx,
  id: number,
  values: Partial<Said & Issued> & {
    state?: Decision['state']
    issued_at?: Date
    issued_by?: string
    signed_hash?: string
    signed_name?: string
    signed_how?: Decision['signed_how']
    signatures?: string
    paper_hash?: string
  },
) =>
  tx
    .updateTable('decisions')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

type Series = { unit: number; suffix: string; year: number }

/** The next number of a series. The row stays locked until the commit: a number that is not used is given again. */
export async function nextNumber(tx: Tx, { unit, suffix, year }: Series): Promise<number> {
  const { last } = await tx
    .insertInto('decision_series')
    .values({ unit_id: unit, suffix, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'suffix', 'year'])
        .doUpdateSet((eb) => ({ last: eb('decision_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The day of the latest decision of a series; asked after its number was taken, when nobody else can be between. */
export async function latestDay(tx: Tx, { unit, suffix, year }: Series): Promise<string | null> {
  const row = await tx
    .selectFrom('decisions')
    .select((eb) => eb.fn.max('decided_on').as('day'))
    .where('unit_id', '=', unit)
    .where('suffix', '=', suffix)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.day ?? null
}

type NewLine = Omit<
  Line,
  'id' | 'ordinal' | 'state' | 'reason' | 'honour_id' | 'entry' | 'code' | 'dossier_id'
> & { dossier_id?: number }

export const insertLine = (tx: Tx, line: NewLine) =>
  tx
    .insertInto('decision_lines')
    .values({
      ...line,
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from decision_lines where decision_id = ${line.decision_id})`,
    })
    .execute()

export const deleteLine = (tx: Tx, id: number) =>
  tx.deleteFrom('decision_lines').where('id', '=', id).execute()

export const saveLine = (
  tx: Tx,
  id: number,
  values: {
    state?: LineState
    name?: string
    place?: string
    reason?: string
    money?: number | null
    money_why?: string
    honour_id?: number
    entry?: number
    code?: string | null
  },
) => tx.updateTable('decision_lines').set(values).where('id', '=', id).execute()

/** Says in the file of the honoured that the honour was revoked, and by what. */
export const revokeHonourRow = (tx: Tx, honour: number, { on, by }: { on: string; by: string }) =>
  tx.updateTable('honours').set({ revoked_on: on, revoked_by: by }).where('id', '=', honour).execute()

/** Who somebody is now, for the list. */
export const personLine = (db: Db, id: number) =>
  db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select(['people.id', 'people.name', 'people.title', 'units.name as unitName'])
    .where('people.id', '=', id)
    .executeTakeFirst()

export const keepFile = (tx: Tx, { hash, size, type }: { hash: string; size: number; type: string }) =>
  tx
    .insertInto('files')
    .values({ hash, size, type })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const fileType = (db: Db, hash: string) =>
  db.selectFrom('files').select('type').where('hash', '=', hash).executeTakeFirst()

export const decisionStanding: ScopeOf = async (db, id) => {
  const decision = await decisionById(db, id)
  return decision && { unitPath: decision.unitPath }
}
