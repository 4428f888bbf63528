import assert from 'node:assert/strict'
import { test } from 'node:test'
import { all, atLeast, attested, count, holds, is, share, within } from './build.ts'
import { type FactsInput, readFacts } from './facts.ts'
import { judge } from './judge.ts'
import { enough, neededPart } from './leaves.ts'
import type { Rule } from './terms.ts'

const on = '2026-11-23'
const unit = (input: Omit<FactsInput, 'subject'>, founded?: string) =>
  readFacts({ subject: { kind: 'tap-the', ...(founded ? { founded } : {}) }, ...input })
const told = (rule: Rule, facts: ReturnType<typeof readFacts>, day = on) => {
  const { answer, clauses } = judge(rule, facts, day)
  return [answer, clauses[0]?.have, clauses[0]?.need]
}

test('enough is enough; too few are unknown as long as rows may be missing or unclear', () => {
  assert.deepEqual(
    [
      enough(2, 0, 2, true),
      enough(1, 1, 2, true),
      enough(1, 0, 2, true),
      enough(1, 0, 2, false),
      enough(3, 0, 2, false),
    ],
    [2, 1, 0, 1, 2],
  )
})

test('the part that is needed is exact, or rounded as an instrument says', () => {
  const needed = (whole: number, rounding?: 'up' | 'down' | 'nearest') =>
    neededPart(
      share('members', {
        part: 'advanced',
        whole: 'total',
        atLeast: [7, 10],
        ...(rounding ? { rounding } : {}),
      }),
      whole,
    )
  assert.deepEqual([needed(10), needed(9), needed(11)], [7, 7, 8])
  assert.deepEqual(
    [needed(9, 'up'), needed(9, 'down'), needed(9, 'nearest'), needed(8, 'nearest'), needed(5, 'nearest')],
    [7, 6, 6, 6, 4],
  )
  const most = (whole: number, rounding?: 'up') =>
    neededPart(
      share('targets', { part: 'met', whole: 'total', atMost: [1, 5], ...(rounding ? { rounding } : {}) }),
      whole,
    )
  assert.deepEqual([most(10), most(9), most(9, 'up')], [2, 1, 2])
})

test('a share must hold in every year that is asked for, and the year that fails is told', () => {
  const rule = share('members', { part: 'advanced', whole: 'total', atLeast: [1, 2], span: { last: 3 } })
  const members = (...advanced: (number | undefined)[]) =>
    advanced.map((count, at) => ({
      ref: `m${at}`,
      year: 2024 + at,
      total: 10,
      ...(count === undefined ? {} : { advanced: count }),
    }))
  const complete: FactsInput['complete'] = [{ rows: 'members' }]
  assert.deepEqual(told(rule, unit({ members: members(6, 7, 8), complete })), ['met', 6, 5])
  assert.deepEqual(told(rule, unit({ members: members(6, 4, 8), complete })), ['unmet', 4, 5])
  assert.deepEqual(told(rule, unit({ members: members(6, undefined, 8), complete })), ['unknown', 6, 5])
  assert.deepEqual(told(rule, unit({ members: members(6, undefined, 4), complete })), ['unmet', 4, 5])
  assert.deepEqual(
    told(
      rule,
      unit({ members: members(6, 7).concat(members(1).map((row) => ({ ...row, year: 2020 }))), complete }),
    ),
    ['unmet', 6, 5],
  )
  assert.deepEqual(told(rule, unit({ members: members(6, 7) })), ['unknown', 6, 5])
  assert.deepEqual(told(within({ until: 2020 }, rule), unit({ complete })), ['unmet', undefined, undefined])
})

test('the last answer that the council had given by the day counts, and only of the year', () => {
  const rule = attested('q', { vi: 'q', en: 'q' })
  const answers = (...list: [year: number, answer: boolean | undefined, decidedOn?: string][]) =>
    unit({
      answers: list.map(([year, answer, decidedOn], at) => ({
        ref: `y${at}`,
        year,
        question: 'q',
        ...(answer === undefined ? {} : { answer }),
        ...(decidedOn ? { decidedOn } : {}),
      })),
    })
  const answer = (facts: ReturnType<typeof readFacts>) => judge(rule, facts, on).answer
  assert.equal(answer(answers([2026, false], [2026, true, on])), 'met')
  assert.equal(answer(answers([2026, true], [2026, false, '2026-11-24'])), 'met')
  assert.equal(answer(answers([2025, true])), 'unknown')
  assert.equal(answer(answers([2027, true])), 'unknown')
  assert.equal(answer(answers([2026, true], [2026, undefined])), 'unknown')
  assert.deepEqual(judge(rule, answers([2026, false]), on).evidence, ['y0'])
  assert.equal(judge(attested('khac', { vi: 'k', en: 'k' }), answers([2026, true]), on).answer, 'unknown')
})

