/**
 * Where goals, tasks, reports and evidence stand, for the guard.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>

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
