import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { linesOf, revokeLine } from '#features/decisions/index.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'
import { decided } from '../../../test/decided.ts'
import { payDecision } from './actions.ts'
import { balanceOf, entriesOf } from './queries.ts'
import { type PayLine, payablesOf, signed, warningsOf } from './rules.ts'

let app: App
let ha: Browser
let unit = 0
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  unit = app.units.agency.id
})
after(() => app.close())

const to = addresses.fund
const enter = (fields: Fields, who = ha) =>
  who.post(to.enter({ unit }), {
    source: 'allotted',
    amount: '20.000.000',
    entered_on: '2026-11-20',
    voucher: 'PT-01',
    words: '',
    ...fields,
  })
const balance = () => balanceOf(app.db, unit, 2026)
const pay = (decision: number, lines: number[], fields: Fields = {}) =>
  ha.post(to.pay({ decision }), { line: lines, entered_on: '2026-11-23', voucher: 'PC-07', ...fields })
const revoke = async (id: number, line: number) =>
  revokeLine(await app.ctx('son'), { id, line }, { reason: 'Kê khai không đúng' })

test('money comes in and goes out; the book shows the balance after each entry, and the fund spends only what it holds', async () => {
  assert.equal((await enter({})).status, 303)
  const much = await enter({ source: 'organising', amount: '30000000' })
  assert.equal(much.status, 422)
  assert.match(much.text, /chỉ còn 20\.000\.000.*không đủ 30\.000\.000/)
  assert.equal((await enter({ source: 'organising', amount: '1 500 000 đ', words: 'Sơ kết' })).status, 303)
  assert.equal(await balance(), 18_500_000)
  const { text } = await ha.get(to.book())
  assert.match(text, /Đã thu|20\.000\.000/)
  assert.match(text, /Sơ kết.*PT-01.*-1\.500\.000.*18\.500\.000/)
  for (const [amount, say] of [
    ['không', /Số tiền|không đọc được|số/i],
    ['', /./],
  ] as const) {
    const wrong = await enter({ amount })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, say)
  }
  assert.match((await enter({ entered_on: '2026-11-24' })).text, /chưa đến/)
})

test('an entry is cancelled by another; both stay, and the balance is as before', async () => {
  await enter({ amount: '400.000', source: 'contributed' })
  const before = await balance()
  const [entry] = await entriesOf(app.db, unit, 2026, { offset: 0, limit: 1 })
  const cancel = () => ha.post(to.cancel({ unit, entry: entry?.id ?? 0 }), { words: 'Ghi nhầm quỹ' })
  assert.equal((await cancel()).status, 303)
  assert.equal(await balance(), before - 400_000)
  assert.match((await cancel()).text, /đã huỷ hoặc là bút toán huỷ/)
  assert.equal((await ha.post(to.cancel({ unit, entry: entry?.id ?? 0 }), { words: '' })).status, 422)
  assert.match((await ha.get(to.book())).text, /Ghi nhầm quỹ/)
  await assert.rejects(app.db.deleteFrom('fund_entries').execute(), /change|append|only/i)
})

test('award money is paid from an issued decision, once, and never more than the fund holds', async () => {
  const { id, lines } = await decided(app, [{ who: 'an' }, { who: 'giang' }])
  const page = await ha.get(to.pay({ decision: id }))
  assert.match(page.text, /Nguyễn Thị An.*Được chi.*760\.000/)
  const before = await balance()
  assert.match((await pay(id, [])).text, /Chưa chọn ai/)
  assert.match((await pay(id, lines, { entered_on: '2026-11-19' })).text, /trước ngày quyết định/)
  assert.equal((await pay(id, lines)).status, 303)
  assert.equal(await balance(), before - 2 * 760_000)
  assert.match((await pay(id, lines)).text, /Đã chi cho Nguyễn Thị An/)
  assert.match((await ha.get(to.pay({ decision: id }))).text, /Đã chi đủ/)
  assert.match((await ha.get(to.book())).text, /2\/2/)
  assert.match((await pay(id, [99_999_999])).text, /không còn hiệu lực hoặc không thuộc/)
})

