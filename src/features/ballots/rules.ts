import type { Refusal } from '#outcomes.ts'
import type { BallotPaper, Question } from '#proofs/ballot.ts'
import { refuse } from './words.ts'

export type BallotState = 'rights' | 'voting' | 'closed'

export const isIn = (state: BallotState, wanted: BallotState): Refusal | undefined =>
  state === wanted ? undefined : refuse(`not-${wanted}`)

export const isFresh = (ballot: { version: number }, version: number): Refusal | undefined =>
  ballot.version === version ? undefined : refuse('stale')

/** The right to vote is received once, by who is on the roll, before the box is closed. */
export function mayReceive(
  state: BallotState,
  line: { has_right: boolean } | undefined,
): Refusal | undefined {
  if (!line) return refuse('notOnRoll')
  if (line.has_right) return refuse('received')
  return state === 'closed' ? refuse('not-voting') : undefined
}

/** The box opens when at least two have received their right: one vote alone would be no secret. */
export const mayOpenBox = (received: number): Refusal | undefined =>
  received < 2 ? refuse('tooFew') : undefined

/** What a small council gives away by itself: where all agree, everybody knows how each voted. */
export const revealsAll = (
  voters: number,
  { agree, disagree, blank }: Record<'agree' | 'disagree' | 'blank', number>,
) => voters > 0 && [agree, disagree, blank].includes(voters)

export const paperOf = (ballot: string, title: string, questions: Question[]): BallotPaper => ({
  ballot,
  title,
  questions,
})
