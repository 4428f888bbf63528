import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { act } from '#features/events/index.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { things } from '../../../test/things.ts'
import { settleByCouncil, settleByDecision } from './index.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const to = addresses.dossiers
const person = (name: CastName) => app.people[name].personId
const all = async () => (await app.db.selectFrom('dossiers').selectAll().orderBy('id').execute()).toReversed()
const latest = async () => {
  const [one] = await all()
  assert.ok(one)
  return one
}
const stateOf = async (id: number) =>
  app.db.selectFrom('dossiers').select(['state', 'version']).where('id', '=', id).executeTakeFirstOrThrow()

let year = 1990
/** Each test has a year of its own, since a person has one dossier for an honour and year. */
const begin = async (by: CastName, fields: Fields = {}) => {
  year += 1
  const wanted = { subject: 'ca-nhan', of_id: person('an'), name: '', award: 'cstd-co-so', year }
  return (await app.as(by)).post(to.begin(), { ...wanted, basis: 'cong-trang', ...fields })
}

/** Presses a button of the dossier on the version that stands now. */
async function press(by: Browser | CastName, which: keyof typeof to, id: number, fields: Fields = {}) {
  const browser = typeof by === 'string' ? await app.as(by) : by
  const address = to[which] as (of: { dossier: number }) => string
  return browser.post(address({ dossier: id }), { _version: (await stateOf(id)).version, ...fields })
}
const write = async (by: CastName, id: number, slug = 'bao-cao', body = 'Hoàn thành vượt mức chỉ tiêu.') =>
  (await app.as(by)).post(to.part({ dossier: id, slug }), { _version: (await stateOf(id)).version, body })

async function drafted(fields: Fields = {}) {
  const done = await begin('an', fields)
  assert.equal(done.status, 303, done.text)
  return (await latest()).id
}
async function handedIn(fields: Fields = {}) {
  const id = await drafted(fields)
  assert.equal((await write('an', id)).status, 303)
  const sent = await press('binh', 'handIn', id, { to_unit_id: app.units.agency.id })
  assert.equal(sent.status, 303, sent.text)
  return id
}
async function examining(...examiners: CastName[]) {
  const id = await handedIn()
  const asked = Object.fromEntries(examiners.map((name, at) => [`examiner_${at + 1}`, person(name)]))
  const none = {
    examiner_1: '',
    examiner_2: '',
    examiner_3: '',
    criteria_1: '',
    criteria_2: '',
    criteria_3: '',
  }
  const done = await press('ha', 'receive', id, { ...none, ...asked })
  assert.equal(done.status, 303, done.text)
  return id
}
const examinationOf = async (id: number, name: CastName) =>
  (
    await app.db
      .selectFrom('dossier_examinations')
      .select('id')
      .where('dossier_id', '=', id)
      .where('examiner_id', '=', person(name))
      .executeTakeFirstOrThrow()
  ).id
const answer = async (by: CastName, id: number, fields: Fields = {}) =>
  (await app.as(by)).post(to.examine({ examination: await examinationOf(id, by) }), {
    outcome: 'agrees',
    opinion: '',
    ...fields,
  })
async function examined() {
  const id = await examining('lan')
  assert.equal((await answer('lan', id)).status, 303)
  return id
}

test('without a dossier the list says how to begin', async () => {
  assert.match((await (await app.as('ha')).get(to.list())).text, /Chưa có hồ sơ nào.*Lập hồ sơ/)
})

test('everybody proposes oneself, a head the own people; others do not', async () => {
  assert.equal((await begin('an')).status, 303)
  assert.equal((await latest()).person_id, person('an'))
  assert.equal((await begin('binh')).status, 303)
  assert.equal(
    (await begin('ha', { subject: 'tap-the', of_id: app.units.b.id, award: 'tap-the-lao-dong-tien-tien' }))
      .status,
    303,
  )
  assert.equal((await latest()).name, 'Phòng Nghiệp vụ')
  for (const who of ['giang', 'lan', 'tam'] as const) assert.equal((await begin(who)).status, 404, who)
})

