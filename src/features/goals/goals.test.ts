import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from '#addresses.ts'
import { GoalStage } from '../../../test/goals.ts'

const stage = GoalStage.up()

// setting goals

test('a head sets a goal for the own unit', async () => {
  const id = await stage.goal({ target: '1.234,5', drive: stage.drive, kind: 'percent' })
  const stored = await stage.goalNow(id)
  assert.equal(stored.target, '1234.5')
  assert.equal(stored.unit_id, stage.app.units.a.id)
  assert.equal((await stage.lastEvent()).verb, 'goal.set')
  const page = await stage.an.get(addresses.goals.show({ goal: id }))
  assert.equal(page.status, 200)
  assert.match(page.text, /Số văn bản tham mưu đúng hạn/)
  assert.match(page.text, /Đợt 1/)
})

test('staff set no goals, and a head none for another unit', async () => {
  assert.equal((await stage.an.post(addresses.goals.add(), stage.goalFields())).status, 404)
  const elsewhere = await stage.binh.post(
    addresses.goals.add(),
    stage.goalFields({ unit: stage.app.units.b.id }),
  )
  assert.equal(elsewhere.status, 404)
  assert.equal((await stage.app.stranger().post(addresses.goals.add(), stage.goalFields())).status, 303)
  assert.equal((await stage.goalsHere()).length, 0)
})

test('goals are set while a movement is drafted or runs, within its contents and days', async () => {
  const other = stage.contents[0] ?? 0
  stage.movement = await stage.movementIn('draft')
  assert.ok(await stage.goal())
  const foreign = await stage.binh.post(addresses.goals.add(), stage.goalFields({ content: other }))
  assert.equal(foreign.status, 422)
  assert.match(foreign.text, /không thuộc phong trào/)
  const outside = await stage.binh.post(
    addresses.goals.add(),
    stage.goalFields({ starts_on: '2027-02-01', due_on: '2027-03-01' }),
  )
  assert.match(outside.text, /nằm ngoài thời gian/)
  await stage.end()
  const late = await stage.binh.post(addresses.goals.add(), stage.goalFields())
  assert.equal(late.status, 422)
  assert.match(late.text, /đã kết thúc/)
})

test('a goal that does not read comes back with what was typed', async () => {
  const answer = await stage.binh.post(
    addresses.goals.add(),
    stage.goalFields({ target: '1.234', due_on: '2025-01-01', name: '' }),
  )
  assert.equal(answer.status, 422)
  assert.match(answer.text, /phần nghìn hay phần thập phân/)
  assert.match(answer.html, /value="1.234"/)
  const same = await stage.binh.post(addresses.goals.add(), stage.goalFields({ baseline: '200' }))
  assert.match(same.text, /Đích phải khác điểm xuất phát/)
  const backwards = await stage.binh.post(addresses.goals.add(), stage.goalFields({ due_on: '2025-12-31' }))
  assert.match(backwards.text, /Hạn phải sau ngày bắt đầu/)
})

// correcting

test('a corrected goal counts anew from what was confirmed', async () => {
  const id = await stage.goal()
  await stage.app.db
    .updateTable('goals')
    .set({ value: '100', progress: 5_000 })
    .where('id', '=', id)
    .execute()
  const answer = await stage.binh.post(
    addresses.goals.edit({ goal: id }),
    stage.goalFields({ target: '400', _version: 1 }),
  )
  assert.equal(answer.status, 303, answer.text)
  assert.equal((await stage.goalNow(id)).progress, 2_500)
  assert.equal((await stage.lastEvent()).verb, 'goal.corrected')
  assert.equal((await stage.binh.get(addresses.goals.edit({ goal: id }))).status, 200)
})

test('an out-of-date correction is refused, one of a closed goal too, and others may not correct', async () => {
  const id = await stage.goal()
  await stage.binh.post(addresses.goals.edit({ goal: id }), stage.goalFields({ target: '400', _version: 1 }))
  const stale = await stage.binh.post(
    addresses.goals.edit({ goal: id }),
    stage.goalFields({ target: '500', _version: 1 }),
  )
  assert.equal(stale.status, 409)
  assert.match(stale.text, /vừa được người khác sửa/)
  const lan = await stage.app.as('lan')
  assert.equal(
    (await lan.post(addresses.goals.edit({ goal: id }), stage.goalFields({ _version: 2 }))).status,
    404,
  )
  await stage.binh.post(addresses.goals.closeOut(), { goal: id, outcome: 'achieved', reason: '' })
  const closed = await stage.binh.post(addresses.goals.edit({ goal: id }), stage.goalFields({ _version: 3 }))
  assert.equal(closed.status, 422)
  assert.match(closed.text, /Hãy mở lại/)
})

