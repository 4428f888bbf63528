/**
 * `kill -9` while decisions are numbered and issued, in turns of the program alone and of the program with its
 * database server: acknowledged issues are there, numbers have no gap, nothing is half issued, the register and the
 * chain of events are whole. `npm run bench:issue-kills [kills]`.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { demonstrationPassword } from '#features/demo/index.ts'
import { verifyChain } from '#features/events/index.ts'
import { type Db, inDatabase, killHard, verifyKept } from './kills.ts'
import {
  loadDemonstration,
  measured,
  type Product,
  post,
  say,
  serverProcesses,
  signIn,
  startProduct,
} from './product.ts'

const kills = Number(process.argv[2] ?? 30)
const writers = 4
const suffix = 'QĐ-CẮT'
const day = '2026-11-20'

type Issue = { decision: number; key: string }

const sum = { acknowledged: 0, unanswered: 0, ofThoseThere: 0, lost: 0, gaps: 0, half: 0, broken: 0 }

/** Drafts that are ready to be issued, each with a list of three households. */
async function drafts(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into decisions (unit_id, about, authority, grounds, place, signer, signer_title, suffix, created_at)
      select (select id from units where parent_id is null limit 1), 'Về việc tặng giấy khen', 'Thủ trưởng',
        array['Luật Thi đua, khen thưởng;'], 'Sen Hồng', 'Lê Quang Vinh', 'Thủ trưởng', ${suffix}, now()
      from generate_series(1, ${count}::int) returning id
    ), listed as (
      insert into decision_lines (decision_id, ordinal, subject, name, award, year)
      select id, at, 'ho-gia-dinh', 'Hộ ông Nguyễn Văn Thử ' || at, 'giay-khen', 2026
      from made cross join generate_series(1, 3) at
    ) select id from made order by id`.execute(db)
  return rows.map(({ id }) => id)
}

const send = (url: string, cookie: string, { decision, key }: Issue): Promise<Response> =>
  post(url + addresses.decisions.issue({ decision }), cookie, {
    _once: key,
    _version: '1',
    decided_on: day,
  })

type Round = { cookie: string; ready: number[]; servers: readonly number[] }

/** Issues one draft after the other in several hands until the program is killed. */
async function issueUntilKilled(product: Product, { cookie, ready, servers }: Round) {
  const acknowledged: Issue[] = []
  const unanswered: Issue[] = []
  let killed = false
  const writer = async () => {
    while (!killed) {
      const decision = ready.pop()
      if (decision === undefined) return
      const issue = { decision, key: randomUUID() }
      const answer = await send(product.url, cookie, issue).catch(() => undefined)
      if (answer && answer.status !== 303) throw new Error(`an issue was answered with ${answer.status}`)
      ;(answer ? acknowledged : unanswered).push(issue)
      if (!answer) return
    }
  }
  const writes = Array.from({ length: writers }, writer)
  await pause(80 + Math.random() * 250)
  const dead = killHard(product, servers)
  killed = true
  await Promise.all([dead, ...writes])
  return { acknowledged, unanswered }
}

/** Decisions of the series with every trace that issuing leaves: all of them or none. */
async function halfIssued(db: Db): Promise<number> {
  const { rows } = await sql<{ half: number }>`
    select count(*)::int as half from (
      select decisions.state,
        (select count(*) from decision_lines line where line.decision_id = decisions.id
          and line.state = 'issued' and line.code is not null) as lines,
        (select count(*) from decision_lines line join register_honours said on said.entry = line.entry
          join register_entries entry on entry.index = said.entry where line.decision_id = decisions.id
          and said.decision_number = decisions.number_text) as entries,
        (select count(*) from events where subject_kind = 'decision' and subject_id = decisions.id
          and verb = 'decision.issued') as events
      from decisions where suffix = ${suffix}
    ) one
    where not (state = 'draft' and lines = 0 and entries = 0 and events = 0)
      and not (state = 'issued' and lines = 3 and entries = 3 and events = 1)`.execute(db)
  return rows[0]?.half ?? 0
}

/** Whether the numbers of the series are 1, 2, 3 … and its counter stands at the last. */
async function hasGap(db: Db): Promise<boolean> {
  const { rows } = await sql<{ count: number; largest: number; different: number; last: number }>`
    select count(number)::int as count, coalesce(max(number), 0) as largest,
      count(distinct number)::int as different,
      coalesce((select max(last) from decision_series where suffix = ${suffix}), 0) as last
    from decisions where suffix = ${suffix}`.execute(db)
  const [one] = rows
  return !one || new Set([one.count, one.largest, one.different, one.last]).size > 1
}

const issuedAmong = async (db: Db, issues: readonly Issue[]): Promise<number> => {
  const ids = issues.map(({ decision }) => decision)
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::int[])`)
    .where('state', '=', 'issued')
    .execute()
  return rows.length
}

async function countFaults(db: Db): Promise<void> {
  sum.half += await halfIssued(db)
  if (await hasGap(db)) sum.gaps += 1
  if (!(await verifyChain(db)).whole) sum.broken += 1
}

type Written = Awaited<ReturnType<typeof issueUntilKilled>>

async function check({ url }: Product, dataDir: string, cookie: string, written: Written): Promise<void> {
  const { acknowledged, unanswered } = written
  await inDatabase(dataDir, async (db) => {
    sum.acknowledged += acknowledged.length
    sum.unanswered += unanswered.length
    sum.lost += acknowledged.length - (await issuedAmong(db, acknowledged))
    sum.ofThoseThere += await issuedAmong(db, unanswered)
    await countFaults(db)
    // sent again with its key, each is issued once
    for (const issue of unanswered) await send(url, cookie, issue)
    sum.lost += unanswered.length - (await issuedAmong(db, unanswered))
    await countFaults(db)
  })
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  let product = await startProduct(main, dataDir)
  try {
    const cookie = await signIn(product.url, 'thutruong', demonstrationPassword)
    const ready = await inDatabase(dataDir, (db) => drafts(db, kills * 60))
    for (let round = 0; round < kills; round += 1) {
      const servers = round % 2 === 1 ? serverProcesses(dataDir) : []
      const written = await issueUntilKilled(product, { cookie, ready, servers })
      product = await startProduct(main, dataDir)
      await check(product, dataDir, cookie, written)
    }
  } finally {
    await product.stop()
  }
  say(`${kills} × kill -9 while decisions are numbered and issued: ${sum.acknowledged} acknowledged`)
  say(
    `  lost ${sum.lost}, series with a gap ${sum.gaps}, half issued ${sum.half}, chain broken ${sum.broken}`,
  )
  say(
    `  ${sum.unanswered} had no answer; ${sum.ofThoseThere} of them were there; each was sent again with its key`,
  )
  const failed = verifyKept(main, dataDir, ['events', 'register'])
  process.exitCode = sum.lost + sum.gaps + sum.half + sum.broken + failed.length > 0 ? 1 : 0
})
