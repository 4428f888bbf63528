import { boardStanding, markStanding } from './queries/boards.ts'
import { filingStanding } from './queries/filings.ts'

export { answerFollowUp, markUsed, publish } from './actions/after.ts'
export { seatMember, setUpBoard } from './actions/boards.ts'
export { assign, closeRound, decline, giveBack, mark, recognise } from './actions/examine.ts'
export { beginFiling, sendFiling } from './actions/file.ts'
export { followUpsDue } from './queries/after.ts'
export { toMark } from './queries/boards.ts'
export { waitingAt } from './queries/filings.ts'
export { initiativeEvents } from './words.ts'

/** Where filings, boards and marks stand, for the guard. */
export const scopes = {
  initiative: filingStanding,
  initiativeBoard: boardStanding,
  initiativeMark: markStanding,
}
