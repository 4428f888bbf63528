import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOpen, ruleOn, rulesInForce, standardOf, standards } from './catalogue.ts'
import { coverage, coverageReport, dayIn, factsOf } from './coverage.ts'
import { honourNamed, honourNames } from './honour-names.ts'
import { everyTerm, judge, type Rule, ruleSchema, settle } from './language/index.ts'
import { instrumentNamed, mayBeCited } from './sources/index.ts'
import { examplesOf, versionOn } from './standard.ts'

/** What is left to agencies, filled in with "nothing more". */
const settled = (rule: Rule): Rule =>
  settle(rule, {
    rules: Object.fromEntries(
      everyTerm(rule).flatMap((term) => (term.term === 'set-locally' ? [[term.key, 'none'] as const] : [])),
    ),
  })

test('every standard is of a known honour for a subject that can hold it', () => {
  for (const { award, subject } of standards)
    assert.ok(honourNamed(award)?.subjects.includes(subject), `${award} ${subject}`)
  assert.equal(new Set(standards.map(({ award, subject }) => `${award}/${subject}`)).size, standards.length)
})

test('every honour that can be held has a standard for whoever can hold it', () => {
  for (const { slug, subjects } of honourNames)
    for (const subject of subjects) assert.ok(standardOf(slug, subject), `${slug} ${subject}`)
})

test('versions neither overlap nor leave a gap', () => {
  for (const { award, versions } of standards) {
    assert.equal(versions[0]?.from, '2024-01-01', award)
    assert.equal(versions.at(-1)?.until, undefined, award)
    for (const [at, { from }] of versions.entries())
      assert.ok(at === 0 || versions[at - 1]?.until === from, award)
  }
})

test('every rule reads by the contract, and every clause cites an instrument that is known', () => {
  for (const standard of standards)
    for (const version of standard.versions) {
      const rule = ruleOn(standard.award, standard.subject, dayIn(version))
      assert.ok(rule)
      const read = ruleSchema.safeParse(JSON.parse(JSON.stringify(rule)))
      assert.ok(read.success, `${standard.award}: ${read.error?.message}`)
      for (const term of everyTerm(rule))
        for (const { instrument } of term.cite ?? []) assert.ok(instrumentNamed(instrument), instrument)
    }
})

test('no rule rests upon an instrument that was not in force on its day', () => {
  for (const standard of standards)
    for (const version of standard.versions)
      for (const on of [dayIn(version), ...(version.from === '2024-01-01' ? ['2024-06-01'] : [])]) {
        const rule = ruleOn(standard.award, standard.subject, on)
        assert.ok(rule)
        // a Party guideline of 2025 is all that is known of the years before it
        for (const term of everyTerm(rule))
          for (const { instrument } of term.cite ?? [])
            if (instrument !== 'hd-06-tw')
              assert.ok(mayBeCited(instrument, on), `${standard.award} ${on} ${instrument}`)
      }
})

test('every clause is seen met, unmet and unknown', () => {
  const { text, whole } = coverageReport(coverage(standards))
  console.log(text)
  assert.ok(whole, text)
})

for (const standard of standards)
  for (const version of standard.versions) {
    const on = dayIn(version)
    test(`${standard.award} for ${standard.subject}, by the rules of ${on}: its examples`, () => {
      const rule = ruleOn(standard.award, standard.subject, on)
      assert.ok(rule && versionOn(standard, on) === version)
      for (const example of examplesOf(standard, on)) {
        const found = onPath(rule, example.path)
        const { answer } = judge(settled(found), factsOf(standard.subject, example.facts), on)
        assert.equal(answer, example.answer, example.id)
      }
    })
  }

/** The path by itself: another path may be open at the same time. */
const onPath = (rule: Rule, id: string): Rule => everyTerm(rule).find((term) => term.id === id) ?? rule

