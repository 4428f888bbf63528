import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { holidaysIn, maintenanceOf } from './queries.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const quan = () => app.as('quan')
const versionNow = async () => {
  const { version } = await app.db.selectFrom('maintenance').select('version').executeTakeFirstOrThrow()
  return version
}
const plan = async (change: Record<string, string | number> = {}) => ({
  _version: await versionNow(),
  starts_on: '2026-12-07',
  starts_time: '22:00',
  ends_on: '2026-12-08',
  ends_time: '02:00',
  words: 'Nâng cấp máy chủ.',
  ...change,
})
const announce = async (change: Record<string, string | number> = {}) =>
  (await quan()).post(addresses.maintenance(), await plan(change))
const end = async () => (await quan()).post(addresses.endMaintenance(), { _version: await versionNow() })

test('maintenance is announced seven working days ahead, and every page says from when until when', async () => {
  const soon = await announce({ starts_on: '2026-12-02', ends_on: '2026-12-03' })
  assert.equal(soon.status, 422)
  assert.match(soon.text, /báo trước ít nhất 7 ngày làm việc.*Điều 13 Nghị định 224\/2026/)
  assert.match(soon.html, /Nâng cấp máy chủ/)
  assert.equal((await announce()).status, 303)
  const notice = /Bảo trì từ 22:00, 07\/12\/2026 đến 02:00, 08\/12\/2026\. Nâng cấp máy chủ/
  assert.match((await app.stranger().get(addresses.home())).text, notice)
  assert.match((await (await app.as('an')).get(addresses.work())).text, notice)
  assert.equal((await end()).status, 303)
  assert.doesNotMatch((await app.stranger().get(addresses.home())).text, /Bảo trì từ/)
})

test('while it runs a closed site answers 503 with the time when it opens, and the administrator gets in', async () => {
  assert.equal((await announce({ closes: 'on' })).status, 303)
  const before = app.clock.now()
  assert.equal((await app.stranger().get(addresses.publicPostings.list())).status, 200)
  app.clock.set('2026-12-07T15:30:00Z')
  const closed = await app.stranger().get(addresses.publicPostings.list())
  assert.equal(closed.status, 503)
  assert.equal(closed.headers.get('retry-after'), '12600')
  assert.match(closed.text, /Cổng đang bảo trì.*mở lại lúc 02:00, 08\/12\/2026/)
  assert.equal((await (await app.as('an')).get(addresses.work())).status, 503)
  assert.equal(
    (await app.stranger().post(addresses.satisfaction.rate(), { topic: 'cong', score: 5 })).status,
    503,
  )
  assert.equal((await app.stranger().get(addresses.signIn())).status, 200)
  assert.equal((await (await quan()).get(addresses.settings())).status, 200)
  assert.equal((await app.stranger().get(addresses.healthz())).status, 200)
  app.clock.set('2026-12-07T19:00:01Z')
  assert.equal((await app.stranger().get(addresses.publicPostings.list())).status, 200)
  app.clock.set(before)
  await end()
})

test('what cannot wait is announced at once; what ends before it begins, or never, is not', async () => {
  const today = { starts_on: '2026-11-23', starts_time: '12:00', ends_on: '2026-11-23', ends_time: '13:00' }
  assert.equal((await announce({ ...today, urgent: 'on' })).status, 303)
  assert.equal((await announce({ ...today, ends_time: '11:00', urgent: 'on' })).status, 422)
  assert.equal((await announce({ ends_on: '2026-12-24' })).status, 422)
  assert.equal((await announce({ starts_time: '25:00' })).status, 422)
  assert.equal((await announce({ _version: 1 })).status, 409)
  await end()
})

test('nobody else closes the site or corrects holidays', async () => {
  for (const name of ['an', 'binh', 'ha', 'son'] as const) {
    const browser = await app.as(name)
    for (const address of [addresses.maintenance(), addresses.holidays()]) {
      assert.equal((await browser.get(address)).status, 404, name)
      assert.equal((await browser.post(address, await plan())).status, 404, name)
    }
  }
  assert.equal((await maintenanceOf(app.db))?.starts_at, null)
})

const days = {
  _version: 0,
  off: '01/01/2027\n04/02/2027',
  worked: '06/03/2027',
  source: 'Thông báo số 1/TB-BNV',
}

test('the administrator corrects a year by its announcement, and times are counted by it', async () => {
  const address = addresses.holidays({ nam: 2027 })
  const page = await (await quan()).get(address)
  assert.match(page.text, /Năm 2027.*tính theo luật|Chưa đối chiếu văn bản gốc/)
  assert.match(page.html, /08\/02\/2027/)
  assert.equal((await (await quan()).post(address, days)).status, 303)
  const list = (await holidaysIn(app.db))(2027)
  assert.deepEqual(list.off, ['2027-01-01', '2027-02-04'])
  assert.deepEqual(list.worked, ['2027-03-06'])
  assert.match((await (await quan()).get(address)).text, /Danh sách do cơ quan nhập/)
  // 2026 is as the program knows it
  assert.ok((await holidaysIn(app.db))(2026).off.includes('2026-09-02'))
})

test('a day of another year, a day off at a weekend, a list that somebody else has changed are told', async () => {
  const post = async (change: Record<string, string | number>) =>
    (await quan()).post(addresses.holidays({ nam: 2027 }), { ...days, _version: 1, ...change })
  assert.match((await post({ off: '01/01/2026' })).text, /không thuộc năm 2027/)
  assert.match((await post({ off: '02/01/2027' })).text, /vốn đã nghỉ/)
  assert.match((await post({ worked: '05/03/2027' })).text, /ngày làm việc thường/)
  assert.equal((await post({ off: 'mồng một Tết' })).status, 422)
  assert.equal((await post({ _version: 0 })).status, 409)
})