test('a household is proposed by its name, for an honour of households', async () => {
  const household = { subject: 'ho-gia-dinh', of_id: app.units.a.id, award: 'gia-dinh-van-hoa' }
  assert.match((await begin('ha', household)).text, /Chưa ghi tên hộ gia đình/)
  assert.equal((await begin('ha', { ...household, name: 'Hộ ông Lê Văn Tám' })).status, 303)
  assert.match((await begin('ha', { ...household, award: 'cstd-co-so', name: 'Hộ' })).text, /không dành cho/)
})

test('one dossier at a time is on its way for the same honour of the same year', async () => {
  await drafted({ year: 2026 })
  assert.match((await begin('an', { year: 2026 })).text, /đã có hồ sơ đề nghị khen thưởng này của năm 2026/)
  assert.equal((await begin('an', { year: 'năm nay' })).status, 422)
})

test('an incomplete dossier is not handed in, and the page names what is missing', async () => {
  const id = await drafted()
  const refused = await press('binh', 'handIn', id, { to_unit_id: app.units.agency.id })
  assert.match(refused.text, /còn thiếu: Báo cáo thành tích/)
  assert.match((await (await app.as('binh')).get(to.show({ dossier: id }))).text, /Chưa nộp được, còn thiếu/)
  assert.equal((await stateOf(id)).state, 'draft')
})

test('a report is drafted from the records, and each sentence leads to its record', async () => {
  await things.task?.(app.db, app, { unit: 'a', person: person('an') })
  await app.db.updateTable('tasks').set({ state: 'done', percent: 100, done_on: '2026-10-01' }).execute()
  const id = await drafted({ award: 'bang-khen-bo-tinh', year: 2026 })
  const an = await app.as('an')
  const here = { dossier: id, slug: 'bao-cao' }
  assert.match((await an.get(to.part(here))).text, /Hệ thống đã biết.*Nhiệm vụ thử/)
  const period = { from: '2026-01-01', to: '2026-12-31' }
  assert.equal((await an.post(to.draft(here), { _version: 1, ...period })).status, 303)
  const shown = await an.get(to.show({ dossier: id }))
  assert.match(shown.html, /Nhiệm vụ thử[^<]*<a class="no-print" href="\/nhiem-vu\/\d+"/)
  assert.match(shown.text, /dòng có bản ghi phía sau/)
  const again = await an.post(to.draft(here), { _version: 2, ...period })
  assert.match(again.text, /không có câu nào mới/)
  const other = await an.post(to.draft({ ...here, slug: 'to-trinh' }), { _version: 2, ...period })
  assert.equal(other.status, 404)
})

test('a part takes files, and gives them to those who read the dossier alone', async () => {
  const id = await drafted()
  const pdf = new File([Buffer.from('%PDF-1.4\n%%EOF\n')], 'chứng nhận.pdf', { type: 'application/pdf' })
  const an = await app.as('an')
  const here = to.part({ dossier: id, slug: 'chung-nhan' })
  assert.equal((await an.post(here, { _version: 1, body: '', files: pdf })).status, 303)
  const kept = await app.db
    .selectFrom('dossier_files')
    .selectAll()
    .where('dossier_id', '=', id)
    .executeTakeFirstOrThrow()
  const address = to.file({ dossier: id, file: kept.id })
  assert.equal((await an.get(address)).status, 200)
  assert.equal((await (await app.as('giang')).get(address)).status, 404)
  const bad = new File(['<html>'], 'x.html')
  assert.equal((await an.post(here, { _version: 2, body: '', files: bad })).status, 422)
  const drop = await an.post(to.dropFile({ dossier: id, file: kept.id }), { _version: 2 })
  assert.equal(drop.status, 303, drop.text)
  assert.equal((await an.get(address)).status, 404)
})

test('a head hands in; not the one who is proposed, and not twice', async () => {
  const id = await drafted()
  await write('an', id)
  assert.equal((await press('an', 'handIn', id, { to_unit_id: app.units.agency.id })).status, 404)
  assert.equal((await press('binh', 'handIn', id, { to_unit_id: app.units.b.id })).status, 404)
  assert.equal((await press('binh', 'handIn', id, { to_unit_id: app.units.agency.id })).status, 303)
  assert.match(
    (await press('binh', 'handIn', id, { to_unit_id: app.units.agency.id })).text,
    /không còn ở bước này/,
  )
  const own = await drafted({ of_id: person('an') })
  await app.db
    .updateTable('dossiers')
    .set({ person_id: person('binh') })
    .where('id', '=', own)
    .execute()
  await write('binh', own)
  const refused = await press('binh', 'handIn', own, { to_unit_id: app.units.agency.id })
  assert.match(refused.text, /Không ai nộp.*của chính mình/)
})

