import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { after, before, beforeEach, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { addresses } from '#addresses.ts'
import { buildListener, buildServer } from '#app.ts'
import { registry } from '#platform/metrics.ts'
import { type App, startApp } from '../../test/app.ts'
import { assetAddress } from './assets.ts'
import { front } from './front.ts'
import { openPageMemory, pageKey } from './page-memory.ts'
import type { Ready } from './ready.ts'
import type { ServedRequest } from './served.ts'

let app: App
let server: Server
before(async () => {
  app = await startApp()
  server = await listening(buildListener(app.house))
})
after(async () => {
  server.close()
  await app.close()
})

const home = addresses.home()
const list = addresses.publicMovements.list()
beforeEach(async () => {
  // the first answer comes the long way, and what it learns lies in memory for the next
  await ask(home)
})

type Asked = { method?: string; headers?: Record<string, string>; of?: Server }
type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer }

async function listening(listener: Parameters<typeof createServer>[1]): Promise<Server> {
  const one = createServer(listener as never)
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  return one
}

function ask(path: string, { method = 'GET', headers = {}, of = server }: Asked = {}): Promise<Got> {
  const address = of.address()
  assert.ok(typeof address === 'object' && address)
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: address.port, host: '127.0.0.1', path, method, headers },
      async (answer) => {
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part)
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

/** The headers without what each answer has of its own. */
function lasting({ headers }: Got): Record<string, unknown> {
  const { date: _, 'x-request-id': id, ...rest } = headers
  assert.match(String(id), /^[\da-f-]{36}$/)
  return rest
}

/** A change beside the chain of events, which only pages made anew show. */
const renameUnseen = (name: string) =>
  app.db.updateTable('settings').set({ agency_name: name, address: name }).execute()

test('a page from memory has the headers and the bytes of the page that was made', async () => {
  const other = await listening(buildListener(app.house))
  for (const encoding of ['identity', 'gzip', 'br']) {
    const headers = { 'accept-encoding': encoding }
    const made = await ask(list, { of: other, headers })
    await renameUnseen(`Không ai thấy ${encoding}`)
    const again = await ask(list, { of: other, headers })
    assert.deepEqual(again.body, made.body)
    assert.deepEqual(lasting(again), lasting(made))
    assert.notEqual(again.headers['x-request-id'], made.headers['x-request-id'])
    assert.match(String(again.headers['content-security-policy']), /default-src 'none'/)
    assert.equal(again.headers['content-length'], String(made.body.length))
  }
  other.close()
})

