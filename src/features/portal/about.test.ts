import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

test('the contact page says how to reach the agency, from its settings', async () => {
  const settings = {
    _version: 1,
    agency_name: 'Cơ quan thử nghiệm',
    superior_name: '',
    address: 'Số 1, đường Thử',
    responsible_editor: 'Văn phòng',
    phone: '0200 123 456 (Văn phòng)',
    email: 'lienhe@vi-du.vn',
    office_hours: 'Thứ Hai đến thứ Sáu',
    data_contact: 'Bà Lê Thị Chi, Văn phòng',
  }
  const quan = await app.as('quan')
  assert.equal((await quan.post(addresses.settings(), { ...settings, email: 'không phải thư' })).status, 422)
  assert.equal((await quan.post(addresses.settings(), settings)).status, 303)
  const page = await app.stranger().get(addresses.contact())
  assert.match(page.text, /Số 1, đường Thử.*0200 123 456.*lienhe@vi-du\.vn.*Thứ Hai đến thứ Sáu/)
  assert.match(page.html, /href="tel:0200123456"/)
  assert.match((await app.stranger().get(addresses.privacy())).text, /Bà Lê Thị Chi, Văn phòng/)
})

test('contact, privacy and accessibility stand in the footer and on the site map, in both languages', async () => {
  for (const at of [addresses.home(), addresses.siteMap()]) {
    const { html } = await app.stranger().get(at)
    for (const page of [
      addresses.contact(),
      addresses.privacy(),
      addresses.accessibility(),
      addresses.satisfaction.rate(),
    ])
      assert.match(html, new RegExp(`href="${page}"`), `${page} on ${at}`)
  }
  const reader = app.stranger()
  await reader.post(addresses.preferences(), { lang: 'en' })
  for (const page of [addresses.contact(), addresses.privacy(), addresses.accessibility()])
    assert.equal((await reader.get(page)).status, 200, page)
})

test('the privacy page names every cookie that the program sets for readers, and no other', async () => {
  const reader = app.stranger()
  const set = new Set<string>()
  for (const answer of [
    await reader.get(addresses.home()),
    await reader.post(addresses.preferences(), { lang: 'vi', theme: 'dark', size: '112' }),
    await reader.post(addresses.satisfaction.rate(), { topic: 'cong', score: 5 }),
  ])
    for (const line of answer.headers.getSetCookie()) set.add(line.split('=')[0] ?? '')
  // language, theme and size; the sentence after a form
  assert.deepEqual([...set].sort(), ['thidua-flash', 'thidua-lang', 'thidua-size', 'thidua-theme'])
})
