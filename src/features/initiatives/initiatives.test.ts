import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Fields, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'

let app: App
let board: number
before(async () => {
  app = await startApp()
})
after(() => app.close())

const to = addresses.initiatives
const person = (name: CastName) => app.people[name].personId
const filing = async (id?: number) => {
  const rows = await app.db.selectFrom('initiative_filings').selectAll().orderBy('id').execute()
  const one = id === undefined ? rows.at(-1) : rows.find((row) => row.id === id)
  assert.ok(one)
  return one
}
const said: Fields = {
  title: 'Số hóa sổ theo dõi văn bản đến',
  kind: 'quan-ly',
  problem: 'Sổ giấy tìm chậm, dễ nhầm.',
  solution: 'Ghi văn bản đến vào một bảng chung, tra theo số và người gửi, tự nhắc khi sắp đến hạn trả lời.',
  effect: 'Thời gian tìm từ mười phút còn một phút.',
  applied: 'Phòng Tổng hợp',
  applied_on: '2026-03-02',
}
const authors = (...rows: [CastName, number][]): Fields => ({
  author: rows.map(([name]) => person(name)),
  share: rows.map(([, share]) => share),
})
const begin = async (by: CastName, fields: Fields = {}) =>
  (await app.as(by)).post(to.add(), { ...said, ...authors([by, 100]), ...fields })

async function press(
  by: CastName,
  which: 'send' | 'withdraw' | 'closeRound' | 'publish' | 'unpublish',
  id: number,
) {
  const { version } = await filing(id)
  return (await app.as(by)).post(to[which]({ initiative: id }), { _version: version })
}
const post = async (
  by: CastName,
  which: 'giveBack' | 'assign' | 'recognise' | 'decline',
  id: number,
  fields: Fields,
) => {
  const { version } = await filing(id)
  return (await app.as(by)).post(to[which]({ initiative: id }), { _version: version, ...fields })
}
async function sent(fields: Fields = {}) {
  assert.equal((await begin('an', fields)).status, 303)
  const { id } = await filing()
  assert.equal((await press('an', 'send', id)).status, 303)
  return id
}
const markOf = async (id: number, name: CastName, round = 1) =>
  (
    await app.db
      .selectFrom('initiative_marks')
      .select('id')
      .where('filing_id', '=', id)
      .where('round', '=', round)
      .where('member_id', '=', person(name))
      .executeTakeFirstOrThrow()
  ).id
const mark = async (by: CastName, id: number, fields: Fields = {}, round = 1) =>
  (await app.as(by)).post(to.mark({ initiativeMark: await markOf(id, by, round) }), {
    points: [25, 25, 25, 8],
    agrees: 'yes',
    remark: '',
    ...fields,
  })
async function scored(fields: Fields = {}) {
  const id = await sent(fields)
  assert.equal((await post('ha', 'assign', id, { board_id: board })).status, 303)
  for (const name of ['lan', 'giang', 'son'] as const) assert.equal((await mark(name, id)).status, 303)
  assert.equal((await press('ha', 'closeRound', id)).status, 303)
  return id
}
const decision = { scope: 'co-so', recognised_by: 'co-so', decision: '15/QĐ-CQ', decided_on: '2026-11-20' }

test('the officer sets up a board with its criteria and members; nobody else does', async () => {
  const fields = {
    unit_id: app.units.agency.id,
    name: 'Hội đồng sáng kiến cơ quan',
    decision: '03/QĐ-CQ',
    criteria: 'Tính mới 30\nĐã áp dụng 30\nHiệu quả 30\nNhân rộng 10',
    votes: 2,
    of_votes: 3,
    starts_on: '2026-01-01',
  }
  const ha = await app.as('ha')
  assert.equal((await (await app.as('an')).post(to.boards(), fields)).status, 404)
  assert.match(
    (await ha.post(to.boards(), { ...fields, criteria: 'Tính mới' })).text,
    /cuối dòng là điểm cao nhất/,
  )
  assert.match((await ha.post(to.boards(), { ...fields, votes: 4 })).text, /không lớn hơn tổng số phần/)
  assert.equal((await ha.post(to.boards(), fields)).status, 303)
  board = (await app.db.selectFrom('initiative_boards').select('id').executeTakeFirstOrThrow()).id
  const at = { initiativeBoard: board }
  for (const name of ['lan', 'giang', 'son', 'an', 'dung'] as const)
    assert.equal((await ha.post(to.seat(at), { person_id: person(name) })).status, 303)
  assert.equal((await ha.post(to.seat(at), { person_id: person('lan'), chair: 'on' })).status, 303)
  assert.equal((await ha.post(to.unseat({ ...at, person: person('dung') }))).status, 303)
  assert.equal((await ha.post(to.unseat({ ...at, person: person('dung') }))).status, 404)
  assert.match((await ha.get(to.boards())).text, /2\/3 tổng số thành viên.*Vũ Thị Lan Chủ tịch/)
})