test('two who pay the same decision at once pay it once', async () => {
  const { id, lines } = await decided(app, [{ who: 'an', year: 2024 }])
  const before = await balance()
  const input = { line: lines, entered_on: '2026-11-23', voucher: '' }
  const ctx = await app.ctx('ha')
  const answers = await Promise.allSettled([payDecision(ctx, id, input), payDecision(ctx, id, input)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal(await balance(), before - 760_000)
})

test('of two titles for the same year only the higher is paid; a title and a form are both paid', async () => {
  const { id, lines } = await decided(
    app,
    [
      { who: 'tam', award: 'lao-dong-tien-tien', year: 2025 },
      { who: 'tam', award: 'cstd-co-so', year: 2025 },
      { who: 'tam', award: 'giay-khen', year: 2025 },
    ],
    { suffix: 'QĐ-HAI' },
  )
  const { text } = await ha.get(to.pay({ decision: id }))
  assert.match(text, /Lao động tiên tiến \(2025\) Không chi.*khoản 5 Điều 49/)
  assert.match(text, /Chiến sĩ thi đua cơ sở \(2025\) Được chi/)
  assert.match(text, /Giấy khen.*Được chi.*khoản 7 Điều 49/)
  const [lower = 0, higher = 0, form = 0] = lines
  const refused = await pay(id, [lower])
  assert.match(refused.text, /danh hiệu cao hơn cùng thời gian/)
  assert.match(refused.text, /khoản 5 Điều 49/)
  assert.equal((await pay(id, [higher, form])).status, 303)
})

// the Day of Vietnamese Culture, 24 November, is none of the fifteen
test('what was paid and then revoked is to be returned with its objects within fifteen working days', async () => {
  const { id, lines } = await decided(app, [{ who: 'dung' }, { who: 'lan' }], { suffix: 'QĐ-THU' })
  const [paid = 0, unpaid = 0] = lines
  await pay(id, [paid])
  await revoke(id, paid)
  await revoke(id, unpaid)
  // the unpaid one is not paid any more; its certificate is to come back all the same
  assert.match((await pay(id, [unpaid])).text, /không còn hiệu lực/)
  const { text } = await ha.get(to.book())
  assert.match(text, /Phạm Quang Dũng.*23\/11\/2026.*15\/12\/2026.*760\.000/)
  assert.match(text, /Vũ Thị Lan.*Chưa chi/)

  const before = await balance()
  const back = (line: number) =>
    ha.post(to.back({ decision: id, line }), { entered_on: '2026-11-23', voucher: 'PT-09' })
  assert.equal((await back(paid)).status, 303)
  assert.equal(await balance(), before + 760_000)
  assert.match((await back(paid)).text, /chưa chi hoặc đã nộp lại/)
  assert.match((await back(unpaid)).text, /chưa chi hoặc đã nộp lại/)
  const objects = (line: number) =>
    ha.post(to.objects({ decision: id, line }), { returned_on: '2026-11-23', words: 'Giấy khen, khung' })
  assert.equal((await objects(paid)).status, 303)
  assert.match((await objects(paid)).text, /đã được ghi nộp lại/)
  assert.equal((await objects(unpaid)).status, 303)
  assert.match((await ha.get(to.book())).text, /Không có gì phải thu lại/)
  const standing = await decided(app, [{ who: 'binh' }], { suffix: 'QĐ-CÒN' })
  const still = { decision: standing.id, line: standing.lines[0] ?? 0 }
  assert.match(
    (await ha.post(to.back(still), { entered_on: '2026-11-23', voucher: '' })).text,
    /chưa thu hồi/,
  )
  assert.match(
    (await ha.post(to.objects(still), { returned_on: '2026-11-23', words: '' })).text,
    /chưa thu hồi/,
  )
})

test('the ceiling of the law is told with its article, and what passes it is warned of', async () => {
  const keep = (fields: Fields) =>
    ha.post(to.year({ unit }), { year: 2026, rule: 'so-nganh', base: '50.000.000', ...fields })
  assert.equal((await keep({})).status, 303)
  const { text } = await ha.get(to.book())
  assert.match(text, /tối đa 10\.000\.000/)
  assert.match(text, /điểm a khoản 3 Điều 46.*đã đối chiếu nguyên văn/)
  assert.match(text, /đã vượt mức tối đa 10\.000\.000/)
  // two who open the year at once: the second is told
  assert.equal((await keep({})).status, 409)
  assert.equal((await keep({ rule: 'khong-co', _version: 1 })).status, 422)
})

test('the book is exported with its running balance', async () => {
  const answer = await ha.get(to.exportXlsx({ nam: 2026 }))
  assert.equal(answer.status, 200)
  assert.match(answer.html, /^PK/)
  assert.match(answer.headers.get('content-disposition') ?? '', /so-quy-\d+-2026\.xlsx/)
  const all = await entriesOf(app.db, unit, 2026, { offset: 0, limit: 1_000 })
  assert.equal(all[0]?.balance, await balance())
})

test('staff see no fund, the head of a unit reads the own one and books nothing, another unit is not there', async () => {
  const an = await app.as('an')
  assert.equal((await an.get(to.book())).status, 404)
  const binh = await app.as('binh')
  assert.equal((await binh.get(to.book())).status, 200)
  assert.equal((await binh.get(to.book({ 'don-vi': unit }))).status, 404)
  assert.equal((await enter({}, binh)).status, 404)
  const son = await app.as('son')
  assert.equal((await son.get(to.book())).status, 200)
  assert.equal((await enter({}, son)).status, 404)
  const { id, lines } = await decided(app, [{ who: 'an', year: 2023 }], { suffix: 'QĐ-XEM' })
  assert.equal((await son.get(to.pay({ decision: id }))).status, 404)
  assert.equal((await son.post(to.pay({ decision: id }), { line: lines })).status, 404)
  assert.equal((await linesOf(app.db, id)).length, 1)
})

test('the rules by themselves', () => {
  assert.deepEqual(signed('allotted', 5), { kind: 'in', amount: 5 })
  assert.deepEqual(signed('organising', 5), { kind: 'out', amount: -5 })
  const line = (id: number, award: string, change: Partial<PayLine> = {}): PayLine => ({
    ...{ id, decision: 1, who: 'p1', name: 'An', subject: 'ca-nhan', award, year: 2026 },
    ...{ money: 760_000, state: 'issued', net: 0 },
    ...change,
  })
  const verdicts = (lines: PayLine[]) => payablesOf(lines, '2026-11-20').map(({ pay: one }) => one)
  // three years of a provincial title are another period than the one year of the basic one
  assert.deepEqual(verdicts([line(1, 'cstd-co-so'), line(2, 'cstd-bo-tinh')]), ['yes', 'yes'])
  assert.deepEqual(verdicts([line(1, 'giay-khen'), line(2, 'bang-khen-bo-tinh')]), ['ask', 'ask'])
  assert.deepEqual(verdicts([line(1, 'giay-khen'), line(2, 'giay-khen', { who: 'p2' })]), ['yes', 'yes'])
  assert.deepEqual(verdicts([line(1, 'giay-khen', { state: 'revoked' })]), [])
  const sums = { allotted: 100, received: 100, organising: 21 }
  assert.deepEqual(warningsOf(sums, '', 0), {
    ceiling: undefined,
    overCeiling: false,
    forOrganising: 20,
    overOrganising: true,
  })
})
