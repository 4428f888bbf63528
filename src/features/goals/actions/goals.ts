/**
 * Setting, correcting and closing goals. Tasks stand in `tasks.ts`, reports and scores in `reports.ts`.
 */
import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { contentsOf, drivesOf, movementById } from '#features/movements/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { CloseOutInput, CorrectGoalInput, GoalInput } from '../forms.ts'
import { goalForUpdate, reportsWaitingOn, tasksOf } from '../queries/rows.ts'
import {
  mayCloseOut,
  mayCorrectGoal,
  mayReopen,
  maySetGoal,
  measuredProgress,
  placeOf,
  progressOfTasks,
} from '../rules.ts'

type Tx = Transaction<Tables>

/** A goal's columns from the form, checked against its movement. */
async function goalRow(tx: Tx, movementId: number, input: Omit<GoalInput, 'movement'>) {
  const movement = found(await movementById(tx, movementId))
  orRefuse(maySetGoal(movement))
  const [contents, drives] = await Promise.all([contentsOf(tx, movementId), drivesOf(tx, movementId)])
  const place = {
    contentId: input.content,
    driveId: input.drive,
    startsOn: input.starts_on,
    dueOn: input.due_on,
  }
  const within = {
    contents: contents.map(({ id }) => id),
    drives: drives.map(({ id }) => id),
    startsOn: movement.starts_on,
    endsOn: movement.ends_on,
  }
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
    const { id } = await tx
      .insertInto('goals')
      .values({ ...row, movement_id: movement })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record('goal.set', { subject: ['goal', id], unit: unit.id, facts: { name: input.name, movement } })
    return { id }
  })

/** Sets several goals of one movement at once; all of them or none. */
export const setGoals = (
  ctx: Ctx,
  movement: number,
  inputs: readonly Omit<GoalInput, 'movement'>[],
): Promise<{ ids: number[] }> =>
  act(ctx, async ({ tx, record }) => {
    const ids: number[] = []
    for (const input of inputs) {
      permit(ctx, 'goal.edit', { unitPath: found(await unitForGrant(tx, input.unit)).path })
      const row = await goalRow(tx, movement, input)
      const { id } = await tx
        .insertInto('goals')
        .values({ ...row, movement_id: movement })
        .returning('id')
        .executeTakeFirstOrThrow()
      ids.push(id)
    }
    await record('goals.set', { subject: ['movement', movement], facts: { count: ids.length } })
    return { ids }
  })

/** Corrects a goal; its progress is counted anew from what was confirmed. */
export const correctGoal = (
  ctx: Ctx,
  id: number,
  { _version, ...input }: CorrectGoalInput,
): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const goal = found(await goalForUpdate(tx, id))
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
    const before = {
      name: goal.name,
      target: goal.target,
      baseline: goal.baseline,
      due_on: goal.due_on,
      weight: goal.weight,
    }
    await record('goal.corrected', {
      subject: ['goal', id],
      unit: goal.unit_id,
      facts: { name: input.name, before },
    })
    return { id }
  })

/** Counts a goal's progress from its confirmed value or its tasks, and keeps it with the goal. */
export async function countAnew(tx: Tx, id: number): Promise<void> {
  const goal = await tx.selectFrom('goals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const progress =
    goal.counted_by === 'value' ? measuredProgress(goal, goal.value) : progressOfTasks(await tasksOf(tx, id))
  await tx.updateTable('goals').set({ progress }).where('id', '=', id).execute()
}

/** A goal that is counted by its tasks follows them. */
export async function countIfByTasks(tx: Tx, goalId: number): Promise<void> {
  const goal = await tx
    .selectFrom('goals')
    .select('counted_by')
    .where('id', '=', goalId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (goal.counted_by === 'tasks') await countAnew(tx, goalId)
}

/** Closes one goal at the end of the period. */
export const closeGoal = (ctx: Ctx, { goal: id, outcome, reason }: CloseOutInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const goal = found(await goalForUpdate(tx, id))
    permit(ctx, 'goal.close', goal)
    const waiting = await reportsWaitingOn(tx, id)
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
    const goal = found(await goalForUpdate(tx, id))
    permit(ctx, 'goal.close', goal)
    orRefuse(mayReopen(goal))
    await tx
      .updateTable('goals')
      .set((eb) => ({ outcome: null, outcome_reason: '', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await record('goal.reopened', {
      subject: ['goal', id],
      unit: goal.unit_id,
      facts: { name: goal.name, reason },
    })
    return { id }
  })
