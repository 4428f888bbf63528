import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { registrationsOf } from './index.ts'
import { mayAccept, mayCorrect, mayGiveBack, mayRegister, mayWish, registrable, type Way } from './rules.ts'

let app: App
let ha: Browser
let dot: number

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  // the agency asks nothing beyond the law of an advanced worker, so that a forecast can name a year
  await app.db
    .insertInto('law_versions')
    .values({
      rules: JSON.stringify({ 'chi-tiet-lao-dong-tien-tien': 'none' }),
      source: 'Quy chế thi đua, khen thưởng',
      holds_from: '2026-01-01',
      state: 'in-force',
      made_at: app.clock.now(),
    })
    .execute()
  await app.db.updateTable('record_coverage').set({ since: 2020 }).execute()
})
after(() => app.close())

const to = addresses.registrations
const person = (name: CastName) => app.people[name].personId
const days = { opens_on: '2026-11-16', closes_on: '2026-12-15', note: '' }
const open = (fields: Fields = {}) =>
  ha.post(to.windows(), { unit_id: app.units.agency.id, year: 2027, ...days, ...fields })
const wish = (...awards: string[]): Fields => ({ award: awards, place: awards.map((_, at) => at + 1) })
const send = async (by: CastName, fields: Fields = {}) =>
  (await app.as(by)).post(to.add(), {
    window_id: dot,
    subject: 'ca-nhan',
    person_id: person(by),
    name: '',
    pledge: 'Hoàn thành số hóa hồ sơ',
    ...wish('cstd-co-so', 'lao-dong-tien-tien'),
    ...fields,
  })
const latest = () =>
  app.db.selectFrom('registrations').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
const ofPerson = (name: CastName) =>
  app.db
    .selectFrom('registrations')
    .selectAll()
    .where('person_id', '=', person(name))
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
const gather = async (by: CastName, unit: 'agency' | 'a' | 'a1') =>
  (await app.as(by)).post(to.gather(), { window_id: dot, unit_id: app.units[unit].id })

test('without a window the page says how to begin, and to staff who opens one', async () => {
  assert.match((await ha.get(to.list())).text, /Chưa mở đợt đăng ký nào.*Mở đợt cho một năm/)
  assert.match((await (await app.as('an')).get(to.list())).text, /Cán bộ thi đua, khen thưởng của cơ quan/)
})

test('the officer opens a window for a year; once, with its days in order, and nobody else does', async () => {
  for (const who of ['an', 'binh', 'son'] as const)
    assert.equal((await (await app.as(who)).post(to.windows(), { ...days })).status, 404, who)
  assert.equal((await open({ year: 'năm tới' })).status, 422)
  assert.match((await open({ closes_on: '2026-11-01' })).text, /đứng trước ngày mở/)
  const done = await open()
  assert.equal(done.status, 303, done.text)
  dot = Number(/dot=(\d+)/.exec(done.location ?? '')?.[1])
  assert.match((await open()).text, /đã có đợt đăng ký năm 2027/)
  const page = await ha.get(to.list())
  assert.match(page.text, /Đang mở, đến hết ngày 15\/12\/2026/)
  assert.match(page.text, /không phải điều kiện của luật.*Điều 7 Luật Thi đua, khen thưởng/)
})

test('the days of a window are moved by who opened it, on the version that was seen', async () => {
  const here = to.window({ registrationWindow: dot })
  const moved = { ...days, note: 'Mỗi người không quá ba nguyện vọng.', _version: 1 }
  assert.equal((await (await app.as('binh')).post(here, moved)).status, 404)
  assert.equal((await ha.post(here, { ...moved, opens_on: 'mai' })).status, 422)
  assert.equal((await ha.post(here, moved)).status, 303)
  assert.equal((await ha.post(here, moved)).status, 409)
  assert.match((await ha.get(to.list())).text, /không quá ba nguyện vọng/)
})

test('staff register themselves, with the forecast beside each choice', async () => {
  const an = await app.as('an')
  assert.match((await an.get(addresses.work())).text, /Đăng ký thi đua năm 2027/)
  const page = await an.get(to.add({ dot, loai: 'ca-nhan' }))
  assert.match(page.text, /Chiến sĩ thi đua cơ sở .*(Có thể đạt năm 2027|Sớm nhất có thể đạt)/)
  const sent = await send('an')
  assert.equal(sent.status, 303, sent.text)
  const { id, at_unit_id, late } = await latest()
  assert.equal(at_unit_id, app.units.a.id)
  assert.equal(late, false)
  assert.deepEqual(
    await app.db
      .selectFrom('registration_choices')
      .select(['award', 'ordinal'])
      .where('registration_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    [
      { award: 'cstd-co-so', ordinal: 1 },
      { award: 'lao-dong-tien-tien', ordinal: 2 },
    ],
  )
  assert.match((await an.get(to.list())).text, /Đăng ký của tôi.*Chiến sĩ thi đua cơ sở; Lao động tiên tiến/)
  assert.doesNotMatch((await an.get(addresses.work())).text, /Đăng ký thi đua năm 2027/)
})

