/** Periods: "từ ngày … đến hết ngày …", "từ tháng 01 đến tháng 12 năm 2026", "thời gian: năm 2026". */
import { type DateFound, datesIn, isoOf } from './dates.ts'
import type { Line, Span } from './text.ts'

/** A value and the passage of the clean text that it was read from. */
export type Found<Value> = { readonly value: Value; readonly at: Span }

export type Period = { readonly from: Found<string> | null; readonly to: Found<string> | null }

const between = /^[^.;]{0,25}?(?:\bden\b|[–—-]|\btoi\b|\bket thuc\b)[^.;\d]{0,25}$/
const opensRange = /(?:\btu|\bbat dau(?: tu)?|\bke tu)\b[^.;\d]{0,25}$/
const closesRange = /(?:\bden(?: het)?|\bket thuc|\btruoc|\bchot|\bhoan thanh(?: vao)?)\b[^.;\d]{0,25}$/
const yearOnly = /\bnam ((?:19|20)\d\d)\b(?! ?[-–—] ?(?:19|20)\d\d)/
const years = /\b(?:giai doan|tu nam) ((?:19|20)\d\d) ?(?:[-–—]|den(?: nam)?) ?((?:19|20)\d\d)\b/
const quarters =
  /\bquy (iv|iii|ii|i|[1-4])(?: ?(?:[-–—]|,|den|va) ?(?:quy )?(iv|iii|ii|i|[1-4]))?(?: ?[/,] ?| nam | cua nam )((?:19|20)\d\d)\b/
const romanQuarters = ['', 'i', 'ii', 'iii', 'iv']

const shift = (at: Span, by: number): Span => [at[0] + by, at[1] + by]

function found(date: DateFound, year: number | null, offset: number): Found<string> | null {
  const value = isoOf({ ...date, year: date.year ?? year })
  return value === null ? null : { value, at: shift(date.at, offset) }
}

/** `year` stands in where none is written; `bare`: two dates with a dash are a period even without "từ". */
type Reading = { readonly year: number | null; readonly bare: boolean }

/** The dates of "từ A đến B", the year taken from B, or from `year`, where A has none. */
function range(plain: string, offset: number, { year, bare }: Reading): Period | null {
  const dates = datesIn(plain)
  for (const [place, first] of dates.entries()) {
    const before = plain.slice(Math.max(0, first.at[0] - 40), first.at[0])
    const shared = sharedMonth(plain, first, { offset, year })
    if (shared) return shared
    const second = dates[place + 1]
    // dates of an anniversary in brackets, or a span of generations, are no time of a movement
    if (second && isAnniversary(plain, first, second)) return null
    const middle = second ? plain.slice(first.at[1], second.at[0]) : ''
    if (
      second &&
      between.test(middle) &&
      (opensRange.test(before) || (bare && /^ ?[–—-] ?$/.test(middle)) || /\bden\b/.test(middle))
    ) {
      const common = second.year ?? first.year ?? year
      const earlier =
        common !== null && first.year === null && first.month > second.month ? common - 1 : common
      return { from: found(first, earlier, offset), to: found(second, common, offset) }
    }
    if (closesRange.test(before)) return { from: null, to: found(first, year, offset) }
    if (opensRange.test(before)) return { from: found(first, year, offset), to: null }
  }
  return null
}

const dayOnly = /\btu (ngay (\d{1,2})) den (?:het )?(?:ngay )?$/

/** "từ ngày 1 đến 31-12": the first day shares month and year. */
function sharedMonth(
  plain: string,
  last: DateFound,
  { offset, year }: { offset: number; year: number | null },
): Period | null {
  const cut = Math.max(0, last.at[0] - 40)
  const match = dayOnly.exec(plain.slice(cut, last.at[0]))
  const to = found(last, year, offset)
  if (!match?.[1] || !to || Number(match[2]) < 1 || Number(match[2]) > (last.day ?? 0)) return null
  const start = offset + cut + match.index + 3
  return {
    from: {
      value: `${to.value.slice(0, 8)}${(match[2] ?? '').padStart(2, '0')}`,
      at: [start, start + match[1].length],
    },
    to,
  }
}

const longestYears = 15

