import assert from 'node:assert/strict'
import { test } from 'node:test'
import { all, any, citing, holds, ratedYear, readings, setLocally, unless, within, years } from './build.ts'
import { readFacts } from './facts.ts'
import { judge } from './judge.ts'
import { ruleSchema } from './rule-schema.ts'
import { type Regulation, settle } from './settle.ts'
import type { Rule } from './terms.ts'

const words = { vi: 'Quy chế quy định', en: 'The regulation says' }
const open = setLocally('them', words, { id: 'dia-phuong', cite: citing('luat-tdkt-2022')('24', '4') })
const held = holds('cstd-co-so')
const [silent, demanding]: Regulation[] = [
  { rules: { them: 'none' } },
  { rules: { them: holds('giay-khen') } },
]
const facts = (...awards: string[]) =>
  readFacts({
    subject: { kind: 'ca-nhan' },
    complete: [{ rows: 'honours' }, { rows: 'ratings' }],
    honours: awards.map((award, at) => ({ ref: `h${at}`, year: 2025, award })),
    ratings: [{ ref: 'r', year: 2025, track: 'chinh-quyen', class: 'hoan-thanh-tot' }],
  })
const answer = (rule: Rule, regulation: Regulation | undefined, ...awards: string[]) =>
  judge(ruleSchema.parse(settle(rule, regulation ?? {})), facts(...awards), '2026-11-23').answer

test('what a regulation does not name stays open', () => {
  assert.deepEqual(settle(all([held, open]), { rules: { khac: 'none' } }), all([held, open]))
  assert.equal(answer(all([held, open]), undefined, 'cstd-co-so'), 'unknown')
})

test('a silent regulation never makes anything easier than the law', () => {
  assert.equal(answer(all([held, open]), silent, 'cstd-co-so'), 'met')
  assert.equal(answer(all([held, open]), silent), 'unmet')
  assert.equal(answer(any([held, open]), silent), 'unmet')
  assert.equal(answer(any([held, open]), silent, 'cstd-co-so'), 'met')
  assert.equal(answer(unless(open), silent), 'met')
  assert.equal(answer(any([all([held, open])]), silent, 'cstd-co-so'), 'met')
})

test('a demand of the regulation is asked wherever the law leaves room, with the law’s name and citation', () => {
  assert.equal(answer(all([held, open]), demanding, 'cstd-co-so'), 'unmet')
  assert.equal(answer(all([held, open]), demanding, 'cstd-co-so', 'giay-khen'), 'met')
  assert.equal(answer(within({ last: 3 }, open), demanding, 'giay-khen'), 'met')
  const run = years(ratedYear('hoan-thanh-tot'), { atLeast: 1, run: 'consecutive', ofWhich: open })
  assert.equal(answer(run, demanding, 'giay-khen'), 'met')
  assert.equal(answer(run, demanding), 'unmet')
  assert.equal(answer(run, silent), 'met')
  const filled = settle(open, demanding ?? {})
  assert.deepEqual([filled.id, filled.cite, filled.term], ['dia-phuong', open.cite, 'holds'])
})

test('a confirmed reading takes the place of all, with what the regulation fills in inside it', () => {
  const rule = readings('d', [
    { key: 'a', name: words, rule: all([held, open]) },
    { key: 'b', name: words, rule: held },
  ])
  const both = (reading: string): Regulation => ({ ...demanding, readings: { d: reading } })
  assert.equal(answer(rule, demanding, 'cstd-co-so'), 'unknown')
  assert.equal(answer(rule, both('a'), 'cstd-co-so'), 'unmet')
  assert.equal(answer(rule, both('b'), 'cstd-co-so'), 'met')
  assert.equal(answer(rule, both('khong-co'), 'cstd-co-so'), 'unknown')
})
