/**
 * Roll-ups by the database, in the same sums that `rules/progress.ts` makes from parts; a property test holds the two
 * equal.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { MovementProgress, Progress } from '#features/movements/index.ts'
import { groupStanding, percentOf, rollUp, type Sums, soonDays } from '../rules/progress.ts'

type Db = Kysely<Tables>

/** Hundredths of a per cent that the plan of a goal asks for by the day. */
export const planOf = (on: string) => sql<number>`
  floor(greatest(0, least(due_on - starts_on + 1, ${on}::date - starts_on + 1)) * 10000 / (due_on - starts_on + 1))`

const sumColumns = (on: string) => sql`
  count(*)::int as goals,
  coalesce(sum(weight), 0)::bigint as weight,
  coalesce(sum(least(progress, 10000) * weight), 0)::bigint as capped,
  coalesce(sum(progress::bigint * weight), 0)::bigint as uncapped,
  coalesce(sum(${planOf(on)}::bigint * weight), 0)::bigint as plan,
  coalesce(bool_or(progress < 10000 and outcome is null and due_on between ${on}::date and ${on}::date + ${soonDays}::int), false) as due_soon`

type SumRow = Record<keyof Sums, number> & { goals: number; due_soon: boolean }

/** A group's progress from its sums. */
export function progressFrom(row: SumRow): Progress {
  const sums = {
    weight: Number(row.weight),
    capped: Number(row.capped),
    uncapped: Number(row.uncapped),
    plan: Number(row.plan),
  }
  const group = rollUp(sums)
  return {
    percent: group && percentOf(group.progress),
    plan: group ? percentOf(group.plan) : 0,
    standing: groupStanding(group, row.due_soon),
    behind: group ? Math.max(0, percentOf(group.plan) - percentOf(group.progress)) : 0,
    goals: row.goals,
  }
}

type GroupRow = SumRow & {
  content_id: number | null
  drive_id: number | null
  unit_id: number | null
  part: number
}

/** Which of the groupings a row belongs to: bits of PostgreSQL's grouping() over content, drive and unit. */
const parts = { all: 7, content: 3, drive: 5, unit: 6 } as const

/** How a movement stands on a day: overall, by content, by drive, by unit. One query for the goals, one for the tasks. */
export async function progressOf(db: Db, movementId: number, on: string): Promise<MovementProgress> {
  const [groups, tasks] = await Promise.all([groupsOf(db, movementId, on), taskCounts(db, movementId, on)])
  const of = (part: number) => groups.filter((row) => row.part === part)
  const all = of(parts.all)[0]
  const names = await unitNames(
    db,
    of(parts.unit).flatMap(({ unit_id }) => unit_id ?? []),
  )
  const units = of(parts.unit).map((row) => ({
    ...progressFrom(row),
    unitId: row.unit_id ?? 0,
    unitName: names.get(row.unit_id ?? 0) ?? '',
  }))
  return {
    ...progressFrom(all ?? noSums),
    ...tasks,
    contents: new Map(of(parts.content).map((row) => [row.content_id ?? 0, progressFrom(row)])),
    drives: new Map(
      of(parts.drive).flatMap((row) => (row.drive_id === null ? [] : [[row.drive_id, progressFrom(row)]])),
    ),
    units: units.sort(
      (a, b) => (b.percent ?? 0) - (a.percent ?? 0) || a.unitName.localeCompare(b.unitName, 'vi'),
    ),
  }
}

const noSums: SumRow = { goals: 0, weight: 0, capped: 0, uncapped: 0, plan: 0, due_soon: false }

async function groupsOf(db: Db, movementId: number, on: string): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select content_id, drive_id, unit_id, grouping(content_id, drive_id, unit_id) as part, ${sumColumns(on)}
    from goals where movement_id = ${movementId}
    group by grouping sets ((), (content_id), (drive_id), (unit_id))`.execute(db)
  return rows
}

async function taskCounts(db: Db, movementId: number, on: string) {
  const { rows } = await sql<{ tasks: number; done: number; late: number; people: number }>`
    select count(*)::int as tasks,
      (count(*) filter (where state = 'done'))::int as done,
      (count(*) filter (where state in ('open', 'doing', 'reported') and due_on < ${on}::date))::int as late,
      count(distinct person_id)::int as people
    from tasks where movement_id = ${movementId} and state <> 'dropped'`.execute(db)
  const [row] = rows
  return {
    tasks: row?.tasks ?? 0,
    tasksDone: row?.done ?? 0,
    tasksLate: row?.late ?? 0,
    people: row?.people ?? 0,
  }
}

async function unitNames(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** How units below these paths stand over all running movements: for the agency's overview. */
export async function progressByUnit(db: Db, { paths, on }: { paths: readonly string[]; on: string }) {
  const { rows } = await sql<SumRow & { unit_id: number; name: string }>`
    select grouped.*, units.name
    from (
      select unit_id, ${sumColumns(on)}
      from (select goals.* from goals join movements on movements.id = goals.movement_id where movements.state = 'launched') as goals
      group by unit_id
    ) as grouped
    join units on units.id = grouped.unit_id
    where units.path like any(${paths.map((path) => `${path}%`)}::text[])
    order by units.path`.execute(db)
  return rows.map((row) => ({ ...progressFrom(row), unitId: row.unit_id, unitName: row.name }))
}
