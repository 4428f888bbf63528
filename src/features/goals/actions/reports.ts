/**
 * Reports on progress: sent with evidence, confirmed or returned, and what they change.
 */
import type { Transaction } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { headsOf } from '#features/people/index.ts'
import { found, NotFound, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { safeName } from '#platform/file-names.ts'
import { mayThere } from '#policy.ts'
import { taken } from '#words/file-faults.ts'
import { mostFiles, type ReportInput, type ScoreInput } from '../forms.ts'
import { goalForUpdate, reportForUpdate, reportsWaitingOn, taskForUpdate } from '../queries/rows.ts'
import { reportStanding } from '../queries/standing.ts'
import { mayAnswer, mayReport, mayWithdraw, measuredProgress, mostProgress } from '../rules.ts'
import { refuse } from '../words.ts'
import { countAnew, countIfByTasks } from './goals.ts'

type Tx = Transaction<Tables>
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
  unit: number
  unitPath: string
  name: string
  input: ReportInput
  files: readonly Stored[]
}

/** Writes the report with its evidence and tells the heads who can answer it. */
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
  for (const head of await headsOf(tx, sending.unit)) {
    if (head === person) continue
    const facts = { who: ctx.actor?.name ?? '', name: sending.name }
    await notify(work, ctx, {
      personId: head,
      kind: 'report.sent',
      about: `report:${id}`,
      facts,
      address: addresses.goals.waiting(),
    })
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
    const waiting = (await reportsWaitingOn(tx, id)) > 0
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
      unit: goal.unit_id,
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
    const waiting = (await reportsWaitingOn(tx, goal.id, id)) > 0
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
      unit: task.unit_id,
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

const setTask = (
  tx: Tx,
  id: number,
  columns: { state: 'open' | 'doing' | 'reported' | 'done'; percent?: number; done_on?: string | null },
) =>
  tx
    .updateTable('tasks')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

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
export const withdrawReport = (ctx: Ctx, id: number): Promise<{ id: number }> =>
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
    return { id }
  })

/** Gives a goal its score, or points beside it; always with a reason, before and after kept, the unit's heads told. */
export const changeScore = (ctx: Ctx, id: number, input: ScoreInput): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const goal = found(await goalForUpdate(tx, id))
    permit(ctx, 'report.score', goal)
    const before = input.kind === 'score' ? goal.score : null
    await tx
      .insertInto('score_changes')
      .values({
        goal_id: id,
        kind: input.kind,
        before,
        after: input.points,
        reason: input.reason,
        changed_by: ctx.actor?.name ?? '',
        changed_at: ctx.house.clock.now(),
      })
      .execute()
    if (input.kind === 'score') {
      await tx
        .updateTable('goals')
        .set((eb) => ({ score: input.points, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    }
    for (const head of await headsOf(tx, goal.unit_id)) {
      const facts = { name: goal.name, before, after: input.points, reason: input.reason }
      await notify(work, ctx, {
        personId: head,
        kind: 'score.changed',
        about: `goal:${id}:${input.points}`,
        facts,
        address: addresses.goals.show({ goal: id }),
      })
    }
    await record('goal.scored', {
      subject: ['goal', id],
      unit: goal.unit_id,
      facts: { name: goal.name, kind: input.kind, before, after: input.points, reason: input.reason },
    })
    return { id }
  })
