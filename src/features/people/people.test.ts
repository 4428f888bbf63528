import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { emptyLine, newcomers } from '../../../test/newcomers.ts'

let app: App
let ha: Browser
let an: Browser
let people: ReturnType<typeof newcomers>

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  an = await app.as('an')
  people = newcomers(app, ha)
})
after(() => app.close())

const unitA = () => app.units.a.id
const unitB = () => app.units.b.id

// a new file

test('an emulation officer opens the file of somebody new, and the person stands in the unit from that day', async () => {
  const { id } = await people.add({ staff_code: 'CB-001', born_on: '12/05/1990', gender: 'nu' })
  const row = await people.row(id)
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
  assert.equal((await an.post(addresses.people.add(), { ...emptyLine })).status, 404)
  await app.db
    .updateTable('grants')
    .set({ role: 'emulation-officer' })
    .where('account_id', '=', app.people.an.accountId)
    .execute()
  const line = {
    ...emptyLine,
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
    ...emptyLine,
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
  await people.add({ staff_code: 'CB-777' })
  const line = {
    ...emptyLine,
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
    ...emptyLine,
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
  const line = { ...emptyLine, name: 'Tạ Thị Nhầm', unit_id: unitA(), title: 'Chuyên viên' }
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
  const { id, name } = await people.add()
  const line = { ...emptyLine, name: `${name} Sửa`, _version: 1 }
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
  const { id, name } = await people.add()
  await ha.post(addresses.people.edit({ person: id }), { ...emptyLine, name: `${name} Một`, _version: 1 })
  const late = await ha.post(addresses.people.edit({ person: id }), {
    ...emptyLine,
    name: `${name} Hai`,
    _version: 1,
  })
  assert.equal(late.status, 409)
  assert.match(late.text, /vừa được người khác sửa/)
  assert.match(late.html, new RegExp(`${name} Hai`))
})

test('nobody joined the Party as a child', async () => {
  const { id, name } = await people.add()
  const line = { ...emptyLine, name, born_on: '2000-01-01', party_member_since: '2010-01-01', _version: 1 }
  assert.match((await ha.post(addresses.people.edit({ person: id }), line)).text, /đủ 18 tuổi/)
})

test('who has no say over the unit may not correct anybody there', async () => {
  const { id, name } = await people.add()
  for (const who of ['an', 'binh', 'giang'] as const) {
    const browser = await app.as(who)
    assert.equal((await browser.get(addresses.people.edit({ person: id }))).status, 404, who)
    assert.equal(
      (await browser.post(addresses.people.edit({ person: id }), { ...emptyLine, name, _version: 1 })).status,
      404,
      who,
    )
  }
})

test('nobody writes into the own file, whatever the role', async () => {
  const own = { person: app.people.ha.personId }
  assert.doesNotMatch((await ha.get(addresses.people.show(own))).text, /Ghi thêm|Điều động/)
  const line = { ...emptyLine, name: 'Bùi Thu Hà', _version: 1 }
  const answer = await ha.post(addresses.people.edit(own), line)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Không ai tự ghi vào hồ sơ của mình/)
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
