import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { beginToday } from '#app.ts'
import { type App, startApp } from '../../../test/app.ts'
import { markOf, mayCount, mostOfOneNetwork, summed, withMark } from './rules.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const to = addresses.satisfaction
/** A reader with a browser of his own. */
const rate = (reader: string, score: number | string, topic = 'cong') => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ topic, score: String(score), next: '/lay-y-kien' }))
    form.append(name, value)
  return send(reader, form)
}
async function send(reader: string, form: FormData) {
  const { buildServer } = await import('#app.ts')
  const headers = {
    host: 'localhost',
    'sec-fetch-site': 'same-origin',
    'user-agent': `Mozilla/5.0 (${reader})`,
  }
  return buildServer(app.house).request(to.rate(), { method: 'POST', body: form, headers })
}
const counts = () => app.db.selectFrom('satisfaction').selectAll().orderBy('topic').orderBy('score').execute()
const nextDay = () => app.clock.advance({ days: 1 })

test('a reader answers one question with one press, without scripts, and comes back to the page', async () => {
  const { html } = await app.stranger().get(to.rate())
  assert.match(html, /<form method="post" action="\/hai-long"/)
  const answer = await rate('mot', 5)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/lay-y-kien')
  assert.deepEqual(await counts(), [{ day: '2026-11-23', topic: 'cong', score: 5, count: 1 }])
})

test('one reader counts once a day for one thing, and again the next day', async () => {
  await rate('mot', 1)
  await rate('mot', 1, 'bai-viet')
  assert.deepEqual(
    (await counts()).map(({ topic, score, count }) => [topic, score, count]),
    [
      ['bai-viet', 1, 1],
      ['cong', 5, 1],
    ],
  )
  nextDay()
  await rate('mot', 4)
  assert.equal((await counts()).length, 3)
})

test('a form that is no answer is told, and a way out to another site is not taken', async () => {
  assert.equal((await rate('hai', 6)).status, 422)
  assert.equal((await rate('hai', 'x')).status, 422)
  assert.equal((await rate('hai', 3, 'khac')).status, 422)
  const form = new FormData()
  for (const [name, value] of [
    ['topic', 'cong'],
    ['score', '3'],
    ['next', '//evil.example/'],
  ] as const)
    form.append(name, value)
  assert.equal((await send('hai', form)).headers.get('location'), '/')
})

test('nothing that is kept ties a rating to its giver: no address, no time of day, no row of one’s own', async () => {
  nextDay()
  const before = await app.db
    .selectFrom('events')
    .select(sql<number>`count(*)::int`.as('all'))
    .executeTakeFirstOrThrow()
  const readers = Array.from({ length: 12 }, (_, at) => `nguoi ${at}`)
  for (const [at, reader] of readers.entries()) await rate(reader, (at % 5) + 1)
  const after = await app.db
    .selectFrom('events')
    .select(sql<number>`count(*)::int`.as('all'))
    .executeTakeFirstOrThrow()
  assert.deepEqual(after, before)
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name like 'satisfaction%'`.execute(app.db)
  assert.deepEqual(
    columns.filter(({ type }) => /time|inet|uuid|text\[\]/.test(type)),
    [],
  )
  assert.deepEqual([...new Set(columns.map(({ name }) => name))].sort(), [
    'count',
    'day',
    'marks',
    'score',
    'topic',
  ])
  // all marks lie in one row in the order of their bytes, whoever came first
  const kept = await app.db
    .selectFrom('satisfaction_marks')
    .selectAll()
    .where('topic', '=', 'cong')
    .orderBy('day', 'desc')
    .executeTakeFirstOrThrow()
  assert.equal(kept.marks.length, 12)
  assert.deepEqual(kept.marks, [...kept.marks].sort(Buffer.compare))
  const all = JSON.stringify([await counts(), kept])
  assert.doesNotMatch(all, /nguoi|Mozilla|127\.0\.0\.1/)
})

test('when the day is over nothing of who rated is left', async () => {
  nextDay()
  await beginToday(app.house)
  for (const table of ['satisfaction_marks', 'visit_keys'] as const)
    assert.deepEqual(await app.db.selectFrom(table).selectAll().execute(), [], table)
  assert.ok((await counts()).length > 0)
})

test('editors see counts over time; staff and strangers do not', async () => {
  await app.db
    .insertInto('grants')
    .values({
      account_id: app.people.ha.accountId,
      role: 'editor',
      unit_id: app.units.agency.id,
      starts_on: '2020-01-01',
    })
    .execute()
  const page = await (await app.as('ha')).get(to.results())
  assert.match(page.text, /Theo tháng.*tháng 11\/2026.*Theo ngày/)
  assert.match((await (await app.as('ha')).get(to.results({ ve: 'bai-viet' }))).text, /Lượt đánh giá/)
  assert.equal((await (await app.as('an')).get(to.results())).status, 404)
  assert.equal((await app.stranger().get(to.results())).status, 303)
})

test('the public sees the total where the agency wishes, and not elsewhere', async () => {
  const outside = async () => (await app.stranger().get(to.rate())).text
  assert.doesNotMatch(await outside(), /lượt đánh giá trong 12 tháng/)
  await app.db.updateTable('settings').set({ satisfaction_public: true }).execute()
  assert.match(await outside(), /1\d lượt đánh giá trong 12 tháng qua, \d+(,\d)?\s?% hài lòng/)
})

test('a network is a few readers, not thousands', () => {
  const key = Buffer.alloc(32, 1)
  const mark = (caller: string, agent: number) => markOf(key, { caller, agent: `Mozilla ${agent}` })
  let marks: Buffer[] = []
  for (let at = 0; at < mostOfOneNetwork; at += 1) marks = withMark(marks, mark('10.0.0.1', at))
  assert.equal(mayCount(marks, mark('10.0.0.1', 0))?.code, 'satisfaction.again')
  assert.equal(mayCount(marks, mark('10.0.0.1', 99))?.code, 'satisfaction.enough')
  assert.equal(mayCount(marks, mark('10.0.0.2', 0)), undefined)
  assert.notDeepEqual(
    markOf(Buffer.alloc(32, 2), { caller: 'a', agent: 'b' }),
    markOf(key, { caller: 'a', agent: 'b' }),
  )
})

test('a hundred thousand answers of one network with invented browsers stay a handful', () => {
  const key = Buffer.alloc(32, 3)
  let marks: Buffer[] = []
  for (let at = 0; at < 100_000; at += 1) {
    const mark = markOf(key, { caller: '10.9.9.9', agent: `Mozilla ${at}` })
    if (!mayCount(marks, mark)) marks = withMark(marks, mark)
  }
  assert.equal(marks.length, mostOfOneNetwork)
})

test('what was counted is summed: how many, how many satisfied, and the mean', () => {
  assert.deepEqual(
    summed([
      { score: 5, count: 3 },
      { score: 1, count: 1 },
    ]),
    { count: 4, satisfied: 3, mean: 400 },
  )
  assert.deepEqual(summed([]), { count: 0, satisfied: 0, mean: 0 })
})
