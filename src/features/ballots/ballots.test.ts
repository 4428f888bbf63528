import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { addItem, callMeeting, recordAttendance, seatMember, setUpCouncil } from '#features/councils/index.ts'
import { meetingById, seatsOf } from '#features/councils/queries.ts'
import {
  type Answers,
  blindKey,
  type CastBallot,
  fillBallot,
  makeBallotKey,
  receiptOf,
  rightKeyFrom,
} from '#proofs/ballot.ts'
import { verifyBallot } from '#proofs/ballot-result.ts'
import { type App, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import {
  castInto,
  closeBallot,
  enterSheets,
  givePaperBallot,
  handOutBallots,
  openBallotBox,
  receiveRight,
} from './actions.ts'
import { ballotById, ballotsOfMeeting, rollOf } from './queries.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const members: CastName[] = ['son', 'binh', 'dung', 'lan', 'giang']

/** A council of five that meets about two honours; one of them is a member's own. */
async function meetingOf(present: readonly CastName[] = members): Promise<number> {
  const chi = await app.ctx('ha')
  const { id: council } = await setUpCouncil(chi, {
    unit_id: app.units.agency.id,
    name: 'Hội đồng Thi đua - Khen thưởng',
    decision: '01-QĐ/VP',
    votes: 1,
    of_votes: 2,
    above: true,
    base: 'all-members',
    starts_on: '2026-01-01',
    ends_on: null,
  })
  for (const [at, name] of members.entries())
    await seatMember(chi, council, {
      person_id: app.people[name].personId,
      role: at === 0 ? 'chair' : 'member',
    })
  const { id } = await callMeeting(chi, council, { held_on: '2026-11-23', place: 'Phòng họp' })
  const seats = await seatsOf(app.db, council)
  const there = present.map((name) => app.people[name].personId)
  await recordAttendance(chi, id, {
    _version: 1,
    seats: seats.filter(({ personId }) => there.includes(personId)).map((seat) => seat.id),
  })
  const item = { unit_id: null, award: 'cstd-co-so', year: 2026 }
  await addItem(chi, id, { ...item, person_id: app.people.an.personId, _version: 2 })
  await addItem(chi, id, { ...item, person_id: app.people.dung.personId, _version: 3 })
  return id
}

const versionOf = async (id: number) => (await ballotById(app.db, id))?.version ?? 0
const handOut = async (meeting: number) =>
  handOutBallots(await app.ctx('ha'), meeting, (await meetingById(app.db, meeting))?.version ?? 0)

type Voter = { name: CastName; cast: (given: Answers) => Promise<CastBallot> }

/** What a member's browser does to receive the right. */
async function receive(name: CastName, ballot: number): Promise<Voter> {
  const found = await ballotById(app.db, ballot)
  assert.ok(found)
  const own = await makeBallotKey()
  const { blinded, open } = await blindKey(await rightKeyFrom(found.rightKey), own.publicKey)
  const { signature } = await receiveRight(await app.ctx(name), ballot, blinded)
  const right = await open(Buffer.from(signature, 'base64url'))
  return { name, cast: (given) => fillBallot(found.paper.ballot, own, { right, given }) }
}

async function put(ballot: number, cast: CastBallot): Promise<void> {
  const found = await ballotById(app.db, ballot)
  await castInto({ ...(await app.ctx('an')), actor: null }, found?.code ?? '', cast)
}
const questionOf = async (ballot: number) => (await ballotById(app.db, ballot))?.paper.questions[0]?.id ?? ''

async function votingOn(which = 0) {
  const meeting = await meetingOf()
  await handOut(meeting)
  const ballot = (await ballotsOfMeeting(app.db, meeting))[which]
  assert.ok(ballot)
  const roll = (await rollOf(app.db, ballot.id)).map(({ personId }) => personId)
  const names = members.filter((name) => roll.includes(app.people[name].personId))
  const voters: Voter[] = []
  for (const name of names) voters.push(await receive(name, ballot.id))
  await openBallotBox(await app.ctx('ha'), ballot.id, await versionOf(ballot.id))
  return { meeting, ballot: ballot.id, voters, question: await questionOf(ballot.id) }
}
const close = async (ballot: number) => closeBallot(await app.ctx('ha'), ballot, await versionOf(ballot))
const refusedWith = (sentence: RegExp) => (error: unknown) =>
  sentence.test((error as { refusal?: { say(locale: 'vi'): string } }).refusal?.say('vi') ?? String(error))

test('a council without two thirds of its members may not vote', async () => {
  const meeting = await meetingOf(['son', 'binh', 'lan'])
  await assert.rejects(handOut(meeting), refusedWith(/Mới có mặt 3 trên 5 thành viên/))
})

test('who is up for an honour is not on the roll of the own ballot', async () => {
  const meeting = await meetingOf()
  await handOut(meeting)
  const ballots = await ballotsOfMeeting(app.db, meeting)
  assert.equal(ballots.length, 2)
  const rolls = await Promise.all(ballots.map(({ id }) => rollOf(app.db, id)))
  const sizes = rolls.map((roll) => roll.length).sort()
  assert.deepEqual(sizes, [4, 5])
  const own = ballots.find(({ paper }) => paper.questions[0]?.subject === 'Phạm Quang Dũng')
  await assert.rejects(receive('dung', own?.id ?? 0), refusedWith(/không có tên trong danh sách/))
})

test('five members vote, the box is closed, and the published result is counted again by a stranger', async () => {
  const { meeting, ballot, voters, question } = await votingOn()
  const receipts: string[] = []
  for (const [at, voter] of voters.entries()) {
    const cast = await voter.cast(at === 4 ? {} : { [question]: at < 3 ? 'agree' : 'disagree' })
    await put(ballot, cast)
    receipts.push(await receiptOf(cast.key))
  }
  await close(ballot)
  const closed = await ballotById(app.db, ballot)
  const [tally] = closed?.result?.tallies ?? []
  assert.deepEqual(
    [tally?.agree, tally?.disagree, tally?.blank, tally?.needed, tally?.carried],
    [3, 1, 1, 3, true],
  )
  assert.deepEqual(await verifyBallot(closed?.result, receipts), [])
  const page = await (await app.as('binh')).get(addresses.ballots.show({ ballot }))
  assert.match(page.text, /Thông qua/)
  for (const receipt of receipts) assert.ok(page.text.includes(receipt))
  assert.equal((await (await app.as('an')).get(addresses.ballots.show({ ballot }))).status, 404)
  assert.equal((await meetingById(app.db, meeting))?.state, 'voting')
})

test('the right to vote is received once, and a key votes once', async () => {
  const { ballot, voters, question } = await votingOn()
  await assert.rejects(receive('binh', ballot), refusedWith(/đã được nhận một lần/))
  const [first] = voters
  assert.ok(first)
  const cast = await first.cast({ [question]: 'agree' })
  await put(ballot, cast)
  await assert.rejects(put(ballot, cast), refusedWith(/Khoá này đã bỏ phiếu/))
  await assert.rejects(put(ballot, await first.cast({ [question]: 'disagree' })), refusedWith(/đã bỏ phiếu/))
})

test('a forged right, a changed answer and a ballot after closing are refused', async () => {
  const { ballot, voters, question } = await votingOn()
  const [first, second] = voters
  assert.ok(first && second)
  const good = await first.cast({ [question]: 'agree' })
  await assert.rejects(put(ballot, { ...good, right: good.signature }), refusedWith(/không hợp lệ/))
  await assert.rejects(
    put(ballot, { ...good, answers: { [question]: 'disagree' } }),
    refusedWith(/không hợp lệ/),
  )
  await put(ballot, good)
  await close(ballot)
  await assert.rejects(put(ballot, await second.cast({})), refusedWith(/không mở/))
  await assert.rejects(close(ballot), refusedWith(/không mở/))
})

test('a vote at the moment of closing is either counted or told that the box is closed, never lost', async () => {
  const { ballot, voters, question } = await votingOn()
  const casts = await Promise.all(voters.map((voter) => voter.cast({ [question]: 'agree' })))
  const [, ...answers] = await Promise.allSettled([close(ballot), ...casts.map((cast) => put(ballot, cast))])
  const taken = answers.filter(({ status }) => status === 'fulfilled').length
  const { result } = (await ballotById(app.db, ballot)) ?? {}
  assert.equal(result?.box.length, taken)
  assert.deepEqual(await verifyBallot(result), [])
})

test('there is no count before the closing, and no key to sign rights after it', async () => {
  const { ballot, voters, question } = await votingOn()
  const [first] = voters
  await put(ballot, (await first?.cast({ [question]: 'agree' })) ?? assert.fail())
  const ha = await app.as('ha')
  assert.doesNotMatch((await ha.get(addresses.ballots.show({ ballot }))).text, /Thông qua|Trắng/)
  assert.equal((await ha.get(addresses.ballots.result({ ballot }))).status, 404)
  await close(ballot)
  const row = await app.db
    .selectFrom('ballots')
    .selectAll()
    .where('id', '=', ballot)
    .executeTakeFirstOrThrow()
  assert.equal(row.sealed_key, null)
})

test('what the database holds ties no ballot to a member: no time, no number, no event, another order', async () => {
  const { ballot, voters, question } = await votingOn()
  const events = async () => (await app.db.selectFrom('events').select('sequence').execute()).length
  const before = await events()
  const keys: string[] = []
  for (const voter of voters) {
    const cast = await voter.cast({ [question]: 'agree' })
    keys.push(cast.key)
    await put(ballot, cast)
  }
  assert.equal(await events(), before)
  await close(ballot)
  const box = await app.db.selectFrom('ballot_box').selectAll().where('ballot_id', '=', ballot).execute()
  assert.deepEqual(Object.keys(box[0] ?? {}).sort(), ['ballot_id', 'cast_ballot', 'key'])
  assert.deepEqual(box.map(({ key }) => key).sort(), [...keys].sort())
  const told = JSON.stringify(await app.db.selectFrom('events').selectAll().execute())
  for (const key of keys) assert.ok(!told.includes(key))
})

test('where a ballot lies after closing says nothing of when it was cast', async () => {
  // the last voter's place among five over many ballots: no place is the usual one
  const places = [0, 0, 0, 0, 0]
  const { ballot } = await votingOn()
  for (let round = 0; round < 60; round += 1) {
    const box = await app.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('ballot_box').where('ballot_id', '=', ballot).execute()
      for (const key of ['1', '2', '3', '4', '5'])
        await tx
          .insertInto('ballot_box')
          .values({
            ballot_id: ballot,
            key,
            cast_ballot: JSON.stringify({ key, right: 'r', answers: {}, signature: 's' }),
          })
          .execute()
      const { shuffledBox } = await import('./queries.ts')
      return shuffledBox(tx, ballot)
    })
    const place = box.findIndex(({ key }) => key === '5')
    places[place] = (places[place] ?? 0) + 1
  }
  // 60 rounds over five places: that one of them takes 35 or more happens less than once in a billion runs
  assert.ok(Math.max(...places) < 35, places.join(' '))
})

