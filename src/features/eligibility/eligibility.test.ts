import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'
import { carryJudging, renewJudgings } from './index.ts'
import { inputsOf, verdictsOf } from './queries/judgings.ts'

let app: App
let ha: Browser

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const an = () => app.people.an.personId
const enter = async (kind: string, fields: Record<string, string | number>) => {
  const done = await ha.post(addresses.people.addEntry({ person: an(), kind }), fields)
  assert.equal(done.status, 303, done.text)
}
const rate = (year: number, name: string) =>
  enter('xep-loai', { year, track: 'chinh-quyen', class: name, decision: '', unit_name: '' })
const honour = (year: number, award = 'cstd-co-so') =>
  enter('khen-thuong', {
    award,
    year,
    decision_number: `${year}`,
    decided_on: `${year}-12-20`,
    authority: '',
    unit_name: '',
    note: '',
  })
const judge = (fields: Record<string, string | number> = {}) =>
  ha.post(addresses.eligibility.sheet(), {
    unit_id: app.units.a.id,
    subject: 'ca-nhan',
    year: 2026,
    ...fields,
  })
const cell = (award: string) =>
  ha.get(addresses.eligibility.sheet({ 'don-vi': app.units.a.id, nam: 2026, ai: an(), xem: award }))
/** An has a task of a movement, and the agency asks nothing beyond the law of an advanced worker. */
const takePart = () => things.task?.(app.db, app, { unit: 'a', person: an() })
const settleLocally = () =>
  app.db
    .insertInto('law_versions')
    .values({
      rules: JSON.stringify({ 'chi-tiet-lao-dong-tien-tien': 'none' }),
      source: 'Quy chế thi đua, khen thưởng',
      holds_from: '2026-01-01',
      state: 'in-force',
      made_at: app.clock.now(),
    })
    .execute()
const lastJudging = () =>
  app.db.selectFrom('judgings').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()

test('before anybody is judged the page says how to begin', async () => {
  const page = await ha.get(addresses.eligibility.sheet())
  assert.equal(page.status, 200)
  assert.match(page.text, /Năm 2026 chưa xét lần nào/)
  assert.match(page.text, /Chưa khai năm từ đó hồ sơ đầy đủ/)
})

test('what is missing counts only once the records are declared whole', async () => {
  await rate(2026, 'hoan-thanh-tot')
  await honour(2024)
  await judge()
  assert.match((await cell('cstd-bo-tinh')).text, /Chiến sĩ thi đua bộ, ban, ngành, tỉnh Chưa rõ/)
  const declared = await ha.post(addresses.eligibility.coverage(), { since: 2020, _version: 1 })
  assert.equal(declared.status, 303, declared.text)
  assert.equal((await ha.post(addresses.eligibility.coverage(), { since: 2021, _version: 1 })).status, 409)
  assert.equal((await ha.post(addresses.eligibility.coverage(), { since: 2030, _version: 2 })).status, 422)
  await judge()
  const page = await cell('cstd-bo-tinh')
  assert.match(page.text, /Chưa đạt/)
  assert.match(page.text, /Điều 22/)
  assert.match(page.text, /Chiến sĩ thi đua cơ sở 2024/)
})

test('a verdict keeps what it was made from, and is marked old when the record changes', async () => {
  const { id } = await lastJudging()
  const kept = (await inputsOf(app.db, id, an())) as { facts: { honours: { award: string; year: number }[] } }
  assert.deepEqual(
    kept.facts.honours.map(({ year }) => year),
    [2024],
  )
  await honour(2025)
  const page = await ha.get(addresses.eligibility.sheet({ 'don-vi': app.units.a.id }))
  assert.match(page.text, /Từ lần xét này đã có 1 thay đổi/)
  assert.match(page.text, /Nguyễn Thị An cũ/)
})

