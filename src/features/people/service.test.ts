import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { newcomers } from '../../../test/newcomers.ts'
import { beginDay } from './index.ts'
import { settlePeople } from './queries/settle.ts'

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

// transfers

test('a transfer ends the main position on the day before and begins the next', async () => {
  const { id } = await people.add()
  const answer = await people.transfer(id, {
    unit_id: unitB(),
    starts_on: '2024-07-01',
    title: 'Chuyên viên chính',
  })
  assert.equal(answer.status, 303, answer.text)
  assert.deepEqual(
    (await people.positions(id)).map(({ unit_id, starts_on, ends_on }) => ({ unit_id, starts_on, ends_on })),
    [
      { unit_id: unitA(), starts_on: '2021-03-01', ends_on: '2024-06-30' },
      { unit_id: unitB(), starts_on: '2024-07-01', ends_on: null },
    ],
  )
  assert.equal((await people.row(id)).unit_id, unitB())
})

test('of two transfers from the same page one is taken, the other told that the file changed', async () => {
  const { id } = await people.add()
  const answers = await Promise.all(
    ['2024-01-01', '2024-02-01', '2024-03-01'].map((starts_on) =>
      people.transfer(id, { unit_id: unitB(), starts_on, _version: 1 }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  assert.equal((await people.positions(id)).length, 2)
})

test('a transfer that a decision dates ahead takes effect on its day', async () => {
  const { id } = await people.add()
  await people.transfer(id, { unit_id: unitB(), starts_on: '2026-12-01' })
  assert.equal((await people.row(id)).unit_id, unitA())
  app.clock.set('2026-12-01T00:10:00+07:00')
  await beginDay(await app.ctx('ha'))
  assert.equal((await people.row(id)).unit_id, unitB())
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
  const { id } = await people.add()
  const early = await people.transfer(id, { unit_id: unitB(), starts_on: '2020-01-01' })
  assert.equal(early.status, 422)
  assert.match(early.text, /Từ 01\/03\/2021 đã ghi chức vụ chính/)
  const headed = await people.transfer(id, {
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
  const ended = await people.transfer(id, { unit_id: gone.id, starts_on: '2024-01-01' })
  assert.match(ended.text, /chỉ hoạt động từ 01\/01\/2010 đến hết 31\/12\/2019/)
  assert.equal((await people.positions(id)).length, 1)
})

test('a concurrent position stands beside the main one and ends by itself', async () => {
  const { id } = await people.add()
  await people.transfer(id, {
    part: 'side',
    unit_id: unitB(),
    starts_on: '2023-01-01',
    title: 'Thư ký công đoàn',
  })
  assert.equal((await people.row(id)).unit_id, unitA())
  const [main, side] = await people.positions(id)
  const page = await ha.get(addresses.people.show({ person: id }))
  assert.match(page.text, /Kiêm nhiệm/)
  const address = addresses.people.endPosition({ person: id, entry: side?.id ?? 0 })
  assert.equal((await ha.get(address)).status, 200)
  const ended = await ha.post(address, { ends_on: '2024-12-31', _version: await people.version(id) })
  assert.equal(ended.status, 303, ended.text)
  assert.equal((await people.positions(id))[1]?.ends_on, '2024-12-31')
  const mainAddress = addresses.people.endPosition({ person: id, entry: main?.id ?? 0 })
  const refused = await ha.post(mainAddress, { ends_on: '2024-12-31', _version: await people.version(id) })
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
  const { id } = await people.add()
  const answer = await people.transfer(id, {
    unit_id: '',
    title: '',
    starts_on: '2024-01-01',
    decision: '12/QĐ-VP',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /value="12\/QĐ-VP"/)
})

// leaving and coming back

test('who leaves keeps the file; all positions end on the day before', async () => {
  const { id, name } = await people.add()
  assert.equal((await people.leave(id, '2026-01-01')).status, 303)
  const row = await people.row(id)
  assert.equal(row.left_on, '2026-01-01')
  assert.equal(row.left_because, 'nghi-huu')
  assert.equal((await people.positions(id))[0]?.ends_on, '2025-12-31')
  const page = await ha.get(addresses.people.show({ person: id }))
  assert.match(page.text, /Đã rời cơ quan từ 01\/01\/2026 · Nghỉ hưu/)
  const again = await people.leave(id, '2026-02-01')
  assert.equal(again.status, 422)
  assert.match(again.text, /đã được ghi/)
  const working = await ha.get(addresses.people.list({ tim: name }))
  assert.ok(!working.html.includes(addresses.people.show({ person: id })))
})

test('a leaving entered by mistake is taken back, and the positions go on', async () => {
  const { id } = await people.add()
  await people.leave(id, '2026-01-01')
  const address = addresses.people.stay({ person: id })
  assert.equal((await an.post(address, { _version: 1 })).status, 404)
  assert.equal((await ha.post(address, { _version: await people.version(id) })).status, 303)
  assert.equal((await people.row(id)).left_on, null)
  assert.equal((await people.positions(id))[0]?.ends_on, null)
  const twice = await ha.post(address, { _version: await people.version(id) })
  assert.equal(twice.status, 422)
  assert.match(twice.text, /đang công tác/)
  assert.equal((await ha.post(address, {})).status, 422)
})

test('who comes back has two periods of work in one file', async () => {
  const { id } = await people.add()
  await people.leave(id, '2024-01-01', 'chuyen-cong-tac')
  const address = addresses.people.comeBack({ person: id })
  assert.equal((await ha.get(address)).status, 200)
  const back = async (starts_on: string) =>
    ha.post(address, {
      unit_id: unitB(),
      title: 'Chuyên viên',
      starts_on,
      decision: '',
      _version: await people.version(id),
    })
  const early = await back('2023-12-31')
  assert.match(early.text, /Ngày trở lại phải từ ngày đó/)
  assert.equal((await back('2025-09-01')).status, 303)
  const row = await people.row(id)
  assert.equal(row.left_on, null)
  assert.equal(row.unit_id, unitB())
  const periods = await app.db.selectFrom('working_periods').selectAll().where('person_id', '=', id).execute()
  assert.equal(periods.length, 2)
  assert.equal((await an.post(address, {})).status, 404)
  assert.equal((await back('một ngày')).status, 422)
})

test('a leaving before the work began, or past a position that lies ahead, is refused', async () => {
  const { id } = await people.add()
  assert.match((await people.leave(id, '2021-03-01')).text, /bắt đầu từ 01\/03\/2021/)
  await people.transfer(id, { unit_id: unitB(), starts_on: '2026-12-15' })
  assert.match((await people.leave(id, '2026-12-01')).text, /gỡ chức vụ đó trước/)
  assert.equal((await ha.post(addresses.people.leave({ person: id }), { on: '', because: '' })).status, 422)
})
