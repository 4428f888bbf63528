/** What a term comes to inside `judge`: a score, and the clauses that decide it. */
import type { Scope } from './match.ts'
import type { Cite, Rule } from './terms.ts'
import { answerOf, type Decided, type Why } from './verdict.ts'
import { type Score, unknown } from './years.ts'

export type Outcome = { readonly score: Score; readonly clauses: readonly Decided[] }
export type Judging = (rule: Rule, scope: Scope, above: readonly Cite[]) => Outcome

const none: readonly string[] = []

type Told = {
  readonly rule: Rule
  readonly cite: readonly Cite[]
  readonly scope: Scope
  readonly why?: Why | undefined
  readonly need?: number | undefined
  readonly have?: number | undefined
  readonly refs?: readonly string[] | undefined
  readonly open?: readonly string[] | undefined
  readonly years?: readonly number[] | undefined
  readonly openYears?: readonly number[] | undefined
  readonly readings?: Decided['readings']
}

/** An outcome that one clause decides. */
export function outcome(score: Score, told: Told): Outcome {
  const { rule, cite, scope, refs = none, open = none } = told
  const clause: Decided = {
    rule,
    answer: answerOf(score),
    cite,
    why: score === unknown ? (told.why ?? 'not-recorded') : undefined,
    need: told.need,
    have: told.have,
    refs,
    open,
    span: { from: scope.from, to: scope.to },
    years: told.years,
    openYears: told.openYears,
    readings: told.readings,
  }
  return { score, clauses: [clause] }
}