test('a dossier received on 30/09/2026 is judged by the earlier law and by the new one, the better counts', () => {
  const { sets, choose, because } = rulesInForce('2026-11-23', { received: '2026-09-30' })
  assert.deepEqual(
    sets.map(({ on }) => on),
    ['2026-09-30', '2026-11-23'],
  )
  assert.equal(choose, 'more-favourable')
  assert.equal(because[0]?.cite.instrument, 'luat-06-2026-qh16')
  assert.equal(because[0]?.cite.mark, 'unconfirmed')
})

test('a dossier received on 01/10/2026 follows the new law alone', () => {
  const { sets, choose } = rulesInForce('2026-11-23', { received: '2026-10-01' })
  assert.deepEqual([sets.length, sets[0]?.on, choose], [1, '2026-11-23', 'only'])
})

test('a dossier received before 01/07/2025 follows the decree of 2023', () => {
  const { sets, choose } = rulesInForce('2025-08-01', { received: '2025-06-20' })
  assert.deepEqual([sets[0]?.on, choose], ['2025-06-30', 'only'])
  assert.ok(sets[0]?.instruments.includes('nd-98-2023'))
})

test('before 2024 the catalogue has no standards and says so', () => {
  assert.equal(rulesInForce('2023-06-01').choose, 'none')
  assert.equal(ruleOn('cstd-co-so', 'ca-nhan', '2023-12-31'), undefined)
})

test('what the law leaves open is listed once, with the honours that wait for it', () => {
  const open = leftOpen('2026-11-23')
  const of = (kind: string) => open.filter((one) => one.kind === kind).map(({ key }) => key)
  assert.deepEqual(of('readings').sort(), [
    'bang-khen-thu-tuong-moc-tinh',
    'dieu-23-tu-2026-10-01',
    'dieu-29-tu-2026-10-01',
  ])
  const details = open.find(({ key }) => key === 'chi-tiet-lao-dong-tien-tien')
  assert.deepEqual(details?.awards, ['cstd-co-so', 'lao-dong-tien-tien'])
  assert.equal(new Set(open.map(({ kind, key }) => `${kind}/${key}`)).size, open.length)
  assert.deepEqual(leftOpen('2023-01-01'), [])
})

test('a question keeps its words wherever it is asked', () => {
  const words = new Map<string, string>()
  for (const { award, subject } of standards) {
    const rule = ruleOn(award, subject, '2026-11-23')
    for (const term of rule ? everyTerm(rule) : []) {
      if (term.term !== 'attested') continue
      assert.equal(words.get(term.question) ?? term.asks.vi, term.asks.vi, term.question)
      words.set(term.question, term.asks.vi)
    }
  }
})

test('every clause speaks both languages, in NFC', () => {
  for (const { award, subject } of standards) {
    const rule = ruleOn(award, subject, '2026-11-23')
    for (const { says } of rule ? everyTerm(rule) : [])
      if (says) {
        assert.ok(says.vi && says.en, award)
        assert.equal(says.vi, says.vi.normalize('NFC'))
      }
  }
})

test('a discipline in office bars long service alone; households and the Party’s honours have no gates of the decree', () => {
  const ids = (award: string, subject: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh') => {
    const rule = ruleOn(award, subject, '2026-11-23')
    return rule ? everyTerm(rule).flatMap(({ id }) => id ?? []) : []
  }
  assert.ok(ids('huan-chuong-lao-dong-hang-ba', 'ca-nhan').includes('khong-bi-ky-luat-khi-giu-chuc-vu'))
  assert.ok(!ids('nha-giao-uu-tu', 'ca-nhan').includes('khong-bi-ky-luat-khi-giu-chuc-vu'))
  assert.ok(!ids('gia-dinh-van-hoa', 'ho-gia-dinh').includes('khong-dang-bi-xem-xet'))
  assert.ok(!ids('giay-khen-dang-vien-nam', 'ca-nhan').includes('khong-dang-bi-xem-xet'))
  assert.ok(ids('giay-khen-dang-vien-nam', 'ca-nhan').includes('tinh-tu-khi-het-ky-luat'))
})
