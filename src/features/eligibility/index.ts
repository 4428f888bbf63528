import { judgingStanding } from './queries/judgings.ts'
import { objectionStanding } from './queries/objections.ts'

export { answerForCouncil, declareCoverage, object } from './actions/answers.ts'
export { setCap } from './actions/caps.ts'
export { beginJudging, carryJudging, renewJudgings } from './actions/judge.ts'
export { beginRehearsal, carryRehearsal } from './actions/rehearse.ts'
export { courseWords, forecastWords } from './pages/forecast.ts'
export { LetterStatus } from './pages/reasons.tsx'
export { type Forecast, forecastsOf } from './queries/forecast.ts'
export { objectionsOpen } from './queries/objections.ts'
export { standingOf, type TitleStanding } from './queries/standing.ts'
export { titlesOn, type VerdictNow, verdictsNow } from './queries/verdicts.ts'
export type { Letter } from './rules/judging.ts'
export { eligibilityEvents } from './words.ts'

/** Where judgings and objections stand, for the guard. */
export const scopes = { judging: judgingStanding, objection: objectionStanding }
