/** Years that pass a test: scattered, in one unbroken run, or in one that reaches the year judged. */
import type { Scope } from './match.ts'
import { type Judging, type Outcome, outcome } from './outcome.ts'
import type { Cite, Terms } from './terms.ts'
import { narrowed, refsOfYears, type YearSets, yearsInScope, yearsPassing } from './year-tests.ts'
import {
  horizon,
  howMany,
  listYears,
  met,
  nextYear,
  runFrom,
  type Score,
  unknown,
  unmet,
  yearBit,
} from './years.ts'

type Around = { readonly cite: readonly Cite[]; readonly weigh: Judging }

/** A run of years, as places of bits: the newest, and how many. */
export type Run = { readonly newest: number; readonly length: number }

/** The runs that may serve: the one that ends with the year judged, or every unbroken one. */
export function runsIn(years: number, run: Terms['years']['run'], newest: number): Run[] {
  if (run === 'until-now') return [{ newest, length: runFrom(years, newest) }]
  const runs: Run[] = []
  for (let at = nextYear(years, 0); at < horizon; ) {
    const length = runFrom(years, at)
    runs.push({ newest: at, length })
    at = nextYear(years, at + length)
  }
  return runs
}

export function weighYears(rule: Terms['years'], scope: Scope, around: Around): Outcome {
  const sets = yearsPassing(rule.of, scope)
  const others = rule.rest ? weighRest(rule, scope, sets) : met
  const main =
    rule.run === 'scattered'
      ? weighScattered(rule, scope, sets, around)
      : weighRuns(rule, scope, sets, around)
  if (others >= main.score) return main
  return told(rule, { scope, sets, cite: around.cite, score: others, have: howMany(sets.sure) })
}

/** The years of the window that do not pass must pass something less; a year that counts in part is left aside. */
export function weighRest({ rest }: Terms['years'], scope: Scope, sets: YearSets): Score {
  if (!rest) return met
  const inside = yearsInScope(scope) & ~yearBit(scope.judged, scope.doubtful)
  const other = yearsPassing(rest, scope)
  if ((inside & ~(sets.sure | other.sure)) === 0) return met
  return (inside & ~(sets.perhaps | other.perhaps)) === 0 ? unknown : unmet
}

function weighScattered(
  rule: Terms['years'],
  scope: Scope,
  sets: YearSets,
  { cite, weigh }: Around,
): Outcome {
  const have = howMany(sets.sure)
  const score = have >= rule.atLeast ? met : howMany(sets.perhaps) >= rule.atLeast ? unknown : unmet
  const mine = told(rule, { scope, sets, cite, score, have })
  if (!rule.ofWhich) return mine
  return lesser(mine, weigh(rule.ofWhich, scope, cite))
}

function weighRuns(rule: Terms['years'], scope: Scope, sets: YearSets, around: Around): Outcome {
  const newest = Math.max(0, scope.judged - scope.to)
  let have = 0
  for (const run of runsIn(sets.sure, rule.run, newest)) {
    have = Math.max(have, run.length)
    if (run.length < rule.atLeast) continue
    const inside = rule.ofWhich ? around.weigh(rule.ofWhich, timeOf(run, scope), around.cite) : undefined
    if (inside && inside.score !== met) continue
    const mine = told(rule, { scope, sets, cite: around.cite, score: met, have: run.length, run })
    return inside ? { score: met, clauses: [...mine.clauses, ...inside.clauses] } : mine
  }
  return atBest(rule, { scope, sets, have, around })
}

/** The time of a run. */
const timeOf = ({ newest, length }: Run, scope: Scope): Scope =>
  narrowed(scope, scope.judged - newest - length + 1, scope.judged - newest)

type AtBest = {
  readonly scope: Scope
  readonly sets: YearSets
  readonly have: number
  readonly around: Around
}

/** No run is sure to do: what could, were the open years passed? */
function atBest(rule: Terms['years'], { scope, sets, have, around: { cite, weigh } }: AtBest): Outcome {
  const newest = Math.max(0, scope.judged - scope.to)
  const long = runsIn(sets.perhaps, rule.run, newest).filter(({ length }) => length >= rule.atLeast)
  if (long.length === 0) return told(rule, { scope, sets, cite, score: unmet, have })
  const { ofWhich } = rule
  if (!ofWhich) return told(rule, { scope, sets, cite, score: unknown, have })
  const inside = long.map((run) => weigh(ofWhich, timeOf(run, scope), cite))
  const open = inside.filter(({ score }) => score !== unmet)
  if (open.length === 0) return { score: unmet, clauses: inside[0]?.clauses ?? [] }
  const undecided = open.flatMap(({ score, clauses }) => (score === unknown ? clauses : []))
  const short = have < rule.atLeast ? told(rule, { scope, sets, cite, score: unknown, have }).clauses : []
  return { score: unknown, clauses: [...short, ...undecided] }
}

const lesser = (one: Outcome, other: Outcome): Outcome => {
  if (one.score === other.score) return { score: one.score, clauses: [...one.clauses, ...other.clauses] }
  return one.score < other.score ? one : other
}

type Telling = {
  readonly scope: Scope
  readonly sets: YearSets
  readonly cite: readonly Cite[]
  readonly score: Score
  readonly have: number
  readonly run?: Run
}

function told(rule: Terms['years'], { scope, sets, cite, score, have, run }: Telling): Outcome {
  const inRun = run ? timeOf(run, scope) : scope
  return outcome(score, {
    rule,
    cite,
    scope: inRun,
    need: rule.atLeast,
    have,
    refs: refsOfYears(rule.of, inRun),
    years: listYears(scope.judged, sets.sure & yearsInScope(inRun)),
    openYears: listYears(scope.judged, sets.perhaps & ~sets.sure & yearsInScope(inRun)),
  })
}
