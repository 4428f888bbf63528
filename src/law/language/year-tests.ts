/** In which years a subject passes a test: surely, and at best. */
import type { AnyRow } from './facts.ts'
import { during, fit, outside, planOf, present, presentInYear, type Scope } from './match.ts'
import type { Query, YearTest } from './terms.ts'
import { met, unmet, yearBit, yearsBetween } from './years.ts'

/** `sure` ⊆ `perhaps`; a year in neither is surely not passed. */
export type YearSets = { readonly sure: number; readonly perhaps: number }

export const yearsInScope = ({ judged, from, to }: Scope): number => yearsBetween(judged, from, to)

/** The years in the scope that pass. */
export function yearsPassing(test: YearTest, scope: Scope): YearSets {
  if ('any' in test) {
    const all = test.any.map((one) => yearsPassing(one, scope))
    return {
      sure: all.reduce((sum, one) => sum | one.sure, 0),
      perhaps: all.reduce((sum, one) => sum | one.perhaps, 0),
    }
  }
  if ('all' in test) {
    const all = test.all.map((one) => yearsPassing(one, scope))
    return {
      sure: all.reduce((sum, one) => sum & one.sure, -1),
      perhaps: all.reduce((sum, one) => sum & one.perhaps, -1),
    }
  }
  return yearsWithRows(test, test.atLeast ?? 1, scope)
}

/** The years with so many rows that fit. A year whose record is open passes perhaps. */
export function yearsWithRows(query: Query, atLeast: number, scope: Scope): YearSets {
  const tally = atLeast === 1 ? tallyOnce(query, scope) : tallyMany(query, atLeast, scope)
  const inside = yearsInScope(scope)
  return {
    sure: tally.sure & inside,
    perhaps: (tally.sure | tally.perhaps | ~recordedYears(query, scope)) & inside,
  }
}

/** Whether each year's record is whole, as a set. */
export function recordedYears(query: Query, { facts, judged }: Scope): number {
  for (const { rows, from, until } of facts.complete) {
    if (rows === query.rows) return yearsBetween(judged, from ?? 0, until ?? 9999)
  }
  return 0
}

const yearOfRow = (row: AnyRow): number => ('year' in row ? row.year : Number(row.from.slice(0, 4)))

function tallyOnce(query: Query, scope: Scope): YearSets {
  let sure = 0
  let perhaps = 0
  const { test, lasting } = planOf(query)
  const rows = scope.facts[query.rows] as readonly AnyRow[]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as AnyRow
    if (!lasting && outside(row, scope)) continue
    const fits = test(row)
    if (fits === unmet) continue
    const here = lasting ? present(row, query, scope) : presentInYear(row, scope)
    if (here === unmet) continue
    const bit = yearBit(scope.judged, yearOfRow(row))
    if (here === met && fits === met) sure |= bit
    else perhaps |= bit
  }
  return { sure, perhaps }
}

function tallyMany(query: Query, atLeast: number, scope: Scope): YearSets {
  const surely = new Map<number, number>()
  const atBest = new Map<number, number>()
  const test = fit(query)
  for (const row of scope.facts[query.rows] as readonly AnyRow[]) {
    const score = Math.min(test(row), present(row, query, scope))
    if (score === unmet) continue
    const bit = yearBit(scope.judged, yearOfRow(row))
    if (score === met) surely.set(bit, (surely.get(bit) ?? 0) + 1)
    atBest.set(bit, (atBest.get(bit) ?? 0) + 1)
  }
  const enough = (counts: Map<number, number>) =>
    [...counts].reduce((years, [bit, count]) => (count >= atLeast ? years | bit : years), 0)
  return { sure: enough(surely), perhaps: enough(atBest) }
}

/** Narrows the scope to some years. */
export const narrowed = (scope: Scope, from: number, to: number): Scope =>
  during(scope, Math.max(scope.from, from), Math.min(scope.to, to))

/** The rows behind the years from … to, by name. */
export function refsOfYears(test: YearTest, scope: Scope): readonly string[] {
  if ('any' in test) return test.any.flatMap((one) => refsOfYears(one, scope))
  if ('all' in test) return test.all.flatMap((one) => refsOfYears(one, scope))
  const refs: string[] = []
  const { test: fits, lasting } = planOf(test)
  const rows = scope.facts[test.rows] as readonly AnyRow[]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as AnyRow
    if (!lasting && outside(row, scope)) continue
    if (fits(row) !== met) continue
    if ((lasting ? present(row, test, scope) : presentInYear(row, scope)) !== unmet) refs.push(row.ref)
  }
  return refs
}