test('what was handed in is kept with the position of that day, and nobody changes it', async () => {
  const id = await handedIn()
  await app.db.updateTable('people').set({ title: 'Chức vụ mới' }).where('id', '=', person('an')).execute()
  const page = await (await app.as('an')).get(to.versions({ dossier: id }))
  assert.match(page.text, /Lần nộp 1.*Phòng Tổng hợp.*Hoàn thành vượt mức chỉ tiêu/)
  assert.doesNotMatch(page.text, /Chức vụ mới/)
  await assert.rejects(app.db.updateTable('dossier_versions').set({ place: '' }).execute(), /only grows/)
})

test('a changed dossier is not overwritten by a page that is old', async () => {
  const id = await drafted()
  await write('an', id)
  const stale = await (await app.as('an')).post(to.part({ dossier: id, slug: 'bao-cao' }), {
    _version: 1,
    body: 'Bản của cửa sổ cũ',
  })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /vừa được người khác thay đổi/)
  assert.match(stale.html, /Bản của cửa sổ cũ/)
})

test('reception gives back with the reason, and everything is open again', async () => {
  const id = await handedIn()
  const back = { reason: 'Thiếu số liệu quý IV', slugs: 'bao-cao' }
  assert.equal((await press('binh', 'giveBack', id, back)).status, 404)
  assert.equal((await press('ha', 'giveBack', id, { reason: '' })).status, 422)
  assert.equal((await press('ha', 'giveBack', id, back)).status, 303)
  assert.match(
    (await (await app.as('an')).get(addresses.work())).text,
    /Hồ sơ cần bổ sung.*Thiếu số liệu quý IV/,
  )
  assert.equal((await write('an', id, 'chung-nhan', 'Số 12')).status, 303)
  assert.equal((await write('an', id, 'bao-cao', 'Đã bổ sung số liệu quý IV.')).status, 303)
  assert.equal((await press('binh', 'handIn', id, { to_unit_id: app.units.agency.id })).status, 303)
  const page = await (await app.as('binh')).get(to.versions({ dossier: id }))
  assert.match(page.html, /Lần nộp 2/)
  assert.match(page.html, /<ins>/)
})

test('several examine at once, each for what they were asked, and the last answer concludes', async () => {
  const id = await examining('lan', 'chi')
  const one = await latest()
  assert.equal(one.received_on, '2026-11-23')
  assert.match(
    (await (await app.as('lan')).get(addresses.work())).text,
    /Hồ sơ chờ tôi thẩm định.*Nguyễn Thị An/,
  )
  assert.equal((await answer('lan', id)).status, 303)
  assert.equal((await stateOf(id)).state, 'examining')
  assert.match((await answer('lan', id)).text, /đã gửi rồi/)
  assert.match((await answer('chi', id, { outcome: 'disagrees' })).text, /ghi nhận xét/)
  assert.equal((await answer('chi', id, { outcome: 'disagrees', opinion: 'Chưa đủ thời gian' })).status, 303)
  assert.equal((await stateOf(id)).state, 'examined')
  const own = await (await app.as('an')).get(to.show({ dossier: id }))
  assert.match(own.text, /Đã thẩm định.*Chưa đủ thời gian/)
})

test('nobody examines the own dossier, no one twice, and nobody whom it was not given to', async () => {
  const id = await handedIn()
  const none = {
    examiner_1: '',
    examiner_2: '',
    examiner_3: '',
    criteria_1: '',
    criteria_2: '',
    criteria_3: '',
  }
  assert.match(
    (await press('ha', 'receive', id, { ...none, examiner_1: person('an') })).text,
    /của chính mình/,
  )
  const twice = { ...none, examiner_1: person('lan'), examiner_2: person('lan') }
  assert.match((await press('ha', 'receive', id, twice)).text, /được chọn thẩm định hai lần/)
  assert.equal((await press('ha', 'receive', id, { ...none, examiner_1: person('lan') })).status, 303)
  const examination = await examinationOf(id, 'lan')
  assert.equal((await (await app.as('giang')).get(to.examine({ examination }))).status, 404)
})

