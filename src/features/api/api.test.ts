import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { addresses } from '#addresses.ts'
import { buildServer } from '#app.ts'
import { sha256 } from '#platform/crypto.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { type EligibilityResponse, eligibilityRequest, eligibilityResponse, problem } from './contract.ts'
import { issueToken } from './index.ts'
import { exampleRequest, openApi } from './openapi.ts'

let app: App
let quan: Browser
let server: ReturnType<typeof buildServer>
before(async () => {
  app = await startApp()
  quan = await app.as('quan')
  server = buildServer(app.house)
})
after(() => app.close())

const to = addresses.api
const until = '2027-06-30'
const issue = async (unit: 'agency' | 'a' = 'a') =>
  issueToken(await app.ctx('quan'), {
    unit_id: app.units[unit].id,
    name: 'Phần mềm quản lý cán bộ',
    expires_on: until,
  })
const request = (more: object = {}) => ({
  subject: 'ca-nhan',
  ids: [app.people.an.personId],
  year: 2026,
  awards: ['lao-dong-tien-tien'],
  ...more,
})
async function ask(secret: string | undefined, body: unknown, headers: Record<string, string> = {}) {
  const answer = await server.request(to.eligibility(), {
    method: 'POST',
    headers: {
      host: 'localhost',
      'content-type': 'application/json',
      ...(secret && { authorization: `Bearer ${secret}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}
type Asked = Awaited<ReturnType<typeof ask>>
const refusedWith = (answer: Asked, status: number) => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  assert.equal(problem.parse(answer.body).status, status)
}

test('the administrator issues a token, which is shown once and kept as a hash alone', async () => {
  const fields = { unit_id: app.units.a.id, name: 'Phần mềm quản lý cán bộ', expires_on: until }
  const page = await quan.post(to.tokens(), fields)
  assert.equal(page.status, 200, page.text)
  const [secret = ''] = /thidua_[\w-]{40,}/.exec(page.text) ?? []
  const { token_hash } = await app.db.selectFrom('api_tokens').selectAll().executeTakeFirstOrThrow()
  assert.ok(token_hash.equals(sha256(secret)))
  assert.doesNotMatch((await quan.get(to.tokens())).html, /thidua_/)
  assert.doesNotMatch(JSON.stringify(await app.db.selectFrom('once_keys').selectAll().execute()), /thidua_/)
  assert.equal((await ask(secret, request())).status, 200)
  assert.match((await quan.get(to.tokens())).text, /23\/11\/2026 Đang dùng được/)
})

test('nobody else issues one; it needs a name and days ahead, a year at most', async () => {
  const fields = { unit_id: app.units.a.id, name: 'Hệ thống khác', expires_on: until }
  for (const who of ['an', 'binh', 'ha', 'son'] as const)
    assert.equal((await (await app.as(who)).post(to.tokens(), fields)).status, 404, who)
  assert.equal((await quan.post(to.tokens(), { ...fields, name: '' })).status, 422)
  assert.match((await quan.post(to.tokens(), { ...fields, expires_on: '2026-11-01' })).text, /đã qua/)
  assert.match((await quan.post(to.tokens(), { ...fields, expires_on: '2028-11-01' })).text, /không quá 366/)
})

test('a revoked token opens nothing, and so does one whose days are over', async () => {
  const { id, secret } = await issue()
  assert.equal((await ask(secret, request())).status, 200)
  const here = to.revoke({ apiToken: id })
  assert.equal((await (await app.as('ha')).post(here)).status, 404)
  assert.equal((await quan.post(here)).status, 303)
  assert.match((await quan.post(here)).text, /đã được thu hồi/)
  refusedWith(await ask(secret, request()), 401)
  const old = await issue()
  await app.db.updateTable('api_tokens').set({ expires_on: '2026-11-22' }).where('id', '=', old.id).execute()
  refusedWith(await ask(old.secret, request()), 401)
})

test('without a token the answer is a problem document, even to who is signed in', async () => {
  const answer = await ask(undefined, request())
  refusedWith(answer, 401)
  assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/)
  refusedWith(await ask('thidua_0123456789012345678901234567890123456789', request()), 401)
  const session = await quan.post(to.eligibility())
  assert.equal(session.status, 401)
})

test('verdicts come with reasons, articles and the fingerprints of rules and facts', async () => {
  const { secret } = await issue()
  const answer = await ask(secret, request({ awards: ['lao-dong-tien-tien', 'cstd-co-so'], reasons: true }))
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  const told: EligibilityResponse = eligibilityResponse.parse(answer.body)
  assert.equal(told.judgedOn, '2026-11-23')
  const [one] = told.results
  assert.equal(one?.name, 'Nguyễn Thị An')
  assert.deepEqual(
    one?.verdicts.map(({ award }) => award),
    ['lao-dong-tien-tien', 'cstd-co-so'],
  )
  assert.match(JSON.stringify(one?.verdicts[0]?.reasons), /Điều 24 Luật Thi đua, khen thưởng/)
  const short = eligibilityResponse.parse((await ask(secret, request())).body)
  assert.equal(short.results[0]?.verdicts[0]?.reasons, undefined)
})

test('a token sees its own unit alone: others are as good as not there', async () => {
  const { secret } = await issue('a')
  const ids = [app.people.an.personId, app.people.giang.personId, 999_999]
  const told = eligibilityResponse.parse((await ask(secret, request({ ids }))).body)
  assert.deepEqual(
    told.results.map(({ id }) => id),
    [app.people.an.personId],
  )
  assert.deepEqual(told.notFound, [app.people.giang.personId, 999_999])
  await app.db
    .updateTable('people')
    .set({ staff_code: 'SH-01' })
    .where('id', '=', app.people.an.personId)
    .execute()
  const byCode = { subject: 'ca-nhan', codes: ['SH-01', 'SH-99'], year: 2026, awards: ['cstd-co-so'] }
  const coded = eligibilityResponse.parse((await ask(secret, byCode)).body)
  assert.equal(coded.results[0]?.name, 'Nguyễn Thị An')
  assert.deepEqual(coded.notFound, ['SH-99'])
  const units = request({
    subject: 'tap-the',
    ids: [app.units.a.id, app.units.b.id],
    awards: ['tap-the-lao-dong-tien-tien'],
  })
  const collectives = eligibilityResponse.parse((await ask(secret, units)).body)
  assert.deepEqual(
    collectives.results.map(({ name }) => name),
    ['Phòng Tổng hợp'],
  )
})

test('what does not fit is told place by place', async () => {
  const { secret } = await issue()
  refusedWith(await ask(secret, '{'), 400)
  refusedWith(await ask(secret, request(), { 'content-type': 'text/plain' }), 415)
  refusedWith(await ask(secret, `"${'x'.repeat(70_000)}"`), 413)
  const wrong = await ask(secret, request({ year: 'năm nay', awards: [] }))
  refusedWith(wrong, 422)
  assert.deepEqual(
    problem.parse(wrong.body).errors?.map(({ pointer }) => pointer),
    ['/year', '/awards'],
  )
  const unknown = await ask(secret, request({ awards: ['cstd-co-so', 'anh-hung-xa-lo'] }))
  refusedWith(unknown, 422)
  assert.equal(problem.parse(unknown.body).errors?.[0]?.pointer, '/awards/1')
  const nowhere = await server.request('/api/v2/x', { headers: { host: 'localhost' } })
  assert.equal(nowhere.status, 404)
  assert.equal(problem.parse(await nowhere.json()).status, 404)
})

test('a token asks so often in a minute, and then waits', async () => {
  app.clock.set(new Date(app.clock.now().getTime() + 120_000))
  const { secret } = await issue()
  const body = { ...request(), ids: [999_999] }
  for (let times = 0; times < 60; times += 1) assert.equal((await ask(secret, body)).status, 200)
  const answer = await ask(secret, body)
  refusedWith(answer, 429)
  assert.equal(answer.headers.get('retry-after'), '60')
  app.clock.set(new Date(app.clock.now().getTime() + 60_000))
  assert.equal((await ask(secret, body)).status, 200)
})

/** Bodies that fit the contract and bodies that do not. */
const samples: readonly unknown[] = [
  exampleRequest,
  { subject: 'tap-the', ids: [1, 2], year: 2025, awards: ['co-thi-dua-chinh-phu'] },
  { subject: 'ca-nhan', codes: ['A'], year: 2025, awards: ['giay-khen'], reasons: false },
  { subject: 'ca-nhan', year: 2025, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: [1], codes: ['A'], year: 2025, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: [], year: 2025, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: [0], year: 2025, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: [1.5], year: 2025, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: ['1'], year: 2025, awards: ['giay-khen'] },
  { subject: 'ho-gia-dinh', ids: [1], year: 2025, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: [1], year: 1900, awards: ['giay-khen'] },
  { subject: 'ca-nhan', ids: [1], year: 2025, awards: [] },
  { subject: 'ca-nhan', ids: [1], year: 2025, awards: [''] },
  { subject: 'ca-nhan', ids: [1], year: 2025, awards: ['x'.repeat(81)] },
  { subject: 'ca-nhan', ids: [1], year: 2025, awards: ['giay-khen'], reasons: 'yes' },
  { subject: 'ca-nhan', ids: [1], year: 2025, awards: ['giay-khen'], more: 1 },
  { subject: 'ca-nhan', ids: Array(201).fill(1), year: 2025, awards: ['giay-khen'] },
  [],
  null,
]

test('the published document takes and refuses what the program takes and refuses', async () => {
  const answer = await server.request(to.openapi(), { headers: { host: 'localhost' } })
  const document = (await answer.json()) as ReturnType<typeof openApi>
  assert.equal(document.openapi, '3.1.1')
  assert.deepEqual(document, JSON.parse(JSON.stringify(openApi())))
  const { oneOf, ...plain } = document.components.schemas.EligibilityRequest
  const described = z.fromJSONSchema(plain as Parameters<typeof z.fromJSONSchema>[0])
  const hasOne = (body: unknown) =>
    oneOf.filter(({ required }) => required.every((name) => Object.hasOwn(Object(body), name))).length === 1
  for (const body of samples)
    assert.equal(
      described.safeParse(body).success && hasOne(body),
      eligibilityRequest.safeParse(body).success,
      JSON.stringify(body).slice(0, 200),
    )
})

test('every path and answer of the document is the program’s own', async () => {
  const { paths, components } = openApi()
  const mounted = server.routes.map(({ method, path }) => `${method} ${path}`)
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods))
      assert.ok(mounted.includes(`${method.toUpperCase()} ${path}`), path)
  const names = Object.keys(components.schemas)
  const refs = [...JSON.stringify(paths).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  assert.ok(refs.length >= 8)
  for (const name of refs) assert.ok(names.includes(String(name)), name)
  assert.doesNotMatch(JSON.stringify(components), /\$defs/)
})
