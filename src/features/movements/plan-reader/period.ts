/** Periods: "từ ngày … đến hết ngày …", "từ tháng 01 đến tháng 12 năm 2026", "thời gian: năm 2026". */
import { type DateFound, datesIn, isoOf } from './dates.ts'
import type { Line, Span } from './text.ts'

/** A value and the passage of the clean text that it was read from. */
export type Found<Value> = { readonly value: Value; readonly at: Span }

export type Period = { readonly from: Found<string> | null; readonly to: Found<string> | null }

const between = /^[^.;]{0,25}?(?:\bden\b|[–—-]|\btoi\b)[^.;\d]{0,25}$/
const opensRange = /(?:\btu|\bbat dau(?: tu)?|\bke tu)\b[^.;\d]{0,25}$/
const closesRange = /(?:\bden(?: het)?|\bket thuc|\btruoc|\bchot|\bhoan thanh(?: vao)?)\b[^.;\d]{0,25}$/
const yearOnly = /\bnam ((?:19|20)\d\d)\b(?! ?[-–—] ?(?:19|20)\d\d)/
const years = /\b(?:giai doan|tu nam|nhiem ky) ((?:19|20)\d\d) ?(?:[-–—]|den(?: nam)?) ?((?:19|20)\d\d)\b/
const quarters =
  /\bquy (iv|iii|ii|i|[1-4])(?: ?(?:[-–—]|,|den|va) ?(?:quy )?(iv|iii|ii|i|[1-4]))?(?: ?[/,] ?| nam | cua nam )((?:19|20)\d\d)\b/
const romanQuarters = ['', 'i', 'ii', 'iii', 'iv']

const shift = (at: Span, by: number): Span => [at[0] + by, at[1] + by]

function found(date: DateFound, year: number | null, offset: number): Found<string> | null {
  const value = isoOf({ ...date, year: date.year ?? year })
  return value === null ? null : { value, at: shift(date.at, offset) }
}

/** The dates of "từ A đến B", the year taken from B, or from `year`, where A has none. */
function range(plain: string, offset: number, year: number | null): Period | null {
  const dates = datesIn(plain)
  for (const [place, first] of dates.entries()) {
    const before = plain.slice(Math.max(0, first.at[0] - 40), first.at[0])
    const second = dates[place + 1]
    const middle = second ? plain.slice(first.at[1], second.at[0]) : ''
    if (
      second &&
      between.test(middle) &&
      (opensRange.test(before) || /^ ?[–—-] ?$/.test(middle) || /\bden\b/.test(middle))
    ) {
      const shared = second.year ?? first.year ?? year
      const earlier =
        shared !== null && first.year === null && first.month > second.month ? shared - 1 : shared
      return { from: found(first, earlier, offset), to: found(second, shared, offset) }
    }
    if (closesRange.test(before)) return { from: null, to: found(first, year, offset) }
    if (opensRange.test(before)) return { from: found(first, year, offset), to: null }
  }
  return null
}

/** Years and quarters that a line about time names. */
function wholeYears(plain: string, offset: number): Period | null {
  const quarter = quarters.exec(plain)
  if (quarter) {
    const number = (word = '') =>
      romanQuarters.indexOf(word) > 0 ? romanQuarters.indexOf(word) : Number(word)
    const [first, last] = [number(quarter[1]), number(quarter[2] ?? quarter[1])]
    const at: Span = [offset + quarter.index, offset + quarter.index + quarter[0].length]
    const month = (value: number) => `${quarter[3]}-${String(value).padStart(2, '0')}`
    return { from: { value: month(first * 3 - 2), at }, to: { value: month(last * 3), at } }
  }
  const span = years.exec(plain) ?? yearOnly.exec(plain)
  if (!span) return null
  const at: Span = [offset + span.index, offset + span.index + span[0].length]
  return { from: { value: `${span[1]}-01-01`, at }, to: { value: `${span[2] ?? span[1]}-12-31`, at } }
}

/** The first period in a stretch of plain text that begins at `offset`; `year` stands in where none is written. */
export const periodIn = (plain: string, offset: number, year: number | null): Period | null =>
  range(plain, offset, year)

// a line that says when the movement runs: a label, or a heading with the answer in the next line
const label =
  /\bthoi (?:gian|han)(?: (?:thuc hien|to chuc|thi dua|phat dong|trien khai|phong trao|cua|dot|thuc hien phong trao|va|dia diem|tien hanh)){0,6}\b/
const runs =
  /\b(?:phong trao|dot|cao diem|dot thi dua|thi dua)\b.{0,160}\b(?:dien ra|thuc hien|to chuc|trien khai|bat dau|keo dai|duoc)\b/
const elsewhere = /\b(?:gui|bao cao|nop|ho so|so ket|tong ket|khen thuong|binh xet|le phat dong|hoi nghi)\b/

type Candidate = { period: Period; score: number }

function candidate(line: Line, before: Line | undefined, year: number | null): Candidate | null {
  const labelled = label.test(line.plain.slice(0, 200))
  const headed = before !== undefined && before.text.length < 90 && label.test(before.plain)
  const about = labelled || headed
  const place = labelled ? line.plain.search(label) : 0
  const rest = line.plain.slice(place, place + 400)
  const period = range(rest, line.start + place, year)
  if (period) {
    const both = period.from && period.to ? 2 : 0
    const reports = elsewhere.test(line.plain) && !labelled ? -4 : 0
    return { period, score: (about ? 8 : runs.test(line.plain) ? 4 : 0) + both + reports }
  }
  if (!about) return null
  const whole = wholeYears(rest, line.start + place)
  return whole && { period: whole, score: 6 }
}

/** When the movement runs, as the text says it; nothing is concluded from a bare "năm 2026". */
export function periodOf(
  lines: readonly Line[],
  isWave: (line: Line) => boolean,
  year: number | null,
): Period {
  let best: Candidate | null = null
  for (const [place, line] of lines.entries()) {
    if (isWave(line)) continue
    const next = candidate(line, lines[place - 1], year)
    if (next && next.score >= 2 && (!best || next.score > best.score)) best = next
  }
  return best?.period ?? { from: null, to: null }
}
