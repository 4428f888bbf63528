/**
 * A hundred times `kill -9` while people write, then whether every acknowledged write is there once, nothing is
 * half applied and the chain of events is whole; and a thousand forms sent twice at once. In turns only the
 * program is killed, and the program with its database server.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { demonstrationPassword } from '#features/demo/index.ts'
import { verifyChain } from '#features/events/index.ts'
import {
  loadDemonstration,
  measured,
  openBeside,
  type Product,
  post,
  say,
  serverProcesses,
  signIn,
  startProduct,
} from './product.ts'

const kills = 100
const writers = 4
const doubles = 1_000

/** One task given to a person through the goal page's form; its name tells it from all others. */
type Write = { name: string; key: string }
type Place = { goal: number; person: number }

const sum = { acknowledged: 0, unanswered: 0, ofThoseThere: 0, lost: 0, twice: 0, halfApplied: 0, broken: 0 }

const failures = () => sum.lost + sum.twice + sum.halfApplied + sum.broken

function tellKills(seconds: number): void {
  say(`${kills} × kill -9 during writes, ${seconds.toFixed(0)} s: ${sum.acknowledged} writes acknowledged`)
  say(`  lost ${sum.lost}, applied twice ${sum.twice}, half applied ${sum.halfApplied},`)
  say(`  chain of events broken ${sum.broken} times`)
  say(
    `  ${sum.unanswered} writes had no answer when the program died; ${sum.ofThoseThere} of them were there,`,
  )
  say('  and each of them was sent again with its key')
}

async function inDatabase<Found>(dataDir: string, ask: (db: Kysely<Tables>) => Promise<Found>) {
  const databases = openBeside(dataDir)
  return ask(databases.tenant('agency')).finally(() => databases.close())
}

/** An open goal of the running movement, and somebody to whom its tasks can be given. */
const placeToWrite = (db: Kysely<Tables>): Promise<Place> =>
  db
    .selectFrom('goals')
    .innerJoin('movements', 'movements.id', 'goals.movement_id')
    .innerJoin('people', 'people.unit_id', 'goals.unit_id')
    .select(['goals.id as goal', 'people.id as person'])
    .where('movements.state', '=', 'launched')
    .where('goals.outcome', 'is', null)
    .where('people.left_on', 'is', null)
    .orderBy('goals.id')
    .executeTakeFirstOrThrow()

type Writing = { cookie: string; place: Place }

const send = (url: string, { cookie, place }: Writing, { name, key }: Write): Promise<Response> =>
  post(`${url}/chi-tieu/${place.goal}/nhiem-vu`, cookie, {
    _once: key,
    name,
    person: String(place.person),
    product: '',
    resources: '',
    weight: '1',
    starts_on: '2026-11-01',
    due_on: '2026-12-20',
  })

async function writeUntilKilled(
  { url, kill }: Product,
  dataDir: string,
  { all, ...writing }: Writing & { all: boolean },
) {
  const acknowledged: Write[] = []
  const unanswered: Write[] = []
  const servers = all ? serverProcesses(dataDir) : []
  let killed = false
  const writer = async () => {
    while (!killed) {
      const write = { name: `Việc ${randomUUID()}`, key: randomUUID() }
      const answer = await send(url, writing, write).catch(() => undefined)
      if (answer && answer.status !== 303) throw new Error(`a write was answered with ${answer.status}`)
      ;(answer ? acknowledged : unanswered).push(write)
      if (!answer) return
    }
  }
  const writes = Array.from({ length: writers }, writer)
  await pause(100 + Math.random() * 300)
  const dead = kill()
  for (const pid of servers) killIfThere(pid)
  killed = true
  await Promise.all([dead, ...writes])
  return { acknowledged, unanswered }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended with the one that started it
  }
}

