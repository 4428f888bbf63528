import { councilStanding, meetingStanding } from './queries.ts'

export {
  addDossier,
  addItem,
  askAgain,
  callMeeting,
  recordAttendance,
  seatMember,
  setUpCouncil,
} from './actions.ts'
export {
  councilById,
  type Meeting,
  markAsked,
  meetingById,
  meetingForUpdate,
  saveMeeting,
  seatsOf,
  type WholeMeeting,
  wholeMeeting,
} from './queries.ts'
export { mayRead } from './reading.ts'
export { ballotGroups, mayVote, ownItems, questionText } from './rules.ts'
export { councilEvents } from './words.ts'

/** Where councils and meetings stand, for the guard. */
export const scopes = { council: councilStanding, meeting: meetingStanding }
