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
import type { CloseOutInput, CorrectGoalInput, GoalInput, SeveralGoalsInput } from '../forms.ts'
import { goalForUpdate, reportsWaitingOn, tasksOf } from '../queries/rows.ts'
import { mayCloseOut, mayCorrectGoal, mayReopen, maySetGoal, placeOf } from '../rules/may.ts'
import { aimOf, measuredProgress, progressOfTasks } from '../rules/progress.ts'

type Tx = Transaction<Tables>

type Columns = Omit<GoalInput, 'movement'>

/** Goals' columns from the form, checked against their movement. */
async function goalRows(tx: Tx, movementId: number, inputs: readonly Columns[]) {
  const movement = found(await movementById(tx, movementId))
  orRefuse(maySetGoal(movement))
  const [contents, drives] = await Promise.all([contentsOf(tx, movementId), drivesOf(tx, movementId)])
  const within = {
    contents: contents.map(({ id }) => id),
    drives: drives.map(({ id }) => id),
    startsOn: movement.starts_on,
    endsOn: movement.ends_on,
  }
  return inputs.map(({ content, drive, unit, ...columns }) => {
    orRefuse(
      placeOf(
        { contentId: content, driveId: drive, startsOn: columns.starts_on, dueOn: columns.due_on },
        within,
      ),
    )
    return {
      ...columns,
      ...aimOf(columns),
      movement_id: movementId,
      content_id: content,
      drive_id: drive,
      unit_id: unit,
    }
  })
}

/** Sets a goal for a unit under one content of a movement. */
export const setGoal = (ctx: Ctx, { movement, ...input }: GoalInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'goal.edit', { unitPath: unit.path })
    const rows = await goalRows(tx, movement, [input])
    const { id } = await tx.insertInto('goals').values(rows).returning('id').executeTakeFirstOrThrow()
    await record('goal.set', { subject: ['goal', id], unit: unit.id, facts: { name: input.name, movement } })
    return { id }
  })

/** Sets every row of the form for every unit chosen; all of them or none. */
export const setGoals = (
  ctx: Ctx,
  { movement, units, goals, ...shared }: SeveralGoalsInput,
): Promise<{ count: number }> =>
  act(ctx, async ({ tx, record }) => {
    for (const unit of units) permit(ctx, 'goal.edit', { unitPath: found(await unitForGrant(tx, unit)).path })
    const inputs = Object.values(goals).flatMap(({ due_on, ...goal }) =>
      units.map((unit) => ({
        ...shared,
        ...goal,
        unit,
        due_on: due_on ?? shared.due_on,
        counted_by: 'value' as const,
      })),
    )
    await tx
      .insertInto('goals')
      .values(await goalRows(tx, movement, inputs))
      .execute()
    await record('goals.set', { subject: ['movement', movement], facts: { count: inputs.length } })
    return { count: inputs.length }
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
    const [row] = await goalRows(tx, goal.movement_id, [input])
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
