import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterHonour,
  all,
  any,
  atLeast,
  attested,
  byAuthority,
  citing,
  count,
  evidence,
  type FactsInput,
  holds,
  is,
  judge,
  notWhile,
  type Rule,
  ratedYear,
  readFacts,
  readings,
  ruleSchema,
  setLocally,
  settle,
  share,
  spelled,
  unless,
  within,
  years,
} from './index.ts'

const law = citing('luat-tdkt-2022')
const on = '2026-11-23'
const words = { vi: 'hỏi', en: 'ask' }

const person = (facts: Omit<FactsInput, 'subject'>, subject: Partial<FactsInput['subject']> = {}) =>
  readFacts({ subject: { kind: 'ca-nhan', ...subject }, ...facts })
const answer = (rule: Rule, facts: ReturnType<typeof readFacts>, day = on) => {
  // every rule of these tests goes through JSON and the contract first
  return judge(ruleSchema.parse(JSON.parse(JSON.stringify(rule))), facts, day).answer
}
const wholeHonours = [{ rows: 'honours' }] as const
const titles = (...list: number[]) =>
  list.map((year) => ({ ref: `h${year}`, year, award: 'cstd-co-so', basis: 'cong-trang' as const }))
const rated = (classes: Record<number, 'hoan-thanh' | 'hoan-thanh-tot' | 'hoan-thanh-xuat-sac'>) =>
  Object.entries(classes).map(([year, name]) => ({
    ref: `r${year}`,
    year: Number(year),
    track: 'chinh-quyen' as const,
    class: name,
  }))

test('what is not recorded is unknown; what is missing from a whole record is unmet', () => {
  const rule = holds('cstd-co-so', { atLeast: 3 })
  assert.equal(answer(rule, person({ honours: titles(2024, 2025) })), 'unknown')
  assert.equal(answer(rule, person({ honours: titles(2024, 2025), complete: [...wholeHonours] })), 'unmet')
  assert.equal(answer(rule, person({ honours: titles(2024, 2025, 2026) })), 'met')
})

test('three consecutive titles are three years in a row; a gap breaks the row', () => {
  const rule = holds('cstd-co-so', { atLeast: 3, consecutive: 1, endsWithin: 1 })
  const complete = [...wholeHonours]
  assert.equal(answer(rule, person({ honours: titles(2023, 2024, 2025), complete })), 'met')
  assert.equal(answer(rule, person({ honours: titles(2022, 2023, 2025, 2026), complete })), 'unmet')
  assert.equal(answer(rule, person({ honours: titles(2020, 2021, 2022), complete })), 'unmet')
  assert.equal(
    answer(rule, person({ honours: titles(2023, 2025, 2026), complete: [{ rows: 'honours', from: 2025 }] })),
    'unknown',
  )
})

test('more than asked is met: eight years where five are asked', () => {
  const rule = years(ratedYear('hoan-thanh-tot'), { atLeast: 5, run: 'until-now' })
  const eight = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [2019 + at, 'hoan-thanh-tot' as const]),
  )
  assert.equal(answer(rule, person({ ratings: rated(eight) })), 'met')
  assert.equal(
    answer(
      rule,
      person({ ratings: rated({ ...eight, 2024: 'hoan-thanh' }), complete: [{ rows: 'ratings' }] }),
    ),
    'unmet',
  )
})

test('“trong thời gian đó” counts only titles inside the run of years', () => {
  const rule = years(ratedYear('hoan-thanh-tot'), {
    atLeast: 5,
    run: 'until-now',
    ofWhich: holds('cstd-co-so', { atLeast: 3 }),
  })
  const ratings = rated({
    2020: 'hoan-thanh',
    2021: 'hoan-thanh-tot',
    2022: 'hoan-thanh-tot',
    2023: 'hoan-thanh-tot',
    2024: 'hoan-thanh-tot',
    2025: 'hoan-thanh-tot',
    2026: 'hoan-thanh-xuat-sac',
  })
  const complete = [...wholeHonours, { rows: 'ratings' as const }]
  assert.equal(answer(rule, person({ ratings, honours: titles(2021, 2023, 2026), complete })), 'met')
  assert.equal(answer(rule, person({ ratings, honours: titles(2019, 2020, 2026), complete })), 'unmet')
})

test('“và sau đó” begins after the achievements that the earlier decision names, and its honour never counts itself', () => {
  const rule = afterHonour('bang-khen-bo-tinh', holds('bang-khen-bo-tinh', { atLeast: 2 }))
  const merit = (year: number, until?: string) => ({
    ref: `b${year}`,
    year,
    award: 'bang-khen-bo-tinh',
    ...(until ? { until } : {}),
  })
  const complete = [...wholeHonours]
  const three = [merit(2019, '2018-12-31'), merit(2021), merit(2024)]
  assert.equal(answer(rule, person({ honours: three, complete })), 'met')
  assert.equal(answer(rule, person({ honours: three.slice(0, 2), complete })), 'unmet')
})

