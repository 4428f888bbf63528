import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterHonour,
  all,
  any,
  attested,
  citing,
  evidence,
  holds,
  ratedYear,
  readings,
  unless,
  within,
  years,
} from './build.ts'
import { type FactsInput, readFacts } from './facts.ts'
import { judge } from './judge.ts'
import type { Rule } from './terms.ts'

const on = '2026-11-23'
const law = citing('luat-tdkt-2022')
const words = (vi: string) => ({ vi, en: vi })
const person = (input: Omit<FactsInput, 'subject'>) => readFacts({ subject: { kind: 'ca-nhan' }, ...input })
const title = (year: number, award = 'cstd-co-so') => ({ ref: `${award}-${year}`, year, award })
const whole: FactsInput['complete'] = [
  { rows: 'honours' },
  { rows: 'ratings' },
  { rows: 'initiatives' },
  { rows: 'disciplines' },
]
const rated = (from: number, until: number, name: 'hoan-thanh' | 'hoan-thanh-tot' = 'hoan-thanh-tot') =>
  Array.from({ length: until - from + 1 }, (_, at) => ({
    ref: `xl-${from + at}`,
    year: from + at,
    track: 'chinh-quyen' as const,
    class: name,
  }))
const well = ratedYear('hoan-thanh-tot')
const deciding = (rule: Rule, input: Omit<FactsInput, 'subject'>) => {
  const { answer, clauses } = judge(rule, person(input), on)
  return [
    answer,
    ...clauses.map((one) => `${one.rule.id ?? one.rule.term} ${one.answer}${one.why ? ` ${one.why}` : ''}`),
  ]
}

test('all that is unmet is told, and nothing that is met or merely unknown', () => {
  const rule = all([
    holds('cstd-co-so', {}, { id: 'a' }),
    holds('giay-khen', {}, { id: 'b' }),
    attested('q', words('q'), { id: 'c' }),
    holds('cstd-bo-tinh', {}, { id: 'd' }),
  ])
  assert.deepEqual(deciding(rule, { complete: whole, honours: [title(2025)] }), [
    'unmet',
    'b unmet',
    'd unmet',
  ])
  assert.deepEqual(deciding(rule, { honours: [title(2025)] }), [
    'unknown',
    'b unknown not-recorded',
    'c unknown asked',
    'd unknown not-recorded',
  ])
})

test('of several paths the first that is met is told; where none is, those that are nearest', () => {
  const rule = any([
    holds('cstd-co-so', {}, { id: 'a' }),
    attested('q', words('q'), { id: 'b' }),
    holds('giay-khen', {}, { id: 'c' }),
    attested('r', words('r'), { id: 'd' }),
  ])
  assert.deepEqual(deciding(rule, { complete: whole, honours: [title(2025, 'giay-khen')] }), ['met', 'c met'])
  assert.deepEqual(deciding(rule, { complete: whole }), ['unknown', 'b unknown asked', 'd unknown asked'])
  const closed = any([holds('cstd-co-so', {}, { id: 'a' }), holds('giay-khen', {}, { id: 'b' })])
  assert.deepEqual(deciding(closed, { complete: whole }), ['unmet', 'a unmet', 'b unmet'])
})

test('the council is asked only what is open, each row is named once, and nothing is suspended without a hindrance', () => {
  const rule = all([
    holds('cstd-co-so'),
    holds('cstd-co-so', { span: { last: 3 } }),
    attested('da-hoi', words('x')),
  ])
  const answered = judge(
    rule,
    person({
      honours: [title(2025)],
      answers: [{ ref: 'yk', year: 2026, question: 'da-hoi', answer: true }],
    }),
    on,
  )
  assert.deepEqual(answered.evidence, ['cstd-co-so-2025', 'yk'])
  assert.deepEqual([answered.answer, answered.asked, answered.suspended], ['met', [], false])
  const open = judge(all([attested('q', words('q')), holds('giay-khen')]), person({}), on)
  assert.deepEqual(
    open.asked.map(({ question }) => question),
    ['q'],
  )
})

