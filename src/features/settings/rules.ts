import { type HolidaysOf, isWeekend, workingDaysBetween } from '#law/calendar/holidays.ts'
import type { Refusal } from '#outcomes.ts'
import { dayOf } from '#platform/clock.ts'
import { refuse } from './words.ts'

/** Planned work on the site; both instants, or none where nothing is planned. */
export type Maintenance = {
  starts_at: Date | null
  ends_at: Date | null
  words: string
  closes: boolean
  version: number
}
export type Planned = Maintenance & { starts_at: Date; ends_at: Date }

/** So many working days ahead it is announced (Nghị định 224/2026/NĐ-CP, Điều 13). */
export const announcedBefore = 7
const longest = 7 * 86_400_000

/** What is planned and not over yet. */
export const plannedIn = (maintenance: Maintenance | undefined, now: Date): Planned | undefined =>
  maintenance?.starts_at && maintenance.ends_at && maintenance.ends_at > now
    ? { ...maintenance, starts_at: maintenance.starts_at, ends_at: maintenance.ends_at }
    : undefined

/** Until when the site is closed at this moment, if it is. */
export const closedUntil = (planned: Planned | undefined, now: Date): Date | undefined =>
  planned?.closes && planned.starts_at <= now ? planned.ends_at : undefined

type Plan = { starts: Date; ends: Date; urgent: boolean }

/** Whether it may be planned so: in the right order, not without end, and announced in time unless it cannot wait. */
export function mayPlan(
  plan: Plan,
  { now, holidaysOf }: { now: Date; holidaysOf: HolidaysOf },
): Refusal | undefined {
  if (plan.ends <= plan.starts || plan.ends <= now) return refuse('endsBefore')
  if (plan.ends.getTime() - plan.starts.getTime() > longest) return refuse('tooLongClosed')
  const ahead = workingDaysBetween(dayOf(now), dayOf(plan.starts), holidaysOf)
  return !plan.urgent && ahead < announcedBefore
    ? refuse('tooSoon', { days: announcedBefore }, { cite: 'Điều 13 Nghị định 224/2026/NĐ-CP' })
    : undefined
}

export const isFresh = (kept: number | undefined, version: number): Refusal | undefined =>
  (kept ?? 0) === version ? undefined : refuse('stale', {}, { status: 409 })

/** Whether these are a year's days: off on weekdays, worked on Saturdays and Sundays, all of that year. */
export function mayBeHolidays(
  year: number,
  { off, worked }: { off: readonly string[]; worked: readonly string[] },
): Refusal | undefined {
  const other = [...off, ...worked].find((day) => !day.startsWith(`${year}-`))
  if (other) return refuse('otherYear', { day: other, year })
  const weekend = off.find(isWeekend)
  if (weekend) return refuse('offAtWeekend', { day: weekend })
  const weekday = worked.find((day) => !isWeekend(day))
  return weekday ? refuse('workedOnWeekday', { day: weekday }) : undefined
}
