/**
 * Somebody who owns the database changes what is written down, with the triggers switched off: a thousand random
 * changes, deletions, insertions, reorderings and cut tails in the events and in the register.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { verifyChain } from '#features/events/index.ts'
import { verifyRegister } from '#features/register/index.ts'
import { type App, startApp } from '../../../test/app.ts'
import { addLine, beginDecision, correctLine, issueDecision, revokeLine } from './actions/decide.ts'
import { entriesKnown } from './index.ts'
import { linesOf } from './queries.ts'

type Tx = Transaction<Tables>
let app: App
before(async () => {
  app = await startApp()
  for (let one = 0; one < 5; one += 1) await decided(one)
})
after(() => app.close())

async function decided(at: number): Promise<void> {
  const officer = await app.ctx('ha')
  const son = await app.ctx('son')
  const { id } = await beginDecision(officer, {
    unit_id: app.units.agency.id,
    about: `Về việc tặng giấy khen lần ${at}`,
    authority: 'Chánh Văn phòng',
    grounds: ['Luật Thi đua, khen thưởng;'],
    place: 'Sen Hồng',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Chánh Văn phòng',
    on_behalf: '',
    recipients: [],
    suffix: 'QĐ-SV',
  })
  const line = { person_id: null, unit_id: null, award: 'giay-khen', year: 2026, merit: '' }
  for (const [index, name] of ['Hộ ông Ba', 'Hộ bà Tư', 'Hộ ông Năm'].entries())
    await addLine(officer, id, { ...line, subject: 'ho-gia-dinh', name, _version: index + 1 })
  await issueDecision(son, id, { _version: 4, decided_on: '2026-11-20' })
  const [first, second] = await linesOf(app.db, id)
  const put = { name: 'Hộ ông Ba (đúng)', place: '', reason: 'Sai tên' }
  await correctLine(son, { id, line: first?.id ?? 0 }, put)
  await revokeLine(son, { id, line: second?.id ?? 0 }, { reason: 'Kê khai sai' })
}

/** Numbers that look random and are the same every time. */
function dice(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Roll = ReturnType<typeof dice>
type Change = (tx: Tx, roll: Roll) => Promise<{ numAffectedRows?: bigint }>

const table = (name: string) => sql.table(name)
const run = (tx: Tx, query: ReturnType<typeof sql>) => query.execute(tx)

const eventChanges: Record<string, Change> = {
  'a fact is changed': async (tx, roll) =>
    run(
      tx,
      sql`update events set facts = facts || '{"number": "99/QĐ"}' where sequence = ${1 + roll(events)}`,
    ),
  'another name is written': async (tx, roll) =>
    run(tx, sql`update events set actor = actor || ' khác' where sequence = ${1 + roll(events)}`),
  'the time is moved': async (tx, roll) =>
    run(tx, sql`update events set at = at - interval '1 day' where sequence = ${1 + roll(events)}`),
  'another verb is written': async (tx, roll) =>
    run(tx, sql`update events set verb = verb || 'x' where sequence = ${1 + roll(events)}`),
  'the thing is another': async (tx, roll) =>
    run(
      tx,
      sql`update events set subject_id = coalesce(subject_id, 0) + 1 where sequence = ${1 + roll(events)}`,
    ),
  'a hash is changed': async (tx, roll) =>
    run(
      tx,
      sql`update events set hash = set_byte(hash, 5, (get_byte(hash, 5) + 1 + ${roll(255)}) % 256) where sequence = ${1 + roll(events)}`,
    ),
  'an event is removed': async (tx, roll) =>
    run(tx, sql`delete from events where sequence = ${1 + roll(events)}`),
  'an event is removed and the rest moves up': async (tx, roll) => {
    const at = 1 + roll(events - 1)
    await run(tx, sql`delete from events where sequence = ${at}`)
    await run(tx, sql`update events set sequence = sequence + 1000000 where sequence > ${at}`)
    await run(tx, sql`update events set sequence = sequence - 1000001 where sequence > 1000000`)
    return run(tx, sql`update event_chain set length = length - 1`)
  },
  'an event is put at the end': async (tx) =>
    run(
      tx,
      sql`insert into events (sequence, at, actor, verb, subject_kind, facts, previous, hash)
        select sequence + 1, at, actor, 'decision.issued', subject_kind, facts, hash, sha256(hash) from events
        order by sequence desc limit 1`,
    ),
  'two events change places': async (tx, roll) => {
    const [one, other] = twoOf(roll, events)
    await run(tx, sql`update events set sequence = 1000000 where sequence = ${1 + one}`)
    await run(tx, sql`update events set sequence = ${1 + one} where sequence = ${1 + other}`)
    return run(tx, sql`update events set sequence = ${1 + other} where sequence = 1000000`)
  },
  'the tail is cut': async (tx, roll) =>
    run(tx, sql`delete from events where sequence > ${events - 1 - roll(events - 1)}`),
}

const registerChanges: Record<string, Change> = {
  'an entry’s day is moved': async (tx, roll) =>
    run(tx, sql`update register_entries set entered_on = entered_on - 1 where index = ${roll(entries)}`),
  'an entry’s commitment is changed': async (tx, roll) =>
    run(tx, sql`update register_entries set commitment = 'A' || commitment where index = ${roll(entries)}`),
  'a revocation becomes an honour': async (tx) =>
    run(
      tx,
      sql`update register_entries set kind = 'issued', refers_to = null
        where index = (select max(index) from register_entries where kind = 'revoked')`,
    ),
  'a hash of the tree is changed': async (tx, roll) =>
    run(
      tx,
      sql`update register_nodes set hash = set_byte(hash, 3, (get_byte(hash, 3) + 1) % 256)
        where level = 0 and index = ${roll(entries)}`,
    ),
  'a name is changed': async (tx, roll) =>
    run(
      tx,
      sql`update register_honours set facts = jsonb_set(facts, '{honouree}', '"Người khác"')
        where entry = (select entry from register_honours order by entry offset ${roll(meanings)} limit 1)`,
    ),
  'what an entry means is removed': async (tx, roll) =>
    run(
      tx,
      sql`delete from register_honours
        where entry = (select entry from register_honours order by entry offset ${roll(meanings)} limit 1)`,
    ),
  'a revocation is hidden': async (tx) =>
    run(
      tx,
      sql`update register_honours set revoked_by = null
        where entry = (select max(entry) from register_honours where revoked_by is not null)`,
    ),
  'an entry is removed': async (tx, roll) =>
    run(tx, sql`delete from register_entries where index = ${roll(entries)}`),
  'an entry is put at the end': async (tx) =>
    run(
      tx,
      sql`insert into register_entries (index, kind, entered_on, commitment)
        select index + 1, 'issued', entered_on, commitment from register_entries order by index desc limit 1`,
    ),
  'an entry is put at the end and counted': async (tx) => {
    await run(
      tx,
      sql`insert into register_entries (index, kind, entered_on, commitment)
        select index + 1, 'issued', entered_on, commitment from register_entries order by index desc limit 1`,
    )
    return run(tx, sql`update register_head set size = size + 1`)
  },
  'two entries change places': async (tx, roll) => {
    const [one, other] = twoOf(roll, entries)
    await run(tx, sql`update register_entries set index = 100000 where index = ${one}`)
    await run(tx, sql`update register_entries set index = ${one} where index = ${other}`)
    return run(tx, sql`update register_entries set index = ${other} where index = 100000`)
  },
  'a checkpoint is changed': async (tx, roll) =>
    run(
      tx,
      sql`update register_checkpoints set note = replace(note, E'\\n\\n', E'x\\n\\n')
        where size = (select size from register_checkpoints order by size offset ${roll(checkpoints)} limit 1)`,
    ),
  'the key is another': async (tx) =>
    run(
      tx,
      sql`update register_keys set public_key = set_byte(public_key, 9, (get_byte(public_key, 9) + 1) % 256)`,
    ),
  'the tail is cut, hashes, checkpoints and head with it': async (tx, roll) => {
    const [size] = (
      await sql<{ size: number }>`select size from register_checkpoints where size < ${entries}
        order by size offset ${roll(checkpoints - 1)} limit 1`.execute(tx)
    ).rows
    const left = size?.size ?? 0
    for (const name of ['register_cosignatures', 'register_checkpoints'])
      await run(tx, sql`delete from ${table(name)} where size > ${left}`)
    await run(tx, sql`delete from register_honours where entry >= ${left}`)
    await run(tx, sql`update register_honours set corrected_by = null where corrected_by >= ${left}`)
    await run(tx, sql`update register_honours set revoked_by = null where revoked_by >= ${left}`)
    await run(tx, sql`delete from register_nodes where (index + 1) << level > ${left}`)
    await run(tx, sql`delete from register_entries where index >= ${left}`)
    return run(tx, sql`update register_head set size = ${left}`)
  },
}

let events = 0
let entries = 0
let meanings = 0
let checkpoints = 0

const twoOf = (roll: Roll, among: number): [number, number] => {
  const one = roll(among)
  return [one, (one + 1 + roll(among - 1)) % among]
}

class Undone extends Error {}

/** Does a change as the owner of the database would, asks whether it is seen, and undoes it. */
async function seen(change: Change, roll: Roll, look: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  let found = false
  const attempt = app.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    const { numAffectedRows } = await change(tx, roll)
    assert.ok(numAffectedRows !== 0n, 'the change has changed nothing')
    found = await look(tx)
    throw new Undone()
  })
  await attempt.catch((error) => assert.ok(error instanceof Undone, String(error)))
  return found
}