test('after a flag only the named part opens again, and only who flagged looks again', async () => {
  const id = await examining('lan', 'chi')
  assert.match(
    (await answer('lan', id, { outcome: 'flags', opinion: 'Thiếu minh chứng' })).text,
    /đánh dấu phần/,
  )
  await answer('lan', id, { outcome: 'flags', opinion: 'Thiếu minh chứng', slugs: 'chung-nhan' })
  await answer('chi', id)
  assert.equal((await stateOf(id)).state, 'flagged')
  assert.match((await write('an', id, 'bao-cao', 'Viết lại')).text, /không bị yêu cầu bổ sung/)
  assert.equal((await write('an', id, 'chung-nhan', 'Quyết định số 05')).status, 303)
  assert.match((await press('an', 'answerFlags', id)).text, /của chính mình/)
  assert.equal((await press('binh', 'answerFlags', id)).status, 303)
  const waiting = await app.db
    .selectFrom('dossier_examinations')
    .select('examiner_id')
    .where('dossier_id', '=', id)
    .where('outcome', 'is', null)
    .execute()
  assert.deepEqual(waiting, [{ examiner_id: person('lan') }])
  assert.equal((await answer('lan', id)).status, 303)
  assert.equal((await stateOf(id)).state, 'examined')
})

test('of two examiners who answer at the same moment the later concludes, and none is lost', async () => {
  const id = await examining('lan', 'chi', 'giang')
  const done = await Promise.all((['lan', 'chi', 'giang'] as const).map((name) => answer(name, id)))
  assert.deepEqual(
    done.map(({ status }) => status),
    [303, 303, 303],
  )
  assert.equal((await stateOf(id)).state, 'examined')
})

test('an examined dossier goes to the council and back from its list; it is withdrawn before that alone', async () => {
  const id = await examined()
  assert.equal((await press('lan', 'putToCouncil', id)).status, 404)
  assert.equal((await press('ha', 'putToCouncil', id)).status, 303)
  assert.match((await press('an', 'withdraw', id)).text, /không còn ở bước này/)
  assert.equal((await press('ha', 'takeOff', id)).status, 303)
  assert.equal((await press('an', 'withdraw', id)).status, 303)
  assert.equal((await stateOf(id)).state, 'withdrawn')
})

test('where the law wants the public asked, the council waits until that is settled', async () => {
  const id = await drafted({ award: 'huan-chuong-lao-dong-hang-ba' })
  await write('an', id)
  await press('binh', 'handIn', id, { to_unit_id: app.units.agency.id })
  const none = { examiner_2: '', examiner_3: '', criteria_1: '', criteria_2: '', criteria_3: '' }
  await press('ha', 'receive', id, { ...none, examiner_1: person('lan') })
  assert.ok((await latest()).due_on, 'the decree gives days for it')
  await answer('lan', id)
  assert.match((await press('ha', 'putToCouncil', id)).text, /ít nhất 10 ngày làm việc/)
  assert.match((await press('ha', 'post', id, { days: 5, answerer_id: person('binh') })).text, /ít nhất 10/)
  assert.equal((await press('ha', 'post', id, { days: 10, answerer_id: person('binh') })).status, 303)
  assert.match(
    (await press('ha', 'post', id, { days: 10, answerer_id: person('binh') })).text,
    /Đang lấy ý kiến/,
  )
  assert.match((await press('ha', 'putToCouncil', id)).text, /Đang lấy ý kiến/)
  await app.db
    .updateTable('postings')
    .set({ settled_on: '2027-01-08', settled_by: person('ha'), conclusion: 'Không có ý kiến' })
    .execute()
  assert.equal((await press('ha', 'putToCouncil', id)).status, 303)
})

