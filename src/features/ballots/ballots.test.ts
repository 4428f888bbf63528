import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { meetingById } from '#features/councils/queries.ts'
import { blindKey, makeBallotKey, receiptOf, rightKeyFrom } from '#proofs/ballot.ts'
import { verifyBallot } from '#proofs/ballot-result.ts'
import { type App, startApp } from '../../../test/app.ts'
import { councilOf, refusedWith } from '../../../test/council.ts'
import { receiveRight } from './actions.ts'
import { ballotById, ballotsOfMeeting, rollOf } from './queries.ts'

let app: App
let council: ReturnType<typeof councilOf>
before(async () => {
  app = await startApp()
  council = councilOf(app)
})
after(() => app.close())

test('a council without two thirds of its members may not vote', async () => {
  const meeting = await council.meetingOf(['son', 'binh', 'lan'])
  await assert.rejects(council.handOut(meeting), refusedWith(/Mới có mặt 3 trên 5 thành viên/))
})

test('who is up for an honour is not on the roll of the own ballot', async () => {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  const ballots = await ballotsOfMeeting(app.db, meeting)
  assert.equal(ballots.length, 2)
  const rolls = await Promise.all(ballots.map(({ id }) => rollOf(app.db, id)))
  const sizes = rolls.map((roll) => roll.length).sort()
  assert.deepEqual(sizes, [4, 5])
  const own = ballots.find(({ paper }) => paper.questions[0]?.subject === 'Phạm Quang Dũng')
  await assert.rejects(council.receive('dung', own?.id ?? 0), refusedWith(/không có tên trong danh sách/))
})

test('five members vote, the box is closed, and the published result is counted again by a stranger', async () => {
  const { meeting, ballot, voters, question } = await council.votingOn()
  const receipts: string[] = []
  for (const [at, voter] of voters.entries()) {
    const cast = await voter.cast(at === 4 ? {} : { [question]: at < 3 ? 'agree' : 'disagree' })
    await council.put(ballot, cast)
    receipts.push(await receiptOf(cast.key))
  }
  await council.close(ballot)
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
  const { ballot, voters, question } = await council.votingOn()
  await assert.rejects(council.receive('binh', ballot), refusedWith(/đã được nhận một lần/))
  const [first] = voters
  assert.ok(first)
  const cast = await first.cast({ [question]: 'agree' })
  await council.put(ballot, cast)
  await assert.rejects(council.put(ballot, cast), refusedWith(/Khoá này đã bỏ phiếu/))
  await assert.rejects(
    council.put(ballot, await first.cast({ [question]: 'disagree' })),
    refusedWith(/đã bỏ phiếu/),
  )
})

test('a right whose answer was lost on its way is had by asking for the same again, by nobody else and not after closing', async () => {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  const { id, rightKey } = (await ballotsOfMeeting(app.db, meeting))[0] ?? assert.fail()
  const { blinded } = await blindKey(await rightKeyFrom(rightKey), (await makeBallotKey()).publicKey)
  const events = async () => (await app.db.selectFrom('events').select('sequence').execute()).length
  const first = await receiveRight(await app.ctx('binh'), id, blinded)
  const before = await events()
  assert.deepEqual(await receiveRight(await app.ctx('binh'), id, blinded), first)
  assert.equal(await events(), before)
  const other = await receiveRight(await app.ctx('son'), id, blinded)
  assert.deepEqual(other, first, 'one key gives one right, whoever asks: two members would have one vote')
  await council.openIt(id)
  await council.close(id)
  await assert.rejects(receiveRight(await app.ctx('binh'), id, blinded), refusedWith(/đã được nhận một lần/))
  const kept = await app.db.selectFrom('ballot_roll').select('asked').where('ballot_id', '=', id).execute()
  assert.ok(kept.every(({ asked }) => asked === null))
})

