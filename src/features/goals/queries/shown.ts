/**
 * Goals, tasks and reports as their pages show them.
 */
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>

/** Who helps with a task and who follows it. */
export const peopleOfTask = (db: Db, task: number) =>
  db
    .selectFrom('task_people')
    .innerJoin('people', 'people.id', 'task_people.person_id')
    .select(['people.id', 'people.name', 'task_people.part'])
    .where('task_id', '=', task)
    .orderBy('people.sort_key')
    .execute()

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

/** Whether the person does this task, helps with it or follows it. */
export async function takesPart(db: Db, task: number, person: number): Promise<boolean> {
  const found = await db
    .selectFrom('tasks')
    .leftJoin('task_people', (join) =>
      join.onRef('task_people.task_id', '=', 'tasks.id').on('task_people.person_id', '=', person),
    )
    .select(['tasks.person_id as assignee', 'task_people.part'])
    .where('tasks.id', '=', task)
    .executeTakeFirst()
  return found !== undefined && (found.assignee === person || found.part !== null)
}

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

/** Reports with the names of their files. */
export async function withEvidence<Row extends { id: number }>(db: Db, reports: readonly Row[]) {
  if (reports.length === 0) return []
  const files = await db
    .selectFrom('evidence')
    .select(['id', 'report_id', 'name'])
    .where(
      'report_id',
      'in',
      reports.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  return reports.map((report) => ({
    ...report,
    files: files.filter(({ report_id }) => report_id === report.id),
  }))
}
export type ReportShown = Awaited<ReturnType<typeof reportsOf>>[number]

export const reportById = (db: Db, id: number) =>
  db.selectFrom('reports').select(['goal_id', 'task_id']).where('id', '=', id).executeTakeFirst()

export const scoresOf = (db: Db, goal: number) =>
  db.selectFrom('score_changes').selectAll().where('goal_id', '=', goal).orderBy('id', 'desc').execute()

export const evidenceById = (db: Db, id: number) =>
  db
    .selectFrom('evidence')
    .innerJoin('files', 'files.hash', 'evidence.hash')
    .innerJoin('reports', 'reports.id', 'evidence.report_id')
    .select(['evidence.hash', 'evidence.name', 'files.type', 'reports.task_id'])
    .where('evidence.id', '=', id)
    .executeTakeFirst()
