/**
 * Days as whole numbers since 1970-01-01, and how many months lie in stretches of them. Months are those of the
 * calendar inside a stretch; what is left over is put together, thirty days to a month, as for time that does not
 * follow on (Bộ luật Dân sự 2015, Điều 146 khoản 1).
 */

/** The number of a day written 'YYYY-MM-DD'. */
export function dayNumber(day: string): number {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  return firstOfMonth(year * 12 + month - 1) + digits(day, 8, 10) - 1
}

/** The year of a day written 'YYYY-MM-DD'. */
export const yearOf = (day: string): number => digits(day, 0, 4)

function digits(text: string, from: number, until: number): number {
  let value = 0
  for (let at = from; at < until; at += 1) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/** The first day of a month that is counted from the year 0. */
function firstOfMonth(months: number): number {
  // years that begin in March put the leap day at their end
  const shifted = months - 2
  const year = Math.floor(shifted / 12)
  const month = shifted - year * 12
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leaps + Math.floor((month * 153 + 2) / 5) - 719_468
}

/** The month, counted from the year 0, in which a day lies. */
function monthOf(day: number): number {
  let month = Math.floor((day + 719_468) / 30.436875) + 2
  if (firstOfMonth(month) > day) month -= 1
  if (firstOfMonth(month + 1) <= day) month += 1
  return month
}

export const yearOfDay = (day: number): number => Math.floor(monthOf(day) / 12)
export const firstOfYear = (year: number): number => firstOfMonth(year * 12)

/** Whole months from a day to another, the last not included. */
export function monthsBetween(from: number, until: number): number {
  const start = monthOf(from)
  const months = monthOf(until) - start
  const dayOfMonth = from - firstOfMonth(start)
  return until - firstOfMonth(start + months) >= dayOfMonth ? months : months - 1
}

const addMonths = (day: number, months: number): number => {
  const start = monthOf(day)
  const first = firstOfMonth(start + months)
  return Math.min(first + day - firstOfMonth(start), firstOfMonth(start + months + 1) - 1)
}

/** Stretches of days, the first and the last included, in the order of their first days. */
export class Stretches {
  private readonly list: [number, number][] = []

  add(first: number, last: number): void {
    if (last >= first) this.list.push([first, last])
  }

  /** What overlaps or touches becomes one. */
  merged(): [number, number][] {
    const sorted = this.list.toSorted((a, b) => a[0] - b[0])
    const whole: [number, number][] = []
    for (const [first, last] of sorted) {
      const before = whole.at(-1)
      if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
      else whole.push([first, last])
    }
    return whole
  }

  /** These stretches without those. */
  without(others: Stretches): Stretches {
    const rest = new Stretches()
    const away = others.merged()
    for (const [first, last] of this.merged()) {
      let from = first
      for (const [start, end] of away) {
        if (end < from || start > last) continue
        rest.add(from, start - 1)
        from = end + 1
      }
      rest.add(from, last)
    }
    return rest
  }

  /** Whole months in all of them together. */
  months(): number {
    const merged = this.merged()
    let months = 0
    let days = 0
    for (const [first, last] of merged) {
      const whole = monthsBetween(first, last + 1)
      months += whole
      days += last + 1 - addMonths(first, whole)
    }
    // days left over of one stretch alone are no month
    return merged.length > 1 ? months + Math.floor(days / 30) : months
  }
}
