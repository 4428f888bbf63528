import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'

let app: App
let binh: Browser
let an: Browser
let movement: number
let contents: number[]
let drive: number

before(async () => {
  app = await startApp()
  binh = await app.as('binh')
  an = await app.as('an')
})
after(() => app.close())
// each test has a movement of its own
beforeEach(async () => {
  movement = await movementIn('launched')
  app.mails.length = 0
})

/** A movement of 2026 with two contents and one drive, as if it had been launched. */
async function movementIn(state: 'draft' | 'launched' | 'ended'): Promise<number> {
  const { id } = await app.db
    .insertInto('movements')
    .values({
      unit_id: app.units.agency.id,
      title: 'Thi đua năm 2026',
      state,
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      created_at: app.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = ['Tham mưu', 'Chuyển đổi số'].map((title, index) => ({
    movement_id: id,
    ordinal: index + 1,
    title,
  }))
  contents = (await app.db.insertInto('movement_contents').values(rows).returning('id').execute()).map(
    (row) => row.id,
  )
  const made = await app.db
    .insertInto('movement_drives')
    .values({ movement_id: id, ordinal: 1, name: 'Đợt 1', starts_on: '2026-01-01', ends_on: '2026-06-30' })
    .returning('id')
    .executeTakeFirstOrThrow()
  drive = made.id
  return id
}

const goalFields = (fields: Fields = {}): Fields => ({
  movement,
  content: contents[0] ?? 0,
  drive: '',
  unit: app.units.a.id,
  name: 'Số văn bản tham mưu đúng hạn',
  kind: 'number',
  measure: 'văn bản',
  counted_by: 'value',
  baseline: '0',
  target: '200',
  weight: 1,
  starts_on: '2026-01-01',
  due_on: '2026-12-31',
  ...fields,
})
const taskFields = (fields: Fields = {}): Fields => ({
  person: app.people.an.personId,
  name: 'Soạn thảo chương trình',
  product: 'Dự thảo',
  resources: '',
  weight: 1,
  starts_on: '2026-10-01',
  due_on: '2026-11-30',
  ...fields,
})
const reportFields = (fields: Fields = {}): Fields => ({
  value: '50',
  text: 'Đã xong phần đầu.',
  reported_on: '2026-11-23',
  ...fields,
})

const numberIn = (location: string | null) => Number(/\/(\d+)/.exec(location ?? '')?.[1])
const goalNow = (id: number) =>
  app.db.selectFrom('goals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const taskNow = (id: number) =>
  app.db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const lastOf = async (table: 'tasks' | 'reports' | 'goals') =>
  (await app.db.selectFrom(table).select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id
const goalsHere = () =>
  app.db.selectFrom('goals').selectAll().where('movement_id', '=', movement).orderBy('id').execute()
const lastEvent = () =>
  app.db
    .selectFrom('events')
    .select(['verb', 'facts'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
const versionOfReport = async (id: number) =>
  (await app.db.selectFrom('reports').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version

async function goal(fields: Fields = {}): Promise<number> {
  const answer = await binh.post(addresses.goals.add(), goalFields(fields))
  assert.equal(answer.status, 303, answer.text)
  return numberIn(answer.location)
}
async function task(goalId: number, fields: Fields = {}): Promise<number> {
  const answer = await binh.post(addresses.goals.addTask({ goal: goalId }), taskFields(fields))
  assert.equal(answer.status, 303, answer.text)
  return lastOf('tasks')
}
async function reported(taskId: number, fields: Fields = {}): Promise<number> {
  const answer = await an.post(addresses.goals.reportTask({ task: taskId }), reportFields(fields))
  assert.equal(answer.status, 303, answer.text)
  return lastOf('reports')
}
async function confirm(report: number, by: Browser = binh) {
  return by.post(addresses.goals.confirmReport({ report }), {
    _version: await versionOfReport(report),
    answer: '',
  })
}
const close = async () => {
  await app.db.updateTable('movements').set({ state: 'ended' }).where('id', '=', movement).execute()
}

// setting goals

test('a head sets a goal for the own unit', async () => {
  const id = await goal({ target: '1.234,5', drive, kind: 'percent' })
  const stored = await goalNow(id)
  assert.equal(stored.target, '1234.5')
  assert.equal(stored.unit_id, app.units.a.id)
  assert.equal((await lastEvent()).verb, 'goal.set')
  const page = await an.get(addresses.goals.show({ goal: id }))
  assert.equal(page.status, 200)
  assert.match(page.text, /Số văn bản tham mưu đúng hạn/)
  assert.match(page.text, /Đợt 1/)
})

test('staff set no goals, and a head none for another unit', async () => {
  assert.equal((await an.post(addresses.goals.add(), goalFields())).status, 404)
  const elsewhere = await binh.post(addresses.goals.add(), goalFields({ unit: app.units.b.id }))
  assert.equal(elsewhere.status, 404)
  assert.equal((await app.stranger().post(addresses.goals.add(), goalFields())).status, 303)
  assert.equal((await goalsHere()).length, 0)
})

test('goals are set while a movement is drafted or runs, within its contents and days', async () => {
  const other = contents[0] ?? 0
  movement = await movementIn('draft')
  assert.ok(await goal())
  const foreign = await binh.post(addresses.goals.add(), goalFields({ content: other }))
  assert.equal(foreign.status, 422)
  assert.match(foreign.text, /không thuộc phong trào/)
  const outside = await binh.post(
    addresses.goals.add(),
    goalFields({ starts_on: '2027-02-01', due_on: '2027-03-01' }),
  )
  assert.match(outside.text, /nằm ngoài thời gian/)
  await close()
  const late = await binh.post(addresses.goals.add(), goalFields())
  assert.equal(late.status, 422)
  assert.match(late.text, /đã kết thúc/)
})

test('a goal that does not read comes back with what was typed', async () => {
  const answer = await binh.post(
    addresses.goals.add(),
    goalFields({ target: '1.234', due_on: '2025-01-01', name: '' }),
  )
  assert.equal(answer.status, 422)
  assert.match(answer.text, /phần nghìn hay phần thập phân/)
  assert.match(answer.html, /value="1.234"/)
  const same = await binh.post(addresses.goals.add(), goalFields({ baseline: '200' }))
  assert.match(same.text, /Đích phải khác điểm xuất phát/)
  const backwards = await binh.post(addresses.goals.add(), goalFields({ due_on: '2025-12-31' }))
  assert.match(backwards.text, /Hạn phải sau ngày bắt đầu/)
})

// several at once

const severalFields = (fields: Fields = {}): Fields => ({
  movement,
  units: [app.units.a.id, app.units.a1.id],
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
      content: contents[0] ?? 0,
      kind: 'number',
      measure: '',
      baseline: '',
      weight: 1,
      due_on: '',
      ...cells,
    }).map(([key, value]) => [`goals.${row}.${key}`, value]),
  )

test('several goals are set at once for several units, empty rows passed over', async () => {
  const answer = await binh.post(addresses.goals.addSeveral(), severalFields())
  assert.equal(answer.status, 303, answer.text)
  const rows = (await goalsHere()).map(({ unit_id, name, baseline, target, due_on }) => ({
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
  assert.deepEqual(new Set(rows), new Set([...of(app.units.a.id), ...of(app.units.a1.id)]))
  assert.equal((await lastEvent()).verb, 'goals.set')
})

test('of several goals all are set or none', async () => {
  const at = addresses.goals.addSeveral()
  const unread = await binh.post(at, severalFields(rowFields(1, { name: 'Hai', target: 'nhiều' })))
  assert.equal(unread.status, 422)
  assert.match(unread.html, /href="#f-goals-1-target"/)
  assert.match(unread.html, /value="nhiều"/)
  assert.match((await binh.post(at, severalFields({ units: [] }))).text, /ít nhất một đơn vị/)
  assert.match(
    (await binh.post(at, { ...severalFields(), 'goals.0.name': '', 'goals.1.name': '' })).text,
    /ít nhất một chỉ tiêu/,
  )
  assert.equal((await binh.post(at, severalFields({ units: [app.units.a.id, app.units.b.id] }))).status, 404)
  const outside = await binh.post(at, severalFields({ starts_on: '2028-01-01', due_on: '2028-02-01' }))
  assert.match(outside.text, /nằm ngoài thời gian/)
  assert.equal((await an.post(at, severalFields())).status, 404)
  await close()
  assert.equal((await binh.post(at, severalFields())).status, 422)
  assert.equal((await goalsHere()).length, 0)
})

test('the form for several goals can begin with the targets of the movement’s text', async () => {
  await app.db
    .insertInto('movement_targets')
    .values({
      movement_id: movement,
      ordinal: 1,
      text: '100% hồ sơ xử lý trên môi trường mạng',
      number: '100',
      measure: '%',
    })
    .execute()
  const page = await binh.get(addresses.goals.addSeveral({ 'phong-trao': movement, tu: 'van-ban' }))
  assert.equal(page.status, 200)
  assert.match(page.html, /value="100% hồ sơ xử lý trên môi trường mạng"/)
  assert.match(page.html, /<option value="percent" selected/)
})

test('goals of the movement before are taken into the new year, once', async () => {
  const before = movement
  await goal({ drive, due_on: '2026-06-30' })
  const carried = await goal({ name: 'Chuyển tiếp' })
  await binh.post(addresses.goals.closeOut(), {
    goal: carried,
    outcome: 'carried-over',
    reason: 'Chờ kinh phí',
  })
  movement = await movementIn('draft')
  const at = addresses.goals.copy()
  assert.match((await binh.post(at, { movement, which: 'all' })).text, /Không có chỉ tiêu nào để lấy/)
  await app.db
    .updateTable('movements')
    .set({ copied_from_id: before, starts_on: '2027-01-01', ends_on: '2027-12-31' })
    .where('id', '=', movement)
    .execute()
  assert.match(
    (await binh.get(addresses.goals.addSeveral({ 'phong-trao': movement }))).text,
    /Lấy chỉ tiêu của phong trào trước/,
  )
  assert.equal((await an.post(at, { movement, which: 'all' })).status, 404)
  assert.equal((await binh.post(at, { movement, which: 'some' })).status, 422)
  assert.equal((await binh.post(at, { movement, which: 'carried-over' })).status, 303)
  assert.equal((await binh.post(at, { movement, which: 'all' })).status, 303)
  const rows = (await goalsHere()).map(({ name, starts_on, due_on, content_id, drive_id }) => ({
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
      content_id: contents[0],
      drive_id: null,
    },
    {
      name: 'Số văn bản tham mưu đúng hạn',
      starts_on: '2027-01-01',
      due_on: '2027-06-30',
      content_id: contents[0],
      drive_id: drive,
    },
  ])
  assert.equal((await binh.post(at, { movement, which: 'all' })).status, 422)
})

// correcting

test('a corrected goal counts anew from what was confirmed', async () => {
  const id = await goal()
  await app.db.updateTable('goals').set({ value: '100', progress: 5_000 }).where('id', '=', id).execute()
  const answer = await binh.post(
    addresses.goals.edit({ goal: id }),
    goalFields({ target: '400', _version: 1 }),
  )
  assert.equal(answer.status, 303, answer.text)
  assert.equal((await goalNow(id)).progress, 2_500)
  assert.equal((await lastEvent()).verb, 'goal.corrected')
  assert.equal((await binh.get(addresses.goals.edit({ goal: id }))).status, 200)
})

test('an out-of-date correction is refused, one of a closed goal too, and others may not correct', async () => {
  const id = await goal()
  await binh.post(addresses.goals.edit({ goal: id }), goalFields({ target: '400', _version: 1 }))
  const stale = await binh.post(
    addresses.goals.edit({ goal: id }),
    goalFields({ target: '500', _version: 1 }),
  )
  assert.equal(stale.status, 409)
  assert.match(stale.text, /vừa được người khác sửa/)
  const lan = await app.as('lan')
  assert.equal((await lan.post(addresses.goals.edit({ goal: id }), goalFields({ _version: 2 }))).status, 404)
  await binh.post(addresses.goals.closeOut(), { goal: id, outcome: 'achieved', reason: '' })
  const closed = await binh.post(addresses.goals.edit({ goal: id }), goalFields({ _version: 3 }))
  assert.equal(closed.status, 422)
  assert.match(closed.text, /Hãy mở lại/)
})

// tasks

test('a task is given to a person of the branch, who is told in the program and by mail', async () => {
  const id = await task(await goal(), {
    helpers: [app.people.dung.personId],
    followers: [app.people.giang.personId],
  })
  const stored = await taskNow(id)
  assert.equal(stored.person_id, app.people.an.personId)
  assert.equal(stored.unit_id, app.units.a.id)
  const parts = await app.db
    .selectFrom('task_people')
    .select(['person_id', 'part'])
    .orderBy('part', 'desc')
    .execute()
  assert.deepEqual(parts, [
    { person_id: app.people.dung.personId, part: 'helper' },
    { person_id: app.people.giang.personId, part: 'follower' },
  ])
  await app.drain()
  assert.deepEqual(
    app.mails.map(({ to }) => to),
    ['an@vi-du.vn'],
  )
  const page = await an.get(addresses.goals.task({ task: id }))
  assert.equal(page.status, 200)
  for (const word of ['Soạn thảo chương trình', 'Dự thảo', 'Phạm Quang Dũng', 'Hoàng Thu Giang'])
    assert.ok(page.text.includes(word), word)
})

test('a task is seen by its people and those above them, by nobody else', async () => {
  const id = await task(await goal(), { followers: [app.people.giang.personId] })
  const seen = async (name: 'giang' | 'lan' | 'ha' | 'dung') =>
    (await (await app.as(name)).get(addresses.goals.task({ task: id }))).status
  assert.equal(await seen('giang'), 200)
  assert.equal(await seen('ha'), 200)
  assert.equal(await seen('lan'), 404)
  assert.equal(await seen('dung'), 404)
})

test('tasks go to nobody of another branch, are given by no one else, and not under closed goals', async () => {
  const id = await goal()
  const at = addresses.goals.addTask({ goal: id })
  const foreign = await binh.post(at, taskFields({ person: app.people.giang.personId }))
  assert.equal(foreign.status, 422)
  assert.match(foreign.text, /Hoàng Thu Giang không thuộc đơn vị/)
  assert.equal((await an.post(at, taskFields())).status, 404)
  assert.equal((await (await app.as('lan')).post(at, taskFields())).status, 404)
  const unread = await binh.post(at, taskFields({ name: '', due_on: 'mai' }))
  assert.equal(unread.status, 422)
  assert.match(unread.html, /Dự thảo/)
  await binh.post(addresses.goals.closeOut(), { goal: id, outcome: 'achieved', reason: '' })
  assert.equal((await binh.post(at, taskFields())).status, 422)
})

test('a task is corrected, given to somebody else and dropped with a reason', async () => {
  const goalId = await goal({ counted_by: 'tasks' })
  const first = await task(goalId)
  await task(goalId, { name: 'Việc khác' })
  const edit = addresses.goals.editTask({ task: first })
  const given = await binh.post(edit, taskFields({ person: app.people.tam.personId, _version: 1 }))
  assert.equal(given.status, 303, given.text)
  assert.equal((await taskNow(first)).unit_id, app.units.a1.id)
  assert.equal((await binh.post(edit, taskFields({ _version: 1 }))).status, 409)
  assert.equal((await an.post(edit, taskFields({ _version: 2 }))).status, 404)
  const drop = addresses.goals.dropTask({ task: first })
  assert.equal((await binh.post(drop, { reason: '' })).status, 422)
  assert.equal((await binh.post(drop, { reason: 'Không còn cần' })).status, 303)
  assert.equal((await taskNow(first)).state, 'dropped')
  const again = await binh.post(drop, { reason: 'Không còn cần' })
  assert.equal(again.status, 422)
  assert.equal((await binh.post(edit, taskFields({ _version: 3 }))).status, 422)
})

test('the assignee starts a task once; a colleague does not', async () => {
  const id = await task(await goal())
  const at = addresses.goals.startTask({ task: id })
  assert.equal((await (await app.as('dung')).post(at)).status, 404)
  assert.equal((await an.post(at)).status, 303)
  assert.equal((await taskNow(id)).state, 'doing')
  const again = await an.post(at)
  assert.equal(again.status, 422)
  assert.match(again.text, /đã được bắt đầu/)
})

// reports

test('a report with evidence is confirmed by the head and moves the task and its goal', async () => {
  const goalId = await goal({ counted_by: 'tasks' })
  const [first] = [await task(goalId), await task(goalId, { name: 'Việc khác' })]
  const file = new File(['Biên bản họp'], 'Biên bản <1>.txt', { type: 'text/plain' })
  const report = await reported(first, { value: '120', files: file })
  assert.equal((await taskNow(first)).state, 'reported')
  const waiting = await binh.get(addresses.goals.waiting())
  assert.match(waiting.text, /Nguyễn Thị An/)
  const answer = await confirm(report)
  assert.equal(answer.status, 303, answer.text)
  const done = await taskNow(first)
  assert.deepEqual([done.state, done.percent, done.done_on], ['done', 120, '2026-11-23'])
  assert.equal((await goalNow(goalId)).progress, 6_000)
  assert.equal((await lastEvent()).verb, 'report.confirmed')
})

test('evidence is downloaded by those who may see the report, always as an attachment', async () => {
  const id = await task(await goal(), { helpers: [app.people.giang.personId] })
  await reported(id, { files: new File(['Danh sách'], 'danh sách.txt', { type: 'text/html' }) })
  const { id: evidence } = await app.db
    .selectFrom('evidence')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const at = addresses.goals.evidence({ evidence })
  for (const name of ['an', 'binh', 'ha', 'giang'] as const) {
    const file = await (await app.as(name)).get(at)
    assert.equal(file.status, 200, name)
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
    assert.match(file.headers.get('content-type') ?? '', /^text\/plain/)
  }
  for (const name of ['lan', 'dung'] as const)
    assert.equal((await (await app.as(name)).get(at)).status, 404, name)
  assert.equal((await app.stranger().get(at)).status, 303)
})

test('a file that is none of the kinds is refused, and nothing is kept of the report', async () => {
  const id = await task(await goal())
  const program = new File([new Uint8Array([0x4d, 0x5a, 0, 0, 1, 2, 3])], 'chay.exe')
  const answer = await an.post(addresses.goals.reportTask({ task: id }), reportFields({ files: program }))
  assert.equal(answer.status, 422)
  assert.match(answer.html, /Đã xong phần đầu/)
  assert.equal((await app.db.selectFrom('reports').selectAll().where('task_id', '=', id).execute()).length, 0)
})

test('a report is returned with a reason, corrected and sent again', async () => {
  const id = await task(await goal())
  const report = await reported(id)
  const at = addresses.goals.returnReport({ report })
  const silent = await binh.post(at, { _version: 1, answer: '' })
  assert.equal(silent.status, 422)
  assert.equal((await binh.post(at, { _version: 1, answer: 'Thiếu minh chứng' })).status, 303)
  assert.equal((await taskNow(id)).state, 'doing')
  const page = await an.get(addresses.goals.task({ task: id }))
  assert.match(page.text, /Trả lại/)
  assert.match(page.text, /Thiếu minh chứng/)
  assert.match((await an.get(addresses.notices())).text, /được trả lại: Thiếu minh chứng/)
  assert.equal((await binh.post(at, { _version: 2, answer: 'Lần nữa' })).status, 422)
  assert.ok(await reported(id, { value: '60' }))
})

test('nobody confirms an own report: the head’s is answered by the emulation officer', async () => {
  const id = await goal()
  const sent = await binh.post(addresses.goals.report({ goal: id }), reportFields({ value: '150' }))
  assert.equal(sent.status, 303, sent.text)
  const report = await lastOf('reports')
  const own = await confirm(report)
  assert.equal(own.status, 422)
  assert.match(own.text, /Không ai tự xác nhận/)
  assert.ok(!(await binh.get(addresses.goals.waiting())).text.includes('150 văn bản'))
  const ha = await app.as('ha')
  assert.match((await ha.get(addresses.goals.waiting())).text, /150 văn bản/)
  assert.equal((await confirm(report, ha)).status, 303)
  const { value, progress } = await goalNow(id)
  assert.deepEqual([value, progress], ['150', 7_500])
})

test('answers come from those above only, on what they saw', async () => {
  const id = await task(await goal())
  const report = await reported(id)
  for (const name of ['an', 'dung', 'giang', 'lan', 'quan'] as const) {
    assert.equal((await confirm(report, await app.as(name))).status, 404, name)
  }
  const stale = await binh.post(addresses.goals.confirmReport({ report }), { _version: 7, answer: '' })
  assert.equal(stale.status, 409)
})

test('a waiting report is taken back by who sent it, and by nobody else', async () => {
  const id = await task(await goal())
  const report = await reported(id)
  const at = addresses.goals.withdrawReport({ report })
  assert.equal((await binh.post(at)).status, 404)
  assert.equal((await an.post(at)).location, addresses.goals.task({ task: id }))
  assert.equal((await taskNow(id)).state, 'doing')
  const again = await an.post(at)
  assert.equal(again.status, 422)
  assert.match(again.text, /đã được xử lý/)
  assert.equal((await confirm(report)).status, 422)
})

test('reports are taken in a running movement, for no day ahead, one at a time, and read as figures', async () => {
  const goalId = await goal()
  const id = await task(goalId)
  const at = addresses.goals.reportTask({ task: id })
  assert.match((await an.post(at, reportFields({ reported_on: '2026-11-24' }))).text, /ngày chưa tới/)
  assert.match((await an.post(at, reportFields({ value: 'nhiều' }))).text, /Hãy nhập một số/)
  assert.match((await an.post(at, reportFields({ value: '1001' }))).text, /1000 %/)
  assert.equal((await (await app.as('giang')).post(at, reportFields())).status, 404)
  await reported(id)
  assert.match((await an.post(at, reportFields())).text, /Còn một báo cáo chờ/)
  await close()
  assert.match(
    (await an.post(addresses.goals.report({ goal: goalId }), reportFields())).text,
    /khi phong trào đang diễn ra/,
  )
})

test('a goal that is counted by its tasks takes no report of its own', async () => {
  const id = await goal({ counted_by: 'tasks' })
  const answer = await an.post(addresses.goals.report({ goal: id }), reportFields())
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Hãy báo cáo ở từng nhiệm vụ/)
})

test('a task whose report waits is not dropped before the answer', async () => {
  const id = await task(await goal())
  await reported(id)
  const answer = await binh.post(addresses.goals.dropTask({ task: id }), { reason: 'Không cần nữa' })
  assert.equal(answer.status, 422)
})

// scores

test('a score changes with a reason only; before and after stay, and the head is told', async () => {
  const id = await goal()
  const ha = await app.as('ha')
  const at = addresses.goals.score({ goal: id })
  assert.equal((await ha.post(at, { kind: 'score', points: '80', reason: '' })).status, 422)
  assert.equal((await ha.post(at, { kind: 'score', points: '80', reason: 'Chấm lần đầu' })).status, 303)
  assert.equal(
    (await ha.post(at, { kind: 'score', points: '85,5', reason: 'Bổ sung minh chứng' })).status,
    303,
  )
  assert.equal((await ha.post(at, { kind: 'penalty', points: '2', reason: 'Báo cáo chậm' })).status, 303)
  assert.equal((await goalNow(id)).score, '85.5')
  const changes = await app.db
    .selectFrom('score_changes')
    .select(['kind', 'before', 'after'])
    .orderBy('id')
    .execute()
  assert.deepEqual(changes, [
    { kind: 'score', before: null, after: '80' },
    { kind: 'score', before: '80', after: '85.5' },
    { kind: 'penalty', before: null, after: '2' },
  ])
  const page = await an.get(addresses.goals.show({ goal: id }))
  assert.match(page.text, /Bổ sung minh chứng/)
  assert.match(page.text, /83,5/)
  assert.match((await binh.get(addresses.notices())).text, /từ 80 thành 85,5|từ 80 thành 85.5/)
  assert.equal((await an.post(at, { kind: 'score', points: '9', reason: 'Tự cho' })).status, 404)
})

// the end of the period

test('open goals are closed: achieved, not achieved with a reason, carried over', async () => {
  const [first, second] = [await goal(), await goal({ name: 'Chỉ tiêu khác' })]
  const at = addresses.goals.closeOut({ 'phong-trao': movement })
  assert.match((await binh.get(at)).text, /Chỉ tiêu khác/)
  assert.equal((await binh.post(at, { goal: first, outcome: 'achieved', reason: '' })).status, 303)
  const silent = await binh.post(at, { goal: second, outcome: 'not-achieved', reason: '' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Hãy ghi lý do/)
  assert.equal(
    (await binh.post(at, { goal: second, outcome: 'carried-over', reason: 'Chờ kinh phí' })).status,
    303,
  )
  assert.match((await binh.get(at)).text, /Mọi chỉ tiêu đã được chốt/)
  assert.equal((await binh.post(at, { goal: second, outcome: 'achieved', reason: '' })).status, 422)
  assert.equal(
    (await (await app.as('lan')).post(at, { goal: second, outcome: 'achieved', reason: '' })).status,
    404,
  )
})

test('a goal with a waiting report is not closed before the answer', async () => {
  const id = await goal()
  await an.post(addresses.goals.report({ goal: id }), reportFields())
  const answer = await binh.post(addresses.goals.closeOut(), { goal: id, outcome: 'achieved', reason: '' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Còn 1 báo cáo chờ/)
})

test('a closed goal opens again with a reason', async () => {
  const id = await goal()
  const at = addresses.goals.reopen({ goal: id })
  assert.match((await binh.post(at, { reason: 'Chưa chốt' })).text, /đang mở/)
  await binh.post(addresses.goals.closeOut(), { goal: id, outcome: 'not-achieved', reason: 'Hết thời gian' })
  assert.equal((await binh.post(at, { reason: '' })).status, 422)
  assert.equal((await an.post(at, { reason: 'Xin mở' })).status, 404)
  assert.equal((await binh.post(at, { reason: 'Có minh chứng mới' })).status, 303)
  assert.equal((await goalNow(id)).outcome, null)
})

// pages

test('the board finds goals without diacritics and by state, in each of its views and as a spreadsheet', async () => {
  const first = await goal()
  await task(first)
  await goal({ name: 'Tỷ lệ hồ sơ trực tuyến', content: contents[1] ?? 0, due_on: '2026-11-25' })
  const board = (query: Record<string, string>) =>
    an.get(addresses.goals.board({ 'phong-trao': movement, ...query }))
  const all = await board({})
  assert.match(all.text, /Tham mưu/)
  assert.match(all.text, /Trung bình có trọng số của 1 chỉ tiêu/)
  const found = await board({ tim: 'truc tuyen' })
  assert.match(found.text, /Tỷ lệ hồ sơ trực tuyến/)
  assert.ok(!found.text.includes('Số văn bản tham mưu đúng hạn'))
  assert.match((await board({ 'tinh-hinh': 'over' })).text, /Không có chỉ tiêu nào khớp/)
  assert.match((await board({ xem: 'cong-viec' })).text, /Soạn thảo chương trình/)
  assert.match((await board({ xem: 'lich', thang: '2026-11' })).text, /30\/11\/2026/)
  assert.match((await board({ xem: 'tien-trinh' })).html, /<svg class="gantt"/)
  const sheet = await an.get(addresses.goals.exportBoard({ 'phong-trao': movement }))
  assert.equal(sheet.status, 200)
  assert.match(sheet.headers.get('content-disposition') ?? '', /chi-tieu-2026-11-23\.xlsx/)
})

test('a person sees the own results of a year; the head sees them too, colleagues do not', async () => {
  const lan = await app.as('lan')
  const giang = await app.as('giang')
  const set = await lan.post(addresses.goals.add(), goalFields({ unit: app.units.b.id, counted_by: 'tasks' }))
  await lan.post(
    addresses.goals.addTask({ goal: numberIn(set.location) }),
    taskFields({ person: app.people.giang.personId }),
  )
  const id = await lastOf('tasks')
  await giang.post(addresses.goals.reportTask({ task: id }), reportFields({ value: '100' }))
  await confirm(await lastOf('reports'), lan)
  const at = addresses.goals.person({ person: app.people.giang.personId }, { nam: 2026 })
  for (const browser of [giang, lan]) {
    const page = await browser.get(at)
    assert.equal(page.status, 200)
    assert.match(page.text, /1 Đúng hạn/)
  }
  assert.equal((await an.get(at)).status, 404)
})
