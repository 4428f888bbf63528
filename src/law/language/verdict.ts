/** What judging answers. */
import type { Both, Cite, Rule } from './terms.ts'
import type { Score } from './years.ts'

export type Answer = 'met' | 'unmet' | 'unknown'
export const answers: readonly [Answer, Answer, Answer] = ['unmet', 'unknown', 'met']
export const answerOf = (score: Score): Answer => answers[score]

/**
 * Why something is unknown: rows or a field are not recorded · the council has not answered · the agency's
 * regulation is silent · a hindrance stands for the time being · a text has two readings · only a part of a year
 * counts.
 */
export type Why = 'not-recorded' | 'asked' | 'set-locally' | 'suspended' | 'two-readings'

/** A clause that decides: what it needs, what there is, and the rows that show it. */
export type Decided = {
  readonly rule: Rule
  readonly answer: Answer
  /** Its own citation, or that of the nearest term around it that cites. */
  readonly cite: readonly Cite[]
  readonly why?: Why | undefined
  /** Figures: times, rows, years, months, or the part of a whole. */
  readonly need?: number | undefined
  readonly have?: number | undefined
  /** The rows that it rests upon, and those that would count if more were known of them. */
  readonly refs: readonly string[]
  readonly open: readonly string[]
  /** The years it looked at, and those among them that pass. */
  readonly span: { readonly from: number; readonly to: number }
  readonly years?: readonly number[] | undefined
  readonly openYears?: readonly number[] | undefined
  /** What each reading answers by itself. */
  readonly readings?:
    | readonly { readonly key: string; readonly name: Both; readonly answer: Answer }[]
    | undefined
}

export type Question = { readonly question: string; readonly asks: Both; readonly cite: readonly Cite[] }

export type Verdict = {
  readonly answer: Answer
  /** A hindrance stands: not yet, rather than no. */
  readonly suspended: boolean
  readonly clauses: readonly Decided[]
  /** What the council has to answer before it can be met. */
  readonly asked: readonly Question[]
  /** Every row that the deciding clauses rest upon, each once. */
  readonly evidence: readonly string[]
}
