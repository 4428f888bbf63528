import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../test/app.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const home = addresses.home()
const settings = (name: string, version: number) => ({
  _version: version,
  agency_name: name,
  superior_name: '',
  address: '',
  responsible_editor: '',
})
const versionNow = async () =>
  (await app.db.selectFrom('settings').select('version').executeTakeFirstOrThrow()).version

test('a public page comes from memory, and a browser that has it is told so', async () => {
  const first = await app.stranger().get(home)
  const etag = first.headers.get('etag') ?? ''
  assert.equal(first.status, 200)
  assert.match(etag, /^W\/"[\w-]{22}"$/)
  assert.equal(first.headers.get('cache-control'), 'no-cache')
  assert.equal(first.headers.get('vary'), 'Cookie, Accept-Encoding')
  // a change beside the chain of events: what is kept does not know of it
  await app.db.updateTable('settings').set({ address: 'Không qua nhật ký' }).execute()
  assert.equal((await app.stranger().get(home)).html, first.html)
  const again = await app.stranger().get(home, { 'if-none-match': etag.replace('W/', '') })
  assert.equal(again.status, 304)
  assert.equal(again.html, '')
})

test('a change through this program shows at once', async () => {
  await app.stranger().get(home)
  const quan = await app.as('quan')
  const answer = await quan.post(addresses.settings(), settings('Cơ quan mang tên mới', await versionNow()))
  assert.equal(answer.status, 303)
  assert.match((await app.stranger().get(home)).text, /Cơ quan mang tên mới/)
})

test('who is signed in neither gets nor fills what is kept', async () => {
  const kept = await app.stranger().get(home)
  const quan = await app.as('quan')
  const own = await quan.get(home)
  assert.equal(own.headers.get('etag'), null)
  assert.equal(own.headers.get('cache-control'), 'private, no-store')
  assert.notEqual(own.html, kept.html)
  assert.equal((await app.stranger().get(home)).html, kept.html)
})

test('language, theme and size are kept apart', async () => {
  const vietnamese = await app.stranger().get(home)
  const reader = app.stranger()
  await reader.post(addresses.preferences(), { lang: 'en', theme: 'dark', size: '125' })
  const english = await reader.get(home)
  assert.match(english.html, /<html[^>]* lang="en"/)
  assert.notEqual(english.headers.get('etag'), vietnamese.headers.get('etag'))
  assert.equal((await app.stranger().get(home)).html, vietnamese.html)
})

test('a sentence from a form is shown to its reader only, and its cookie is given to nobody else', async () => {
  const quan = await app.as('quan')
  await quan.post(addresses.settings(), settings('Cơ quan', await versionNow()))
  await quan.post(addresses.signOut())
  const told = await quan.get(home)
  assert.equal(told.headers.get('etag'), null)
  assert.match(told.headers.getSetCookie().join(), /thidua-flash=;/)
  const other = await app.stranger().get(home)
  assert.deepEqual(other.headers.getSetCookie(), [])
})

test('the public pages hold no one-time key, and an address with a query or without a page is not kept', async () => {
  for (const address of [home, addresses.publicMovements.list()]) {
    const { html } = await app.stranger().get(address)
    assert.doesNotMatch(html, /_once/)
  }
  const asked = await app.stranger().get(`${home}?x=1`)
  assert.equal(asked.headers.get('etag'), null)
  const missing = await app.stranger().get(addresses.publicMovements.show({ movement: 999_999 }))
  assert.equal(missing.status, 404)
  assert.equal(missing.headers.get('etag'), null)
})
