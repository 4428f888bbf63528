/**
 * How a population is judged: one letter for each subject and title, by the compiled rules.
 */
import { type Columns, compile, everyTerm, type Rule } from '#law/language/index.ts'

export type Standard = { readonly award: string; readonly rule: Rule }

/**
 * m: met · u: unmet · s: suspended, not yet rather than no · c: nothing but the council's answers is missing ·
 * k: not known, because the records or the agency's regulation do not say.
 */
export const letters = ['m', 'u', 's', 'c', 'k'] as const
export type Letter = (typeof letters)[number]

const nothingMore: Rule = { term: 'is', what: 'kind', in: ['ca-nhan', 'tap-the', 'ho-gia-dinh'] }

/** The rule as if the council had answered every question with yes. */
export function asIfAttested(rule: Rule): Rule {
  switch (rule.term) {
    case 'attested':
      return nothingMore
    case 'all':
    case 'any':
      return { ...rule, of: rule.of.map(asIfAttested) }
    case 'within':
      return { ...rule, of: asIfAttested(rule.of) }
    case 'years':
      return rule.ofWhich ? { ...rule, ofWhich: asIfAttested(rule.ofWhich) } : rule
    case 'readings':
      return { ...rule, of: rule.of.map((one) => ({ ...one, rule: asIfAttested(one.rule) })) }
    default:
      return rule
  }
}

/** What holds a decision up while it stands. */
function suspensions(rule: Rule): Rule {
  const of = [...everyTerm(rule)].flatMap((one) =>
    one.term === 'unless' && one.effect === 'suspend' ? [one.of] : [],
  )
  return { term: 'any', of }
}

/** Judges everybody in the columns by one rule. */
export function lettersOf({ rule }: Standard, columns: Columns, on: string): Letter[] {
  const scores = compile(rule)(columns, on)
  if (!scores.includes(1)) return Array.from(scores, (score) => (score === 2 ? 'm' : 'u'))
  const held = compile(suspensions(rule))(columns, on, scores)
  const attested = compile(asIfAttested(rule))(columns, on, scores)
  return Array.from(scores, (score, at) => {
    if (score !== 1) return score === 2 ? 'm' : 'u'
    if (held[at] === 2) return 's'
    return attested[at] === 2 ? 'c' : 'k'
  })
}

/** The letters of each subject, in the order of the standards. */
export function judgeAll(standards: readonly Standard[], columns: Columns, on: string): string[] {
  const byTitle = standards.map((standard) => lettersOf(standard, columns, on))
  return Array.from({ length: columns.size }, (_, subject) =>
    byTitle.map((title) => title[subject] ?? 'k').join(''),
  )
}
