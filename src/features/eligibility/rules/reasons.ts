/**
 * Why a verdict is as it is, part by part: every demand of the standard with its own answer, not only those that
 * decide.
 */
import {
  type Answer,
  type AnyRow,
  type Both,
  type Cite,
  type Decided,
  type Facts,
  judge,
  type Rule,
  say,
  type Table,
  tableNames,
  type Verdict,
} from '#law/language/index.ts'

export type Evidence = { ref: string; table: Table; row: AnyRow & Record<string, unknown> }
export type Reason = {
  answer: Answer
  suspended: boolean
  needed: Both
  present: Both
  missing: Both
  cites: readonly Cite[]
  evidence: readonly Evidence[]
  /** What the council is asked. */
  question?: string
  /** The agency's regulation is silent, or a text has two readings: which page fills it. */
  settles?: 'set-locally' | 'two-readings'
}
export type Reasons = { verdict: Verdict; parts: readonly Reason[] }

/** The demands that all must be met, each with the citation that it stands under. */
function demandsOf(rule: Rule, cite: Rule['cite'] = undefined): Rule[] {
  const own = rule.cite ?? cite
  if (rule.term === 'all') return rule.of.flatMap((one) => demandsOf(one, own))
  return [own ? ({ ...rule, cite: own } as Rule) : rule]
}

/** The row that a verdict points at. */
export function evidenceIn(facts: Facts, ref: string): Evidence | undefined {
  for (const table of tableNames) {
    // what a table holds is known by its name
    const row = (facts[table] as readonly (AnyRow & Record<string, unknown>)[]).find((one) => one.ref === ref)
    if (row) return { ref, table, row }
  }
}

function reasonOf(clause: Decided, facts: Facts): Reason {
  const { rule, why } = clause
  return {
    ...say(clause),
    answer: clause.answer,
    suspended: why === 'suspended',
    cites: clause.cite,
    evidence: [...clause.refs, ...clause.open].flatMap((ref) => evidenceIn(facts, ref) ?? []),
    ...(why === 'asked' && rule.term === 'attested' && { question: rule.question }),
    ...((why === 'set-locally' || why === 'two-readings') && { settles: why }),
  }
}

const order: Record<Answer, number> = { unmet: 0, unknown: 1, met: 2 }

/** The verdict with all its reasons, what is missing first. A rule of several ways shows the nearest. */
export function reasonsFor(rule: Rule, facts: Facts, on: string): Reasons {
  const verdict = judge(rule, facts, on)
  const way = nearestWay(rule, facts, on)
  const parts = demandsOf(way).flatMap((demand) =>
    judge(demand, facts, on).clauses.map((clause) => reasonOf(clause, facts)),
  )
  return { verdict, parts: parts.toSorted((one, other) => order[one.answer] - order[other.answer]) }
}

/** Of several ways to an honour the one with the best answer, then with the largest part of its demands met. */
function nearestWay(rule: Rule, facts: Facts, on: string): Rule {
  if (rule.term !== 'any') return rule
  const ways = rule.of.map((way) => {
    const answers = demandsOf(way).map((demand) => judge(demand, facts, on).answer)
    const part = answers.filter((answer) => answer === 'met').length / answers.length
    return { way, worth: order[judge(way, facts, on).answer] + part * 0.9 }
  })
  return ways.toSorted((one, other) => other.worth - one.worth)[0]?.way ?? rule
}

/** What keeps a verdict from being met, in a few words. */
export const missingFrom = ({ verdict, parts }: Reasons, locale: 'vi' | 'en'): string =>
  verdict.answer === 'met'
    ? ''
    : parts
        .filter(({ answer }) => answer !== 'met')
        .map(({ needed, missing }) => `${needed[locale]}: ${missing[locale]}`)
        .join('; ')
