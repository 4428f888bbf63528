import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterHonour,
  all,
  any,
  attested,
  citing,
  holds,
  ratedYear,
  readings,
  unless,
  years,
} from './build.ts'
import { diff } from './diff.ts'
import type { Rule } from './terms.ts'

const law = citing('luat-tdkt-2022')
const held = (times: number, more: { id?: string; article?: string } = {}) =>
  holds(
    'cstd-co-so',
    { atLeast: times },
    {
      ...(more.id && { id: more.id }),
      ...(more.article && { cite: law(more.article) }),
    },
  )
const merit = holds('giay-khen')
const other = holds('bang-khen-bo-tinh')
const asked = attested('gian-di', { vi: 'Giản dị', en: 'Modest' })
const changes = (was: Rule, now: Rule) => diff({ 'giay-khen': was }, { 'giay-khen': now })
const kinds = (was: Rule, now: Rule) =>
  changes(was, now).map(({ kind, was: old, now: fresh }) => [kind, old?.vi, fresh?.vi])
const times = (count: string) => `${count} lần được tặng “Chiến sĩ thi đua cơ sở”`

test('a clause that changed is told in both languages, with what it was, what it is, and its citation', () => {
  assert.deepEqual(changes(held(3, { id: 'a', article: '22' }), held(2, { id: 'a', article: '23' })), [
    {
      of: 'giay-khen',
      kind: 'changed',
      was: { vi: times('03'), en: '“Grassroots Emulation Fighter” held 3 times' },
      now: { vi: times('02'), en: '“Grassroots Emulation Fighter” held twice' },
      cite: [law('23')],
      says: {
        vi: `“Giấy khen”: ${times('03')} → ${times('02')}`,
        en: '“Certificate of Commendation”: “Grassroots Emulation Fighter” held 3 times → “Grassroots Emulation Fighter” held twice',
      },
    },
  ])
})

test('a clause that came or went is told as that, under the citation around it', () => {
  const one = all([merit], { cite: law('24') })
  const two = all([merit, asked], { cite: law('24') })
  const [added, ...none] = changes(one, two)
  assert.deepEqual(none, [])
  assert.deepEqual(added, {
    of: 'giay-khen',
    kind: 'added',
    was: undefined,
    now: { vi: 'Giản dị', en: 'Modest' },
    cite: [law('24')],
    says: {
      vi: '“Giấy khen”: thêm điều kiện Giản dị',
      en: '“Certificate of Commendation”: also asks for Modest',
    },
  })
  const [removed] = changes(two, one)
  assert.deepEqual(removed, {
    of: 'giay-khen',
    kind: 'removed',
    was: { vi: 'Giản dị', en: 'Modest' },
    now: undefined,
    cite: [law('24')],
    says: {
      vi: '“Giấy khen”: bỏ điều kiện Giản dị',
      en: '“Certificate of Commendation”: no longer asks for Modest',
    },
  })
  assert.deepEqual(
    changes(all([merit]), all([merit, asked]))[0]?.cite,
    [],
    'without any citation there is none',
  )
})

test('whole standards come and go in both languages', () => {
  const [gone, come] = diff({ 'giay-khen': merit }, { 'lao-dong-tien-tien': held(1, { article: '24' }) })
  assert.deepEqual(gone, {
    of: 'giay-khen',
    kind: 'removed',
    cite: [],
    says: { vi: 'Bỏ “Giấy khen”', en: '“Certificate of Commendation” is no more' },
  })
  assert.deepEqual(come, {
    of: 'lao-dong-tien-tien',
    kind: 'added',
    cite: [law('24')],
    says: { vi: 'Thêm “Lao động tiên tiến”', en: '“Advanced Worker” is new' },
  })
  assert.deepEqual(diff({}, {}), [])
})

