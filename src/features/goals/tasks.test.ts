import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from '#addresses.ts'
import { GoalStage } from '../../../test/goals.ts'

const stage = GoalStage.up()

test('a task is given to a person of the branch, who is told in the program and by mail', async () => {
  const id = await stage.task(await stage.goal(), {
    helpers: [stage.app.people.dung.personId],
    followers: [stage.app.people.giang.personId],
  })
  const stored = await stage.taskNow(id)
  assert.equal(stored.person_id, stage.app.people.an.personId)
  assert.equal(stored.unit_id, stage.app.units.a.id)
  const parts = await stage.app.db
    .selectFrom('task_people')
    .select(['person_id', 'part'])
    .orderBy('part', 'desc')
    .execute()
  assert.deepEqual(parts, [
    { person_id: stage.app.people.dung.personId, part: 'helper' },
    { person_id: stage.app.people.giang.personId, part: 'follower' },
  ])
  await stage.app.drain()
  assert.deepEqual(
    stage.app.mails.map(({ to }) => to),
    ['an@vi-du.vn'],
  )
  const page = await stage.an.get(addresses.goals.task({ task: id }))
  assert.equal(page.status, 200)
  for (const word of ['Soạn thảo chương trình', 'Dự thảo', 'Phạm Quang Dũng', 'Hoàng Thu Giang'])
    assert.ok(page.text.includes(word), word)
})

test('a task is seen by its people and those above them, by nobody else', async () => {
  const id = await stage.task(await stage.goal(), { followers: [stage.app.people.giang.personId] })
  const seen = async (name: 'giang' | 'lan' | 'ha' | 'dung') =>
    (await (await stage.app.as(name)).get(addresses.goals.task({ task: id }))).status
  assert.equal(await seen('giang'), 200)
  assert.equal(await seen('ha'), 200)
  assert.equal(await seen('lan'), 404)
  assert.equal(await seen('dung'), 404)
})

test('tasks go to nobody of another branch, are given by no one else, and not under closed goals', async () => {
  const id = await stage.goal()
  const at = addresses.goals.addTask({ goal: id })
  const foreign = await stage.binh.post(at, stage.taskFields({ person: stage.app.people.giang.personId }))
  assert.equal(foreign.status, 422)
  assert.match(foreign.text, /Hoàng Thu Giang không thuộc đơn vị/)
  assert.equal((await stage.an.post(at, stage.taskFields())).status, 404)
  assert.equal((await (await stage.app.as('lan')).post(at, stage.taskFields())).status, 404)
  const unread = await stage.binh.post(at, stage.taskFields({ name: '', due_on: 'mai' }))
  assert.equal(unread.status, 422)
  assert.match(unread.html, /Dự thảo/)
  await stage.binh.post(addresses.goals.closeOut(), { goal: id, outcome: 'achieved', reason: '' })
  assert.equal((await stage.binh.post(at, stage.taskFields())).status, 422)
})

test('a task is corrected, given to somebody else and dropped with a reason', async () => {
  const goalId = await stage.goal({ counted_by: 'tasks' })
  const first = await stage.task(goalId)
  await stage.task(goalId, { name: 'Việc khác' })
  const edit = addresses.goals.editTask({ task: first })
  const given = await stage.binh.post(
    edit,
    stage.taskFields({ person: stage.app.people.tam.personId, _version: 1 }),
  )
  assert.equal(given.status, 303, given.text)
  assert.equal((await stage.taskNow(first)).unit_id, stage.app.units.a1.id)
  assert.equal((await stage.binh.post(edit, stage.taskFields({ _version: 1 }))).status, 409)
  assert.equal((await stage.an.post(edit, stage.taskFields({ _version: 2 }))).status, 404)
  const drop = addresses.goals.dropTask({ task: first })
  assert.equal((await stage.binh.post(drop, { reason: '' })).status, 422)
  assert.equal((await stage.binh.post(drop, { reason: 'Không còn cần' })).status, 303)
  assert.equal((await stage.taskNow(first)).state, 'dropped')
  const again = await stage.binh.post(drop, { reason: 'Không còn cần' })
  assert.equal(again.status, 422)
  assert.equal((await stage.binh.post(edit, stage.taskFields({ _version: 3 }))).status, 422)
})

test('the assignee starts a task once; a colleague does not', async () => {
  const id = await stage.task(await stage.goal())
  const at = addresses.goals.startTask({ task: id })
  assert.equal((await (await stage.app.as('dung')).post(at)).status, 404)
  assert.equal((await stage.an.post(at)).status, 303)
  assert.equal((await stage.taskNow(id)).state, 'doing')
  const again = await stage.an.post(at)
  assert.equal(again.status, 422)
  assert.match(again.text, /đã được bắt đầu/)
})
