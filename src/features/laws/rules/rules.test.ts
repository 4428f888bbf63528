import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { honourNames } from '#law/honour-names.ts'
import { corrected, type InUse, ruleInUse } from '#law/in-use.ts'
import { anyFacts } from '#law/language/any-facts.ts'
import {
  columnsOf,
  compile,
  disciplineForms,
  judge,
  leaveKinds,
  type Rule,
  ratingClasses,
  scopes,
} from '#law/language/index.ts'
import { baseSalaryOn } from '#law/procedures/base-salary.ts'
import { awardMoney } from '#law/procedures/money.ts'
import { type Demand, demandClause, kindsFor, shares } from './demands.ts'
import { differencesOf, figuresOf, mayDemand, mayEnact, nothingSaid, readingChanges } from './drafting.ts'
import { pointsOf } from './points.ts'
import { kindsOfSlot, readingsOn, rulesOf, slotsOn } from './slots.ts'
import { waitingOn } from './waiting.ts'

const on = '2026-11-23'
const records = Number(process.env.RECORDS ?? 2_000)
const stands = { article: fc.constantFrom('', '5'), clause: fc.constantFrom('', '1') }
const years = fc.integer({ min: 1, max: 6 })
const anyDemand: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({
    kind: fc.constant('months' as const),
    months: fc.integer({ min: 1, max: 12 }),
    less: fc.subarray(leaveKinds.filter((one) => one !== 'thai-san')),
    ...stands,
  }),
  fc.record({
    kind: fc.constant('discipline' as const),
    form: fc.constantFrom(...disciplineForms),
    ...stands,
  }),
  fc.record({
    kind: fc.constant('rating' as const),
    class: fc.constantFrom(...ratingClasses.slice(1)),
    years,
    ...stands,
  }),
  fc.record({
    kind: fc.constant('initiative' as const),
    scope: fc.constantFrom(...scopes),
    years,
    ...stands,
  }),
  fc.record({
    kind: fc.constant('honour' as const),
    award: fc.constantFrom('cstd-co-so', 'giay-khen'),
    times: fc.integer({ min: 1, max: 3 }),
    years,
    ...stands,
  }),
  fc.record({
    kind: fc.constant('council' as const),
    question: fc.constant('quy-che-guong-mau'),
    vi: fc.constant('Gương mẫu'),
    en: fc.constant(''),
    ...stands,
  }),
)
const anyShare = fc.record({
  kind: fc.constant('share' as const),
  part: fc.constantFrom(...shares),
  percent: fc.integer({ min: 1, max: 100 }),
  ...stands,
})

/** Every point is filled with a handful of demands that fit it, and each text read in one of its ways. */
const anySettlement: fc.Arbitrary<InUse> = fc
  .tuple(fc.array(anyDemand, { minLength: 1, maxLength: 3 }), anyShare, fc.boolean(), fc.nat())
  .map(([list, share, none, reading]) => {
    const demands = Object.fromEntries(
      slotsOn(on).map((slot) => {
        const fitting = [...list, share].filter(({ kind }) => kindsOfSlot(slot).includes(kind))
        const silent = none && slot.kind === 'open'
        return [slot.key, silent || fitting.length === 0 ? ('none' as const) : fitting]
      }),
    )
    const readings = Object.fromEntries(
      readingsOn(on).map(({ key, of }) => [key, of[reading % of.length]?.key ?? '']),
    )
    return { rules: rulesOf(demands, on), readings }
  })

const settledRule = (award: string, law: InUse): Rule => {
  const rule = ruleInUse([award, 'ca-nhan'], on, law)
  assert.ok(rule, award)
  return rule
}

for (const award of ['lao-dong-tien-tien', 'cstd-co-so', 'giay-khen', 'bang-khen-thu-tuong'])
  test(`compiled and judged answer the same under any regulation: ${award}`, () => {
    const scores = ['unmet', 'unknown', 'met'] as const
    const cases = anySettlement.chain((law) => {
      const rule = settledRule(award, law)
      return fc.record({
        rule: fc.constant(rule),
        list: fc.array(anyFacts(rule), { minLength: 1, maxLength: 20 }),
      })
    })
    fc.assert(
      fc.property(cases, ({ rule, list }) => {
        const compiled = compile(rule)(columnsOf(list), on)
        for (const [at, facts] of list.entries())
          assert.equal(scores[compiled[at] ?? 0], judge(rule, facts, on).answer)
      }),
      { numRuns: Math.ceil(records / 20) },
    )
  })

for (const award of ['lao-dong-tien-tien', 'cstd-co-so'])
  test(`a regulation never makes an honour easier: ${award}`, () => {
    const silent = slotsOn(on).flatMap(({ key, kind }) => (kind === 'open' ? [[key, 'none'] as const] : []))
    const plain = settledRule(award, { rules: rulesOf(Object.fromEntries(silent), on) })
    const cases = anySettlement.chain(({ rules }) => {
      const strict = settledRule(award, { ...(rules && { rules }) })
      return fc.record({ strict: fc.constant(strict), facts: anyFacts(strict) })
    })
    const order = ['unmet', 'unknown', 'met']
    fc.assert(
      fc.property(cases, ({ strict, facts }) => {
        const [asked, bare] = [judge(strict, facts, on).answer, judge(plain, facts, on).answer]
        assert.ok(order.indexOf(asked) <= order.indexOf(bare), `${asked}, though ${bare} without it`)
      }),
      { numRuns: Math.ceil(records / 4) },
    )
  })

