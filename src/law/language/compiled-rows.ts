/** Rows of columns: which of them a query takes, and how many. The counterpart of `match.ts` and `year-tests.ts`. */
import { type Column, type Columns, codeOf, dayCode } from './columns.ts'
import { yearOf } from './days.ts'
import { type Field, fieldsOf, isLasting, type Table } from './facts.ts'
import { allows } from './match.ts'
import type { Condition, Query, YearTest } from './terms.ts'
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

/** What was made for these columns on this day: rules ask for the same rows again and again. */
const made = new WeakMap<Columns, Map<string, Uint8Array>>()

function once({ columns, on }: Bound, key: string, make: () => Uint8Array): Uint8Array {
  const ready = made.get(columns) ?? new Map<string, Uint8Array>()
  made.set(columns, ready)
  const name = `${on} ${key}`
  const fit = ready.get(name) ?? make()
  ready.set(name, fit)
  return fit
}

/**
 * How far each row of a table fits a query on the day of judging, whatever time is looked at: made for all rows at
 * once, condition by condition, so that the subjects need only read it.
 */
export function fitting(bound: Bound, { rows, where, standing }: Query): Uint8Array {
  return once(bound, JSON.stringify([rows, where, standing]), () => {
    const fit = standing ? stillThere(bound, rows) : there(bound, rows).slice()
    const { fields } = bound.columns.tables[rows]
    for (const [name, condition] of Object.entries(where ?? {})) {
      const [field, column] = [fieldsOf(rows)[name], fields[name]]
      if (!field || !column) throw new Error(`${rows} have no ${name}`)
      narrow(fit, { field, column, condition }, bound.columns.dictionary)
    }
    return fit
  })
}

/** The rows that are there on the day: begun, decided, and not revoked. */
function there(bound: Bound, rows: Table): Uint8Array {
  return once(bound, rows, () => {
    const { from, year, known, fields } = bound.columns.tables[rows]
    const fit = new Uint8Array(year.length).fill(met)
    if (isLasting(rows)) takeAwayAfter(fit, from, bound.on)
    if (fields.decidedOn && known.has('decidedOn')) takeAwayAfter(fit, fields.decidedOn, bound.on)
    if (fields.revokedOn && known.has('revokedOn')) takeAwayUntil(fit, fields.revokedOn, bound.on)
    return fit
  })
}

function stillThere(bound: Bound, rows: Table): Uint8Array {
  const fit = there(bound, rows).slice()
  takeAwayUntil(fit, bound.columns.tables[rows].to, bound.on - 1)
  return fit
}

function takeAwayAfter(fit: Uint8Array, days: Column, on: number): void {
  for (let row = 0; row < fit.length; row += 1) if ((days[row] as number) > on) fit[row] = unmet
}

/** 0 is no day. */
function takeAwayUntil(fit: Uint8Array, days: Column, on: number): void {
  for (let row = 0; row < fit.length; row += 1) {
    if (days[row] !== 0 && (days[row] as number) <= on) fit[row] = unmet
  }
}

type Tested = { readonly field: Field; readonly column: Column; readonly condition: Condition }

function narrow(fit: Uint8Array, tested: Tested, dictionary: ReadonlyMap<string, number>): void {
  const { field, column } = tested
  if (field.kind === 'number' || field.kind === 'day') {
    narrowByNumber(fit, tested)
    return
  }
  const scores = scoresOf(tested, dictionary)
  for (let row = 0; row < fit.length; row += 1) {
    // a code never lies outside its table
    const score = scores[column[row] as number] as number
    if (score < (fit[row] as number)) fit[row] = score
  }
}

/** What each code of a column scores. */
function scoresOf({ field, condition }: Tested, dictionary: ReadonlyMap<string, number>): Uint8Array {
  const passes = allows(field, condition)
  const values = [...valuesOf(field, dictionary)]
  const scores = new Uint8Array(1 + values.length).fill(unmet)
  scores[0] = unknown
  for (const value of values) if (passes(value)) scores[codeOf(field, value, dictionary)] = met
  return scores
}

