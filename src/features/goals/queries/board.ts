/**
 * The goal board: one page of goals or tasks that fit the filter, however many there are.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { latePoints, soonDays } from '../rules/progress.ts'
import { planOf } from './progress.ts'

type Db = Kysely<Tables>

export type BoardFilter = {
  movement: number
  content: number | null
  drive: number | null
  unitPath: string | null
  state: string
  person: number | null
  search: string
}

const standings = {
  over: sql<boolean>`goals.progress > 10000`,
  done: sql<boolean>`goals.progress >= 10000`,
  closed: sql<boolean>`goals.outcome is not null`,
} as const

function filtered(db: Db, filter: BoardFilter, on: string) {
  let query = db
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .where('goals.movement_id', '=', filter.movement)
  if (filter.content !== null) query = query.where('goals.content_id', '=', filter.content)
  if (filter.drive !== null) query = query.where('goals.drive_id', '=', filter.drive)
  if (filter.unitPath !== null) query = query.where('units.path', 'like', `${filter.unitPath}%`)
  if (filter.search)
    query = query.where('goals.name_folded', 'like', sql<string>`'%' || fold(${filter.search}) || '%'`)
  if (filter.person !== null) {
    query = query.where(
      sql<boolean>`exists (select 1 from tasks where tasks.goal_id = goals.id and tasks.person_id = ${filter.person})`,
    )
  }
  if (filter.state === 'late') {
    query = query.where(
      sql<boolean>`goals.outcome is null and goals.progress < 10000 and (goals.due_on < ${on}::date or ${planOf(on)} - goals.progress >= ${latePoints})`,
    )
  }
  if (filter.state === 'due-soon') {
    query = query.where(
      sql<boolean>`goals.outcome is null and goals.progress < 10000 and goals.due_on between ${on}::date and ${on}::date + ${soonDays}::int`,
    )
  }
  if (filter.state === 'over' || filter.state === 'done' || filter.state === 'closed')
    query = query.where(standings[filter.state])
  return query
}

/** One page of goals in the order of contents, those that match the exact letters of the search first. */
export async function goalsOnBoard(
  db: Db,
  filter: BoardFilter,
  { on, offset, limit }: { on: string; offset: number; limit: number },
) {
  const query = filtered(db, filter, on)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .innerJoin('movement_contents as contents', 'contents.id', 'goals.content_id')
    .leftJoin('movement_drives as drives', 'drives.id', 'goals.drive_id')
    .selectAll('goals')
    .select([
      'units.name as unitName',
      'contents.ordinal as contentOrdinal',
      'contents.title as contentTitle',
      'drives.name as driveName',
      sql<number>`(select count(*)::int from tasks where tasks.goal_id = goals.id and tasks.state <> 'dropped')`.as(
        'tasks',
      ),
      sql<number>`(select count(*)::int from tasks where tasks.goal_id = goals.id and tasks.state = 'done')`.as(
        'tasksDone',
      ),
    ])
    .orderBy(sql`${filter.search !== ''} and position(lower(${filter.search}) in lower(goals.name)) = 0`)
    .orderBy('contents.ordinal')
    .orderBy('goals.due_on')
    .orderBy('goals.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { rows, total: Number(total) }
}
export type GoalRow = Awaited<ReturnType<typeof goalsOnBoard>>['rows'][number]

/** The steps of a task that the board shows, in their order. */
export const taskSteps = ['open', 'doing', 'reported', 'done'] as const
export type TaskStep = (typeof taskSteps)[number]

type TaskWindow = {
  /** Under which units the reader may see tasks; those that `self` takes part in are seen too. */
  paths: readonly string[]
  self: number | null
  on: string
  step?: TaskStep
  /** Due within these days. */
  from?: string
  until?: string
  offset: number
  limit: number
}

function filteredTasks(db: Db, filter: BoardFilter, { paths, self, on, step, from, until }: TaskWindow) {
  let query = db
    .selectFrom('tasks')
    .innerJoin('goals', 'goals.id', 'tasks.goal_id')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .where('tasks.movement_id', '=', filter.movement)
    .where('tasks.state', '<>', 'dropped')
  if (!paths.includes('/')) {
    query = query.where(
      sql<boolean>`(units.path like any(${paths.map((path) => `${path}%`)}::text[]) or tasks.person_id = ${self ?? 0}
        or exists (select 1 from task_people where task_id = tasks.id and task_people.person_id = ${self ?? 0}))`,
    )
  }
  if (filter.content !== null) query = query.where('goals.content_id', '=', filter.content)
  if (filter.drive !== null) query = query.where('goals.drive_id', '=', filter.drive)
  if (filter.unitPath !== null) query = query.where('units.path', 'like', `${filter.unitPath}%`)
  if (filter.person !== null) query = query.where('tasks.person_id', '=', filter.person)
  if (filter.search)
    query = query.where('tasks.name_folded', 'like', sql<string>`'%' || fold(${filter.search}) || '%'`)
  if (filter.state === 'late' || filter.state === 'due-soon')
    query = query.where('tasks.state', 'in', ['open', 'doing', 'reported'])
  if (filter.state === 'late') query = query.where('tasks.due_on', '<', on)
  if (filter.state === 'due-soon')
    query = query.where(sql<boolean>`tasks.due_on between ${on}::date and ${on}::date + ${soonDays}::int`)
  if (filter.state === 'done' || filter.state === 'over') query = query.where('tasks.state', '=', 'done')
  if (filter.state === 'over') query = query.where('tasks.percent', '>', 100)
  if (filter.state === 'closed') query = query.where('goals.outcome', 'is not', null)
  if (step) query = query.where('tasks.state', '=', step)
  if (from) query = query.where('tasks.due_on', '>=', from)
  if (until) query = query.where('tasks.due_on', '<=', until)
  return query
}

/** One page of the tasks that fit the filter and that the reader may see, by deadline, and how many there are. */
export async function tasksOnBoard(db: Db, filter: BoardFilter, window: TaskWindow) {
  const query = filteredTasks(db, filter, window)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .innerJoin('people', 'people.id', 'tasks.person_id')
    .selectAll('tasks')
    .select(['people.name as personName', 'units.name as unitName', 'goals.name as goalName'])
    .orderBy('tasks.due_on')
    .orderBy('tasks.id')
    .offset(window.offset)
    .limit(window.limit)
    .execute()
  return { rows, total: Number(total) }
}
export type TaskRow = Awaited<ReturnType<typeof tasksOnBoard>>['rows'][number]

/** Goals of a movement that are not closed yet. */
export const openGoals = (db: Db, movement: number, paths: readonly string[]) =>
  db
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .selectAll('goals')
    .select([
      'units.name as unitName',
      sql<number>`(select count(*)::int from reports where reports.goal_id = goals.id and reports.state = 'sent')`.as(
        'waiting',
      ),
    ])
    .where('goals.movement_id', '=', movement)
    .where('goals.outcome', 'is', null)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('goals.due_on')
    .limit(500)
    .execute()
export type OpenGoal = Awaited<ReturnType<typeof openGoals>>[number]
