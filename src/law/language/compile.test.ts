import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyFacts } from './any-facts.ts'
import { columnsOf } from './columns.ts'
import { compile } from './compile.ts'
import type { Facts } from './facts.ts'
import { judge } from './judge.ts'
import { ruleSchema } from './rule-schema.ts'
import { sampleRules } from './sample-rules.ts'
import { answers } from './verdict.ts'

const on = '2026-11-23'
/** Records tried for each rule; the whole catalogue is held to more by `bench/`. */
const records = Number(process.env.RECORDS ?? 10_000)

/** The columns of a whole batch: neighbours must not touch one another. */
function differing(facts: readonly Facts[], rule: Parameters<typeof compile>[0]): Facts | undefined {
  const scores = compile(rule)(columnsOf(facts), on)
  return facts.find((one, at) => judge(rule, one, on).answer !== answers[scores[at] as 0 | 1 | 2])
}

for (const [name, rule] of Object.entries(sampleRules)) {
  test(`compiled and judged answer the same of every record: ${name}`, () => {
    ruleSchema.parse(rule)
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(anyFacts(rule), { minLength: 20, maxLength: 20 }), (facts) => {
        for (const one of facts) seen.add(judge(rule, one, on).answer)
        const other = differing(facts, rule)
        assert.equal(other, undefined)
      }),
      { numRuns: records / 20, seed: 20261123 },
    )
    // a property that never sees an answer proves nothing about it
    assert.ok(seen.size >= 2, [...seen].join())
  })
}

test('with the scores of another rule only those that are unknown there are scored', () => {
  const [rule] = Object.values(sampleRules)
  assert.ok(rule)
  fc.assert(
    fc.property(fc.array(anyFacts(rule), { minLength: 9, maxLength: 9 }), (facts) => {
      const columns = columnsOf(facts)
      const others = Uint8Array.from(facts, (_, at) => at % 3)
      const whole = compile(rule)(columns, on)
      const some = compile(rule)(columns, on, others)
      assert.deepEqual(
        [...some],
        [...whole].map((score, at) => (others[at] === 1 ? score : 0)),
      )
    }),
    { numRuns: 200, seed: 20261123 },
  )
})
