import { tokenStanding } from './queries.ts'

export { issueToken } from './actions.ts'
export { apiEvents } from './words.ts'

/** Where a token stands, for the guard. */
export const scopes = { apiToken: tokenStanding }