test('a forged right, a changed answer and a ballot after closing are refused', async () => {
  const { ballot, voters, question } = await council.votingOn()
  const [first, second] = voters
  assert.ok(first && second)
  const good = await first.cast({ [question]: 'agree' })
  await assert.rejects(council.put(ballot, { ...good, right: good.signature }), refusedWith(/không hợp lệ/))
  await assert.rejects(
    council.put(ballot, { ...good, answers: { [question]: 'disagree' } }),
    refusedWith(/không hợp lệ/),
  )
  await council.put(ballot, good)
  await council.close(ballot)
  await assert.rejects(council.put(ballot, await second.cast({})), refusedWith(/không mở/))
  await assert.rejects(council.close(ballot), refusedWith(/không mở/))
})

test('a vote at the moment of closing is either counted or told that the box is closed, never lost', async () => {
  const { ballot, voters, question } = await council.votingOn()
  const casts = await Promise.all(voters.map((voter) => voter.cast({ [question]: 'agree' })))
  const [, ...answers] = await Promise.allSettled([
    council.close(ballot),
    ...casts.map((cast) => council.put(ballot, cast)),
  ])
  const taken = answers.filter(({ status }) => status === 'fulfilled').length
  const { result } = (await ballotById(app.db, ballot)) ?? {}
  assert.equal(result?.box.length, taken)
  assert.deepEqual(await verifyBallot(result), [])
})

test('there is no count before the closing, and no key to sign rights after it', async () => {
  const { ballot, voters, question } = await council.votingOn()
  const [first] = voters
  await council.put(ballot, (await first?.cast({ [question]: 'agree' })) ?? assert.fail())
  const ha = await app.as('ha')
  assert.doesNotMatch((await ha.get(addresses.ballots.show({ ballot }))).text, /Thông qua|Trắng/)
  assert.equal((await ha.get(addresses.ballots.result({ ballot }))).status, 404)
  await council.close(ballot)
  const row = await app.db
    .selectFrom('ballots')
    .selectAll()
    .where('id', '=', ballot)
    .executeTakeFirstOrThrow()
  assert.equal(row.sealed_key, null)
})

test('what the database holds ties no ballot to a member: no time, no number, no event, another order', async () => {
  const { ballot, voters, question } = await council.votingOn()
  const events = async () => (await app.db.selectFrom('events').select('sequence').execute()).length
  const before = await events()
  const keys: string[] = []
  for (const voter of voters) {
    const cast = await voter.cast({ [question]: 'agree' })
    keys.push(cast.key)
    await council.put(ballot, cast)
  }
  assert.equal(await events(), before)
  await council.close(ballot)
  const box = await app.db.selectFrom('ballot_box').selectAll().where('ballot_id', '=', ballot).execute()
  assert.deepEqual(Object.keys(box[0] ?? {}).sort(), ['ballot_id', 'cast_ballot', 'key'])
  assert.deepEqual(box.map(({ key }) => key).sort(), [...keys].sort())
  const told = JSON.stringify(await app.db.selectFrom('events').selectAll().execute())
  for (const key of keys) assert.ok(!told.includes(key))
})

test('where a ballot lies after closing says nothing of when it was cast', async () => {
  // the last voter's place among five over many ballots: no place is the usual one
  const places = [0, 0, 0, 0, 0]
  const { ballot } = await council.votingOn()
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
  const one = await council.votingOn()
  const other = await council.votingOn(1)
  const foreign = await one.voters[0]?.cast({})
  assert.ok(foreign)
  await assert.rejects(council.put(other.ballot, foreign), refusedWith(/không hợp lệ/))
})

test('of rights asked for at once one is given, and of a ballot cast twice at once one is taken', async () => {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  const { id: ballot } = (await ballotsOfMeeting(app.db, meeting))[0] ?? assert.fail()
  const asked = await Promise.allSettled(Array.from({ length: 6 }, () => council.receive('son', ballot)))
  const given = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  assert.equal(given.length, 1)
  await council.receive('binh', ballot)
  await council.openIt(ballot)
  const cast = (await given[0]?.cast({})) ?? assert.fail()
  const puts = await Promise.allSettled(Array.from({ length: 6 }, () => council.put(ballot, cast)))
  assert.equal(puts.filter(({ status }) => status === 'fulfilled').length, 1)
  await council.close(ballot)
  assert.equal((await ballotById(app.db, ballot))?.result?.box.length, 1)
})
