/**
 * Somebody has everything that the server keeps: every table, its write-ahead log, the program's log at its most
 * talkative. After several ballots a program tries to tell who cast which, in each way that the kept things allow, and
 * may not do better than by guessing. The same program, given a server that leaks, finds everybody: so it can find.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { ballotById, ballotsOfMeeting, rollOf } from '#features/ballots/queries.ts'
import { openLog } from '#platform/log.ts'
import { blindKey, fillBallot, makeBallotKey, openRight, rightKeyFrom } from '#proofs/ballot.ts'
import { type App, startApp } from './app.ts'
import type { CastName } from './cast.ts'
import { councilOf, members } from './council.ts'

const meetings = 4
const said: string[] = []
let app: App
let council: ReturnType<typeof councilOf>
/** The file of the write-ahead log in which all this begins. */
let begins: string
before(async () => {
  const to = { write: (line: string) => void said.push(line) }
  app = await startApp({ log: openLog({ level: 'trace', to }) })
  council = councilOf(app)
  const { rows } = await sql<{ file: string }>`select pg_walfile_name(pg_current_wal_lsn()) as file`.execute(
    app.db,
  )
  begins = rows[0]?.file ?? ''
})
after(() => app.close())

/** Who really cast which; nobody but the members' browsers knows. */
type Truth = { ballot: number; people: Map<number, string> }