test('an initiative is filed by one of its authors, whose shares make a hundred', async () => {
  assert.match((await begin('an', authors(['an', 60], ['binh', 30]))).text, /90 %, phải là 100 %/)
  assert.match((await begin('an', authors(['binh', 100]))).text, /phải là một tác giả/)
  const kept = await begin('an', { ...authors(['an', 100]), title: 'x' })
  assert.equal(kept.status, 422)
  assert.match(kept.html, /Ghi văn bản đến vào một bảng chung/)
  assert.equal((await begin('an', authors(['an', 60], ['binh', 40]))).status, 303)
  const binh = await (await app.as('binh')).get(to.list())
  assert.doesNotMatch(binh.text, /Sáng kiến của tôi/, 'a draft is its maker’s alone')
})

test('a draft is edited on the version that was seen, sent when it is whole, and taken back', async () => {
  await begin('an', { effect: '' })
  const { id, version } = await filing()
  const an = await app.as('an')
  assert.match((await press('an', 'send', id)).text, /Còn thiếu: Hiệu quả/)
  const edit = { ...said, ...authors(['an', 100]), _version: version }
  assert.equal((await an.post(to.edit({ initiative: id }), edit)).status, 303)
  assert.equal((await an.post(to.edit({ initiative: id }), edit)).status, 409)
  assert.equal((await press('binh', 'send', id)).status, 404)
  assert.equal((await press('an', 'send', id)).status, 303)
  assert.equal((await an.get(to.edit({ initiative: id }))).status, 404)
  assert.match(
    (await an.post(to.edit({ initiative: id }), { ...edit, _version: version + 2 })).text,
    /không sửa được/,
  )
  assert.equal((await press('an', 'withdraw', id)).status, 303)
})

test('evidence is attached and given to those who read the initiative alone', async () => {
  const pdf = new File([Buffer.from('%PDF-1.4\n%%EOF\n')], 'bảng so sánh.pdf')
  await begin('an', { files: pdf })
  const { id } = await filing()
  const file = await app.db
    .selectFrom('initiative_files')
    .select('id')
    .where('filing_id', '=', id)
    .executeTakeFirstOrThrow()
  const address = to.file({ initiative: id, file: file.id })
  assert.equal((await (await app.as('an')).get(address)).status, 200)
  assert.equal((await (await app.as('giang')).get(address)).status, 404)
})

test('what others filed alike is shown while one writes, without diacritics too, and drafts are not', async () => {
  const id = await sent()
  const giang = await app.as('giang')
  const asked = { ...said, title: 'So hoa so theo doi van ban den', but: '' }
  const found = await giang.post(to.similar(), asked)
  assert.match(found.text, /Số hóa sổ theo dõi văn bản đến/)
  assert.match(
    (await begin('giang', { title: 'So hoa so theo doi van ban den' })).location ?? '',
    /sang-kien/,
  )
  const own = await giang.get(to.edit({ initiative: (await filing()).id }))
  assert.match(own.text, /Sáng kiến tương tự.*Phòng Tổng hợp · Đã nộp · giống khoảng \d+/)
  assert.equal((await giang.post(to.similar(), { title: 'Trồng rừng', but: id })).text.trim(), '[]')
})

