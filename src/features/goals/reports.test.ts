import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from '#addresses.ts'
import { GoalStage } from '../../../test/goals.ts'

const stage = GoalStage.up()

test('a report with evidence is confirmed by the head and moves the task and its goal', async () => {
  const goalId = await stage.goal({ counted_by: 'tasks' })
  const [first] = [await stage.task(goalId), await stage.task(goalId, { name: 'Việc khác' })]
  const file = new File(['Biên bản họp'], 'Biên bản <1>.txt', { type: 'text/plain' })
  const report = await stage.reported(first, { value: '120', files: file })
  assert.equal((await stage.taskNow(first)).state, 'reported')
  const waiting = await stage.binh.get(addresses.goals.waiting())
  assert.match(waiting.text, /Nguyễn Thị An/)
  const answer = await stage.confirm(report)
  assert.equal(answer.status, 303, answer.text)
  const done = await stage.taskNow(first)
  assert.deepEqual([done.state, done.percent, done.done_on], ['done', 120, '2026-11-23'])
  assert.equal((await stage.goalNow(goalId)).progress, 6_000)
  assert.equal((await stage.lastEvent()).verb, 'report.confirmed')
})

test('evidence is downloaded by those who may see the report, always as an attachment', async () => {
  const id = await stage.task(await stage.goal(), { helpers: [stage.app.people.giang.personId] })
  await stage.reported(id, { files: new File(['Danh sách'], 'danh sách.txt', { type: 'text/html' }) })
  const { id: evidence } = await stage.app.db
    .selectFrom('evidence')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const at = addresses.goals.evidence({ evidence })
  for (const name of ['an', 'binh', 'ha', 'giang'] as const) {
    const file = await (await stage.app.as(name)).get(at)
    assert.equal(file.status, 200, name)
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
    assert.match(file.headers.get('content-type') ?? '', /^text\/plain/)
  }
  for (const name of ['lan', 'dung'] as const)
    assert.equal((await (await stage.app.as(name)).get(at)).status, 404, name)
  assert.equal((await stage.app.stranger().get(at)).status, 303)
})

test('a file that is none of the kinds is refused, and nothing is kept of the report', async () => {
  const id = await stage.task(await stage.goal())
  const program = new File([new Uint8Array([0x4d, 0x5a, 0, 0, 1, 2, 3])], 'chay.exe')
  const answer = await stage.an.post(
    addresses.goals.reportTask({ task: id }),
    stage.reportFields({ files: program }),
  )
  assert.equal(answer.status, 422)
  assert.match(answer.html, /Đã xong phần đầu/)
  assert.equal(
    (await stage.app.db.selectFrom('reports').selectAll().where('task_id', '=', id).execute()).length,
    0,
  )
})

test('a report is returned with a reason, corrected and sent again', async () => {
  const id = await stage.task(await stage.goal())
  const report = await stage.reported(id)
  const at = addresses.goals.returnReport({ report })
  const silent = await stage.binh.post(at, { _version: 1, answer: '' })
  assert.equal(silent.status, 422)
  assert.equal((await stage.binh.post(at, { _version: 1, answer: 'Thiếu minh chứng' })).status, 303)
  assert.equal((await stage.taskNow(id)).state, 'doing')
  const page = await stage.an.get(addresses.goals.task({ task: id }))
  assert.match(page.text, /Trả lại/)
  assert.match(page.text, /Thiếu minh chứng/)
  assert.match((await stage.an.get(addresses.notices())).text, /được trả lại: Thiếu minh chứng/)
  assert.equal((await stage.binh.post(at, { _version: 2, answer: 'Lần nữa' })).status, 422)
  assert.ok(await stage.reported(id, { value: '60' }))
})

