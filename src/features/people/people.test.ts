import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { beginDay } from './index.ts'
import { settlePeople } from './queries/settle.ts'

let app: App
let ha: Browser
let an: Browser

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  an = await app.as('an')
})
after(() => app.close())

const unitA = () => app.units.a.id
const unitB = () => app.units.b.id
const idOf = (location: string | null) => Number(location?.split('/').at(-1))

let count = 0
/** A new person of unit A, with a name of his or her own. */
async function newcomer(more: Record<string, string | number> = {}) {
  count += 1
  const name = `Lý Văn ${String.fromCodePoint(0x41 + (count % 26))}${'abcdefghij'[Math.floor(count / 26)]}nh`
  const line = { name, unit_id: unitA(), title: 'Chuyên viên', starts_on: '2021-03-01', ...more }
  const answer = await ha.post(addresses.people.add(), { ...empty, ...line })
  assert.equal(answer.status, 303, answer.text)
  return { id: idOf(answer.location), name }
}

// what a browser sends of the fields that were left empty
const empty = {
  sort_as: '',
  staff_code: '',
  gender: '',
  born_on: '',
  email: '',
  party_member_since: '',
  working_since: '',
  decision: '',
}

const rowOf = (id: number) =>
  app.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const positionsOf = (id: number) =>
  app.db
    .selectFrom('positions')
    .select(['id', 'unit_id', 'title', 'is_main', 'starts_on', 'ends_on'])
    .where('person_id', '=', id)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
const versionOf = async (id: number) => (await rowOf(id)).version
const transfer = async (id: number, fields: Record<string, string | number>) =>
  ha.post(addresses.people.transfer({ person: id }), {
    part: 'main',
    title: 'Chuyên viên',
    decision: '',
    _version: await versionOf(id),
    ...fields,
  })
const leave = async (id: number, on: string, because = 'nghi-huu') =>
  ha.post(addresses.people.leave({ person: id }), { on, because, _version: await versionOf(id) })

// a new file

test('an emulation officer opens the file of somebody new, and the person stands in the unit from that day', async () => {
  const { id } = await newcomer({ staff_code: 'CB-001', born_on: '12/05/1990', gender: 'nu' })
  const row = await rowOf(id)
  assert.equal(row.unit_id, unitA())
  assert.equal(row.title, 'Chuyên viên')
  assert.equal(row.born_on, '1990-05-12')
  const page = await ha.get(addresses.people.show({ person: id }))
  assert.match(page.text, /Phòng Tổng hợp/)
  assert.match(page.text, /từ 01\/03\/2021/)
  assert.match(page.text, /Lập hồ sơ/)
})

test('staff may not open files, nor may an officer of one unit for another', async () => {
  assert.equal((await an.get(addresses.people.add())).status, 404)
  assert.equal((await an.post(addresses.people.add(), { ...empty })).status, 404)
  await app.db
    .updateTable('grants')
    .set({ role: 'emulation-officer' })
    .where('account_id', '=', app.people.an.accountId)
    .execute()
  const line = {
    ...empty,
    name: 'Người Phòng Khác',
    unit_id: unitB(),
    title: 'Chuyên viên',
    starts_on: '2022-01-01',
  }
  assert.equal((await an.post(addresses.people.add(), line)).status, 404)
  await app.db
    .updateTable('grants')
    .set({ role: 'staff' })
    .where('account_id', '=', app.people.an.accountId)
    .execute()
})

test('a name that is there already is shown with those who bear it, and taken once it is said to be somebody else', async () => {
  const line = {
    ...empty,
    name: 'nguyễn thị an',
    unit_id: unitB(),
    title: 'Chuyên viên',
    starts_on: '2022-01-01',
  }
  const warned = await ha.post(addresses.people.add(), line)
  assert.equal(warned.status, 422)
  assert.match(warned.text, /trùng tên/)
  assert.match(warned.html, new RegExp(`href="${addresses.people.show({ person: app.people.an.personId })}"`))
  const taken = await ha.post(addresses.people.add(), { ...line, another: 'on' })
  assert.equal(taken.status, 303)
})

