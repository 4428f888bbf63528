/**
 * Setting goals and giving tasks. Reports and what follows them stand in `reports.ts`.
 */
import type { Transaction } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { contentsOf, drivesOf, movementById } from '#features/movements/index.ts'
import { notify } from '#features/notices/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { CloseOutInput, CorrectGoalInput, CorrectTaskInput, GoalInput, TaskInput } from '../forms.ts'
import * as queries from '../queries.ts'
import { mayCloseOut, mayCorrectGoal, mayCorrectTask, maySetGoal, measuredProgress, placeOf, progressOfTasks } from '../rules.ts'
import { refuse } from '../words.ts'

type Tx = Transaction<Tables>

/** A goal's columns from the form, checked against its movement. */
async function goalRow(tx: Tx, movementId: number, input: Omit<GoalInput, 'movement'>) {
  const movement = found(await movementById(tx, movementId))
  orRefuse(maySetGoal(movement))
  const [contents, drives] = await Promise.all([contentsOf(tx, movementId), drivesOf(tx, movementId)])
  const place = { contentId: input.content, driveId: input.drive, startsOn: input.starts_on, dueOn: input.due_on }
  const within = { contents: contents.map(({ id }) => id), drives: drives.map(({ id }) => id), startsOn: movement.starts_on, endsOn: movement.ends_on }
  orRefuse(placeOf(place, within))
  const { content, drive, unit, ...columns } = input
  return { ...columns, content_id: content, drive_id: drive, unit_id: unit }
}

/** Sets a goal for a unit under one content of a movement. */
export const setGoal = (ctx: Ctx, { movement, ...input }: GoalInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'goal.edit', { unitPath: unit.path })
    const row = await goalRow(tx, movement, input)
    const { id } = await tx.insertInto('goals').values({ ...row, movement_id: movement }).returning('id').executeTakeFirstOrThrow()
    await record('goal.set', { subject: ['goal', id], unit: unit.id, facts: { name: input.name, movement } })
    return { id }
  })

/** Sets several goals of one movement at once; all of them or none. */
export const setGoals = (ctx: Ctx, movement: number, inputs: readonly Omit<GoalInput, 'movement'>[]): Promise<{ ids: number[] }> =>
  act(ctx, async ({ tx, record }) => {
    const ids: number[] = []
    for (const input of inputs) {
      permit(ctx, 'goal.edit', { unitPath: found(await unitForGrant(tx, input.unit)).path })
      const row = await goalRow(tx, movement, input)
      const { id } = await tx.insertInto('goals').values({ ...row, movement_id: movement }).returning('id').executeTakeFirstOrThrow()
      ids.push(id)
    }
    await record('goals.set', { subject: ['movement', movement], facts: { count: ids.length } })
    return { ids }
  })

/** Corrects a goal; its progress is counted anew from what was confirmed. */
export const correctGoal = (ctx: Ctx, id: number, { _version, ...input }: CorrectGoalInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const goal = found(await queries.goalForUpdate(tx, id))
    permit(ctx, 'goal.edit', goal)
    orRefuse(mayCorrectGoal(goal, _version))
    permit(ctx, 'goal.edit', { unitPath: found(await unitForGrant(tx, input.unit)).path })
    const row = await goalRow(tx, goal.movement_id, input)
    await tx
      .updateTable('goals')
      .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await countAnew(tx, id)
    const before = { name: goal.name, target: goal.target, baseline: goal.baseline, due_on: goal.due_on, weight: goal.weight }
    await record('goal.corrected', { subject: ['goal', id], unit: goal.unit_id, facts: { name: input.name, before } })
    return { id }
  })

