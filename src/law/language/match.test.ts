import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Field, fieldsOf, readFacts, type Table } from './facts.ts'
import { allows, find, fit, isWhole, type Scope } from './match.ts'
import type { Condition, Query } from './terms.ts'

const field = (table: Table, name: string): Field => fieldsOf(table)[name] ?? assert.fail(name)
const passing = (of: Field, condition: Condition, values: readonly unknown[]) =>
  values.filter(allows(of, condition))

test('lists take what they name, or all but that, however long they are', () => {
  const kind = field('reviews', 'kind')
  const all = ['ky-luat', 'thanh-tra', 'kiem-tra', 'dieu-tra', 'to-cao']
  for (const count of [1, 2, 3, 4]) {
    assert.deepEqual(passing(kind, { in: all.slice(0, count) }, all), all.slice(0, count))
    assert.deepEqual(passing(kind, { notIn: all.slice(0, count) }, all), all.slice(count))
  }
})

test('an ordered choice is compared by its place, the bound itself included', () => {
  const scope = field('initiatives', 'scope')
  const all = ['don-vi', 'co-so', 'bo-tinh', 'toan-quoc', 'the-gioi']
  assert.deepEqual(passing(scope, { atLeast: 'bo-tinh' }, all), ['bo-tinh', 'toan-quoc', 'the-gioi'])
  assert.deepEqual(passing(scope, { atMost: 'bo-tinh' }, all), ['don-vi', 'co-so', 'bo-tinh'])
})

test('numbers are compared as numbers and days as days, the bound itself included', () => {
  const months = field('movements', 'months')
  assert.deepEqual(passing(months, { atLeast: 9 }, [8, 9, 10, 100]), [9, 10, 100])
  assert.deepEqual(passing(months, { atMost: 9 }, [8, 9, 10, 100]), [8, 9])
  assert.deepEqual(passing(months, { atMost: 10 }, [8, 9, 10, 100]), [8, 9, 10])
  const until = field('honours', 'until')
  const days = ['2019-12-31', '2020-01-01', '2020-01-02']
  assert.deepEqual(passing(until, { atLeast: '2020-01-01' }, days), days.slice(1))
  assert.deepEqual(passing(until, { atMost: '2020-01-01' }, days), days.slice(0, 2))
})

const facts = readFacts({
  subject: { kind: 'ca-nhan' },
  complete: [
    { rows: 'honours', from: 2020, until: 2025 },
    { rows: 'reviews', from: 2026, until: 2026 },
  ],
  honours: [
    { ref: 'a', year: 2020, award: 'x', basis: 'cong-trang', decidedOn: '2021-01-15' },
    { ref: 'b', year: 2021, award: 'x' },
    { ref: 'c', year: 2022, award: 'y', basis: 'cong-trang' },
    { ref: 'd', year: 2023, award: 'x', basis: 'dot-xuat' },
    { ref: 'e', year: 2024, award: 'x', basis: 'cong-trang', revokedOn: '2026-05-01' },
  ],
  reviews: [
    { ref: 'r', from: '2026-05-01', to: '2026-05-01', kind: 'thanh-tra' },
    { ref: 's', from: '2025-12-31', kind: 'to-cao', to: null },
  ],
})
const scope = (changes: Partial<Scope> = {}): Scope => ({
  facts,
  on: '2026-11-23',
  judged: 2026,
  from: 0,
  to: 2026,
  doubtful: 0,
  anchor: undefined,
  ...changes,
})
const found = (query: Query, changes?: Partial<Scope>) => {
  const { refs, open, sure, perhaps } = find(query, scope(changes))
  assert.deepEqual([sure, perhaps], [refs.length, open.length])
  return `${refs.join('')}/${open.join('')}`
}

test('a row that lacks a field is open; all conditions must hold', () => {
  const merit: Query = { rows: 'honours', where: { award: { in: ['x'] }, basis: { in: ['cong-trang'] } } }
  assert.equal(found(merit), 'a/b')
  const three: Query = { rows: 'honours', where: { ...merit.where, decidedOn: { atLeast: '2020-01-01' } } }
  assert.equal(found(three), 'a/b')
  assert.equal(found({ rows: 'honours', where: { ...three.where, until: { atLeast: '2020-01-01' } } }), '/ab')
  assert.equal(found({ rows: 'honours' }), 'abcd/')
})