async function checkRound(
  { url }: Product,
  dataDir: string,
  { acknowledged, unanswered, ...writing }: Writing & { acknowledged: Write[]; unanswered: Write[] },
): Promise<void> {
  await inDatabase(dataDir, async (db) => {
    const traces = await Promise.all(acknowledged.map((write) => tracesOf(db, write)))
    sum.acknowledged += acknowledged.length
    sum.lost += traces.filter(({ tasks }) => tasks === 0).length
    count(traces)
    const left = await Promise.all(unanswered.map((write) => tracesOf(db, write)))
    sum.unanswered += unanswered.length
    sum.ofThoseThere += left.filter(({ tasks }) => tasks > 0).length
    count(left)
    for (const write of unanswered) await send(url, writing, write)
    const again = await Promise.all(unanswered.map((write) => tracesOf(db, write)))
    sum.lost += again.filter(({ tasks }) => tasks === 0).length
    count(again)
    const chain = await verifyChain(db)
    if (!chain.whole) sum.broken += 1
  })
}

type Traces = Awaited<ReturnType<typeof tracesOf>>

function count(traces: readonly Traces[]): void {
  sum.twice += traces.filter(({ tasks }) => tasks > 1).length
  // the task, its event, its notice and the answer kept under its key come together or not at all
  sum.halfApplied += traces.filter(
    ({ tasks, events, notices, keys }) => new Set([tasks, events, notices, keys]).size > 1,
  ).length
}

async function tracesOf(db: Kysely<Tables>, { name, key }: Write) {
  const tasks = await db.selectFrom('tasks').select('id').where('name', '=', name).execute()
  const ids = tasks.map(({ id }) => id)
  const subjects = ids.length > 0 ? ids : [0]
  const events = await db
    .selectFrom('events')
    .select('sequence')
    .where('subject_kind', '=', 'task')
    .where('subject_id', 'in', subjects)
    .where('verb', '=', 'task.assigned')
    .execute()
  const notices = await db
    .selectFrom('notices')
    .select('id')
    .where(
      'about',
      'in',
      subjects.map((id) => `task:${id}`),
    )
    .execute()
  const keys = await db.selectFrom('once_keys').select('key').where('key', '=', key).execute()
  return { tasks: ids.length, events: events.length, notices: notices.length, keys: keys.length }
}

async function doubleSubmits({ url }: Product, dataDir: string, writing: Writing): Promise<void> {
  const from = performance.now()
  const told = { one: 0, several: 0, none: 0, answersDiffer: 0 }
  const writes = Array.from({ length: doubles }, () => ({
    name: `Việc ${randomUUID()}`,
    key: randomUUID(),
  }))
  for (let first = 0; first < doubles; first += 4) {
    await Promise.all(
      writes.slice(first, first + 4).map(async (write) => {
        const pair = await Promise.all([send(url, writing, write), send(url, writing, write)])
        const answers = new Set(pair.map(({ status, headers }) => `${status} ${headers.get('location')}`))
        if (answers.size > 1 || pair[0]?.status !== 303) told.answersDiffer += 1
      }),
    )
  }
  await inDatabase(dataDir, async (db) => {
    for (const write of writes) {
      const traces = await tracesOf(db, write)
      const whole = new Set(Object.values(traces)).size === 1
      if (whole && traces.tasks === 1) told.one += 1
      else if (traces.tasks === 0) told.none += 1
      else told.several += 1
    }
  })
  const seconds = (performance.now() - from) / 1000
  say(`${doubles} forms sent twice at once, ${seconds.toFixed(0)} s: one effect ${told.one}, several`)
  say(`  ${told.several}, none ${told.none}, pairs whose two answers differ ${told.answersDiffer}`)
  if (told.one < doubles || told.answersDiffer > 0) sum.twice += 1
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  let product = await startProduct(main, dataDir)
  try {
    const officer = await signIn(product.url, 'canbo', demonstrationPassword)
    const place = await inDatabase(dataDir, placeToWrite)
    const from = performance.now()
    for (let round = 0; round < kills; round += 1) {
      const written = await writeUntilKilled(product, dataDir, {
        cookie: officer,
        place,
        all: round % 2 === 1,
      })
      product = await startProduct(main, dataDir)
      await checkRound(product, dataDir, { ...written, cookie: officer, place })
    }
    tellKills((performance.now() - from) / 1000)
    await doubleSubmits(product, dataDir, { cookie: officer, place })
  } finally {
    await product.stop()
  }
  const verified = spawnSync(process.execPath, [main, 'verify', 'events'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  say(`thidua verify events: ${verified.stdout.trim()}`)
  process.exitCode = failures() + (verified.status ?? 1) > 0 ? 1 : 0
})