function isAnniversary(plain: string, first: DateFound, second: DateFound): boolean {
  if (first.year !== null && second.year !== null && second.year - first.year > longestYears) return true
  return /\b(?:ky niem|ngay thanh lap|thanh lap|chien thang|truyen thong)\b[^()]{0,90}\( ?$/.test(
    plain.slice(Math.max(0, first.at[0] - 130), first.at[0]),
  )
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
  range(plain, offset, { year, bare: true })

// a line that says when the movement runs: a label, or a heading with the answer in the next line
const label =
  /\bthoi (?:gian|han)(?: (?:thuc hien|to chuc|thi dua|phat dong|trien khai|phong trao|cua|dot|thuc hien phong trao|va|dia diem|tien hanh)){0,6}\b/
const runs =
  /\b(?:phong trao|dot|cao diem|dot thi dua|thi dua)\b.{0,160}\b(?:dien ra|thuc hien|to chuc|trien khai|bat dau|keo dai|duoc)\b/
const elsewhere = /\b(?:gui|bao cao|nop|ho so|so ket|tong ket|khen thuong|binh xet|le phat dong|hoi nghi)\b/

type Candidate = { period: Period; score: number }

/** The sentences of a line, each with its place: a long paragraph says when in one of them. */
function* sentences({ plain, start }: Line): Generator<{ plain: string; start: number }> {
  let from = 0
  for (const match of plain.matchAll(/[;!?] |\. (?! ?\d)/g)) {
    const end = (match.index ?? 0) + 1
    yield { plain: plain.slice(from, end), start: start + from }
    from = end + 1
  }
  if (from < plain.length) yield { plain: plain.slice(from), start: start + from }
}

function candidate(
  sentence: { plain: string; start: number },
  headed: boolean,
  year: number | null,
): Candidate | null {
  const { plain, start } = sentence
  const labelled = plain.slice(0, 400).search(label)
  const about = labelled >= 0 || headed
  const place = Math.max(labelled, 0)
  const rest = plain.slice(place, place + 500)
  const period = range(rest, start + place, { year, bare: about })
  if (period?.from || period?.to) {
    const both = period.from && period.to ? 2 : 0
    const first = (period.from ?? period.to)?.at[0] ?? start
    // "gửi báo cáo trước ngày …" is another time; what comes after the dates does not matter
    const other =
      labelled < 0 && elsewhere.test(plain.slice(Math.max(0, first - start - 120), first - start)) ? -4 : 0
    return { period, score: (about ? 8 : runs.test(plain) ? 4 : 0) + both + other }
  }
  const event = /\bthoi gian (?:to chuc|tien hanh|dien ra)? ?(?:hoi nghi|le |dai hoi|hoi thi)/.test(rest)
  const whole = about && !event ? wholeYears(rest, start + place) : null
  return whole && { period: whole, score: 6 }
}

const signing = /\btu (ngay (?:ky|ban hanh)(?: (?:ban hanh|cong van|ke hoach|van ban|quyet dinh|chi thi))?)/

/** "từ ngày ký": the day that the paper bears. */
export function fromSigning(lines: readonly Line[], period: Period, date: string | null): Period {
  if (period.from || !period.to || date?.length !== 10) return period
  const end = period.to.at[0]
  const line = lines.find((one) => one.start <= end && end < one.end)
  const match = line && signing.exec(line.plain)
  if (!line || !match?.[1]) return period
  const start = line.start + match.index + 3
  return { ...period, from: { value: date, at: [start, start + match[1].length] } }
}

/** "giai đoạn 2026 - 2030" in the title is the movement's time; a bare year there is not. */
export function spanOfTitle(plain: string, offset: number): Period {
  const match = years.exec(plain)
  if (!match) return { from: null, to: null }
  const at: Span = [offset + match.index, offset + match.index + match[0].length]
  return { from: { value: `${match[1]}-01-01`, at }, to: { value: `${match[2]}-12-31`, at } }
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
    const before = lines[place - 1]
    let headed = before !== undefined && before.text.length < 90 && label.test(before.plain)
    for (const sentence of sentences(line)) {
      const next = candidate(sentence, headed, year)
      if (next && next.score >= 2 && (!best || next.score > best.score)) best = next
      headed = false
    }
  }
  return best?.period ?? { from: null, to: null }
}
