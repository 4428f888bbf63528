import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '#platform/clock.ts'
import { GoalStage } from '../../../test/goals.ts'
import { writeReminders } from './index.ts'

const stage = GoalStage.up()

/** The reminders of the day that the clock shows. */
async function remind() {
  const count = await writeReminders({ ...(await stage.app.ctx('ha')), actor: null })
  const told = await stage.app.db
    .selectFrom('notices')
    .select(['person_id', 'kind', 'about'])
    .where('created_on', '=', dayOf(stage.app.clock.now()))
    .where('kind', 'in', ['task.due', 'task.late', 'goal.due', 'goal.late'])
    .orderBy('id')
    .execute()
  return { count, told }
}

test('a task’s person and a goal’s head are reminded 7, 3 and 1 days before and on the day after, once a day', async () => {
  const { an, binh } = stage.app.people
  const goal = await stage.goal({ due_on: '2026-12-10' })
  const task = await stage.task(goal, { due_on: '2026-12-10' })
  const other = await stage.task(goal, { due_on: '2026-12-10', name: 'Đã báo cáo' })
  await stage.reported(other)
  for (const [day, kind] of [
    ['2026-12-03', 'due'],
    ['2026-12-07', 'due'],
    ['2026-12-09', 'due'],
    ['2026-12-11', 'late'],
  ] as const) {
    stage.app.clock.set(`${day}T00:00:00Z`)
    const { count, told } = await remind()
    assert.equal(count, 2, day)
    assert.deepEqual(told, [
      { person_id: an.personId, kind: `task.${kind}`, about: `task:${task}` },
      { person_id: binh.personId, kind: `goal.${kind}`, about: `goal:${goal}` },
    ])
    assert.equal((await stage.lastEvent()).verb, 'reminders.written')
    assert.equal((await remind()).count, 0)
  }
  stage.app.clock.set('2026-12-08T00:00:00Z')
  assert.equal((await remind()).count, 0)
})

test('what is reached, closed or of an ended movement is not recalled', async () => {
  stage.app.clock.set('2026-11-23T02:00:00Z')
  const reached = await stage.goal({ due_on: '2026-12-15' })
  await stage.app.db.updateTable('goals').set({ progress: 10_000 }).where('id', '=', reached).execute()
  const closed = await stage.goal({ due_on: '2026-12-15' })
  await stage.app.db.updateTable('goals').set({ outcome: 'achieved' }).where('id', '=', closed).execute()
  stage.app.clock.set('2026-12-12T00:00:00Z')
  assert.equal((await remind()).count, 0)
  stage.app.clock.set('2026-11-23T02:00:00Z')
  await stage.task(await stage.goal({ due_on: '2026-12-15' }), { due_on: '2026-12-15' })
  await stage.end()
  stage.app.clock.set('2026-12-12T00:00:00Z')
  assert.equal((await remind()).count, 0)
})
