/**
 * Judging eligibility, in one run on the same facts: with reasons, compiled, and by three rule engines; then how the
 * cost grows, and a whole country in chunks over both cores. `npm run bench:eligibility [-- --people 2000000]`
 */
import { Worker } from 'node:worker_threads'
import {
  type Columns,
  columnsOf,
  compile,
  type Facts,
  judge,
  type Rule,
  spelled,
} from '#law/language/index.ts'
import type { Done, Work } from './eligibility-chunk.ts'
import { fourConditions, logicEngine, rulesEngine, zenEngine } from './eligibility-engines.ts'
import { on, people } from './eligibility-people.ts'
import { personalStandards } from './eligibility-standards.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const whole = (value: number) => Math.round(value).toLocaleString('en')

/** The best of some turns, in verdicts a second: a machine shared with others is only ever slower. */
async function perSecond(count: number, turns: number, act: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  await act()
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now()
    await act()
    best = Math.min(best, performance.now() - start)
  }
  return (count / best) * 1000
}

async function engines(): Promise<void> {
  const list = people(10_000).filter(({ complete }) => complete.length > 0)
  const columns = columnsOf(list)
  const compiled = compile(fourConditions)
  const [jsonRules, zen] = [rulesEngine(), zenEngine()]
  const ours = list.map((facts) => judge(fourConditions, facts, on).answer === 'met')
  await agree('json-rules-engine', ours, list, jsonRules)
  await agree('json-logic-js', ours, list, async (facts) => logicEngine(facts))
  await agree('zen-engine', ours, list, zen.judge)
  await agree('compiled', ours, list, async (_, at) => compiled(columns, on)[at] === 2, 200)
  const each = async (act: (facts: Facts) => unknown) => {
    for (const facts of list) await act(facts)
  }
  const cold: number[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    const fresh = columnsOf(list)
    const start = performance.now()
    compiled(fresh, on)
    cold.push(performance.now() - start)
  }
  const rows: [string, number][] = [
    ['compiled, again over the same columns', await perSecond(list.length, 20, () => compiled(columns, on))],
    ['compiled, first time over columns', (list.length / Math.min(...cold)) * 1000],
    [
      'compiled, columns made from the records too',
      await perSecond(list.length, 5, () => compiled(columnsOf(list), on)),
    ],
    ['with reasons', await perSecond(list.length, 10, () => judgeAll(list, fourConditions))],
    ['with reasons, in words', await perSecond(list.length, 3, () => spellAll(list))],
    ['json-logic-js', await perSecond(list.length, 3, () => list.map(logicEngine))],
    ['zen-engine', await perSecond(list.length, 2, () => each(zen.judge))],
    ['json-rules-engine', await perSecond(list.length, 2, () => each(jsonRules))],
  ]
  zen.close()
  const slowest = rows.at(-1)?.[1] ?? 1
  print(
    `four conditions, ${list.length} people × 10 years, ${ours.filter(Boolean).length} meet them; verdicts a second`,
  )
  for (const [name, rate] of rows)
    print(`  ${name.padEnd(46)} ${whole(rate).padStart(12)}   × ${(rate / slowest).toFixed(1)}`)
}

const judgeAll = (list: readonly Facts[], rule: Rule): number => {
  let clauses = 0
  for (const facts of list) clauses += judge(rule, facts, on).clauses.length
  return clauses
}
const spellAll = (list: readonly Facts[]): number => {
  let clauses = 0
  for (const facts of list) clauses += spelled(judge(fourConditions, facts, on)).clauses.length
  return clauses
}

type Judges = (facts: Facts, at: number) => Promise<boolean>

/** Measuring what answers differently would prove nothing. */
async function agree(
  name: string,
  ours: readonly boolean[],
  list: readonly Facts[],
  judges: Judges,
  count = ours.length,
): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const facts = list[at]
    if (facts && (await judges(facts, at)) !== ours[at])
      throw new Error(`${name} answers differently of person ${at}`)
  }
}

async function catalogue(): Promise<void> {
  const list = people(10_000)
  const standards = personalStandards()
  const compiled = standards.map(compile)
  const count = list.length * standards.length
  const fast = await perSecond(count, 3, () => {
    const columns = columnsOf(list)
    return compiled.map((score) => score(columns, on))
  })
  const reasons = await perSecond(count, 1, () => standards.map((rule) => judgeAll(list, rule)))
  print(
    `the catalogue: ${standards.length} standards of a person, ${list.length} people × 10 years; verdicts a second`,
  )
  print(`  compiled, columns made from the records too ${whole(fast)} · with reasons ${whole(reasons)}`)
}

function growth(): void {
  const compiled = [fourConditions, ...personalStandards()].map(compile)
  print('cost by people: making columns · judging (ms), and microseconds a person')
  for (const count of [10_000, 100_000, 1_000_000]) {
    let [put, judged] = [0, 0]
    for (let from = 0; from < count; from += 10_000) {
      const list = people(10_000, from)
      let start = performance.now()
      const columns: Columns = columnsOf(list)
      put += performance.now() - start
      start = performance.now()
      for (const score of compiled) score(columns, on)
      judged += performance.now() - start
    }
    const each = ((put + judged) * 1000) / count
    print(
      `  ${whole(count).padStart(9)}   ${whole(put).padStart(6)} · ${whole(judged).padStart(6)}   ${each.toFixed(2)}`,
    )
  }
}

const inWorker = (work: Work): Promise<Done> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./eligibility-chunk.ts', import.meta.url), {
      workerData: work,
      execArgv: ['--import', 'tsx'],
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

async function country(count: number): Promise<void> {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const half = Math.ceil(count / 2)
  const done = await Promise.all([
    inWorker({ from: 0, until: half, chunk: 5_000 }),
    inWorker({ from: half, until: count, chunk: 5_000 }),
  ])
  const took = (performance.now() - start) / 1000
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before)
  const sum = (of: keyof Done) => done.reduce((total, one) => total + one[of], 0)
  const longest = (...of: (keyof Done)[]) =>
    Math.max(...done.map((one) => of.reduce((total, name) => total + one[name], 0))) / 1000
  print(`a country: ${whole(count)} people × 10 years, two workers, chunks of 5,000`)
  print(
    `  ${took.toFixed(1)} s in all (${((user + system) / 1e6).toFixed(1)} s of both cores’ time), of which ${longest('made').toFixed(1)} s make the people up`,
  )
  print(
    `  columns ${longest('put').toFixed(1)} s, four conditions ${longest('four').toFixed(1)} s, ${whole(sum('verdicts'))} verdicts of standards ${longest('catalogue').toFixed(1)} s`,
  )
  print(`  memory at most ${whole(peak / 1e6)} MB; ${whole(sum('met'))} people meet the four conditions`)
}

const asked = process.argv.indexOf('--people')
// first, while the memory of the process is its own
await country(asked > 0 ? Number(process.argv[asked + 1]) : 2_000_000)
await engines()
await catalogue()
growth()