test('what does not read comes back with what was chosen', async () => {
  const none = await send('dung', { award: ['cstd-co-so'], place: [''] })
  assert.match(none.text, /Chưa chọn nguyện vọng nào/)
  assert.match(none.html, /Hoàn thành số hóa hồ sơ/)
  assert.match((await send('dung', wish('tap-the-lao-dong-tien-tien'))).text, /không dành cho đối tượng/)
  const same = await send('dung', { award: ['cstd-co-so', 'lao-dong-tien-tien'], place: [1, 1] })
  assert.match(same.text, /cùng một thứ tự/)
  assert.equal((await send('dung', { place: ['nhất'], award: ['cstd-co-so'] })).status, 422)
  assert.match((await send('an')).text, /Nguyễn Thị An đã đăng ký năm 2027/)
})

test('the head registers others, the collective and a household; staff register nobody else', async () => {
  assert.equal((await send('binh', { person_id: person('dung') })).status, 303)
  assert.equal((await send('an', { person_id: person('tam') })).status, 404)
  assert.equal((await send('lan', { person_id: person('tam') })).status, 404)
  const unit = { subject: 'tap-the', person_id: '', unit_id: app.units.a.id }
  const whole = await send('binh', { ...unit, ...wish('tap-the-lao-dong-tien-tien') })
  assert.equal(whole.status, 303, whole.text)
  const house = { subject: 'ho-gia-dinh', person_id: '', unit_id: app.units.a.id }
  assert.match((await send('binh', { ...house, ...wish('gia-dinh-van-hoa') })).text, /Chưa rõ đăng ký cho ai/)
  const named = { ...house, name: 'Hộ bà Lê Thị Hoa', ...wish('gia-dinh-van-hoa') }
  assert.equal((await send('binh', named)).status, 303)
  assert.match(
    (await send('binh', { ...named, name: 'hộ bà Lê Thị Hoà' })).text,
    /Hộ bà Lê Thị Hoà|hộ bà Lê Thị Hoà đã đăng ký/,
  )
  assert.equal(
    (await (await app.as('an')).get(to.add({ dot, loai: 'ca-nhan', cho: person('tam') }))).status,
    404,
  )
  assert.match((await (await app.as('binh')).get(to.add({ dot, loai: 'tap-the' }))).text, /Đăng ký cho ai/)
})

test('the head gathers and sends up, unit by unit; the agency takes it', async () => {
  assert.equal((await send('tam')).status, 303)
  assert.equal((await gather('an', 'a')).status, 404)
  assert.equal((await gather('lan', 'a')).status, 404)
  assert.equal((await gather('binh', 'a1')).status, 303)
  assert.equal((await ofPerson('tam')).at_unit_id, app.units.a.id)
  assert.match((await gather('binh', 'a1')).text, /Không có bản đăng ký nào đang chờ/)
  assert.match((await (await app.as('binh')).get(addresses.work())).text, /đăng ký chờ.*Phòng Tổng hợp/i)
  const early = await ha.post(to.accept({ registration: (await ofPerson('tam')).id }), { _version: 2 })
  assert.match(early.text, /chưa lên tới đơn vị mở đợt/)
  assert.equal((await gather('binh', 'a')).status, 303)
  assert.match((await gather('ha', 'agency')).text, /đã mở đợt, không gửi lên nữa/)
  assert.equal((await (await app.as('binh')).post(to.acceptAll(), { window_id: dot })).status, 404)
  assert.equal((await ha.post(to.acceptAll(), { window_id: 'đợt' })).status, 422)
})

