import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { addPeople } from './index.ts'

let app: App

before(async () => {
  app = await startApp()
  const { a, b } = app.units
  const since = '2022-01-01'
  const title = 'Chuyên viên'
  await app.db.transaction().execute((tx) =>
    addPeople(tx, [
      { name: 'Lê Ánh', unitId: b.id, title, since, staffCode: 'CB-007' },
      { name: 'Nguyễn Văn Anh', unitId: b.id, title, since, gender: 'nam', bornOn: '1990-02-03' },
      { name: 'Ksor H’Nhan', sortAs: 'H’Nhan Ksor', unitId: a.id, title, since },
      { name: '=CMD()', unitId: b.id, title, since },
    ]),
  )
  const left = { left_on: '2026-06-01', left_because: 'nghi-huu', is_head: false } as const
  await app.db.updateTable('people').set(left).where('name', '=', 'Nguyễn Văn Anh').execute()
})
after(() => app.close())

type Query = Record<string, string | number>
/** The names in the order of the list. */
async function names(query: Query = {}, who: 'an' | 'ha' = 'an'): Promise<string[]> {
  const page = await (await app.as(who)).get(addresses.people.list(query))
  assert.equal(page.status, 200)
  return [...page.html.matchAll(/<th scope="row"><a href="\/con-nguoi\/\d+">([^<]+)<\/a>/g)].map(
    ([, name = '']) => name,
  )
}

test('people stand in the order of their given names, as Vietnamese lists do', async () => {
  const list = await names()
  assert.deepEqual(list.slice(1, 5), ['Nguyễn Thị An', 'Lê Ánh', 'Trần Văn Bình', 'Lê Thị Chi'])
  // H'Nhan is the given name, and stands under H
  assert.ok(list.indexOf('Hoàng Thu Giang') < list.indexOf('Ksor H’Nhan'))
  assert.ok(list.indexOf('Ksor H’Nhan') < list.indexOf('Vũ Thị Lan'))
})

test('the list can also stand in the order of family names', async () => {
  const list = await names({ 'sap-xep': 'ho' })
  assert.deepEqual(list.slice(1, 5), ['Bùi Thu Hà', 'Đặng Thanh Sơn', 'Đỗ Minh Quân', 'Hoàng Thu Giang'])
})

test('what is typed without diacritics finds all, what is typed with them comes first', async () => {
  const plain = await names({ tim: 'anh' })
  assert.ok(plain.includes('Lê Ánh'))
  const exact = await names({ tim: 'Ánh' })
  assert.equal(exact[0], 'Lê Ánh')
  assert.deepEqual(await names({ tim: 'thi lan' }), ['Vũ Thị Lan'])
  assert.deepEqual(await names({ tim: 'cb-007' }), ['Lê Ánh'])
  assert.deepEqual(await names({ tim: '100%' }), [])
})

test('the list narrows to a unit and all below it, to heads, and to those who left', async () => {
  assert.ok((await names({ 'don-vi': app.units.a.id })).includes('Ngô Minh Tâm'))
  assert.deepEqual(await names({ 'don-vi': app.units.a1.id }), ['Ngô Minh Tâm'])
  assert.deepEqual(await names({ 'dung-dau': '1' }), ['Trần Văn Bình', 'Vũ Thị Lan'])
  assert.ok(!(await names()).includes('Nguyễn Văn Anh'))
  assert.deepEqual(await names({ 'trang-thai': 'da-roi' }), ['Nguyễn Văn Anh'])
  assert.ok((await names({ 'trang-thai': 'tat-ca' })).includes('Nguyễn Văn Anh'))
  assert.deepEqual(await names({ 'don-vi': 999_999 }), [])
})

test('an address that nobody would type still shows a list', async () => {
  const odd = { trang: 99_999, 'don-vi': 'x', 'trang-thai': 'lạ', 'sap-xep': '1' }
  assert.ok((await names(odd)).length > 5)
})

test('a search that finds nobody says so', async () => {
  const page = await (await app.as('an')).get(addresses.people.list({ tim: 'không có ai' }))
  assert.match(page.text, /Chưa có người nào khớp/)
})

test('a list for the file holds only those for whom one answers', async () => {
  const head = await (await app.as('lan')).get(addresses.people.exportCsv())
  assert.equal(head.status, 200)
  assert.match(
    head.headers.get('content-disposition') ?? '',
    /attachment; filename="danh-sach-can-bo-2026-11-23\.csv"/,
  )
  assert.ok(head.html.includes('Hoàng Thu Giang') && !head.html.includes('Nguyễn Thị An'))
  const officer = await (await app.as('ha')).get(addresses.people.exportCsv({ 'trang-thai': 'da-roi' }))
  assert.ok(officer.html.includes('Nguyễn Văn Anh,Nam,03/02/1990'))
  assert.ok(officer.html.includes('Nghỉ hưu'))
  assert.ok(!officer.html.includes('Hoàng Thu Giang'))
})

test('a name that looks like a formula stays a name', async () => {
  const csv = (await (await app.as('ha')).get(addresses.people.exportCsv({ tim: 'cmd' }))).html
  assert.ok(csv.includes('"\'=CMD()"'), csv)
})

test('a workbook is sent as such', async () => {
  const book = await (await app.as('ha')).get(addresses.people.exportXlsx())
  assert.equal(book.status, 200)
  assert.match(book.headers.get('content-type') ?? '', /spreadsheetml/)
  assert.ok(book.html.startsWith('PK'))
})

test('who answers for nobody takes no list away', async () => {
  for (const name of ['an', 'chi', 'son'] as const) {
    const browser = await app.as(name)
    assert.equal((await browser.get(addresses.people.exportXlsx())).status, 404, name)
    assert.equal((await browser.get(addresses.people.exportCsv())).status, 404, name)
    assert.ok(!(await browser.get(addresses.people.list())).html.includes('danh-sach.xlsx'), name)
  }
})
