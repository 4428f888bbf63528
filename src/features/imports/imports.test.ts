import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { type App, startApp } from '../../../test/app.ts'
import { cast } from '../../../test/cast.ts'
import { carryOut } from './index.ts'
import { columnWords } from './words.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

type Row = Partial<Record<keyof (typeof columnWords)['vi'], string>>

/** A workbook with a line above its titles, as lists usually have. */
async function workbook(rows: readonly Row[], name = 'danh-sach.xlsx'): Promise<File> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row) as (keyof Row)[]))]
  const titles = Object.fromEntries(names.map((one) => [one, columnWords.vi[one]])) as Row
  const sheet = await writeSheet(
    names.map((one, at) => ({ title: at === 0 ? 'DANH SÁCH' : '', value: (row: Row) => row[one] ?? '' })),
    [titles, ...rows],
  )
  return new File([new Uint8Array(sheet)], name)
}

const someone = (code: string, rest: Row = {}): Row => ({
  code,
  name: `Người Nhập ${code}`,
  title: 'Chuyên viên',
  unit: 'Phòng Tổng hợp',
  since: '01/7/2024',
  ...rest,
})

const begin = async (who: 'ha', kind: string, file: File) => {
  const browser = await app.as(who)
  const answer = await browser.post(addresses.imports.list(), {
    kind,
    unit_id: String(app.units.agency.id),
    file,
  })
  const id = Number(/\/nhap-du-lieu\/(\d+)$/.exec(answer.location ?? '')?.[1])
  return { browser, answer, id, show: addresses.imports.show({ import: id }) }
}

const peopleCoded = (code: string) =>
  app.db.selectFrom('people').selectAll().where('staff_code', 'like', code).orderBy('staff_code').execute()

test('a list of people is shown with what is wrong in each row, goes in when confirmed, and comes out again', async () => {
  const file = await workbook([
    someone('I-1'),
    someone('I-2', { gender: 'Nữ', born: '02/9/1990', head: '' }),
    someone('I-3', { unit: 'Phòng không có' }),
    someone('I-4', { since: '32/13/2024' }),
    someone('I-1', { name: 'Trùng Mã' }),
  ])
  const { browser, show, id } = await begin('ha', 'nguoi', file)
  const preview = await browser.get(show)
  assert.match(preview.text, /Không có đơn vị “Phòng không có”/)
  assert.match(preview.text, /“32\/13\/2024”, không đọc được thành ngày/)
  assert.match(preview.text, /Trùng với một dòng ở trên/)
  assert.match(preview.text, /Nhập 2 dòng/)
  assert.equal((await peopleCoded('I-%')).length, 0)

  assert.equal((await browser.post(addresses.imports.confirm({ import: id }))).status, 303)
  const running = await browser.get(show)
  assert.equal(running.headers.get('refresh'), '2')
  await app.drain()
  const done = await browser.get(show)
  assert.equal(done.headers.get('refresh'), null)
  const [first, second] = await peopleCoded('I-%')
  assert.equal(first?.unit_id, app.units.a.id)
  assert.equal(second?.born_on, '1990-09-02')
  assert.equal(second?.gender, 'nu')

  assert.equal((await browser.post(addresses.imports.undo({ import: id }))).status, 303)
  assert.equal((await peopleCoded('I-%')).length, 0)
  assert.match((await browser.get(show)).text, /Đã gỡ 2 mục/)
})

test('a thousand people go in step by step', async () => {
  const rows = Array.from({ length: 1_050 }, (_, at) => someone(`M-${String(at).padStart(4, '0')}`))
  const { browser, id } = await begin('ha', 'nguoi', await workbook(rows))
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  assert.equal((await peopleCoded('M-%')).length, 1_050)
  const steps = await app.db
    .selectFrom('events')
    .select('sequence')
    .where('verb', '=', 'import.advanced')
    .where('subject_id', '=', id)
    .execute()
  assert.equal(steps.length, 3)
})

