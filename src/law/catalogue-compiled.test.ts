import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ruleOn, standards } from './catalogue.ts'
import { anyFacts } from './language/any-facts.ts'
import { answers, columnsOf, compile, everyTerm, judge, type Rule, settle } from './language/index.ts'

/** Records tried for each standard; `RECORDS=10000` for a long run. */
const records = Number(process.env.RECORDS ?? 200)
const on = '2026-11-23'

/** A standard as an agency would use it: a rule that is always open hides what lies beside it. */
const settled = (rule: Rule): Rule =>
  settle(rule, {
    rules: Object.fromEntries(
      everyTerm(rule).flatMap((term) => (term.term === 'set-locally' ? [[term.key, 'none'] as const] : [])),
    ),
  })

for (const { award, subject } of standards) {
  test(`compiled and judged answer the same of every record: ${award} for ${subject}`, () => {
    const rule = ruleOn(award, subject, on)
    assert.ok(rule)
    const filled = settled(rule)
    const score = compile(filled)
    const property = fc.property(fc.array(anyFacts(filled), { minLength: 20, maxLength: 20 }), (facts) => {
      const scores = score(columnsOf(facts), on)
      for (const [at, one] of facts.entries()) {
        assert.equal(answers[scores[at] as 0 | 1 | 2], judge(filled, one, on).answer)
      }
    })
    fc.assert(property, { numRuns: Math.max(1, records / 20), seed: 20261123 })
  })
}