test('while a review runs the answer is on hold, and not a no', async () => {
  await enter('xem-xet', { kind: 'thanh-tra', starts_on: '2026-10-01', ends_on: '', note: '' })
  await judge()
  assert.match((await cell('lao-dong-tien-tien')).text, /Lao động tiên tiến Tạm dừng/)
  const { id } = await app.db.selectFrom('reviews').select('id').executeTakeFirstOrThrow()
  await app.db.updateTable('reviews').set({ ends_on: '2026-11-01' }).where('id', '=', id).execute()
})

test('what the law leaves to the council is asked of it, and met by its answer alone', async () => {
  await takePart()
  await settleLocally()
  await judge()
  const asked = await cell('lao-dong-tien-tien')
  assert.match(asked.text, /Lao động tiên tiến Chờ Hội đồng/)
  const questions = [...asked.html.matchAll(/name="question" value="([^"]+)"/g)].map(([, key]) => String(key))
  assert.ok(questions.length > 0)
  const answer = (question: string, more: Record<string, string | number> = {}) => ({
    subject: 'ca-nhan',
    year: 2026,
    award: 'lao-dong-tien-tien',
    question,
    answer: 'co',
    decision: 'Biên bản họp Hội đồng ngày 20/11/2026',
    one: an(),
    unit_id: app.units.a.id,
    ...more,
  })
  const wrong = await ha.post(addresses.eligibility.answer(), answer('tinh-than', { answer: 'có lẽ' }))
  assert.equal(wrong.status, 422)
  for (const who of ['an', 'binh', 'giang'] as const) {
    const browser = await app.as(who)
    assert.equal((await browser.post(addresses.eligibility.answer(), answer('x'))).status, 404, who)
  }
  for (const question of questions) {
    const done = await ha.post(addresses.eligibility.answer(), answer(question))
    assert.equal(done.status, 303, done.text)
  }
  await judge()
  assert.match((await cell('lao-dong-tien-tien')).text, /Lao động tiên tiến Đạt/)
  const own = await ha.post(addresses.eligibility.answer(), answer('x', { one: app.people.ha.personId }))
  assert.match(own.text, /Không ai tự ghi ý kiến Hội đồng về mình/)
})

test('the sheet is filtered by the address, tells what is missing, and goes into a workbook', async () => {
  const here = { 'don-vi': app.units.a.id, nam: 2026, 'danh-hieu': 'lao-dong-tien-tien' }
  const met = await ha.get(addresses.eligibility.sheet({ ...here, 'ket-qua': 'dat' }))
  assert.match(met.text, /Nguyễn Thị An/)
  assert.doesNotMatch(met.text, /Ngô Minh Tâm/)
  const open = await ha.get(addresses.eligibility.sheet({ ...here, 'ket-qua': 'chua-ro' }))
  assert.match(open.text, /Ngô Minh Tâm/)
  assert.match(open.text, /Còn thiếu/)
  const file = await ha.get(addresses.eligibility.exportXlsx(here))
  assert.equal(file.status, 200)
  assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/)
})

test('a unit below finds the judging of the unit above; another unit is not there', async () => {
  const below = await ha.get(addresses.eligibility.sheet({ 'don-vi': app.units.a1.id }))
  assert.match(below.text, /Ngô Minh Tâm/)
  assert.match(below.text, /phạm vi Phòng Tổng hợp/)
  const binh = await app.as('binh')
  assert.equal((await binh.get(addresses.eligibility.sheet())).status, 200)
  assert.equal((await binh.get(addresses.eligibility.sheet({ 'don-vi': app.units.b.id }))).status, 404)
  assert.equal((await (await app.as('giang')).get(addresses.eligibility.sheet())).status, 404)
})

