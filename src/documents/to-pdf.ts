/**
 * Papers as PDF, set in a thread of its own: a thousand certificates take a second in which the site goes on
 * answering. The thread ends when nobody has asked for a while.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Paper, Setting } from './typst.ts'

const idle = 30_000

type Answer = { id: number; paper?: Paper; fault?: string }
type Waiting = { resolve(paper: Paper): void; reject(error: Error): void }

let worker: Worker | undefined
let timer: NodeJS.Timeout | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/** The paper as PDF/A-2b. */
export const toPdf = async (setting: Setting): Promise<Uint8Array> => (await toPaper(setting)).pdf

/** The paper with what its template tells beside it. */
export function toPaper(setting: Setting): Promise<Paper> {
  clearTimeout(timer)
  worker ??= start()
  worker.ref()
  asked += 1
  const id = asked
  return new Promise<Paper>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker?.postMessage({ id, setting })
  }).finally(rest)
}

function start(): Worker {
  const source = fileURLToPath(new URL('./papers.worker.ts', import.meta.url))
  // the built program has its workers bundled beside it
  const started = new Worker(existsSync(source) ? source : source.replace(/\.ts$/, '.js'))
  started.on('message', ({ id, paper, fault }: Answer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (paper) one?.resolve(paper)
    else one?.reject(new Error(`a paper could not be set: ${fault}`))
  })
  started.on('error', (error) => {
    for (const { reject } of waiting.values())
      reject(error instanceof Error ? error : new Error(String(error)))
    waiting.clear()
    worker = undefined
  })
  return started
}

/** Lets the program end while nothing is being set, and the thread when nothing has been set for a while. */
function rest(): void {
  if (waiting.size > 0 || !worker) return
  worker.unref()
  timer = setTimeout(() => {
    void worker?.terminate()
    worker = undefined
  }, idle).unref()
}