test('the server’s blind signature alone opens no right for another ballot', async () => {
  const one = await votingOn()
  const other = await votingOn(1)
  const foreign = await one.voters[0]?.cast({})
  assert.ok(foreign)
  await assert.rejects(put(other.ballot, foreign), refusedWith(/không hợp lệ/))
})

/** A ballot of five before the box is opened; two members have no device and get paper. */
async function paperFor(...names: CastName[]) {
  const meeting = await meetingOf()
  await handOut(meeting)
  const { id: ballot } = (await ballotsOfMeeting(app.db, meeting))[0] ?? assert.fail()
  const roll = await rollOf(app.db, ballot)
  const seatOf = (name: CastName) =>
    roll.find(({ personId }) => personId === app.people[name].personId)?.seatId ?? 0
  for (const name of names) await givePaperBallot(await app.ctx('ha'), ballot, seatOf(name))
  return { ballot, seatOf, question: await questionOf(ballot) }
}
const openIt = async (ballot: number) => openBallotBox(await app.ctx('ha'), ballot, await versionOf(ballot))

test('two members vote on paper: two tellers read, where they differ is named, and a stranger counts again', async () => {
  const { ballot, question } = await paperFor('lan', 'giang')
  await assert.rejects(receive('lan', ballot), refusedWith(/được phát phiếu giấy/))
  const voters = [await receive('son', ballot), await receive('binh', ballot)]
  await openIt(ballot)
  for (const voter of voters) await put(ballot, await voter.cast({ [question]: 'agree' }))
  await assert.rejects(close(ballot), refusedWith(/hai người kiểm phiếu/))
  const [first, second] = [`s1_${question}`, `s2_${question}`]
  const [son, binh] = [await app.as('son'), await app.as('binh')]
  const sheets = addresses.ballots.sheets({ ballot })
  const show = addresses.ballots.show({ ballot })
  await son.post(sheets, { returned: '2', [first]: 'agree', [second]: 'blank' })
  assert.doesNotMatch((await binh.get(show)).text, /bản nhập khác nhau/)
  await binh.post(sheets, { returned: '2', [first]: 'agree', [second]: 'disagree' })
  assert.match((await son.get(show)).text, /Tờ số 2: /)
  await assert.rejects(close(ballot), refusedWith(/khác nhau, trước hết ở tờ số 2/))
  await binh.post(sheets, { returned: '2', [first]: 'agree', [second]: 'blank' })
  await close(ballot)
  const { result } = (await ballotById(app.db, ballot)) ?? {}
  const [tally] = result?.tallies ?? []
  assert.deepEqual([tally?.agree, tally?.disagree, tally?.blank, tally?.carried], [3, 0, 1, true])
  assert.deepEqual(result?.roll.map(({ right }) => right).sort(), [
    'electronic',
    'electronic',
    'none',
    'paper',
    'paper',
  ])
  assert.deepEqual(await verifyBallot(result), [])
  assert.match((await binh.get(show)).text, /Phiếu giấy: 2/)
})

