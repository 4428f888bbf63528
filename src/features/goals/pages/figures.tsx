import { Meter } from '#web/ui/progress.tsx'
import { Status, type Tone } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type { Goal } from '../queries/rows.ts'
import { type GoalStanding, percentOf, planTo, standingOf, type TaskState } from '../rules/progress.ts'
import { goalWords } from '../words.ts'

const tones = {
  'on-plan': 'met',
  over: 'over',
  'due-soon': 'soon',
  late: 'late',
  done: 'met',
} as const satisfies Record<GoalStanding, Tone>

type Figures = Pick<Goal, 'progress' | 'starts_on' | 'due_on' | 'outcome'>

/** A goal's figures on a day. */
const on = (goal: Figures, day: string) => ({
  ...standingOf({ progress: goal.progress, startsOn: goal.starts_on, dueOn: goal.due_on }, day),
  plan: percentOf(planTo({ startsOn: goal.starts_on, dueOn: goal.due_on }, day)),
  percent: percentOf(goal.progress),
})

/** The word for how a goal stands, with the points it is behind or beyond. */
export function GoalStatus({
  goal,
  day,
  locale,
  plain,
}: {
  goal: Figures
  day: string
  locale: Locale
  plain?: boolean
}) {
  const t = goalWords[locale]
  if (goal.outcome)
    return (
      <Status tone={goal.outcome === 'achieved' ? 'done' : 'held'} plain={plain}>
        {t.outcomes[goal.outcome]}
      </Status>
    )
  const { standing, behind, percent } = on(goal, day)
  const points = (value: number) => formatNumber(value, locale, 0)
  const word =
    standing === 'late' && percentOf(behind) > 0
      ? t.behind(points(percentOf(behind)))
      : standing === 'over'
        ? t.overBy(points(percent - 100))
        : t.standings[standing]
  return (
    <Status tone={tones[standing]} plain={plain}>
      {word}
    </Status>
  )
}

/** Figure, bar with the plan to date, and the word. */
export function GoalMeter({
  goal,
  day,
  locale,
  label,
  note,
}: {
  goal: Figures
  day: string
  locale: Locale
  label: string
  note?: string
}) {
  const { standing, plan, percent } = on(goal, day)
  return (
    <Meter
      percent={percent}
      plan={plan}
      tone={tones[standing]}
      locale={locale}
      label={label}
      note={note}
      state={<GoalStatus goal={goal} day={day} locale={locale} plain />}
    />
  )
}

const taskTones: Record<TaskState, Tone> = {
  open: 'draft',
  doing: 'info',
  reported: 'soon',
  done: 'met',
  dropped: 'held',
}

export function TaskStatus({
  task,
  day,
  locale,
}: {
  task: { state: TaskState; due_on: string; percent: number }
  day: string
  locale: Locale
}) {
  const t = goalWords[locale]
  const late = ['open', 'doing'].includes(task.state) && task.due_on < day
  const over = task.state === 'done' && task.percent > 100
  return (
    <span class="states">
      <Status tone={over ? 'over' : taskTones[task.state]}>{t.taskStates[task.state]}</Status>
      {late && <Status tone="late">{t.standings.late}</Status>}
    </span>
  )
}

/** A figure with its unit of measure, e.g. `1.234,5 văn bản`. */
export const figure = (value: string | number | null, measure: string, locale: Locale): string =>
  value === null ? '–' : `${formatNumber(Number(value), locale)} ${measure}`.trim()

/** How a goal's figure is counted, in words. */
export function howCounted(
  goal: Pick<Goal, 'counted_by' | 'value' | 'baseline' | 'target' | 'progress'>,
  tasks: number,
  locale: Locale,
): string {
  const t = goalWords[locale]
  if (goal.counted_by === 'tasks') return t.howTasks(tasks)
  if (goal.value === null) return t.noValue
  const plain = (value: string) => figure(value, '', locale)
  return t.howValue(
    plain(goal.value),
    plain(goal.baseline),
    plain(goal.target),
    formatPercent(goal.progress / 100, locale),
  )
}
