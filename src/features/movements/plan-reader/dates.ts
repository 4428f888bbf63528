/** Dates as they are written in Vietnamese papers, read to ISO: a day, a month, or less. */
import type { Span } from './text.ts'

/** `at` is the passage, counted from the start of what was searched. */
export type DateFound = {
  readonly day: number | null
  readonly month: number
  readonly year: number | null
  readonly at: Span
}

const gap = ' {0,3}'
const day = '([0-3]?\\d)'
const month = '([01]?\\d)'
const year = '((?:19|20)\\d\\d)(?!\\d)'

// In this order at one place: the fullest reading wins. Run on plain text; every quantifier is bounded.
const shapes = [
  { pattern: `ngay ${day}${gap},? ?thang ${month}${gap},? ?nam ${year}`, order: ['day', 'month', 'year'] },
  { pattern: `(?<!\\d)${day} ?[/.-] ?${month} ?[/.-] ?${year}`, order: ['day', 'month', 'year'] },
  { pattern: `ngay ${day} ?[/-] ?${month}(?![\\d/])`, order: ['day', 'month'] },
  { pattern: `ngay ${day} thang ${month}(?![\\d/.-])`, order: ['day', 'month'] },
  { pattern: `thang ${month}(?: nam | ?[/.-] ?)${year}`, order: ['month', 'year'] },
  { pattern: `(?<![\\d/.-])${month} ?/ ?${year}`, order: ['month', 'year'] },
  { pattern: `(?<![\\d/.-])${day}/${month}(?![\\d/.-])`, order: ['day', 'month'] },
  { pattern: `thang ${month}(?![\\d/.-]\\d)(?!\\d)`, order: ['month'] },
] as const

const anyDate = new RegExp(shapes.map(({ pattern }) => pattern).join('|'), 'g')

const daysIn = (yearNumber: number, monthNumber: number) =>
  new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate()

function isReal({ day: dayNumber, month: monthNumber, year: yearNumber }: Omit<DateFound, 'at'>): boolean {
  if (monthNumber < 1 || monthNumber > 12) return false
  return dayNumber === null || (dayNumber >= 1 && dayNumber <= daysIn(yearNumber ?? 2024, monthNumber))
}

function readMatch(match: RegExpMatchArray): DateFound | null {
  let group = 1
  for (const { order } of shapes) {
    const parts = match.slice(group, group + order.length)
    group += order.length
    if (parts[0] === undefined) continue
    const part = (name: string) => {
      const place = (order as readonly string[]).indexOf(name)
      return place < 0 ? null : Number(parts[place])
    }
    const from = match.index ?? 0
    const read = { day: part('day'), month: part('month') ?? 0, year: part('year') }
    return isReal(read) ? { ...read, at: [from, from + match[0].length] } : null
  }
  return null
}

/** Every date in a stretch of plain text, in order. */
export const datesIn = (plain: string): DateFound[] =>
  [...plain.matchAll(anyDate)].flatMap((match) => readMatch(match) ?? [])

const two = (number: number) => String(number).padStart(2, '0')

/** `2026-01-05`, or `2026-01` where no day is given; null without a year. */
export function isoOf({ day: dayNumber, month: monthNumber, year: yearNumber }: DateFound): string | null {
  if (yearNumber === null) return null
  return `${yearNumber}-${two(monthNumber)}${dayNumber === null ? '' : `-${two(dayNumber)}`}`
}
