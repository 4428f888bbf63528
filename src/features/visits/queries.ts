import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { minutesOnline } from './rules.ts'

type Db = Kysely<Tables>

/** The day's key, the same for all processes; made by the first that asks. */
export async function keyOf(db: Db, day: string): Promise<Buffer> {
  await db
    .insertInto('visit_keys')
    .values({ day, key: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { key } = await db
    .selectFrom('visit_keys')
    .select('key')
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return key
}

/** Somebody read something; `subject` is nothing for pages that are not counted one by one. */
export type Reading = { subject: string | null; mark: Buffer; at: Date }

/** Writes down what was read, in one statement. */
export async function saveReadings(db: Db, day: string, readings: readonly Reading[]): Promise<void> {
  const subjects = readings.map(({ subject }) => subject)
  const marks = readings.map(({ mark }) => mark)
  const times = readings.map(({ at }) => at)
  // in one order, so that two processes never wait for each other
  await sql`
    with read as (
      select * from unnest(${subjects}::text[], ${marks}::bytea[], ${times}::timestamptz[]) as t(subject, mark, at)
    ), seen as (
      insert into visitors (day, mark, seen_at)
      select ${day}::date, mark, max(at) from read group by mark order by mark
      on conflict (day, mark) do update set seen_at = greatest(visitors.seen_at, excluded.seen_at)
    ), fresh as (
      insert into view_marks (day, subject, mark)
      select distinct ${day}::date, subject, mark from read where subject is not null order by subject, mark
      on conflict do nothing returning subject
    )
    insert into view_counts (subject, count)
    select subject, count(*) from fresh group by subject order by subject
    on conflict (subject) do update set count = view_counts.count + excluded.count`.execute(db)
}

/** Forgets the readers of days that are over, and keeps how many they were. */
export const closeDays = (db: Db, today: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`
      insert into visit_days (day, count)
      select day, count(*) from visitors where day < ${today}::date group by day
      on conflict (day) do update set count = excluded.count`.execute(tx)
    for (const table of ['visitors', 'view_marks', 'visit_keys'] as const)
      await tx.deleteFrom(table).where('day', '<', today).execute()
  })

export type VisitFigures = { online: number; today: number; total: number }

/** How many are there now, were there today, and were there in all, with what the agency brought along. */
export async function figuresOf(db: Db, { day, now }: { day: string; now: Date }): Promise<VisitFigures> {
  const since = new Date(now.getTime() - minutesOnline * 60_000)
  const { rows } = await sql<Record<keyof VisitFigures, string>>`
    select
      (select count(*) from visitors where seen_at > ${since}) as online,
      (select count(*) from visitors where day = ${day}::date) as today,
      (select count(*) from visitors) + (select coalesce(sum(count), 0) from visit_days
        where day not in (select day from visitors))
        + coalesce((select opening_visits from settings), 0) as total`.execute(db)
  const [row] = rows
  return { online: Number(row?.online), today: Number(row?.today), total: Number(row?.total) }
}

/** Takes over what was counted elsewhere: readers by day, and how often single things were read. */
export async function bringVisits(
  db: Db,
  { days, views }: { days: ReadonlyMap<string, number>; views: ReadonlyMap<string, number> },
): Promise<void> {
  await sql`
    insert into visit_days (day, count)
    select * from unnest(${[...days.keys()]}::date[], ${[...days.values()]}::int[])
    on conflict (day) do update set count = excluded.count`.execute(db)
  await sql`
    insert into view_counts (subject, count)
    select * from unnest(${[...views.keys()]}::text[], ${[...views.values()]}::bigint[])
    on conflict (subject) do update set count = excluded.count`.execute(db)
}

/** How often something was read. */
export async function viewsOf(db: Db, subject: string): Promise<number> {
  const row = await db
    .selectFrom('view_counts')
    .select('count')
    .where('subject', '=', subject)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
