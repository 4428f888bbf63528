/**
 * Reports on progress with their evidence.
 */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { safeName } from '#platform/file-names.ts'
import { taken } from '#words/file-faults.ts'
import { mostFiles, type ReportInput } from '../forms.ts'
import { answerersOf } from '../queries/choices.ts'
import { goalForUpdate, isReported, taskForUpdate } from '../queries/rows.ts'
import { mayReport, nearest } from '../rules/may.ts'
import { measuredProgress, mostProgress } from '../rules/progress.ts'
import { refuse } from '../words.ts'
import { setTask } from './tasks.ts'

type Stored = { hash: string; size: number; type: string; name: string }

/** Puts the files of evidence into the store, before the transaction: the same content is kept once anyhow. */
async function storeEvidence(ctx: Ctx, files: readonly File[]): Promise<Stored[]> {
  orRefuse(files.length > mostFiles ? refuse('tooManyFiles', { most: mostFiles }) : undefined)
  const stored: Stored[] = []
  for (const file of files) {
    const kept = taken(await ctx.house.files.put(file, { name: file.name }))
    stored.push({ hash: kept.hash, size: kept.size, type: kept.type, name: safeName(file.name, kept.kind) })
  }
  return stored
}

type Sending = {
  goal: number
  task: number | null
  unitPath: string
  name: string
  input: ReportInput
  files: readonly Stored[]
}

/** Writes the report with its evidence and tells who is to answer it. */
async function writeReport(work: Work, ctx: Ctx, sending: Sending): Promise<number> {
  const { tx } = work
  const { input, files } = sending
  const person = found(ctx.actor?.personId)
  const { id } = await tx
    .insertInto('reports')
    .values({
      goal_id: sending.goal,
      task_id: sending.task,
      person_id: person,
      reported_on: input.reported_on,
      value: input.value,
      text: input.text,
      sent_at: ctx.house.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { name, ...file } of files) {
    await tx
      .insertInto('files')
      .values(file)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx.insertInto('evidence').values({ report_id: id, hash: file.hash, name }).execute()
  }
  const answerers = await answerersOf(tx, {
    unitPath: sending.unitPath,
    not: person,
    on: today(ctx.house.clock),
  })
  for (const { personId } of nearest(answerers)) {
    const facts = { who: ctx.actor?.name ?? '', name: sending.name }
    const address = addresses.goals.waiting()
    await notify(work, ctx, { personId, kind: 'report.sent', about: `report:${id}`, facts, address })
  }
  return id
}

/** Reports a goal's new value. */
export async function reportGoal(
  ctx: Ctx,
  id: number,
  input: ReportInput,
): Promise<{ id: number; report: number }> {
  const files = await storeEvidence(ctx, input.files)
  return act(ctx, async (work) => {
    const { tx, record } = work
    const goal = found(await goalForUpdate(tx, id))
    permit(ctx, 'goal.report', goal)
    const waiting = await isReported(tx, id, null)
    const subject = {
      movementState: goal.movementState,
      outcome: goal.outcome,
      byTasks: goal.counted_by === 'tasks',
    }
    orRefuse(mayReport(subject, { on: input.reported_on, today: today(ctx.house.clock), waiting }))
    orRefuse(measuredProgress(goal, input.value) >= mostProgress ? refuse('tooMuch') : undefined)
    const report = await writeReport(work, ctx, {
      goal: id,
      task: null,
      unitPath: goal.unitPath,
      name: goal.name,
      input,
      files,
    })
    await record('goal.reported', {
      subject: ['goal', id],
      unit: goal.unit_id,
      facts: { name: goal.name, value: input.value, report },
    })
    return { id, report }
  })
}

/** Reports how far a task is, in per cent; beyond 100 where it went beyond what was asked. */
export async function reportTask(
  ctx: Ctx,
  id: number,
  input: ReportInput,
): Promise<{ id: number; report: number }> {
  const files = await storeEvidence(ctx, input.files)
  return act(ctx, async (work) => {
    const { tx, record } = work
    const task = found(await taskForUpdate(tx, id))
    permit(ctx, 'task.report', { unitPath: task.unitPath, personId: task.person_id })
    const goal = found(await goalForUpdate(tx, task.goal_id))
    const waiting = await isReported(tx, goal.id, id)
    const subject = {
      movementState: goal.movementState,
      outcome: goal.outcome,
      taskState: task.state,
      byTasks: true,
    }
    orRefuse(mayReport(subject, { on: input.reported_on, today: today(ctx.house.clock), waiting }))
    orRefuse(Number(input.value) < 0 || Number(input.value) > 1_000 ? refuse('tooMuch') : undefined)
    const report = await writeReport(work, ctx, {
      goal: goal.id,
      task: id,
      unitPath: task.unitPath,
      name: task.name,
      input,
      files,
    })
    await setTask(tx, id, { state: 'reported' })
    await record('task.reported', {
      subject: ['task', id],
      unit: task.unit_id,
      facts: { name: task.name, value: input.value, report },
    })
    return { id, report }
  })
}