test('what has gone up is neither corrected nor withdrawn, and only who holds it gives it back', async () => {
  const { id, version } = await ofPerson('tam')
  const tam = await app.as('tam')
  const again = { ...wish('lao-dong-tien-tien'), pledge: '', _version: version }
  assert.match((await tam.post(to.correct({ registration: id }), again)).text, /đã được gửi lên/)
  assert.match(
    (await tam.post(to.withdraw({ registration: id }), { _version: version })).text,
    /đã được gửi lên/,
  )
  const why = { _version: version, reason: 'Chưa có sáng kiến, đề nghị đăng ký lại' }
  const here = to.giveBack({ registration: id })
  assert.match((await (await app.as('binh')).post(here, why)).text, /đã gửi lên Cơ quan thử nghiệm/)
  assert.equal((await (await app.as('lan')).post(here, why)).status, 404)
  assert.equal((await ha.post(here, { ...why, reason: '' })).status, 422)
  assert.equal((await ha.post(here, why)).status, 303)
  assert.match((await ha.post(here, { ...why, _version: version + 1 })).text, /không còn chờ/)
  assert.match((await tam.get(addresses.notices())).text, /được trả lại: Chưa có sáng kiến/)
  assert.match((await tam.get(addresses.work())).text, /Chưa có sáng kiến/)
  assert.equal(
    (await tam.post(to.correct({ registration: id }), { ...again, _version: version + 1 })).status,
    303,
  )
  assert.equal((await ofPerson('tam')).state, 'sent')
  assert.equal((await tam.post(to.correct({ registration: id }), again)).status, 409)
  assert.equal(
    (
      await tam.post(to.correct({ registration: id }), {
        award: ['x'],
        place: ['0'],
        pledge: '',
        _version: 1,
      })
    ).status,
    422,
  )
})

test('one is withdrawn before it went on, and registered anew', async () => {
  const { id, version } = await ofPerson('tam')
  const here = to.withdraw({ registration: id })
  assert.equal((await (await app.as('giang')).post(here, { _version: version })).status, 404)
  const tam = await app.as('tam')
  assert.equal((await tam.post(here, { _version: 'mới' })).status, 422)
  assert.equal((await tam.post(here, { _version: version })).status, 303)
  assert.equal((await send('tam')).status, 303)
  assert.notEqual((await ofPerson('tam')).id, id)
})

test('nobody takes the own registration; the others are taken together', async () => {
  assert.equal((await send('ha')).status, 303)
  const own = await ofPerson('ha')
  const refused = await ha.post(to.accept({ registration: own.id }), { _version: own.version })
  assert.match(refused.text, /Không ai tự tiếp nhận/)
  assert.equal((await ha.post(to.acceptAll(), { window_id: dot, unit_id: app.units.agency.id })).status, 303)
  assert.equal((await ofPerson('an')).state, 'accepted')
  assert.equal((await ofPerson('ha')).state, 'sent')
  const son = await app.as('son')
  assert.equal((await son.post(to.accept({ registration: own.id }), { _version: 'x' })).status, 422)
  assert.equal((await son.post(to.accept({ registration: own.id }), { _version: own.version })).status, 303)
  assert.match(
    (await ha.post(to.acceptAll(), { window_id: dot, unit_id: app.units.agency.id })).text,
    /Không có bản đăng ký nào/,
  )
  assert.equal((await (await app.as('an')).post(to.accept({ registration: own.id }), {})).status, 404)
})

test('after the last day only a unit with permission registers, and it is marked as late', async () => {
  const before = app.clock.now()
  app.clock.set(new Date('2026-12-20T02:00:00Z'))
  const ha = await app.as('ha')
  assert.match((await send('giang')).text, /đã hết hạn ngày 15\/12\/2026.*cho phép nộp muộn/)
  const here = to.permitLate({ registrationWindow: dot })
  const permit = { unit_id: app.units.b.id, until_on: '2026-12-31', reason: 'Đơn vị đi công tác đảo' }
  assert.equal((await (await app.as('lan')).post(here, permit)).status, 404)
  assert.equal((await ha.post(here, { ...permit, reason: '' })).status, 422)
  assert.match((await ha.post(here, { ...permit, until_on: '2026-12-10' })).text, /phải sau hạn của đợt/)
  assert.equal((await ha.post(here, permit)).status, 303)
  assert.equal((await send('giang')).status, 303)
  assert.equal((await ofPerson('giang')).late, true)
  assert.match((await send('quan')).text, /đã hết hạn/)
  assert.match((await ha.get(to.list({ dot, 'don-vi': app.units.b.id }))).text, /Hoàng Thu Giang.*Nộp muộn/)
  app.clock.set(before)
})

