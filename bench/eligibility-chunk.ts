/** One worker of the country: makes its people chunk by chunk, puts them into columns and judges them. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Columns, columnsOf, compile } from '#law/language/index.ts'
import { fourConditions } from './eligibility-engines.ts'
import { on, people } from './eligibility-people.ts'
import { personalStandards } from './eligibility-standards.ts'

export type Work = { readonly from: number; readonly until: number; readonly chunk: number }
export type Done = {
  readonly made: number
  readonly put: number
  readonly four: number
  readonly catalogue: number
  readonly verdicts: number
  readonly met: number
}

const { from, until, chunk } = workerData as Work
const four = compile(fourConditions)
const standards = personalStandards().map(compile)
const done = { made: 0, put: 0, four: 0, catalogue: 0, verdicts: 0, met: 0 }

function timed<T>(what: 'made' | 'put' | 'four' | 'catalogue', act: () => T): T {
  const start = performance.now()
  const result = act()
  done[what] += performance.now() - start
  return result
}

function judgeChunk(columns: Columns): void {
  const scores = timed('four', () => four(columns, on))
  for (const score of scores) if (score === 2) done.met += 1
  timed('catalogue', () => {
    for (const standard of standards) done.verdicts += standard(columns, on).length
  })
}

for (let at = from; at < until; at += chunk) {
  const list = timed('made', () => people(Math.min(chunk, until - at), at))
  judgeChunk(timed('put', () => columnsOf(list)))
}
parentPort?.postMessage(done satisfies Done)
