/**
 * The only door to the time of day, and days of the calendar as `YYYY-MM-DD` text.
 * Instants are kept in UTC; every deadline and every year of work is counted in Vietnam's time.
 */
export type Clock = { now(): Date }

export const realClock: Clock = { now: () => new Date() }

/** A clock for tests and demonstrations: stands still until it is moved. */
export type FakeClock = Clock & {
  set(to: Date | string): void
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

export function fakeClock(start: Date | string): FakeClock {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to)
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at = new Date(at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
    },
  }
}

export const timeZone = 'Asia/Ho_Chi_Minh'
// Vietnam has kept UTC+7 without summer time since 1975, so no table of zones is needed.
const offset = 7 * 3_600_000
const day = 86_400_000

/** An instant as Vietnam's wall clock shows it: `2026-11-23T17:30:00`. */
export const wallTime = (instant: Date): string =>
  new Date(instant.getTime() + offset).toISOString().slice(0, 19)

/** The day in Vietnam on which an instant falls, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => wallTime(instant).slice(0, 10)

/** Today in Vietnam, `YYYY-MM-DD`. */
export const today = (clock: Clock): string => dayOf(clock.now())

/** The instant at which a day begins in Vietnam. */
export const startOfDay = (date: string): Date => new Date(Date.parse(`${date}T00:00:00Z`) - offset)

/** The day that lies `days` after (or before, when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

/** The Monday of the week in which the day lies. */
export const mondayOf = (date: string): string =>
  addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))

/** How many days lie from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