test('a clause cites itself, else what stands around it, else nothing', () => {
  const inside = [holds('cstd-co-so'), holds('giay-khen', {}, { cite: law('75') })]
  const cites = (rule: Rule) => judge(rule, person({ complete: whole }), on).clauses.map(({ cite }) => cite)
  const [own, around] = [[law('75')], [law('22', '1')]]
  assert.deepEqual(cites(all(inside)), [[], own])
  assert.deepEqual(cites(all(inside, { cite: law('22', '1') })), [around, own])
  assert.deepEqual(cites(any(inside, { cite: law('22', '1') })), [around, own])
  assert.deepEqual(cites(within({ last: 3 }, all(inside), { cite: law('22', '1') })), [around, own])
  const hindrance = unless(evidence('reviews', { standing: true }), { cite: law('4') })
  assert.deepEqual(cites(hindrance), [[law('4')]])
})

test('a hindrance names the rows that stand, or those that are open', () => {
  const rule = unless(evidence('disciplines', { standing: true, where: { form: { atLeast: 'canh-cao' } } }))
  const told = (form?: 'khien-trach' | 'canh-cao') => {
    const disciplines = [{ ref: 'k', from: '2026-01-01', ...(form ? { form } : {}) }]
    const [clause] = judge(rule, person({ disciplines, complete: whole }), on).clauses
    return [clause?.answer, clause?.why, clause?.refs, clause?.open]
  }
  assert.deepEqual(told('canh-cao'), ['unmet', undefined, ['k'], []])
  assert.deepEqual(told(), ['unknown', 'not-recorded', [], ['k']])
  assert.deepEqual(told('khien-trach'), ['met', undefined, [], []])
})

test('two readings that differ are told with what each answers', () => {
  const rule = readings('d', [
    { key: 'a', name: words('A'), rule: holds('cstd-co-so') },
    { key: 'b', name: words('B'), rule: holds('giay-khen') },
  ])
  const [clause] = judge(rule, person({ honours: [title(2025)], complete: whole }), on).clauses
  assert.equal(clause?.why, 'two-readings')
  assert.deepEqual(clause?.readings, [
    { key: 'a', name: words('A'), answer: 'met' },
    { key: 'b', name: words('B'), answer: 'unmet' },
  ])
})

test('of several earlier honours the one that serves is told; where none does, the latest', () => {
  const rule = afterHonour('bang-khen-bo-tinh', years(well, { atLeast: 4, run: 'consecutive' }), {
    id: 'sau',
  })
  const honours = [
    { ref: 'bk-19', year: 2019, award: 'bang-khen-bo-tinh', until: '2018-12-31' },
    { ref: 'bk-24', year: 2024, award: 'bang-khen-bo-tinh', until: '2023-12-31' },
  ]
  const span = (from: number) => {
    const { answer, clauses } = judge(
      rule,
      person({ honours, complete: whole, ratings: rated(from, 2026) }),
      on,
    )
    return [answer, clauses[0]?.span.from]
  }
  assert.deepEqual(span(2021), ['met', 2021])
  assert.deepEqual(span(2024), ['unmet', 2024])
  assert.deepEqual(deciding(rule, { complete: whole }), ['unmet', 'sau unmet'])
  assert.deepEqual(deciding(rule, { ratings: rated(2015, 2026) }), ['unknown', 'sau unknown not-recorded'])
})

test('an earlier honour of an unknown kind leaves the answer open and is named', () => {
  const after = { honours: ['bang-khen-bo-tinh'], where: { basis: { notIn: ['dot-xuat'] } } }
  const rule = within({ after }, holds('cstd-co-so'), { id: 'sau' })
  const honours = [{ ref: 'bk', year: 2019, award: 'bang-khen-bo-tinh', until: '2018-12-31' }, title(2025)]
  const { answer, clauses } = judge(rule, person({ honours, complete: whole }), on)
  assert.deepEqual([answer, clauses[0]?.rule.id, clauses[0]?.open], ['unknown', 'sau', ['bk']])
})

