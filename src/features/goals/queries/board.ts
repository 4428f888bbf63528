/**
 * The goal board: one page of goals or tasks that fit the filter, however many there are.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { coverAll } from '#features/units/index.ts'
import { containing } from '#platform/vietnamese.ts'
import { latePoints, soonDays } from '../rules/progress.ts'
import { planOf, unitBelow } from './conditions.ts'

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
  let query = db.selectFrom('goals').where('goals.movement_id', '=', filter.movement)
  if (filter.content !== null) query = query.where('goals.content_id', '=', filter.content)
  if (filter.drive !== null) query = query.where('goals.drive_id', '=', filter.drive)
  if (filter.unitPath !== null) query = query.where(unitBelow('goals.unit_id', [filter.unitPath]))
  if (filter.search) query = query.where('goals.name_folded', 'like', containing(filter.search))
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

type Window = { on: string; offset: number; limit: number }

/** One page of goals in the order of contents, those that match the exact letters of the search first, and how many there are. */
export async function goalsOnBoard(db: Db, filter: BoardFilter, { on, offset, limit }: Window) {
  // the page's numbers first: what stands beside a goal is asked for the page only
  const page = await filtered(db, filter, on)
    .innerJoin('movement_contents as contents', 'contents.id', 'goals.content_id')
    .select(['goals.id', sql<number>`(count(*) over ())::int`.as('total')])
    .orderBy(sql`${filter.search !== ''} and position(lower(${filter.search}) in lower(goals.name)) = 0`)
    .orderBy('contents.ordinal')
    .orderBy('goals.due_on')
    .orderBy('goals.id')
    .offset(offset)
    .limit(limit)
    .execute()
  const ids = page.map(({ id }) => id)
  const rows = await goalRows(db, ids)
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return { rows: inOrder, total: page[0]?.total ?? 0 }
}

const goalRows = (db: Db, ids: readonly number[]) =>
  db
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
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
    .where(sql<boolean>`goals.id = any(${ids}::int[])`)
    .execute()
export type GoalRow = Awaited<ReturnType<typeof goalRows>>[number]

/** The steps of a task that the board shows, in their order. */
export const taskSteps = ['open', 'doing', 'reported', 'done'] as const
export type TaskStep = (typeof taskSteps)[number]

type TaskWindow = {
  /** Under which units the reader may see tasks; those that `self` takes part in are seen too. */
  paths: readonly string[]
  self: number | null
  on: string
  step?: TaskStep | undefined
  /** Due within these days. */
  from?: string | undefined
  until?: string | undefined
}

/** The goals to which the filter confines tasks; none where it asks nothing of the goal. */
function confinedTo(db: Db, { content, drive, state }: BoardFilter) {
  if (content === null && drive === null && state !== 'closed') return undefined
  let goals = db.selectFrom('goals').select('goals.id')
  if (content !== null) goals = goals.where('goals.content_id', '=', content)
  if (drive !== null) goals = goals.where('goals.drive_id', '=', drive)
  return state === 'closed' ? goals.where('goals.outcome', 'is not', null) : goals
}

/** The tasks that a person takes part in or that are done below these paths: found one by one, then put together. */
const seenBy = (paths: readonly string[], self: number | null) => sql<boolean>`tasks.id in (
  select id from tasks where ${unitBelow('unit_id', paths)}
  union select id from tasks where person_id = ${self ?? 0}
  union select task_id from task_people where person_id = ${self ?? 0})`

function filteredTasks(db: Db, filter: BoardFilter, { on, step, from, until }: TaskWindow) {
  let query = db
    .selectFrom('tasks')
    .where('tasks.movement_id', '=', filter.movement)
    .where('tasks.state', '<>', 'dropped')
  const goals = confinedTo(db, filter)
  if (goals) query = query.where('tasks.goal_id', 'in', goals)
  if (filter.unitPath !== null) query = query.where(unitBelow('tasks.unit_id', [filter.unitPath]))
  if (filter.person !== null) query = query.where('tasks.person_id', '=', filter.person)
  if (filter.search) query = query.where('tasks.name_folded', 'like', containing(filter.search))
  if (filter.state === 'late' || filter.state === 'due-soon')
    query = query.where('tasks.state', 'in', ['open', 'doing', 'reported'])
  if (filter.state === 'late') query = query.where('tasks.due_on', '<', on)
  if (filter.state === 'due-soon')
    query = query.where(sql<boolean>`tasks.due_on between ${on}::date and ${on}::date + ${soonDays}::int`)
  if (filter.state === 'done' || filter.state === 'over') query = query.where('tasks.state', '=', 'done')
  if (filter.state === 'over') query = query.where('tasks.percent', '>', 100)
  if (step) query = query.where('tasks.state', '=', step)
  if (from) query = query.where('tasks.due_on', '>=', from)
  if (until) query = query.where('tasks.due_on', '<=', until)
  return query
}

async function visibleTasks(db: Db, filter: BoardFilter, window: TaskWindow) {
  const fitting = filteredTasks(db, filter, window)
  return (await coverAll(db, window.paths)) ? fitting : fitting.where(seenBy(window.paths, window.self))
}

const taskRows = (db: Db, ids: readonly number[]) =>
  db
    .selectFrom('tasks')
    .innerJoin('goals', 'goals.id', 'tasks.goal_id')
    .innerJoin('people', 'people.id', 'tasks.person_id')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .selectAll('tasks')
    .select(['people.name as personName', 'units.name as unitName', 'goals.name as goalName'])
    .where(sql<boolean>`tasks.id = any(${ids}::int[])`)
    .orderBy('tasks.due_on')
    .orderBy('tasks.id')
    .execute()

/** One page of the tasks that fit the filter and that the reader may see, by deadline, and how many there are. */
export async function tasksOnBoard(
  db: Db,
  filter: BoardFilter,
  window: TaskWindow & { offset: number; limit: number },
) {
  const query = await visibleTasks(db, filter, window)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const { offset, limit } = window
  const page = await query
    .select('tasks.id')
    .orderBy('tasks.due_on')
    .orderBy('tasks.id')
    .offset(offset)
    .limit(limit)
    .execute()
  const rows = await taskRows(
    db,
    page.map(({ id }) => id),
  )
  return { rows, total: Number(total) }
}

/** The days of a calendar: how many tasks are due on each, and the first few of them. */
export async function tasksByDay(db: Db, filter: BoardFilter, window: TaskWindow & { perDay: number }) {
  const ranked = (await visibleTasks(db, filter, window)).select([
    'tasks.id',
    'tasks.due_on',
    sql<number>`row_number() over (partition by tasks.due_on order by tasks.id)`.as('place'),
    sql<number>`(count(*) over (partition by tasks.due_on))::int`.as('due'),
  ])
  const first = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '<=', window.perDay)
    .execute()
  const rows = await taskRows(
    db,
    first.map(({ id }) => id),
  )
  return { rows, due: new Map(first.map(({ due_on, due }) => [due_on, due])) }
}
export type TaskRow = Awaited<ReturnType<typeof taskRows>>[number]

/** Goals of a movement that are not closed yet, the first to end first; when these are closed the next ones follow. */
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
    .where(unitBelow('goals.unit_id', paths))
    .orderBy('goals.due_on')
    .limit(60)
    .execute()
export type OpenGoal = Awaited<ReturnType<typeof openGoals>>[number]
