/**
 * Days: when a deadline is recalled, and where a goal's days go in another year. Pure.
 */
import { addDays, daysBetween, isDay } from '#platform/clock.ts'

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

type Period = { startsOn: string; dueOn: string }
type Within = { startsOn: string | null; endsOn: string | null }

const inYear = (day: string, years: number): string => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return isDay(moved) ? moved : moved.replace('-02-29', '-02-28')
}
const latest = (...days: (string | null)[]) =>
  days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1)
const earliest = (...days: (string | null)[]) => days.flatMap((day) => day ?? []).sort()[0]

/** A goal's days in a movement of another year: as many years later, within the days of that movement. */
export function periodIn(goal: Period, from: Within, to: Within): Period {
  const years =
    from.startsOn && to.startsOn ? Number(to.startsOn.slice(0, 4)) - Number(from.startsOn.slice(0, 4)) : 0
  const startsOn = inYear(goal.startsOn, years)
  const dueOn = earliest(inYear(goal.dueOn, years), to.endsOn) ?? goal.dueOn
  const first = earliest(latest(startsOn, to.startsOn) ?? startsOn, dueOn) ?? startsOn
  return { startsOn: first, dueOn }
}

/** The weeks that a month `YYYY-MM` touches, from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, week * 7 + day)),
  )
  return weeks.filter((days) => days.some((day) => day.startsWith(month)))
}