test('the officer gives back with a reason, which stands where the author works', async () => {
  const id = await sent()
  const reason = 'Nêu con số trước và sau'
  assert.equal((await post('binh', 'giveBack', id, { reason })).status, 404)
  assert.equal((await post('ha', 'giveBack', id, { reason: '' })).status, 422)
  assert.equal((await post('ha', 'giveBack', id, { reason })).status, 303)
  assert.match((await (await app.as('an')).get(to.list())).text, /Trả lại Nêu con số/)
})

test('a board marks without names, and no author sits among them', async () => {
  const id = await sent()
  assert.match((await (await app.as('ha')).get(addresses.work())).text, /Sáng kiến chờ giao chấm/)
  await post('ha', 'assign', id, { board_id: board })
  const rows = await app.db
    .selectFrom('initiative_marks')
    .select('member_id')
    .where('filing_id', '=', id)
    .execute()
  assert.equal(
    rows.some(({ member_id }) => member_id === person('an')),
    false,
  )
  const lan = await app.as('lan')
  assert.match((await lan.get(addresses.work())).text, /Sáng kiến chờ tôi chấm/)
  const page = await lan.get(to.mark({ initiativeMark: await markOf(id, 'lan') }))
  assert.match(page.text, /Ghi văn bản đến vào một bảng chung/)
  assert.doesNotMatch(page.text, /Nguyễn Thị An/)
  assert.equal(
    (await (await app.as('son')).get(to.mark({ initiativeMark: await markOf(id, 'lan') }))).status,
    404,
  )
  assert.match((await mark('lan', id, { points: [31, 1, 1, 1] })).text, /không quá mức cao nhất/)
  assert.equal((await mark('lan', id)).status, 303)
  const open = await (await app.as('ha')).get(to.show({ initiative: id }))
  assert.match(open.text, /1 trên 3 người đã chấm/)
  assert.doesNotMatch(open.text, /trung bình/)
})

test('points show when the round is closed, and are changed no more; another round may follow', async () => {
  const id = await sent()
  await post('ha', 'assign', id, { board_id: board })
  assert.match((await press('ha', 'closeRound', id)).text, /Chưa ai chấm/)
  await mark('lan', id)
  await mark('lan', id, { points: [20, 20, 20, 5], agrees: 'no', remark: 'Chưa mới' })
  assert.equal((await press('ha', 'closeRound', id)).status, 303)
  const page = await (await app.as('an')).get(to.show({ initiative: id }))
  assert.match(page.text, /Chưa đạt.*0 người đồng ý, cần 2 trên 3.*trung bình 65 trên 100/)
  assert.match((await mark('lan', id)).text, /đã đóng/)
  assert.equal((await post('ha', 'assign', id, { board_id: board })).status, 303)
  for (const name of ['lan', 'giang', 'son'] as const) await mark(name, id, {}, 2)
  await press('ha', 'closeRound', id)
  assert.match((await (await app.as('an')).get(to.show({ initiative: id }))).text, /Vòng 1.*Vòng 2.*Đạt/)
})

test('a recognised initiative stands in every author’s file, where the law reads it', async () => {
  const id = await scored(authors(['an', 70], ['binh', 30]))
  assert.equal((await post('binh', 'recognise', id, decision)).status, 404)
  assert.match(
    (await post('ha', 'recognise', id, { ...decision, decided_on: '2027-01-01' })).text,
    /còn ở phía trước/,
  )
  assert.equal((await post('ha', 'recognise', id, { ...decision, published: 'on' })).status, 303)
  const entries = await app.db
    .selectFrom('initiatives')
    .select(['person_id', 'scope', 'recognised_by', 'year', 'decision'])
    .orderBy('person_id')
    .execute()
  const entry = { scope: 'co-so', recognised_by: 'co-so', year: 2026, decision: '15/QĐ-CQ' }
  assert.deepEqual(entries, [
    { person_id: person('an'), ...entry },
    { person_id: person('binh'), ...entry },
  ])
  const own = await (await app.as('an')).get(addresses.people.show({ person: person('an') }))
  assert.match(own.text, /Số hóa sổ theo dõi văn bản đến/)
})