const rounds = 500

async function drill(changes: Record<string, Change>, look: (tx: Tx) => Promise<boolean>) {
  const roll = dice(20261123)
  const names = Object.keys(changes)
  const missed: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const name = names[round % names.length] ?? ''
    const change = changes[name] ?? assert.fail(name)
    if (!(await seen(change, roll, look))) missed.push(`${round}: ${name}`)
  }
  assert.deepEqual(missed, [])
}

test('untouched, the events and the register are whole', async () => {
  const chain = await verifyChain(app.db)
  assert.ok(chain.whole, JSON.stringify(chain))
  const register = await verifyRegister(app.db, await entriesKnown(app.db))
  assert.ok(register.whole, JSON.stringify(register))
  assert.equal(await entriesKnown(app.db), register.size)
  events = chain.length
  entries = register.size
  const count = async (name: string) =>
    Number((await sql<{ n: string }>`select count(*) as n from ${table(name)}`.execute(app.db)).rows[0]?.n)
  meanings = await count('register_honours')
  checkpoints = await count('register_checkpoints')
  assert.deepEqual([entries, meanings, checkpoints], [25, 20, 15])
})

test('five hundred changes of the events are all found', () =>
  drill(eventChanges, async (tx) => !(await verifyChain(tx)).whole))

test('five hundred changes of the register are all found', () =>
  drill(registerChanges, async (tx) => !(await verifyRegister(tx, await entriesKnown(tx))).whole))

test('after all of that, both are as they were', async () => {
  assert.ok((await verifyChain(app.db)).whole)
  assert.ok((await verifyRegister(app.db, entries)).whole)
})
