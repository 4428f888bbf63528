import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from '#addresses.ts'
import type { Fields } from '../../../test/app.ts'
import { GoalStage } from '../../../test/goals.ts'

const stage = GoalStage.up()

const severalFields = (fields: Fields = {}): Fields => ({
  movement: stage.movement,
  units: [stage.app.units.a.id, stage.app.units.a1.id],
  drive: '',
  starts_on: '2026-01-01',
  due_on: '2026-12-31',
  ...rowFields(0, { name: 'Tỷ lệ đúng hạn', target: '95', kind: 'percent', measure: '%' }),
  ...rowFields(1, { name: 'Có quy chế mới', target: '7', kind: 'yes-no', due_on: '2026-06-30' }),
  ...rowFields(2, { name: '', target: '' }),
  ...fields,
})
const rowFields = (row: number, cells: Fields): Fields =>
  Object.fromEntries(
    Object.entries({
      content: stage.contents[0] ?? 0,
      kind: 'number',
      measure: '',
      baseline: '',
      weight: 1,
      due_on: '',
      ...cells,
    }).map(([key, value]) => [`goals.${row}.${key}`, value]),
  )

test('several goals are set at once for several units, empty rows passed over', async () => {
  const answer = await stage.binh.post(addresses.goals.addSeveral(), severalFields())
  assert.equal(answer.status, 303, answer.text)
  const rows = (await stage.goalsHere()).map(({ unit_id, name, baseline, target, due_on }) => ({
    unit_id,
    name,
    baseline,
    target,
    due_on,
  }))
  const of = (unit_id: number) => [
    { unit_id, name: 'Tỷ lệ đúng hạn', baseline: '0', target: '95', due_on: '2026-12-31' },
    { unit_id, name: 'Có quy chế mới', baseline: '0', target: '1', due_on: '2026-06-30' },
  ]
  assert.deepEqual(new Set(rows), new Set([...of(stage.app.units.a.id), ...of(stage.app.units.a1.id)]))
  assert.equal((await stage.lastEvent()).verb, 'goals.set')
})

test('of several goals all are set or none', async () => {
  const at = addresses.goals.addSeveral()
  const unread = await stage.binh.post(at, severalFields(rowFields(1, { name: 'Hai', target: 'nhiều' })))
  assert.equal(unread.status, 422)
  assert.match(unread.html, /href="#f-goals-1-target"/)
  assert.match(unread.html, /value="nhiều"/)
  assert.match((await stage.binh.post(at, severalFields({ units: [] }))).text, /ít nhất một đơn vị/)
  assert.match(
    (await stage.binh.post(at, { ...severalFields(), 'goals.0.name': '', 'goals.1.name': '' })).text,
    /ít nhất một chỉ tiêu/,
  )
  assert.equal(
    (await stage.binh.post(at, severalFields({ units: [stage.app.units.a.id, stage.app.units.b.id] })))
      .status,
    404,
  )
  const outside = await stage.binh.post(at, severalFields({ starts_on: '2028-01-01', due_on: '2028-02-01' }))
  assert.match(outside.text, /nằm ngoài thời gian/)
  assert.equal((await stage.an.post(at, severalFields())).status, 404)
  await stage.end()
  assert.equal((await stage.binh.post(at, severalFields())).status, 422)
  assert.equal((await stage.goalsHere()).length, 0)
})

test('the form for several goals can begin with the targets of the movement’s text', async () => {
  await stage.app.db
    .insertInto('movement_targets')
    .values({
      movement_id: stage.movement,
      ordinal: 1,
      text: '100% hồ sơ xử lý trên môi trường mạng',
      number: '100',
      measure: '%',
    })
    .execute()
  const page = await stage.binh.get(
    addresses.goals.addSeveral({ 'phong-trao': stage.movement, tu: 'van-ban' }),
  )
  assert.equal(page.status, 200)
  assert.match(page.html, /value="100% hồ sơ xử lý trên môi trường mạng"/)
  assert.match(page.html, /<option value="percent" selected/)
})

test('goals of the movement before are taken into the new year, once', async () => {
  const before = stage.movement
  await stage.goal({ drive: stage.drive, due_on: '2026-06-30' })
  const carried = await stage.goal({ name: 'Chuyển tiếp' })
  await stage.binh.post(addresses.goals.closeOut(), {
    goal: carried,
    outcome: 'carried-over',
    reason: 'Chờ kinh phí',
  })
  stage.movement = await stage.movementIn('draft')
  const at = addresses.goals.copy()
  assert.match(
    (await stage.binh.post(at, { movement: stage.movement, which: 'all' })).text,
    /Không có chỉ tiêu nào để lấy/,
  )
  await stage.app.db
    .updateTable('movements')
    .set({ copied_from_id: before, starts_on: '2027-01-01', ends_on: '2027-12-31' })
    .where('id', '=', stage.movement)
    .execute()
  assert.match(
    (await stage.binh.get(addresses.goals.addSeveral({ 'phong-trao': stage.movement }))).text,
    /Lấy chỉ tiêu của phong trào trước/,
  )
  assert.equal((await stage.an.post(at, { movement: stage.movement, which: 'all' })).status, 404)
  assert.equal((await stage.binh.post(at, { movement: stage.movement, which: 'some' })).status, 422)
  assert.equal((await stage.binh.post(at, { movement: stage.movement, which: 'carried-over' })).status, 303)
  assert.equal((await stage.binh.post(at, { movement: stage.movement, which: 'all' })).status, 303)
  const rows = (await stage.goalsHere()).map(({ name, starts_on, due_on, content_id, drive_id }) => ({
    name,
    starts_on,
    due_on,
    content_id,
    drive_id,
  }))
  assert.deepEqual(rows, [
    {
      name: 'Chuyển tiếp',
      starts_on: '2027-01-01',
      due_on: '2027-12-31',
      content_id: stage.contents[0],
      drive_id: null,
    },
    {
      name: 'Số văn bản tham mưu đúng hạn',
      starts_on: '2027-01-01',
      due_on: '2027-06-30',
      content_id: stage.contents[0],
      drive_id: stage.drive,
    },
  ])
  assert.equal((await stage.binh.post(at, { movement: stage.movement, which: 'all' })).status, 422)
})
