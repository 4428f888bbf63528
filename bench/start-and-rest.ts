/**
 * From nothing to the first page over existing data, and what the program holds in memory at rest.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { loadDemonstration, measured, percentile, say, serverProcesses, startProduct } from './product.ts'

const starts = 5
/** Long enough for what begins after the start (jobs, the day's work) to be over. */
const rest = 20_000

async function secondsToFirstPage(main: string, dataDir: string): Promise<number> {
  const from = performance.now()
  const product = await startProduct(main, dataDir)
  const answer = await fetch(product.url)
  await answer.text()
  const seconds = (performance.now() - from) / 1000
  await product.stop()
  if (answer.status !== 200) throw new Error(`the home page answered ${answer.status}`)
  return seconds
}

async function memoryAtRest(main: string, dataDir: string): Promise<void> {
  const product = await startProduct(main, dataDir)
  await (await fetch(product.url)).text()
  await pause(rest)
  const node = megabytes(product.child.pid ?? 0, 'Rss')
  const servers = serverProcesses(dataDir)
  // shared buffers are mapped by every process: Pss counts each page once
  const postgres = servers.reduce((sum, pid) => sum + megabytes(pid, 'Pss'), 0)
  await product.stop()
  say(`memory at rest: Node ${node.toFixed(0)} MB (RSS), PostgreSQL ${postgres.toFixed(0)} MB (PSS of`)
  say(`  ${servers.length} processes), together ${(node + postgres).toFixed(0)} MB`)
}

function megabytes(pid: number, which: 'Rss' | 'Pss'): number {
  const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const [, kilobytes] = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(told) ?? []
  return Number(kilobytes) / 1024
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  const seconds: number[] = []
  for (let round = 0; round < starts; round += 1) seconds.push(await secondsToFirstPage(main, dataDir))
  const told = seconds.map((value) => value.toFixed(2)).join(', ')
  say(`cold start to first page: median ${percentile(seconds, 0.5).toFixed(2)} s (${told})`)
  await memoryAtRest(main, dataDir)
})
