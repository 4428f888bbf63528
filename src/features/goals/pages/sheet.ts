import type { SheetColumn } from '#platform/spreadsheets/write.ts'
import type { Locale } from '#words/locale.ts'
import type { GoalRow } from '../queries/board.ts'
import { percentOf, planTo, standingOf } from '../rules/progress.ts'
import { goalWords } from '../words.ts'

/** The columns of the board as a spreadsheet. */
export function sheetColumns(locale: Locale, on: string): SheetColumn<GoalRow>[] {
  const t = goalWords[locale]
  return [
    { title: t.content, value: (goal) => `${goal.contentOrdinal}. ${goal.contentTitle}`, width: 40 },
    { title: t.goal, value: (goal) => goal.name, width: 60 },
    { title: t.unit, value: (goal) => goal.unitName, width: 28 },
    { title: t.drive, value: (goal) => goal.driveName ?? '', width: 24 },
    { title: t.measure, value: (goal) => goal.measure, width: 14 },
    { kind: 'number', title: t.baseline, value: (goal) => Number(goal.baseline), width: 12 },
    { kind: 'number', title: t.target, value: (goal) => Number(goal.target), width: 12 },
    {
      kind: 'number',
      title: t.value,
      value: (goal) => (goal.value === null ? null : Number(goal.value)),
      width: 12,
    },
    { kind: 'number', title: `${t.progress} (%)`, value: (goal) => percentOf(goal.progress), width: 12 },
    {
      kind: 'number',
      title: `${t.plan} (%)`,
      value: (goal) => percentOf(planTo({ startsOn: goal.starts_on, dueOn: goal.due_on }, on)),
      width: 12,
    },
    {
      title: t.state,
      value: (goal) =>
        goal.outcome
          ? t.outcomes[goal.outcome]
          : t.standings[
              standingOf({ progress: goal.progress, startsOn: goal.starts_on, dueOn: goal.due_on }, on)
                .standing
            ],
      width: 16,
    },
    { kind: 'day', title: t.dueOn, value: (goal) => goal.due_on, width: 12 },
  ]
}
