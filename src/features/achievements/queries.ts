/** The records from which achievements are told. Read only: each record belongs to the feature that keeps it. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>

/** Whose achievements: a person, or a unit with all that stands below it. */
export type Of = { kind: 'person'; id: number } | { kind: 'unit'; id: number; path: string }
/** Days, both included: `YYYY-MM-DD`. */
export type Period = { from: string; to: string }

const most = 200
const years = ({ from, to }: Period) => [Number(from.slice(0, 4)), Number(to.slice(0, 4))] as const
const below = (column: string, path: string) =>
  sql<boolean>`${sql.ref(column)} in (select id from units where path like ${`${path}%`})`

/** Tasks that a person finished in the period, in the order of their days. */
export const tasksDone = (db: Db, person: number, { from, to }: Period) =>
  db
    .selectFrom('tasks')
    .innerJoin('goals', 'goals.id', 'tasks.goal_id')
    .select([
      'tasks.id',
      'tasks.name',
      'tasks.product',
      'tasks.percent',
      'tasks.due_on as dueOn',
      'tasks.done_on as doneOn',
      'goals.name as goal',
    ])
    .where('tasks.person_id', '=', person)
    .where('tasks.state', '=', 'done')
    .where('tasks.done_on', '>=', from)
    .where('tasks.done_on', '<=', to)
    .orderBy('tasks.done_on')
    .orderBy('tasks.id')
    .limit(most)
    .execute()
export type DoneTask = Awaited<ReturnType<typeof tasksDone>>[number]

/** Goals of a unit and those below it whose time touches the period, of movements that were launched. */
export const goalsOf = (db: Db, path: string, { from, to }: Period) =>
  db
    .selectFrom('goals')
    .innerJoin('movements', 'movements.id', 'goals.movement_id')
    .innerJoin('units', 'units.id', 'goals.unit_id')
    .select([
      'goals.id',
      'goals.name',
      'goals.kind',
      'goals.measure',
      'goals.target',
      'goals.value',
      'goals.progress',
      'goals.outcome',
      'goals.due_on as dueOn',
      'units.name as unit',
      'movements.title as movement',
    ])
    .where('units.path', 'like', `${path}%`)
    .where('movements.state', 'in', ['launched', 'ended'])
    .where('goals.starts_on', '<=', to)
    .where('goals.due_on', '>=', from)
    .orderBy('goals.due_on')
    .orderBy('goals.id')
    .limit(most)
    .execute()
export type UnitGoal = Awaited<ReturnType<typeof goalsOf>>[number]

/** Progress reports that were confirmed: a person's own; of a unit those on goals as a whole. */
export function reportsOf(db: Db, of: Of, { from, to }: Period) {
  const reports = db
    .selectFrom('reports')
    .innerJoin('goals', 'goals.id', 'reports.goal_id')
    .leftJoin('tasks', 'tasks.id', 'reports.task_id')
    .select([
      'reports.id',
      'reports.goal_id as goalId',
      'reports.task_id as taskId',
      'reports.reported_on as reportedOn',
      'reports.text',
      sql<string>`coalesce(tasks.name, goals.name)`.as('about'),
    ])
    .where('reports.state', '=', 'confirmed')
    .where('reports.text', '<>', '')
    .where('reports.reported_on', '>=', from)
    .where('reports.reported_on', '<=', to)
    .orderBy('reports.reported_on')
    .orderBy('reports.id')
    .limit(most)
  return of.kind === 'person'
    ? reports.where('reports.person_id', '=', of.id).execute()
    : reports.where('reports.task_id', 'is', null).where(below('goals.unit_id', of.path)).execute()
}
export type ConfirmedReport = Awaited<ReturnType<typeof reportsOf>>[number]

/** The yearly classes of a person in the years that the period touches. */
export const ratingsOf = (db: Db, person: number, period: Period) =>
  db
    .selectFrom('ratings')
    .select(['id', 'year', 'track', 'class', 'decision'])
    .where('person_id', '=', person)
    .where('year', '>=', years(period)[0])
    .where('year', '<=', years(period)[1])
    .orderBy('year')
    .orderBy('track')
    .execute()
