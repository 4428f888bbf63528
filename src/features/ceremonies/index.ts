import { ceremonyStanding } from './queries.ts'

export { addDecision, arrangeCeremony, beginCeremony, holdCeremony, receive } from './actions.ts'
export { recipientsOf } from './queries.ts'
export { ceremonyEvents } from './words.ts'

/** Where a ceremony stands, for the guard. */
export const scopes = { ceremony: ceremonyStanding }
