/**
 * Rows as actions take hold of them.
 */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export type Goal = Selectable<Tables['goals']>
export type Task = Selectable<Tables['tasks']>
export type Report = Selectable<Tables['reports']>

export const goalForUpdate = (tx: Tx, id: number) =>
  tx
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .innerJoin('movements', 'movements.id', 'goals.movement_id')
    .selectAll('goals')
    .select([
      'units.path as unitPath',
      'movements.state as movementState',
      'movements.title as movementTitle',
    ])
    .where('goals.id', '=', id)
    .forUpdate('goals')
    .executeTakeFirst()

/** A task, its goal locked before it as everywhere, so that no two actions wait for each other. */
export async function taskForUpdate(tx: Tx, id: number) {
  const place = await tx.selectFrom('tasks').select('goal_id').where('id', '=', id).executeTakeFirst()
  if (!place) return undefined
  await tx.selectFrom('goals').select('id').where('id', '=', place.goal_id).forUpdate().execute()
  return tx
    .selectFrom('tasks')
    .innerJoin('units', 'units.id', 'tasks.unit_id')
    .selectAll('tasks')
    .select('units.path as unitPath')
    .where('tasks.id', '=', id)
    .forUpdate('tasks')
    .executeTakeFirst()
}

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

/** How many reports on a goal and its tasks wait for an answer. */
export async function reportsWaitingOn(db: Db, goal: number): Promise<number> {
  const { count } = await db
    .selectFrom('reports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('goal_id', '=', goal)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether a report on just this waits: on the task, or on the goal itself where none is given. */
export async function isReported(db: Db, goal: number, task: number | null): Promise<boolean> {
  const waiting = await db
    .selectFrom('reports')
    .select('id')
    .where('goal_id', '=', goal)
    .where('task_id', 'is not distinct from', task)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return waiting !== undefined
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

export async function replaceTaskPeople(
  tx: Tx,
  task: number,
  { helpers, followers }: { helpers: readonly number[]; followers: readonly number[] },
) {
  await tx.deleteFrom('task_people').where('task_id', '=', task).execute()
  const rows = [
    ...helpers.map((person_id) => ({ task_id: task, person_id, part: 'helper' as const })),
    ...followers
      .filter((id) => !helpers.includes(id))
      .map((person_id) => ({ task_id: task, person_id, part: 'follower' as const })),
  ]
  if (rows.length > 0) await tx.insertInto('task_people').values(rows).execute()
}

/** What a goal of a movement sets, for the units below these paths that still stand; without those set in `to` already. */
export function goalsToCopy(
  tx: Tx,
  {
    from,
    to,
    which,
    paths,
  }: { from: number; to: number; which: 'all' | 'carried-over'; paths: readonly string[] },
) {
  const query = tx
    .selectFrom('goals')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .select([
      'goals.content_id',
      'goals.drive_id',
      'goals.unit_id',
      'goals.name',
      'goals.kind',
      'goals.measure',
      'goals.counted_by',
      'goals.baseline',
      'goals.target',
      'goals.weight',
      'goals.starts_on',
      'goals.due_on',
    ])
    .where('goals.movement_id', '=', from)
    .where('units.ends_on', 'is', null)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .where(
      sql<boolean>`not exists (select 1 from goals as there
        where there.movement_id = ${to} and there.unit_id = goals.unit_id and there.name = goals.name)`,
    )
    .orderBy('goals.id')
  return (which === 'carried-over' ? query.where('goals.outcome', '=', 'carried-over') : query).execute()
}
