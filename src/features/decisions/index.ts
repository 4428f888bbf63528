import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { largestFact } from '#features/events/index.ts'
import { decisionStanding } from './queries.ts'

export { certificatesOf, type LineCertificate } from './actions/certificates.ts'
export {
  addDossier,
  addLine,
  beginDecision,
  correctLine,
  issueDecision,
  revokeLine,
} from './actions/decide.ts'
export { paperOf } from './actions/signing.ts'
export { type Decision, decisionById, linesOf } from './queries.ts'
export { decisionEvents } from './words.ts'

/** Where a decision stands, for the guard. */
export const scopes = { decision: decisionStanding }

/** How many entries of the register the chain of events knows of. */
export const entriesKnown = (db: Kysely<Tables>): Promise<number> =>
  largestFact(db, ['decision.issued', 'decision.corrected', 'decision.revoked'], 'entries')
