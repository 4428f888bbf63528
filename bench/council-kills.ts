/**
 * `kill -9` while a council receives its rights, votes and counts, and while dossiers are handed in, in turns of the
 * program alone and of the program with its database server. What was acknowledged is there, nothing is half done;
 * then every browser goes on where it stood, and each vote is in the box once. `npm run bench:council-kills [kills]`.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { demonstrationPassword } from '#features/demo/index.ts'
import { verifyChain } from '#features/events/index.ts'
import { hashPassword } from '#platform/crypto.ts'
import type { BallotPaper } from '#proofs/ballot.ts'
import { type BallotResult, verifyBallot } from '#proofs/ballot-result.ts'
import { dossiers, handIn, handInUntil, type Officer, type Sent } from './hand-in.ts'
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
import { type Voter, voterOf } from './voter.ts'

const kills = Number(process.argv[2] ?? 30)
/** A council has voted and counted by then, on a machine with two busy cores. */
const longest = 2_500

const sum = {
  rights: 0,
  votes: 0,
  counts: 0,
  handedIn: 0,
  unanswered: 0,
  lost: 0,
  half: 0,
  wrongBoxes: 0,
  broken: 0,
}

type Sitting = {
  meeting: number
  ballot: number
  voters: Voter[]
  /** One-time keys of the secretary's two steps: sent again they have one effect. */
  keys: { open: string; close: string }
  opened: boolean
  closed: boolean
}

const versionOf = async (db: Db, table: 'meetings' | 'ballots', id: number): Promise<string> =>
  String(
    (await db.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()).version,
  )

/** Posts a form as a page would; gives the number in the address that it leads to. */
async function press(address: string, cookie: string, fields: [string, string][]): Promise<number> {
  const answer = await post(address, cookie, fields)
  if (answer.status !== 303) throw new Error(`${address} was answered with ${answer.status}`)
  return Number(/\/(\d+)/.exec(answer.headers.get('location') ?? '')?.[1])
}

/** A meeting with all members, two dossiers on its agenda and the ballots handed out. */
async function convene(
  { url }: Product,
  dataDir: string,
  officer: Officer,
  council: Council,
): Promise<Sitting> {
  const { cookie } = officer
  const meeting = await press(url + addresses.councils.call({ council: council.id }), cookie, [
    ['held_on', '2026-11-23'],
    ['place', 'Phòng họp'],
    ['_once', randomUUID()],
  ])
  return inDatabase(dataDir, async (db) => {
    const step = async (address: string, fields: [string, string][]) =>
      press(url + address, cookie, [
        ...fields,
        ['_version', await versionOf(db, 'meetings', meeting)],
        ['_once', randomUUID()],
      ])
    const seats = await db
      .selectFrom('council_seats')
      .innerJoin('accounts', 'accounts.person_id', 'council_seats.person_id')
      .select(['council_seats.id', 'accounts.login'])
      .where('council_id', '=', council.id)
      .execute()
    await step(
      addresses.councils.attendance({ meeting }),
      seats.map(({ id }) => ['seats', String(id)]),
    )
    for (const dossier of await dossiers(db, officer, 'council', 2))
      await step(addresses.councils.addDossier({ meeting }), [['dossier_id', String(dossier)]])
    await step(addresses.ballots.open({ meeting }), [])
    const ballot = await db
      .selectFrom('ballots')
      .select(['id', 'code', 'paper', 'right_key'])
      .where('meeting_id', '=', meeting)
      .executeTakeFirstOrThrow()
    const handedOut = {
      ...{ id: ballot.id, code: ballot.code },
      // as the program wrote them
      paper: ballot.paper as BallotPaper,
      rightKey: ballot.right_key as JsonWebKey,
    }
    const voters = await Promise.all(
      seats.map(({ login }) => voterOf(council.members.get(login) ?? '', handedOut)),
    )
    return {
      meeting,
      ballot: ballot.id,
      voters,
      keys: { open: randomUUID(), close: randomUUID() },
      opened: false,
      closed: false,
    }
  })
}