test('every demand brings facts that meet it and facts that do not', () => {
  fc.assert(
    fc.property(fc.oneof(anyDemand, anyShare), (demand) => {
      const key =
        demand.kind === 'share' ? 'tap-the-lao-dong-tien-tien/tap-the' : 'chi-tiet-lao-dong-tien-tien'
      const point = pointsOf({ demands: { [key]: [demand] } }, on).find(({ slot }) => slot.key === key)
      assert.ok(point && typeof point.says !== 'string')
      const [shown] = point.says
      assert.equal(shown?.met.answer, 'met', JSON.stringify(demand))
      assert.notEqual(shown?.unmet.answer, 'met', JSON.stringify(demand))
      assert.ok(shown?.says.vi && demandClause(demand).rule.says?.en)
    }),
    { numRuns: 300 },
  )
})

test('a figure put right changes that clause alone, and says the new number', () => {
  const [figure] = figuresOf('cstd-toan-quoc', 'ca-nhan', on)
  assert.ok(figure)
  const ground = { source: 'Công báo', on }
  const about = {
    kind: 'figure',
    award: 'cstd-toan-quoc',
    subject: 'ca-nhan',
    clause: figure.clause,
  } as const
  const law: InUse = { corrections: [{ ...about, was: figure.was, now: figure.was + 1, ...ground }] }
  const [changed, ...others] = differencesOf({}, law, on)
  assert.deepEqual(others, [])
  assert.equal(changed?.award, 'cstd-toan-quoc')
  assert.ok(changed.changes.every(({ now }) => now?.vi.includes(`${figure.was + 1}`)))
  // the catalogue was put right meanwhile: the correction rests
  const old: InUse = { corrections: [{ ...about, was: figure.was + 5, now: 9, ...ground }] }
  assert.deepEqual(differencesOf({}, old, on), [])
  const rule = ruleInUse(['lao-dong-tien-tien', 'ca-nhan'], on, {})
  assert.ok(rule)
  assert.equal(corrected(rule, ['lao-dong-tien-tien', 'ca-nhan'], law.corrections ?? []), rule)
})

test('a base salary that was added counts from its day, and money follows it', () => {
  const added = [
    {
      from: '2026-11-15',
      amount: 2_600_000,
      cite: { instrument: 'quy-che-co-quan', mark: 'confirmed' as const },
    },
  ]
  assert.equal(baseSalaryOn('2026-11-14', added)?.amount, 2_530_000)
  assert.equal(baseSalaryOn('2026-11-15', added)?.amount, 2_600_000)
  const money = awardMoney('cstd-co-so', { subject: 'ca-nhan', decidedOn: on, salaries: added })
  assert.equal('amount' in money && money.amount, 2_600_000)
})

test('what waits becomes less by what is settled, and by nothing else', () => {
  const all = waitingOn(on, {})
  const reading = readingsOn(on)[0]
  assert.ok(reading)
  const chosen = { [reading.key]: reading.of[0]?.key ?? '' }
  assert.equal(waitingOn(on, { readings: chosen }).length, all.length - 1)
  const rules = rulesOf({ 'chi-tiet-lao-dong-tien-tien': 'none' }, on)
  assert.equal(waitingOn(on, { rules }).length, all.length - 1)
  assert.equal(readingChanges({}, { readings: chosen }, on)[0]?.now?.vi, reading.of[0]?.name.vi)
  assert.deepEqual(readingChanges({}, { readings: {} }, on), [])
})

test('what other levels confer is not theirs to demand, and each kind of subject has its own demands', () => {
  const months: Demand = { kind: 'months', months: 6, less: [], article: '', clause: '' }
  for (const { slug, level } of honourNames.filter(({ subjects }) => subjects.includes('ca-nhan'))) {
    const key = `${slug}/ca-nhan`
    const refusal = mayDemand(key, months, on)
    if (level !== 'co-so') assert.ok(refusal, slug)
  }
  assert.deepEqual(kindsFor('ho-gia-dinh'), ['council'])
})

test('nobody puts the own draft in force, nor one that says nothing new, nor one that was not tried', () => {
  const draft = { ...nothingSaid, holds_from: '2026-11-01', demands: { a: 'none' as const } }
  const fine = { actor: 2, drafters: [1], base: undefined, tried: true }
  assert.equal(mayEnact(draft, fine), undefined)
  assert.equal(mayEnact(draft, { ...fine, actor: 1 })?.code, 'laws.ownDraft')
  assert.equal(mayEnact(draft, { ...fine, tried: false })?.code, 'laws.notTried')
  assert.equal(mayEnact({ ...draft, demands: {} }, fine)?.code, 'laws.nothingNew')
  assert.equal(mayEnact(draft, { ...fine, base: { ...draft, demands: {} } }), undefined)
  assert.equal(mayEnact(draft, { ...fine, base: draft })?.code, 'laws.nothingNew')
  const later = { ...draft, demands: {}, holds_from: '2026-12-01' }
  assert.equal(mayEnact(draft, { ...fine, base: later })?.code, 'laws.beforeBase')
})