test('the council carries, the decision awards; what the council rejects says so', async () => {
  const [carried, rejected] = [await examined(), await examined()]
  const ctx = await app.ctx('ha')
  const meeting = await things.meeting?.(app.db, app, { unit: 'agency', person: person('ha') })
  const decision = await things.decision?.(app.db, app, { unit: 'agency', person: person('ha') })
  for (const id of [carried, rejected]) await press('ha', 'putToCouncil', id)
  await act(ctx, async (work) => {
    await settleByCouncil(work, ctx, { id: carried, carried: true, meeting: meeting ?? 0 })
    await settleByCouncil(work, ctx, { id: rejected, carried: false, meeting: meeting ?? 0 })
    await settleByDecision(work, ctx, { id: carried, decision: decision ?? 0 })
    await work.record('decision.issued', { subject: ['decision', decision ?? 0], unit: app.units.agency.id })
  })
  assert.equal((await stateOf(carried)).state, 'awarded')
  const page = await (await app.as('an')).get(to.show({ dossier: rejected }))
  assert.match(page.text, /Không đủ điều kiện.*Hội đồng không thông qua/)
  const notices = await app.db
    .selectFrom('notices')
    .select('kind')
    .where('person_id', '=', person('an'))
    .execute()
  assert.ok(notices.some(({ kind }) => kind === 'dossier.settled'))
})

test('after the council an honour that a higher level gives is submitted there', async () => {
  const id = await examined()
  await press('ha', 'putToCouncil', id)
  await app.db.updateTable('dossiers').set({ state: 'carried' }).where('id', '=', id).execute()
  assert.equal((await press('ha', 'propose', id)).status, 303)
  assert.equal((await stateOf(id)).state, 'proposed')
})

test('a dossier is passed up level by level, and each level receives and examines it again', async () => {
  const id = await drafted({ of_id: person('tam'), award: 'cstd-co-so' }).catch(() => 0)
  assert.equal(id, 0, 'nobody proposes a person of another team')
  const begun = await begin('binh', { of_id: person('tam') })
  assert.equal(begun.status, 303, begun.text)
  const { id: own } = await latest()
  await write('binh', own)
  assert.equal((await press('binh', 'handIn', own, { to_unit_id: app.units.a.id })).status, 303)
  const none = { examiner_2: '', examiner_3: '', criteria_1: '', criteria_2: '', criteria_3: '' }
  assert.equal((await press('ha', 'receive', own, { ...none, examiner_1: person('an') })).status, 303)
  await answer('an', own)
  assert.equal((await press('ha', 'passOn', own)).status, 303)
  const one = await latest()
  assert.deepEqual([one.state, one.at_unit_id], ['sent', app.units.agency.id])
  await press('ha', 'receive', own, { ...none, examiner_1: person('lan') })
  await answer('lan', own)
  assert.match((await press('ha', 'passOn', own)).text, /Không còn cấp trên/)
})

test('a dossier that does not qualify ends with the legal ground, told to the one who was proposed', async () => {
  const id = await examined()
  assert.equal((await press('ha', 'refuse', id, { reason: 'x' })).status, 422)
  const reason = 'Chưa đủ hai năm liên tục (Luật, Điều 23)'
  assert.equal((await press('ha', 'refuse', id, { reason })).status, 303)
  assert.match((await (await app.as('an')).get(to.show({ dossier: id }))).text, /Điều 23/)
})

test('a dossier is copied to another year with all that it holds, and to that year once', async () => {
  const id = await handedIn()
  const next = year + 100
  const copied = await press('an', 'copy', id, { year: next })
  assert.equal(copied.status, 303, copied.text)
  const page = await (await app.as('an')).get(copied.location ?? '')
  assert.match(page.text, /Hoàn thành vượt mức chỉ tiêu/)
  assert.match((await press('an', 'copy', id, { year: next })).text, /đã có hồ sơ/)
})

test('the list is filtered by the address, goes out as a workbook, and shows each what is theirs', async () => {
  const ha = await app.as('ha')
  assert.match((await ha.get(to.list({ 'tinh-trang': 'withdrawn' }))).text, /Nguyễn Thị An/)
  assert.match((await ha.get(to.list({ tim: 'không có ai' }))).text, /Không có hồ sơ nào khớp/)
  assert.equal((await ha.get(to.exportXlsx())).headers.get('content-type')?.includes('spreadsheetml'), true)
  const giang = await (await app.as('giang')).get(to.list())
  assert.doesNotMatch(giang.text, /Nguyễn Thị An/)
  assert.equal((await (await app.as('lan')).get(to.list({ 'don-vi': app.units.a.id }))).status, 404)
})