// scores

test('the head of a unit does not score the own unit, the head above does', async () => {
  const id = await stage.goal()
  const score = { kind: 'score', points: '80', reason: 'Tự chấm' }
  assert.equal((await stage.binh.post(addresses.goals.score({ goal: id }), score)).status, 404)
  const team = await stage.goal({ unit: stage.app.units.a1.id })
  assert.equal((await stage.binh.post(addresses.goals.score({ goal: team }), score)).status, 303)
})

test('a score changes with a reason only; before and after stay, and the head is told', async () => {
  const id = await stage.goal()
  const ha = await stage.app.as('ha')
  const at = addresses.goals.score({ goal: id })
  assert.equal((await ha.post(at, { kind: 'score', points: '80', reason: '' })).status, 422)
  assert.equal((await ha.post(at, { kind: 'score', points: '80', reason: 'Chấm lần đầu' })).status, 303)
  assert.equal(
    (await ha.post(at, { kind: 'score', points: '85,5', reason: 'Bổ sung minh chứng' })).status,
    303,
  )
  assert.equal((await ha.post(at, { kind: 'penalty', points: '2', reason: 'Báo cáo chậm' })).status, 303)
  assert.equal((await stage.goalNow(id)).score, '85.5')
  const changes = await stage.app.db
    .selectFrom('score_changes')
    .select(['kind', 'before', 'after'])
    .where('goal_id', '=', id)
    .orderBy('id')
    .execute()
  assert.deepEqual(changes, [
    { kind: 'score', before: null, after: '80' },
    { kind: 'score', before: '80', after: '85.5' },
    { kind: 'penalty', before: null, after: '2' },
  ])
  const page = await stage.an.get(addresses.goals.show({ goal: id }))
  assert.match(page.text, /Bổ sung minh chứng/)
  assert.match(page.text, /83,5/)
  assert.match(
    (await stage.binh.get(addresses.notices())).text,
    /từ 80 thành 85,5.*|bị trừ 2 điểm: Báo cáo chậm/,
  )
  assert.equal((await stage.an.post(at, { kind: 'score', points: '9', reason: 'Tự cho' })).status, 404)
})

// the end of the period

test('open goals are closed: achieved, not achieved with a reason, carried over', async () => {
  const [first, second] = [await stage.goal(), await stage.goal({ name: 'Chỉ tiêu khác' })]
  const at = addresses.goals.closeOut({ 'phong-trao': stage.movement })
  assert.match((await stage.binh.get(at)).text, /Chỉ tiêu khác/)
  assert.equal((await stage.binh.post(at, { goal: first, outcome: 'achieved', reason: '' })).status, 303)
  const silent = await stage.binh.post(at, { goal: second, outcome: 'not-achieved', reason: '' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Hãy ghi lý do/)
  assert.equal(
    (await stage.binh.post(at, { goal: second, outcome: 'carried-over', reason: 'Chờ kinh phí' })).status,
    303,
  )
  assert.match((await stage.binh.get(at)).text, /Mọi chỉ tiêu đã được chốt/)
  assert.equal((await stage.binh.post(at, { goal: second, outcome: 'achieved', reason: '' })).status, 422)
  assert.equal(
    (await (await stage.app.as('lan')).post(at, { goal: second, outcome: 'achieved', reason: '' })).status,
    404,
  )
})

test('a goal with a waiting report is not closed before the answer', async () => {
  const id = await stage.goal()
  await stage.an.post(addresses.goals.report({ goal: id }), stage.reportFields())
  const answer = await stage.binh.post(addresses.goals.closeOut(), {
    goal: id,
    outcome: 'achieved',
    reason: '',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Còn 1 báo cáo chờ/)
})

test('a closed goal opens again with a reason', async () => {
  const id = await stage.goal()
  const at = addresses.goals.reopen({ goal: id })
  assert.match((await stage.binh.post(at, { reason: 'Chưa chốt' })).text, /đang mở/)
  await stage.binh.post(addresses.goals.closeOut(), {
    goal: id,
    outcome: 'not-achieved',
    reason: 'Hết thời gian',
  })
  assert.equal((await stage.binh.post(at, { reason: '' })).status, 422)
  assert.equal((await stage.an.post(at, { reason: 'Xin mở' })).status, 404)
  assert.equal((await stage.binh.post(at, { reason: 'Có minh chứng mới' })).status, 303)
  assert.equal((await stage.goalNow(id)).outcome, null)
})
