/** Every standard of the catalogue that a person can meet, as an agency would use it: its own regulation filled in. */
import { ruleOn, standards } from '#law/catalogue.ts'
import { everyTerm, type Rule, settle } from '#law/language/index.ts'
import { on } from './eligibility-people.ts'

const settled = (rule: Rule): Rule =>
  settle(rule, {
    rules: Object.fromEntries(
      everyTerm(rule).flatMap((term) => (term.term === 'set-locally' ? [[term.key, 'none'] as const] : [])),
    ),
  })

export const personalStandards = (): Rule[] =>
  standards.flatMap(({ award, subject }) => {
    const rule = subject === 'ca-nhan' ? ruleOn(award, subject, on) : undefined
    return rule ? [settled(rule)] : []
  })