test('nobody confirms an own report: the head’s is answered by the emulation officer', async () => {
  const id = await stage.goal()
  const sent = await stage.binh.post(
    addresses.goals.report({ goal: id }),
    stage.reportFields({ value: '150' }),
  )
  assert.equal(sent.status, 303, sent.text)
  const report = await stage.lastOf('reports')
  const own = await stage.confirm(report)
  assert.equal(own.status, 422)
  assert.match(own.text, /Không ai tự xác nhận/)
  assert.ok(!(await stage.binh.get(addresses.goals.waiting())).text.includes('150 văn bản'))
  const ha = await stage.app.as('ha')
  assert.match((await ha.get(addresses.goals.waiting())).text, /150 văn bản/)
  assert.equal((await stage.confirm(report, ha)).status, 303)
  const { value, progress } = await stage.goalNow(id)
  assert.deepEqual([value, progress], ['150', 7_500])
})

test('a report is told to the nearest who may answer it', async () => {
  const told = async (about: number) =>
    (
      await stage.app.db
        .selectFrom('notices')
        .select('person_id')
        .where('about', '=', `report:${about}`)
        .execute()
    ).map((row) => row.person_id)
  const id = await stage.goal()
  const { binh, ha } = stage.app.people
  assert.deepEqual(await told(await stage.reported(await stage.task(id))), [binh.personId])
  await stage.binh.post(addresses.goals.report({ goal: id }), stage.reportFields())
  assert.deepEqual(await told(await stage.lastOf('reports')), [ha.personId])
})

test('answers come from those above only, on what they saw', async () => {
  const id = await stage.task(await stage.goal())
  const report = await stage.reported(id)
  for (const name of ['an', 'dung', 'giang', 'lan', 'quan'] as const) {
    assert.equal((await stage.confirm(report, await stage.app.as(name))).status, 404, name)
  }
  const stale = await stage.binh.post(addresses.goals.confirmReport({ report }), { _version: 7, answer: '' })
  assert.equal(stale.status, 409)
})

test('a waiting report is taken back by who sent it, and by nobody else', async () => {
  const id = await stage.task(await stage.goal())
  const report = await stage.reported(id)
  const at = addresses.goals.withdrawReport({ report })
  assert.equal((await stage.binh.post(at)).status, 404)
  assert.equal((await stage.an.post(at)).location, addresses.goals.task({ task: id }))
  assert.equal((await stage.taskNow(id)).state, 'doing')
  const again = await stage.an.post(at)
  assert.equal(again.status, 422)
  assert.match(again.text, /đã được xử lý/)
  assert.equal((await stage.confirm(report)).status, 422)
})

test('reports are taken in a running movement, for no day ahead, one at a time, and read as figures', async () => {
  const goalId = await stage.goal()
  const id = await stage.task(goalId)
  const at = addresses.goals.reportTask({ task: id })
  assert.match(
    (await stage.an.post(at, stage.reportFields({ reported_on: '2026-11-24' }))).text,
    /ngày chưa tới/,
  )
  assert.match((await stage.an.post(at, stage.reportFields({ value: 'nhiều' }))).text, /Hãy nhập một số/)
  assert.match((await stage.an.post(at, stage.reportFields({ value: '1001' }))).text, /1000 %/)
  assert.equal((await (await stage.app.as('giang')).post(at, stage.reportFields())).status, 404)
  await stage.reported(id)
  assert.match((await stage.an.post(at, stage.reportFields())).text, /Còn một báo cáo chờ/)
  await stage.end()
  assert.match(
    (await stage.an.post(addresses.goals.report({ goal: goalId }), stage.reportFields())).text,
    /khi phong trào đang diễn ra/,
  )
})

test('a goal that is counted by its tasks takes no report of its own', async () => {
  const id = await stage.goal({ counted_by: 'tasks' })
  const answer = await stage.an.post(addresses.goals.report({ goal: id }), stage.reportFields())
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Hãy báo cáo ở từng nhiệm vụ/)
})

test('a task whose report waits is not dropped before the answer', async () => {
  const id = await stage.task(await stage.goal())
  await stage.reported(id)
  const answer = await stage.binh.post(addresses.goals.dropTask({ task: id }), { reason: 'Không cần nữa' })
  assert.equal(answer.status, 422)
})
