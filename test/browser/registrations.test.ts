/**
 * From a registration to what became of it, as staff, head and officer meet it in a browser; and the pages beside it
 * that tell who is on course, what was rewarded already, and what other systems may ask.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { issueToken } from '#features/api/index.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

let site: Site
before(async () => {
  if (!leftOut) site = await openSite()
})
after(() => site?.close())

const journey = (name: string, walk: () => Promise<void>) => test(name, { skip: leftOut }, walk)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first()
const to = addresses.registrations

journey(
  'the officer opens a window, staff register on a telephone, the head gathers, the officer takes',
  async () => {
    const officer = await site.window('ha')
    await officer.goto(to.list())
    await officer.getByRole('link', { name: 'Mở đợt đăng ký' }).click()
    await field(officer, 'closes_on').fill('2026-12-15')
    await press(officer, 'Mở đợt đăng ký')
    await officer.getByText('Đã mở đợt đăng ký').waitFor()

    const staff = await site.window('an', { width: 360 })
    await staff.goto(addresses.work())
    await staff.getByRole('link', { name: 'Đăng ký', exact: true }).click()
    await readsWell(staff, 'registering, 360 px')
    await press(staff, 'Gửi đăng ký')
    assert.match((await staff.getByRole('alert').textContent()) ?? '', /Chưa chọn nguyện vọng nào/)
    await staff.getByLabel('Nguyện vọng cho Chiến sĩ thi đua cơ sở').selectOption('1')
    await staff.getByLabel('Nguyện vọng cho Lao động tiên tiến').selectOption('2')
    await field(staff, 'pledge').fill('Số hóa hồ sơ của phòng.')
    await press(staff, 'Gửi đăng ký')
    await staff.getByText('Đã gửi đăng ký').waitFor()
    await readsWell(staff, 'the registration, 360 px')

    const head = await site.window('binh')
    await head.goto(to.list())
    await press(head, 'Tổng hợp, gửi lên')
    await head.getByText('Đã gửi lên 1 bản đăng ký').waitFor()
    await readsWell(head, 'the head’s list')

    await officer.goto(to.list())
    await press(officer, 'Tiếp nhận tất cả')
    await officer.getByText('Đã tiếp nhận 1 bản đăng ký').waitFor()
    await staff.goto(to.list())
    await staff.getByText('Đã tiếp nhận').waitFor()
  },
)

const pages: readonly [who: 'ha' | 'quan' | 'binh', address: () => string][] = [
  ['ha', () => to.list()],
  ['ha', () => to.windows()],
  ['ha', () => to.window({ registrationWindow: 1 })],
  ['ha', () => to.add({ dot: 1, loai: 'tap-the' })],
  ['ha', () => to.outcome()],
  ['ha', () => addresses.eligibility.onCourse()],
  ['ha', () => addresses.eligibility.caps()],
  ['ha', () => addresses.duplicates.list()],
  ['ha', () => addresses.duplicates.pair({ khen: 1, nguoi: 1, 'danh-hieu': 'giay-khen', nam: 2026 })],
  ['binh', () => addresses.work()],
  ['quan', () => addresses.api.tokens()],
]

for (const theme of ['light', 'dark'] as const)
  journey(`the pages beside it read well, ${theme}`, async () => {
    const { app } = site
    if (theme === 'light') {
      const honour = { award: 'giay-khen', year: 2026, decision_number: '12', decided_on: '2026-06-01' }
      const person_id = app.people.an.personId
      await app.db
        .insertInto('honours')
        .values([honour, honour].map((one) => ({ ...one, person_id })))
        .execute()
      const token = { unit_id: app.units.a.id, name: 'Phần mềm cán bộ', expires_on: '2027-06-30' }
      await issueToken(await app.ctx('quan'), token)
    }
    for (const who of ['ha', 'binh', 'quan'] as const) {
      const page = await site.window(who, { theme })
      for (const [reader, address] of pages) {
        if (reader !== who) continue
        assert.equal((await page.goto(address()))?.status(), 200, address())
        await readsWell(page, address())
      }
    }
  })
