import { judgingStanding } from './queries/judgings.ts'
import { objectionStanding } from './queries/objections.ts'

export { answerForCouncil, declareCoverage, object } from './actions/answers.ts'
export { beginJudging, carryJudging } from './actions/judge.ts'
export { objectionsOpen } from './queries/objections.ts'
export { standingOf, type TitleStanding } from './queries/standing.ts'
export { eligibilityEvents } from './words.ts'

/** Where judgings and objections stand, for the guard. */
export const scopes = { judging: judgingStanding, objection: objectionStanding }
