import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Refusal } from '#outcomes.ts'
import { type Count, mayCount, type Topic, withMark } from './rules.ts'

type Db = Kysely<Tables>
type Rating = { day: string; topic: Topic; score: number; mark: Buffer }

/**
 * Counts a rating, once for one reader of a day. It is no action: an event would tell the second in which it came.
 * Mark and score never stand in one row, and each row is everybody's, so that not even the database's own
 * transaction numbers tie one to the other.
 */
export const countRating = (db: Db, { day, topic, score, mark }: Rating): Promise<Refusal | undefined> =>
  db.transaction().execute(async (tx) => {
    await tx
      .insertInto('satisfaction_marks')
      .values({ day, topic, marks: [] })
      .onConflict((on) => on.doNothing())
      .execute()
    const { marks } = await tx
      .selectFrom('satisfaction_marks')
      .select('marks')
      .where('day', '=', day)
      .where('topic', '=', topic)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const refusal = mayCount(marks, mark)
    if (refusal) return refusal
    await tx
      .updateTable('satisfaction_marks')
      .set({ marks: withMark(marks, mark) })
      .where('day', '=', day)
      .where('topic', '=', topic)
      .execute()
    await tx
      .insertInto('satisfaction')
      .values({ day, topic, score, count: 1 })
      .onConflict((on) =>
        on
          .columns(['day', 'topic', 'score'])
          .doUpdateSet((eb) => ({ count: eb('satisfaction.count', '+', 1) })),
      )
      .execute()
    return undefined
  })

/** Forgets who rated on days that are over. */
export const forgetMarks = (db: Db, today: string) =>
  db.deleteFrom('satisfaction_marks').where('day', '<', today).execute()

export type Period = { period: string; counts: Count[] }

/** Counts by month or day since then, the latest first. */
export async function ratingsBy(
  db: Db,
  { by, since, topic }: { by: 'month' | 'day'; since: string; topic: Topic | null },
): Promise<Period[]> {
  const period = by === 'month' ? sql<string>`to_char(day, 'YYYY-MM')` : sql<string>`day::text`
  const rows = await db
    .selectFrom('satisfaction')
    .select([period.as('period'), 'score', sql<number>`sum(count)::int`.as('count')])
    .where('day', '>=', since)
    .$if(topic !== null, (query) => query.where('topic', '=', topic ?? 'cong'))
    .groupBy(['period', 'score'])
    .orderBy('period', 'desc')
    .execute()
  return [...Map.groupBy(rows, (row) => row.period)].map(([key, counts]) => ({ period: key, counts }))
}

/** Takes over counts that were made elsewhere. */
export async function bringRatings(
  db: Db,
  rows: readonly (Omit<Rating, 'mark'> & { count: number })[],
): Promise<void> {
  await db
    .insertInto('satisfaction')
    .values([...rows])
    .execute()
}
