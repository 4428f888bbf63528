/**
 * Examination: given back, given to a board, marked blind round by round, counted, recognised or declined.
 */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { AssignInput, MarkInput, ReasonInput, RecogniseInput } from '../forms.ts'
import * as after from '../queries/after.ts'
import * as boards from '../queries/boards.ts'
import * as queries from '../queries/filings.ts'
import { isFresh, isOthers } from '../rules/filing.ts'
import { pointsFit } from '../rules/scoring.ts'
import { monthsAfter } from '../rules/time.ts'
import { refuse } from '../words.ts'
import { take } from './file.ts'

type Tx = Work['tx']
type Which = { id: number; version: number }

/** Opens a filing for who gathers them; nobody settles one of which he or she is an author. */
async function gathered(tx: Tx, ctx: Ctx, { id, version }: Which) {
  const one = found(await queries.filingForUpdate(tx, id))
  permit(ctx, 'initiative.gather', one)
  orRefuse(isFresh(one, version))
  const authors = await queries.authorsOf(tx, id)
  orRefuse(isOthers(authors, ctx.actor?.personId ?? 0) ? undefined : refuse('own'))
  return { one, authors }
}

type Told = { one: queries.Filing; people: readonly number[]; reason?: string }

async function tell(
  work: Work,
  ctx: Ctx,
  kind: 'initiative.returned' | 'initiative.settled' | 'initiative.to-mark',
  { one, people, reason = '' }: Told,
): Promise<void> {
  for (const personId of new Set(people))
    if (personId !== ctx.actor?.personId)
      await notify(work, ctx, {
        ...{ personId, kind, about: `initiative:${one.id}` },
        facts: { title: one.title, reason },
        address: kind === 'initiative.to-mark' ? addresses.work() : addresses.initiatives.list(),
      })
}

export const giveBack = (ctx: Ctx, id: number, { _version, reason }: ReasonInput) =>
  act(ctx, async (work) => {
    const { one } = await gathered(work.tx, ctx, { id, version: _version })
    await take(work.tx, one, 'give-back', { reason })
    await tell(work, ctx, 'initiative.returned', { one, people: [one.made_by], reason })
    const facts = { title: one.title, reason }
    await work.record('initiative.given-back', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

/** Gives a filing to a board, for its first round or another. No author sits in judgement. */
export const assign = (ctx: Ctx, id: number, { _version, board_id }: AssignInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const { one, authors } = await gathered(tx, ctx, { id, version: _version })
    const board = found(await boards.boardById(tx, board_id))
    found(one.unitPath.startsWith(board.unitPath) || undefined)
    const seats = (await boards.membersOf(tx, board.id)).filter(({ personId }) => isOthers(authors, personId))
    orRefuse(seats.length === 0 ? refuse('emptyBoard') : undefined)
    const members = seats.map(({ personId }) => personId)
    const round = one.round + 1
    await take(tx, one, 'assign', { board_id: board.id, round })
    await boards.openRound(tx, id, round, members)
    await tell(work, ctx, 'initiative.to-mark', { one, people: members })
    const facts = { title: one.title, board: board.name, round }
    await record('initiative.assigned', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

/** A member's points; changed at will until the round is closed. The event says that, not what. */
export const mark = (ctx: Ctx, id: number, { points, agrees, remark }: MarkInput) =>
  act(ctx, async ({ tx, record }) => {
    const own = found(await boards.markById(tx, id))
    // whoever closes the round waits for this, or this finds it closed
    const one = found(await queries.filingForUpdate(tx, own.filingId))
    permit(ctx, 'initiative.mark', { unitPath: own.unitPath, personId: own.memberId })
    orRefuse(one.state === 'examining' && one.round === own.round ? undefined : refuse('roundClosed'))
    const { criteria } = found(await boards.boardById(tx, found(one.board_id)))
    orRefuse(pointsFit(points, criteria) ? undefined : refuse('points'))
    const marked_at = ctx.house.clock.now()
    await boards.saveMark(tx, id, { points, agrees: agrees === 'yes', remark, marked_at })
    const facts = { title: one.title }
    await record('initiative.marked', { subject: ['initiative', one.id], unit: one.unit_id, facts })
    return { id }
  })

export const closeRound = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const { one } = await gathered(tx, ctx, { id, version })
    const marks = (await boards.marksOf(tx, id)).filter(({ round }) => round === one.round)
    orRefuse(marks.some(({ markedAt }) => markedAt !== null) ? undefined : refuse('nobodyMarked'))
    await take(tx, one, 'close-round')
    const facts = { title: one.title, round: one.round }
    await record('initiative.round-closed', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

/**
 * Recognises an initiative by a decision: it goes into every author's file, where standards read it, and its
 * follow-ups are set for 12 and 24 months later.
 */
export const recognise = (ctx: Ctx, id: number, { _version, ...said }: RecogniseInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const { one, authors } = await gathered(tx, ctx, { id, version: _version })
    orRefuse(said.decided_on > today(ctx.house.clock) ? refuse('future') : undefined)
    const { scope, recognised_by, decision, decided_on } = said
    const settled = { scope, recognised_by, decision, decided_on }
    await take(tx, one, 'recognise', { ...settled, published: said.published === 'on' })
    const year = Number(decided_on.slice(0, 4))
    const entry = { kind: 'sang-kien' as const, title: one.title, year, ...settled }
    for (const { personId } of authors) await after.enterInto(tx, id, { person_id: personId, ...entry })
    await after.addFollowUps(
      tx,
      id,
      [12, 24].map((months) => ({ months, due_on: monthsAfter(decided_on, months) })),
    )
    await tell(work, ctx, 'initiative.settled', { one, people: authors.map(({ personId }) => personId) })
    const facts = { title: one.title, decision, scope, authors: authors.map(({ personId }) => personId) }
    await record('initiative.recognised', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

export const decline = (ctx: Ctx, id: number, { _version, reason }: ReasonInput) =>
  act(ctx, async (work) => {
    const { one, authors } = await gathered(work.tx, ctx, { id, version: _version })
    await take(work.tx, one, 'decline', { reason })
    const people = authors.map(({ personId }) => personId)
    await tell(work, ctx, 'initiative.settled', { one, people, reason })
    const facts = { title: one.title, reason }
    await work.record('initiative.declined', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })
