/** Rows of columns: which of them a query takes, and how many. The counterpart of `match.ts` and `year-tests.ts`. */
import { type Column, type Columns, codeOf, dayCode, dayZero, type TableColumns } from './columns.ts'
import { yearOf, yearOfDay } from './days.ts'
import { type Field, fieldsOf, isLasting, type Table } from './facts.ts'
import { allows } from './match.ts'
import type { Condition, Query, Where, YearTest } from './terms.ts'
import { met, type Score, unknown, unmet, yearBit, yearsBetween } from './years.ts'

/** The time that a term looks at; one object for a whole population, set anew for each subject. */
export type Time = { judged: number; from: number; to: number; doubtful: number; anchor: number }

/** A term, bound to columns: scores subject `i`. */
export type Scorer = (i: number, time: Time) => Score
export type Bound = { readonly columns: Columns; readonly on: number; readonly onYear: number }

export const boundTo = (columns: Columns, on: string): Bound => ({
  columns,
  on: dayCode(on),
  onYear: yearOf(on),
})

type RowTest = (row: number) => Score

/** Whether the fields of a row pass. */
export function rowTest({ columns }: Bound, rows: Table, where: Where | undefined): RowTest {
  const tests = Object.entries(where ?? {}).map(([name, condition]) => {
    const [field, column] = [fieldsOf(rows)[name], columns.tables[rows].fields[name]]
    if (!field || !column) throw new Error(`${rows} have no ${name}`)
    return columnTest({ field, column, condition }, columns.dictionary)
  })
  const [first, second] = tests
  if (!first) return () => met
  if (!second) return first
  if (tests.length === 2) {
    return (row) => {
      const one = first(row)
      if (one === unmet) return unmet
      const other = second(row)
      return one < other ? one : other
    }
  }
  return (row) => {
    let least: Score = met
    for (const test of tests) {
      const score = test(row)
      if (score === unmet) return unmet
      if (score < least) least = score
    }
    return least
  }
}

type Tested = { readonly field: Field; readonly column: Column; readonly condition: Condition }

function columnTest({ field, column, condition }: Tested, dictionary: ReadonlyMap<string, number>): RowTest {
  if (field.kind === 'number' || field.kind === 'day') return numberTest(field, column, condition)
  const passes = allows(field, condition)
  const scores = new Uint8Array(sizeOf(field, dictionary)).fill(unmet)
  scores[0] = unknown
  for (const value of valuesOf(field, dictionary))
    if (passes(value)) scores[codeOf(field, value, dictionary)] = met
  // a code never lies outside its table, and every entry is a score
  return (row) => scores[column[row] as number] as Score
}

const sizeOf = (field: Field, dictionary: ReadonlyMap<string, number>): number =>
  1 + (field.kind === 'choice' ? field.values.length : field.kind === 'flag' ? 2 : dictionary.size)
const valuesOf = (field: Field, dictionary: ReadonlyMap<string, number>): Iterable<unknown> =>
  field.kind === 'choice' ? field.values : field.kind === 'flag' ? [false, true] : dictionary.keys()

const noSlugs: ReadonlyMap<string, number> = new Map()

function numberTest(field: Field, column: Column, condition: Condition): RowTest {
  const code = (value: unknown) => codeOf(field, value, noSlugs)
  if ('in' in condition || 'notIn' in condition) {
    const wanted = 'in' in condition
    const listed = new Set(('in' in condition ? condition.in : condition.notIn).map(code))
    return (row) => {
      const value = column[row] as number
      if (value === 0) return unknown
      return listed.has(value) === wanted ? met : unmet
    }
  }
  const least = 'atLeast' in condition
  const bound = code('atLeast' in condition ? condition.atLeast : condition.atMost)
  return (row) => {
    const value = column[row] as number
    if (value === 0) return unknown
    return (least ? value >= bound : value <= bound) ? met : unmet
  }
}

type Present = (row: number, time: Time) => Score

/** Whether a row is there on the day, inside the time that is looked at. */
export function presence(bound: Bound, { rows, standing }: Query): Present {
  const table = bound.columns.tables[rows]
  return isLasting(rows) ? presenceWhileLasting(bound, table, standing) : presenceInYear(bound, table, rows)
}

function presenceInYear({ on }: Bound, { year, fields }: TableColumns, rows: Table): Present {
  const { decidedOn, revokedOn } = fields
  const anchored = rows === 'honours'
  return (row, time) => {
    const at = year[row] as number
    if (at < time.from || at > time.to || (anchored && row === time.anchor)) return unmet
    if (decidedOn !== undefined && (decidedOn[row] as number) > on) return unmet
    if (revokedOn !== undefined && revokedOn[row] !== 0 && (revokedOn[row] as number) <= on) return unmet
    return at === time.doubtful ? unknown : met
  }
}

function presenceWhileLasting(
  { on }: Bound,
  { from, to }: TableColumns,
  standing: true | undefined,
): Present {
  if (standing) return (row) => ((from[row] as number) <= on && (to[row] as number) >= on ? met : unmet)
  return (row, time) => {
    if ((from[row] as number) > on) return unmet
    const year = yearOfDay((from[row] as number) - dayZero)
    return year >= time.from && year <= time.to ? met : unmet
  }
}

/** Rows that surely fit, and those that perhaps do: left in `tally` until the next call. */
export type Tally = { sure: number; perhaps: number }
export type Counter = (i: number, time: Time, tally: Tally) => void

export function counter(bound: Bound, query: Query): Counter {
  const { start } = bound.columns.tables[query.rows]
  const [here, fits] = [presence(bound, query), rowTest(bound, query.rows, query.where)]
  return (i, time, tally) => {
    tally.sure = 0
    tally.perhaps = 0
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const fit = fits(row)
      if (fit === unmet) continue
      const there = here(row, time)
      if (there === unmet) continue
      if (there === met && fit === met) tally.sure += 1
      else tally.perhaps += 1
    }
  }
}

/** Whether absence counts. */
export function wholeness({ columns, onYear }: Bound, query: Query): (i: number, time: Time) => boolean {
  const { wholeFrom, wholeUntil } = columns.tables[query.rows]
  if (query.standing) return (i) => (wholeFrom[i] as number) <= onYear && (wholeUntil[i] as number) >= onYear
  return (i, time) =>
    (wholeFrom[i] as number) <= time.from &&
    (wholeUntil[i] as number) >= (time.to < time.judged ? time.to : time.judged)
}

export const insideOfTime = (time: Time): number => yearsBetween(time.judged, time.from, time.to)

/** The years that pass, surely and at best: left in `tally` as sets. */
export function yearCounter(bound: Bound, test: YearTest): Counter {
  if ('any' in test)
    return combined(
      test.any.map((one) => yearCounter(bound, one)),
      0,
    )
  if ('all' in test)
    return combined(
      test.all.map((one) => yearCounter(bound, one)),
      -1,
    )
  return yearsOfRows(bound, test, test.atLeast ?? 1)
}

function combined(counters: readonly Counter[], none: 0 | -1): Counter {
  const one: Tally = { sure: 0, perhaps: 0 }
  return (i, time, tally) => {
    let sure: number = none
    let perhaps: number = none
    for (const count of counters) {
      count(i, time, one)
      sure = none === 0 ? sure | one.sure : sure & one.sure
      perhaps = none === 0 ? perhaps | one.perhaps : perhaps & one.perhaps
    }
    tally.sure = sure
    tally.perhaps = perhaps
  }
}

export function yearsOfRows(bound: Bound, query: Query, atLeast: number): Counter {
  const table = bound.columns.tables[query.rows]
  const { start, wholeFrom, wholeUntil } = table
  const [here, fits, year] = [
    presence(bound, query),
    rowTest(bound, query.rows, query.where),
    yearOfRows(query.rows, table),
  ]
  const [surely, atBest] = [new Int32Array(32), new Int32Array(32)]
  return (i, time, tally) => {
    let sure = 0
    let perhaps = 0
    if (atLeast > 1) {
      surely.fill(0)
      atBest.fill(0)
    }
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const fit = fits(row)
      if (fit === unmet) continue
      const there = here(row, time)
      if (there === unmet) continue
      const back = time.judged - year(row)
      const bit = yearBit(time.judged, year(row))
      if (bit === 0) continue
      const certain = there === met && fit === met
      if (atLeast === 1) {
        if (certain) sure |= bit
        else perhaps |= bit
        continue
      }
      if (certain) surely[back] = (surely[back] as number) + 1
      atBest[back] = (atBest[back] as number) + 1
      if ((surely[back] as number) >= atLeast) sure |= bit
      if ((atBest[back] as number) >= atLeast) perhaps |= bit
    }
    const inside = insideOfTime(time)
    const recorded = yearsBetween(time.judged, wholeFrom[i] as number, wholeUntil[i] as number)
    tally.sure = sure & inside
    tally.perhaps = (sure | perhaps | ~recorded) & inside
  }
}

const yearOfRows = (rows: Table, { year, from }: TableColumns): ((row: number) => number) =>
  isLasting(rows) ? (row) => yearOfDay((from[row] as number) - dayZero) : (row) => year[row] as number
