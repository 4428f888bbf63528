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
  const [only, ...more] = tests
  if (!only) return () => met
  if (more.length === 0) return only
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
  if ('in' in condition || 'notIn' in condition) {
    const listed = new Set<unknown>('in' in condition ? condition.in : condition.notIn)
    const wanted = 'in' in condition
    return (value) => listed.has(value) === wanted
  }
  const least = 'atLeast' in condition
  const bound = 'atLeast' in condition ? condition.atLeast : condition.atMost
  if (field.kind === 'choice') {
    const { values } = field
    const at = values.indexOf(String(bound))
    const passing = new Set<unknown>(values.filter((_, place) => (least ? place >= at : place <= at)))
    return (value) => passing.has(value)
  }
  // days are text that sorts like time; numbers are numbers
  return (value) => {
    const [a, b] = least ? [bound, value] : [value, bound]
    return typeof a === 'number' && typeof b === 'number' ? a <= b : String(a) <= String(b)
  }
}

/** Whether a row is there on the day of judging, inside the time that is looked at. */
export function present(row: Row, query: Query, scope: Scope): Score {
  if (isLasting(query.rows)) return presentWhileLasting(row, query, scope)
  const year = Number(row.year)
  if (year < scope.from || year > scope.to || row === scope.anchor) return unmet
  const { decidedOn, revokedOn } = row
  if (typeof decidedOn === 'string' && decidedOn > scope.on) return unmet
  if (typeof revokedOn === 'string' && revokedOn <= scope.on) return unmet
  return year === scope.doubtful ? unknown : met
}

function presentWhileLasting(row: Row, { standing }: Query, { on, from, to }: Scope): Score {
  const first = String(row.from)
  if (first > on) return unmet
  if (standing) return typeof row.to === 'string' && row.to < on ? unmet : met
  const year = yearOf(first)
  return year >= from && year <= to ? met : unmet
}

export type Found = { sure: number; perhaps: number; refs: string[]; open: string[] }

/** The rows that fit, counted; `refs` names those that surely fit, `open` those that perhaps do. */
export function find(query: Query, scope: Scope): Found {
  const found: Found = { sure: 0, perhaps: 0, refs: [], open: [] }
  const test = fit(query)
  // one loop for every kind of rows: each is read by the fields that the query names
  for (const row of scope.facts[query.rows] as readonly (AnyRow & Row)[]) {
    const here = present(row, query, scope)
    if (here === unmet) continue
    const score = Math.min(here, test(row))
    if (score === met) found.refs.push(row.ref)
    else if (score === unknown) found.open.push(row.ref)
  }
  found.sure = found.refs.length
  found.perhaps = found.open.length
  return found
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