test('what stands around a changed clause has not changed itself', () => {
  const around: ((inside: Rule) => Rule)[] = [
    (inside) => all([merit, inside]),
    (inside) => any([merit, inside]),
    (inside) => afterHonour('bang-khen-bo-tinh', inside),
    (inside) => years(ratedYear('hoan-thanh-tot'), { atLeast: 5, run: 'until-now', ofWhich: inside }),
    (inside) =>
      readings('hai-cach', [
        { key: 'mot', name: { vi: 'Một', en: 'One' }, rule: merit },
        { key: 'hai', name: { vi: 'Hai', en: 'Two' }, rule: inside },
      ]),
  ]
  for (const put of around)
    assert.deepEqual(kinds(put(held(3, { id: 'a' })), put(held(2, { id: 'a' }))), [
      ['changed', times('03'), times('02')],
    ])
})

test('but its own part is a change: a run longer, a reading named otherwise, an inside that comes', () => {
  const rated = (atLeast: number, inside?: Rule) =>
    years(
      ratedYear('hoan-thanh-tot'),
      { atLeast, run: 'until-now', ...(inside && { ofWhich: inside }) },
      { id: 'nam' },
    )
  assert.deepEqual(
    kinds(rated(5, merit), rated(7, merit)).map(([kind]) => kind),
    ['changed'],
  )
  assert.deepEqual(
    kinds(rated(5), rated(5, merit)).map(([kind]) => kind),
    ['changed', 'added'],
  )
  const read = (name: string) =>
    readings('hai-cach', [{ key: 'mot', name: { vi: name, en: name }, rule: merit }], { id: 'doc' })
  assert.deepEqual(
    kinds(read('Một'), read('Khác')).map(([kind]) => kind),
    ['changed'],
  )
})

test('what merely moved is no change, and what is the same is paired before what is alike', () => {
  assert.deepEqual(changes(all([merit, other]), all([other, merit])), [])
  assert.deepEqual(kinds(all([merit, held(3, { id: 'a' })]), all([held(2, { id: 'a' }), merit])), [
    ['changed', times('03'), times('02')],
  ])
  // by name rather than by place
  const [x, y] = [held(3, { id: 'x' }), held(4, { id: 'y' })]
  const [later, kept] = [held(5, { id: 'y' }), held(2, { id: 'x' })]
  assert.deepEqual(kinds(all([x, y]), all([later, kept])), [
    ['changed', times('04'), times('05')],
    ['changed', times('03'), times('02')],
  ])
  // without names, by place
  assert.deepEqual(kinds(all([held(3), held(4)]), all([held(5), held(6)])), [
    ['changed', times('03'), times('05')],
    ['changed', times('04'), times('06')],
  ])
  // a named one is not taken for a nameless one that stands in its place
  assert.deepEqual(
    kinds(all([held(3, { id: 'x' })]), all([held(2)])).map(([kind]) => kind),
    ['removed', 'added'],
  )
})

test('a nameless clause is paired neither with a named one nor with one that stands elsewhere', () => {
  assert.deepEqual(
    kinds(all([held(3)]), all([held(2, { id: 'x' })])).map(([kind]) => kind),
    ['removed', 'added'],
  )
  assert.deepEqual(kinds(all([merit, held(3)]), all([held(2), merit])), [
    ['removed', times('03'), undefined],
    ['added', undefined, times('02')],
  ])
})

test('a hindrance is one sentence with what is inside it', () => {
  assert.deepEqual(
    kinds(all([unless(held(1), { id: 'u' })]), all([unless(held(2), { id: 'u' })])).map(([kind]) => kind),
    ['changed'],
  )
})

test('where the words stayed it says that the ground or the count changed, in both languages', () => {
  const [change] = changes(held(1, { article: '22' }), held(1, { article: '23' }))
  assert.deepEqual(change?.says, {
    vi: `“Giấy khen”: ${times('01')} (căn cứ hoặc cách tính thay đổi)`,
    en: '“Certificate of Commendation”: “Grassroots Emulation Fighter” held once (its ground or its count changed)',
  })
})