/** Everybody goes on from where he or she stands. Stops where an answer does not come. */
async function goOn(
  product: Product,
  dataDir: string,
  sitting: Sitting,
  { cookie }: Officer,
): Promise<boolean> {
  const { url } = product
  const { ballot, voters, keys } = sitting
  const version = () => inDatabase(dataDir, (db) => versionOf(db, 'ballots', ballot))
  const secretary = async (address: string, once: string) => {
    const _version = await version().catch(() => '1')
    const answer = await post(url + address, cookie, { _once: once, _version }).catch(() => undefined)
    if (answer && answer.status !== 303) throw new Error(`${address} was answered with ${answer.status}`)
    if (!answer) sum.unanswered += 1
    return answer !== undefined
  }
  const all = async (act: (voter: Voter) => Promise<boolean>) => {
    const answered = await Promise.all(voters.map(act))
    sum.unanswered += answered.filter((one) => !one).length
    return answered.every(Boolean)
  }
  if (!(await all((voter) => voter.receive(url)))) return false
  sitting.opened ||= await secretary(addresses.ballots.openBox({ ballot }), keys.open)
  if (!sitting.opened || !(await all((voter) => voter.cast(url)))) return false
  sitting.closed ||= await secretary(addresses.ballots.close({ ballot }), keys.close)
  return sitting.closed
}

/** A closed ballot has every trace of closing, an open one none; a dossier handed in has its version and its event. */
async function halfDone(db: Db, { ballot, meeting }: Sitting): Promise<number> {
  const { rows } = await sql<{ half: number }>`
    select (select count(*) from (
      select b.state = 'closed' as closed, b.result is not null as counted, b.sealed_key is null as keyless,
        (select state = 'closed' from meetings where id = b.meeting_id) as over,
        (select bool_and(d.state in ('carried', 'refused')) from dossiers d join agenda_items a on a.dossier_id = d.id
          where a.meeting_id = b.meeting_id) as settled,
        (select count(*) = 1 from events where subject_kind = 'ballot' and subject_id = b.id
          and verb = 'ballot.closed') as told
      from ballots b where b.id = ${ballot} and b.meeting_id = ${meeting}) one
      where not (closed and counted and keyless and over and settled and told)
        and (closed or counted or keyless or over or settled or told))::int
    + (select count(*) from (
      select d.state, (select count(*) from dossier_versions v where v.dossier_id = d.id) as versions,
        (select count(*) from events where subject_kind = 'dossier' and subject_id = d.id
          and verb = 'dossier.handed-in') as events
      from dossiers d where d.name = 'Hộ ông Nguyễn Văn Thử' and d.state in ('draft', 'sent')) one
      where not (state = 'draft' and versions = 0 and events = 0)
        and not (state = 'sent' and versions = 1 and events = 1))::int as half`.execute(db)
  return rows[0]?.half ?? 0
}

/** What was acknowledged before the blow and is not there after it. */
async function lostOf(db: Db, { ballot, voters, closed }: Sitting, sent: readonly Sent[]): Promise<number> {
  const box = await db.selectFrom('ballot_box').select('key').where('ballot_id', '=', ballot).execute()
  const roll = await db
    .selectFrom('ballot_roll')
    .select('has_right')
    .where('ballot_id', '=', ballot)
    .execute()
  const { state } = await db
    .selectFrom('ballots')
    .select('state')
    .where('id', '=', ballot)
    .executeTakeFirstOrThrow()
  const handed = sent.filter(({ answered }) => answered).map(({ dossier }) => dossier)
  const there = await db
    .selectFrom('dossiers')
    .select('id')
    .where(sql<boolean>`id = any(${handed}::int[])`)
    .where('state', '=', 'sent')
    .execute()
  const rights =
    voters.filter(({ kept }) => kept.right).length - roll.filter(({ has_right }) => has_right).length
  const votes = voters.filter(
    ({ kept }) => kept.isIn && !box.some(({ key }) => key === kept.cast?.key),
  ).length
  return Math.max(0, rights) + votes + (closed && state !== 'closed' ? 1 : 0) + handed.length - there.length
}

/** The published box: every member's ballot once, as it was filled in, and a count that stands. */
async function boxIsRight(
  { url }: Product,
  { ballot, voters }: Sitting,
  { cookie }: Officer,
): Promise<boolean> {
  const answer = await fetch(url + addresses.ballots.result({ ballot }), { headers: { cookie } })
  const result = (await answer.json()) as BallotResult
  const receipts = await Promise.all(voters.map((voter) => voter.receipt()))
  const faults = await verifyBallot(result, receipts)
  return faults.length === 0 && result.box.length === voters.length
}

