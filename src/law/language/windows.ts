/** The times that a window opens in a subject's record. */
import { yearOf } from './days.ts'
import type { AnyRow, RowOf } from './facts.ts'
import { during, fit, present, type Scope, wholeBetween } from './match.ts'
import type { Span, Window } from './terms.ts'
import { honoursQuery } from './walk.ts'
import { met, type Score, unknown, unmet } from './years.ts'

/** `cap`: the best that can be answered in it, where the anchor itself is not sure. */
export type Opened = { readonly scope: Scope; readonly cap: Score; readonly open: readonly string[] }
/** `least`, `most`: what must be answered at least and at most, because rows may be missing. */
export type Windows = {
  readonly list: readonly Opened[]
  readonly cap: { readonly least: Score; readonly most: Score }
}

/** Years counted back from the year judged, or calendar years. */
export const spanned = (scope: Scope, span: Span | undefined): Scope =>
  span
    ? during(
        scope,
        Math.max(scope.from, span.from ?? 0, span.last ? scope.judged - span.last + 1 : 0),
        Math.min(scope.to, span.until ?? scope.to),
      )
    : scope

/** Since a day: its year counts for sure only when the whole of it does. */
export function since(scope: Scope, start: Start): Scope {
  if (start.year < scope.from) return scope
  const doubtful = start.whole ? (start.year === scope.doubtful ? 0 : scope.doubtful) : start.year
  return { ...scope, from: start.year, doubtful }
}

export type Start = { readonly year: number; readonly whole: boolean }
/** Time that begins with a day. */
export const fromDay = (day: string): Start => ({ year: yearOf(day), whole: day.endsWith('-01-01') })
/** Time that begins with the day after a day. */
export const afterDay = (day: string): Start =>
  day.endsWith('-12-31') ? { year: yearOf(day) + 1, whole: true } : { year: yearOf(day), whole: false }

/**
 * From when the next honour is counted: after the achievement period that the decision names; where it names none,
 * from its date (NĐ 152/2025, Điều 33 khoản 7); where the date is not known either, somewhere in its year.
 */
export const startAfter = ({ until, decidedOn, year }: RowOf<'honours'>): Start => {
  if (until) return afterDay(until)
  return decidedOn ? fromDay(decidedOn) : { year, whole: false }
}

export function windows(window: Window, outer: Scope): Windows {
  const narrow = spanned(outer, window)
  const cleared = window.sinceDiscipline ? sinceDiscipline(narrow) : narrow
  const most =
    window.sinceDiscipline && !wholeBetween(outer.facts, 'disciplines', narrow.from, yearOf(outer.on))
      ? unknown
      : met
  if (!window.after) return { list: [{ scope: cleared, cap: met, open: [] }], cap: { least: unmet, most } }
  const query = honoursQuery(window.after.honours, window.after.where)
  const test = fit(query)
  const ever: Scope = { ...outer, from: 0, doubtful: 0, anchor: undefined }
  const list: Opened[] = []
  // the latest first: of equal answers the one with the shortest time is told
  for (const row of outer.facts.honours.toSorted((a, b) => b.year - a.year)) {
    const score = Math.min(present(row, query, ever), test(row)) as Score
    if (score === unmet) continue
    const scope = { ...since(cleared, startAfter(row)), anchor: row as AnyRow }
    list.push({ scope, cap: score, open: score === unknown ? [row.ref] : [] })
  }
  const least = wholeBetween(outer.facts, 'honours', 0, outer.judged) ? unmet : unknown
  return { list, cap: { least, most } }
}

/** Achievements count again from the day on which the last discipline was served (NĐ 152/2025, Điều 4 khoản 4). */
function sinceDiscipline(scope: Scope): Scope {
  let narrow = scope
  for (const { from, to } of scope.facts.disciplines) {
    if (from > scope.on) continue
    const served = to && to <= scope.on
    narrow = since(narrow, served ? afterDay(to) : { year: scope.judged + 1, whole: true })
  }
  return narrow
}
