/**
 * Filling in what a national rule leaves open. An agency's regulation gives a rule for a `set-locally`, and an
 * administrator confirms one of the `readings`. Both only ever *fill*: nothing that the law demands is taken away.
 */
import type { Rule } from './terms.ts'

/** `'none'`: the regulation says that nothing more is asked. */
export type Regulation = {
  readonly rules?: Readonly<Record<string, Rule | 'none'>>
  /** Key of the readings → key of the one confirmed. */
  readonly readings?: Readonly<Record<string, string>>
}

const nothingMore: Rule = { term: 'is', what: 'kind', in: ['ca-nhan', 'tap-the', 'ho-gia-dinh'] }

/** The same rule with what is filled in; what the regulation does not name stays open. */
export function settle(rule: Rule, regulation: Regulation): Rule {
  const inside = (one: Rule) => settle(one, regulation)
  switch (rule.term) {
    case 'all':
    case 'any':
      return { ...rule, of: rule.of.map(inside) }
    case 'unless':
    case 'within':
      return { ...rule, of: inside(rule.of) }
    case 'years':
      return rule.ofWhich ? { ...rule, ofWhich: inside(rule.ofWhich) } : rule
    case 'set-locally':
      return fill(rule, regulation.rules?.[rule.key])
    case 'readings': {
      const of = rule.of.map((one) => ({ ...one, rule: inside(one.rule) }))
      return of.find(({ key }) => key === regulation.readings?.[rule.key])?.rule ?? { ...rule, of }
    }
    default:
      return rule
  }
}

function fill(open: Rule & { term: 'set-locally' }, given: Rule | 'none' | undefined): Rule {
  if (given === undefined) return open
  const filled = given === 'none' ? nothingMore : given
  return { cite: open.cite, says: open.says, ...filled, id: filled.id ?? open.id }
}
