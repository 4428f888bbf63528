/**
 * The signer's way in a browser, with the keyboard alone: number and issue, sign on paper with the scan, print, and
 * a stranger who verifies what came of it.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { addLine, beginDecision, linesOf } from '#features/decisions/index.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

let site: Site
let decision = 0

before(async () => {
  if (leftOut) return
  site = await openSite()
  const { app } = site
  const ha = await app.ctx('ha')
  const begun = await beginDecision(ha, {
    unit_id: app.units.agency.id,
    about: 'Về việc tặng giấy khen năm 2026',
    authority: 'Chánh Văn phòng',
    grounds: ['Luật Thi đua, khen thưởng;'],
    place: 'Sen Hồng',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Chánh Văn phòng',
    on_behalf: '',
    recipients: [],
    suffix: 'QĐ-VP',
  })
  decision = begun.id
  await addLine(ha, decision, {
    _version: 1,
    subject: 'ca-nhan',
    person_id: app.people.an.personId,
    unit_id: null,
    name: '',
    award: 'giay-khen',
    year: 2026,
    merit: 'Hoàn thành xuất sắc nhiệm vụ',
  })
})
after(() => site?.close())

const journey = (name: string, walk: () => Promise<void>) =>
  test(name, { skip: leftOut, timeout: 120_000 }, walk)

/** Walks with the Tab key until this stands in focus; whoever has no mouse has no other way. */
async function tabTo(page: Page, name: string, most = 150): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent?.trim() ?? ''}`
    })
    if (here.includes(name)) return
  }
  assert.fail(`the Tab key does not come to “${name}”`)
}

journey(
  'the signer numbers and issues, keeps the scan of the signed paper and has it printed, by keys alone',
  async () => {
    const page = await site.window('son')
    await page.goto(addresses.decisions.show({ decision }))
    await tabTo(page, 'Lấy số và ban hành')
    await page.keyboard.press('Enter')
    await page.getByText('Đã ban hành và ghi vào sổ khen thưởng.').waitFor()
    await page.getByText('01/QĐ-VP').first().waitFor()

    const scan = await sharp({ create: { width: 600, height: 840, channels: 3, background: '#f5f2e8' } })
      .png()
      .toBuffer()
    // what the system's own window for choosing a file hands over
    await page
      .locator('input[name=file]')
      .setInputFiles({ name: 'qd-01.png', mimeType: 'image/png', buffer: scan })
    await page.locator('input[name=file]').focus()
    await tabTo(page, 'Ghi nhận đã ký trên giấy')
    await page.keyboard.press('Enter')
    await page.getByText('Đã lưu bản quét.').waitFor()

    await page.locator('body').focus()
    await tabTo(page, 'In giấy chứng nhận')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${addresses.certificates.ofDecision({ decision })}`)
    await tabTo(page, 'Bắt đầu in')
    await page.keyboard.press('Enter')
    await page.getByText('0/1 tờ').waitFor()
    await readsWell(page, 'a print run under way')
    await site.app.drain()
    // the page reloads by itself
    await page.getByRole('link', { name: 'Tất cả trong một tệp PDF' }).waitFor()
    const download = page.waitForEvent('download')
    await tabTo(page, 'Từng tờ trong tệp ZIP')
    await page.keyboard.press('Enter')
    assert.equal((await download).suggestedFilename(), `giay-chung-nhan-${decision}.zip`)
    await page.context().close()
  },
)

journey('a stranger without scripts reads that the certificate is genuine, and who issued it', async () => {
  const [line] = await linesOf(site.app.db, decision)
  const page = await site.window(null, { scripts: false, width: 360 })
  await page.goto(addresses.register.verify())
  await page.getByLabel('Mã xác minh').fill(line?.code ?? '')
  await page.keyboard.press('Enter')
  await page.getByText('Giấy chứng nhận này là thật').waitFor()
  await page.getByText('Nguyễn Thị An').first().waitFor()
  await page.getByText('01/QĐ-VP').first().waitFor()
  await page.context().close()
})