test('a person of whom something else is recorded by now stays when the import is undone', async () => {
  const { browser, id, show } = await begin('ha', 'nguoi', await workbook([someone('S-1'), someone('S-2')]))
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  const [kept] = await peopleCoded('S-1')
  await app.db
    .insertInto('ratings')
    .values({ person_id: kept?.id ?? 0, year: 2024, track: 'dang', class: 'hoan-thanh' })
    .execute()
  await browser.post(addresses.imports.undo({ import: id }))
  assert.deepEqual(
    (await peopleCoded('S-%')).map(({ staff_code }) => staff_code),
    ['S-1'],
  )
  assert.match((await browser.get(show)).text, /1 mục được giữ/)
})

test('ratings find their person by name or code; a year that is rated already is left as it is', async () => {
  const { personId } = app.people.giang
  const { name } = cast.giang
  const rating = { name, year: '2021', track: 'Chính quyền', class: 'Hoàn thành tốt nhiệm vụ' }
  const file = await workbook([
    rating,
    rating,
    { ...rating, name: 'Không Có Ai' },
    { ...rating, class: 'Giỏi' },
  ])
  const { browser, id, show } = await begin('ha', 'xep-loai', file)
  const preview = await browser.get(show)
  assert.match(preview.text, /Không có ai tên này/)
  assert.match(preview.text, /“Giỏi”, không phải giá trị được dùng/)
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  const rows = await app.db
    .selectFrom('ratings')
    .selectAll()
    .where('person_id', '=', personId)
    .where('year', '=', 2021)
    .execute()
  assert.deepEqual(
    rows.map((row) => row.class),
    ['hoan-thanh-tot'],
  )
  const again = await begin('ha', 'xep-loai', await workbook([rating]))
  assert.match((await again.browser.get(again.show)).text, /Xếp loại năm 2021 của khối này đã được ghi/)
})

test('honours already held come in under their names; the own file is written by somebody else', async () => {
  const honour = {
    award: 'Chiến sĩ thi đua cơ sở',
    year: '2023',
    decisionNumber: '12/QĐ',
    decidedOn: '15/01/2024',
  }
  const file = await workbook([
    { name: cast.giang.name, ...honour },
    { name: cast.ha.name, ...honour },
    { name: cast.giang.name, ...honour, award: 'Giải thưởng tự đặt' },
  ])
  const { browser, id, show } = await begin('ha', 'khen-thuong', file)
  const preview = await browser.get(show)
  assert.match(preview.text, /Không ai tự ghi vào hồ sơ của chính mình/)
  assert.match(preview.text, /“Giải thưởng tự đặt” không phải tên danh hiệu/)
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  const [row] = await app.db
    .selectFrom('honours')
    .selectAll()
    .where('person_id', '=', app.people.giang.personId)
    .where('year', '=', 2023)
    .execute()
  assert.equal(row?.award, 'cstd-co-so')
  assert.equal(row?.decided_on, '2024-01-15')
})

test('the rules of a person’s file hold for lists too', async () => {
  const { name } = cast.giang
  await app.db
    .updateTable('people')
    .set({ party_member_since: '2022-05-19' })
    .where('id', '=', app.people.giang.personId)
    .execute()
  const party = { name, track: 'Đảng', class: 'Hoàn thành tốt nhiệm vụ' }
  const ratings = await workbook([
    { ...party, year: '2020' },
    { ...party, year: '2022' },
  ])
  const rated = await begin('ha', 'xep-loai', ratings)
  const preview = await rated.browser.get(rated.show)
  assert.match(preview.text, /19\/05\/2022/)
  assert.match(preview.text, /Nhập 1 dòng/)

  const praise = { name, award: 'Giấy khen', year: '2022' }
  const honours = await workbook([
    { ...praise, decisionNumber: '1/QĐ' },
    { ...praise, decisionNumber: '2/QĐ' },
    { ...praise, decisionNumber: '2/QĐ' },
    { ...praise, decisionNumber: '3/QĐ', decidedOn: '01/02/2021' },
  ])
  const given = await begin('ha', 'khen-thuong', honours)
  const { text } = await given.browser.get(given.show)
  assert.match(text, /Nhập 2 dòng/)
  assert.match(text, /Trùng với một dòng ở trên/)
  assert.match(text, /không thể có trước năm thành tích 2022/)
})

