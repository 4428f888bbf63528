import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from '#addresses.ts'
import type { CastName } from '../../../test/cast.ts'
import { GoalStage, numberIn } from '../../../test/goals.ts'

const stage = GoalStage.up()

test('the board finds goals without diacritics and by state, in each of its views and as a spreadsheet', async () => {
  const first = await stage.goal()
  await stage.task(first)
  await stage.goal({ name: 'Tỷ lệ hồ sơ trực tuyến', content: stage.contents[1] ?? 0, due_on: '2026-11-25' })
  const board = (query: Record<string, string>) =>
    stage.an.get(addresses.goals.board({ 'phong-trao': stage.movement, ...query }))
  const all = await board({})
  assert.match(all.text, /Tham mưu/)
  assert.match(all.text, /Trung bình có trọng số của 1 chỉ tiêu/)
  const found = await board({ tim: 'truc tuyen' })
  assert.match(found.text, /Tỷ lệ hồ sơ trực tuyến/)
  assert.ok(!found.text.includes('Số văn bản tham mưu đúng hạn'))
  assert.match((await board({ 'tinh-hinh': 'over' })).text, /Không có chỉ tiêu nào khớp/)
  assert.match((await board({ xem: 'cong-viec' })).text, /Soạn thảo chương trình/)
  assert.match((await board({ xem: 'nhiem-vu', buoc: 'open', tim: 'soan thao' })).text, /Dự thảo/)
  assert.match((await board({ xem: 'nhiem-vu', buoc: 'done' })).text, /Không có nhiệm vụ nào khớp/)
  assert.match(
    (await board({ xem: 'lich', thang: '2026-11' })).text,
    /30\/11\/2026[^/]*Soạn thảo chương trình/,
  )
  assert.match((await board({ xem: 'tien-trinh' })).html, /<svg class="gantt"/)
  const sheet = await stage.an.get(addresses.goals.exportBoard({ 'phong-trao': stage.movement }))
  assert.equal(sheet.status, 200)
  assert.match(sheet.headers.get('content-disposition') ?? '', /chi-tieu-2026-11-23\.xlsx/)
})

test('the board answers to each state, for goals and for tasks', async () => {
  const late = await stage.goal({ name: 'Chậm tiến độ', due_on: '2026-11-20' })
  const soon = await stage.goal({ name: 'Sắp tới hạn', due_on: '2026-11-28' })
  await stage.app.db.updateTable('goals').set({ progress: 9_900 }).where('id', '=', soon).execute()
  await stage.task(late, { due_on: '2026-11-20', name: 'Việc đã trễ' })
  await stage.task(soon, { due_on: '2026-11-28', name: 'Việc sắp tới' })
  const shown = async (state: string, view: string) =>
    (
      await stage.binh.get(
        addresses.goals.board({ 'phong-trao': stage.movement, 'tinh-hinh': state, xem: view }),
      )
    ).text
  for (const state of ['late', 'due-soon', 'over', 'done', 'closed']) {
    const [goals, tasks] = [await shown(state, ''), await shown(state, 'nhiem-vu')]
    assert.deepEqual(
      [goals.includes('Chậm tiến độ'), tasks.includes('Việc đã trễ')],
      [state === 'late', state === 'late'],
      state,
    )
    assert.deepEqual(
      [goals.includes('Sắp tới hạn'), tasks.includes('Việc sắp tới')],
      [state === 'due-soon', state === 'due-soon'],
      state,
    )
  }
  assert.match(await shown('chua-co', ''), /Chậm tiến độ/)
})

test('a full day of the calendar leads to the list of its tasks', async () => {
  const id = await stage.goal()
  for (let number = 1; number <= 6; number += 1)
    await stage.task(id, { name: `Việc thứ ${number}`, due_on: '2026-11-30' })
  await stage.task(id, { name: 'Việc hôm sau', due_on: '2026-12-01' })
  const calendar = await stage.binh.get(addresses.goals.board({ 'phong-trao': stage.movement, xem: 'lich' }))
  assert.match(calendar.text, /Việc thứ 4/)
  assert.ok(!calendar.text.includes('Việc thứ 5'))
  assert.match(calendar.text, /Còn 2 nhiệm vụ/)
  const day = await stage.binh.get(
    addresses.goals.board({ 'phong-trao': stage.movement, xem: 'nhiem-vu', han: '2026-11-30' }),
  )
  assert.match(day.text, /Việc thứ 6/)
  assert.ok(!day.text.includes('Việc hôm sau'))
})

test('a search for signs finds these signs', async () => {
  await stage.goal({ name: 'Đạt 100 % kế hoạch' })
  await stage.goal({ name: 'Mười sáng kiến' })
  const found = (await stage.an.get(addresses.goals.board({ 'phong-trao': stage.movement, tim: '%' }))).text
  assert.ok(found.includes('Đạt 100 % kế hoạch'))
  assert.ok(!found.includes('Mười sáng kiến'))
})

test('the board shows the tasks that the reader may see', async () => {
  await stage.task(await stage.goal(), { helpers: [stage.app.people.giang.personId] })
  const seen = async (name: CastName) => {
    const page = await (await stage.app.as(name)).get(
      addresses.goals.board({ 'phong-trao': stage.movement, xem: 'nhiem-vu' }),
    )
    return page.text.includes('Soạn thảo chương trình')
  }
  for (const name of ['an', 'binh', 'giang', 'ha'] as const) assert.equal(await seen(name), true, name)
  for (const name of ['lan', 'dung', 'tam'] as const) assert.equal(await seen(name), false, name)
})

test('from the task board an own task is started', async () => {
  const id = await stage.task(await stage.goal())
  const board = await stage.an.get(addresses.goals.board({ 'phong-trao': stage.movement, xem: 'cong-viec' }))
  assert.ok(board.html.includes(`action="${addresses.goals.startTask({ task: id })}"`))
  const head = await stage.binh.get(addresses.goals.board({ 'phong-trao': stage.movement, xem: 'cong-viec' }))
  assert.ok(!head.html.includes(addresses.goals.startTask({ task: id })))
})

test('a person sees the own results of a year; the head sees them too, colleagues do not', async () => {
  const lan = await stage.app.as('lan')
  const giang = await stage.app.as('giang')
  const set = await lan.post(
    addresses.goals.add(),
    stage.goalFields({ unit: stage.app.units.b.id, counted_by: 'tasks' }),
  )
  await lan.post(
    addresses.goals.addTask({ goal: numberIn(set.location) }),
    stage.taskFields({ person: stage.app.people.giang.personId }),
  )
  const id = await stage.lastOf('tasks')
  await giang.post(addresses.goals.reportTask({ task: id }), stage.reportFields({ value: '100' }))
  await stage.confirm(await stage.lastOf('reports'), lan)
  const at = addresses.goals.person({ person: stage.app.people.giang.personId }, { nam: 2026 })
  for (const browser of [giang, lan]) {
    const page = await browser.get(at)
    assert.equal(page.status, 200)
    assert.match(page.text, /1 Đúng hạn/)
  }
  assert.equal((await stage.an.get(at)).status, 404)
})
