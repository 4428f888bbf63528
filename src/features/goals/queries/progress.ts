/**
 * Roll-ups by the database, in the same sums that `rules/progress.ts` makes from parts; a property test holds the two
 * equal.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { MovementFigures, MovementProgress, Progress } from '#features/movements/index.ts'
import { groupStanding, percentOf, rollUp, type Sums, soonDays } from '../rules/progress.ts'
import { planOf } from './conditions.ts'

type Db = Kysely<Tables>

const sumColumns = (on: string) => sql`
  count(*)::int as goals,
  sum(goals.weight) as weight,
  sum(least(goals.progress, 10000) * goals.weight) as capped,
  sum(goals.progress * goals.weight) as uncapped,
  sum(${planOf(on)} * goals.weight) as plan,
  bool_or(goals.progress < 10000 and goals.outcome is null
    and goals.due_on between ${on}::date and ${on}::date + ${soonDays}::int) as due_soon`

/** The sums of some goals, as the database gives them: sums of whole numbers come as text. */
type SumRow = Record<keyof Sums, number | string> & { goals: number; due_soon: boolean }
type Group = { sums: Sums; goals: number; dueSoon: boolean }

const nothing: Group = { sums: { weight: 0, capped: 0, uncapped: 0, plan: 0 }, goals: 0, dueSoon: false }

const groupFrom = (row: SumRow): Group => ({
  sums: {
    weight: Number(row.weight),
    capped: Number(row.capped),
    uncapped: Number(row.uncapped),
    plan: Number(row.plan),
  },
  goals: row.goals,
  dueSoon: row.due_soon,
})

/** Sums of two groups together: nothing is lost by adding, which a mean of means would do. */
const together = (one: Group, other: Group): Group => ({
  sums: {
    weight: one.sums.weight + other.sums.weight,
    capped: one.sums.capped + other.sums.capped,
    uncapped: one.sums.uncapped + other.sums.uncapped,
    plan: one.sums.plan + other.sums.plan,
  },
  goals: one.goals + other.goals,
  dueSoon: one.dueSoon || other.dueSoon,
})

/** A group's progress from its sums. */
function progressFrom({ sums, goals, dueSoon }: Group): Progress {
  const group = rollUp(sums)
  return {
    percent: group && percentOf(group.progress),
    plan: group ? percentOf(group.plan) : 0,
    standing: groupStanding(group, dueSoon),
    behind: group ? Math.max(0, percentOf(group.plan) - percentOf(group.progress)) : 0,
    goals,
  }
}

type Part = { content_id: number; drive_id: number | null; unit_id: number; group: Group }

/** The progress of the parts that share a key; those without one are left out. */
function progressBy(parts: readonly Part[], keyOf: (part: Part) => number | null): Map<number, Progress> {
  const groups = new Map<number, Group>()
  for (const part of parts) {
    const key = keyOf(part)
    if (key !== null) groups.set(key, together(groups.get(key) ?? nothing, part.group))
  }
  return new Map([...groups].map(([key, group]) => [key, progressFrom(group)]))
}

const inVietnamese = new Intl.Collator('vi')

/** How a movement stands on a day: overall, by content, by drive, by unit. One pass over its goals, one over its tasks. */
export async function progressOf(db: Db, movementId: number, on: string): Promise<MovementProgress> {
  const [parts, tasks] = await Promise.all([partsOf(db, movementId, on), taskCounts(db, [movementId], on)])
  const byUnit = progressBy(parts, ({ unit_id }) => unit_id)
  const names = await unitNames(db, [...byUnit.keys()])
  const units = [...byUnit].map(([unitId, progress]) => ({
    ...progress,
    unitId,
    unitName: names.get(unitId) ?? '',
  }))
  return {
    ...progressFrom(parts.reduce((all, { group }) => together(all, group), nothing)),
    ...(tasks.get(movementId) ?? noTasks),
    contents: progressBy(parts, ({ content_id }) => content_id),
    drives: progressBy(parts, ({ drive_id }) => drive_id),
    units: units.sort(
      (a, b) => (b.percent ?? 0) - (a.percent ?? 0) || inVietnamese.compare(a.unitName, b.unitName),
    ),
  }
}