test('honours of collectives come in by the unit’s name', async () => {
  const honour = {
    subject: 'Tập thể',
    award: 'Tập thể lao động tiên tiến',
    year: '2024',
    decisionNumber: '9/QĐ',
  }
  const file = await workbook([
    { name: 'Phòng Nghiệp vụ', ...honour },
    { name: 'Phòng không có', ...honour },
    { name: 'Phòng Nghiệp vụ', ...honour, award: 'Lao động tiên tiến' },
  ])
  const { browser, id, show } = await begin('ha', 'khen-thuong', file)
  const { text } = await browser.get(show)
  assert.match(text, /Nhập 1 dòng/)
  assert.match(text, /Không có đơn vị “Phòng không có”/)
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  const rows = await app.db.selectFrom('honours').selectAll().where('unit_id', '=', app.units.b.id).execute()
  assert.deepEqual(
    rows.map(({ award, year }) => [award, year]),
    [['tap-the-lao-dong-tien-tien', 2024]],
  )
  await browser.post(addresses.imports.undo({ import: id }))
  const left = await app.db.selectFrom('honours').select('id').where('unit_id', '=', app.units.b.id).execute()
  assert.equal(left.length, 0)
})

test('what was corrected since stays at the undo, and the page says whose it is and why', async () => {
  const honour = { award: 'Giấy khen', year: '2019' }
  const file = await workbook([
    { name: cast.giang.name, ...honour, decisionNumber: '7/QĐ' },
    { name: cast.an.name, ...honour, decisionNumber: '7/QĐ' },
    { name: cast.tam.name, ...honour, decisionNumber: '7/QĐ' },
  ])
  const { browser, id, show } = await begin('ha', 'khen-thuong', file)
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  const ofPerson = (person: number) =>
    app.db.selectFrom('honours').select('id').where('person_id', '=', person).where('year', '=', 2019)
  const corrected = await ofPerson(app.people.giang.personId).executeTakeFirstOrThrow()
  const { version } = await app.db
    .selectFrom('people')
    .select('version')
    .where('id', '=', app.people.giang.personId)
    .executeTakeFirstOrThrow()
  const entry = addresses.people.entry({
    person: app.people.giang.personId,
    kind: 'khen-thuong',
    entry: corrected.id,
  })
  const answer = await browser.post(entry, {
    award: 'giay-khen',
    year: 2019,
    decision_number: '7/QĐ-VP',
    decided_on: '',
    authority: '',
    unit_name: '',
    note: '',
    why: 'Ghi đủ số quyết định',
    _version: version,
  })
  assert.equal(answer.status, 303, answer.text)
  const removed = await ofPerson(app.people.tam.personId).executeTakeFirstOrThrow()
  await app.db.deleteFrom('honours').where('id', '=', removed.id).execute()
  await browser.post(addresses.imports.undo({ import: id }))
  const { text } = await browser.get(show)
  assert.match(text, /Những mục được giữ.*Hoàng Thu Giang.*Mục đã được sửa sau khi nhập/)
  assert.doesNotMatch(text, /Những mục được giữ.*Ngô Minh Tâm/)
  assert.equal((await ofPerson(app.people.an.personId).execute()).length, 0)
})