export type Rating = Awaited<ReturnType<typeof ratingsOf>>[number]

/** The yearly results of a unit in the years that the period touches. */
export const resultsOf = (db: Db, unit: number, period: Period) =>
  db
    .selectFrom('unit_results')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('year', '>=', years(period)[0])
    .where('year', '<=', years(period)[1])
    .orderBy('year')
    .orderBy('track')
    .execute()
export type UnitResult = Awaited<ReturnType<typeof resultsOf>>[number]

/** By the decision's day; where that is not recorded, by the year. */
const inPeriod = (table: string, period: Period) => {
  const [first, last] = years(period)
  const decided = sql.ref(`${table}.decided_on`)
  return sql<boolean>`(${decided} between ${period.from} and ${period.to}
    or (${decided} is null and ${sql.ref(`${table}.year`)} between ${first} and ${last}))`
}

/** Initiatives and studies that were recognised; of a unit those of the people who work in it. */
export function initiativesOf(db: Db, of: Of, period: Period) {
  const initiatives = db
    .selectFrom('initiatives')
    .innerJoin('people', 'people.id', 'initiatives.person_id')
    .select([
      'initiatives.id',
      'initiatives.person_id as personId',
      'people.name as person',
      'initiatives.kind',
      'initiatives.title',
      'initiatives.year',
      'initiatives.scope',
      'initiatives.decision',
      'initiatives.decided_on as decidedOn',
    ])
    .where(inPeriod('initiatives', period))
    .orderBy('initiatives.year')
    .orderBy('initiatives.id')
    .limit(most)
  return of.kind === 'person'
    ? initiatives.where('initiatives.person_id', '=', of.id).execute()
    : initiatives.where(below('people.unit_id', of.path)).execute()
}
export type Recognised = Awaited<ReturnType<typeof initiativesOf>>[number]

/** Honours of the person or of the unit itself that stand: what was revoked is not told. */
export const honoursIn = (db: Db, of: Of, period: Period) =>
  db
    .selectFrom('honours')
    .select(['id', 'award', 'year', 'authority', 'decision_number as decision', 'decided_on as decidedOn'])
    .where(of.kind === 'person' ? 'person_id' : 'unit_id', '=', of.id)
    .where('revoked_on', 'is', null)
    .where(inPeriod('honours', period))
    .orderBy('year')
    .orderBy('id')
    .limit(most)
    .execute()
export type Held = Awaited<ReturnType<typeof honoursIn>>[number]

/** Thanks and good deeds that were confirmed. */
export function deedsIn(db: Db, of: Of, { from, to }: Period) {
  const deeds = db
    .selectFrom('recognitions')
    .innerJoin('people', 'people.id', 'recognitions.person_id')
    .innerJoin('people as giver', 'giver.id', 'recognitions.giver_id')
    .select([
      'recognitions.id',
      'recognitions.kind',
      'recognitions.text',
      'recognitions.happened_on as happenedOn',
      'people.name as person',
      'giver.name as giver',
    ])
    .where('recognitions.state', '=', 'confirmed')
    .where('recognitions.happened_on', '>=', from)
    .where('recognitions.happened_on', '<=', to)
    .orderBy('recognitions.happened_on')
    .orderBy('recognitions.id')
    .limit(most)
  return of.kind === 'person'
    ? deeds.where('recognitions.person_id', '=', of.id).execute()
    : deeds.where(below('recognitions.unit_id', of.path)).execute()
}
export type Deed = Awaited<ReturnType<typeof deedsIn>>[number]

/** Whose record it is, with what heads the page and the papers. */
export const personShown = (db: Db, id: number) =>
  db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([
      'people.id',
      'people.name',
      'people.title',
      'people.born_on as bornOn',
      'units.id as unitId',
      'units.name as unit',
    ])
    .where('people.id', '=', id)
    .executeTakeFirst()

export const unitShown = (db: Db, id: number) =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'path', 'parent_id as parentId'])
    .where('id', '=', id)
    .executeTakeFirst()