/** How several movements stand on a day, in few numbers: two questions for all of them together. */
export async function figuresOf(
  db: Db,
  movementIds: readonly number[],
  on: string,
): Promise<Map<number, MovementFigures>> {
  const [groups, tasks] = await Promise.all([groupsOf(db, movementIds, on), taskCounts(db, movementIds, on)])
  return new Map(
    movementIds.map((id) => [
      id,
      { ...progressFrom(groups.get(id) ?? nothing), ...(tasks.get(id) ?? noTasks) },
    ]),
  )
}

/** The sums of all goals of each movement. */
async function groupsOf(db: Db, movementIds: readonly number[], on: string): Promise<Map<number, Group>> {
  const { rows } = await sql<SumRow & { movement_id: number }>`
    select movement_id, ${sumColumns(on)}
    from goals where movement_id = any(${movementIds}::int[])
    group by movement_id`.execute(db)
  return new Map(rows.map(({ movement_id, ...sums }) => [movement_id, groupFrom(sums)]))
}

/** How the contents of a movement stand on a day, by their numbers. */
export const contentsProgress = async (
  db: Db,
  movementId: number,
  on: string,
): Promise<Map<number, Progress>> =>
  progressBy(await partsOf(db, movementId, on), ({ content_id }) => content_id)

/** The sums of a movement's goals by content, drive and unit together, from which all others are added up. */
async function partsOf(db: Db, movementId: number, on: string): Promise<Part[]> {
  const { rows } = await sql<SumRow & Omit<Part, 'group'>>`
    select content_id, drive_id, unit_id, ${sumColumns(on)}
    from goals where movement_id = ${movementId}
    group by content_id, drive_id, unit_id`.execute(db)
  return rows.map(({ content_id, drive_id, unit_id, ...sums }) => ({
    content_id,
    drive_id,
    unit_id,
    group: groupFrom(sums),
  }))
}

type TaskCounts = Pick<MovementFigures, 'tasks' | 'tasksDone' | 'tasksLate' | 'people'>
const noTasks: TaskCounts = { tasks: 0, tasksDone: 0, tasksLate: 0, people: 0 }

/** Counts of movements' tasks; the index `tasks_counted` gives them in the order of the people, ready to be told apart. */
async function taskCounts(
  db: Db,
  movementIds: readonly number[],
  on: string,
): Promise<Map<number, TaskCounts>> {
  const { rows } = await sql<TaskCounts & { movement_id: number }>`
    select movement_id, count(*)::int as tasks,
      (count(*) filter (where state = 'done'))::int as "tasksDone",
      (count(*) filter (where state <> 'done' and due_on < ${on}::date))::int as "tasksLate",
      count(distinct person_id)::int as people
    from tasks where movement_id = any(${movementIds}::int[]) and state <> 'dropped'
    group by movement_id`.execute(db)
  return new Map(rows.map(({ movement_id, ...counts }) => [movement_id, counts]))
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

/**
 * How the branches of a unit stand over all running movements, each with all that lies below it, and the unit with
 * what it keeps itself; `/` is the agency. A large agency is so looked into level by level.
 */
export async function progressByBranch(db: Db, { path, on }: { path: string; on: string }) {
  const branch = path === '/' ? '^/\\d+/(?:\\d+/)?' : `^${path}(?:\\d+/)?`
  const { rows } = await sql<SumRow & { unit_id: number; name: string }>`
    with below as materialized (
      select id, substring(path from ${branch}) as branch from units where starts_with(path, ${path})
    )
    select branches.id as unit_id, branches.name, ${sumColumns(on)}
    from (
      select goals.*, below.branch
      from goals
      join movements on movements.id = goals.movement_id
      join below on below.id = goals.unit_id
      where movements.state = 'launched'
    ) as goals
    join units as branches on branches.path = goals.branch
    group by branches.id
    order by branches.path`.execute(db)
  return rows.map((row) => ({ ...progressFrom(groupFrom(row)), unitId: row.unit_id, unitName: row.name }))
}
