import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { beginToday } from '#app.ts'
import { verifyChain } from '#features/events/index.ts'
import { type App, startApp } from '../../../test/app.ts'
import { demonstrationPassword, guests, isEmpty, loadDemonstration } from './index.ts'

let app: App
const tenant = { id: 1, schema: 'agency', name: '' }
before(async () => {
  app = await startApp({ stage: false })
  await loadDemonstration(app.house, tenant, () => {})
  await beginToday(app.house)
})
after(() => app.close())

test('the demonstration is loaded once, into an agency that is empty', async () => {
  assert.equal(await isEmpty(app.house, tenant), false)
})

test('every page says that it is demonstration data', async () => {
  for (const address of [addresses.home(), addresses.publicMovements.list(), addresses.signIn()]) {
    assert.match((await app.stranger().get(address)).text, /Dữ liệu minh hoạ/, address)
  }
})

test('each printed login opens its work', async () => {
  for (const { login } of guests) {
    const browser = app.stranger()
    const answer = await browser.post(addresses.signIn(), { login, password: demonstrationPassword })
    assert.equal(answer.location, addresses.work(), login)
    assert.equal((await browser.get(addresses.work())).status, 200, login)
  }
})

test('the year shows goals on plan, late and beyond, with the theme of the text', async () => {
  const page = await app.stranger().get(addresses.home())
  assert.match(page.text, /mỗi ngày làm việc là một ngày vui/)
  const counts = await app.db
    .selectFrom('goals')
    .select((eb) => [eb.fn.countAll<number>().as('goals')])
    .executeTakeFirstOrThrow()
  assert.ok(Number(counts.goals) >= 25)
  const over = await app.db.selectFrom('goals').select('id').where('progress', '>', 10_000).execute()
  assert.ok(over.length >= 3, 'some are over-fulfilled')
  const browser = app.stranger()
  await browser.post(addresses.signIn(), { login: 'canbo', password: demonstrationPassword })
  const late = await browser.get(addresses.goals.board({ 'tinh-hinh': 'late' }))
  assert.match(late.text, /Chậm \d+ điểm/)
})

test('one consultation is answered and settled, another runs with a comment that waits', async () => {
  const list = (await app.stranger().get(addresses.publicPostings.list())).text
  assert.match(list, /Đang lấy ý kiến.*Giấy khen năm 2026.*Đã hết thời gian.*đợt tháng 10\/2026.*Đã kết thúc/)
  const browser = app.stranger()
  await browser.post(addresses.signIn(), { login: 'truongban', password: demonstrationPassword })
  assert.match((await browser.get(addresses.work())).text, /Ý kiến chờ tôi trả lời/)
})

test('twelve articles are published, three of them about role models, each said to be a demonstration', async () => {
  const rows = await app.db
    .selectFrom('articles')
    .innerJoin('article_versions', 'article_versions.id', 'articles.published_version')
    .select(['articles.kind', 'article_versions.source'])
    .execute()
  assert.equal(rows.length, 12)
  assert.equal(rows.filter(({ kind }) => kind === 'guong-dien-hinh').length, 3)
  assert.ok(rows.every(({ source }) => /minh hoạ/.test(source)))
  const list = await app.stranger().get(addresses.publicArticles.list())
  assert.match(list.text, /Bước vào đợt cao điểm cuối năm/)
})

test('everything was done through actions: the chain of events over three years is whole', async () => {
  const report = await verifyChain(app.db)
  assert.ok(report.whole)
  assert.ok(report.length > 500)
})

test('the agency’s own regulation is in force, said to be a demonstration, and a stricter draft waits, tried', async () => {
  const browser = app.stranger()
  await browser.post(addresses.signIn(), { login: 'canbo', password: demonstrationPassword })
  const page = await browser.get(addresses.laws.list())
  assert.match(page.text, /\(minh họa\), kèm theo Quyết định số 08-QĐ\/CQ Từ ngày 10\/01\/2026/)
  assert.match(page.text, /Đã đối chiếu bản gốc: điểm d khoản 1 Điều 74/)
  assert.match(page.text, /Mở bản đang soạn/)
  const { id } = await app.db
    .selectFrom('law_versions')
    .select('id')
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  const tried = await browser.get(addresses.laws.rehearse({ lawVersion: id }))
  assert.match(tried.text, /[1-9]\d* kết quả thay đổi, trên \d+ người và tập thể của năm 2025/)
})