test('a year of which only a part lies after the earlier honour is unknown, not counted and not denied', () => {
  const rule = afterHonour(
    'bang-khen-thu-tuong',
    years(ratedYear('hoan-thanh-tot'), { atLeast: 5, run: 'until-now' }),
  )
  const five = rated({
    2022: 'hoan-thanh-tot',
    2023: 'hoan-thanh-tot',
    2024: 'hoan-thanh-tot',
    2025: 'hoan-thanh-tot',
    2026: 'hoan-thanh-tot',
  })
  const after = (facts: object) =>
    person({
      ratings: five,
      honours: [{ ref: 'b', year: 2022, award: 'bang-khen-thu-tuong', ...facts }],
      complete: [...wholeHonours, { rows: 'ratings' }],
    })
  assert.equal(answer(rule, after({ until: '2021-12-31' })), 'met')
  assert.equal(answer(rule, after({ decidedOn: '2022-06-15' })), 'unknown')
  assert.equal(answer(rule, after({ until: '2022-12-31' })), 'unmet')
})

test('under inspection is not yet, rather than no; cleared, it goes on', () => {
  const rule = all([notWhile(evidence('reviews', { standing: true })), holds('cstd-co-so')])
  const facts = (to: string | null, honours = titles(2026)) =>
    person({
      honours,
      reviews: [{ ref: 'v', from: '2026-09-01', to, kind: 'thanh-tra' }],
      complete: [{ rows: 'reviews' }],
    })
  const held = judge(rule, facts(null), on)
  assert.deepEqual([held.answer, held.suspended, held.evidence], ['unknown', true, ['v']])
  assert.equal(answer(rule, facts('2026-10-01')), 'met')
})

test('a discipline refuses while it stands', () => {
  const rule = unless(evidence('disciplines', { standing: true }))
  const complete = [{ rows: 'disciplines' as const }]
  const disciplines = [{ ref: 'k', from: '2026-03-01', form: 'khien-trach' as const }]
  assert.equal(answer(rule, person({ disciplines, complete })), 'unmet')
  assert.equal(answer(rule, person({ complete })), 'met')
  assert.equal(answer(rule, person({})), 'unknown')
})

test('achievements count again from the day on which a discipline was served', () => {
  const rule = within(
    { sinceDiscipline: true },
    years(ratedYear('hoan-thanh-tot'), { atLeast: 2, run: 'scattered' }),
  )
  const ratings = rated({ 2023: 'hoan-thanh-tot', 2024: 'hoan-thanh-tot', 2025: 'hoan-thanh-tot' })
  const complete = [{ rows: 'ratings' as const }, { rows: 'disciplines' as const }]
  const served = (to: string) =>
    person({ ratings, complete, disciplines: [{ ref: 'k', from: '2022-01-05', to }] })
  assert.equal(answer(rule, served('2023-12-31')), 'met')
  assert.equal(answer(rule, served('2024-03-01')), 'unknown')
  assert.equal(answer(rule, served('2024-12-31')), 'unmet')
})

test('seventy per cent is exact', () => {
  const rule = share('members', { part: 'advanced', whole: 'total', atLeast: [7, 10] })
  const unit = (advanced: number, total: number) =>
    readFacts({ subject: { kind: 'tap-the' }, members: [{ ref: 'm', year: 2026, total, advanced }] })
  assert.equal(answer(rule, unit(7, 10)), 'met')
  assert.equal(answer(rule, unit(6, 9)), 'unmet')
  assert.equal(answer(rule, unit(0, 0)), 'unknown')
})

test('recognised by whom counts; a row that does not say is unknown', () => {
  const rule = byAuthority('initiatives', { where: { scope: { atLeast: 'bo-tinh' } }, by: ['bo-tinh'] })
  const one = (row: object) =>
    person({ initiatives: [{ ref: 's', year: 2025, ...row }], complete: [{ rows: 'initiatives' }] })
  assert.equal(answer(rule, one({ scope: 'bo-tinh', by: 'bo-tinh' })), 'met')
  assert.equal(answer(rule, one({ scope: 'toan-quoc', by: 'co-so' })), 'unmet')
  assert.equal(answer(rule, one({ scope: 'bo-tinh' })), 'unknown')
})

test('a matter of judgement is asked of the council', () => {
  const rule = attested('dan-dau', { vi: 'Có dẫn đầu không?', en: 'Does it lead?' }, { cite: law('25', '1') })
  const open = judge(rule, person({}), on)
  assert.deepEqual(open.asked, [{ question: 'dan-dau', asks: rule.asks, cite: rule.cite }])
  const said = (yes: boolean) =>
    person({ answers: [{ ref: 'a', year: 2026, question: 'dan-dau', answer: yes }] })
  assert.equal(answer(rule, said(true)), 'met')
  assert.equal(answer(rule, said(false)), 'unmet')
})

test('what the regulation leaves open is unknown until it says something', () => {
  const rule = setLocally('thang-cong-tac', words)
  const months = atLeast({ of: 'months-worked', less: ['om-dau'] }, { value: 6, unit: 'months' })
  const facts = person({
    working: [{ ref: 'w', from: '2026-06-15' }],
    complete: [{ rows: 'working' }, { rows: 'leaves' }],
  })
  assert.equal(answer(rule, facts), 'unknown')
  assert.equal(answer(settle(rule, { rules: { 'thang-cong-tac': months } }), facts), 'unmet')
  assert.equal(answer(settle(rule, { rules: { 'thang-cong-tac': 'none' } }), facts), 'met')
})

