/**
 * How an agency settles the law, walked in a real browser: a change is drafted, tried on the records, and put in
 * force by another person.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

let site: Site
before(async () => {
  if (!leftOut) site = await openSite()
})
after(() => site?.close())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first()

test('a change of the regulation is drafted, tried and put in force, and reads well at each step', {
  skip: leftOut,
}, async () => {
  await site.app.db.updateTable('record_coverage').set({ since: 2020 }).execute()
  const officer = await site.window('ha')
  await officer.goto(addresses.laws.list())
  await readsWell(officer, 'nothing settled')
  await press(officer, 'Soạn thay đổi')
  await officer.getByText('Đã mở bản soạn').waitFor()
  await readsWell(officer, 'an empty draft')

  // a condition where the Law leaves room, with an example met and one that is not
  await officer
    .getByRole('link', { name: /^Thêm điều kiện: Quy định chi tiết/ })
    .first()
    .click()
  await officer.getByRole('link', { name: 'Thời gian công tác trong năm', exact: true }).click()
  await readsWell(officer, 'a condition to fill in')
  await field(officer, 'months').fill('13')
  await press(officer, 'Thêm điều kiện')
  await officer.getByText('Hãy nhập số không quá 12').first().waitFor()
  await readsWell(officer, 'a condition that does not read')
  // in November nobody has worked twelve months of the year: that is what the trial will show
  await field(officer, 'months').fill('12')
  await press(officer, 'Thêm điều kiện')
  await officer.getByText('Không đạt khi').first().waitFor()

  // one of two readings, with where it stands
  await officer.getByRole('link', { name: /^Chọn cách đọc: Điều 23/ }).click()
  await officer.getByLabel(/^Như Luật năm 2022/).check()
  await field(officer, 'ground').fill('Công báo số 12/2026')
  await field(officer, 'ground_on').fill('2026-11-01')
  await readsWell(officer, 'a reading to choose')
  await press(officer, 'Ghi cách đọc')
  await officer.getByText('Theo Công báo số 12/2026').first().waitFor()

  await officer.getByRole('link', { name: 'Sửa một con số' }).click()
  await press(officer, 'Chọn')
  await readsWell(officer, 'a figure to put right')
  await press(officer, 'Thử ngay')
  await officer.getByText(/kết quả thay đổi, trên/).waitFor()
  await readsWell(officer, 'whose answer changes')
  await officer.getByRole('link', { name: 'Nguyễn Thị An' }).first().click()
  await officer.getByRole('heading', { name: /^Theo bản này/ }).waitFor()
  await readsWell(officer, 'the reasons before and after')

  const signer = await site.window('son', { theme: 'dark', width: 360 })
  await signer.goto(addresses.laws.list())
  await signer.getByRole('link', { name: 'Mở bản đang soạn' }).click()
  await readsWell(signer, 'the draft as the signer sees it')
  await press(signer, 'Cho áp dụng')
  await signer.getByText('Đã áp dụng.').waitFor()
  await readsWell(signer, 'in force')
  assert.match((await signer.locator('main').textContent()) ?? '', /Đặng Thanh Sơn cho áp dụng/)
})
