import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { quietLog } from '#platform/log.ts'
import { type App, startApp } from '../../../test/app.ts'
import { countReaders } from './actions.ts'
import { closeDays, figuresOf, viewsOf } from './queries.ts'
import { isReader } from './rules.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const subjectOf = (path: string) => (path.startsWith('/tin-tuc/') ? `article:${path.slice(9)}` : null)
const counter = () =>
  countReaders({ clock: app.clock, databases: app.house.databases, log: quietLog() }, subjectOf)

const request = (caller: string, headers: Record<string, string> = {}, method = 'GET') => ({
  tenant: { id: 1, schema: 'agency', name: '' },
  method,
  caller,
  header: (name: string) => ({ 'user-agent': browser, ...headers })[name],
})
const today = '2026-11-23'
const figures = () => figuresOf(app.db, { day: today, now: app.clock.now() })
/** What is heard is noted a moment later. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

test('one reader counts once for one article a day, and again for another', async () => {
  const { heard, flush } = counter()
  for (let times = 0; times < 3; times += 1) heard('/tin-tuc/1', request('10.0.0.1'))
  heard('/tin-tuc/2', request('10.0.0.1'))
  heard('/tin-tuc/1', request('10.0.0.2'))
  heard('/', request('10.0.0.2'))
  await settled()
  await flush()
  assert.equal(await viewsOf(app.db, 'article:1'), 2)
  assert.equal(await viewsOf(app.db, 'article:2'), 1)
  assert.deepEqual(await figures(), { online: 2, today: 2, total: 2 })
})

test('two processes count the same reader once', async () => {
  const [one, other] = [counter(), counter()]
  one.heard('/tin-tuc/3', request('10.0.0.9'))
  other.heard('/tin-tuc/3', request('10.0.0.9'))
  await settled()
  await Promise.all([one.flush(), other.flush()])
  assert.equal(await viewsOf(app.db, 'article:3'), 1)
})

test('machines, pages taken ahead and questions for headers do not count', () => {
  const reads = (headers: Record<string, string>, method?: string) => isReader(request('1', headers, method))
  assert.ok(reads({}))
  assert.ok(!reads({ 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }))
  assert.ok(!reads({ 'user-agent': 'curl/8.5.0 (linux)' }))
  assert.ok(!reads({ 'user-agent': '' }))
  assert.ok(!reads({ 'sec-purpose': 'prefetch;prerender' }))
  assert.ok(!reads({}, 'HEAD'))
})

test('a hundred thousand hits from one network with invented browsers stay a few hundred readers', async () => {
  const { heard, flush } = counter()
  for (let hit = 0; hit < 100_000; hit += 1)
    heard('/tin-tuc/4', request('10.9.9.9', { 'user-agent': `${browser} ${hit}` }))
  await settled()
  await flush()
  assert.equal(await viewsOf(app.db, 'article:4'), 500)
})

test('nothing that leads to a reader is kept beyond the day, and the day’s number stays', async () => {
  const before = await figures()
  const kept = JSON.stringify(await app.db.selectFrom('visitors').selectAll().execute())
  assert.doesNotMatch(kept, /10\.0\.0\.|Mozilla/)
  await closeDays(app.db, '2026-11-24')
  for (const table of ['visitors', 'view_marks', 'visit_keys'] as const)
    assert.equal((await app.db.selectFrom(table).selectAll().execute()).length, 0, table)
  assert.equal((await figures()).total, before.total)
  assert.equal(await viewsOf(app.db, 'article:1'), 2)
})

test('what the former site had counted is added, and stands in the footer', async () => {
  const { total } = await figures()
  await app.db.updateTable('settings').set({ opening_visits: 1_250_000 }).execute()
  assert.equal((await figures()).total, total + 1_250_000)
  app.clock.advance({ minutes: 1 })
  const { text } = await app.stranger().get('/')
  assert.match(text, /Thống kê truy cập Đang truy cập 0 Hôm nay 0 Tổng lượt 1\.250\.\d{3}/)
})