test('a row outside the years, not yet decided, revoked, or the anchor itself is not there', () => {
  const x: Query = { rows: 'honours', where: { award: { in: ['x'] } } }
  assert.equal(found(x, { from: 2021, to: 2023 }), 'bd/')
  assert.equal(found(x, { on: '2021-01-14' }), 'bde/')
  assert.equal(found(x, { on: '2021-01-15' }), 'abde/')
  assert.equal(found(x, { on: '2026-04-30' }), 'abde/')
  assert.equal(found(x, { on: '2026-05-01' }), 'abd/')
  assert.equal(found(x, { anchor: facts.honours[1] }), 'ad/')
  assert.equal(found(x, { doubtful: 2021 }), 'ad/b')
})

test('what lasts stands from its first day to its last, and lies in the year in which it began', () => {
  const standing: Query = { rows: 'reviews', standing: true }
  assert.equal(found(standing, { on: '2026-04-30' }), 's/')
  assert.equal(found(standing, { on: '2026-05-01' }), 'rs/')
  assert.equal(found(standing, { on: '2026-05-02' }), 's/')
  assert.equal(found({ rows: 'reviews' }, { from: 2026 }), 'r/')
  assert.equal(found({ rows: 'reviews' }, { to: 2025 }), 's/')
  assert.equal(found({ rows: 'reviews' }, { on: '2026-04-30' }), 's/')
})

test('a record is whole for the years that are looked at, and for standing rows on the day', () => {
  const honours: Query = { rows: 'honours' }
  assert.equal(isWhole(honours, scope({ from: 2020, to: 2025 })), true)
  assert.equal(isWhole(honours, scope({ from: 2019, to: 2025 })), false)
  assert.equal(isWhole(honours, scope({ from: 2020 })), false)
  assert.equal(isWhole({ rows: 'reviews', standing: true }, scope()), true)
  assert.equal(isWhole({ rows: 'reviews', standing: true }, scope({ on: '2027-01-01' })), false)
  assert.equal(isWhole({ rows: 'reviews' }, scope()), false)
  assert.equal(isWhole({ rows: 'leaves' }, scope()), false)
})

test('a condition on a field that the rows do not have is a fault', () => {
  assert.throws(() => fit({ rows: 'honours', where: { colour: { in: ['red'] } } }), /honours have no colour/)
})

test('a single honour by its name is found like one among several', () => {
  const undecided = {
    ...facts,
    honours: [...facts.honours, { ref: 'f', year: 2022 } as (typeof facts.honours)[number]],
  }
  const one: Query = { rows: 'honours', where: { award: { in: ['x'] } } }
  const among: Query = { rows: 'honours', where: { award: { in: ['x', 'nobody-has-it'] } } }
  for (const changes of [
    {},
    { from: 2021 },
    { to: 2023 },
    { doubtful: 2021 },
    { on: '2026-04-30' },
    { on: '2021-01-14' },
  ]) {
    const at = scope({ ...changes, facts: undecided })
    assert.deepEqual(find(one, at), find(among, at))
  }
  assert.deepEqual(find(one, scope({ facts: undecided })), {
    sure: 3,
    perhaps: 1,
    refs: ['a', 'b', 'd'],
    open: ['f'],
  })
})

test('a rating passes by class and track; what is not known of either is open, and the wrong track never passes', () => {
  const asks = (atLeast: string): Query => ({
    rows: 'ratings',
    where: { class: { atLeast }, track: { in: ['chinh-quyen'] } },
  })
  const scores = (query: Query) =>
    [undefined, null, 'khong-hoan-thanh', 'hoan-thanh', 'hoan-thanh-tot', 'hoan-thanh-xuat-sac'].map((name) =>
      ['chinh-quyen', 'dang', undefined, null].map((track) => fit(query)({ class: name, track })),
    )
  const [open, none] = [
    [1, 0, 1, 1],
    [0, 0, 0, 0],
  ]
  assert.deepEqual(scores(asks('hoan-thanh-tot')), [open, open, none, none, [2, 0, 1, 1], [2, 0, 1, 1]])
  assert.deepEqual(scores(asks('hoan-thanh-xuat-sac')), [open, open, none, none, none, [2, 0, 1, 1]])
  assert.deepEqual(scores(asks('hoan-thanh')), [open, open, none, [2, 0, 1, 1], [2, 0, 1, 1], [2, 0, 1, 1]])
  const byField: Query = { rows: 'ratings', where: { track: { in: ['chinh-quyen', 'dang'] } } }
  assert.deepEqual(
    ['chinh-quyen', 'dang', undefined].map((track) => fit(byField)({ class: 'hoan-thanh', track })),
    [2, 2, 1],
  )
  const byClass: Query = { rows: 'ratings', where: { class: { atMost: 'hoan-thanh' } } }
  assert.deepEqual(
    ['hoan-thanh', 'hoan-thanh-tot', null].map((name) => fit(byClass)({ class: name })),
    [2, 0, 1],
  )
})
