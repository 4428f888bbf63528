import { accountStanding } from './queries.ts'

export { addAccount, giveRole, makeSetUpToken, setPasswordByLink, setUpAgency } from './actions.ts'
export { actorOfLogin, insertAccount, insertGrant, sweepSignIns } from './queries.ts'
export { actorOf } from './sessions.ts'
export { accountEvents, roleNames } from './words.ts'

/** Where an account stands, for the guard. */
export const scopes = { account: accountStanding }
