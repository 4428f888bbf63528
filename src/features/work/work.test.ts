import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

test('a task waits at the work of the one who has it, and of nobody else', async () => {
  await things.task?.(app.db, app, { unit: 'a', person: app.people.an.personId })
  assert.match((await (await app.as('an')).get(addresses.work())).text, /Nhiệm vụ thử/)
  assert.doesNotMatch((await (await app.as('giang')).get(addresses.work())).text, /Nhiệm vụ thử/)
})

test('a report waits at the work of the head, not of the one who sent it', async () => {
  await things.report?.(app.db, app, { unit: 'a', person: app.people.an.personId })
  assert.match((await (await app.as('binh')).get(addresses.work())).text, /Báo cáo chờ tôi xác nhận/)
  assert.doesNotMatch((await (await app.as('an')).get(addresses.work())).text, /Báo cáo chờ tôi xác nhận/)
})

test('search finds people and goals with and without diacritics, exact letters first', async () => {
  const an = await app.as('an')
  assert.match((await an.get(addresses.search({ tim: 'tran van binh' }))).text, /Trần Văn Bình/)
  assert.match((await an.get(addresses.search({ tim: 'Trần Văn Bình' }))).text, /Trần Văn Bình/)
  assert.match((await an.get(addresses.search({ tim: 'chi tieu thu' }))).text, /Chỉ tiêu thử/)
  assert.match((await an.get(addresses.search({ tim: 'không có ai' }))).text, /Không tìm thấy gì khớp/)
  assert.match((await an.get(addresses.search({ tim: 'a' }))).text, /Gõ tên người/)
})

test('a search for a sign of the pattern language is a search for that sign', async () => {
  const page = await (await app.as('an')).get(addresses.search({ tim: '%%' }))
  assert.equal(page.status, 200)
  assert.match(page.text, /Không tìm thấy gì khớp/)
})

test('the overview shows the units’ progress to every member; tasks by name only to those above', async () => {
  const [binh, giang] = [await app.as('binh'), await app.as('giang')]
  assert.match((await binh.get(addresses.dashboard.agency())).text, /Phòng Tổng hợp/)
  const seen = await giang.get(addresses.dashboard.agency())
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.text, /Nhiệm vụ thử/)
  assert.equal((await giang.get(addresses.dashboard.unit({ unit: app.units.a.id }))).status, 200)
})

test('the front page of an agency without a movement says how to begin', async () => {
  const empty = await startApp()
  try {
    assert.match((await empty.stranger().get(addresses.home())).text, /Chưa có phong trào nào được phát động/)
  } finally {
    await empty.close()
  }
})
