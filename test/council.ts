/**
 * A council that meets and votes: what the secretary does, and what each member's browser does, by the program's own
 * actions and the browser's own cryptography.
 */
import assert from 'node:assert/strict'
import {
  castInto,
  closeBallot,
  givePaperBallot,
  handOutBallots,
  openBallotBox,
  receiveRight,
} from '#features/ballots/actions.ts'
import { ballotById, ballotsOfMeeting, rollOf } from '#features/ballots/queries.ts'
import { addItem, callMeeting, recordAttendance, seatMember, setUpCouncil } from '#features/councils/index.ts'
import { meetingById, seatsOf } from '#features/councils/queries.ts'
import {
  type Answers,
  blindKey,
  type CastBallot,
  fillBallot,
  makeBallotKey,
  openRight,
  rightKeyFrom,
} from '#proofs/ballot.ts'
import type { App } from './app.ts'
import type { CastName } from './cast.ts'

export const members: CastName[] = ['son', 'binh', 'dung', 'lan', 'giang']

export type Voter = { name: CastName; cast: (given: Answers) => Promise<CastBallot> }

/** For `assert.rejects`: the refusal says this in Vietnamese. */
export const refusedWith = (sentence: RegExp) => (error: unknown) =>
  sentence.test((error as { refusal?: { say(locale: 'vi'): string } }).refusal?.say('vi') ?? String(error))

/** The council of a test; everything below acts on the database of that app. */
export function councilOf(app: App) {
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

  /** What a member's browser does to receive the right. */
  async function receive(name: CastName, ballot: number): Promise<Voter> {
    const found = await ballotById(app.db, ballot)
    assert.ok(found)
    const own = await makeBallotKey()
    const rightKey = await rightKeyFrom(found.rightKey)
    const { blinded, inverse } = await blindKey(rightKey, own.publicKey)
    const { signature } = await receiveRight(await app.ctx(name), ballot, blinded)
    const opening = { signature: Buffer.from(signature, 'base64url'), inverse }
    const right = await openRight(rightKey, own.publicKey, opening)
    return { name, cast: (given) => fillBallot(found.paper.ballot, own, { right, given }) }
  }

  async function put(ballot: number, cast: CastBallot): Promise<void> {
    const found = await ballotById(app.db, ballot)
    await castInto({ ...(await app.ctx('an')), actor: null }, found?.code ?? '', cast)
  }
  const questionOf = async (ballot: number) =>
    (await ballotById(app.db, ballot))?.paper.questions[0]?.id ?? ''

  /** Members on the roll, each with the right to vote; no more than so many. */
  async function votersOf(ballot: number, most = members.length): Promise<Voter[]> {
    const roll = (await rollOf(app.db, ballot)).map(({ personId }) => personId)
    const voters: Voter[] = []
    const able = members.filter((one) => roll.includes(app.people[one].personId))
    for (const name of able.slice(0, most)) voters.push(await receive(name, ballot))
    return voters
  }

  async function votingOn(which = 0) {
    const meeting = await meetingOf()
    await handOut(meeting)
    const ballot = (await ballotsOfMeeting(app.db, meeting))[which]
    assert.ok(ballot)
    const voters = await votersOf(ballot.id)
    await openBallotBox(await app.ctx('ha'), ballot.id, await versionOf(ballot.id))
    return { meeting, ballot: ballot.id, voters, question: await questionOf(ballot.id) }
  }
  const close = async (ballot: number) => closeBallot(await app.ctx('ha'), ballot, await versionOf(ballot))

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

  return {
    meetingOf,
    handOut,
    receive,
    put,
    votersOf,
    votingOn,
    close,
    paperFor,
    openIt,
    questionOf,
    versionOf,
  }
}
