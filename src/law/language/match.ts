/** Which rows of the facts a query takes: surely, perhaps (a field is not known), or not at all. */
import { yearOf } from './days.ts'
import {
  type AnyRow,
  type Facts,
  type Field,
  fieldsOf,
  isLasting,
  ratingClasses,
  type Table,
} from './facts.ts'
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

/** The same scope over other years, its fields one by one: that is several times quicker than a spread. */
export const during = (scope: Scope, from: number, to: number): Scope => ({
  facts: scope.facts,
  on: scope.on,
  judged: scope.judged,
  from,
  to,
  doubtful: scope.doubtful,
  anchor: scope.anchor,
})

type Row = Readonly<Record<string, unknown>>
type Test = (row: Row) => Score
/** A query made ready once: how its rows are tested, and whether they last or belong to a year. */
export type Plan = {
  readonly test: Test
  readonly lasting: boolean
  /** Nothing but one honour by its name is asked for. */
  readonly award: unknown
}

const known = new WeakMap<Query, Plan>()

/** The query made ready. */
export function planOf(query: Query): Plan {
  const ready = known.get(query)
  if (ready) return ready
  const { rows, where } = query
  const plan = { test: fitting(rows, where), lasting: isLasting(rows), award: onlyAward(query) }
  known.set(query, plan)
  return plan
}

function onlyAward({ rows, where = {} }: Query): unknown {
  const { award, ...others } = where
  if (rows !== 'honours' || Object.keys(others).length > 0) return undefined
  return award && 'in' in award && award.in.length === 1 ? award.in[0] : undefined
}

/** How far a row fits, by its fields alone. */
export const fit = (query: Query): Test => planOf(query).test

function fitting(rows: Table, where: Where | undefined): Test {
  const rated = where && ofRating(where)
  if (rated) return rated
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
  const only = 'in' in condition && condition.in.length === 1 ? condition.in[0] : undefined
  if (name === 'award' && only !== undefined) return ofAward(only)
  const allowed = allows(field, condition)
  if (name === 'class') return (row) => passing(row.class, allowed)
  if (name === 'track') return (row) => passing(row.track, allowed)
  return (row) => passing(row[name], allowed)
}

/** Ratings of one track, from one of the two highest classes up: asked of nearly everybody in nearly every rule. */
function ofRating({ class: least, track, ...others }: Where): Test | undefined {
  if (!least || !('atLeast' in least) || !track || !('in' in track)) return undefined
  // a class that is not known is none of them
  const [high, higher = high, ...more] = ratingClasses.filter(
    (_, place) => place >= ratingClasses.findIndex((one) => one === least.atLeast),
  )
  if (Object.keys(others).length > 0 || more.length > 0 || track.in.length !== 1) return undefined
  const [only] = track.in
  return (row) => {
    const fits = row.class === high || row.class === higher
    if (!fits && row.class !== undefined && row.class !== null) return unmet
    if (row.track === only) return fits ? met : unknown
    return row.track === undefined || row.track === null ? unknown : unmet
  }
}

/** What is asked of most rows: read by its own name, which is quicker than by any name. */
const ofAward =
  (only: unknown): Test =>
  ({ award }) =>
    award === only ? met : award === undefined || award === null ? unknown : unmet

function passing(value: unknown, allowed: (value: unknown) => boolean): Score {
  if (value === undefined || value === null) return unknown
  return allowed(value) ? met : unmet
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

/** Most lists name one value or a few, which are quicker compared than looked up. */
function among(values: readonly unknown[]): (value: unknown) => boolean {
  const [one, two, three] = values
  if (values.length === 1) return (value) => value === one
  if (values.length === 2) return (value) => value === one || value === two
  if (values.length === 3) return (value) => value === one || value === two || value === three
  const listed = new Set(values)
  return (value) => listed.has(value)
}

/** Whether a row is there on the day of judging, inside the time that is looked at. */
export const present = (row: Row, query: Query, scope: Scope): Score =>
  isLasting(query.rows) ? presentWhileLasting(row, query, scope) : presentInYear(row, scope)

/** Of another time than is looked at: quicker seen than what a row is. */
export const outside = (row: AnyRow | Row, { from, to }: Scope): boolean => {
  const { year } = row as Dated
  return year < from || year > to
}

/** Whether a row of a year is there. */
export function presentInYear(row: Row, { from, to, anchor, on, doubtful }: Scope): Score {
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
  const { test, lasting, award } = planOf(query)
  if (award !== undefined) return findAward(award, scope)
  const refs: string[] = []
  const open: string[] = []
  // one loop for every kind of rows: each is read by the fields that the query names
  const rows = scope.facts[query.rows] as readonly (AnyRow & Row)[]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as AnyRow & Row
    if (!lasting && outside(row, scope)) continue
    const fits = test(row)
    if (fits === unmet) continue
    const here = lasting ? presentWhileLasting(row, query, scope) : presentInYear(row, scope)
    if (here === unmet) continue
    if (here === met && fits === met) refs.push(row.ref)
    else open.push(row.ref)
  }
  return { sure: refs.length, perhaps: open.length, refs, open }
}

/** What most terms ask for, in a loop of its own: rows of one kind alone are read several times quicker. */
function findAward(award: unknown, scope: Scope): Found {
  const refs: string[] = []
  const open: string[] = []
  const { honours } = scope.facts
  for (let at = 0; at < honours.length; at += 1) {
    const row = honours[at] as Facts['honours'][number]
    const named = row.award === award
    if (!named && row.award !== undefined && row.award !== null) continue
    const here = presentInYear(row, scope)
    if (here === met && named) refs.push(row.ref)
    else if (here !== unmet) open.push(row.ref)
  }
  return { sure: refs.length, perhaps: open.length, refs, open }
}

/** Whether absence counts: the record of these rows is whole for all the years that are looked at. */
export function isWhole(query: Query, scope: Scope): boolean {
  if (!query.standing)
    return wholeBetween(scope.facts, query.rows, scope.from, Math.min(scope.to, scope.judged))
  const now = yearOf(scope.on)
  return wholeBetween(scope.facts, query.rows, now, now)
}

export function wholeBetween(facts: Facts, rows: Table, from: number, to: number): boolean {
  for (const whole of facts.complete) {
    if (whole.rows !== rows) continue
    return (whole.from ?? 0) <= from && (whole.until ?? 9999) >= to
  }
  return false
}