test('the other years of a window must pass something less', () => {
  const rule = afterHonour(
    'giay-khen',
    years(well, { atLeast: 2, run: 'consecutive', rest: ratedYear('hoan-thanh') }, { id: 'nam' }),
  )
  const since = (until: string, ratings: FactsInput['ratings'], complete = whole) =>
    deciding(rule, { complete, ratings, honours: [{ ...title(2022, 'giay-khen'), until }] })
  const good = rated(2025, 2026)
  assert.deepEqual(since('2022-12-31', [...rated(2023, 2024, 'hoan-thanh'), ...good]), ['met', 'nam met'])
  assert.deepEqual(since('2022-12-31', [...rated(2024, 2024, 'hoan-thanh'), ...good]), ['unmet', 'nam unmet'])
  assert.deepEqual(
    since('2022-12-31', [...rated(2024, 2024, 'hoan-thanh'), ...good], [{ rows: 'honours' }]),
    ['unknown', 'nam unknown not-recorded'],
  )
  assert.deepEqual(since('2023-06-30', [...rated(2024, 2024, 'hoan-thanh'), ...good]), ['met', 'nam met'])
})

test('what fails inside a run is told, not the run; what is open in either is told of both', () => {
  const titles = holds('cstd-co-so', { atLeast: 2 }, { id: 'trong-do' })
  const run = (kind: 'until-now' | 'consecutive' | 'scattered') =>
    years(well, { atLeast: 3, run: kind, ofWhich: titles }, { id: 'nam' })
  const ratings = rated(2023, 2026)
  for (const kind of ['until-now', 'consecutive'] as const) {
    assert.deepEqual(deciding(run(kind), { ratings, complete: whole }), ['unmet', 'trong-do unmet'])
    assert.deepEqual(deciding(run(kind), { ratings, complete: [{ rows: 'ratings' }] }), [
      'unknown',
      'trong-do unknown not-recorded',
    ])
    const honours = [title(2024), title(2025)]
    assert.deepEqual(deciding(run(kind), { ratings, honours, complete: whole }), [
      'met',
      'nam met',
      'trong-do met',
    ])
    assert.deepEqual(
      deciding(run(kind), { ratings: rated(2025, 2026), honours, complete: [{ rows: 'honours' }] }),
      ['unknown', 'nam unknown not-recorded'],
    )
    assert.deepEqual(deciding(run(kind), { ratings: rated(2025, 2026), honours: [title(2025)] }), [
      'unknown',
      'nam unknown not-recorded',
      'trong-do unknown not-recorded',
    ])
  }
  assert.deepEqual(deciding(run('scattered'), { complete: whole }), ['unmet', 'nam unmet', 'trong-do unmet'])
  assert.deepEqual(deciding(run('scattered'), { ratings, complete: whole }), ['unmet', 'trong-do unmet'])
})

test('the years that pass and those that are open are told, with the rows behind them', () => {
  const rule = years(well, { atLeast: 6, run: 'until-now', span: { last: 6 } })
  const ratings = [...rated(2024, 2026), { ref: 'xl-2022', year: 2022, track: 'chinh-quyen' as const }]
  const [clause] = judge(rule, person({ ratings, complete: [{ rows: 'ratings', until: 2021 }] }), on).clauses
  assert.deepEqual([clause?.answer, clause?.have, clause?.need], ['unmet', 3, 6])
  assert.deepEqual(
    [clause?.years, clause?.openYears],
    [
      [2024, 2025, 2026],
      [2022, 2023],
    ],
  )
  assert.deepEqual(clause?.refs, ['xl-2024', 'xl-2025', 'xl-2026'])
})

test('a window that ended earlier counts its runs to its own end', () => {
  const rule = within({ until: 2024 }, years(well, { atLeast: 3, run: 'until-now' }))
  const answer = (from: number, until: number) =>
    judge(rule, person({ ratings: rated(from, until), complete: whole }), on).answer
  assert.equal(answer(2022, 2024), 'met')
  assert.equal(answer(2022, 2023), 'unmet')
})
