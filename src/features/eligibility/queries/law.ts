/**
 * What this agency says of its records, and what its council answered.
 */
import type { Db, SubjectKind, Tx } from './facts.ts'

export const coverage = (db: Db) =>
  db.selectFrom('record_coverage').select(['since', 'version']).executeTakeFirstOrThrow()

export async function saveCoverage(tx: Tx, since: number | null, version: number): Promise<boolean> {
  const row = await tx
    .updateTable('record_coverage')
    .set({ since, version: version + 1 })
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

type NewAnswer = { year: number; question: string; answer: boolean; decided_on: string; decision: string }

/** Keeps the council's answer for these subjects, in place of an earlier one. */
export async function saveAnswers(
  tx: Tx,
  subject: SubjectKind,
  { ids, answer }: { ids: readonly number[]; answer: NewAnswer },
): Promise<void> {
  const column = subject === 'ca-nhan' ? 'person_id' : 'unit_id'
  await tx
    .deleteFrom('council_answers')
    .where('year', '=', answer.year)
    .where('question', '=', answer.question)
    .where(column, 'in', [...ids])
    .execute()
  const rows = ids.map((id) => ({ ...answer, [column]: id }))
  for (let at = 0; at < rows.length; at += 5_000)
    await tx
      .insertInto('council_answers')
      .values(rows.slice(at, at + 5_000))
      .execute()
}
