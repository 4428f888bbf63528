import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Ctx } from '#context.ts'
import { Refused } from '#outcomes.ts'
import { type App, startApp } from '../../../test/app.ts'
import { act } from './act.ts'
import { canonical, verifyChain } from './chain.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const happen = (ctx: Ctx, note: string) =>
  act(ctx, async ({ record }) => {
    await record('test.happened', { subject: ['test', 1], facts: { note } })
    return { note }
  })

const keyed = (ctx: Ctx, key: string, body = 'a'): Ctx => ({
  ...ctx,
  once: { key, address: '/thu', body: Buffer.alloc(32, body) },
})

test('each action leaves one event, and the chain over them is whole', async () => {
  const ctx = await app.ctx('an')
  for (const note of ['một', 'hai', 'ba']) await happen(ctx, note)
  const report = await verifyChain(app.db)
  assert.ok(report.whole)
  assert.equal(report.length, 3)
})

test('an action that records no event, or two, is a fault and leaves nothing behind', async () => {
  const ctx = await app.ctx('an')
  const before = await verifyChain(app.db)
  await assert.rejects(
    act(ctx, async () => undefined),
    /exactly one event/,
  )
  await assert.rejects(
    act(ctx, async ({ record }) => {
      await record('test.first', { subject: ['test', 1] })
      await record('test.second', { subject: ['test', 1] })
    }),
    /exactly one event/,
  )
  assert.deepEqual(await verifyChain(app.db), before)
})

test('a double submit has one effect and one answer', async () => {
  const ctx = keyed(await app.ctx('an'), randomUUID())
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => happen(ctx, `lần ${index}`)))
  assert.equal(new Set(answers.map(({ note }) => note)).size, 1)
  const { count } = await app.db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('verb', '=', 'test.happened')
    .where(sql<boolean>`facts->>'note' like 'lần %'`)
    .executeTakeFirstOrThrow()
  assert.equal(Number(count), 1)
})

test('the same key with another content, or from another person, is refused', async () => {
  const key = randomUUID()
  await happen(keyed(await app.ctx('an'), key), 'đầu')
  await assert.rejects(happen(keyed(await app.ctx('an'), key, 'b'), 'khác'), Refused)
  await assert.rejects(happen(keyed(await app.ctx('giang'), key), 'đầu'), Refused)
})

test('a refused action gives its key back, so that the mended form can be sent', async () => {
  const ctx = keyed(await app.ctx('an'), randomUUID())
  await assert.rejects(
    act(ctx, async () => {
      throw new Error('stopped on the way')
    }),
  )
  assert.deepEqual(await happen(ctx, 'sau'), { note: 'sau' })
})

test('the database refuses to change, remove or empty events', async () => {
  await assert.rejects(sql`update events set actor = 'khác'`.execute(app.db))
  await assert.rejects(sql`delete from events`.execute(app.db))
  await assert.rejects(sql`truncate events`.execute(app.db))
})

test('a change, a removal and a cut tail made behind the database’s back are found', async () => {
  const tampered = async (statement: string) => {
    const client = await app.house.databases.dedicated('agency')
    await client.query('begin; alter table events disable trigger user')
    await client.query(statement)
    await client.query('commit')
    const report = await verifyChain(app.db)
    assert.equal(report.whole, false, statement)
    await client.end()
  }
  const { rows: kept } = await sql<{ facts: unknown }>`select facts from events where sequence = 2`.execute(
    app.db,
  )
  await tampered(`update events set facts = '{"note":"sửa"}' where sequence = 2`)
  await tampered(
    `update events set facts = '${JSON.stringify(kept[0]?.facts)}' where sequence = 2; delete from events where sequence = (select max(sequence) from events)`,
  )
  await tampered(`delete from events where sequence = 1`)
})

test('what is hashed does not depend on the order of keys', () => {
  assert.equal(
    canonical({ b: [1, { d: null, c: 'ă' }], a: undefined }),
    canonical({ b: [1, { c: 'ă', d: null }] }),
  )
})

test('the activity log is for administrators', async () => {
  const page = await (await app.as('quan')).get('/quan-tri/nhat-ky')
  assert.equal(page.status, 200)
  assert.equal((await (await app.as('an')).get('/quan-tri/nhat-ky')).status, 404)
  assert.equal((await app.stranger().get('/quan-tri/nhat-ky')).status, 303)
})
