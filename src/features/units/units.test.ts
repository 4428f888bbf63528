import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { systemContext } from '#app.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { beginDay } from './index.ts'

let app: App
let quan: Browser

// each test changes the tree for good, so each gets its own agency
beforeEach(async () => {
  app = await startApp()
  quan = await app.as('quan')
})
afterEach(() => app.close())

const unitNow = (id: number) =>
  app.db.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const unitCalled = (name: string) =>
  app.db.selectFrom('units').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const versionOf = async (id: number) => (await unitNow(id)).version
const personNow = (id: number) =>
  app.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const positionsOf = (id: number) =>
  app.db
    .selectFrom('positions')
    .select(['unit_id', 'starts_on', 'ends_on'])
    .where('person_id', '=', id)
    .orderBy('starts_on')
    .execute()
const lastVerb = async () =>
  (await app.db.selectFrom('events').select('verb').orderBy('sequence', 'desc').limit(1).executeTakeFirst())
    ?.verb
const decision = { on: '2026-07-01', decision: '12/QĐ-CQ ngày 25/6/2026' }

async function add(name: string, parent: number, on = '2021-01-01') {
  const answer = await quan.post(addresses.units.add(), {
    parent,
    name,
    short_name: '',
    track: 'chinh-quyen',
    on,
    decision: '',
  })
  assert.equal(answer.status, 303, answer.text)
  return unitCalled(name)
}

async function rename(id: number, name: string, on = decision.on) {
  return quan.post(addresses.units.rename({ unit: id }), {
    ...decision,
    on,
    name,
    _version: await versionOf(id),
  })
}

test('the tree shows each unit with the people below it', async () => {
  const page = await (await app.as('an')).get(addresses.units.tree())
  assert.equal(page.status, 200)
  for (const name of ['Cơ quan thử nghiệm', 'Phòng Tổng hợp', 'Tổ Văn thư', 'Phòng Nghiệp vụ']) {
    assert.ok(page.text.includes(name), name)
  }
  assert.match(page.text, /10 người/)
  assert.ok(!page.text.includes('Thêm đơn vị'))
})

test('a unit is founded by a decision and stands last among its brothers', async () => {
  const { id, path, parent_id } = await add('Phòng Tài vụ', app.units.agency.id)
  assert.equal(path, `${app.units.agency.path}${id}/`)
  assert.equal(parent_id, app.units.agency.id)
  assert.equal(await lastVerb(), 'unit.added')
  const page = await quan.get(addresses.units.show({ unit: id }))
  assert.match(page.text, /Thành lập/)
  const tree = (await quan.get(addresses.units.tree())).text
  assert.ok(tree.indexOf('Phòng Tài vụ') > tree.indexOf('Phòng Nghiệp vụ'))
})

test('nobody but an administrator of the branch changes units', async () => {
  const { id } = app.units.a
  for (const name of ['an', 'binh', 'ha', 'giang'] as const) {
    const browser = await app.as(name)
    assert.equal((await browser.get(addresses.units.show({ unit: id }))).status, 200, name)
    for (const address of [
      addresses.units.add(),
      addresses.units.merge(),
      addresses.units.edit({ unit: id }),
      addresses.units.rename({ unit: id }),
      addresses.units.move({ unit: id }),
      addresses.units.split({ unit: id }),
      addresses.units.dissolve({ unit: id }),
      addresses.units.reorder({ unit: id }),
      addresses.units.undo({ unit: id }),
    ]) {
      assert.equal(
        (await browser.post(address, { _version: 1, on: decision.on, name: 'Tên' })).status,
        404,
        address,
      )
    }
  }
})