test('an age is counted to the day, and a round year is one that ends in 0', () => {
  const age = atLeast({ of: 'age-of-unit' }, { value: 10, unit: 'years' })
  assert.deepEqual(told(age, unit({}, '2016-11-23')), ['met', 120, 120])
  assert.deepEqual(told(age, unit({}, '2016-11-24')), ['unmet', 119, 120])
  assert.deepEqual(told(age, unit({})), ['unknown', undefined, 120])
  const round = (founded?: string) => judge(is('round-year', [true]), unit({}, founded), on).answer
  assert.deepEqual(
    [round('2016-01-01'), round('2017-01-01'), round('2026-01-01'), round()],
    ['met', 'unmet', 'unmet', 'unknown'],
  )
})

test('time asked for from … to below … is a class of its own', () => {
  const rule = atLeast({ of: 'service', sectors: ['cong-an'] }, { value: 15, below: 20, unit: 'years' })
  const served = (from: string, complete: FactsInput['complete'] = [{ rows: 'working' }]) =>
    judge(
      rule,
      unit({ working: [{ ref: 'w', from, sector: 'cong-an' }], ...(complete ? { complete } : {}) }),
      on,
    ).answer
  assert.deepEqual(
    [served('2011-11-24'), served('2011-11-23'), served('2006-11-25'), served('2006-11-24')],
    ['met', 'met', 'met', 'unmet'],
  )
  assert.equal(served('2011-11-25'), 'unmet')
  assert.equal(served('2009-01-01', []), 'unknown')
  assert.equal(served('2015-01-01', []), 'unknown')
  assert.equal(served('2000-01-01', []), 'unmet')
})

test('hardship counts its months so many times over', () => {
  const rule = atLeast({ of: 'service' }, { value: 20, unit: 'months' })
  const working = [
    { ref: 'a', from: '2025-01-01', to: '2025-06-30', factor: 2 },
    { ref: 'b', from: '2025-07-01', to: '2026-02-28' },
  ]
  assert.deepEqual(told(rule, unit({ working, complete: [{ rows: 'working' }] })), ['met', 20, 20])
  assert.deepEqual(told(rule, unit({ working, complete: [{ rows: 'working' }] }), '2026-01-31'), [
    'unmet',
    19,
    20,
  ])
})

test('leaves that do not count are taken off the months of work; others are not', () => {
  const rule = atLeast({ of: 'months-worked', less: ['om-dau'] }, { value: 6, unit: 'months' })
  const year = (kind: 'om-dau' | 'thai-san' | undefined, complete: FactsInput['complete']) =>
    told(
      rule,
      unit({
        working: [{ ref: 'w', from: '2020-01-01' }],
        leaves: [{ ref: 'l', from: '2026-02-01', to: '2026-06-30', ...(kind ? { kind } : {}) }],
        ...(complete ? { complete } : {}),
      }),
      '2026-12-31',
    )
  const whole: FactsInput['complete'] = [{ rows: 'working' }, { rows: 'leaves' }]
  assert.deepEqual(year('om-dau', whole), ['met', 7, 6])
  assert.deepEqual(year('thai-san', whole), ['met', 12, 6])
  assert.deepEqual(year(undefined, whole), ['unknown', 12, 6])
  assert.deepEqual(year('om-dau', [{ rows: 'working' }]), ['unknown', 7, 6])
})

test('too many of what must not be are told', () => {
  const rule = count('disciplines', { atMost: 0, span: { last: 5 } })
  const disciplines = [{ ref: 'k', from: '2022-05-01' }]
  assert.deepEqual(told(rule, unit({ disciplines })), ['unmet', 1, 0])
  assert.deepEqual(told(rule, unit({ disciplines, year: 2027, complete: [{ rows: 'disciplines' }] })), [
    'met',
    0,
    0,
  ])
})

test('honours in a row may have to reach a recent year', () => {
  const rule = holds('cstd-co-so', { atLeast: 2, consecutive: 2, endsWithin: 1 })
  const held = (...years: number[]) =>
    told(
      all([rule]),
      unit({
        complete: [{ rows: 'honours' }],
        honours: years.map((year) => ({ ref: `h${year}`, year, award: 'cstd-co-so' })),
      }),
    )
  assert.deepEqual(held(2023, 2025), ['met', 2, 2])
  assert.deepEqual(held(2022, 2025), ['unmet', 1, 2])
  assert.deepEqual(held(2022, 2024), ['unmet', 0, 2])
})
