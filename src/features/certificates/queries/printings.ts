import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const printings = (db: Db) =>
  db
    .selectFrom('certificate_printings')
    .innerJoin('decision_lines', 'decision_lines.id', 'certificate_printings.line_id')
    .innerJoin('decisions', 'decisions.id', 'decision_lines.decision_id')
    .innerJoin('units', 'units.id', 'decisions.unit_id')
    .select([
      'certificate_printings.id',
      'certificate_printings.line_id as lineId',
      'certificate_printings.copy',
      'certificate_printings.why',
      'certificate_printings.printed_by as by',
      'certificate_printings.printed_at as at',
      'certificate_printings.blank_id as blankId',
      'decision_lines.decision_id as decisionId',
      'decision_lines.name',
      'units.path as unitPath',
    ])
export type Printing = Awaited<ReturnType<ReturnType<typeof printings>['executeTakeFirstOrThrow']>>

export const printingById = (db: Db, id: number): Promise<Printing | undefined> =>
  printings(db).where('certificate_printings.id', '=', id).executeTakeFirst()

/** What was printed of a decision, latest first. */
export const printingsOf = (
  db: Db,
  decision: number,
  { offset, limit }: { offset: number; limit: number },
): Promise<Printing[]> =>
  printings(db)
    .where('decision_lines.decision_id', '=', decision)
    .orderBy('certificate_printings.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

/** How often each certificate of a decision was printed. */
export async function copiesOf(db: Db, decision: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('certificate_printings')
    .innerJoin('decision_lines', 'decision_lines.id', 'certificate_printings.line_id')
    .select(({ fn }) => ['line_id as line', fn.max('copy').as('copies')])
    .where('decision_lines.decision_id', '=', decision)
    .groupBy('line_id')
    .execute()
  return new Map(rows.map(({ line, copies }) => [line, copies]))
}

type Printed = { lines: readonly number[]; why: string; by: string; at: Date; blank_id: number | null }

/** Writes down that certificates were printed, each as its next copy; gives the numbers of the entries. */
export async function insertPrintings(tx: Tx, { lines, why, by, at, blank_id }: Printed): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into certificate_printings (line_id, copy, why, printed_by, printed_at, blank_id)
    select line, coalesce((select max(copy) from certificate_printings before where before.line_id = line), 0) + 1,
      ${why}, ${by}, ${at}, ${blank_id}::integer
    from unnest(${[...lines]}::integer[]) line returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

export const printingStanding: ScopeOf = async (db, id) => {
  const printing = await printingById(db, id)
  return printing && { unitPath: printing.unitPath }
}
