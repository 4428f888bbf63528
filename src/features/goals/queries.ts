import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export type Goal = Selectable<Tables['goals']>
export type Task = Selectable<Tables['tasks']>
export type Report = Selectable<Tables['reports']>

const below = (paths: readonly string[]) => sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`

// where things stand, for the guard

export const goalStanding = (db: Db, id: number) =>
  db
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .select('units.path as unitPath')
    .where('goals.id', '=', id)
    .executeTakeFirst()

export const taskStanding = (db: Db, id: number) =>
  db
    .selectFrom('tasks')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .select(['units.path as unitPath', 'tasks.person_id as personId'])
    .where('tasks.id', '=', id)
    .executeTakeFirst()

export const reportStanding = (db: Db, id: number) =>
  db
    .selectFrom('reports')
    .innerJoin('goals', 'goals.id', 'reports.goal_id')
    .leftJoin('tasks', 'tasks.id', 'reports.task_id')
    .innerJoin('units', (join) => join.on(sql<boolean>`units.id = coalesce(tasks.unit_id, goals.unit_id)`))
    .select(['units.path as unitPath', 'reports.person_id as personId'])
    .where('reports.id', '=', id)
    .executeTakeFirst()

export async function evidenceStanding(db: Db, id: number) {
  const found = await db.selectFrom('evidence').select('report_id').where('id', '=', id).executeTakeFirst()
  return found && reportStanding(db, found.report_id)
}

// locked rows, for actions

export const goalForUpdate = (tx: Tx, id: number) =>
  tx
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .innerJoin('movements', 'movements.id', 'goals.movement_id')
    .selectAll('goals')
    .select(['units.path as unitPath', 'movements.state as movementState', 'movements.title as movementTitle'])
    .where('goals.id', '=', id)
    .forUpdate('goals')
    .executeTakeFirst()

export const taskForUpdate = (tx: Tx, id: number) =>
  tx
    .selectFrom('tasks')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .selectAll('tasks')
    .select('units.path as unitPath')
    .where('tasks.id', '=', id)
    .forUpdate('tasks')
    .executeTakeFirst()

export const reportForUpdate = (tx: Tx, id: number) =>
  tx.selectFrom('reports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The unit where a person is now. */
export const unitOfPerson = (db: Db, id: number) =>
  db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .select(['units.id', 'units.path', 'people.name'])
    .where('people.id', '=', id)
    .executeTakeFirst()

export const reportsWaitingOn = async (db: Db, goal: number, task?: number): Promise<number> => {
  let query = db.selectFrom('reports').select((eb) => eb.fn.countAll<number>().as('count')).where('goal_id', '=', goal).where('state', '=', 'sent')
  if (task !== undefined) query = query.where('task_id', '=', task)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

export const tasksOf = (db: Db, goal: number) =>
  db
    .selectFrom('tasks')
    .innerJoin('people', 'people.id', 'tasks.person_id')
    .selectAll('tasks')
    .select('people.name as personName')
    .where('goal_id', '=', goal)
    .orderBy('tasks.due_on')
    .orderBy('tasks.id')
    .execute()

/** Who helps with a task and who follows it. */
export const peopleOfTask = (db: Db, task: number) =>
  db
    .selectFrom('task_people')
    .innerJoin('people', 'people.id', 'task_people.person_id')
    .select(['people.id', 'people.name', 'task_people.part'])
    .where('task_id', '=', task)
    .orderBy('people.sort_key')
    .execute()

export async function replaceTaskPeople(tx: Tx, task: number, { helpers, followers }: { helpers: readonly number[]; followers: readonly number[] }) {
  await tx.deleteFrom('task_people').where('task_id', '=', task).execute()
  const rows = [
    ...helpers.map((person_id) => ({ task_id: task, person_id, part: 'helper' as const })),
    ...followers.filter((id) => !helpers.includes(id)).map((person_id) => ({ task_id: task, person_id, part: 'follower' as const })),
  ]
  if (rows.length > 0) await tx.insertInto('task_people').values(rows).execute()
}

// pages

export const goalById = (db: Db, id: number) =>
  db
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .innerJoin('movements', 'movements.id', 'goals.movement_id')
    .innerJoin('movement_contents as contents', 'contents.id', 'goals.content_id')
    .leftJoin('movement_drives as drives', 'drives.id', 'goals.drive_id')
    .selectAll('goals')
    .select([
      'units.path as unitPath',
      'units.name as unitName',
      'movements.title as movementTitle',
      'movements.state as movementState',
      'contents.title as contentTitle',
      'contents.ordinal as contentOrdinal',
      'drives.name as driveName',
    ])
    .where('goals.id', '=', id)
    .executeTakeFirst()
export type GoalShown = NonNullable<Awaited<ReturnType<typeof goalById>>>

export const taskById = (db: Db, id: number) =>
  db
    .selectFrom('tasks')
    .innerJoin('goals', 'goals.id', 'tasks.goal_id')
    .innerJoin('movements', 'movements.id', 'tasks.movement_id')
    .innerJoin('people', 'people.id', 'tasks.person_id')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .selectAll('tasks')
    .select([
      'goals.name as goalName',
      'goals.outcome as goalOutcome',
      'movements.title as movementTitle',
      'movements.state as movementState',
      'people.name as personName',
      'units.name as unitName',
      'units.path as unitPath',
    ])
    .where('tasks.id', '=', id)
    .executeTakeFirst()
export type TaskShown = NonNullable<Awaited<ReturnType<typeof taskById>>>

/** Reports on a goal or on one task, latest first, with their evidence. */
export async function reportsOf(db: Db, { goal, task }: { goal?: number; task?: number }, limit = 50) {
  let query = db
    .selectFrom('reports')
    .innerJoin('people', 'people.id', 'reports.person_id')
    .leftJoin('tasks', 'tasks.id', 'reports.task_id')
    .selectAll('reports')
    .select(['people.name as personName', 'tasks.name as taskName'])
  if (goal !== undefined) query = query.where('reports.goal_id', '=', goal)
  if (task !== undefined) query = query.where('reports.task_id', '=', task)
  return withEvidence(db, await query.orderBy('reports.id', 'desc').limit(limit).execute())
}

async function withEvidence<Row extends { id: number }>(db: Db, reports: readonly Row[]) {
  if (reports.length === 0) return []
  const files = await db
    .selectFrom('evidence')
    .select(['id', 'report_id', 'name'])
    .where('report_id', 'in', reports.map(({ id }) => id))
    .orderBy('id')
    .execute()
  return reports.map((report) => ({ ...report, files: files.filter(({ report_id }) => report_id === report.id) }))
}
export type ReportShown = Awaited<ReturnType<typeof reportsOf>>[number]

/** Reports that wait below these paths, but for one's own. */
export async function reportsWaiting(db: Db, paths: readonly string[], notPerson: number | null, limit = 100) {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('goals', 'goals.id', 'reports.goal_id')
    .leftJoin('tasks', 'tasks.id', 'reports.task_id')
    .innerJoin('units', (join) => join.on(sql<boolean>`units.id = coalesce(tasks.unit_id, goals.unit_id)`))
    .innerJoin('people', 'people.id', 'reports.person_id')
    .selectAll('reports')
    .select(['people.name as personName', 'tasks.name as taskName', 'goals.name as goalName', 'goals.measure', 'units.name as unitName'])
    .where('reports.state', '=', 'sent')
    .where(below(paths))
    .where(sql<boolean>`reports.person_id is distinct from ${notPerson}`)
    .orderBy('reports.id')
    .limit(limit)
    .execute()
  return withEvidence(db, rows)
}

export const scoresOf = (db: Db, goal: number) =>
  db.selectFrom('score_changes').selectAll().where('goal_id', '=', goal).orderBy('id', 'desc').execute()

export const evidenceById = (db: Db, id: number) =>
  db
    .selectFrom('evidence')
    .innerJoin('files', 'files.hash', 'evidence.hash')
    .select(['evidence.hash', 'evidence.name', 'files.type', 'files.size'])
    .where('evidence.id', '=', id)
    .executeTakeFirst()

/** What waits for a person: own tasks that are not finished, soonest first. */
export const myTasks = (db: Db, person: number, limit = 100) =>
  db
    .selectFrom('tasks')
    .innerJoin('goals', 'goals.id', 'tasks.goal_id')
    .innerJoin('movements', 'movements.id', 'tasks.movement_id')
    .selectAll('tasks')
    .select(['goals.name as goalName', 'movements.title as movementTitle'])
    .where('tasks.person_id', '=', person)
    .where('tasks.state', 'in', ['open', 'doing', 'reported'])
    .where('movements.state', '=', 'launched')
    .orderBy('tasks.due_on')
    .orderBy('tasks.id')
    .limit(limit)
    .execute()
export type MyTask = Awaited<ReturnType<typeof myTasks>>[number]

/** Open tasks below these paths that are late or due within so many days, soonest first. */
export const lateAndDueSoon = (db: Db, { paths, on, days = 7, limit = 50 }: { paths: readonly string[]; on: string; days?: number; limit?: number }) =>
  db
    .selectFrom('tasks')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .innerJoin('people', 'people.id', 'tasks.person_id')
    .innerJoin('movements', 'movements.id', 'tasks.movement_id')
    .select(['tasks.id', 'tasks.name', 'tasks.due_on', 'tasks.state', 'tasks.percent', 'people.name as personName', 'units.name as unitName'])
    .where('tasks.state', 'in', ['open', 'doing', 'reported'])
    .where('movements.state', '=', 'launched')
    .where(below(paths))
    .where(sql<boolean>`tasks.due_on <= ${on}::date + ${days}::int`)
    .orderBy('tasks.due_on')
    .orderBy('tasks.id')
    .limit(limit)
    .execute()

/** A deadline with the person whom it concerns: a task's assignee, the head of a goal's unit. */
export type Deadline = { of: 'task' | 'goal'; id: number; name: string; due_on: string; personId: number }

/** The deadlines of running movements on these days: tasks that are not reported as finished, goals not reached. */
export async function dueOn(db: Db, days: readonly string[]): Promise<Deadline[]> {
  const tasks = await db
    .selectFrom('tasks')
    .innerJoin('movements', 'movements.id', 'tasks.movement_id')
    .select(['tasks.id', 'tasks.name', 'tasks.due_on', 'tasks.person_id as personId'])
    .where('movements.state', '=', 'launched')
    .where('tasks.state', 'in', ['open', 'doing'])
    .where('tasks.due_on', 'in', [...days])
    .orderBy('tasks.id')
    .execute()
  const goals = await db
    .selectFrom('goals')
    .innerJoin('movements', 'movements.id', 'goals.movement_id')
    .innerJoin('people', (join) => join.onRef('people.unit_id', '=', 'goals.unit_id').on('people.is_head', '=', true).on('people.left_on', 'is', null))
    .select(['goals.id', 'goals.name', 'goals.due_on', 'people.id as personId'])
    .where('movements.state', '=', 'launched')
    .where('goals.outcome', 'is', null)
    .where('goals.progress', '<', 10_000)
    .where('goals.due_on', 'in', [...days])
    .orderBy('goals.id')
    .execute()
  return [...tasks.map((task) => ({ of: 'task' as const, ...task })), ...goals.map((goal) => ({ of: 'goal' as const, ...goal }))]
}
