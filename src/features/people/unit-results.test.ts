import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'

let app: App
let ha: Browser

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const result = {
  year: 2025,
  track: 'chinh-quyen',
  class: 'hoan-thanh-xuat-sac',
  targets: 12,
  targets_met: 12,
  targets_exceeded: 4,
  decision: '',
}
const here = () => addresses.units.results({ unit: app.units.a.id })

test('a year of a collective is written once, corrected and removed with a reason', async () => {
  assert.equal((await ha.get(here())).status, 200)
  const done = await ha.post(here(), result)
  assert.equal(done.status, 303, done.text)
  assert.match((await ha.get(here())).text, /12\/12 chỉ tiêu/)
  assert.match((await ha.post(here(), result)).text, /đã được ghi/)
  const { id } = await app.db.selectFrom('unit_results').select('id').executeTakeFirstOrThrow()
  const entry = { unit: app.units.a.id, entry: id }
  assert.equal((await ha.get(addresses.units.result(entry))).status, 200)
  const why = 'nhầm số chỉ tiêu'
  const corrected = await ha.post(addresses.units.result(entry), { ...result, targets: 13, why })
  assert.equal(corrected.status, 303, corrected.text)
  assert.match((await ha.get(here())).text, /12\/13 chỉ tiêu/)
  assert.equal((await ha.post(addresses.units.removeResult(entry), { because: 'x' })).status, 422)
  assert.equal((await ha.post(addresses.units.removeResult(entry), { because: 'nhầm đơn vị' })).status, 303)
  assert.equal((await ha.get(addresses.units.result(entry))).status, 404)
})

test('targets that do not add up, a year that lies ahead and an empty line are refused', async () => {
  assert.match((await ha.post(here(), { ...result, targets_met: 13 })).text, /không thể nhiều hơn/)
  assert.match((await ha.post(here(), { ...result, year: 2027 })).text, /Năm 2027 chưa đến/)
  const empty = { ...result, class: '', targets: '', targets_met: '', targets_exceeded: '' }
  assert.match((await ha.post(here(), empty)).text, /chọn mức xếp loại, hoặc/)
  assert.equal((await ha.post(here(), { ...result, class: 'giỏi' })).status, 422)
})

test('only who answers for the unit may write its years', async () => {
  for (const who of ['an', 'binh', 'giang'] as const)
    assert.equal((await (await app.as(who)).post(here(), result)).status, 404, who)
})