test('nobody is the only one on paper, and paper is handed out by the keeper, once, before the box opens', async () => {
  const { ballot, seatOf, question } = await paperFor('lan')
  await receive('son', ballot)
  await receive('binh', ballot)
  await assert.rejects(openIt(ballot), refusedWith(/Chỉ có một phiếu giấy/))
  const give = async (who: CastName, name: CastName) =>
    givePaperBallot(await app.ctx(who), ballot, seatOf(name))
  await assert.rejects(give('binh', 'giang'))
  await assert.rejects(give('ha', 'son'), refusedWith(/đã được nhận một lần/))
  await assert.rejects(give('ha', 'lan'), refusedWith(/được phát phiếu giấy/))
  await give('ha', 'giang')
  await openIt(ballot)
  await assert.rejects(give('ha', 'dung'), refusedWith(/Hòm phiếu đã mở/))
  const marks = { [`s1_${question}`]: 'agree' } as const
  const enter = async (who: CastName, returned: number) =>
    enterSheets(await app.ctx(who), ballot, { returned, marks })
  await assert.rejects(enter('an', 1))
  await assert.rejects(enter('son', 3), refusedWith(/Chỉ phát 2 phiếu giấy/))
  await assert.rejects(enter('son', 2), refusedWith(/Tờ số 2 chưa nhập đủ/))
  for (const teller of ['son', 'binh'] as const) await enter(teller, 1)
  await assert.rejects(enter('lan', 1), refusedWith(/hai người khác/))
})

test('of rights asked for at once one is given, and of a ballot cast twice at once one is taken', async () => {
  const meeting = await meetingOf()
  await handOut(meeting)
  const { id: ballot } = (await ballotsOfMeeting(app.db, meeting))[0] ?? assert.fail()
  const asked = await Promise.allSettled(Array.from({ length: 6 }, () => receive('son', ballot)))
  const given = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  assert.equal(given.length, 1)
  await receive('binh', ballot)
  await openIt(ballot)
  const cast = (await given[0]?.cast({})) ?? assert.fail()
  const puts = await Promise.allSettled(Array.from({ length: 6 }, () => put(ballot, cast)))
  assert.equal(puts.filter(({ status }) => status === 'fulfilled').length, 1)
  await close(ballot)
  assert.equal((await ballotById(app.db, ballot))?.result?.box.length, 1)
})
