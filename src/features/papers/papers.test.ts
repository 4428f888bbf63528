import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { readDocument } from '#platform/docx.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'
import { compactOfUnit, proposalOf, reportOfPerson, reportOfUnit } from './actions/make.ts'
import { goalTarget, periodWords } from './rules.ts'

let app: App
let an: Browser
let binh: Browser

const to = addresses.papers
const asked = { tu: '2026-01-01', den: '2026-12-31', 'hinh-thuc': 'giay-khen' }

before(async () => {
  app = await startApp()
  an = await app.as('an')
  binh = await app.as('binh')
  await app.db
    .insertInto('honours')
    .values({ person_id: app.people.an.personId, award: 'giay-khen', year: 2026, decision_number: '7/QĐ' })
    .execute()
})
after(() => app.close())

const me = () => ({ person: app.people.an.personId })
const unit = () => ({ unit: app.units.a.id })

test('a person takes the own report and summary as PDF and as Word', async () => {
  for (const address of [to.report(me(), asked), to.summary(me(), asked)]) {
    const pdf = await an.get(address)
    assert.equal(pdf.status, 200)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.match(pdf.html, /^%PDF-/)
  }
  const word = await an.get(to.report(me(), { ...asked, dang: 'word' }))
  assert.match(word.headers.get('content-disposition') ?? '', /bao-cao-thanh-tich-\d+\.docx/)
})

test('the report says who, what was recorded and what is proposed', async () => {
  const paper = await reportOfPerson(await app.ctx('an'), me().person, asked)
  const said = JSON.stringify(paper)
  assert.equal(paper.about, 'Đề nghị xét tặng Giấy khen cho Nguyễn Thị An, năm 2026')
  assert.match(said, /Giấy khen năm 2026 \(Quyết định số 7\/QĐ\)/)
  assert.deepEqual(paper.signatories, [
    { onBehalf: '', title: 'Thủ trưởng đơn vị xác nhận', name: 'Trần Văn Bình' },
    { onBehalf: '', title: 'Người báo cáo thành tích', name: 'Nguyễn Thị An' },
  ])
})

test('an honour that the law does not know is not put on a paper', async () => {
  const paper = await reportOfPerson(await app.ctx('an'), me().person, { ...asked, 'hinh-thuc': '<b>x' })
  assert.equal(paper.about, 'Nguyễn Thị An, năm 2026')
})

test('a unit’s report counts its people and is signed by its head', async () => {
  const paper = await reportOfUnit(await app.ctx('binh'), unit().unit, asked)
  assert.match(JSON.stringify(paper), /Số người đang công tác: 4/)
  assert.deepEqual(paper.signatories, [{ onBehalf: '', title: 'Trưởng phòng', name: 'Trần Văn Bình' }])
  assert.equal((await binh.get(to.unitReport(unit(), asked))).status, 200)
  assert.equal((await binh.get(to.unitSummary(unit(), { ...asked, dang: 'word' }))).status, 200)
})

test('a compact holds the unit’s goals and what its people registered for', async () => {
  const goal = await things.goal?.(app.db, app, { unit: 'a', person: me().person })
  await app.db.updateTable('movements').set({ state: 'launched' }).execute()
  await app.db
    .updateTable('goals')
    .set({ name: 'Số hóa hồ sơ', kind: 'number', target: '1200', measure: 'hồ sơ', due_on: '2026-11-30' })
    .where('id', '=', goal ?? 0)
    .execute()
  const registration = await things.registration?.(app.db, app, { unit: 'a', person: me().person })
  await app.db
    .updateTable('registrations')
    .set({ state: 'sent' })
    .where('id', '=', registration ?? 0)
    .execute()
  const ctx = await app.ctx('binh')
  const now = JSON.stringify(await compactOfUnit(ctx, unit().unit, 2026))
  assert.match(now, /"Số hóa hồ sơ","1\.200 hồ sơ","30\/11\/2026"/)
  assert.match(now, /Chưa có đăng ký nào/)
  const later = JSON.stringify(await compactOfUnit(ctx, unit().unit, 2030))
  assert.match(later, /"Lao động tiên tiến","1"/)
  assert.match(later, /chưa được giao chỉ tiêu nào/)
  assert.equal((await binh.get(to.compact(unit(), { nam: 2026 }))).status, 200)
})

test('a proposal lists those on the draft of its decision', async () => {
  const decision = (await things.decision?.(app.db, app, { unit: 'agency', person: me().person })) ?? 0
  const paper = await proposalOf(await app.ctx('ha'), decision)
  assert.equal(paper.name, 'Tờ trình')
  const ha = await app.as('ha')
  assert.equal((await ha.get(to.proposal({ decision }))).status, 200)
  assert.ok((await ha.get(to.list())).html.includes(to.proposal({ decision }, { dang: 'word' })))
  assert.equal((await an.get(to.proposal({ decision }))).status, 404)
})

test('the Word file holds the same words as the record', async () => {
  const { house } = app
  const ctx = await app.ctx('an')
  const { officeDocx } = await import('#documents/office-docx.ts')
  const file = join(house.config.dataDir, 'bao-cao.docx')
  writeFileSync(file, await officeDocx(await reportOfPerson(ctx, me().person, asked)))
  const read = await readDocument(file)
  assert.ok('text' in read && read.text.includes('Giấy khen năm 2026'))
})

test('the page offers a person the own papers alone, and a head those of the people', async () => {
  const own = await an.get(to.list())
  assert.match(own.text, /Báo cáo thành tích Nguyễn Thị An/)
  assert.doesNotMatch(own.html, /name="ai"/)
  const head = await binh.get(to.list({ ai: me().person }))
  assert.match(head.text, /Tóm tắt thành tích Nguyễn Thị An/)
  assert.match(
    (await binh.get(to.list({ 'don-vi': unit().unit }))).text,
    /Giao ước thi đua Phòng Tổng hợp, 2026/,
  )
})

test('nobody makes papers of people or units that are not theirs', async () => {
  const giang = await app.as('giang')
  for (const address of [
    to.report(me()),
    to.summary(me()),
    to.unitReport(unit()),
    to.unitSummary(unit()),
    to.compact(unit()),
    to.list({ ai: me().person }),
    to.list({ 'don-vi': unit().unit }),
  ])
    assert.equal((await giang.get(address)).status, 404, address)
})

test('what the address says wrongly is as good as not said', async () => {
  assert.equal((await an.get(to.report(me(), { tu: 'hôm qua', dang: 'exe' }))).status, 200)
  assert.equal((await binh.get(to.compact(unit(), { nam: 'nay' }))).status, 200)
})

test('periods and targets stand in the words of papers', () => {
  assert.equal(periodWords({ from: '2026-01-01', to: '2026-12-31' }), 'năm 2026')
  assert.equal(periodWords({ from: '2026-01-01', to: '2026-06-30' }), 'từ 01/01/2026 đến 30/06/2026')
  assert.equal(goalTarget({ kind: 'percent', target: '95', measure: '' }), '95\u00a0%')
  assert.equal(goalTarget({ kind: 'yes-no', target: '1', measure: '' }), 'Hoàn thành')
})