test('an administrator of one branch can neither found in, nor move to, nor merge with another', async () => {
  await app.db
    .updateTable('grants')
    .set({ unit_id: app.units.a.id })
    .where('account_id', '=', app.people.quan.accountId)
    .execute()
  const fields = { name: 'Tổ Mới', short_name: '', track: 'chinh-quyen', ...decision }
  assert.equal((await quan.post(addresses.units.add(), { ...fields, parent: app.units.b.id })).status, 404)
  const version = await versionOf(app.units.a1.id)
  const move = { ...decision, parent: app.units.b.id, _version: version }
  assert.equal((await quan.post(addresses.units.move({ unit: app.units.a1.id }), move)).status, 404)
  const merge = { ...decision, sources: app.units.a1.id, into: app.units.b.id, name: '', parent: '' }
  assert.equal((await quan.post(addresses.units.merge(), merge)).status, 404)
  const options = (await quan.get(addresses.units.add())).text
  assert.ok(options.includes('Tổ Văn thư') && !options.includes('Phòng Nghiệp vụ'))
})

test('a form that does not read keeps what was typed and says what is missing', async () => {
  const answer = await quan.post(addresses.units.add(), {
    parent: app.units.agency.id,
    name: '',
    short_name: 'TV',
    track: 'chinh-quyen',
    on: '31/02/2026',
    decision: '',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /value="TV"/)
  assert.match(answer.text, /Hãy nhập ngày có thật/)
})

test('a slip in the name is mended without a new name in the history', async () => {
  const { id } = app.units.b
  const sent = {
    name: 'Phòng Nghiệp vụ 1',
    short_name: 'NV1',
    track: 'chinh-quyen',
    _version: await versionOf(id),
  }
  assert.equal((await quan.post(addresses.units.edit({ unit: id }), sent)).status, 303)
  const names = await app.db.selectFrom('unit_names').selectAll().where('unit_id', '=', id).execute()
  assert.deepEqual(
    names.map(({ name }) => name),
    ['Phòng Nghiệp vụ 1'],
  )
  const stale = await quan.post(addresses.units.edit({ unit: id }), sent)
  assert.equal(stale.status, 409)
  assert.match(stale.text, /vừa được người khác sửa/)
})

test('a renamed unit shows the old name on the days before', async () => {
  const { id } = app.units.b
  assert.equal((await rename(id, 'Phòng Kế hoạch')).status, 303)
  assert.equal((await unitNow(id)).name, 'Phòng Kế hoạch')
  const before = (await quan.get(addresses.units.tree({ ngay: '2026-06-30' }))).text
  const since = (await quan.get(addresses.units.tree({ ngay: '2026-07-01' }))).text
  assert.ok(before.includes('Phòng Nghiệp vụ') && !before.includes('Phòng Kế hoạch'))
  assert.ok(since.includes('Phòng Kế hoạch') && !since.includes('Phòng Nghiệp vụ'))
  const page = (await quan.get(addresses.units.show({ unit: id }))).text
  assert.match(page, /Đổi tên/)
  assert.match(page, /12\/QĐ-CQ/)
  const again = await rename(id, 'Phòng Khác', '2026-07-01')
  assert.equal(again.status, 422)
  assert.match(again.text, /Tên hiện nay dùng từ ngày 01\/07\/2026/)
})

test('a rename that lies ahead takes effect on its day', async () => {
  const { id } = app.units.b
  assert.equal((await rename(id, 'Phòng Kế hoạch', '2026-12-01')).status, 303)
  assert.equal((await unitNow(id)).name, 'Phòng Nghiệp vụ')
  const ctx = systemContext(app.house, { id: 1, schema: (await app.ctx('quan')).tenant.schema, name: '' })
  await beginDay(ctx)
  assert.equal((await unitNow(id)).name, 'Phòng Nghiệp vụ')
  app.clock.set('2026-11-30T18:00:00Z')
  await beginDay(ctx)
  assert.equal((await unitNow(id)).name, 'Phòng Kế hoạch')
  assert.equal(await lastVerb(), 'units.day-begun')
})

test('a unit moves with its whole branch, and stood elsewhere before', async () => {
  const { a, a1, b } = app.units
  const deeper = await add('Nhóm Lưu trữ', a1.id)
  const sent = { ...decision, parent: b.id, _version: await versionOf(a1.id) }
  assert.equal((await quan.post(addresses.units.move({ unit: a1.id }), sent)).status, 303)
  assert.equal((await unitNow(a1.id)).path, `${b.path}${a1.id}/`)
  assert.equal((await unitNow(deeper.id)).path, `${b.path}${a1.id}/${deeper.id}/`)
  const page = (await quan.get(addresses.units.show({ unit: a1.id }))).text
  assert.match(page, /Phòng Tổng hợp → Phòng Nghiệp vụ/)
  const places = await app.db
    .selectFrom('unit_places')
    .selectAll()
    .where('unit_id', '=', a1.id)
    .orderBy('starts_on')
    .execute()
  assert.deepEqual(
    places.map(({ parent_id, ends_on }) => [parent_id, ends_on]),
    [
      [a.id, '2026-06-30'],
      [b.id, null],
    ],
  )
})

test('a unit cannot go below itself, also not by two moves that lie ahead', async () => {
  const { a, a1, b } = app.units
  const move = async (unit: number, parent: number, on: string) =>
    quan.post(addresses.units.move({ unit }), { ...decision, on, parent, _version: await versionOf(unit) })
  assert.match((await move(a.id, a1.id, '2026-07-01')).text, /nằm dưới chính đơn vị này/)
  assert.equal((await move(a.id, b.id, '2026-12-01')).status, 303)
  assert.match((await move(b.id, a.id, '2026-12-05')).text, /nằm dưới chính đơn vị này/)
  assert.match((await move(b.id, a.id, '2026-11-20')).text, /nằm dưới chính đơn vị này/)
})

test('a merger into a new unit ends the old ones, moves people and children, and keeps careers whole', async () => {
  const { a, a1, b, agency } = app.units
  const sent = { ...decision, sources: [a.id, b.id], into: '', name: 'Phòng Hợp nhất', parent: agency.id }
  assert.equal((await quan.post(addresses.units.merge(), sent)).status, 303)
  const made = await unitCalled('Phòng Hợp nhất')
  assert.deepEqual(
    [(await unitNow(a.id)).ends_on, (await unitNow(b.id)).ends_on],
    ['2026-06-30', '2026-06-30'],
  )
  assert.equal((await unitNow(a1.id)).parent_id, made.id)
  // who answers for the successor answers for what it took over
  assert.equal((await unitNow(b.id)).path, `${made.path}${b.id}/`)
  const { personId } = app.people.giang
  assert.deepEqual(await positionsOf(personId), [
    { unit_id: b.id, starts_on: '2020-01-01', ends_on: '2026-06-30' },
    { unit_id: made.id, starts_on: '2026-07-01', ends_on: null },
  ])
  assert.equal((await personNow(personId)).unit_id, made.id)
  assert.equal((await personNow(app.people.binh.personId)).is_head, false)
  const tree = (await quan.get(addresses.units.tree())).text
  assert.ok(tree.includes('Phòng Hợp nhất') && !tree.includes('Phòng Nghiệp vụ'))
  assert.match(
    (await quan.get(addresses.units.show({ unit: b.id }))).text,
    /Đã kết thúc sau ngày 30\/06\/2026/,
  )
})

test('a merger into a unit that is there leaves its own people where they are', async () => {
  const { a, b } = app.units
  const sent = { ...decision, sources: b.id, into: a.id, name: '', parent: '' }
  assert.equal(
    (await quan.post(addresses.units.merge(), sent)).location,
    addresses.units.show({ unit: a.id }),
  )
  assert.equal((await positionsOf(app.people.an.personId)).length, 1)
  assert.equal((await personNow(app.people.lan.personId)).unit_id, a.id)
})

test('a merger is refused with the sentence for what stands against it', async () => {
  const { a, a1, b, agency } = app.units
  const merge = (fields: Record<string, number | string | number[]>) =>
    quan.post(addresses.units.merge(), {
      ...decision,
      sources: [],
      into: '',
      name: '',
      parent: '',
      ...fields,
    })
  assert.match((await merge({ sources: [a.id, b.id] })).text, /Hãy đặt tên cho đơn vị mới/)
  assert.match((await merge({ sources: a.id, into: a1.id })).text, /Đơn vị nhận nằm dưới/)
  assert.match((await merge({ sources: agency.id, into: a.id })).text, /đứng đầu cây đơn vị/)
  assert.match(
    (await merge({ sources: [a.id, a1.id], into: b.id })).text,
    /đứng trên một đơn vị khác cũng được chọn/,
  )
  assert.match((await merge({ sources: b.id, into: a.id, on: '2020-01-01' })).text, /Hãy chọn ngày sau đó/)
  const none = await merge({ into: a.id })
  assert.match(none.text, /Hãy chọn ít nhất một đơn vị/)
})

test('a merger is undone on its day: units, places and positions are as before', async () => {
  const { a, a1, b, agency } = app.units
  const before = await positionsOf(app.people.giang.personId)
  const sent = { ...decision, sources: [a.id, b.id], into: '', name: 'Phòng Hợp nhất', parent: agency.id }
  await quan.post(addresses.units.merge(), sent)
  const made = await unitCalled('Phòng Hợp nhất')
  const { id: change } = await app.db
    .selectFrom('unit_changes')
    .select('id')
    .where('kind', '=', 'merge')
    .executeTakeFirstOrThrow()
  const undone = await quan.post(addresses.units.undo({ unit: made.id }), { change })
  assert.equal(undone.location, addresses.units.tree(), undone.text)
  assert.deepEqual(await positionsOf(app.people.giang.personId), before)
  assert.equal((await personNow(app.people.giang.personId)).unit_id, b.id)
  assert.equal((await personNow(app.people.binh.personId)).is_head, true)
  assert.deepEqual(
    [(await unitNow(a.id)).path, (await unitNow(a1.id)).path, (await unitNow(b.id)).path],
    [a.path, a1.path, b.path],
  )
  assert.equal((await unitNow(b.id)).ends_on, null)
  assert.equal((await quan.get(addresses.units.show({ unit: made.id }))).status, 404)
  const tree = (await quan.get(addresses.units.tree({ ngay: '2026-08-01' }))).text
  assert.ok(tree.includes('Phòng Nghiệp vụ') && !tree.includes('Phòng Hợp nhất'))
})

test('a change on which something was built, or of an earlier day, is not undone', async () => {
  const { b } = app.units
  await rename(b.id, 'Phòng Một', '2026-07-01')
  const { id: change } = await app.db.selectFrom('unit_changes').select('id').executeTakeFirstOrThrow()
  await rename(b.id, 'Phòng Hai', '2026-08-01')
  const undo = () => quan.post(addresses.units.undo({ unit: b.id }), { change })
  assert.match((await undo()).text, /Đã có việc khác dựa trên thay đổi này/)
  app.clock.advance({ days: 1 })
  quan = await app.as('quan')
  assert.match((await undo()).text, /Chỉ hoàn tác được trong ngày ghi/)
  assert.equal((await quan.post(addresses.units.undo({ unit: app.units.a.id }), { change })).status, 404)
})

test('a unit splits into several; everybody goes where was chosen', async () => {
  const { a, a1, agency } = app.units
  const address = addresses.units.split({ unit: a.id })
  const plan = { names: 'Phòng Một\nPhòng Hai', ...decision }
  assert.match(
    (await quan.get(addresses.units.split({ unit: a.id }, { names: 'X', on: decision.on }))).text,
    /từ 1 đến 20 tên/,
  )
  const second = await quan.get(addresses.units.split({ unit: a.id }, plan))
  const back = await quan.get(addresses.units.split({ unit: a.id }, { ...plan, sua: 1 }))
  assert.match(back.html, /<textarea[^>]*>Phòng Một\nPhòng Hai/)
  for (const name of ['Nguyễn Thị An', 'Trần Văn Bình', 'Phạm Quang Dũng', 'Tổ Văn thư'])
    assert.ok(second.text.includes(name), name)
  const position = [...second.html.matchAll(/name="position" value="(\d+)"/g)].map(([, id]) => Number(id))
  assert.equal(position.length, 3)
  const sent = { ...plan, _version: await versionOf(a.id), position, child: a1.id, child_to: '1' }
  const short = await quan.post(address, { ...sent, position_to: ['0', '1', ''] })
  assert.match(short.text, /chưa có nơi đến/)
  const missing = await quan.post(address, { ...sent, position: position.slice(1), position_to: ['0', '1'] })
  assert.equal(missing.status, 409)
  assert.equal((await quan.post(address, { ...sent, position_to: ['0', '0', '1'] })).status, 303)
  const [one, two] = [await unitCalled('Phòng Một'), await unitCalled('Phòng Hai')]
  assert.equal(one.parent_id, agency.id)
  assert.equal((await unitNow(a1.id)).parent_id, two.id)
  assert.equal((await unitNow(a.id)).ends_on, '2026-06-30')
  assert.equal((await personNow(app.people.an.personId)).unit_id, one.id)
})

test('a unit that goes on keeps those who stay', async () => {
  const { b } = app.units
  const plan = { names: 'Tổ Pháp chế', goes_on: 'on', ...decision }
  const second = await quan.get(addresses.units.split({ unit: b.id }, plan))
  const position = [...second.html.matchAll(/name="position" value="(\d+)"/g)].map(([, id]) => Number(id))
  const sent = { ...plan, _version: await versionOf(b.id), position, position_to: ['', '0'] }
  assert.equal((await quan.post(addresses.units.split({ unit: b.id }), sent)).status, 303)
  assert.equal((await unitNow(b.id)).ends_on, null)
  const made = await unitCalled('Tổ Pháp chế')
  const units = [await personNow(app.people.giang.personId), await personNow(app.people.lan.personId)].map(
    (person) => person.unit_id,
  )
  assert.deepEqual(units, [b.id, made.id])
})

test('a unit with people or units left in it is not dissolved; an empty one ends', async () => {
  const { a, a1 } = app.units
  const dissolve = async (id: number) =>
    quan.post(addresses.units.dissolve({ unit: id }), { ...decision, _version: await versionOf(id) })
  assert.match((await dissolve(a1.id)).text, /còn 1 người/)
  assert.match((await dissolve(a.id)).text, /còn 3 người/)
  const empty = await add('Tổ Trống', a.id)
  assert.equal((await dissolve(empty.id)).status, 303)
  assert.equal((await unitNow(empty.id)).ends_on, '2026-06-30')
  const renamed = await rename(empty.id, 'Tên nữa')
  assert.match(renamed.text, /đã kết thúc/)
})

test('units are put in another order', async () => {
  const { a, b, agency } = app.units
  const order = (way: string, child: number) =>
    quan.post(addresses.units.reorder({ unit: agency.id }), { child, way })
  const tree = async () => (await quan.get(addresses.units.tree())).text
  assert.ok((await tree()).indexOf('Phòng Nghiệp vụ') < (await tree()).indexOf('Phòng Tổng hợp'))
  assert.equal((await order('up', a.id)).status, 303)
  assert.ok((await tree()).indexOf('Phòng Nghiệp vụ') > (await tree()).indexOf('Phòng Tổng hợp'))
  assert.match((await order('up', a.id)).text, /đã ở đầu hoặc cuối/)
  assert.equal((await order('sideways', b.id)).status, 422)
})

test('the pages of the changes show their forms', async () => {
  const unit = { unit: app.units.a.id }
  for (const address of [
    addresses.units.add({ duoi: unit.unit }),
    addresses.units.merge({ duoi: app.units.agency.id, don: unit.unit }),
    addresses.units.edit(unit),
    addresses.units.rename(unit),
    addresses.units.move(unit),
    addresses.units.split(unit),
    addresses.units.dissolve(unit),
  ]) {
    const page = await quan.get(address)
    assert.equal(page.status, 200, address)
    assert.match(page.html, /<form/)
  }
  assert.equal((await quan.get(addresses.units.show({ unit: 999_999 }))).status, 404)
})

test('of two who move units under each other at the same moment, one is refused', async () => {
  const { a, b } = app.units
  const [one, two] = [await app.as('quan'), await app.as('quan')]
  const move = async (browser: Browser, unit: number, parent: number) =>
    browser.post(addresses.units.move({ unit }), { ...decision, parent, _version: await versionOf(unit) })
  const answers = await Promise.all([move(one, a.id, b.id), move(two, b.id, a.id)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
})
