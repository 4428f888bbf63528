/** Which rows of the facts a query takes: surely, perhaps (a field is not known), or not at all. */
import { yearOf } from './days.ts'
import { type AnyRow, type Facts, type Field, fieldsOf, isLasting, type Table } from './facts.ts'
import type { Condition, Query, Where } from './terms.ts'
import { met, type Score, unknown, unmet } from './years.ts'

/** The time that a term looks at, and whose facts it reads. `doubtful`: a year of which only a part counts. */
export type Scope = {
  readonly facts: Facts
  readonly on: string
  /** The year judged. */
  readonly judged: number
  readonly from: number
  readonly to: number
  readonly doubtful: number
  /** The honour after which time is counted; it never counts itself. */
  readonly anchor: AnyRow | undefined
}

type Row = Readonly<Record<string, unknown>>
type Test = (row: Row) => Score

const known = new WeakMap<Query, Test>()

/** How far a row fits, by its fields alone. */
export function fit(query: Query): Test {
  const ready = known.get(query)
  if (ready) return ready
  const test = fitting(query.rows, query.where)
  known.set(query, test)
  return test
}

function fitting(rows: Table, where: Where | undefined): Test {
  const tests = Object.entries(where ?? {}).map(([name, condition]) => fieldTest(rows, name, condition))
  return tests.length === 0 ? () => met : tests.reduce(both)
}

/** The lesser of two; the second is not asked where the first says no. */
const both =
  (first: Test, second: Test): Test =>
  (row) => {
    const one = first(row)
    if (one === unmet) return unmet
    const other = second(row)
    return one < other ? one : other
  }

function fieldTest(rows: Table, name: string, condition: Condition): Test {
  const field = fieldsOf(rows)[name]
  if (!field) throw new Error(`${rows} have no ${name}`)
  const allowed = allows(field, condition)
  return (row) => {
    const value = row[name]
    if (value === undefined || value === null) return unknown
    return allowed(value) ? met : unmet
  }
}

/** Whether a value passes; the values of an ordered choice are compared by their place. */
export function allows(field: Field, condition: Condition): (value: unknown) => boolean {
  if ('in' in condition) return among(condition.in)
  if ('notIn' in condition) {
    const listed = among(condition.notIn)
    return (value) => !listed(value)
  }
  const least = 'atLeast' in condition
  const bound = least ? condition.atLeast : condition.atMost
  if (field.kind === 'choice') {
    const at = field.values.indexOf(String(bound))
    return among(field.values.filter((_, place) => (least ? place >= at : place <= at)))
  }
  // days are text that sorts like time; numbers are numbers
  return (value) => {
    const [a, b] = least ? [bound, value] : [value, bound]
    return typeof a === 'number' && typeof b === 'number' ? a <= b : String(a) <= String(b)
  }
}

/** Most lists name one value, which is quicker compared than looked up. */
function among(values: readonly unknown[]): (value: unknown) => boolean {
  const [only] = values
  if (values.length === 1) return (value) => value === only
  const listed = new Set(values)
  return (value) => listed.has(value)
}

/** Whether a row is there on the day of judging, inside the time that is looked at. */
export const present = (row: Row, query: Query, scope: Scope): Score =>
  isLasting(query.rows) ? presentWhileLasting(row, query, scope) : presentInYear(row, scope)

function presentInYear(row: Row, { from, to, anchor, on, doubtful }: Scope): Score {
  const { year, decidedOn, revokedOn } = row as Dated
  if (year < from || year > to || row === anchor) return unmet
  if (decidedOn !== undefined && decidedOn > on) return unmet
  if (revokedOn !== undefined && revokedOn <= on) return unmet
  return year === doubtful ? unknown : met
}
/** What rows of a year may carry, as the schema of facts lets it in. */
type Dated = { readonly year: number; readonly decidedOn?: string; readonly revokedOn?: string }

function presentWhileLasting(row: Row, { standing }: Query, { on, from, to }: Scope): Score {
  const first = String(row.from)
  if (first > on) return unmet
  if (standing) return typeof row.to === 'string' && row.to < on ? unmet : met
  const year = yearOf(first)
  return year >= from && year <= to ? met : unmet
}

export type Found = {
  readonly sure: number
  readonly perhaps: number
  readonly refs: string[]
  readonly open: string[]
}

/** The rows that fit, counted; `refs` names those that surely fit, `open` those that perhaps do. */
export function find(query: Query, scope: Scope): Found {
  const refs: string[] = []
  const open: string[] = []
  const test = fit(query)
  // one loop for every kind of rows: each is read by the fields that the query names
  for (const row of scope.facts[query.rows] as readonly (AnyRow & Row)[]) {
    // most rows fall out by what they are, fewer by when
    const fits = test(row)
    if (fits === unmet) continue
    const here = present(row, query, scope)
    if (here === unmet) continue
    if (here === met && fits === met) refs.push(row.ref)
    else open.push(row.ref)
  }
  return { sure: refs.length, perhaps: open.length, refs, open }
}

/** Whether absence counts: the record of these rows is whole for all the years that are looked at. */
export function isWhole(query: Query, scope: Scope): boolean {
  const onYear = yearOf(scope.on)
  const from = query.standing ? onYear : scope.from
  const to = query.standing ? onYear : Math.min(scope.to, scope.judged)
  return wholeBetween(scope.facts, query.rows, from, to)
}

export function wholeBetween(facts: Facts, rows: Table, from: number, to: number): boolean {
  for (const whole of facts.complete) {
    if (whole.rows !== rows) continue
    return (whole.from ?? 0) <= from && (whole.until ?? 9999) >= to
  }
  return false
}
