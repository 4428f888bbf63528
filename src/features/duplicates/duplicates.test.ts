import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { suspectsFor } from './index.ts'

let app: App
let ha: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const to = addresses.duplicates
const person = (name: CastName) => app.people[name].personId
type Holder = { person_id: number } | { unit_id: number }
const honour = async (holder: Holder, award: string, year = 2026) => {
  const row = { ...holder, award, year, decision_number: `${year}/QĐ`, decided_on: `${year}-06-01` }
  return (await app.db.insertInto('honours').values(row).returning('id').executeTakeFirstOrThrow()).id
}
const namesake = async (name: string, born_on: string | null = null) => {
  const { id } = await app.db
    .insertInto('people')
    .values({
      name,
      sort_key: name,
      family_key: name,
      unit_id: app.units.b.id,
      title: '',
      is_head: false,
      born_on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const suspects = async (of: { personId?: number; unitId?: number; award: string; year?: number }) => {
  const one = { key: 1, personId: null, unitId: null, year: 2026, ...of }
  return ((await suspectsFor(app.db, [one])).get(1) ?? []).map(({ why, honourId }) => ({ why, honourId }))
}

test('the same title in the same year is found, in another year it is not', async () => {
  const honourId = await honour({ person_id: person('an') }, 'giay-khen')
  const of = { personId: person('an'), award: 'giay-khen' }
  assert.deepEqual(await suspects(of), [{ why: 'same-award', honourId }])
  assert.deepEqual(await suspects({ ...of, year: 2025 }), [])
  await app.db.updateTable('honours').set({ revoked_on: '2026-07-01' }).where('id', '=', honourId).execute()
  assert.deepEqual(await suspects(of), [])
})

test('two forms of commendation of a year are looked at; a title beside a form, or another title, is not', async () => {
  const honourId = await honour({ person_id: person('dung') }, 'giay-khen')
  await honour({ person_id: person('dung') }, 'lao-dong-tien-tien')
  assert.deepEqual(await suspects({ personId: person('dung'), award: 'bang-khen-bo-tinh' }), [
    { why: 'other-form', honourId },
  ])
  assert.deepEqual(await suspects({ personId: person('dung'), award: 'cstd-co-so' }), [])
})

test('a name that reads alike without diacritics is found, unless the days of birth tell two people apart', async () => {
  const other = await namesake('Hoàng Thư Giang')
  const honourId = await honour({ person_id: other }, 'giay-khen')
  const of = { personId: person('giang'), award: 'giay-khen' }
  assert.deepEqual(await suspects(of), [{ why: 'spelling', honourId }])
  await app.db.updateTable('people').set({ born_on: '1980-01-01' }).where('id', '=', other).execute()
  await app.db
    .updateTable('people')
    .set({ born_on: '1990-01-01' })
    .where('id', '=', person('giang'))
    .execute()
  assert.deepEqual(await suspects(of), [])
})

test('an honour of a unit that was merged into this one is found, that of its sister is not', async () => {
  const into = app.units.a.id
  const gone = await app.db
    .insertInto('units')
    .values(
      ['Phòng Hành chính', 'Phòng Quản trị'].map((name, at) => ({
        name,
        track: 'chinh-quyen' as const,
        starts_on: '2020-01-01',
        ends_on: '2026-02-28',
        merged_into_id: into,
        parent_id: into,
        path: `${app.units.a.path}9${at}/`,
      })),
    )
    .returning('id')
    .execute()
  const [first, second] = gone.map(({ id }) => id)
  const honourId = await honour({ unit_id: Number(first) }, 'tap-the-lao-dong-tien-tien')
  const award = 'tap-the-lao-dong-tien-tien'
  assert.deepEqual(await suspects({ unitId: into, award }), [{ why: 'merged', honourId }])
  assert.deepEqual(await suspects({ unitId: Number(second), award }), [])
  const later = await honour({ unit_id: into }, award)
  assert.deepEqual(await suspects({ unitId: Number(first), award }), [
    { why: 'same-award', honourId },
    { why: 'merged', honourId: later },
  ])
})

let pair: { honour_id: number; person_id: number; award: string; year: number }
const side = () =>
  to.pair({ khen: pair.honour_id, nguoi: pair.person_id, 'danh-hieu': pair.award, nam: pair.year })

test('the agency’s pairs of a year are listed, and the two records stand side by side', async () => {
  const twin = await namesake('Ngô Minh Tấm')
  const earlier = await honour({ person_id: person('tam') }, 'cstd-co-so')
  await honour({ person_id: twin }, 'cstd-co-so')
  pair = { honour_id: earlier, person_id: twin, award: 'cstd-co-so', year: 2026 }
  const list = await ha.get(to.list())
  assert.match(list.text, /Ngô Minh Tấm Phòng Nghiệp vụ Ngô Minh Tâm Chiến sĩ thi đua cơ sở Người khác/)
  assert.match(list.text, /Điều 5 Luật Thi đua, khen thưởng|khoản 2 Điều 5/)
  assert.doesNotMatch((await ha.get(to.list({ nam: 2025 }))).text, /Ngô Minh Tấm/)
  const page = await ha.get(side())
  assert.match(page.text, /Lần khen trước.*Ngô Minh Tâm.*Lần khen này.*Ngô Minh Tấm/)
})

test('somebody decides of a pair with a ground; it is kept and can be changed', async () => {
  const say = { ...pair, unit_id: '', answer: 'other', reason: 'Hai người khác nhau, khác đơn vị' }
  assert.equal((await ha.post(to.pair(), { ...say, answer: 'có lẽ' })).status, 422)
  assert.equal((await ha.post(to.pair(), { ...say, reason: '' })).status, 422)
  const done = await ha.post(to.pair(), say)
  assert.equal(done.status, 303, done.text)
  assert.match((await ha.get(side())).text, /Không trùng.*Hai người khác nhau.*Bùi Thu Hà/)
  assert.doesNotMatch((await ha.get(to.list())).text, /Ngô Minh Tấm/)
  assert.match((await ha.get(to.list({ 'tinh-trang': 'other' }))).text, /Ngô Minh Tấm/)
  assert.equal((await ha.post(to.pair(), { ...say, answer: 'same' })).status, 303)
  assert.match((await ha.get(to.list({ 'tinh-trang': 'same' }))).text, /Ngô Minh Tấm/)
  assert.match((await ha.post(to.pair(), { ...say, year: 2025 })).text, /không cùng năm/)
})

test('nobody decides about the own honour, nor who is not entitled', async () => {
  const say = { ...pair, unit_id: '', answer: 'other', reason: 'Hai thành tích khác nhau' }
  for (const who of ['an', 'binh', 'giang', 'quan'] as const) {
    const browser = await app.as(who)
    assert.equal((await browser.get(to.list())).status, 404, who)
    assert.equal((await browser.post(to.pair(), say)).status, 404, who)
  }
  const own = await honour({ person_id: person('ha') }, 'giay-khen')
  const mine = await ha.post(to.pair(), {
    ...say,
    honour_id: own,
    person_id: person('ha'),
    award: 'giay-khen',
  })
  assert.match(mine.text, /Không ai tự kết luận về lần khen của mình/)
  assert.equal(
    (await ha.get(to.pair({ khen: 999_999, nguoi: person('an'), 'danh-hieu': 'x', nam: 2026 }))).status,
    404,
  )
})

test('a line of a draft decision shows what it may repeat, until somebody clears it', async () => {
  const begun = await ha.post(addresses.decisions.begin(), {
    unit_id: app.units.agency.id,
    about: 'Về việc tặng giấy khen',
    authority: 'Thủ trưởng cơ quan',
    grounds: 'Luật Thi đua, khen thưởng',
    place: 'Hà Nội',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Thủ trưởng cơ quan',
    on_behalf: '',
    recipients: 'Lưu',
    suffix: 'QĐ/CQ',
  })
  assert.equal(begun.status, 303, begun.text)
  const { id } = await app.db.selectFrom('decisions').select('id').executeTakeFirstOrThrow()
  await app.db
    .insertInto('decision_lines')
    .values({
      decision_id: id,
      ordinal: 1,
      person_id: person('dung'),
      subject: 'ca-nhan',
      name: 'Phạm Quang Dũng',
      award: 'giay-khen',
      year: 2026,
    })
    .execute()
  const show = addresses.decisions.show({ decision: id })
  assert.match(
    (await ha.get(show)).text,
    /Có thể trùng Đã được tặng trong năm · Giấy khen · 2026\/QĐ So sánh/,
  )
  const { id: honour_id } = await app.db
    .selectFrom('honours')
    .select('id')
    .where('person_id', '=', person('dung'))
    .where('award', '=', 'giay-khen')
    .executeTakeFirstOrThrow()
  const say = { honour_id, person_id: person('dung'), unit_id: '', award: 'giay-khen', year: 2026 }
  await ha.post(to.pair(), { ...say, answer: 'same', reason: 'Cùng đợt thi đua tháng 6' })
  assert.match((await ha.get(show)).text, /Đúng là trùng/)
  await ha.post(to.pair(), { ...say, answer: 'other', reason: 'Thành tích đột xuất tháng 9' })
  assert.doesNotMatch((await ha.get(show)).text, /Có thể trùng|Đúng là trùng/)
})
