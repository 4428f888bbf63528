/**
 * One address under load, beside a bare `node:http` server that sends the same bytes.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import autocannon from 'autocannon'
import type { Answer } from './bare-server.ts'
import { percentile, say } from './product.ts'

/** The product and the bare server take turns, so that other work on the machine meets both. */
const turns = 3
const seconds = 3

/** What each server sends anew with every answer, and Node itself. */
const perAnswer = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'])

export type Page = { name: string; address: string; headers?: Record<string, string> }
export type Figures = { p50: number; p99: number; perSecond: number }

/** Says how many requests a second the page takes with so many connections, and what share that is of the bare server's. */
export async function besideBare(
  url: string,
  { name, address, headers = {} }: Page,
  connections: number,
): Promise<void> {
  const answer = await answerOf(url + address, headers)
  say(`${name}`)
  const ratios: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const own = await under(url + address, { headers, connections })
    const bare = await underBare(answer, { headers, connections })
    ratios.push(own.perSecond / bare.perSecond)
    say(`  product  ${told(own)}`)
    say(`  bare     ${told(bare)}`)
  }
  say(`  ratio    ${percentile(ratios, 0.5).toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(', ')})`)
}

export function told({ p50, p99, perSecond }: Figures): string {
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${perSecond.toFixed(0)} requests/s`
}

type Load = { headers: Record<string, string>; connections: number }

/** A warm-up, then the run that counts. */
export async function under(url: string, load: Load): Promise<Figures> {
  await autocannon({ url, ...load, duration: 1 })
  const { latency, requests, non2xx, errors } = await autocannon({ url, ...load, duration: seconds })
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

async function underBare(answer: Answer, load: Load): Promise<Figures> {
  const server = fork(join(import.meta.dirname, 'bare-server.ts'))
  server.send(answer)
  const [port] = await once(server, 'message')
  try {
    return await under(`http://127.0.0.1:${port}/`, load)
  } finally {
    server.disconnect()
  }
}