/** Counts a goal's progress from its confirmed value or its tasks, and keeps it with the goal. */
export async function countAnew(tx: Tx, id: number): Promise<void> {
  const goal = await tx.selectFrom('goals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const progress = goal.counted_by === 'value' ? measuredProgress(goal, goal.value) : progressOfTasks(await queries.tasksOf(tx, id))
  await tx.updateTable('goals').set({ progress }).where('id', '=', id).execute()
}

/** Gives a task to a person, in the unit where the person is now; the person is told. */
export const assignTask = (ctx: Ctx, goalId: number, { helpers, followers, person, ...input }: TaskInput): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const goal = found(await queries.goalForUpdate(tx, goalId))
    permit(ctx, 'task.edit', goal)
    orRefuse(goal.outcome === null ? maySetGoal({ state: goal.movementState }) : refuse('goalClosed'))
    const assignee = found(await queries.unitOfPerson(tx, person))
    const { id } = await tx
      .insertInto('tasks')
      .values({ ...input, goal_id: goalId, movement_id: goal.movement_id, unit_id: assignee.id, person_id: person })
      .returning('id')
      .executeTakeFirstOrThrow()
    await queries.replaceTaskPeople(tx, id, { helpers, followers })
    if (goal.counted_by === 'tasks') await countAnew(tx, goalId)
    await notify(work, ctx, {
      personId: person,
      kind: 'task.assigned',
      about: `task:${id}`,
      facts: { name: input.name, due: input.due_on },
      address: addresses.goals.task({ task: id }),
    })
    await record('task.assigned', { subject: ['task', id], unit: assignee.id, facts: { name: input.name, goal: goalId } })
    return { id }
  })

/** Corrects a task, or gives it to somebody else. */
export const correctTask = (ctx: Ctx, id: number, { _version, helpers, followers, person, ...input }: CorrectTaskInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const task = found(await queries.taskForUpdate(tx, id))
    permit(ctx, 'task.edit', task)
    orRefuse(mayCorrectTask(task, _version))
    const assignee = found(await queries.unitOfPerson(tx, person))
    await tx
      .updateTable('tasks')
      .set((eb) => ({ ...input, person_id: person, unit_id: assignee.id, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await queries.replaceTaskPeople(tx, id, { helpers, followers })
    await countIfByTasks(tx, task.goal_id)
    await record('task.corrected', { subject: ['task', id], unit: assignee.id, facts: { name: input.name } })
    return { id }
  })

/** A goal that is counted by its tasks follows them. */
export async function countIfByTasks(tx: Tx, goalId: number): Promise<void> {
  const goal = await tx.selectFrom('goals').select('counted_by').where('id', '=', goalId).forUpdate().executeTakeFirstOrThrow()
  if (goal.counted_by === 'tasks') await countAnew(tx, goalId)
}

/** The assignee begins. */
export const startTask = (ctx: Ctx, id: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const task = found(await queries.taskForUpdate(tx, id))
    permit(ctx, 'task.report', { unitPath: task.unitPath, personId: task.person_id })
    orRefuse(task.state === 'open' ? undefined : refuse('taskFinished'))
    await tx
      .updateTable('tasks')
      .set((eb) => ({ state: 'doing', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await record('task.started', { subject: ['task', id], unit: task.unit_id, facts: { name: task.name } })
    return { id }
  })

/** Takes a task off, with a reason; it no longer counts. */
export const dropTask = (ctx: Ctx, id: number, reason: string): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const task = found(await queries.taskForUpdate(tx, id))
    permit(ctx, 'task.edit', task)
    orRefuse(mayCorrectTask(task, task.version))
    await tx
      .updateTable('tasks')
      .set((eb) => ({ state: 'dropped', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await countIfByTasks(tx, task.goal_id)
    await record('task.dropped', { subject: ['task', id], unit: task.unit_id, facts: { name: task.name, reason } })
    return { id }
  })

/** Closes one goal at the end of the period. */
export const closeGoal = (ctx: Ctx, { goal: id, outcome, reason }: CloseOutInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const goal = found(await queries.goalForUpdate(tx, id))
    permit(ctx, 'goal.close', goal)
    const waiting = await queries.reportsWaitingOn(tx, id)
    orRefuse(mayCloseOut({ outcome: goal.outcome, waiting }, { outcome, reason }))
    await tx
      .updateTable('goals')
      .set((eb) => ({ outcome, outcome_reason: reason ?? '', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const facts = { name: goal.name, outcome, reason }
    await record('goal.closed', { subject: ['goal', id], unit: goal.unit_id, facts })
    return { id }
  })

/** Opens a closed goal again, with a reason. */
export const reopenGoal = (ctx: Ctx, id: number, reason: string): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const goal = found(await queries.goalForUpdate(tx, id))
    permit(ctx, 'goal.close', goal)
    orRefuse(maySetGoal({ state: goal.movementState }))
    await tx
      .updateTable('goals')
      .set((eb) => ({ outcome: null, outcome_reason: '', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await record('goal.reopened', { subject: ['goal', id], unit: goal.unit_id, facts: { name: goal.name, reason } })
    return { id }
  })
