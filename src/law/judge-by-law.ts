/**
 * Judges a subject for an honour by the law that binds the case: the rules of the day, or those that a transitional
 * clause names. Where the more favourable of two applies, both are judged and both are shown.
 */
import { type Binding, type RuleSet, ruleOn, rulesInForce } from './catalogue.ts'
import {
  type Answer,
  answers,
  type Facts,
  judge,
  type Regulation,
  settle,
  type Verdict,
} from './language/index.ts'
import type { Day } from './sources/instrument.ts'

export type ByLaw = {
  readonly answer: Answer
  /** Every set of rules that may bind, in the order of the law, with its own verdict. */
  readonly verdicts: readonly { readonly set: RuleSet; readonly verdict: Verdict }[]
  /** Whose verdict stands: the best; of equals the earlier one. */
  readonly stands: number
  readonly choose: Binding['choose']
  readonly because: Binding['because']
}

/** Undefined where no rules of the catalogue bind on that day, or none is about this honour for such a subject. */
export function judgeByLaw(
  award: string,
  facts: Facts,
  on: Day,
  regulation: Regulation = {},
): ByLaw | undefined {
  const { sets, choose, because } = rulesInForce(on, facts.receivedOn ? { received: facts.receivedOn } : {})
  const verdicts = sets.flatMap((set) => {
    const rule = ruleOn(award, facts.subject.kind, set.on)
    return rule ? [{ set, verdict: judge(settle(rule, regulation), facts, on) }] : []
  })
  const places = verdicts.map(({ verdict }) => answers.indexOf(verdict.answer))
  const stands = places.indexOf(Math.max(...places))
  const best = verdicts[stands]
  return best && { answer: best.verdict.answer, verdicts, stands, choose, because }
}
