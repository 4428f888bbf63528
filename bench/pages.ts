/**
 * Pages under twenty connections, plain and as browsers ask for them, each beside a bare `node:http` server that sends the same bytes.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { demonstrationPassword } from '#features/demo/index.ts'
import type { Answer } from './bare-server.ts'
import { loadDemonstration, measured, percentile, say, signIn, startProduct } from './product.ts'

const connections = 20
/** The product and the bare server take turns, so that other work on the machine meets both. */
const turns = 3
const seconds = 3

/** What each server sends anew with every answer, and Node itself. */
const perAnswer = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'])

type Page = { name: string; address: string; headers?: Record<string, string> }
type Figures = { p50: number; p99: number; perSecond: number }

async function firstMovement(url: string): Promise<string> {
  const list = await (await fetch(`${url}/phong-trao`)).text()
  const [address] = /\/phong-trao\/\d+/.exec(list) ?? []
  if (!address) throw new Error('no movement is public')
  return address
}

async function styleSheet(url: string): Promise<string> {
  const [address] = /\/tai-nguyen\/app\.\w+\.css/.exec(await (await fetch(url)).text()) ?? []
  if (!address) throw new Error('the home page names no style sheet')
  return address
}

async function compare(url: string, { name, address, headers = {} }: Page): Promise<void> {
  const answer = await answerOf(url + address, headers)
  say(`${name}`)
  const ratios: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const own = await under(url + address, headers)
    const bare = await underBare(answer, headers)
    ratios.push(own.perSecond / bare.perSecond)
    say(`  product  ${told(own)}`)
    say(`  bare     ${told(bare)}`)
  }
  say(`  ratio    ${percentile(ratios, 0.5).toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(', ')})`)
}

function told({ p50, p99, perSecond }: Figures): string {
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${perSecond.toFixed(0)} requests/s`
}

/** A warm-up, then the run that counts. */
async function under(url: string, headers: Record<string, string>): Promise<Figures> {
  const options = { url, connections, headers }
  await autocannon({ ...options, duration: 1 })
  const { latency, requests, non2xx, errors } = await autocannon({ ...options, duration: seconds })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} bad answers, ${errors} errors`)
  return { p50: latency.p50, p99: latency.p99, perSecond: requests.average }
}

async function answerOf(url: string, headers: Record<string, string>): Promise<Answer> {
  // `fetch` would unpack what comes compressed
  const [answer] = (await once(get(url, { headers }), 'response')) as [IncomingMessage]
  const lasting = Object.entries(answer.headersDistinct).filter(([name]) => !perAnswer.has(name))
  const body = Buffer.concat(await answer.toArray()).toString('base64')
  return {
    headers: Object.fromEntries(lasting.map(([name, values = []]) => [name, values.join(', ')])),
    body,
  }
}

async function underBare(answer: Answer, headers: Record<string, string>): Promise<Figures> {
  const server = fork(join(import.meta.dirname, 'bare-server.ts'))
  server.send(answer)
  const [port] = await once(server, 'message')
  try {
    return await under(`http://127.0.0.1:${port}/`, headers)
  } finally {
    server.disconnect()
  }
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  const product = await startProduct(main, dataDir)
  try {
    const officer = await signIn(product.url, 'canbo', demonstrationPassword)
    const movement = await firstMovement(product.url)
    const style = await styleSheet(product.url)
    const packed = { 'accept-encoding': 'gzip, deflate, br' }
    const pages: Page[] = [
      { name: 'home page', address: '/' },
      { name: 'home page, brotli', address: '/', headers: packed },
      { name: 'public movement page', address: movement },
      { name: 'public movement page, brotli', address: movement, headers: packed },
      { name: 'style sheet, brotli', address: style, headers: packed },
      // an address with a query is not kept
      { name: 'public movement page, made anew each time', address: `${movement}?anew` },
      { name: 'goal board, signed in', address: '/chi-tieu', headers: { cookie: officer } },
    ]
    for (const page of pages) await compare(product.url, page)
  } finally {
    await product.stop()
  }
})
