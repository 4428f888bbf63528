/**
 * What may be done when to a goal, a task or a report. Pure; who may at all is decided in `policy.ts`.
 */
import type { Refusal } from '#outcomes.ts'
import { refuse } from '../words.ts'
import type { TaskState } from './progress.ts'

export type ReportState = 'sent' | 'confirmed' | 'returned' | 'withdrawn'
export type MovementState = 'draft' | 'consulting' | 'submitted' | 'launched' | 'ended' | 'withdrawn'

/** Goals are set in drafts and running movements; after the end they stand. */
export const maySetGoal = (movement: { state: MovementState }): Refusal | undefined =>
  ['ended', 'withdrawn'].includes(movement.state) ? refuse('movementEnded') : undefined

export function mayCorrectGoal(
  goal: { version: number; outcome: string | null },
  version: number,
): Refusal | undefined {
  if (goal.version !== version) return refuse('stale')
  if (goal.outcome !== null) return refuse('goalClosed')
}

export function mayCorrectTask(
  task: { version: number; state: TaskState },
  version: number,
): Refusal | undefined {
  if (task.version !== version) return refuse('stale')
  if (task.state === 'done' || task.state === 'dropped') return refuse('taskFinished')
}

/** Tasks are given under goals that are open. */
export const mayAssign = (goal: {
  outcome: string | null
  movementState: MovementState
}): Refusal | undefined =>
  goal.outcome === null ? maySetGoal({ state: goal.movementState }) : refuse('goalClosed')

export function mayStart(task: { state: TaskState }): Refusal | undefined {
  if (task.state === 'done' || task.state === 'dropped') return refuse('taskFinished')
  if (task.state !== 'open') return refuse('startedAlready')
}

/** A task whose report waits is answered first, so that no report hangs on a dropped one. */
export function mayDrop(task: { state: TaskState }): Refusal | undefined {
  if (task.state === 'done' || task.state === 'dropped') return refuse('taskFinished')
  if (task.state === 'reported') return refuse('oneWaits')
}

/** The content and the drive that a goal names are the movement's own, and its days lie within the movement. */
export function placeOf(
  goal: { contentId: number; driveId: number | null; startsOn: string; dueOn: string },
  movement: {
    contents: readonly number[]
    drives: readonly number[]
    startsOn: string | null
    endsOn: string | null
  },
): Refusal | undefined {
  if (!movement.contents.includes(goal.contentId)) return refuse('otherContent')
  if (goal.driveId !== null && !movement.drives.includes(goal.driveId)) return refuse('otherDrive')
  if (goal.startsOn > goal.dueOn) return refuse('endsBeforeStart')
  if (
    (movement.startsOn && goal.dueOn < movement.startsOn) ||
    (movement.endsOn && goal.startsOn > movement.endsOn)
  )
    return refuse('outsideMovement')
}

/** Progress is reported while the movement runs, on goals and tasks that are open, on no day ahead. */
export function mayReport(
  subject: { movementState: MovementState; outcome: string | null; taskState?: TaskState; byTasks: boolean },
  report: { on: string; today: string; waiting: boolean },
): Refusal | undefined {
  if (subject.movementState !== 'launched') return refuse('notLaunched')
  if (subject.outcome !== null) return refuse('goalClosed')
  if (subject.taskState === 'done' || subject.taskState === 'dropped') return refuse('taskFinished')
  if (subject.taskState === undefined && subject.byTasks) return refuse('countedByTasks')
  if (report.on > report.today) return refuse('dayAhead')
  if (report.waiting) return refuse('oneWaits')
}

/** A head answers the reports of the unit, but never his or her own. */
export function mayAnswer(
  report: { state: ReportState; personId: number; version: number },
  by: { personId: number | null; version: number },
): Refusal | undefined {
  if (report.version !== by.version) return refuse('stale')
  if (report.state !== 'sent') return refuse('answeredAlready')
  if (report.personId === by.personId) return refuse('ownReport')
}

/** Of those who may answer, whom to ask: the nearest, and of them the heads before the officers. */
export function nearest<One extends { role: 'head-of-unit' | 'emulation-officer'; unitPath: string }>(
  answerers: readonly One[],
): One[] {
  const [first] = [...answerers].sort(
    (a, b) =>
      b.unitPath.length - a.unitPath.length ||
      Number(b.role === 'head-of-unit') - Number(a.role === 'head-of-unit'),
  )
  return answerers.filter(({ role, unitPath }) => role === first?.role && unitPath === first.unitPath)
}

/** One's own report is taken back until it is answered. */
export function mayWithdraw(
  report: { state: ReportState; personId: number },
  personId: number | null,
): Refusal | undefined {
  if (report.personId !== personId) return refuse('othersReport')
  if (report.state !== 'sent') return refuse('answeredAlready')
}

/** A goal is closed out once; what is not achieved or goes into another movement needs a reason. */
export function mayCloseOut(
  goal: { outcome: string | null; waiting: number },
  closing: { outcome: string; reason: string | null },
): Refusal | undefined {
  if (goal.outcome !== null) return refuse('goalClosed')
  if (goal.waiting > 0) return refuse('reportsWait', { waiting: goal.waiting })
  if (closing.outcome !== 'achieved' && !closing.reason) return refuse('reasonNeeded')
}

/** A closed goal opens again while its movement runs. */
export const mayReopen = (goal: {
  outcome: string | null
  movementState: MovementState
}): Refusal | undefined =>
  goal.outcome === null ? refuse('notClosed') : maySetGoal({ state: goal.movementState })