test('a list shows each what is theirs to see, filtered by the address, and goes into a workbook', async () => {
  const binh = await app.as('binh')
  assert.doesNotMatch((await binh.get(to.list())).text, /Hoàng Thu Giang/)
  assert.equal((await binh.get(to.list({ 'don-vi': app.units.b.id }))).status, 404)
  assert.equal((await binh.get(to.list({ dot: 999 }))).status, 404)
  const houses = await ha.get(to.list({ dot, 'doi-tuong': 'ho-gia-dinh' }))
  assert.match(houses.text, /Hộ bà Lê Thị Hoa/)
  assert.doesNotMatch(houses.text, /Nguyễn Thị An/)
  assert.match((await ha.get(to.list({ dot, tim: 'nguyen thi an' }))).text, /1 bản đăng ký/)
  const file = await ha.get(to.exportXlsx({ dot }))
  assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/)
  assert.equal(
    (await (await app.as('giang')).get(to.show({ registration: (await ofPerson('an')).id }))).status,
    404,
  )
  const shown = await binh.get(to.show({ registration: (await ofPerson('an')).id }))
  assert.match(shown.text, /Hoàn thành số hóa hồ sơ.*Diễn biến.*Đăng ký năm 2027 cho Nguyễn Thị An/)
})

test('at the end of the year what was registered stands beside what was conferred', async () => {
  const honour = (name: CastName, award: string) =>
    app.db
      .insertInto('honours')
      .values({ person_id: person(name), award, year: 2027, decision_number: '9', decided_on: '2027-12-20' })
      .execute()
  await honour('an', 'cstd-co-so')
  await honour('chi', 'lao-dong-tien-tien')
  const page = await ha.get(to.outcome({ dot }))
  assert.match(page.text, /Chiến sĩ thi đua cơ sở 5 1 4 20 % 0/)
  assert.match(page.text, /Lao động tiên tiến 5 0 5 0 % 1/)
  const met = await ha.get(to.outcome({ dot, 'ket-qua': 'dat' }))
  assert.match(met.text, /Nguyễn Thị An Phòng Tổng hợp Chiến sĩ thi đua cơ sở 1 Đạt/)
  assert.doesNotMatch(met.text, /Ngô Minh Tâm/)
  assert.equal((await (await app.as('an')).get(to.outcome({ dot }))).status, 404)
  const file = await ha.get(to.outcomeXlsx({ dot }))
  assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/)
})

test('others learn what somebody registered for in a year', async () => {
  const [one] = await registrationsOf(app.db, { personId: person('an'), year: 2027 })
  assert.deepEqual(one?.awards, ['cstd-co-so', 'lao-dong-tien-tien'])
  assert.equal(one?.state, 'accepted')
  assert.deepEqual(await registrationsOf(app.db, { personId: person('an'), year: 2026 }), [])
  assert.equal((await registrationsOf(app.db, { unitId: app.units.a.id, year: 2027 })).length, 1)
})

test('the rules, one by one', () => {
  const window = { year: 2027, ...days }
  const on = (day: string, permitted: string | null = null) =>
    mayRegister(window, { on: day, permitted })?.code
  assert.equal(on('2026-11-15'), 'registrations.notOpen')
  assert.equal(on('2026-11-16'), undefined)
  assert.equal(on('2026-12-15'), undefined)
  assert.equal(on('2026-12-16'), 'registrations.closed')
  assert.equal(on('2026-12-16', '2026-12-16'), undefined)
  assert.equal(on('2026-12-17', '2026-12-16'), 'registrations.closed')
  const wishes = (...awards: string[]) =>
    mayWish(
      'ca-nhan',
      awards.map((award, at) => ({ award, place: at + 1 })),
    )?.code
  assert.equal(wishes('cstd-co-so', 'cstd-co-so'), 'registrations.sameTitle')
  assert.equal(wishes('cstd-co-so', 'giay-khen'), undefined)
  assert.ok(!registrable('ca-nhan').includes('chien-si-tien-tien'))
  assert.deepEqual(registrable('ho-gia-dinh').slice(0, 2), ['gia-dinh-van-hoa', 'giay-khen'])
  const way: Way = { state: 'sent', version: 1, personId: 7, unitId: 2, atUnitId: 2, windowUnitId: 1 }
  assert.equal(mayCorrect(way, 2)?.code, 'registrations.stale')
  assert.equal(mayCorrect({ ...way, state: 'accepted' }, 1)?.code, 'registrations.onItsWay')
  assert.equal(mayGiveBack(way, 1, 7)?.code, 'registrations.own')
  assert.equal(mayAccept({ ...way, atUnitId: 1 }, 1, 8), undefined)
})
