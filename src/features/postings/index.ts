import { postingStanding } from './queries/index.ts'

export {
  answerComment,
  answerLetter,
  type Beginning,
  beginPosting,
  comment,
  settlePosting,
  withdrawPosting,
} from './actions.ts'
export { forgetSenders, remindAnswerers } from './later.ts'
export { type AnswersWaiting, lettersWaiting, postingsOfDossiers, waitingForAnswer } from './queries/index.ts'
export type { Audience, Candidate, PostingState } from './rules.ts'
export { postingEvents } from './words.ts'

/** Where a posting stands, for the guard. */
export const scopes = { posting: postingStanding }
