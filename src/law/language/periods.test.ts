import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citing, holds, readings } from './build.ts'
import { readFacts } from './facts.ts'
import { bindingOn, faultsOf, judgeOn, type Transition, type Version, versionOn } from './periods.ts'

const words = {
  vi: 'Hồ sơ nhận trước ngày 01/10/2026 theo quy định cũ, trừ khi quy định mới có lợi hơn',
  en: 'Received before: the old law',
}
const transition: Transition = {
  receivedBefore: '2026-10-01',
  orBetter: true,
  cite: [citing('luat-06-2026')('4')],
  says: words,
}
const three: Version = {
  key: '2022',
  from: '2024-01-01',
  until: '2026-10-01',
  rule: holds('cstd-co-so', { atLeast: 3 }),
}
const two: Version = {
  key: '2026',
  from: '2026-10-01',
  rule: holds('cstd-co-so', { atLeast: 2 }),
  transition,
}
const versions = [three, two]

const holding = (count: number, receivedOn?: string) =>
  readFacts({
    subject: { kind: 'ca-nhan' },
    ...(receivedOn ? { receivedOn } : {}),
    complete: [{ rows: 'honours' }],
    honours: Array.from({ length: count }, (_, at) => ({
      ref: `h${at}`,
      year: 2023 + at,
      award: 'cstd-co-so',
    })),
  })

test('the version of the day binds, from its first day on and until the day before the next', () => {
  assert.equal(versionOn(versions, '2023-12-31'), undefined)
  assert.equal(versionOn(versions, '2024-01-01'), three)
  assert.equal(versionOn(versions, '2026-09-30'), three)
  assert.equal(versionOn(versions, '2026-10-01'), two)
})

test('a dossier received before the new law follows the old one, unless the new one is better for it', () => {
  const judged = judgeOn(versions, holding(2, '2026-09-20'), '2026-11-23')
  assert.equal(judged?.answer, 'met')
  assert.deepEqual(
    judged?.verdicts.map(({ version, verdict }) => [version.key, verdict.answer]),
    [
      ['2022', 'unmet'],
      ['2026', 'met'],
    ],
  )
  assert.deepEqual([judged?.stands, judged?.by], [1, transition])
})

test('where both answer the same, the older one stands', () => {
  assert.equal(judgeOn(versions, holding(3, '2026-09-20'), '2026-11-23')?.stands, 0)
})

test('a dossier received on the day itself, and a case without one, follow the new law alone', () => {
  for (const facts of [holding(2, '2026-10-01'), holding(2)]) {
    const judged = judgeOn(versions, facts, '2026-11-23')
    assert.deepEqual(
      [judged?.verdicts.length, judged?.verdicts[0]?.version.key, judged?.by],
      [1, '2026', undefined],
    )
  }
})

test('without “more favourable” the old law alone binds what was received before', () => {
  const strict = [three, { ...two, transition: { ...transition, orBetter: undefined } }]
  assert.deepEqual(
    bindingOn(strict, '2026-11-23', '2026-09-30').versions.map(({ key }) => key),
    ['2022'],
  )
})

test('where no version binds there is no verdict', () => {
  assert.equal(judgeOn(versions, holding(3), '2020-01-01'), undefined)
})

test('a confirmed reading settles the version that binds', () => {
  const open: Version = {
    key: 'x',
    from: '2026-10-01',
    rule: readings('d', [
      { key: 'a', name: words, rule: holds('cstd-co-so') },
      { key: 'b', name: words, rule: holds('giay-khen') },
    ]),
  }
  assert.equal(judgeOn([open], holding(1), '2026-11-23')?.answer, 'unknown')
  assert.equal(judgeOn([open], holding(1), '2026-11-23', { readings: { d: 'a' } })?.answer, 'met')
})

test('overlaps, gaps and versions that run backwards are found', () => {
  const version = (key: string, from: string, until?: string): Version => ({ ...three, key, from, until })
  assert.deepEqual(faultsOf(versions), [])
  assert.deepEqual(
    faultsOf([version('b', '2026-01-01'), version('a', '2024-01-01', '2026-02-01')]).map(({ kind, keys }) => [
      kind,
      ...keys,
    ]),
    [['overlap', 'a', 'b']],
  )
  assert.deepEqual(
    faultsOf([version('a', '2024-01-01', '2025-12-31'), version('b', '2026-01-01')]).map(({ kind }) => kind),
    ['gap'],
  )
  assert.deepEqual(
    faultsOf([version('a', '2024-01-01'), version('b', '2026-01-01')]).map(({ kind }) => kind),
    ['overlap'],
  )
  assert.deepEqual(
    faultsOf([version('a', '2024-01-01', '2024-01-01')]).map(({ kind }) => kind),
    ['backwards'],
  )
})
