import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  all,
  any,
  atLeast,
  citing,
  evidence,
  holds,
  ratedYear,
  readings,
  share,
  unless,
  within,
  years,
} from './build.ts'
import { decidingClauses, explain, factsNeeded, sameCite } from './explain.ts'
import type { Rule } from './terms.ts'

const law = citing('luat-tdkt-2022')
const heard = citing('luat-06-2026', 'unconfirmed')
const is = (what: 'kind' | 'work' | 'round-year'): Rule => ({ term: 'is', what, in: ['x'] })

test('rows are needed with the fields that are looked at, the honours by name, and each citation once', () => {
  const rule = all(
    [
      years(ratedYear('hoan-thanh-tot'), { atLeast: 5, run: 'until-now' }, { cite: law('22', '1') }),
      years(ratedYear('hoan-thanh'), { atLeast: 7, run: 'scattered' }, { cite: law('22', '1') }),
      evidence('ratings', {}, { cite: law('22', '2') }),
      holds('cstd-co-so', {}, { cite: law('22', '1') }),
      holds('giay-khen', {}),
    ],
    { cite: law('22') },
  )
  assert.deepEqual(factsNeeded(rule), [
    {
      kind: 'rows',
      rows: 'ratings',
      fields: ['track', 'class'],
      honours: [],
      cite: [law('22', '1'), law('22', '2')],
      words: { vi: 'xếp loại (mức, kênh)', en: 'rating (class, track)' },
    },
    {
      kind: 'rows',
      rows: 'honours',
      fields: ['award'],
      honours: ['cstd-co-so', 'giay-khen'],
      cite: [law('22', '1'), law('22')],
      words: {
        vi: '“Chiến sĩ thi đua cơ sở” hoặc “Giấy khen”',
        en: '“Grassroots Emulation Fighter” or “Certificate of Commendation”',
      },
    },
  ])
})

const needed = (rule: Rule) =>
  factsNeeded(rule).map((need) => (need.kind === 'rows' ? [need.rows, ...need.fields] : [need.kind]))

test('what is measured needs its rows: work with leaves taken off, service by sector, positions by rank', () => {
  const months = (less: ('om-dau' | 'thai-san')[]) =>
    atLeast({ of: 'months-worked', less }, { value: 10, unit: 'months' })
  assert.deepEqual(needed(months([])), [['working']])
  assert.deepEqual(needed(months(['om-dau'])), [['working'], ['leaves', 'kind']])
  assert.deepEqual(needed(atLeast({ of: 'service' }, { value: 30, unit: 'years' })), [['working']])
  const sectors = atLeast({ of: 'service', sectors: ['quan-doi'] }, { value: 10, unit: 'years' })
  assert.deepEqual(needed(sectors), [['working', 'sector']])
  const tenure = atLeast({ of: 'tenure', ranks: ['vu-truong'] }, { value: 15, unit: 'years' })
  assert.deepEqual(needed(tenure), [['positions', 'rank']])
  assert.equal(factsNeeded(months([]))[0]?.words.vi.includes('('), false)
})

test('a share needs both its figures, a recognition the field in which it stands', () => {
  assert.deepEqual(needed(share('members', { part: 'women', whole: 'total', atLeast: [3, 10] })), [
    ['members', 'total', 'women'],
  ])
  const recognised: Rule = {
    term: 'by-authority',
    rows: 'initiatives',
    field: 'by',
    authorities: ['bo-tinh'],
    where: { scope: { atLeast: 'bo-tinh' } },
  }
  assert.deepEqual(needed(recognised), [['initiatives', 'scope', 'by']])
})

test('attributes, readings and the day of founding are needed by name, the kind of subject never', () => {
  const two = readings(
    'hai-cach',
    [
      { key: 'mot', name: { vi: 'Một', en: 'One' }, rule: is('kind') },
      { key: 'hai', name: { vi: 'Hai', en: 'Two' }, rule: is('work') },
    ],
    { says: { vi: 'Hai cách đọc', en: 'Two readings' }, cite: heard('1') },
  )
  const [reading, work] = factsNeeded(two)
  assert.deepEqual(reading, {
    kind: 'reading',
    key: 'hai-cach',
    cite: [heard('1')],
    words: { vi: 'Hai cách đọc', en: 'Two readings' },
  })
  assert.equal(work?.kind === 'attribute' && work.attribute, 'work')
  assert.notEqual(work?.words.vi, 'ngày thành lập')
  assert.deepEqual(factsNeeded(is('kind')), [])
  const founded = {
    kind: 'attribute',
    attribute: 'founded',
    cite: [],
    words: { vi: 'ngày thành lập', en: 'day of founding' },
  }
  assert.deepEqual(factsNeeded(is('round-year')), [founded])
  assert.deepEqual(factsNeeded(atLeast({ of: 'age-of-unit' }, { value: 10, unit: 'years' })), [founded])
})

test('a citation is the same when instrument, article, clause and point are', () => {
  const place = law('22', '1', 'a')
  assert.equal(sameCite(place, { ...place, mark: 'unconfirmed' }), true)
  for (const other of [
    citing('khac')('22', '1', 'a'),
    law('23', '1', 'a'),
    law('22', '2', 'a'),
    law('22', '1', 'b'),
  ])
    assert.equal(sameCite(place, other), false)
})

test('a hindrance explains itself in one sentence, readings stand under their names and wait for a text', () => {
  const hindrance = explain(unless(evidence('disciplines', { standing: true })))
  assert.deepEqual([hindrance.parts, hindrance.cite, hindrance.unconfirmed], [[], [], false])
  const two = explain(
    readings('hai-cach', [{ key: 'mot', name: { vi: 'Một', en: 'One' }, rule: holds('giay-khen') }]),
  )
  assert.equal(two.answeredBy, 'confirmation')
  assert.deepEqual(
    two.parts.map(({ says, parts }) => [says, parts.length]),
    [[{ vi: 'Một', en: 'One' }, 1]],
  )
  assert.equal(explain(holds('giay-khen')).answeredBy, 'record')
  assert.equal(explain(holds('giay-khen')).says.en, '“Certificate of Commendation” held once')
})

test('one place among several that was not read leaves the clause unconfirmed, and all around it', () => {
  const mixed = holds('giay-khen', {}, { cite: [law('75'), heard('2')] })
  assert.equal(explain(mixed).unconfirmed, true)
  assert.equal(explain(all([holds('cstd-co-so'), mixed], { cite: law('24') })).unconfirmed, true)
  assert.equal(explain(all([holds('cstd-co-so')], { cite: law('24') })).unconfirmed, false)
})

test('what merely joins clauses decides nothing by itself', () => {
  const rule = any([within({ last: 5 }, all([holds('giay-khen'), is('work')])), is('kind')])
  assert.deepEqual(
    decidingClauses(rule).map(({ term }) => term),
    ['holds', 'is', 'is'],
  )
})
