/**
 * Reports confirmed, returned or taken back, and what that changes.
 */
import type { Transaction } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { found, NotFound, orRefuse } from '#outcomes.ts'
import { mayThere } from '#policy.ts'
import { goalForUpdate, reportForUpdate, taskForUpdate } from '../queries/rows.ts'
import { reportStanding } from '../queries/standing.ts'
import { mayAnswer, mayWithdraw } from '../rules/may.ts'
import { countAnew, countIfByTasks } from './goals.ts'
import { setTask } from './tasks.ts'

type Tx = Transaction<Tables>

/** Loads a report for who may answer it: the head of its unit, or for the head's own the one above or the emulation officer. */
async function answerable(tx: Tx, ctx: Ctx, { id, version }: { id: number; version: number }) {
  const report = found(await reportForUpdate(tx, id))
  const standing = found(await reportStanding(tx, id))
  if (!ctx.actor || !mayThere(ctx.actor, 'report.confirm', { unitPath: standing.unitPath }))
    throw new NotFound('may not answer this report')
  orRefuse(
    mayAnswer(
      { state: report.state, personId: report.person_id, version: report.version },
      { personId: ctx.actor.personId, version },
    ),
  )
  const goal = found(await goalForUpdate(tx, report.goal_id))
  const task = report.task_id === null ? undefined : found(await taskForUpdate(tx, report.task_id))
  return { report, goal, task, name: task?.name ?? goal.name, unit: task?.unit_id ?? goal.unit_id }
}

const answered = (tx: Tx, ctx: Ctx, id: number, answer: { state: 'confirmed' | 'returned'; text: string }) =>
  tx
    .updateTable('reports')
    .set((eb) => ({
      state: answer.state,
      answer: answer.text,
      answered_by: ctx.actor?.name ?? '',
      answered_at: ctx.house.clock.now(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()

/** Confirms a report: its value now counts. */
export const confirmReport = (
  ctx: Ctx,
  id: number,
  input: { _version: number; answer: string },
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const { report, goal, task, name, unit } = await answerable(tx, ctx, { id, version: input._version })
    await answered(tx, ctx, id, { state: 'confirmed', text: input.answer })
    if (task) {
      const percent = Math.round(Number(report.value))
      const done = percent >= 100
      await setTask(tx, task.id, {
        state: done ? 'done' : 'doing',
        percent,
        done_on: done ? report.reported_on : null,
      })
      await countIfByTasks(tx, goal.id)
    } else {
      await tx
        .updateTable('goals')
        .set((eb) => ({ value: report.value, version: eb('version', '+', 1) }))
        .where('id', '=', goal.id)
        .execute()
      await countAnew(tx, goal.id)
    }
    const address = task ? addresses.goals.task({ task: task.id }) : addresses.goals.show({ goal: goal.id })
    await notify(work, ctx, {
      personId: report.person_id,
      kind: 'report.confirmed',
      about: `report:${id}`,
      facts: { name },
      address,
    })
    await record('report.confirmed', { subject: ['report', id], unit, facts: { name, value: report.value } })
    return { id }
  })

/** Returns a report with a reason; what it told does not count. */
export const returnReport = (
  ctx: Ctx,
  id: number,
  input: { _version: number; answer: string },
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const { report, goal, task, name, unit } = await answerable(tx, ctx, { id, version: input._version })
    await answered(tx, ctx, id, { state: 'returned', text: input.answer })
    if (task) await setTask(tx, task.id, { state: 'doing' })
    const address = task ? addresses.goals.task({ task: task.id }) : addresses.goals.show({ goal: goal.id })
    const facts = { name, reason: input.answer }
    await notify(work, ctx, {
      personId: report.person_id,
      kind: 'report.returned',
      about: `report:${id}`,
      facts,
      address,
    })
    await record('report.returned', { subject: ['report', id], unit, facts })
    return { id }
  })

/** Takes one's own report back before it is answered. */
export const withdrawReport = (ctx: Ctx, id: number): Promise<{ goal: number; task: number | null }> =>
  act(ctx, async ({ tx, record }) => {
    const report = found(await reportForUpdate(tx, id))
    const personId = ctx.actor?.personId ?? null
    if (report.person_id !== personId) throw new NotFound('not one’s own report')
    orRefuse(mayWithdraw({ state: report.state, personId: report.person_id }, personId))
    await tx
      .updateTable('reports')
      .set((eb) => ({ state: 'withdrawn', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const task = report.task_id === null ? undefined : found(await taskForUpdate(tx, report.task_id))
    if (task) await setTask(tx, task.id, { state: 'doing' })
    const goal = found(await goalForUpdate(tx, report.goal_id))
    await record('report.withdrawn', {
      subject: ['report', id],
      unit: goal.unit_id,
      facts: { name: task?.name ?? goal.name },
    })
    return { goal: goal.id, task: task?.id ?? null }
  })