async function round(product: Product, main: string, dataDir: string, at: Round): Promise<Product> {
  const { officer, council, ready } = at
  const sitting = await convene(product, dataDir, officer, council)
  const servers = at.withServer ? serverProcesses(dataDir) : []
  let killed = false
  const voting = goOn(product, dataDir, sitting, officer)
  const sending = handInUntil(() => killed, product.url, officer, ready)
  await pause(Math.random() * longest)
  const dead = killHard(product, servers)
  killed = true
  const [, sent] = await Promise.all([voting, sending, dead])
  const next = await startProduct(main, dataDir)
  sum.rights += sitting.voters.filter(({ kept }) => kept.right).length
  sum.votes += sitting.voters.filter(({ kept }) => kept.isIn).length
  sum.counts += sitting.closed ? 1 : 0
  sum.handedIn += sent.filter(({ answered }) => answered).length
  sum.unanswered += sent.filter(({ answered }) => !answered).length
  await inDatabase(dataDir, async (db) => {
    sum.lost += await lostOf(db, sitting, sent)
    sum.half += await halfDone(db, sitting)
  })
  // everybody opens the page again and goes on
  assert.ok(await goOn(next, dataDir, sitting, officer), 'after a start every step is answered')
  for (const one of sent.filter(({ answered }) => !answered)) await handIn(next.url, officer, one)
  await inDatabase(dataDir, async (db) => {
    sum.lost += await lostOf(db, sitting, sent)
    sum.half += await halfDone(db, sitting)
    if (!(await verifyChain(db)).whole) sum.broken += 1
  })
  if (!(await boxIsRight(next, sitting, officer))) sum.wrongBoxes += 1
  return next
}
/** The council and the sessions of its members, by login. */
type Council = { id: number; members: ReadonlyMap<string, string> }
type Round = { officer: Officer; council: Council; ready: number[]; withServer: boolean }

/** The demonstration's council, each of its members with a way to sign in. */
async function membersOf(db: Db): Promise<{ council: number; unit: number; logins: string[] }> {
  const { id: council, unit_id: unit } = await db
    .selectFrom('councils')
    .select(['id', 'unit_id'])
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const password = await hashPassword(demonstrationPassword)
  await sql`update accounts set password_hash = ${password}, must_change_password = false
    where person_id in (select person_id from council_seats where council_id = ${council})`.execute(db)
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('council_seats', 'council_seats.person_id', 'accounts.person_id')
    .select('login')
    .where('council_id', '=', council)
    .execute()
  return { council, unit, logins: rows.map(({ login }) => login) }
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  let product = await startProduct(main, dataDir)
  try {
    const { council, unit, logins } = await inDatabase(dataDir, membersOf)
    const members = new Map<string, string>()
    for (const login of logins) members.set(login, await signIn(product.url, login, demonstrationPassword))
    const officer = { cookie: await signIn(product.url, 'canbo', demonstrationPassword), unit }
    const ready = await inDatabase(dataDir, (db) => dossiers(db, officer, 'draft', kills * 60))
    const fixed = { officer, council: { id: council, members }, ready }
    for (let at = 0; at < kills; at += 1)
      product = await round(product, main, dataDir, { ...fixed, withServer: at % 2 === 1 })
  } finally {
    await product.stop()
  }
  say(`${kills} × kill -9 while a council votes and dossiers are handed in, acknowledged before the blow:`)
  say(`  ${sum.rights} rights, ${sum.votes} votes, ${sum.counts} counts, ${sum.handedIn} dossiers`)
  say(`  ${sum.unanswered} had no answer and were sent again as they were`)
  say(
    `  lost ${sum.lost}, half done ${sum.half}, boxes that do not hold ${sum.wrongBoxes}, chain broken ${sum.broken}`,
  )
  const failed = verifyKept(main, dataDir, ['events'])
  process.exitCode = sum.lost + sum.half + sum.wrongBoxes + sum.broken + failed.length > 0 ? 1 : 0
})