test('an import whose work keeps failing stops, says so, and goes on when somebody lets it', async () => {
  const { browser, id, show } = await begin('ha', 'nguoi', await workbook([someone('F-1')]))
  await browser.post(addresses.imports.confirm({ import: id }))
  await sql`alter table working_periods add constraint broken check (starts_on < '1900-01-01') not valid`.execute(
    app.db,
  )
  const ctx = { ...(await app.ctx('ha')), actor: null }
  await assert.rejects(carryOut(ctx, { import: id }))
  await assert.rejects(carryOut(ctx, { import: id }))
  await carryOut(ctx, { import: id })
  await sql`alter table working_periods drop constraint broken`.execute(app.db)
  const stopped = await browser.get(show)
  assert.match(stopped.text, /Dừng vì lỗi.*Chạy tiếp/)
  assert.equal(stopped.headers.get('refresh'), null)
  assert.equal((await browser.post(addresses.imports.resume({ import: id }))).status, 303)
  assert.equal((await browser.post(addresses.imports.resume({ import: id }))).status, 422)
  await app.drain()
  assert.equal((await peopleCoded('F-%')).length, 1)
})

test('rows that cannot go in are downloaded with their reasons, corrected there, and sent again', async () => {
  const file = await workbook([someone('W-1'), someone('W-2', { unit: 'Phòng không có' })])
  const { browser, id } = await begin('ha', 'nguoi', file)
  const sheet = await browser.get(addresses.imports.wrong({ import: id }))
  assert.equal(sheet.status, 200)
  assert.match(sheet.headers.get('content-disposition') ?? '', /can-sua-nguoi\.xlsx/)
  assert.equal((await (await app.as('an')).get(addresses.imports.wrong({ import: id }))).status, 404)
})

test('the example row of a template is never imported', async () => {
  const only = await workbook([someone('E-1', { name: 'Ví dụ: Nguyễn Văn A' })])
  const alone = await begin('ha', 'nguoi', only)
  assert.match(alone.answer.text, /chưa có dòng nào/)
})

test('a CSV file is read as well; columns that are missing are named; what is no table is refused in words', async () => {
  const csv =
    'Mã cán bộ;Họ và tên;Chức vụ, vị trí việc làm;Đơn vị;Giữ chức vụ từ ngày\nC-1;Người Trong Tệp;Chuyên viên;'
  const good = await begin('ha', 'nguoi', new File([`${csv}Phòng Tổng hợp;01/7/2024\n`], 'ds.csv'))
  assert.match((await good.browser.get(good.show)).text, /Nhập 1 dòng/)
  const short = await begin('ha', 'nguoi', new File(['Họ và tên,Ghi chú\nAi đó,x\n'], 'ds.csv'))
  assert.equal(short.answer.status, 422)
  assert.match(short.answer.text, /Không tìm thấy các cột “Chức vụ, vị trí việc làm”, “Đơn vị”/)
  const picture = await begin(
    'ha',
    'nguoi',
    new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'ds.xlsx'),
  )
  assert.equal(picture.answer.status, 422)
  const none = await (await app.as('ha')).post(addresses.imports.list(), { kind: 'nguoi', unit_id: '1' })
  assert.equal(none.status, 422)
  assert.match(none.text, /Hãy chọn một tệp/)
})

test('an import that is dropped leaves nothing behind, and is not confirmed afterwards', async () => {
  const { browser, id } = await begin('ha', 'nguoi', await workbook([someone('D-1')]))
  assert.equal((await browser.post(addresses.imports.drop({ import: id }))).status, 303)
  assert.equal((await browser.post(addresses.imports.confirm({ import: id }))).status, 422)
  assert.equal((await browser.post(addresses.imports.undo({ import: id }))).status, 422)
  const row = await app.db
    .selectFrom('imports')
    .select('lines')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row.lines, [])
})

test('templates carry the titles by which files are read', async () => {
  const answer = await (await app.as('ha')).get(addresses.imports.template({ loai: 'xep-loai' }))
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /mau-xep-loai\.xlsx/)
})
