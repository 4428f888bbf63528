import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>

/** What a person did in a year: counts of finished, late and over-fulfilled tasks and confirmed reports, and the tasks. */
export async function resultsOf(db: Db, person: number, year: number) {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<{
    done: number
    on_time: number
    late: number
    over: number
    open: number
    reports: number
  }>`
    select (count(*) filter (where state = 'done'))::int as done,
      (count(*) filter (where state = 'done' and done_on <= due_on))::int as on_time,
      (count(*) filter (where state = 'done' and done_on > due_on))::int as late,
      (count(*) filter (where state = 'done' and percent > 100))::int as over,
      (count(*) filter (where state in ('open', 'doing', 'reported')))::int as open,
      (select count(*)::int from reports where person_id = ${person} and state = 'confirmed' and reported_on between ${first} and ${last}) as reports
    from tasks where person_id = ${person} and due_on between ${first} and ${last} and state <> 'dropped'`.execute(
    db,
  )
  const tasks = await db
    .selectFrom('tasks')
    .innerJoin('goals', 'goals.id', 'tasks.goal_id')
    .selectAll('tasks')
    .select('goals.name as goalName')
    .where('tasks.person_id', '=', person)
    .where('tasks.due_on', '>=', first)
    .where('tasks.due_on', '<=', last)
    .where('tasks.state', '<>', 'dropped')
    .orderBy('tasks.due_on')
    .limit(500)
    .execute()
  return { counts: rows[0] ?? { done: 0, on_time: 0, late: 0, over: 0, open: 0, reports: 0 }, tasks }
}
export type Results = Awaited<ReturnType<typeof resultsOf>>