test('two readings agree or the answer is unknown until one is confirmed', () => {
  const [both, one] = [
    all([holds('cstd-co-so'), holds('giay-khen')]),
    any([holds('cstd-co-so'), holds('giay-khen')]),
  ]
  const rule = readings('dieu-23', [
    { key: 'cu', name: words, rule: one },
    { key: 'moi', name: words, rule: both },
  ])
  const facts = person({ honours: titles(2025), complete: [...wholeHonours] })
  assert.equal(answer(rule, facts), 'unknown')
  assert.equal(answer(settle(rule, { readings: { 'dieu-23': 'moi' } }), facts), 'unmet')
  assert.equal(answer(rule, person({ complete: [...wholeHonours] })), 'unmet')
})

test('women’s time in post is shortened by a third, exactly', () => {
  const rule = atLeast({ of: 'tenure', ranks: ['vu-truong'] }, { value: 15, unit: 'years', women: [2, 3] })
  const ten = (gender?: 'nam' | 'nu') =>
    person(
      { positions: [{ ref: 'p', from: '2016-11-24', rank: 'vu-truong' }], complete: [{ rows: 'positions' }] },
      gender ? { gender } : {},
    )
  assert.equal(answer(rule, ten('nu')), 'met')
  assert.equal(answer(rule, ten('nam')), 'unmet')
  assert.equal(answer(rule, ten()), 'unknown')
})

test('nothing that was decided after the day, nor an honour revoked by then, is there yet', () => {
  const rule = holds('cstd-co-so')
  const honours = [
    { ref: 'h', year: 2025, award: 'cstd-co-so', decidedOn: '2026-01-10', revokedOn: '2026-08-01' },
  ]
  const facts = (year: number) => person({ year, honours, complete: [...wholeHonours] })
  assert.equal(answer(rule, facts(2025), '2026-01-09'), 'unmet')
  assert.equal(answer(rule, facts(2025), '2026-01-10'), 'met')
  assert.equal(answer(rule, facts(2025), '2026-08-01'), 'unmet')
})

test('at most so many is sure only in a whole record', () => {
  const rule = count('disciplines', { atMost: 0, where: { form: { atLeast: 'canh-cao' } } })
  const with_ = (form: 'khien-trach' | 'canh-cao', complete: FactsInput['complete']) =>
    person({ disciplines: [{ ref: 'k', from: '2026-01-01', form }], ...(complete ? { complete } : {}) })
  assert.equal(answer(rule, with_('khien-trach', [{ rows: 'disciplines' }])), 'met')
  assert.equal(answer(rule, with_('khien-trach', [])), 'unknown')
  assert.equal(answer(rule, with_('canh-cao', [])), 'unmet')
})

test('what the subject is opens its path', () => {
  assert.equal(answer(is('work', ['cbccvc']), person({}, { work: 'nong-dan' })), 'unmet')
  assert.equal(answer(is('work', ['cbccvc']), person({})), 'unknown')
  assert.equal(answer(is('round-year', [true]), person({}, { founded: '1996-05-01' })), 'met')
})

test('a verdict says what is needed, what there is and what is missing, with article and rows', () => {
  const rule = all([
    holds('cstd-co-so', { atLeast: 3, consecutive: 1 }, { cite: law('22', '1', 'a') }),
    attested('xuat-sac', words),
  ])
  const verdict = spelled(
    judge(rule, person({ honours: titles(2025, 2026), complete: [...wholeHonours] }), on),
  )
  assert.equal(verdict.answer, 'unmet')
  const [clause] = verdict.clauses
  assert.equal(clause?.needed.vi, '03 lần liên tục được tặng “Chiến sĩ thi đua cơ sở”')
  assert.equal(clause?.present.vi, '02 lần (2025, 2026)')
  assert.equal(clause?.missing.vi, '01 lần')
  assert.deepEqual(clause?.cite, [law('22', '1', 'a')])
  assert.deepEqual(verdict.evidence, ['h2025', 'h2026'])
})

test('a rule without sense is refused', () => {
  const refused = (rule: unknown) => assert.equal(ruleSchema.safeParse(rule).success, false)
  refused({ term: 'evidence', rows: 'ratings', where: { klass: { in: ['x'] } } })
  refused({ term: 'evidence', rows: 'ratings', where: { class: { in: ['gioi'] } } })
  refused({ term: 'evidence', rows: 'reviews', where: { kind: { atLeast: 'thanh-tra' } } })
  refused({ term: 'evidence', rows: 'ratings', standing: true })
  refused({ term: 'count', rows: 'ratings' })
  refused({ term: 'share', rows: 'members', part: 'advanced', whole: 'all', atLeast: [7, 10] })
  refused(
    years(ratedYear('hoan-thanh'), { atLeast: 2, run: 'until-now', ofWhich: unless(holds('giay-khen')) }),
  )
  refused({ term: 'guess' })
})