test('the reader gets the smallest form that the browser takes', async () => {
  const plain = await ask(home)
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.match(plain.body.toString(), /^<!doctype html>/)
  const brotli = await ask(home, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.deepEqual(brotliDecompressSync(brotli.body), plain.body)
  const gzip = await ask(home, { headers: { 'accept-encoding': 'br;q=0, gzip' } })
  assert.equal(gzip.headers['content-encoding'], 'gzip')
  assert.deepEqual(gunzipSync(gzip.body), plain.body)
  assert.equal(brotli.headers.vary, 'Cookie, Accept-Encoding')
})

test('a HEAD gets what the GET would get, without the body', async () => {
  const whole = await ask(home)
  const head = await ask(home, { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.deepEqual(lasting(head), lasting(whole))
  assert.equal(head.body.length, 0)
})

test('a browser whose copy is still good is told so, by either way with the same headers', async () => {
  const { headers } = await ask(home)
  const mine = { 'if-none-match': `"old", ${headers.etag}` }
  const short = await ask(home, { headers: mine })
  assert.equal(short.status, 304)
  assert.equal(short.body.length, 0)
  assert.equal(short.headers['content-type'], undefined)
  const site = buildServer(app.house)
  const etag = (await site.request(home)).headers.get('etag') ?? ''
  const long = await site.request(home, { headers: { 'if-none-match': etag } })
  assert.equal(long.status, 304)
  assert.deepEqual(
    Object.keys(lasting(short)).filter((name) => !['connection', 'keep-alive'].includes(name)),
    [...long.headers.keys()].filter((name) => name !== 'x-request-id'),
  )
})

test('what is asked by somebody signed in, or right after a form, goes the long way', async () => {
  for (const cookie of ['__Host-thidua=whatever', 'thidua-flash=Xong', '"x"=1; __Host-thidua=""']) {
    const { onServed, served } = counting()
    const one = await listening(pretending({ onServed }))
    assert.equal((await ask('/trang', { of: one })).body.toString(), 'from memory')
    assert.equal((await ask('/trang', { of: one, headers: { cookie } })).body.toString(), 'the long way')
    assert.equal(served.length, 1)
    one.close()
  }
})

test('other methods, addresses with a query, other hosts and other choices go the long way', async () => {
  const one = await listening(pretending({}))
  const asked: [string, Asked][] = [
    ['/trang', { method: 'POST' }],
    ['/trang?x=1', {}],
    ['/trang?', {}],
    ['/khac', {}],
    ['/trang', { headers: { host: 'other.gov.vn' } }],
    ['/trang', { headers: { cookie: 'thidua-lang=en' } }],
    ['/trang', { headers: { cookie: 'thidua-theme=dark' } }],
    ['/trang', { headers: { cookie: 'thidua-size=150' } }],
  ]
  for (const [path, options] of asked)
    assert.equal((await ask(path, { ...options, of: one })).body.toString(), 'the long way', path)
  one.close()
})

test('an event of any process makes the page anew, and so does a new day', async () => {
  const { house } = app
  const tenant = { id: 1, schema: (await app.ctx('quan')).tenant.schema, name: 'thử' }
  const memory = openPageMemory(house)
  const state = await memory.stateOf(tenant)
  await app.db
    .updateTable('event_chain')
    .set({ head: Buffer.alloc(32, 1) })
    .execute()
  assert.equal(await memory.stateOf(tenant), state)
  memory.changed(tenant)
  assert.notEqual(await memory.stateOf(tenant), state)
  const now = await memory.stateOf(tenant)
  app.clock.advance({ days: 1 })
  assert.notEqual(await memory.stateOf(tenant), now)
})

test('style sheets come from memory with the headers of the first answer', async () => {
  const address = assetAddress('app.css')
  const headers = { 'accept-encoding': 'br' }
  const first = await ask(address, { headers })
  const second = await ask(address, { headers })
  assert.equal(first.headers['content-encoding'], 'br')
  assert.deepEqual(second.body, first.body)
  assert.deepEqual(lasting(second), lasting(first))
  const copy = await ask(address, { headers: { 'if-none-match': String(first.headers.etag) } })
  assert.equal(copy.status, 304)
})

test('answers from memory are counted like all others', async () => {
  const before = await answersCounted()
  await ask(home)
  await ask(home)
  assert.equal(await answersCounted(), before + 2)
})

test('who counts readers hears of each page from memory, and who asked for it', async () => {
  const { onServed, served } = counting()
  const one = await listening(pretending({ onServed }))
  await ask('/trang', {
    of: one,
    headers: { 'user-agent': 'Máy đọc'.normalize('NFD').replace(/[^ -~]/g, '') },
  })
  await ask('/trang', { of: one, method: 'HEAD' })
  assert.deepEqual(
    served.map(([path, { method, tenant }]) => [path, method, tenant.schema]),
    [
      ['/trang', 'GET', schema],
      ['/trang', 'HEAD', schema],
    ],
  )
  assert.match(served[0]?.[1].header('user-agent') ?? '', /^Ma/)
  assert.match(served[0]?.[1].caller ?? '', /127\.0\.0\.1/)
  one.close()
})

async function answersCounted(): Promise<number> {
  const figures = await registry.getMetricsAsJSON()
  const seconds = figures.find(({ name }) => name === 'thidua_request_seconds')
  const counts = (seconds?.values ?? []) as { metricName?: string; value: number }[]
  return counts
    .filter(({ metricName }) => metricName?.endsWith('_count'))
    .reduce((sum, { value }) => sum + value, 0)
}

function counting() {
  const served: [string, ServedRequest][] = []
  return { served, onServed: (path: string, request: ServedRequest) => void served.push([path, request]) }
}

const schema = 'co_quan'

/** A front over one page of one agency, whose long way says so. */
function pretending({ onServed }: Pick<Parameters<typeof front>[0], 'onServed'>) {
  const tenant = { id: 1, schema, name: 'thử' }
  const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-cache', Vary: 'Cookie' }
  const learnt = { route: '/trang', headers: ['content-type', 'text/plain'] }
  const page: Ready = { plain: new Uint8Array(Buffer.from('from memory')), etag: 'W/"1"', headers, learnt }
  const key = pageKey(tenant, '/trang', { locale: 'vi', theme: 'system', size: '100' })
  const memory = {
    ...openPageMemory(app.house),
    stateOf: async () => 'state',
    holds: (asked: string) => asked === key,
    page: (asked: string) => (asked === key ? page : undefined),
  }
  return front({
    house: app.house,
    memory,
    tenantOf: async (host) => ({ ...tenant, schema: host === '127.0.0.1' ? schema : 'other' }),
    onServed,
    site: (_, response) => void response.end('the long way'),
  })
}
