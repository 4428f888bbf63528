import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterHonour,
  all,
  any,
  atLeast,
  attested,
  citing,
  holds,
  ratedYear,
  readings,
  setLocally,
  share,
  unless,
  years,
} from './build.ts'
import { diff } from './diff.ts'
import { decidingClauses, explain, factsNeeded } from './explain.ts'
import { sampleRules } from './sample-rules.ts'
import type { Rule } from './terms.ts'

const law = citing('luat-tdkt-2022')
const heard = citing('luat-06-2026', 'unconfirmed')
const words = { vi: 'Thời gian công tác tối thiểu', en: 'Least time worked' }

const standard: Rule = all(
  [
    years(
      ratedYear('hoan-thanh-tot'),
      { atLeast: 5, run: 'until-now', ofWhich: holds('cstd-co-so', { atLeast: 3 }) },
      { cite: law('73', '1', 'b') },
    ),
    attested('tieu-bieu', { vi: 'Có tiêu biểu không?', en: 'Outstanding?' }),
    setLocally('thang', words),
  ],
  { cite: law('73', '1') },
)

test('a standard explains itself clause by clause, with the citation of the clause around it', () => {
  const page = explain(standard)
  assert.equal(page.says.vi, 'đủ tất cả các điều kiện sau')
  const [run, asked, open] = page.parts
  assert.equal(
    run?.says.vi,
    'liên tục đến năm xét từ 05 năm Hoàn thành tốt nhiệm vụ trở lên; trong thời gian đó',
  )
  assert.equal(run?.parts[0]?.says.vi, '03 lần được tặng “Chiến sĩ thi đua cơ sở”')
  assert.deepEqual(run?.parts[0]?.cite, [law('73', '1', 'b')])
  assert.deepEqual(asked?.cite, [law('73', '1')])
  assert.deepEqual(
    [run?.answeredBy, asked?.answeredBy, open?.answeredBy],
    ['record', 'council', 'regulation'],
  )
  assert.equal(page.unconfirmed, false)
})

test('what was not read in the instrument marks everything around it', () => {
  const rule = all([holds('giay-khen', {}, { cite: heard('23') })], { cite: law('23') })
  assert.equal(explain(rule).unconfirmed, true)
})

test('readings are explained under their names', () => {
  const rule = readings('d', [
    { key: 'a', name: { vi: 'Cách hiểu 1', en: 'First' }, rule: holds('giay-khen') },
    { key: 'b', name: { vi: 'Cách hiểu 2', en: 'Second' }, rule: holds('cstd-co-so') },
  ])
  assert.deepEqual(
    explain(rule).parts.map(({ says, parts }) => [says.vi, parts[0]?.says.en]),
    [
      ['Cách hiểu 1', '“Certificate of Commendation” held once'],
      ['Cách hiểu 2', '“Grassroots Emulation Fighter” held once'],
    ],
  )
})

test('every term says itself in both languages', () => {
  for (const [name, rule] of Object.entries(sampleRules)) {
    const { says } = explain(rule)
    assert.ok(says.vi.length > 2 && says.en.length > 2, name)
    assert.equal(says.vi, says.vi.normalize('NFC'))
    assert.doesNotMatch(says.vi + says.en, /undefined|NaN|null/, name)
  }
})

test('the facts that a rule needs, each once, with its fields', () => {
  const needs = factsNeeded(
    all([
      standard,
      afterHonour('bang-khen-bo-tinh', holds('giay-khen')),
      share('members', { part: 'advanced', whole: 'total', atLeast: [7, 10] }),
      atLeast({ of: 'tenure', ranks: ['vu-truong'] }, { value: 15, unit: 'years', women: [2, 3] }),
      atLeast({ of: 'age-of-unit' }, { value: 10, unit: 'years' }),
    ]),
  )
  assert.deepEqual(
    needs.map((need) => [need.kind, need.words.vi]),
    [
      ['rows', 'xếp loại (mức, kênh)'],
      ['rows', '“Chiến sĩ thi đua cơ sở” hoặc “Bằng khen của bộ, ban, ngành, tỉnh” hoặc “Giấy khen”'],
      ['rows', 'tổng hợp thành viên trong năm (số cá nhân đạt Lao động tiên tiến, tổng số)'],
      ['rows', 'chức vụ (thứ hạng)'],
      ['question', 'Có tiêu biểu không?'],
      ['regulation', 'Thời gian công tác tối thiểu'],
      ['attribute', 'giới tính'],
      ['attribute', 'ngày thành lập'],
    ],
  )
})

test('only what can decide is counted for coverage', () => {
  assert.deepEqual(
    decidingClauses(standard).map(({ term }) => term),
    ['years', 'holds', 'attested', 'set-locally'],
  )
})

test('what changed between two rule sets is said in words', () => {
  const [before, after] = [
    any([holds('cstd-co-so', { atLeast: 3 }, { id: 'a', cite: law('22') }), holds('giay-khen')]),
    all([
      holds('cstd-co-so', { atLeast: 2 }, { id: 'a', cite: law('22') }),
      unless(holds('bang-khen-bo-tinh')),
      attested('x', words),
    ]),
  ]
  const changes = diff(
    { 'cstd-bo-tinh': before, 'giay-khen': before },
    { 'cstd-bo-tinh': after, 'gia-dinh-van-hoa': after },
  )
  const title = '“Chiến sĩ thi đua bộ, ban, ngành, tỉnh”'
  assert.deepEqual(
    changes.map(({ kind, says }) => [kind, says.vi]),
    [
      [
        'changed',
        `${title}: 03 lần được tặng “Chiến sĩ thi đua cơ sở” → 02 lần được tặng “Chiến sĩ thi đua cơ sở”`,
      ],
      ['changed', `${title}: đạt một trong các điều kiện sau → đủ tất cả các điều kiện sau`],
      [
        'changed',
        `${title}: 01 lần được tặng “Giấy khen” → không có: 01 lần được tặng “Bằng khen của bộ, ban, ngành, tỉnh”`,
      ],
      ['added', `${title}: thêm điều kiện Thời gian công tác tối thiểu`],
      ['removed', 'Bỏ “Giấy khen”'],
      ['added', 'Thêm “Gia đình văn hóa”'],
    ],
  )
  assert.deepEqual(diff({ x: before }, { x: structuredClone(before) }), [])
})

test('a clause whose words stay but whose ground changes is still a change', () => {
  const was = holds('giay-khen', {}, { cite: law('75') })
  const [change] = diff({ 'giay-khen': was }, { 'giay-khen': holds('giay-khen', {}, { cite: heard('75') }) })
  assert.equal(change?.says.vi, '“Giấy khen”: 01 lần được tặng “Giấy khen” (căn cứ hoặc cách tính thay đổi)')
})
