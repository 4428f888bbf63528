/**
 * What waits for somebody: reports for an answer, tasks for their people, deadlines for a reminder.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { coverAll } from '#features/units/index.ts'
import { unitBelow } from './conditions.ts'
import { withEvidence } from './shown.ts'

type Db = Kysely<Tables>

/** Reports that wait below these paths, but for one's own. */
export async function reportsWaiting(
  db: Db,
  paths: readonly string[],
  notPerson: number | null,
  limit = 100,
) {
  if (paths.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    .innerJoin('goals', 'goals.id', 'reports.goal_id')
    .leftJoin('tasks', 'tasks.id', 'reports.task_id')
    .innerJoin('units', (join) => join.on(sql<boolean>`units.id = coalesce(tasks.unit_id, goals.unit_id)`))
    .innerJoin('people', 'people.id', 'reports.person_id')
    .selectAll('reports')
    .select([
      'people.name as personName',
      'tasks.name as taskName',
      'goals.name as goalName',
      'goals.measure',
      'units.name as unitName',
    ])
    .where('reports.state', '=', 'sent')
    .where((eb) =>
      eb.or([
        eb.and([eb('reports.task_id', 'is', null), unitBelow('goals.unit_id', paths)]),
        unitBelow('tasks.unit_id', paths),
      ]),
    )
    .where(sql<boolean>`reports.person_id is distinct from ${notPerson}`)
    .orderBy('reports.id')
    .limit(limit)
    .execute()
  return withEvidence(db, rows)
}

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

type Soon = { paths: readonly string[]; on: string; days?: number; limit?: number }

/** Open tasks below these paths that are late or due within so many days, soonest first. */
export async function lateAndDueSoon(db: Db, { paths, on, days = 7, limit = 50 }: Soon) {
  const all = await coverAll(db, paths)
  const due = db
    .selectFrom('tasks')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .innerJoin('people', 'people.id', 'tasks.person_id')
    .innerJoin('movements', 'movements.id', 'tasks.movement_id')
    .select([
      'tasks.id',
      'tasks.name',
      'tasks.due_on',
      'tasks.state',
      'tasks.percent',
      'people.name as personName',
      'units.name as unitName',
    ])
    .where('tasks.state', 'in', ['open', 'doing', 'reported'])
    .where('movements.state', '=', 'launched')
    .where(sql<boolean>`tasks.due_on <= ${on}::date + ${days}::int`)
    .limit(limit)
  // for a few units their own index is right; the bare column would lead through the deadlines of all
  const confined = all
    ? due.orderBy('tasks.due_on')
    : due.where(unitBelow('tasks.unit_id', paths)).orderBy(sql`tasks.due_on + 0`)
  return confined.orderBy('tasks.id').execute()
}

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
    .innerJoin('people', (join) =>
      join
        .onRef('people.unit_id', '=', 'goals.unit_id')
        .on('people.is_head', '=', true)
        .on('people.left_on', 'is', null),
    )
    .select(['goals.id', 'goals.name', 'goals.due_on', 'people.id as personId'])
    .where('movements.state', '=', 'launched')
    .where('goals.outcome', 'is', null)
    .where('goals.progress', '<', 10_000)
    .where('goals.due_on', 'in', [...days])
    .orderBy('goals.id')
    .execute()
  return [
    ...tasks.map((task) => ({ of: 'task' as const, ...task })),
    ...goals.map((goal) => ({ of: 'goal' as const, ...goal })),
  ]
}
