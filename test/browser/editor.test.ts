/**
 * The editor of articles as those use it who know Word, the plain form where no scripts run, and the public search
 * by keyboard alone.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

let site: Site
before(async () => {
  if (leftOut) return
  site = await openSite()
  const editor = { role: 'editor' as const, unit_id: site.app.units.agency.id, starts_on: '2020-01-01' }
  await site.app.db
    .insertInto('grants')
    .values({ ...editor, account_id: site.app.people.ha.accountId })
    .execute()
})
after(() => site?.close())

const journey = (name: string, walk: () => Promise<void>) => test(name, { skip: leftOut }, walk)
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()
const numberIn = (address: string): number => Number(/\/(\d+)/.exec(new URL(address).pathname)?.[1])

async function begin(page: Page, title: string): Promise<number> {
  await page.goto(addresses.articles.begin())
  await page.getByLabel('Tiêu đề').fill(title)
  await press(page, 'Bắt đầu viết')
  await page.waitForURL('**/sua')
  return numberIn(page.url())
}
const bodyOf = async (id: number) => {
  const { body } = await site.app.db
    .selectFrom('article_versions')
    .select('body')
    .where('article_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return body
}
const text = (words: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })

journey('an editor types headings, lists, strong words and a table, and finds them again', async () => {
  const page = await site.window('ha')
  const id = await begin(page, 'Bài soạn bằng trình soạn thảo')
  const editor = page.getByRole('textbox', { name: 'Nội dung bài' })
  await editor.click()
  await page.keyboard.type('# Đề mục')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Đoạn có ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('chữ đậm')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- Một')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Hai')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sẽ hoàn tác')
  await page.keyboard.press('Control+z')
  await press(page, 'Chèn bảng')
  await editor.locator('th').first().click()
  await page.keyboard.type('Đơn vị')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Điểm')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ghi chú')
  await readsWell(page, 'the editor')
  await press(page, 'Lưu')
  await page.getByText('Đã lưu.').waitFor()
  const { content } = (await bodyOf(id)) as { content: { type: string }[] }
  assert.deepEqual(
    content.map(({ type }) => type),
    ['heading', 'paragraph', 'bullet_list', 'table'],
  )
  assert.deepEqual(content[1], paragraph(text('Đoạn có '), text('chữ đậm', { type: 'strong' })))
  assert.match(
    await page.getByRole('textbox', { name: 'Nội dung bài' }).innerText(),
    /Đề mục[\s\S]*chữ đậm[\s\S]*Đơn vị/,
  )
})

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<!--StartFragment--><h1 style="mso-style:x">Kết quả</h1>
<p class=MsoNormal style="margin:0"><b><span style='font-size:14pt'>Đậm</span></b> và <i>nghiêng</i><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>Ý một</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Ý hai</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p><a href="javascript:alert(1)" onclick="alert(2)">Bẫy</a> <a href="https://vi-du.vn">Thật</a><img src=x onerror=alert(3)></p>
<!--EndFragment--></body></html>`

journey(
  'what is pasted from Word comes clean: its lists are lists, its styles and traps are gone',
  async () => {
    const page = await site.window('ha')
    const id = await begin(page, 'Bài dán từ Word')
    const editor = page.getByRole('textbox', { name: 'Nội dung bài' })
    await editor.click()
    await editor.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, fromWord)
    await press(page, 'Lưu')
    await page.getByText('Đã lưu.').waitFor()
    const link = { type: 'link', attrs: { href: 'https://vi-du.vn' } }
    const item = (words: string) => ({ type: 'list_item', content: [paragraph(text(words))] })
    assert.deepEqual(await bodyOf(id), {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Kết quả')] },
        paragraph(text('Đậm', { type: 'strong' }), text(' và '), text('nghiêng', { type: 'em' })),
        { type: 'bullet_list', content: [item('Ý một'), item('Ý hai')] },
        paragraph(text('Bẫy '), text('Thật', link)),
      ],
    })
  },
)

journey('a picture is uploaded from the editor with its words, and stands in the text', async () => {
  const page = await site.window('ha')
  const id = await begin(page, 'Bài có ảnh trong bài')
  await page.getByRole('textbox', { name: 'Nội dung bài' }).click()
  const buffer = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#205080' } })
    .png()
    .toBuffer()
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Chèn ảnh')
  await (await chooser).setFiles({ name: 'anh.png', mimeType: 'image/png', buffer })
  await page.locator('dialog').getByLabel('Mô tả ảnh cho người không nhìn thấy ảnh').fill('Lễ phát động')
  await page.keyboard.press('Enter')
  await page.locator('.ProseMirror figure img[alt="Lễ phát động"]').waitFor()
  await press(page, 'Lưu')
  await page.getByText('Đã lưu.').waitFor()
  const { content } = (await bodyOf(id)) as { content: { type: string; attrs?: { alt: string } }[] }
  assert.equal(content.find(({ type }) => type === 'figure')?.attrs?.alt, 'Lễ phát động')
})

journey('what was typed and not saved is offered again after the window is lost', async () => {
  const page = await site.window('ha')
  const id = await begin(page, 'Bài gõ dở')
  await page.getByRole('textbox', { name: 'Nội dung bài' }).click()
  await page.keyboard.type('Câu chưa kịp lưu')
  await page.waitForFunction(() =>
    Object.values(localStorage).some((kept) => kept.includes('Câu chưa kịp lưu')),
  )
  await page.goto(addresses.articles.edit({ article: id }))
  await press(page, 'Lấy lại')
  await page.getByText('Câu chưa kịp lưu').waitFor()
  await press(page, 'Lưu')
  await page.getByText('Đã lưu.').waitFor()
  assert.deepEqual(await bodyOf(id), { type: 'doc', content: [paragraph(text('Câu chưa kịp lưu'))] })
})

journey('without scripts a plain text does the same work', async () => {
  const page = await site.window('ha', { scripts: false, width: 360 })
  const id = await begin(page, 'Bài không cần kịch bản')
  await page.getByLabel('Nội dung', { exact: true }).fill('# Mục\n\nĐoạn **đậm**.\n\n- Một\n- Hai')
  await press(page, 'Lưu')
  await page.getByText('Đã lưu.').waitFor()
  const { content } = (await bodyOf(id)) as { content: { type: string }[] }
  assert.deepEqual(
    content.map(({ type }) => type),
    ['heading', 'paragraph', 'bullet_list'],
  )
  assert.equal(
    await page.getByLabel('Nội dung', { exact: true }).inputValue(),
    '# Mục\n\nĐoạn **đậm**.\n\n- Một\n- Hai',
  )
})

journey('a reader finds an article by keyboard alone, with suggestions and without', async () => {
  const editor = await site.window('ha')
  const id = await begin(editor, 'Khánh thành thư viện cơ quan')
  await editor.getByLabel('Sa pô').fill('Thư viện mở cửa mỗi ngày.')
  await press(editor, 'Lưu')
  await editor.getByText('Đã lưu.').waitFor()
  await editor.goto(addresses.articles.show({ article: id }))
  await press(editor, 'Trình duyệt')
  await editor.getByText('Đã trình duyệt.').waitFor()
  const signer = await site.window('son')
  await signer.goto(addresses.articles.show({ article: id }))
  await press(signer, 'Duyệt')
  await signer.getByText('Đã duyệt.').waitFor()
  await press(signer, 'Xuất bản ngay')
  await signer.getByText('Đã xuất bản.').waitFor()

  for (const theme of ['light', 'dark'] as const) {
    const reader = await site.window(null, { theme, width: theme === 'dark' ? 360 : 1280 })
    await reader.goto(addresses.publicSearch())
    await reader.getByLabel('Điều cần tìm').focus()
    await reader.keyboard.type('khanh thanh')
    await reader.getByRole('option', { name: 'Khánh thành thư viện cơ quan' }).waitFor()
    await readsWell(reader, `the search while typing, ${theme}`)
    await reader.keyboard.press('ArrowDown')
    await reader.keyboard.press('Enter')
    await reader.getByRole('heading', { level: 1, name: 'Khánh thành thư viện cơ quan' }).waitFor()
    await readsWell(reader, `an article, ${theme}`)
    await reader.goto(addresses.publicSearch({ q: 'thư viện' }))
    await readsWell(reader, `what was found, ${theme}`)
    await reader.goto(addresses.publicSearch({ q: 'không đâu có' }))
    await readsWell(reader, `nothing found, ${theme}`)
    for (const address of [addresses.publicArticles.list(), addresses.siteMap()]) {
      await reader.goto(address)
      await readsWell(reader, `${address}, ${theme}`)
    }
  }

  const plain = await site.window(null, { scripts: false })
  await plain.goto(addresses.publicSearch())
  await plain.getByLabel('Điều cần tìm').fill('thu vien')
  await plain.keyboard.press('Enter')
  await plain.getByRole('link', { name: 'Khánh thành thư viện cơ quan' }).click()
  await plain.getByText('Thư viện mở cửa mỗi ngày.').waitFor()
})
