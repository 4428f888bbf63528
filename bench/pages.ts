/**
 * Three pages under twenty connections, each beside a bare `node:http` server that sends the same bytes.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { demonstrationPassword } from '#features/demo/index.ts'
import type { Answer } from './bare-server.ts'
import { loadDemonstration, measured, say, signIn, startProduct } from './product.ts'

const connections = 20
const seconds = 6

/** What each server sends anew with every answer, and Node itself. */
const perAnswer = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'])

type Page = { name: string; address: string; cookie: string }
type Figures = { p50: number; p99: number; perSecond: number }

async function firstMovement(url: string): Promise<string> {
  const list = await (await fetch(`${url}/phong-trao`)).text()
  const [address] = /\/phong-trao\/\d+/.exec(list) ?? []
  if (!address) throw new Error('no movement is public')
  return address
}

async function compare(url: string, { name, address, cookie }: Page): Promise<void> {
  const own = await under(url + address, cookie)
  const bare = await underBare(await answerOf(url + address, cookie))
  const ratio = own.perSecond / bare.perSecond
  say(`${name}`)
  say(`  product  ${told(own)}`)
  say(`  bare     ${told(bare)}`)
  say(`  ratio    ${ratio.toFixed(2)}`)
}

function told({ p50, p99, perSecond }: Figures): string {
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${perSecond.toFixed(0)} requests/s`
}

/** A warm-up, then the run that counts. */
async function under(url: string, cookie: string): Promise<Figures> {
  const options = { url, connections, headers: { cookie } }
  await autocannon({ ...options, duration: 2 })
  const { latency, requests, non2xx, errors } = await autocannon({ ...options, duration: seconds })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} bad answers, ${errors} errors`)
  return { p50: latency.p50, p99: latency.p99, perSecond: requests.average }
}

async function answerOf(url: string, cookie: string): Promise<Answer> {
  const answer = await fetch(url, { headers: { cookie } })
  const headers = [...answer.headers].filter(([name]) => !perAnswer.has(name))
  return { headers: Object.fromEntries(headers), body: await answer.text() }
}

async function underBare(answer: Answer): Promise<Figures> {
  const server = fork(join(import.meta.dirname, 'bare-server.ts'))
  server.send(answer)
  const [port] = await once(server, 'message')
  try {
    return await under(`http://127.0.0.1:${port}/`, '')
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
    const pages: Page[] = [
      { name: 'home page', address: '/', cookie: '' },
      { name: 'public movement page', address: movement, cookie: '' },
      // an address with a query is not kept
      { name: 'public movement page, made anew each time', address: `${movement}?anew`, cookie: '' },
      { name: 'goal board, signed in', address: '/chi-tieu', cookie: officer },
    ]
    for (const page of pages) await compare(product.url, page)
  } finally {
    await product.stop()
  }
})
