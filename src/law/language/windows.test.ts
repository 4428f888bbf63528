import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Facts, type FactsInput, readFacts } from './facts.ts'
import type { Scope } from './match.ts'
import { afterDay, fromDay, since, spanned, startAfter, windows } from './windows.ts'

const scopeOf = (facts: Facts): Scope => ({
  facts,
  on: '2026-11-23',
  judged: 2026,
  from: 0,
  to: 2026,
  doubtful: 0,
  anchor: undefined,
})
const scope = scopeOf(readFacts({ subject: { kind: 'ca-nhan' } }))
const person = (input: Omit<FactsInput, 'subject'>) =>
  scopeOf(readFacts({ subject: { kind: 'ca-nhan' }, ...input }))
const time = ({ from, to, doubtful }: Scope) => [from, to, doubtful]

test('time begins with a day, or with the day after one; only a whole year is sure', () => {
  assert.deepEqual(fromDay('2020-01-01'), { year: 2020, whole: true })
  assert.deepEqual(fromDay('2020-01-02'), { year: 2020, whole: false })
  assert.deepEqual(afterDay('2020-12-31'), { year: 2021, whole: true })
  assert.deepEqual(afterDay('2020-12-30'), { year: 2020, whole: false })
})

test('the next honour is counted from the period that the decision names, else from its date, else from its year', () => {
  const honour = { ref: 'h', year: 2021, award: 'x' }
  assert.deepEqual(startAfter({ ...honour, until: '2020-12-31', decidedOn: '2021-06-01' }), {
    year: 2021,
    whole: true,
  })
  assert.deepEqual(startAfter({ ...honour, decidedOn: '2021-06-01' }), { year: 2021, whole: false })
  assert.deepEqual(startAfter({ ...honour, decidedOn: '2021-01-01' }), { year: 2021, whole: true })
  assert.deepEqual(startAfter(honour), { year: 2021, whole: false })
})

test('a span narrows and never widens', () => {
  assert.deepEqual(time(spanned(scope, undefined)), [0, 2026, 0])
  assert.deepEqual(time(spanned(scope, { last: 3 })), [2024, 2026, 0])
  assert.deepEqual(time(spanned(scope, { from: 2020, until: 2022 })), [2020, 2022, 0])
  assert.deepEqual(
    time(spanned({ ...scope, from: 2025, to: 2025 }, { last: 3, until: 2026 })),
    [2025, 2025, 0],
  )
})

test('a later beginning takes away the doubt of an earlier one, and only of that year', () => {
  const doubtful = { ...scope, from: 2020, doubtful: 2020 }
  assert.deepEqual(time(since(doubtful, { year: 2019, whole: true })), [2020, 2026, 2020])
  assert.deepEqual(time(since(doubtful, { year: 2020, whole: true })), [2020, 2026, 0])
  assert.deepEqual(
    time(since({ ...doubtful, doubtful: 2022 }, { year: 2021, whole: true })),
    [2021, 2026, 2022],
  )
  assert.deepEqual(time(since(doubtful, { year: 2021, whole: false })), [2021, 2026, 2021])
})

test('every such honour opens a window, the latest first; one that is not sure caps the answer', () => {
  const honours: FactsInput['honours'] = [
    { ref: 'a', year: 2018, award: 'x', until: '2017-12-31', basis: 'cong-trang' },
    { ref: 'b', year: 2022, award: 'x', until: '2021-12-31' },
    { ref: 'c', year: 2020, award: 'y', basis: 'cong-trang' },
    { ref: 'd', year: 2023, award: 'x', basis: 'dot-xuat' },
  ]
  const after = { honours: ['x'], where: { basis: { in: ['cong-trang'] } } }
  const { list, cap } = windows({ after }, person({ honours }))
  assert.deepEqual(
    list.map((one) => [
      ...time(one.scope),
      one.cap,
      one.open.join(),
      (one.scope.anchor as { ref: string }).ref,
    ]),
    [
      [2022, 2026, 0, 1, 'b', 'b'],
      [2018, 2026, 0, 2, '', 'a'],
    ],
  )
  assert.deepEqual(cap, { least: 1, most: 2 })
  assert.deepEqual(windows({ after }, person({ complete: [{ rows: 'honours' }] })), {
    list: [],
    cap: { least: 0, most: 2 },
  })
})

test('time counts again after the last discipline was served; while one is in force none does', () => {
  const disciplines = (...list: [string, string | null][]) =>
    person({
      complete: [{ rows: 'disciplines' }],
      disciplines: list.map(([from, to], at) => ({ ref: `k${at}`, from, to })),
    })
  const opened = (of: Scope) => time(windows({ sinceDiscipline: true }, of).list[0]?.scope ?? assert.fail())
  assert.deepEqual(
    opened(disciplines(['2019-01-05', '2020-12-31'], ['2015-01-01', '2016-05-05'])),
    [2021, 2026, 0],
  )
  assert.deepEqual(opened(disciplines(['2025-01-05', '2026-11-23'])), [2026, 2026, 2026])
  assert.deepEqual(opened(disciplines(['2025-01-05', '2026-11-24'])), [2027, 2026, 0])
  assert.deepEqual(opened(disciplines(['2026-11-23', null])), [2027, 2026, 0])
  assert.deepEqual(opened(disciplines(['2026-11-24', null])), [0, 2026, 0])
})

test('a record of disciplines that is not whole can answer no more than unknown', () => {
  const most = (complete: FactsInput['complete']) =>
    windows({ sinceDiscipline: true, last: 5 }, person(complete ? { complete } : {})).cap.most
  assert.equal(most([]), 1)
  assert.equal(most([{ rows: 'disciplines', from: 2022 }]), 2)
  assert.equal(most([{ rows: 'disciplines', from: 2023 }]), 1)
  assert.equal(most([{ rows: 'disciplines', until: 2025 }]), 1)
  assert.deepEqual(windows({ last: 5 }, scope), {
    list: [{ scope: { ...scope, from: 2022 }, cap: 2, open: [] }],
    cap: { least: 0, most: 2 },
  })
})