test('only who answers for the unit may judge it, only once at a time, and no year ahead', async () => {
  const lan = await app.as('lan')
  const fields = { unit_id: app.units.a.id, subject: 'ca-nhan', year: 2026 }
  assert.equal((await lan.post(addresses.eligibility.sheet(), fields)).status, 404)
  assert.match((await judge({ year: 2027 })).text, /Năm 2027 chưa đến/)
  assert.equal((await judge({ subject: 'thôn' })).status, 422)
  await app.db
    .updateTable('judgings')
    .set({ state: 'running' })
    .where('id', '=', (await lastJudging()).id)
    .execute()
  assert.match((await judge()).text, /Đang có một lần xét/)
  const running = await lastJudging()
  const stopped = await ha.post(addresses.eligibility.stop({ judging: running.id }))
  assert.equal(stopped.status, 303, stopped.text)
  assert.match((await ha.post(addresses.eligibility.stop({ judging: running.id }))).text, /đã kết thúc/)
  assert.equal((await lastJudging()).state, 'stopped')
})

test('collectives are judged by their year and by those who work there', async () => {
  const done = await judge({ subject: 'tap-the' })
  assert.equal(done.status, 303, done.text)
  const page = await ha.get(
    addresses.eligibility.sheet({
      'don-vi': app.units.a.id,
      'doi-tuong': 'tap-the',
      ai: app.units.a.id,
      xem: 'tap-the-lao-dong-tien-tien',
    }),
  )
  assert.match(page.text, /Tổ Văn thư/)
  assert.match(page.text, /Điều 28/)
})

test('a person sees the own verdicts and the way ahead, reports an error, and is answered', async () => {
  const browser = await app.as('an')
  const own = await browser.get(addresses.eligibility.own())
  assert.match(own.text, /Chiến sĩ thi đua cơ sở/)
  assert.match(own.text, /Sớm nhất có thể đạt: năm 20/)
  const said = { year: 2026, award: 'cstd-co-so', says: 'Thiếu sáng kiến được công nhận năm 2025' }
  assert.equal((await browser.post(addresses.eligibility.own(), { ...said, says: '' })).status, 422)
  assert.equal((await browser.post(addresses.eligibility.own(), said)).status, 303)
  assert.match((await browser.post(addresses.eligibility.own(), said)).text, /đang chờ trả lời/)
  const { id } = await app.db.selectFrom('verdict_objections').select('id').executeTakeFirstOrThrow()
  assert.match((await ha.get(addresses.notices())).text, /Nguyễn Thị An báo sai dữ liệu/)
  assert.match((await ha.get(addresses.work())).text, /Báo sai dữ liệu chờ trả lời.*Nguyễn Thị An/)
  assert.doesNotMatch((await browser.get(addresses.work())).text, /Báo sai dữ liệu chờ trả lời/)
  const here = addresses.eligibility.objection({ objection: id })
  const answer = { state: 'righted', answer: 'Đã bổ sung sáng kiến vào hồ sơ.', _version: 1 }
  for (const who of ['an', 'binh', 'giang'] as const)
    assert.equal((await (await app.as(who)).post(here, answer)).status, 404, who)
  assert.equal((await ha.post(here, { ...answer, state: 'xong' })).status, 422)
  assert.equal((await ha.post(here, answer)).status, 303)
  assert.equal((await ha.post(here, answer)).status, 409)
  assert.match((await browser.get(addresses.eligibility.own())).text, /Đã bổ sung sáng kiến vào hồ sơ/)
})

test('a list tells who is on course for a title, to those who answer for the unit', async () => {
  const here = { 'don-vi': app.units.a.id, 'danh-hieu': 'cstd-co-so' }
  const page = await ha.get(addresses.eligibility.onCourse(here))
  assert.match(page.text, /Trên đường đạt: Chiến sĩ thi đua cơ sở/)
  assert.match(page.text, /Nguyễn Thị An Phòng Tổng hợp .*năm 20\d\d/)
  const one = await ha.get(addresses.eligibility.onCourse({ ...here, tim: 'ngo minh' }))
  assert.doesNotMatch(one.text, /Nguyễn Thị An Phòng/)
  const binh = await app.as('binh')
  assert.equal((await binh.get(addresses.eligibility.onCourse(here))).status, 200)
  assert.equal((await binh.get(addresses.eligibility.onCourse({ 'don-vi': app.units.b.id }))).status, 404)
  assert.equal((await (await app.as('an')).get(addresses.eligibility.onCourse())).status, 404)
  const own = await (await app.as('an')).get(addresses.work())
  assert.match(own.text, /Danh hiệu của tôi.*Chiến sĩ thi đua cơ sở/)
})

