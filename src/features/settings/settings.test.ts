import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { settingsOf } from './queries.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const form = async (changes = {}) => ({
  _version: (await settingsOf(app.db))?.version ?? 0,
  agency_name: 'Văn phòng Đảng ủy',
  superior_name: 'Tỉnh ủy',
  address: 'Số 1, đường Thử',
  responsible_editor: 'Văn phòng',
  ...changes,
})

test('the administrator names the agency, and every page says it', async () => {
  const quan = await app.as('quan')
  assert.equal((await quan.post(addresses.settings(), await form({ party_style: 'on' }))).status, 303)
  assert.match((await app.stranger().get(addresses.home())).text, /Tỉnh ủy.*Văn phòng Đảng ủy/)
  assert.equal((await settingsOf(app.db))?.party_style, true)
})

test('nobody else changes the agency’s details', async () => {
  for (const name of ['an', 'binh', 'ha', 'son'] as const) {
    const browser = await app.as(name)
    assert.equal((await browser.get(addresses.settings())).status, 404, name)
    assert.equal((await browser.post(addresses.settings(), await form())).status, 404, name)
  }
})

test('of two who change the details at once the second is told', async () => {
  const quan = await app.as('quan')
  const both = await form()
  await quan.post(addresses.settings(), { ...both, agency_name: 'Tên thứ nhất' })
  const late = await quan.post(addresses.settings(), { ...both, agency_name: 'Tên thứ hai' })
  assert.equal(late.status, 409)
  assert.match(late.html, /Tên thứ hai/)
  assert.equal((await settingsOf(app.db))?.agency_name, 'Tên thứ nhất')
})

test('an agency without a name is told at the field', async () => {
  const answer = await (await app.as('quan')).post(addresses.settings(), await form({ agency_name: ' ' }))
  assert.equal(answer.status, 422)
  assert.match(answer.html, /id="f-agency_name-error"/)
})

test('a name typed in decomposed letters is kept composed', async () => {
  const name = 'Đảng ủy Ủy ban nhân dân tỉnh'
  await (await app.as('quan')).post(addresses.settings(), await form({ agency_name: name.normalize('NFD') }))
  assert.equal((await settingsOf(app.db))?.agency_name, name)
})
