import { decisionStanding } from './queries.ts'

export { addLine, beginDecision, correctLine, issueDecision, revokeLine } from './actions/decide.ts'
export { linesOf } from './queries.ts'
export { decisionEvents } from './words.ts'

/** Where a decision stands, for the guard. */
export const scopes = { decision: decisionStanding }