test('an initiative is a ground once for each author', async () => {
  const id = await scored(authors(['an', 70], ['binh', 30]))
  await post('ha', 'recognise', id, decision)
  const ha = await app.as('ha')
  const use = (name: CastName) =>
    ha.post(to.use({ initiative: id }), { person_id: person(name), award: 'cstd-co-so', year: 2026 })
  assert.equal((await use('an')).status, 303)
  assert.match((await use('an')).text, /đã là căn cứ một lần cho Nguyễn Thị An/)
  assert.equal((await use('binh')).status, 303)
  assert.equal((await use('lan')).status, 404)
  assert.match((await ha.get(to.show({ initiative: id }))).text, /Chiến sĩ thi đua cơ sở, năm 2026/)
})

test('who is an author does not settle the own initiative', async () => {
  const begun = await begin('ha')
  assert.equal(begun.status, 303)
  const { id } = await filing()
  await press('ha', 'send', id)
  assert.match((await post('ha', 'assign', id, { board_id: board })).text, /là tác giả nên không xét/)
})

test('what is not recognised says why', async () => {
  const id = await scored()
  assert.equal((await post('ha', 'decline', id, { reason: 'Chưa mới ở đơn vị' })).status, 303)
  assert.match((await (await app.as('an')).get(to.list())).text, /Không công nhận Chưa mới ở đơn vị/)
  assert.match((await post('ha', 'recognise', id, decision)).text, /không còn ở bước này/)
})

test('the public reads what is in the library, by words with and without diacritics, and nothing else', async () => {
  const stranger = app.stranger()
  const library = addresses.publicInitiatives
  assert.match((await stranger.get(library.list({ tim: 'so theo doi van ban' }))).text, /Số hóa sổ theo dõi/)
  assert.match((await stranger.get(library.list({ tim: 'trồng rừng' }))).text, /Không có sáng kiến nào khớp/)
  assert.match((await stranger.get(library.list({ nam: 2020 }))).text, /Không có sáng kiến nào khớp/)
  const { id } = await app.db
    .selectFrom('initiative_filings')
    .select('id')
    .where('published', '=', true)
    .executeTakeFirstOrThrow()
  const page = await stranger.get(library.show({ initiative: id }))
  assert.match(page.text, /Nguyễn Thị An, Trần Văn Bình.*15\/QĐ-CQ, 20\/11\/2026/)
  assert.equal((await press('ha', 'unpublish', id)).status, 303)
  assert.equal((await stranger.get(library.show({ initiative: id }))).status, 404)
  assert.equal((await press('ha', 'publish', id)).status, 303)
  const hidden = await filing()
  assert.equal((await stranger.get(library.show({ initiative: hidden.id }))).status, 404)
})

test('after twelve months the author is asked what became of it, and not before', async () => {
  const id = await scored()
  await post('ha', 'recognise', id, decision)
  const follow = async (months: number) =>
    (await app.as('an')).post(to.followUp({ initiative: id }), {
      months,
      still_used: 'yes',
      answer: 'Ba phòng dùng, mỗi tuần bớt hai giờ.',
    })
  assert.match((await follow(12)).text, /Chưa đến ngày theo dõi \(20\/11\/2027\)/)
  app.clock.set('2027-11-22T02:00:00Z')
  assert.match((await (await app.as('an')).get(addresses.work())).text, /Sáng kiến đến hạn theo dõi/)
  assert.equal((await follow(12)).status, 303)
  assert.match((await (await app.as('an')).get(to.show({ initiative: id }))).text, /Còn dùng.*Ba phòng dùng/)
})

test('heads and officers list what their units sent; others see their own', async () => {
  assert.match((await (await app.as('ha')).get(to.list({ 'tinh-trang': 'recognised' }))).text, /Số hóa sổ/)
  assert.match(
    (await (await app.as('ha')).get(to.list({ tim: 'không có' }))).text,
    /Không có sáng kiến nào khớp/,
  )
  assert.match((await (await app.as('binh')).get(to.list())).text, /Sáng kiến ở đơn vị.*Phòng Tổng hợp/)
  assert.doesNotMatch((await (await app.as('tam')).get(to.list())).text, /Số hóa sổ/)
})
