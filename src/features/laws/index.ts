import { lawStanding } from './queries/versions.ts'

export {
  abandonDraft,
  addCorrection,
  addDemand,
  beginDraft,
  chooseReading,
  enactDraft,
  nameDraft,
} from './actions.ts'
export { ChangesOfHonours } from './pages/changes.tsx'
export { Cites } from './pages/cites.tsx'
export { lawInUse, salariesInUse } from './queries/in-use.ts'
export { draftsToEnact, rehearsalOf } from './queries/rehearsals.ts'
export { latestInForce, topPath, versionById } from './queries/versions.ts'
export { isDraft, isFresh } from './rules/drafting.ts'
export { addressOfCite } from './rules/places.ts'
export { lawEvents } from './words.ts'

/** Where a version of the agency's settlement stands, for the guard. */
export const scopes = { lawVersion: lawStanding }
