import { createPrivateKey } from 'node:crypto'
import type { Ctx } from '#context.ts'
import {
  ballotGroups,
  markAsked,
  mayVote,
  meetingById,
  meetingForUpdate,
  ownItems,
  questionText,
  saveMeeting,
  seatsOf,
  wholeMeeting,
} from '#features/councils/index.ts'
import { settleByCouncil } from '#features/dossiers/index.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { seal, sha256, unseal } from '#platform/crypto.ts'
import {
  type Answers,
  type CastBallot,
  countBallots,
  faultOf,
  makeRightKeys,
  type Question,
  rightKeyFrom,
  signBlinded,
} from '#proofs/ballot.ts'
import { type BallotResult, hashBox } from '#proofs/ballot-result.ts'
import { canonical } from '#proofs/bytes.ts'
import { formatDay } from '#words/dates.ts'
import * as queries from './queries.ts'
import {
  isFresh,
  isIn,
  type Marks,
  mayCount,
  mayHavePaper,
  mayOpenBox,
  mayReceive,
  notAlone,
  paperOf,
  type RollRight,
  readSheets,
} from './rules.ts'
import { refuse } from './words.ts'

const purpose = 'ballot rights'

/** What of a meeting's agenda is not on a ballot yet. */
async function openAgenda(db: Ctx['db'], meeting: Parameters<typeof wholeMeeting>[1]) {
  const whole = await wholeMeeting(db, meeting)
  return { ...whole, items: whole.items.filter(({ asked }) => !asked) }
}

async function groupsOf(db: Ctx['db'], id: number) {
  const { items, recusals } = await openAgenda(db, found(await meetingById(db, id)))
  return ballotGroups(items, recusals)
}

/** Hands out the ballots of a meeting: members and agenda stand from now on, and rights can be received. */
export async function handOutBallots(ctx: Ctx, meetingId: number, version: number) {
  // keys take a moment; they are made before anything is locked
  const keys = await Promise.all((await groupsOf(ctx.db, meetingId)).map(() => keyPair(ctx)))
  return act(ctx, async ({ tx, record }) => {
    const meeting = found(await meetingForUpdate(tx, meetingId))
    permit(ctx, 'council.keep', meeting)
    const { seats, present, items, recusals } = await openAgenda(tx, meeting)
    const size = { state: meeting.state, members: seats.length, present: present.size }
    orRefuse(isFresh(meeting, version) ?? mayVote(size, items, ownItems(items, seats, recusals)))
    for (const [at, { items: asked, aside }] of ballotGroups(items, recusals).entries()) {
      const { rightKey, sealedKey } = keys[at] ?? (await keyPair(ctx))
      const code = ctx.house.ids.uuid()
      const questions = asked.map(
        (item): Question => ({
          id: String(item.id),
          subject: item.name,
          text: questionText(item),
          threshold: {
            votes: item.votes,
            of: item.of,
            base: item.base as Question['threshold']['base'],
            above: item.above,
            cite: item.cite,
          },
        }),
      )
      await queries.insertBallot(tx, {
        code,
        meeting: meetingId,
        paper: paperOf(code, `${meeting.councilName}, ${formatDay(meeting.held_on)}`, questions),
        rightKey,
        sealedKey,
        members: seats.length,
        present: present.size,
        seats: [...present].filter((seat) => !aside.includes(seat)),
      })
    }
    await markAsked(
      tx,
      items.map(({ id }) => id),
    )
    await saveMeeting(tx, meetingId, { state: 'voting' })
    await record('ballot.handed-out', { subject: ['meeting', meetingId], unit: meeting.unitId })
    return { id: meetingId }
  })
}

/** The keys that sign the rights of one ballot; the private one leaves the memory only sealed. */
async function keyPair(ctx: Ctx) {
  const pair = await makeRightKeys()
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return {
    rightKey: await crypto.subtle.exportKey('jwk', pair.publicKey),
    sealedKey: seal(ctx.house.secret, purpose, pkcs8),
  }
}

async function signingKey(ctx: Ctx, sealed: Buffer | null): Promise<CryptoKey> {
  const pkcs8 = sealed && unseal(ctx.house.secret, purpose, sealed)
  if (!pkcs8) throw new Error('the key that signs the rights to vote cannot be opened')
  const jwk = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' })
  return crypto.subtle.importKey('jwk', jwk as JsonWebKey, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'sign',
  ])
}

export type Signed = { signature: string }

/** Signs the hidden key of a member, once; the event says that the right was received, and nothing more. */
export const receiveRight = async (ctx: Ctx, id: number, blinded: Uint8Array): Promise<Signed> => {
  const asked = sha256(blinded)
  if (await wasAsked(ctx, id, asked)) return signed(ctx, id, blinded)
  return act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    const roll = await queries.rollOf(tx, id)
    const line = roll.find(({ personId }) => personId === ctx.actor?.personId)
    orRefuse(mayReceive(ballot.state, line) ?? notAlone(ballot.state, roll))
    await queries.giveRight(tx, id, { seat: found(line).seatId, asked })
    await record('ballot.right-received', { subject: ['ballot', id], unit: ballot.unitId })
    return signed({ ...ctx, db: tx }, id, blinded)
  })
}

/** Whether this was signed for the member before: the answer was lost on its way, and the same gives the same right. */
async function wasAsked(ctx: Ctx, id: number, asked: Buffer): Promise<boolean> {
  const roll = await queries.rollOf(ctx.db, id)
  const line = roll.find(({ personId }) => personId === ctx.actor?.personId)
  return line?.asked?.equals(asked) ?? false
}

async function signed(ctx: Ctx, id: number, blinded: Uint8Array): Promise<Signed> {
  const key = await signingKey(ctx, await queries.sealedKeyOf(ctx.db, id))
  return { signature: Buffer.from(await signBlinded(key, blinded)).toString('base64url') }
}

