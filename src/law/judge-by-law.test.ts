import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeByLaw } from './judge-by-law.ts'
import { readFacts } from './language/index.ts'

const complete = (
  [
    'honours',
    'ratings',
    'initiatives',
    'research',
    'exploits',
    'disciplines',
    'reviews',
    'movements',
  ] as const
).map((rows) => ({ rows }))
/** An advanced worker rated excellent, without an initiative: enough in 2022, in doubt since 01/10/2026. */
const worker = (receivedOn?: string) =>
  readFacts({
    subject: { kind: 'ca-nhan', work: 'cbccvc' },
    year: 2026,
    ...(receivedOn ? { receivedOn } : {}),
    complete,
    ratings: [{ ref: 'r', year: 2026, track: 'chinh-quyen', class: 'hoan-thanh-xuat-sac' }],
    movements: [{ ref: 'm', year: 2026, part: 'tham-gia' }],
  })

test('a dossier received before the amending law took force is judged by both, and both are shown', () => {
  const judged = judgeByLaw('cstd-co-so', worker('2026-09-15'), '2026-11-23')
  assert.equal(judged?.choose, 'more-favourable')
  assert.deepEqual(
    judged?.verdicts.map(({ set }) => set.on),
    ['2026-09-30', '2026-11-23'],
  )
  assert.ok(judged?.because[0]?.cite.instrument === 'luat-06-2026-qh16')
})

test('a case without a dossier follows the rules of the day alone', () => {
  for (const facts of [worker(), worker('2026-10-01')]) {
    const judged = judgeByLaw('cstd-co-so', facts, '2026-11-23')
    assert.deepEqual([judged?.choose, judged?.verdicts.length, judged?.stands], ['only', 1, 0])
  }
})

test('where no rules bind, or none are about such a subject, there is no verdict', () => {
  assert.equal(judgeByLaw('cstd-co-so', worker(), '2020-01-01'), undefined)
  assert.equal(judgeByLaw('tap-the-lao-dong-xuat-sac', worker(), '2026-11-23'), undefined)
})

test('the best verdict stands, and the agency’s regulation is heard', () => {
  const before = judgeByLaw('cstd-co-so', worker('2026-09-15'), '2026-11-23')
  const places =
    before?.verdicts.map(({ verdict }) => ['unmet', 'unknown', 'met'].indexOf(verdict.answer)) ?? []
  assert.equal(before?.stands, places.indexOf(Math.max(...places)))
  assert.equal(before?.answer, before?.verdicts[before.stands]?.verdict.answer)
})
