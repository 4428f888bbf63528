/**
 * How progress is counted. Pure; figures are whole hundredths of a per cent (12 000 is 120 %), so that nothing
 * drifts. `docs/decisions/0007` says why it is counted so.
 */
import { daysBetween } from '#platform/clock.ts'

export const kinds = ['number', 'percent', 'milestone', 'yes-no'] as const
export type GoalKind = (typeof kinds)[number]
export type TaskState = 'open' | 'doing' | 'reported' | 'done' | 'dropped'

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

/** From where to where a goal goes; a yes or no is reached by one. */
export const aimOf = ({ kind, baseline, target }: { kind: GoalKind; baseline: string; target: string }) =>
  kind === 'yes-no' ? { baseline: '0', target: '1' } : { baseline, target }

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

/** Sums from which a group's progress is made: here from parts, in `queries/progress.ts` by the database. */
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
