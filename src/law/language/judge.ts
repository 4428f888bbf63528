/**
 * Does the subject meet the rule on a day, and why (not)? Three answers: *unknown* is never *unmet*. `all` answers
 * with the least of its terms, `any` with the greatest (unmet < unknown < met).
 */
import { yearOf } from './days.ts'
import type { Facts } from './facts.ts'
import { weighLeaf } from './leaves.ts'
import type { Scope } from './match.ts'
import { type Judging, type Outcome, outcome } from './outcome.ts'
import type { Cite, Rule, Terms } from './terms.ts'
import { answerOf, type Decided, type Question, type Verdict } from './verdict.ts'
import { windows } from './windows.ts'
import { met, type Score, unknown, unmet } from './years.ts'

/** Judges one subject; `on` is 'YYYY-MM-DD': what was decided later is not there yet. */
export function judge(rule: Rule, facts: Facts, on: string): Verdict {
  const judged = facts.year ?? yearOf(on)
  const scope: Scope = { facts, on, judged, from: 0, to: judged, doubtful: 0, anchor: undefined }
  const { score, clauses } = weigh(rule, scope, [])
  return verdictOf(score, clauses)
}

function verdictOf(score: Score, clauses: readonly Decided[]): Verdict {
  const evidence: string[] = []
  const asked: Question[] = []
  let suspended = false
  for (const clause of clauses) {
    for (const ref of clause.refs) if (!evidence.includes(ref)) evidence.push(ref)
    if (clause.why === 'suspended') suspended = true
    if (clause.why === 'asked' && clause.rule.term === 'attested') {
      asked.push({ question: clause.rule.question, asks: clause.rule.asks, cite: clause.cite })
    }
  }
  return { answer: answerOf(score), suspended, clauses, asked, evidence }
}

const weigh: Judging = (rule, scope, above) => {
  const cite = rule.cite ?? above
  switch (rule.term) {
    case 'all':
      return weighAll(rule, scope, cite)
    case 'any':
      return weighAny(rule, scope, cite)
    case 'unless':
      return weighHindrance(rule, scope, cite)
    case 'within':
      return weighWithin(rule, scope, cite)
    case 'readings':
      return weighReadings(rule, scope, cite)
    default:
      return weighLeaf(rule, scope, { cite, weigh })
  }
}

const none: readonly Decided[] = []

/** One after the other; most lists are joined to nothing, and stay as they are. */
const joined = (one: readonly Decided[], other: readonly Decided[]): readonly Decided[] =>
  one.length === 0 ? other : one.concat(other)

function weighAll({ of }: Terms['all'], scope: Scope, cite: readonly Cite[]): Outcome {
  let least: Score = met
  let clauses: readonly Decided[] = none
  for (const rule of of) {
    const one = weigh(rule, scope, cite)
    if (one.score < least) {
      least = one.score
      clauses = none
    }
    if (one.score === least) clauses = joined(clauses, one.clauses)
  }
  return { score: least, clauses }
}

function weighAny({ of }: Terms['any'], scope: Scope, cite: readonly Cite[]): Outcome {
  let best: Score = unmet
  let clauses: readonly Decided[] = none
  for (const rule of of) {
    const one = weigh(rule, scope, cite)
    if (one.score === met) return one
    if (one.score > best) {
      best = one.score
      clauses = none
    }
    if (one.score === best) clauses = joined(clauses, one.clauses)
  }
  return { score: best, clauses }
}

/** A hindrance that stands refuses, or holds everything up until it is cleared. */
function weighHindrance(rule: Terms['unless'], scope: Scope, cite: readonly Cite[]): Outcome {
  const hindrance = weigh(rule.of, scope, cite)
  const stands = hindrance.score === met
  const score = stands && rule.effect === 'suspend' ? unknown : ((2 - hindrance.score) as Score)
  const why = stands ? (score === unknown ? 'suspended' : undefined) : 'not-recorded'
  const [only, ...more] = hindrance.clauses
  const open = more.reduce((all, one) => all.concat(one.open), only?.open ?? [])
  const refs = stands ? more.reduce((all, one) => all.concat(one.refs), only?.refs ?? []) : undefined
  return outcome(score, { rule, cite, scope, refs, open, why })
}

function weighReadings(rule: Terms['readings'], scope: Scope, cite: readonly Cite[]): Outcome {
  const read = rule.of.map((one) => ({ ...one, outcome: weigh(one.rule, scope, cite) }))
  const [first] = read
  if (first && read.every(({ outcome: { score } }) => score === first.outcome.score)) return first.outcome
  const readings = read.map(({ key, name, outcome: { score } }) => ({ key, name, answer: answerOf(score) }))
  return outcome(unknown, { rule, cite, scope, why: 'two-readings', readings })
}

/** Any honour held may be the one after which time is counted: the best outcome stands. */
function weighWithin(rule: Terms['within'], scope: Scope, cite: readonly Cite[]): Outcome {
  const { list, cap } = windows(rule.window, scope)
  let best: Outcome | undefined
  for (const window of list) {
    const one = weigh(rule.of, window.scope, cite)
    const capped = Math.min(one.score, window.cap) as Score
    if (!best || capped > best.score) {
      best = capped === one.score ? one : outcome(capped, { rule, cite, scope, open: window.open })
    }
    if (best.score === met) break
  }
  if (best && best.score >= cap.least && best.score <= cap.most) return best
  const score = best ? (Math.max(cap.least, Math.min(cap.most, best.score)) as Score) : cap.least
  return outcome(score, { rule, cite, scope })
}
