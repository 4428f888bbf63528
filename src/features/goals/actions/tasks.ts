/**
 * Giving tasks to people, and what becomes of them before they are reported on.
 */
import type { Transaction } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { mayThere } from '#policy.ts'
import type { CorrectTaskInput, TaskInput } from '../forms.ts'
import { goalForUpdate, replaceTaskPeople, taskForUpdate, unitOfPerson } from '../queries/rows.ts'
import { mayAssign, mayCorrectTask, mayDrop, mayStart } from '../rules/may.ts'
import { refuse } from '../words.ts'
import { countAnew, countIfByTasks } from './goals.ts'

type Tx = Transaction<Tables>

/** The unit of a person to whom the actor may give tasks: someone in the actor's own branch. */
async function assigneeBelow(tx: Tx, ctx: Ctx, person: number) {
  const assignee = found(await unitOfPerson(tx, person))
  const mine = ctx.actor !== null && mayThere(ctx.actor, 'task.edit', { unitPath: assignee.path })
  orRefuse(mine ? undefined : refuse('otherBranch', { name: assignee.name }))
  return assignee
}

const tellAssignee = (
  work: Work,
  ctx: Ctx,
  task: { id: number; person: number; name: string; due_on: string },
) =>
  notify(work, ctx, {
    personId: task.person,
    kind: 'task.assigned',
    about: `task:${task.id}`,
    facts: { name: task.name, due: task.due_on },
    address: addresses.goals.task({ task: task.id }),
  })

/** Gives a task to a person, in the unit where the person is now; the person is told. */
export const assignTask = (
  ctx: Ctx,
  goalId: number,
  { helpers, followers, person, ...input }: TaskInput,
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const goal = found(await goalForUpdate(tx, goalId))
    permit(ctx, 'task.edit', goal)
    orRefuse(mayAssign(goal))
    const assignee = await assigneeBelow(tx, ctx, person)
    const { id } = await tx
      .insertInto('tasks')
      .values({
        ...input,
        goal_id: goalId,
        movement_id: goal.movement_id,
        unit_id: assignee.id,
        person_id: person,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await replaceTaskPeople(tx, id, { helpers, followers })
    if (goal.counted_by === 'tasks') await countAnew(tx, goalId)
    await tellAssignee(work, ctx, { id, person, ...input })
    await record('task.assigned', {
      subject: ['task', id],
      unit: assignee.id,
      facts: { name: input.name, goal: goalId },
    })
    return { id }
  })

/** Corrects a task, or gives it to somebody else. */
export const correctTask = (
  ctx: Ctx,
  id: number,
  { _version, helpers, followers, person, ...input }: CorrectTaskInput,
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const task = found(await taskForUpdate(tx, id))
    permit(ctx, 'task.edit', task)
    orRefuse(mayCorrectTask(task, _version))
    const assignee = person === task.person_id ? { id: task.unit_id } : await assigneeBelow(tx, ctx, person)
    await tx
      .updateTable('tasks')
      .set((eb) => ({ ...input, person_id: person, unit_id: assignee.id, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await replaceTaskPeople(tx, id, { helpers, followers })
    await countIfByTasks(tx, task.goal_id)
    if (person !== task.person_id) await tellAssignee(work, ctx, { id, person, ...input })
    await record('task.corrected', { subject: ['task', id], unit: assignee.id, facts: { name: input.name } })
    return { id }
  })

/** The assignee begins. */
export const startTask = (ctx: Ctx, id: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const task = found(await taskForUpdate(tx, id))
    permit(ctx, 'task.report', { unitPath: task.unitPath, personId: task.person_id })
    orRefuse(mayStart(task))
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
    const task = found(await taskForUpdate(tx, id))
    permit(ctx, 'task.edit', task)
    orRefuse(mayDrop(task))
    await tx
      .updateTable('tasks')
      .set((eb) => ({ state: 'dropped', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await countIfByTasks(tx, task.goal_id)
    await record('task.dropped', {
      subject: ['task', id],
      unit: task.unit_id,
      facts: { name: task.name, reason },
    })
    return { id }
  })

/** Moves a task to another state, with what was confirmed of it. */
export const setTask = (
  tx: Tx,
  id: number,
  columns: { state: 'open' | 'doing' | 'reported' | 'done'; percent?: number; done_on?: string | null },
) =>
  tx
    .updateTable('tasks')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
