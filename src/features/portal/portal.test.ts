import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { frontPageOf } from './queries/front-page.ts'
import { type Block, freshBlock } from './rules.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const to = addresses.frontPage
const version = async () => ({ _version: (await frontPageOf(app.db)).version })

/** The form of the page of blocks, with what is pressed. */
const form = async (blocks: readonly Block[], press = 'keep') => ({
  ...(await version()),
  ...Object.fromEntries(
    blocks.flatMap((block, at) =>
      Object.entries(block).map(([field, value]) => [`blocks.${at}.${field}`, String(value)]),
    ),
  ),
  press,
})

const said = (title: string, text: string): Block => ({ ...freshBlock('words'), title, text })
const home = async () => (await app.stranger().get(addresses.home())).html

test('an editor arranges the front page, looks at it, publishes it, and takes the former one up again', async () => {
  const quan = await app.as('quan')
  const blocks = [said('Lời ngỏ', 'Mỗi ngày làm việc là một ngày thi đua.'), freshBlock('verify')]
  assert.equal((await quan.post(to.arrange(), await form(blocks))).status, 303)
  assert.doesNotMatch(await home(), /Lời ngỏ/, 'a draft is not seen by readers')
  assert.match((await quan.get(to.preview())).html, /Lời ngỏ/)

  assert.equal((await quan.post(to.publish(), await version())).status, 303)
  const shown = await home()
  assert.match(shown, /Lời ngỏ[\s\S]*Mỗi ngày làm việc là một ngày thi đua\.[\s\S]*Xác minh giấy chứng nhận/)

  assert.equal((await quan.post(to.takeUp(), { ...(await version()), which: 'former' })).status, 303)
  await quan.post(to.publish(), await version())
  assert.doesNotMatch(await home(), /Lời ngỏ/)
})

test('pressing up, down, remove and add changes the order and keeps what was typed', async () => {
  const quan = await app.as('quan')
  const blocks = [freshBlock('verify'), said('Lời chào', 'Xin chào.')]
  await quan.post(to.arrange(), await form(blocks, 'up:1'))
  await quan.post(to.arrange(), {
    ...(await form((await frontPageOf(app.db)).draft ?? [], 'add')),
    add_kind: 'news',
  })
  const { draft } = await frontPageOf(app.db)
  assert.deepEqual(
    draft?.map(({ kind, title }) => [kind, title]),
    [
      ['words', 'Lời chào'],
      ['verify', ''],
      ['news', ''],
    ],
  )
  await quan.post(to.arrange(), await form(draft ?? [], 'drop:1'))
  assert.equal((await frontPageOf(app.db)).draft?.length, 2)
  assert.equal((await quan.post(to.discard(), await version())).status, 303)
  assert.equal((await frontPageOf(app.db)).draft, null)
})

test('who is no editor neither sees nor arranges it', async () => {
  for (const name of ['an', 'binh', 'ha'] as const) {
    const browser = await app.as(name)
    assert.equal((await browser.get(to.arrange())).status, 404, name)
    assert.equal((await browser.post(to.arrange(), await form([]))).status, 404, name)
  }
})

test('of two who arrange at once the second is told and loses nothing', async () => {
  const quan = await app.as('quan')
  const late = await form([said('Của người sau', 'Còn nguyên.')])
  await quan.post(to.arrange(), await form([freshBlock('news')]))
  const answer = await quan.post(to.arrange(), late)
  assert.equal(answer.status, 409)
  assert.match(answer.html, /vừa được người khác sắp xếp[\s\S]*Còn nguyên\./)
})

test('a link that leads nowhere is told at its field, with what was typed', async () => {
  const quan = await app.as('quan')
  const links = { ...freshBlock('links'), text: 'Trang xấu | javascript:alert(1)' }
  const answer = await quan.post(to.arrange(), await form([links]))
  assert.equal(answer.status, 422)
  assert.match(answer.html, /id="f-blocks-0-text-error"[\s\S]*tên \| địa chỉ/)
  assert.match(answer.html, /javascript:alert\(1\)<\/textarea>/)
})

test('nothing is published where nothing was arranged', async () => {
  const quan = await app.as('quan')
  await quan.post(to.discard(), await version())
  const answer = await quan.post(to.publish(), await version())
  assert.equal(answer.status, 422)
  assert.match(answer.html, /Chưa có bản sắp xếp nào/)
})

test('what an editor writes is shown as letters, never as markup', async () => {
  const quan = await app.as('quan')
  const words = said('<b onclick=x>', '<script>alert(1)</script>')
  await quan.post(to.arrange(), await form([words]))
  const { html } = await quan.get(to.preview())
  assert.match(html, /&lt;script>alert\(1\)&lt;\/script>|&lt;script&gt;/)
  assert.doesNotMatch(html, /<b onclick/)
})