test('one staff code belongs to one person', async () => {
  await newcomer({ staff_code: 'CB-777' })
  const line = {
    ...empty,
    name: 'Cao Thị Mã',
    unit_id: unitA(),
    title: 'Chuyên viên',
    starts_on: '2022-01-01',
  }
  const refused = await ha.post(addresses.people.add(), { ...line, staff_code: 'CB-777' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Mã cán bộ CB-777 đang là của/)
})

test('a form that does not read keeps what was typed and says at each field what is missing', async () => {
  const answer = await ha.post(addresses.people.add(), {
    ...empty,
    name: 'T',
    title: 'Văn thư',
    starts_on: '31/02/2024',
    unit_id: '',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /value="Văn thư"/)
  assert.match(answer.text, /ngày có thật/)
})

test('a year of two digits and a day far ahead are slips of the finger', async () => {
  const line = { ...empty, name: 'Tạ Thị Nhầm', unit_id: unitA(), title: 'Chuyên viên' }
  assert.match(
    (await ha.post(addresses.people.add(), { ...line, starts_on: '0024-01-01' })).text,
    /bốn chữ số/,
  )
  assert.match(
    (await ha.post(addresses.people.add(), { ...line, starts_on: '2062-01-01' })).text,
    /hơn một năm/,
  )
})

// the person's own line

test('the line is corrected, and the event keeps only what changed, before and after', async () => {
  const { id, name } = await newcomer()
  const line = { ...empty, name: `${name} Sửa`, _version: 1 }
  const answer = await ha.post(addresses.people.edit({ person: id }), {
    ...line,
    party_member_since: '2015-06-01',
    born_on: '1985-01-01',
  })
  assert.equal(answer.status, 303)
  const [event] = await eventsOf(app.db, 'person', id)
  assert.deepEqual(event?.facts, {
    before: { name, born_on: null, party_member_since: null },
    after: { name: `${name} Sửa`, born_on: '1985-01-01', party_member_since: '2015-06-01' },
  })
})

test('a page made from an older version of the file is refused', async () => {
  const { id, name } = await newcomer()
  await ha.post(addresses.people.edit({ person: id }), { ...empty, name: `${name} Một`, _version: 1 })
  const late = await ha.post(addresses.people.edit({ person: id }), {
    ...empty,
    name: `${name} Hai`,
    _version: 1,
  })
  assert.equal(late.status, 409)
  assert.match(late.text, /vừa được người khác sửa/)
  assert.match(late.html, new RegExp(`${name} Hai`))
})

test('nobody joined the Party as a child', async () => {
  const { id, name } = await newcomer()
  const line = { ...empty, name, born_on: '2000-01-01', party_member_since: '2010-01-01', _version: 1 }
  assert.match((await ha.post(addresses.people.edit({ person: id }), line)).text, /đủ 18 tuổi/)
})

test('who has no say over the unit may not correct anybody there', async () => {
  const { id, name } = await newcomer()
  for (const who of ['an', 'binh', 'giang'] as const) {
    const browser = await app.as(who)
    assert.equal((await browser.get(addresses.people.edit({ person: id }))).status, 404, who)
    assert.equal(
      (await browser.post(addresses.people.edit({ person: id }), { ...empty, name, _version: 1 })).status,
      404,
      who,
    )
  }
})

test('nobody writes into the own file, whatever the role', async () => {
  const own = { person: app.people.ha.personId }
  assert.doesNotMatch((await ha.get(addresses.people.show(own))).text, /Ghi thêm|Điều động/)
  const line = { ...empty, name: 'Bùi Thu Hà', _version: 1 }
  const answer = await ha.post(addresses.people.edit(own), line)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Không ai tự ghi vào hồ sơ của mình/)
})

// transfers

test('a transfer ends the main position on the day before and begins the next', async () => {
  const { id } = await newcomer()
  const answer = await transfer(id, { unit_id: unitB(), starts_on: '2024-07-01', title: 'Chuyên viên chính' })
  assert.equal(answer.status, 303, answer.text)
  assert.deepEqual(
    (await positionsOf(id)).map(({ unit_id, starts_on, ends_on }) => ({ unit_id, starts_on, ends_on })),
    [
      { unit_id: unitA(), starts_on: '2021-03-01', ends_on: '2024-06-30' },
      { unit_id: unitB(), starts_on: '2024-07-01', ends_on: null },
    ],
  )
  assert.equal((await rowOf(id)).unit_id, unitB())
})

test('of two transfers from the same page one is taken, the other told that the file changed', async () => {
  const { id } = await newcomer()
  const answers = await Promise.all(
    ['2024-01-01', '2024-02-01', '2024-03-01'].map((starts_on) =>
      transfer(id, { unit_id: unitB(), starts_on, _version: 1 }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  assert.equal((await positionsOf(id)).length, 2)
})

test('a transfer that a decision dates ahead takes effect on its day', async () => {
  const { id } = await newcomer()
  await transfer(id, { unit_id: unitB(), starts_on: '2026-12-01' })
  assert.equal((await rowOf(id)).unit_id, unitA())
  app.clock.set('2026-12-01T00:10:00+07:00')
  await beginDay(await app.ctx('ha'))
  assert.equal((await rowOf(id)).unit_id, unitB())
  const before = await app.db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await beginDay(await app.ctx('ha'))
  const after = await app.db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  assert.deepEqual(after, before, 'a day on which nothing is due leaves no event')
  app.clock.set('2026-11-23T02:00:00Z')
  // the clock went back: so do the records
  await app.db.transaction().execute((tx) => settlePeople(tx, [id], '2026-11-23'))
})

test('a transfer to a day before the present position, into an ended unit or past a unit’s head is refused with what to do', async () => {
  const { id } = await newcomer()
  const early = await transfer(id, { unit_id: unitB(), starts_on: '2020-01-01' })
  assert.equal(early.status, 422)
  assert.match(early.text, /Từ 01\/03\/2021 đã ghi chức vụ chính/)
  const headed = await transfer(id, {
    unit_id: unitB(),
    starts_on: '2024-01-01',
    is_head: 'on',
    title: 'Trưởng phòng',
  })
  assert.match(headed.text, /đã có người đứng đầu là Vũ Thị Lan/)
  const gone = await app.db
    .insertInto('units')
    .values({
      name: 'Phòng Cũ',
      track: 'chinh-quyen',
      starts_on: '2010-01-01',
      ends_on: '2019-12-31',
      path: `${app.units.agency.path}99999/`,
      parent_id: app.units.agency.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ended = await transfer(id, { unit_id: gone.id, starts_on: '2024-01-01' })
  assert.match(ended.text, /chỉ hoạt động từ 01\/01\/2010 đến hết 31\/12\/2019/)
  assert.equal((await positionsOf(id)).length, 1)
})

test('a concurrent position stands beside the main one and ends by itself', async () => {
  const { id } = await newcomer()
  await transfer(id, { part: 'side', unit_id: unitB(), starts_on: '2023-01-01', title: 'Thư ký công đoàn' })
  assert.equal((await rowOf(id)).unit_id, unitA())
  const [main, side] = await positionsOf(id)
  const page = await ha.get(addresses.people.show({ person: id }))
  assert.match(page.text, /Kiêm nhiệm/)
  const address = addresses.people.endPosition({ person: id, entry: side?.id ?? 0 })
  assert.equal((await ha.get(address)).status, 200)
  const ended = await ha.post(address, { ends_on: '2024-12-31', _version: await versionOf(id) })
  assert.equal(ended.status, 303, ended.text)
  assert.equal((await positionsOf(id))[1]?.ends_on, '2024-12-31')
  const mainAddress = addresses.people.endPosition({ person: id, entry: main?.id ?? 0 })
  const refused = await ha.post(mainAddress, { ends_on: '2024-12-31', _version: await versionOf(id) })
  assert.match(refused.text, /Chức vụ chính không kết thúc riêng được/)
  assert.equal((await an.post(address, { ends_on: '2024-12-31', _version: 1 })).status, 404)
  assert.equal((await ha.post(address, { ends_on: 'hôm qua', _version: 1 })).status, 422)
})

test('staff may not transfer anybody, not even themselves', async () => {
  const address = addresses.people.transfer({ person: app.people.an.personId })
  assert.equal((await an.get(address)).status, 404)
  assert.equal((await an.post(address, { part: 'main' })).status, 404)
})

test('a transfer form without a unit or a title comes back with what was typed', async () => {
  const { id } = await newcomer()
  const answer = await transfer(id, { unit_id: '', title: '', starts_on: '2024-01-01', decision: '12/QĐ-VP' })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /value="12\/QĐ-VP"/)
})

// leaving and coming back

test('who leaves keeps the file; all positions end on the day before', async () => {
  const { id, name } = await newcomer()
  assert.equal((await leave(id, '2026-01-01')).status, 303)
  const row = await rowOf(id)
  assert.equal(row.left_on, '2026-01-01')
  assert.equal(row.left_because, 'nghi-huu')
  assert.equal((await positionsOf(id))[0]?.ends_on, '2025-12-31')
  const page = await ha.get(addresses.people.show({ person: id }))
  assert.match(page.text, /Đã rời cơ quan từ 01\/01\/2026 · Nghỉ hưu/)
  const again = await leave(id, '2026-02-01')
  assert.equal(again.status, 422)
  assert.match(again.text, /đã được ghi/)
  const working = await ha.get(addresses.people.list({ tim: name }))
  assert.ok(!working.html.includes(addresses.people.show({ person: id })))
})

test('a leaving entered by mistake is taken back, and the positions go on', async () => {
  const { id } = await newcomer()
  await leave(id, '2026-01-01')
  const address = addresses.people.stay({ person: id })
  assert.equal((await an.post(address, { _version: 1 })).status, 404)
  assert.equal((await ha.post(address, { _version: await versionOf(id) })).status, 303)
  assert.equal((await rowOf(id)).left_on, null)
  assert.equal((await positionsOf(id))[0]?.ends_on, null)
  const twice = await ha.post(address, { _version: await versionOf(id) })
  assert.equal(twice.status, 422)
  assert.match(twice.text, /đang công tác/)
  assert.equal((await ha.post(address, {})).status, 422)
})

test('who comes back has two periods of work in one file', async () => {
  const { id } = await newcomer()
  await leave(id, '2024-01-01', 'chuyen-cong-tac')
  const address = addresses.people.comeBack({ person: id })
  assert.equal((await ha.get(address)).status, 200)
  const back = async (starts_on: string) =>
    ha.post(address, {
      unit_id: unitB(),
      title: 'Chuyên viên',
      starts_on,
      decision: '',
      _version: await versionOf(id),
    })
  const early = await back('2023-12-31')
  assert.match(early.text, /Ngày trở lại phải từ ngày đó/)
  assert.equal((await back('2025-09-01')).status, 303)
  const row = await rowOf(id)
  assert.equal(row.left_on, null)
  assert.equal(row.unit_id, unitB())
  const periods = await app.db.selectFrom('working_periods').selectAll().where('person_id', '=', id).execute()
  assert.equal(periods.length, 2)
  assert.equal((await an.post(address, {})).status, 404)
  assert.equal((await back('một ngày')).status, 422)
})

test('a leaving before the work began, or past a position that lies ahead, is refused', async () => {
  const { id } = await newcomer()
  assert.match((await leave(id, '2021-03-01')).text, /bắt đầu từ 01\/03\/2021/)
  await transfer(id, { unit_id: unitB(), starts_on: '2026-12-15' })
  assert.match((await leave(id, '2026-12-01')).text, /gỡ chức vụ đó trước/)
  assert.equal((await ha.post(addresses.people.leave({ person: id }), { on: '', because: '' })).status, 422)
})

// the page

test('everybody sees position and honours; ratings, leaves and disciplines only those concerned and the person', async () => {
  const { personId } = app.people.an
  await app.db
    .insertInto('ratings')
    .values({ person_id: personId, year: 2025, track: 'chinh-quyen', class: 'hoan-thanh-tot' })
    .execute()
  await app.db
    .insertInto('disciplines')
    .values({
      person_id: personId,
      track: 'dang',
      form: 'khien-trach',
      decided_on: '2022-05-05',
      reason: 'chậm nộp báo cáo',
    })
    .execute()
  await app.db.insertInto('honours').values({ person_id: personId, award: 'giay-khen', year: 2024 }).execute()
  const address = addresses.people.show({ person: personId })
  for (const who of ['an', 'binh', 'ha', 'quan'] as const) {
    const { text } = await (await app.as(who)).get(address)
    assert.match(text, /Hoàn thành tốt/, who)
    assert.match(text, /Khiển trách/, who)
    assert.match(text, /chậm nộp báo cáo/, who)
  }
  for (const who of ['giang', 'lan', 'chi'] as const) {
    const { status, text } = await (await app.as(who)).get(address)
    assert.equal(status, 200)
    assert.match(text, /Giấy khen/, who)
    assert.doesNotMatch(text, /Hoàn thành tốt|Khiển trách|chậm nộp|Nhật ký hồ sơ/, who)
  }
  assert.equal((await app.stranger().get(address)).status, 303)
})

test('in English every word of the page is English', async () => {
  const quan = await app.as('quan')
  await quan.post(addresses.preferences(), { lang: 'en', next: '/' })
  const { text } = await quan.get(addresses.people.show({ person: app.people.an.personId }))
  assert.match(text, /Record of service/)
  assert.match(text, /Certificate of Commendation/)
  assert.match(text, /Reprimand \(Party\)/)
  assert.doesNotMatch(text, /Quá trình công tác|Khen thưởng|Xếp loại/)
})

test('nobody’s page is found under a number that does not exist', async () => {
  assert.equal((await ha.get(addresses.people.show({ person: 999_999 }))).status, 404)
  assert.equal((await ha.get('/con-nguoi/khong-phai-so')).status, 404)
})