const valuesOf = (field: Field, dictionary: ReadonlyMap<string, number>): Iterable<unknown> =>
  field.kind === 'choice' ? field.values : field.kind === 'flag' ? [false, true] : dictionary.keys()

const noSlugs: ReadonlyMap<string, number> = new Map()

function narrowByNumber(fit: Uint8Array, { field, column, condition }: Tested): void {
  const passes = numberTest(field, condition)
  for (let row = 0; row < fit.length; row += 1) {
    const value = column[row] as number
    const score = value === 0 ? unknown : passes(value) ? met : unmet
    if (score < (fit[row] as number)) fit[row] = score
  }
}

function numberTest(field: Field, condition: Condition): (code: number) => boolean {
  const code = (value: unknown) => codeOf(field, value, noSlugs)
  if ('in' in condition || 'notIn' in condition) {
    const wanted = 'in' in condition
    const listed = new Set((wanted ? condition.in : condition.notIn).map(code))
    return (value) => listed.has(value) === wanted
  }
  const least = 'atLeast' in condition
  const bound = code(least ? condition.atLeast : condition.atMost)
  return least ? (value) => value >= bound : (value) => value <= bound
}

/** Whether the row may be an anchor: only honours are. */
const anchorOf = (rows: Table, time: Time): number => (rows === 'honours' ? time.anchor : -1)

/** Rows that surely fit, and those that perhaps do: left in `tally` until the next call. */
export type Tally = { sure: number; perhaps: number }
export type Counter = (i: number, time: Time, tally: Tally) => void

export function counter(bound: Bound, query: Query): Counter {
  const { start, year } = bound.columns.tables[query.rows]
  const fits = fitting(bound, query)
  return (i, time, tally) => {
    let sure = 0
    let perhaps = 0
    const anchor = anchorOf(query.rows, time)
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const fit = fits[row] as number
      if (fit === unmet) continue
      if (!query.standing) {
        const at = year[row] as number
        if (at < time.from || at > time.to || row === anchor) continue
        if (at === time.doubtful && !isLasting(query.rows)) {
          perhaps += 1
          continue
        }
      }
      if (fit === met) sure += 1
      else perhaps += 1
    }
    tally.sure = sure
    tally.perhaps = perhaps
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
  const { start, wholeFrom, wholeUntil, year } = bound.columns.tables[query.rows]
  const fits = fitting(bound, query)
  const certain = atLeast > 1 ? new Int32Array(32) : undefined
  const possible = new Int32Array(32)
  const lasting = isLasting(query.rows)
  return (i, time, tally) => {
    let sure = 0
    let perhaps = 0
    const anchor = anchorOf(query.rows, time)
    if (certain) certain.fill(0)
    if (certain) possible.fill(0)
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const fit = fits[row] as number
      if (fit === unmet) continue
      const at = year[row] as number
      if (!query.standing && (at < time.from || at > time.to || row === anchor)) continue
      const bit = yearBit(time.judged, at)
      if (bit === 0) continue
      const surely = fit === met && (lasting || at !== time.doubtful)
      const back = time.judged - at
      if (!certain || reaches(possible, back, atLeast)) perhaps |= bit
      if (surely && (!certain || reaches(certain, back, atLeast))) sure |= bit
    }
    const inside = insideOfTime(time)
    const recorded = yearsBetween(time.judged, wholeFrom[i] as number, wholeUntil[i] as number)
    tally.sure = sure & inside
    tally.perhaps = (sure | perhaps | ~recorded) & inside
  }
}

/** Counts one more of a year, and says whether there are enough. */
function reaches(counts: Int32Array, back: number, atLeast: number): boolean {
  const count = (counts[back] as number) + 1
  counts[back] = count
  return count >= atLeast
}