const shuffled = <Value>(list: readonly Value[]): Value[] =>
  list
    .map((value) => ({ value, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value)

/** The members receive their rights in a chance order and cast in another, as when each votes in his own time. */
async function vote(ballot: number, inOrder: boolean): Promise<Truth> {
  const { rightKey, paper, code } = (await ballotById(app.db, ballot)) ?? assert.fail()
  const roll = (await rollOf(app.db, ballot)).map(({ personId }) => personId)
  const voters = shuffled(members.filter((name) => roll.includes(app.people[name].personId)))
  const papers: { name: CastName; cast: Awaited<ReturnType<typeof fillBallot>> }[] = []
  for (const name of voters) {
    const own = await makeBallotKey()
    const signingKey = await rightKeyFrom(rightKey)
    const { blinded, inverse } = await blindKey(signingKey, own.publicKey)
    const asked = { blinded: Buffer.from(blinded).toString('base64') }
    const answer = await (await app.as(name)).send(addresses.ballots.right({ ballot }), asked)
    assert.equal(answer.status, 200, answer.html)
    const { signature } = JSON.parse(answer.html) as { signature: string }
    const opening = { signature: Buffer.from(signature, 'base64url'), inverse }
    const right = await openRight(signingKey, own.publicKey, opening)
    const given = Object.fromEntries(
      paper.questions.map(({ id }) => [id, Math.random() < 0.5 ? ('agree' as const) : ('disagree' as const)]),
    )
    papers.push({ name, cast: await fillBallot(paper.ballot, own, { right, given }) })
  }
  await council.openIt(ballot)
  for (const { cast } of inOrder ? papers : shuffled(papers)) {
    const answer = await app.stranger().send(addresses.ballots.cast({ code }), cast)
    assert.equal(answer.status, 200, answer.html)
  }
  await council.close(ballot)
  return { ballot, people: new Map(papers.map(({ name, cast }) => [app.people[name].personId, cast.key])) }
}

async function meet(inOrder = false): Promise<Truth[]> {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  const truths: Truth[] = []
  for (const { id } of await ballotsOfMeeting(app.db, meeting)) truths.push(await vote(id, inOrder))
  return truths
}

type Evidence = { tables: Map<string, string[]>; wal: Buffer | undefined; log: string }

/** Every row of every table, in the order in which it lies on the disk. */
async function tablesOf(): Promise<Map<string, string[]>> {
  const { rows: names } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(app.db)
  const tables = new Map<string, string[]>()
  for (const { name } of names) {
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(t)::text || ' ' || ctid || ' ' || xmin as line from ${sql.table(name)} t order by ctid`.execute(
      app.db,
    )
    tables.set(
      name,
      rows.map(({ line }) => line),
    )
  }
  return tables
}

/** The write-ahead log of the server since it all began, where its folder can be read here. */
async function walOf(): Promise<Buffer | undefined> {
  // a server process works in its data folder, whatever the folder's name is to it
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(app.db)
  const folder = join('/proc', String(rows[0]?.pid), 'cwd', 'pg_wal')
  const parts = namesIn(folder)
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= begins)
    .sort()
    .flatMap((name) => contentOf(join(folder, name)) ?? [])
  return parts.length === 0 ? undefined : Buffer.concat(parts)
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The records as one stream: each page of 8,192 bytes has a head, which may stand in the middle of a record. */
function recordsIn(segment: Buffer): Buffer {
  const pages: Buffer[] = []
  for (let at = 0; at < segment.length; at += 8_192)
    pages.push(segment.subarray(at + (at === 0 ? 40 : 24), at + 8_192))
  return Buffer.concat(pages)
}

/** The server gives files that it needs no more another name at any moment. */
const contentOf = (path: string): Buffer | undefined => {
  try {
    return recordsIn(readFileSync(path))
  } catch {
    return undefined
  }
}

const evidence = async (): Promise<Evidence> => ({
  tables: await tablesOf(),
  wal: await walOf(),
  log: said.join(''),
})

type Guess = ReadonlyMap<number, string>
type Way = (found: Evidence, ballot: number, keys: readonly string[]) => Promise<Guess> | Guess

/** In which order the members received their rights: the chain of events says who and when. */
async function receivers(ballot: number): Promise<number[]> {
  const rows = await app.db
    .selectFrom('events')
    .innerJoin('accounts', 'accounts.id', 'events.account_id')
    .select('accounts.person_id as person')
    .where('verb', '=', 'ballot.right-received')
    .where('subject_id', '=', ballot)
    .orderBy('sequence')
    .execute()
  return rows.flatMap(({ person }) => (person === null ? [] : [person]))
}

const paired = (people: readonly number[], keys: readonly string[]): Guess =>
  new Map(people.flatMap((person, at) => (keys[at] === undefined ? [] : [[person, keys[at]] as const])))

/** The keys by where each stands for the first time. */
const inOrderOf = (keys: readonly string[], placeOf: (key: string) => number): string[] =>
  keys.toSorted((one, other) => placeOf(one) - placeOf(other))

const ways: Record<string, Way> = {
  'the order of rights and the order in which the box lies on the disk': async ({ tables }, ballot, keys) => {
    const box = (tables.get('ballot_box') ?? []).join('\n')
    return paired(
      await receivers(ballot),
      inOrderOf(keys, (key) => box.indexOf(key)),
    )
  },
  'the order of rights and the order in the published result': async ({ tables }, ballot, keys) => {
    const results = (tables.get('ballots') ?? []).join('\n')
    return paired(
      await receivers(ballot),
      inOrderOf(keys, (key) => results.indexOf(key)),
    )
  },
  'the order of rights and the order of casting in the write-ahead log': async ({ wal }, ballot, keys) =>
    wal === undefined
      ? new Map()
      : paired(
          await receivers(ballot),
          inOrderOf(keys, (key) => wal.indexOf(key)),
        ),
  'a line of the log, or a row of another table, that holds a member and a key': (found, _ballot, keys) => {
    const elsewhere = [...found.tables]
      .filter(([name]) => name !== 'ballot_box' && name !== 'ballots')
      .flatMap(([, lines]) => lines)
    const guesses = new Map<number, string>()
    for (const line of [...found.log.split('\n'), ...elsewhere])
      for (const key of keys)
        if (line.includes(key))
          for (const [, person] of line.matchAll(/"(?:person|person_id|personId|actor)": ?(\d+)/g))
            guesses.set(Number(person), key)
    return guesses
  },
}

async function hits(found: Evidence, truths: readonly Truth[]): Promise<Map<string, number>> {
  const scores = new Map<string, number>()
  for (const [name, guess] of Object.entries(ways)) {
    let right = 0
    for (const { ballot, people } of truths) {
      const guessed = await guess(found, ballot, [...people.values()].sort())
      for (const [person, key] of people) if (guessed.get(person) === key) right += 1
    }
    scores.set(name, right)
  }
  return scores
}

test('nothing that the server keeps ties a ballot to a member better than guessing does', async (t) => {
  const truths: Truth[] = []
  for (let round = 0; round < meetings; round += 1) truths.push(...(await meet()))
  const found = await evidence()
  if (!found.wal) t.diagnostic('the write-ahead log of this server cannot be read here; tried without it')
  const scores = await hits(found, truths)
  // guessing is right once a ballot in the mean; six standard deviations above it, for eight ballots, is 25 of 36
  const most = truths.length + Math.ceil(6 * Math.sqrt(truths.length))
  for (const [name, right] of scores) assert.ok(right <= most, `${name}: ${right} of 36 tied`)
  assert.equal(
    scores.get(Object.keys(ways).at(-1) ?? ''),
    0,
    'no line and no row holds a member beside a key',
  )
})

test('a key stands in the box and in the result, and nowhere else', async () => {
  const [truth] = await meet()
  const { tables, log } = await evidence()
  for (const key of truth?.people.values() ?? []) {
    const holding = [...tables].filter(([, lines]) => lines.some((line) => line.includes(key)))
    assert.deepEqual(holding.map(([name]) => name).sort(), ['ballot_box', 'ballots'])
    assert.ok(!log.includes(key))
  }
})

test('the program that tries would find a server that leaks', async () => {
  const truths = await meet(true)
  const all = truths.reduce((sum, { people }) => sum + people.size, 0)
  const found = await evidence()
  const [box, result, wal, line] = Object.keys(ways)
  const scores = async (leaky: Evidence) => hits(leaky, truths)
  const orderOfCasting = truths.flatMap(({ people }) => [...people.values()])
  // a box that is not shuffled, from members who cast in the order of their rights
  const unshuffled = new Map(found.tables).set('ballot_box', orderOfCasting).set('ballots', orderOfCasting)
  const leaky = await scores({ ...found, tables: unshuffled })
  assert.equal(leaky.get(box ?? ''), all)
  assert.equal(leaky.get(result ?? ''), all)
  // this one is no leak of the program: who votes at once and in line gives the order away (docs/secrecy.md)
  // (the log may hold a record in another form, and then the order of one ballot is not read whole)
  if (found.wal) assert.ok(((await scores(found)).get(wal ?? '') ?? 0) >= 4)
  const talkative = truths.flatMap(({ people }) =>
    [...people].map(([person, key]) => JSON.stringify({ person, cast: key })),
  )
  assert.equal((await scores({ ...found, log: talkative.join('\n') })).get(line ?? ''), all)
})
