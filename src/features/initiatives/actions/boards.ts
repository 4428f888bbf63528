/**
 * Boards: set up by a decision, with members and with what is scored.
 */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { BoardInput, MemberInput } from '../forms.ts'
import * as queries from '../queries/boards.ts'
import { type Criterion, criteria } from '../rules/scoring.ts'
import { refuse } from '../words.ts'

/** One criterion a line: its name, then its most points. */
export function criteriaIn(text: string): Criterion[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => /^(.+?)[\s:]+(\d{1,3})$/.exec(line.trim()))
  const parsed = criteria.safeParse(
    read.map((match) => ({ name: match?.[1] ?? '', most: Number(match?.[2]) })),
  )
  return parsed.success ? parsed.data : undefined
}

export const setUpBoard = (ctx: Ctx, { criteria: text, ...input }: BoardInput) =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit_id))
    permit(ctx, 'initiative.board', { unitPath: unit.path })
    const read = criteriaIn(text)
    orRefuse(read ? undefined : refuse('criteria'))
    orRefuse(input.votes > input.of_votes ? refuse('share') : undefined)
    const id = await queries.insertBoard(tx, { ...input, criteria: JSON.stringify(read) })
    const facts = { name: input.name }
    await record('initiative.board-set-up', { subject: ['initiative-board', id], unit: unit.id, facts })
    return { id }
  })

export const seatMember = (ctx: Ctx, id: number, { person_id, chair }: MemberInput) =>
  act(ctx, async ({ tx, record }) => {
    const board = found(await queries.boardById(tx, id))
    permit(ctx, 'initiative.board', board)
    const person = found(
      await tx.selectFrom('people').select('name').where('id', '=', person_id).executeTakeFirst(),
    )
    await queries.seat(tx, id, person_id, chair === 'on')
    const facts = { name: person.name, board: board.name }
    await record('initiative.board-seated', { subject: ['initiative-board', id], unit: board.unit_id, facts })
    return { id }
  })

/** Takes a member off; rounds that are open keep theirs. */
export const unseatMember = (ctx: Ctx, id: number, person: number) =>
  act(ctx, async ({ tx, record }) => {
    const board = found(await queries.boardById(tx, id))
    permit(ctx, 'initiative.board', board)
    found(await queries.unseat(tx, id, person))
    const facts = { board: board.name }
    await record('initiative.board-unseated', {
      subject: ['initiative-board', id],
      unit: board.unit_id,
      facts,
    })
    return { id }
  })
