/**
 * Keeps the columns of `people` that tell where somebody is today, from positions and working periods.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './standing.ts'

/**
 * Where each person is today: in the main position held, else in the last one, else in the first to come. Who
 * left is one whose last working period is over.
 */
const whereTheyAre = (today: string, which: RawBuilder<unknown>) => sql`
  select people.id, main.unit_id, coalesce(main.title, '') as title,
    period.ends_on + 1 as left_on,
    case when period.ends_on is not null then period.ended_because end as left_because,
    coalesce(main.is_head and period.ends_on is null
      and (main.ends_on is null or main.ends_on >= ${today}::date), false) as is_head
  from people
  left join lateral (
    select unit_id, title, is_head, ends_on from positions
    where person_id = people.id and is_main
    order by starts_on <= ${today}::date desc, abs(starts_on - ${today}::date)
    limit 1
  ) main on true
  left join lateral (
    select case when ends_on < ${today}::date then ends_on end as ends_on, ended_because from working_periods
    where person_id = people.id and starts_on <= ${today}::date
    order by starts_on desc
    limit 1
  ) period on true
  where ${which}`

const differs = sql`(people.unit_id, people.title, people.is_head, people.left_on, people.left_because)
  is distinct from (fact.unit_id, fact.title, fact.is_head, fact.left_on, fact.left_because)`

/** Brings the records of these people to what holds today. */
export async function settlePeople(tx: Tx, ids: readonly number[], today: string): Promise<void> {
  if (ids.length === 0) return
  const facts = whereTheyAre(today, sql`people.id = any(${[...ids]}::int[])`)
  await sql`
    update people set unit_id = fact.unit_id, title = fact.title, is_head = fact.is_head,
      left_on = fact.left_on, left_because = fact.left_because
    from (${facts}) fact where people.id = fact.id and ${differs}`.execute(tx)
}

/** Those whose records lag behind the day: something that was entered ahead begins or ended. */
export async function peopleBehind(db: Db, today: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select people.id from people join (${whereTheyAre(today, sql`true`)}) fact on people.id = fact.id
    where ${differs} order by people.id`.execute(db)
  return rows.map(({ id }) => id)
}
