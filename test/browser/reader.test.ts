/**
 * What a reader does on the public site, by keyboard alone, and once more where no scripts run: read, listen, look at
 * pictures, search, verify a certificate, comment on who is proposed, and say how satisfied he is.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { saveRecording } from '../../src/features/listening/queries.ts'
import { leftOut, openDemonstration, readsWell, type Site } from './site.ts'

let site: Site<string>
let code = ''

before(async () => {
  if (leftOut) return
  site = await openDemonstration()
  const { db } = site.app
  const line = await db
    .selectFrom('decision_lines')
    .select('code')
    .where('state', '=', 'issued')
    .where('code', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  code = line.code ?? ''
  await haveArticlesRead()
})
after(() => site?.close())

/** Every article has a recording of some seconds of silence, as a person's would lie there. */
async function haveArticlesRead(): Promise<void> {
  const { db, house, clock } = site.app
  const frame = Buffer.alloc(104)
  frame.set([0xff, 0xf3, 0x40, 0xc4])
  const sound = new File([Buffer.concat(Array(600).fill(frame))], 'doc.mp3', { type: 'audio/mpeg' })
  const kept = await house.files.put(sound, { name: sound.name, kinds: ['mp3', 'm4a', 'ogg'] })
  assert.ok('hash' in kept)
  const articles = await db.selectFrom('articles').select('id').execute()
  const { hash, size, type } = kept
  const made = { hash, size, type, reader: 'Người đọc thử', text_hash: '', made_at: clock.now() }
  const recording = { ...made, voice: 'person' as const, made_from: null, seconds: null, marks: [] }
  await db.transaction().execute(async (tx) => {
    for (const { id } of articles) await saveRecording(tx, { about: 'article', id }, recording)
  })
}

const journey = (name: string, walk: () => Promise<void>) =>
  test(name, { skip: leftOut, timeout: 240_000 }, walk)

const mostStops = 150

/** Presses Tab until the focus stands there, as somebody without a mouse has to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  assert.fail(`${target} is not reached by Tab`)
}
async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first()
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name, exact: true }).first()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()

journey(
  'by keyboard alone: the skip link, an article read and listened to, and what the reader thinks of it',
  async () => {
    const page = await site.window(null)
    await page.goto(addresses.home())
    await press(page, link(page, 'Đến nội dung chính'))
    assert.match(page.url(), /#noi-dung$/)
    await page.goto(addresses.publicArticles.list())
    await press(page, page.locator('main article a, main h2 a, main h3 a').first())
    await page.locator('main .article h1').waitFor()
    await press(page, button(page, 'Nghe'))
    await button(page, 'Tạm dừng').waitFor()
    await page.keyboard.press('Enter')
    await button(page, 'Nghe').waitFor()
    await press(page, button(page, 'Rất hài lòng'))
    await page.getByText('Cảm ơn ông/bà đã đánh giá.').waitFor()
    await press(page, button(page, 'Rất hài lòng'))
    await page.getByText('Hôm nay ông/bà đã đánh giá rồi').waitFor()
  },
)

journey('by keyboard alone: pictures looked at one by one, and a word searched for', async () => {
  const page = await site.window(null)
  await page.goto(addresses.home())
  await press(page, menu(page, 'Thư viện ảnh'))
  await heading(page, /Thư viện ảnh/).waitFor()
  await press(page, page.locator('main a[href^="/thu-vien-anh/"]').first())
  await page.waitForURL(/thu-vien-anh\/\d+$/)
  await press(page, page.locator('[data-gallery] a').first())
  const box = page.locator('dialog.lightbox')
  await box.waitFor()
  await page.keyboard.press('ArrowRight')
  await box.getByText(/^2\//).waitFor()
  await page.keyboard.press('Escape')
  assert.equal(await box.isVisible(), false)
  await page.goto(addresses.home())
  await press(page, page.locator('.tools-wide a[rel=search]'))
  await tabTo(page, page.getByLabel('Điều cần tìm'))
  await page.keyboard.type('thi dua')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=thi/)
  await page.locator('main mark').first().waitFor()
})

journey('by keyboard alone: a certificate verified', async () => {
  const page = await site.window(null)
  await page.goto(addresses.home())
  await press(page, menu(page, 'Xác minh'))
  await tabTo(page, page.getByLabel('Mã xác minh'))
  await page.keyboard.type(code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByText('Giấy chứng nhận này là thật').waitFor()
  await press(page, button(page, 'Hài lòng'))
  await page.getByText('Cảm ơn ông/bà đã đánh giá.').waitFor()
})

/** The code that is told once after a comment. */
async function codeTold(page: Page): Promise<string> {
  const told = await page.getByText(/Mã để xem trả lời: /).innerText()
  return /xem trả lời: ([\w-]+)/.exec(told)?.[1] ?? ''
}

journey(
  'by keyboard alone: somebody proposed is objected to, and the answer looked for by the code',
  async () => {
    const page = await site.window(null, { theme: 'dark' })
    await page.goto(addresses.home())
    await press(page, menu(page, 'Lấy ý kiến'))
    await press(page, page.locator('main table a').first())
    await tabTo(page, page.getByLabel('Về ai'))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByLabel('Góp ý', { exact: true }))
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.getByLabel('Phản đối', { exact: true }).isChecked(), true)
    await tabTo(page, page.getByLabel('Ý kiến *', { exact: false }).and(page.locator('textarea')))
    await page.keyboard.type('Tôi có ý kiến về thời gian áp dụng sáng kiến.')
    await tabTo(page, page.getByLabel('Hiện tên tôi cùng ý kiến'))
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.getByLabel('Không hiện tên', { exact: false }).isChecked(), true)
    await press(page, button(page, 'Gửi ý kiến'))
    const told = await codeTold(page)
    await readsWell(page, 'a posting with its form, dark')
    await press(page, page.locator('main').getByRole('link', { name: 'Xem trả lời bằng mã' }))
    await tabTo(page, page.getByLabel('Mã ý kiến'))
    await page.keyboard.type(told)
    await page.keyboard.press('Enter')
    await page.getByText('Ý kiến chưa được trả lời').waitFor()
  },
)

journey('without scripts: read, search, verify, comment and find the answer', async () => {
  const page = await site.window(null, { scripts: false, width: 360 })
  await page.goto(addresses.publicArticles.list())
  await page.locator('main article a, main h2 a, main h3 a').first().click()
  await page.locator('main .article h1').waitFor()
  await page.locator('audio[controls]').waitFor()
  await button(page, 'Hài lòng').click()
  await page
    .getByText(/Cảm ơn ông\/bà/)
    .first()
    .waitFor()

  await page.goto(addresses.publicSearch())
  await page.getByLabel('Điều cần tìm').fill('thi dua')
  await page.keyboard.press('Enter')
  await page.locator('main mark').first().waitFor()

  await page.goto(addresses.register.verify())
  await page.getByLabel('Mã xác minh').fill(code)
  await page.keyboard.press('Enter')
  await page.getByText('Giấy chứng nhận này là thật').waitFor()

  await page.goto(addresses.publicPostings.list())
  await page.locator('main table a').first().click()
  await page.locator('textarea[name=text]').fill('Đề nghị nêu rõ hơn kết quả của từng người.')
  await page.getByLabel('Thư kín', { exact: false }).check()
  await button(page, 'Gửi ý kiến').click()
  const told = await codeTold(page)
  await page.goto(addresses.publicPostings.answer())
  await page.getByLabel('Mã ý kiến').fill(told)
  await button(page, 'Xem trả lời').click()
  await page.getByText('Ý kiến chưa được trả lời').waitFor()
})