test('the sheet tells how much room a cap leaves, as a regulation sets it', async () => {
  const cap = {
    award: 'cstd-co-so',
    of_award: 'lao-dong-tien-tien',
    percent: 15,
    source: 'Quy chế thi đua, khen thưởng, Điều 9',
    holds_from: '2026-01-01',
  }
  for (const who of ['an', 'binh', 'giang'] as const)
    assert.equal((await (await app.as(who)).post(addresses.eligibility.caps(), cap)).status, 404, who)
  assert.equal((await ha.post(addresses.eligibility.caps(), { ...cap, percent: 120 })).status, 422)
  const mixed = await ha.post(addresses.eligibility.caps(), {
    ...cap,
    of_award: 'tap-the-lao-dong-tien-tien',
  })
  assert.match(mixed.text, /của cùng loại đối tượng/)
  assert.equal((await ha.post(addresses.eligibility.caps(), cap)).status, 303)
  assert.match((await ha.post(addresses.eligibility.caps(), cap)).text, /đã có tỷ lệ/)
  const page = await ha.get(addresses.eligibility.sheet({ 'don-vi': app.units.a.id, nam: 2026 }))
  assert.match(page.text, /không quá 15 % của Lao động tiên tiến \(Quy chế.*: nhiều nhất 0 trên \d+/)
  const { id } = await app.db.selectFrom('title_caps').select('id').executeTakeFirstOrThrow()
  assert.equal((await ha.post(addresses.eligibility.liftCap(), { cap: 'x' })).status, 422)
  assert.equal((await (await app.as('an')).post(addresses.eligibility.liftCap(), { cap: id })).status, 404)
  assert.equal((await ha.post(addresses.eligibility.liftCap(), { cap: id })).status, 303)
  assert.equal((await ha.post(addresses.eligibility.liftCap(), { cap: id })).status, 409)
  assert.doesNotMatch(
    (await ha.get(addresses.eligibility.sheet({ 'don-vi': app.units.a.id }))).text,
    /không quá 15 %/,
  )
})

test('what is out of date is judged anew by itself, the widest alone, and once', async () => {
  const system = { ...(await app.ctx('ha')), actor: null }
  await judge({ unit_id: app.units.agency.id })
  await judge()
  await renewJudgings(system)
  const before = (await lastJudging()).id
  assert.equal(await renewJudgings(system), 0)
  await rate(2025, 'hoan-thanh-tot')
  assert.ok((await renewJudgings(system)) >= 1)
  const renewed = await app.db.selectFrom('judgings').selectAll().where('id', '>', before).execute()
  assert.ok(renewed.every(({ state, begun_by }) => state === 'done' && begun_by === null))
  assert.ok(renewed.some(({ unit_id, subject }) => unit_id === app.units.agency.id && subject === 'ca-nhan'))
  assert.ok(!renewed.some(({ unit_id, subject }) => unit_id === app.units.a.id && subject === 'ca-nhan'))
  const page = await ha.get(addresses.eligibility.sheet({ 'don-vi': app.units.a.id }))
  assert.doesNotMatch(page.text, /Từ lần xét này đã có/)
})

test('many are judged by a job with the same answers, which can be asked for again', async () => {
  await judge()
  const before = await verdictsOf(app.db, (await lastJudging()).id)
  await app.db
    .updateTable('judgings')
    .set({ state: 'waiting', judged: 0 })
    .where('id', '=', (await lastJudging()).id)
    .execute()
  await carryJudging(await app.ctx('ha'), { judging: (await lastJudging()).id })
  assert.deepEqual(await verdictsOf(app.db, (await lastJudging()).id), before)
  assert.equal((await lastJudging()).state, 'done')
})
