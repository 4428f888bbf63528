/**
 * How progress is counted, and who may do what when. Pure; figures are whole hundredths of a per cent
 * (12 000 is 120 %), so that nothing drifts. `docs/decisions/0007` says why it is counted so.
 */
import type { Refusal } from '#outcomes.ts'
import { daysBetween } from '#platform/clock.ts'
import { refuse } from './words.ts'

export const kinds = ['number', 'percent', 'milestone', 'yes-no'] as const
export type GoalKind = (typeof kinds)[number]
export type TaskState = 'open' | 'doing' | 'reported' | 'done' | 'dropped'
export type ReportState = 'sent' | 'confirmed' | 'returned' | 'withdrawn'

/** 100 %, in hundredths of a per cent. */
export const whole = 10_000
/** More than this is a slip of the pen rather than an achievement: 1000 %. */
export const mostProgress = 100_000

/** A decimal as an exact fraction: PostgreSQL's numeric comes as text. */
function fraction(text: string): { value: bigint; scale: bigint } {
  const [integer = '0', decimals = ''] = text.replace(/^-/, '').split('.')
  const value = BigInt(integer + decimals)
  return { value: text.startsWith('-') ? -value : value, scale: 10n ** BigInt(decimals.length) }
}

const difference = (a: string, b: string) => {
  const [left, right] = [fraction(a), fraction(b)]
  return { value: left.value * right.scale - right.value * left.scale, scale: left.scale * right.scale }
}

/**
 * How far a measured value has come from the baseline to the target, which may lie below it. Halves are
 * rounded up; what falls behind the baseline counts as nothing.
 */
export function measuredProgress(goal: { baseline: string; target: string }, value: string | null): number {
  if (value === null) return 0
  const come = difference(value, goal.baseline)
  const wanted = difference(goal.target, goal.baseline)
  if (wanted.value === 0n) return 0
  const numerator = come.value * wanted.scale * BigInt(whole) * 2n
  const denominator = wanted.value * come.scale
  const doubled = numerator / denominator
  const rounded = Number((doubled + (doubled > 0n ? 1n : 0n)) / 2n)
  return Math.max(0, Math.min(mostProgress, rounded))
}

export type ScoreKind = 'score' | 'supplementary' | 'penalty'

/** The score with its supplementary points added and its penalties taken off, exact; nothing before a first one. */
export function totalScore(
  score: string | null,
  changes: readonly { kind: ScoreKind; after: string }[],
): string | null {
  const beside = changes.filter(({ kind }) => kind !== 'score')
  if (score === null && beside.length === 0) return null
  const decimals = Math.max(
    0,
    ...[score ?? '0', ...beside.map(({ after }) => after)].map((text) => text.split('.')[1]?.length ?? 0),
  )
  const scaled = (text: string) => (fraction(text).value * 10n ** BigInt(decimals)) / fraction(text).scale
  const sum = beside.reduce(
    (total, { kind, after }) => total + (kind === 'penalty' ? -scaled(after) : scaled(after)),
    scaled(score ?? '0'),
  )
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return sum < 0n ? `-${text}` : text
}

/** Parts of a whole with their weights; progress and plan in hundredths of a per cent. */
export type Weighted = { progress: number; weight: number }

/** Sums from which a group's progress is made: here from parts, in `queries.ts` by the database. */
export type Sums = { weight: number; capped: number; uncapped: number; plan: number }

/** The sums of goals with the plan to a day. */
export const sumsOf = (goals: readonly (Weighted & { plan: number })[]): Sums =>
  goals.reduce(
    (sums, goal) => ({
      weight: sums.weight + goal.weight,
      capped: sums.capped + Math.min(whole, goal.progress) * goal.weight,
      uncapped: sums.uncapped + goal.progress * goal.weight,
      plan: sums.plan + goal.plan * goal.weight,
    }),
    { weight: 0, capped: 0, uncapped: 0, plan: 0 },
  )

const mean = (sum: number, weight: number) => Math.floor((2 * sum + weight) / (2 * weight))

/**
 * The weighted mean, each part counted up to 100 % so that one cannot hide another's delay; only when every
 * part has reached 100 % does the surplus show. Halves up; nothing where there is nothing to count.
 */
export function rollUp({ weight, capped, uncapped, plan }: Sums): { progress: number; plan: number } | null {
  if (weight === 0) return null
  const whenAllDone = capped === weight * whole
  return { progress: mean(whenAllDone ? uncapped : capped, weight), plan: mean(plan, weight) }
}

/** A goal that is counted by its tasks: the weighted mean of their per cents, dropped ones left out; may exceed 100. */
export function progressOfTasks(
  tasks: readonly { percent: number; weight: number; state: TaskState }[],
): number {
  const counted = tasks.filter(({ state }) => state !== 'dropped')
  const weight = counted.reduce((sum, task) => sum + task.weight, 0)
  if (weight === 0) return 0
  const sum = counted.reduce((total, task) => total + task.percent * 100 * task.weight, 0)
  return Math.floor((2 * sum + weight) / (2 * weight))
}

/** What the plan asks for by the end of a day: evenly from the first day to the last. */
export function planTo(period: { startsOn: string; dueOn: string }, on: string): number {
  const days = daysBetween(period.startsOn, period.dueOn) + 1
  const gone = Math.max(0, Math.min(days, daysBetween(period.startsOn, on) + 1))
  return Math.floor((gone * whole) / days)
}

/** How many days before its end something is called due soon. */
export const soonDays = 7
/** A goal this many points (hundredths) behind its plan is late already before its end. */
export const latePoints = 1_000

export type GoalStanding = 'on-plan' | 'over' | 'due-soon' | 'late' | 'done'

/** How a goal stands on a day. */
export function standingOf(
  goal: { progress: number; startsOn: string; dueOn: string },
  on: string,
): { standing: GoalStanding; behind: number } {
  const plan = planTo(goal, on)
  const behind = Math.max(0, plan - goal.progress)
  if (goal.progress > whole) return { standing: 'over', behind: 0 }
  if (goal.progress === whole) return { standing: 'done', behind: 0 }
  if (on > goal.dueOn || behind >= latePoints) return { standing: 'late', behind }
  if (daysBetween(on, goal.dueOn) <= soonDays) return { standing: 'due-soon', behind }
  return { standing: 'on-plan', behind }
}

/** How a group of goals stands, from its own figures. */
export function groupStanding(
  group: { progress: number; plan: number } | null,
  dueSoon: boolean,
): 'empty' | GoalStanding {
  if (group === null) return 'empty'
  if (group.progress > whole) return 'over'
  if (group.progress === whole) return 'done'
  if (group.plan - group.progress >= latePoints) return 'late'
  return dueSoon ? 'due-soon' : 'on-plan'
}

/** Whole per cent, halves up. */
export const percentOf = (hundredths: number): number => Math.floor((hundredths + 50) / 100)

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

/** The days before a deadline on which a reminder goes out. */
export const reminderDays = [7, 3, 1] as const

/** Which reminder a deadline calls for on a day: so many days ahead, or late on the day after. */
export function reminderFor(
  dueOn: string,
  on: string,
): { kind: 'due'; days: number } | { kind: 'late' } | undefined {
  const days = daysBetween(on, dueOn)
  if (days === -1) return { kind: 'late' }
  return reminderDays.some((ahead) => ahead === days) ? { kind: 'due', days } : undefined
}
