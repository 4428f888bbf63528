import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { factsSchema } from './facts.ts'
import { judge } from './judge.ts'
import { ruleSchema } from './rule-schema.ts'
import { samplePerson, sampleUnit } from './sample-facts.ts'
import { sampleRules } from './sample-rules.ts'
import { type SaidClause, spelled } from './say.ts'

/** The reasons of every rule about one person and one collective, read through and kept. */
const kept: Record<string, string[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sample-reasons.json'), 'utf8'),
)

const line = (clause: SaidClause): string =>
  [
    `${clause.term}: ${clause.answer}${clause.why ? ` (${clause.why})` : ''}`,
    ...[clause.needed, clause.present, clause.missing].flatMap(({ vi, en }) => [vi, en]),
    `${clause.have ?? ''} of ${clause.need ?? ''}`,
    `rows ${clause.refs.join(' ')}; open ${clause.open.join(' ')}`,
    `${clause.span.from}–${clause.span.to}: ${clause.years?.join(' ') ?? ''}`,
  ].join(' | ')

for (const [name, rule] of Object.entries(sampleRules)) {
  for (const [whose, facts] of [
    ['person', samplePerson],
    ['collective', sampleUnit],
  ] as const) {
    test(`the reasons stay as they were read: ${name}, ${whose}`, () => {
      const verdict = spelled(judge(rule, facts, '2026-11-23'))
      const { answer, suspended, evidence, asked } = verdict
      const head = [
        answer,
        suspended && 'suspended',
        `evidence ${evidence.join(' ')}`,
        ...asked.map(({ question }) => `asks ${question}`),
      ]
      assert.deepEqual(
        [head.filter(Boolean).join(' | '), ...verdict.clauses.map(line)],
        kept[`${name}, ${whose}`],
      )
    })
  }
}

test('what was kept is about the rules and the facts that there are', () => {
  assert.equal(Object.keys(kept).length, Object.keys(sampleRules).length * 2)
  for (const rule of Object.values(sampleRules))
    assert.deepEqual(ruleSchema.parse(JSON.parse(JSON.stringify(rule))), rule)
  for (const facts of [samplePerson, sampleUnit]) assert.deepEqual(factsSchema.parse(facts), facts)
})