/** Gives a member without a device a ballot on paper; the electronic right is closed by it. */
export const givePaperBallot = (ctx: Ctx, id: number, seat: number) =>
  act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    permit(ctx, 'council.keep', ballot)
    const line = found((await queries.rollOf(tx, id)).find(({ seatId }) => seatId === seat))
    orRefuse(mayHavePaper(ballot.state, line))
    await queries.givePaper(tx, id, seat)
    const facts = { name: line.name }
    await record('ballot.paper-given', { subject: ['ballot', id], unit: ballot.unitId, facts })
    return { id }
  })

/** Takes what one teller has read from the paper ballots. Two tellers read, neither sees the other's reading. */
export const enterSheets = (ctx: Ctx, id: number, { returned, marks }: { returned: number; marks: Marks }) =>
  act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    const teller = found(ctx.actor?.personId)
    const seats = await seatsOf(tx, ballot.councilId)
    if (!seats.some(({ personId }) => personId === teller)) permit(ctx, 'council.keep', ballot)
    const given = (await queries.rollOf(tx, id)).filter(({ on_paper }) => on_paper).length
    const others = (await queries.tellersOf(tx, id)).filter(({ personId }) => personId !== teller)
    orRefuse(
      isIn(ballot.state, 'voting') ??
        (returned > given ? refuse('tooManySheets', { given }) : undefined) ??
        (others.length > 1 ? refuse('tellersDone') : undefined),
    )
    const sheets = readSheets(ballot.paper, returned, marks)
    if (typeof sheets === 'number') return orRefuse(refuse('sheetOpen', { sheet: sheets })) as never
    await queries.saveSheets(tx, { ballot: id, teller, sheets })
    await record('ballot.sheets-entered', { subject: ['ballot', id], unit: ballot.unitId })
    return { id }
  })

export const openBallotBox = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    permit(ctx, 'council.keep', ballot)
    const roll = await queries.rollOf(tx, id)
    orRefuse(isFresh(ballot, version) ?? isIn(ballot.state, 'rights') ?? mayOpenBox(roll))
    await queries.openBox(tx, id)
    await record('ballot.opened', { subject: ['ballot', id], unit: ballot.unitId })
    return { id }
  })

/**
 * Takes a ballot that says nothing of its voter. It comes without a session and leaves no event: an entry in the
 * chain would tell when.
 */
export async function castInto(ctx: Ctx, code: string, cast: CastBallot): Promise<void> {
  const ballot = found(await queries.ballotByCode(ctx.db, code))
  orRefuse(isIn(ballot.state, 'voting'))
  const fault = await faultOf(ballot.paper, await rightKeyFrom(ballot.rightKey), cast)
  orRefuse(fault ? refuse('wrongBallot') : undefined)
  const put = await queries.putIntoBox(ctx.db, ballot.id, cast)
  orRefuse(
    put === 'closed'
      ? refuse('not-voting')
      : put === 'twice'
        ? refuse('castAlready', {}, { status: 409 })
        : undefined,
  )
}

/** Closes the box and counts. There is no count before, and no key left to sign a right afterwards. */
export const closeBallot = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const ballot = found(await queries.ballotForUpdate(tx, id))
    permit(ctx, 'council.keep', ballot)
    const roll = await queries.rollOf(tx, id)
    const tellers = await queries.tellersOf(tx, id)
    orRefuse(
      isFresh(ballot, version) ?? isIn(ballot.state, 'voting') ?? mayCount(ballot.paper, roll, tellers),
    )
    const box = await queries.shuffledBox(tx, id)
    const onPaper = tellers[0]?.sheets ?? []
    const result = await resultOf(ballot, roll, { box, onPaper })
    await queries.closeBox(tx, id, result)
    await settleDossiers(work, ctx, ballot.meetingId, result)
    const others = await queries.ballotsOfMeeting(tx, ballot.meetingId)
    if (others.every(({ state }) => state === 'closed'))
      await saveMeeting(tx, ballot.meetingId, { state: 'closed' })
    await record('ballot.closed', {
      subject: ['ballot', id],
      unit: ballot.unitId,
      facts: { cast: box.length + onPaper.length },
    })
    return { id }
  })

const rightOf = (line: RollRight) => (line.has_right ? 'electronic' : line.on_paper ? 'paper' : 'none')

/** Tells each dossier of the agenda what became of it. */
async function settleDossiers(work: Work, ctx: Ctx, meeting: number, { tallies }: BallotResult) {
  const { items } = await wholeMeeting(work.tx, found(await meetingForUpdate(work.tx, meeting)))
  for (const { dossierId, id } of items) {
    const tally = tallies.find(({ question }) => question === String(id))
    if (dossierId !== null && tally)
      await settleByCouncil(work, ctx, { id: dossierId, carried: tally.carried, meeting })
  }
}

async function resultOf(
  ballot: queries.Ballot,
  roll: readonly queries.RollLine[],
  { box, onPaper }: { box: CastBallot[]; onPaper: readonly Answers[] },
): Promise<BallotResult> {
  const electorate = { members: ballot.members, present: ballot.present }
  return {
    format: 'thidua-ballot-result/1',
    paper: ballot.paper,
    electorate,
    roll: roll.map((line, at) => ({ seat: at + 1, name: line.name, right: rightOf(line) })),
    rightKey: { ...ballot.rightKey },
    closed: true,
    box,
    // in an order that says nothing of the order of the sheets
    onPaper: onPaper.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1)),
    boxHash: await hashBox(box),
    tallies: countBallots(ballot.paper, electorate, [...box.map(({ answers }) => answers), ...onPaper]),
  }
}
