/** Walking through a rule: the terms inside a term, and the rows that it asks for. */
import type { Query, Rule, Where, YearTest } from './terms.ts'

/** The rules directly inside a rule. */
export function insideOf(rule: Rule): readonly Rule[] {
  switch (rule.term) {
    case 'all':
    case 'any':
      return rule.of
    case 'unless':
    case 'within':
      return [rule.of]
    case 'years':
      return rule.ofWhich ? [rule.ofWhich] : []
    case 'readings':
      return rule.of.map((reading) => reading.rule)
    default:
      return []
  }
}

/** The rule and everything inside it, in reading order. */
export const everyTerm = (rule: Rule): Rule[] => [rule, ...insideOf(rule).flatMap(everyTerm)]

/** The rows that the term itself asks for, not those of the terms inside. */
export function queriesOf(rule: Rule): Query[] {
  switch (rule.term) {
    case 'holds':
      return [honoursQuery(rule.honours, rule.where)]
    case 'evidence':
    case 'count':
    case 'by-authority':
      return [rule]
    case 'share':
      return [{ rows: rule.rows }]
    case 'years':
      return [...queriesOfYear(rule.of), ...(rule.rest ? queriesOfYear(rule.rest) : [])]
    case 'attested':
      return [{ rows: 'answers', where: { question: { in: [rule.question] } } }]
    case 'within':
      return [
        ...(rule.window.after ? [honoursQuery(rule.window.after.honours, rule.window.after.where)] : []),
        ...(rule.window.sinceDiscipline ? [{ rows: 'disciplines' } as const] : []),
      ]
    default:
      return []
  }
}

export const honoursQuery = (honours: readonly string[], where?: Where): Query => ({
  rows: 'honours',
  where: { award: { in: honours }, ...where },
})

export const queriesOfYear = (test: YearTest): Query[] => {
  if ('any' in test) return test.any.flatMap(queriesOfYear)
  if ('all' in test) return test.all.flatMap(queriesOfYear)
  return [test]
}
