/**
 * The fast form of a rule, for populations in columns: the answers alone, without reasons. A property test holds
 * it equal to `judge`.
 */
import { type Columns, dayZero } from './columns.ts'
import { compiledLeaf } from './compiled-leaves.ts'
import { type Bound, boundTo, fitting, type Scorer, type Time } from './compiled-rows.ts'
import { firstOfYear, yearOfDay } from './days.ts'
import type { Rule, Terms } from './terms.ts'
import { honoursQuery } from './walk.ts'
import type { Start } from './windows.ts'
import { met, type Score, unknown, unmet } from './years.ts'

/**
 * Scores every subject of the columns on a day: 0 unmet, 1 unknown, 2 met (`answers` names them). With the scores of
 * another rule only those that are unknown there are looked at, and the others score 0.
 */
export type Compiled = (columns: Columns, on: string, unknownIn?: Uint8Array) => Uint8Array

export function compile(rule: Rule): Compiled {
  return (columns, on, unknownIn) => {
    const bound = boundTo(columns, on)
    const score = compiled(rule, bound)
    const scores = new Uint8Array(columns.size)
    const time: Time = { judged: 0, from: 0, to: 0, doubtful: 0, anchor: -1 }
    for (let i = 0; i < columns.size; i += 1) {
      if (unknownIn && unknownIn[i] !== unknown) continue
      time.judged = columns.judged[i] || bound.onYear
      time.from = 0
      time.to = time.judged
      time.doubtful = 0
      time.anchor = -1
      scores[i] = score(i, time)
    }
    return scores
  }
}

/** A term, bound to columns. */
export function compiled(rule: Rule, bound: Bound): Scorer {
  switch (rule.term) {
    case 'all':
      return least(rule.of.map((one) => compiled(one, bound)))
    case 'any':
      return greatest(rule.of.map((one) => compiled(one, bound)))
    case 'unless':
      return hindered(rule, compiled(rule.of, bound))
    case 'readings':
      return agreed(rule.of.map((one) => compiled(one.rule, bound)))
    case 'within':
      return inWindow(rule, bound)
    default:
      return compiledLeaf(rule, bound, compiled)
  }
}

const least =
  (scorers: readonly Scorer[]): Scorer =>
  (i, time) => {
    let lowest: Score = met
    for (const score of scorers) {
      const one = score(i, time)
      if (one === unmet) return unmet
      if (one < lowest) lowest = one
    }
    return lowest
  }

const greatest =
  (scorers: readonly Scorer[]): Scorer =>
  (i, time) => {
    let best: Score = unmet
    for (const score of scorers) {
      const one = score(i, time)
      if (one === met) return met
      if (one > best) best = one
    }
    return best
  }

const hindered =
  ({ effect }: Terms['unless'], hindrance: Scorer): Scorer =>
  (i, time) => {
    const score = hindrance(i, time)
    if (score === met) return effect === 'suspend' ? unknown : unmet
    return score === unknown ? unknown : met
  }

const agreed =
  (readings: readonly Scorer[]): Scorer =>
  (i, time) => {
    let first: Score | undefined
    for (const read of readings) {
      const score = read(i, time)
      first ??= score
      if (score !== first) return unknown
    }
    return first ?? unknown
  }

type Narrow = (i: number, time: Time, into: Time) => Score

const clamped = (score: Score, lowest: Score, most: Score): Score =>
  score < lowest ? lowest : score > most ? most : score

function inWindow({ window, of }: Terms['within'], bound: Bound): Scorer {
  const inner = compiled(of, bound)
  const narrow = narrowing(window, bound)
  const after = window.after ? anchors(window.after, bound) : undefined
  return (i, time) => {
    // a window may stand inside another, so each call has a time of its own
    const own: Time = { ...time }
    const most = narrow(i, time, own)
    if (!after) return clamped(inner(i, own), unmet, most)
    return clamped(after(i, { outer: time, narrowed: own, inner }), after.lowest(i, time), most)
  }
}

/** Sets the time of a window without its anchor; gives the best that can be answered in it. */
function narrowing({ last, from, until, sinceDiscipline }: Terms['within']['window'], bound: Bound): Narrow {
  const cleared = sinceDiscipline ? discipline(bound) : undefined
  return (i, time, into) => {
    into.from = Math.max(time.from, from ?? 0, last ? time.judged - last + 1 : 0)
    into.to = Math.min(time.to, until ?? time.to)
    return cleared ? cleared(i, time, into) : met
  }
}

export function begin(time: Time, { year, whole }: Start): void {
  if (year < time.from) return
  if (!whole) time.doubtful = year
  else if (year === time.doubtful) time.doubtful = 0
  time.from = year
}

function discipline({ columns, on, onYear }: Bound): Narrow {
  const { start, from, to, wholeFrom, wholeUntil } = columns.tables.disciplines
  return (i, time, into) => {
    const recorded = (wholeFrom[i] as number) <= into.from && (wholeUntil[i] as number) >= onYear
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      if ((from[row] as number) > on) continue
      const last = to[row] as number
      begin(into, last <= on ? startOn(last + 1) : { year: time.judged + 1, whole: true })
    }
    return recorded ? met : unknown
  }
}

/** Time that begins with a day: see `fromDay`. */
const startOn = (code: number): Start => {
  const day = code - dayZero
  const year = yearOfDay(day)
  return { year, whole: day === firstOfYear(year) }
}

type Tried = { readonly outer: Time; readonly narrowed: Time; readonly inner: Scorer }
type Anchors = ((i: number, tried: Tried) => Score) & { readonly lowest: (i: number, time: Time) => Score }

function anchors({ honours, where }: NonNullable<Terms['within']['window']['after']>, bound: Bound): Anchors {
  const query = honoursQuery(honours, where)
  const fits = fitting(bound, query)
  const startOf = startAfterRow(bound)
  const { start, year, wholeFrom, wholeUntil } = bound.columns.tables.honours
  const best = (i: number, { outer, narrowed, inner }: Tried): Score => {
    let highest: Score = unmet
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const held = fits[row] as Score
      if (held === unmet || (year[row] as number) > outer.to) continue
      const time: Time = { ...narrowed, anchor: row }
      begin(time, startOf(row))
      const score = Math.min(inner(i, time), held) as Score
      if (score === met) return met
      if (score > highest) highest = score
    }
    return highest
  }
  return Object.assign(best, {
    lowest: (i: number, time: Time): Score =>
      (wholeFrom[i] as number) <= 0 && (wholeUntil[i] as number) >= time.judged ? unmet : unknown,
  })
}

function startAfterRow({ columns }: Bound): (row: number) => Start {
  const { year, fields } = columns.tables.honours
  const { until, decidedOn } = fields
  if (!until || !decidedOn) throw new Error('honours have no days')
  return (row) => {
    if (until[row]) return startOn((until[row] as number) + 1)
    return decidedOn[row] ? startOn(decidedOn[row] as number) : { year: year[row] as number, whole: false }
  }
}
