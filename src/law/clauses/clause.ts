/**
 * A clause of a standard: its rule, and two sets of facts that show it met and unmet. The examples of the public
 * guide, the tests and the count of coverage are made of these; they are written by hand, beside the rule.
 */

import { all, any, within } from '../language/build.ts'
import type { FactsInput } from '../language/facts.ts'
import type { Rule, Window } from '../language/terms.ts'

/** Facts but for the subject's kind; `drop` takes rows away whose `ref` begins so (see `merge`). */
export type Parts = Omit<Partial<FactsInput>, 'subject'> & {
  readonly subject?: Partial<FactsInput['subject']>
  readonly drop?: readonly string[]
}
export type Shows = {
  readonly met: Parts
  readonly unmet: Parts
  /** Readings that differ: what makes them do so. */
  readonly differ?: Parts
}

export type Clause = {
  readonly id: string
  readonly rule: Rule
  /** By the year judged. Left out where only the council's or the agency's own word decides. */
  readonly shows?: (year: number) => Shows
  /** Clauses inside, seen one by one as well. */
  readonly inner?: readonly Clause[]
  /** The time in which it is judged. */
  readonly window?: Window
}

/** At least one of these. */
export function oneOf(
  id: string,
  clauses: readonly Clause[],
  about: Omit<Rule & { term: 'any' }, 'term' | 'of' | 'id'> = {},
): Clause {
  return {
    id,
    rule: { ...any(clauses.map(({ rule }) => rule)), ...about, id },
    inner: clauses,
    shows: (year) => ({
      met: shownOf(clauses[0], year).met,
      unmet: merge(...clauses.map((clause) => shownOf(clause, year).unmet)),
    }),
  }
}

/** All of these, as one alternative of `oneOf`. */
export function together(
  id: string,
  clauses: readonly Clause[],
  about: Omit<Rule & { term: 'all' }, 'term' | 'of' | 'id'> = {},
): Clause {
  return {
    id,
    rule: { ...all(clauses.map(({ rule }) => rule)), ...about, id },
    inner: clauses,
    shows: (year) => ({
      met: merge(...clauses.map((clause) => shownOf(clause, year).met)),
      unmet: shownOf(clauses[0], year).unmet,
    }),
  }
}

const nothing: Shows = { met: {}, unmet: {} }
export const shownOf = (clause: Clause | undefined, year: number): Shows => clause?.shows?.(year) ?? nothing

/** The rule of a list of clauses; neighbours in the same window are judged in one and the same time. */
export function ruleOf(clauses: readonly Clause[]): Rule {
  const free = clauses.filter(({ window }) => !window).map(({ rule }) => rule)
  const windows = [...new Set(clauses.flatMap(({ window }) => window ?? []))]
  const inWindows = windows.map((window) =>
    within(window, wrapped(clauses.filter((clause) => clause.window === window).map(({ rule }) => rule))),
  )
  return wrapped([...free, ...inWindows])
}

const wrapped = (rules: readonly Rule[]): Rule => {
  const [only] = rules
  return rules.length === 1 && only ? only : all(rules)
}

type Complete = NonNullable<Parts['complete']>
const eachOnce = (list: Complete): Complete => [...new Map(list.map((one) => [one.rows, one])).values()]

type Rows = readonly { readonly ref: string }[]
const isRows = (value: unknown): value is Rows => Array.isArray(value)

/** One set of facts out of several: later rows with the same `ref` stand for earlier ones; `drop` takes rows away. */
export function merge(...parts: readonly Parts[]): Parts {
  let whole: Record<string, unknown> = {}
  const drops = parts.flatMap(({ drop = [] }) => drop)
  for (const { drop = [], subject, complete, ...tables } of parts) {
    whole = dropped(whole, drop)
    for (const [table, rows] of Object.entries(tables))
      whole[table] = isRows(rows) ? joined(whole[table], rows) : rows
    // subjects and records of completeness are small and plain
    whole.subject = { ...(whole.subject as object | undefined), ...subject }
    whole.complete = eachOnce([...((whole.complete as Complete | undefined) ?? []), ...(complete ?? [])])
  }
  // what was taken away stays away when this is merged over other facts
  return { ...(whole as Parts), ...(drops.length > 0 ? { drop: drops } : {}) }
}

const joined = (before: unknown, rows: Rows): Rows => {
  const refs = new Set(rows.map(({ ref }) => ref))
  return [...(isRows(before) ? before.filter(({ ref }) => !refs.has(ref)) : []), ...rows]
}

const dropped = (facts: Record<string, unknown>, drop: readonly string[]): Record<string, unknown> =>
  drop.length === 0
    ? { ...facts }
    : Object.fromEntries(
        Object.entries(facts).map(([table, rows]) => [
          table,
          table !== 'complete' && isRows(rows)
            ? rows.filter(({ ref }) => !drop.some((start) => ref.startsWith(start)))
            : rows,
        ]),
      )
