/**
 * Days on which agencies do not work: Bộ luật Lao động 2019, Điều 111 and 112, and what is announced for each
 * year. The announcements were not held against their texts; a year without one is reckoned from the law. Both are
 * marked as unconfirmed, and an agency corrects a year by its own list.
 */
import { lunarDay } from './lunar.ts'

/** A year's days off besides Saturdays and Sundays, and the Saturdays or Sundays on which work is made up for. */
export type Holidays = {
  readonly year: number
  readonly off: readonly string[]
  readonly worked: readonly string[]
  readonly source: string
  readonly mark: 'confirmed' | 'unconfirmed'
}

const unchecked = 'Lịch nghỉ lễ, Tết của năm, chưa đối chiếu với văn bản thông báo'

/** What was announced. 24/11 (Nghị quyết 80-NQ/TW) is taken as a day off: a time that is counted longer is never too short. */
const announced: readonly Holidays[] = [
  {
    year: 2025,
    off: [
      '01-01',
      '01-27',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-07',
      '04-30',
      '05-01',
      '05-02',
      '09-01',
      '09-02',
    ],
    worked: ['04-26'],
    source: unchecked,
    mark: 'unconfirmed',
  },
  {
    year: 2026,
    off: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    worked: ['01-10', '08-22'],
    source: unchecked,
    mark: 'unconfirmed',
  },
]

/** The days off of a year as it was announced, or as the law has them. */
export function holidaysOfYear(year: number): Holidays {
  const known = announced.find((one) => one.year === year)
  if (!known) return reckoned(year)
  const whole = (day: string) => `${year}-${day}`
  return { ...known, off: known.off.map(whole), worked: known.worked.map(whole) }
}

/** Điều 112 khoản 1: Tết is the day before the lunar year and its first four days, National Day has 1/9 beside it. */
function reckoned(year: number): Holidays {
  const tet = lunarDay(year, 1, 1)
  const feasts = [
    `${year}-01-01`,
    ...[-1, 0, 1, 2, 3].map((days) => later(tet, days)),
    lunarDay(year, 3, 10),
    `${year}-04-30`,
    `${year}-05-01`,
    `${year}-09-01`,
    `${year}-09-02`,
    ...(year >= 2026 ? [`${year}-11-24`] : []),
  ]
  return {
    year,
    off: withCompensation(feasts),
    worked: [],
    source: 'Điều 111, Điều 112 Bộ luật Lao động 2019 (tính theo luật, chờ thông báo của năm)',
    mark: 'unconfirmed',
  }
}

/** Điều 111 khoản 3: a feast on a weekly day off moves that day off to the next working day. */
function withCompensation(feasts: readonly string[]): string[] {
  const off = new Set(feasts)
  for (const feast of feasts.filter(isWeekend)) {
    let next = feast
    while (isWeekend(next) || off.has(next)) next = later(next, 1)
    off.add(next)
  }
  return [...off].filter((day) => !isWeekend(day)).sort()
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whether the day is a Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Finds the days off of a year: an agency's own list before what is known here. */
export type HolidaysOf = (year: number) => Holidays

/** Whether agencies work on that day. */
export function isWorkingDay(day: string, of: HolidaysOf): boolean {
  const { off, worked } = of(Number(day.slice(0, 4)))
  return worked.includes(day) || (!isWeekend(day) && !off.includes(day))
}

/** The day that is so many working days after `from`; that day itself is not counted (Bộ luật Dân sự, Điều 147 khoản 2). */
export function workingDaysAfter(from: string, count: number, of: HolidaysOf): string {
  let day = from
  for (let left = count; left > 0; ) {
    day = later(day, 1)
    if (isWorkingDay(day, of)) left -= 1
  }
  return day
}

/** How many working days lie after `from` up to `to`, that one counted in. */
export function workingDaysBetween(from: string, to: string, of: HolidaysOf): number {
  let count = 0
  for (let day = later(from, 1); day <= to; day = later(day, 1)) if (isWorkingDay(day, of)) count += 1
  return count
}
