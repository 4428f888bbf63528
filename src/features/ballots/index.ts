import { ballotStanding } from './queries.ts'

export { closeBallot, handOutBallots, openBallotBox, receiveRight } from './actions.ts'
export { minutesOf } from './minutes.ts'
export { ballotsOf } from './pages/ballots-card.tsx'
export { ballotsWaiting } from './queries.ts'
export { ballotEvents } from './words.ts'

/** Where a ballot stands, for the guard. */
export const scopes = { ballot: ballotStanding }
