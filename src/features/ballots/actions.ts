import { createPrivateKey } from 'node:crypto'
import type { Ctx } from '#context.ts'
import {
  ballotGroups,
  mayVote,
  meetingForUpdate,
  ownItems,
  questionText,
  saveMeeting,
  wholeMeeting,
} from '#features/councils/index.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { seal, unseal } from '#platform/crypto.ts'
import {
  type CastBallot,
  countBallots,
  faultOf,
  makeRightKeys,
  type Question,
  rightKeyFrom,
  signBlinded,
} from '#proofs/ballot.ts'
import { type BallotResult, hashBox } from '#proofs/ballot-result.ts'
import { formatDay } from '#words/dates.ts'
import * as queries from './queries.ts'
import { isFresh, isIn, mayOpenBox, mayReceive, paperOf } from './rules.ts'
import { refuse } from './words.ts'

const purpose = 'ballot rights'

/** Hands out the ballots of a meeting: members and agenda stand from now on, and rights can be received. */
export async function handOutBallots(ctx: Ctx, meetingId: number, version: number) {
  // keys take a moment; they are made before anything is locked
  const keys = await Promise.all(Array.from({ length: 4 }, () => keyPair(ctx)))
  return act(ctx, async ({ tx, record }) => {
    const meeting = found(await meetingForUpdate(tx, meetingId))
    permit(ctx, 'council.keep', meeting)
    const { seats, present, items, recusals } = await wholeMeeting(tx, meeting)
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

/** Signs the hidden key of a member, once; the event says that the right was received, and nothing more. */
export const receiveRight = (ctx: Ctx, id: number, blinded: Uint8Array): Promise<{ signature: string }> =>
  act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    const roll = await queries.rollOf(tx, id)
    const line = roll.find(({ personId }) => personId === ctx.actor?.personId)
    orRefuse(mayReceive(ballot.state, line))
    const key = await signingKey(ctx, await queries.sealedKeyOf(tx, id))
    const signature = await signBlinded(key, blinded)
    await queries.giveRight(tx, id, found(line).seatId)
    await record('ballot.right-received', { subject: ['ballot', id], unit: ballot.unitId })
    return { signature: Buffer.from(signature).toString('base64url') }
  })

export const openBallotBox = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    permit(ctx, 'council.keep', ballot)
    const received = (await queries.rollOf(tx, id)).filter(({ has_right }) => has_right).length
    orRefuse(isFresh(ballot, version) ?? isIn(ballot.state, 'rights') ?? mayOpenBox(received))
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
  act(ctx, async ({ tx, record }) => {
    const ballot = found(await queries.ballotForUpdate(tx, id))
    permit(ctx, 'council.keep', ballot)
    orRefuse(isFresh(ballot, version) ?? isIn(ballot.state, 'voting'))
    const box = await queries.shuffledBox(tx, id)
    await queries.closeBox(tx, id, await resultOf(ballot, await queries.rollOf(tx, id), box))
    const others = await queries.ballotsOfMeeting(tx, ballot.meetingId)
    if (others.every(({ state }) => state === 'closed'))
      await saveMeeting(tx, ballot.meetingId, { state: 'closed' })
    await record('ballot.closed', {
      subject: ['ballot', id],
      unit: ballot.unitId,
      facts: { cast: box.length },
    })
    return { id }
  })

async function resultOf(
  ballot: queries.Ballot,
  roll: readonly queries.RollLine[],
  box: CastBallot[],
): Promise<BallotResult> {
  const electorate = { members: ballot.members, present: ballot.present }
  return {
    format: 'thidua-ballot-result/1',
    paper: ballot.paper,
    electorate,
    roll: roll.map(({ name, has_right }, at) => ({
      seat: at + 1,
      name,
      right: has_right ? ('electronic' as const) : ('none' as const),
    })),
    rightKey: { ...ballot.rightKey },
    closed: true,
    box,
    onPaper: [],
    boxHash: await hashBox(box),
    tallies: countBallots(
      ballot.paper,
      electorate,
      box.map(({ answers }) => answers),
    ),
  }
}
