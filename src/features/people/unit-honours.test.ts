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

const honour = {
  award: 'cstd-co-so',
  year: 2024,
  decision_number: '15/QĐ-VP',
  decided_on: '2025-01-10',
  authority: 'Cơ quan thử nghiệm',
  unit_name: '',
  note: '',
}

const lastHonour = () =>
  app.db.selectFrom('honours').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()

const unitHonour = { ...honour, award: 'tap-the-lao-dong-xuat-sac' }

test('an honour of a unit is written on its page, corrected and removed with a reason', async () => {
  const unit = app.units.a.id
  assert.equal((await ha.get(addresses.units.addHonour({ unit }))).status, 200)
  const done = await ha.post(addresses.units.addHonour({ unit }), unitHonour)
  assert.equal(done.status, 303, done.text)
  assert.match((await ha.get(addresses.units.show({ unit }))).text, /Tập thể lao động xuất sắc/)
  const { id } = await lastHonour()
  const here = { unit, entry: id }
  assert.equal((await ha.get(addresses.units.honour(here))).status, 200)
  const corrected = await ha.post(addresses.units.honour(here), {
    ...unitHonour,
    year: 2023,
    why: 'nhầm năm thành tích',
  })
  assert.equal(corrected.status, 303, corrected.text)
  const unread = await ha.post(addresses.units.honour(here), { ...unitHonour, year: '', why: '' })
  assert.equal(unread.status, 422)
  assert.equal((await ha.post(addresses.units.removeHonour(here), { because: 'x' })).status, 422)
  assert.equal(
    (await ha.post(addresses.units.removeHonour(here), { because: 'nhập nhầm đơn vị' })).status,
    303,
  )
  assert.equal((await ha.get(addresses.units.honour(here))).status, 404)
})

test('a unit cannot hold a person’s title, and only who answers for it may write', async () => {
  const unit = app.units.a.id
  assert.match((await ha.post(addresses.units.addHonour({ unit }), honour)).text, /chỉ tặng cho cá nhân/)
  for (const who of ['an', 'binh', 'giang'] as const)
    assert.equal(
      (await (await app.as(who)).post(addresses.units.addHonour({ unit }), unitHonour)).status,
      404,
      who,
    )
})
