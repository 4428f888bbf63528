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

const always: Rule = { term: 'is', what: 'kind', in: ['ca-nhan', 'tap-the', 'ho-gia-dinh'] }
const never: Rule = { term: 'unless', effect: 'refuse', of: always }

/** The same rule with what is filled in; what the regulation does not name stays open. */
export const settle = (rule: Rule, regulation: Regulation): Rule => settled(rule, regulation, always)

/**
 * `none`: what "nothing more" means where the rule stands. Among demands it demands nothing; among ways to qualify, or
 * as a hindrance, it opens none: a silent regulation never makes anything easier than the law.
 */
function settled(rule: Rule, regulation: Regulation, none: Rule): Rule {
  const inside = (one: Rule) => settled(one, regulation, none)
  switch (rule.term) {
    case 'all':
      return { ...rule, of: rule.of.map((one) => settled(one, regulation, always)) }
    case 'any':
      return { ...rule, of: rule.of.map((one) => settled(one, regulation, never)) }
    case 'unless':
      return { ...rule, of: settled(rule.of, regulation, never) }
    case 'within':
      return { ...rule, of: inside(rule.of) }
    case 'years':
      return rule.ofWhich ? { ...rule, ofWhich: settled(rule.ofWhich, regulation, always) } : rule
    case 'set-locally':
      return fill(rule, regulation.rules?.[rule.key], none)
    case 'readings': {
      const of = rule.of.map((one) => ({ ...one, rule: inside(one.rule) }))
      return of.find(({ key }) => key === regulation.readings?.[rule.key])?.rule ?? { ...rule, of }
    }
    default:
      return rule
  }
}

function fill(open: Rule & { term: 'set-locally' }, given: Rule | 'none' | undefined, none: Rule): Rule {
  if (given === undefined) return open
  const filled = given === 'none' ? none : given
  return { cite: open.cite, says: open.says, ...filled, id: filled.id ?? open.id }
}
