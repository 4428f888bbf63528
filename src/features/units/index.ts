import { unitStanding } from './queries.ts'

export {
  addRootUnit,
  addUnits,
  type NewUnit,
  pathsOfUnits,
  type TreeUnit,
  unitForGrant,
  unitNamed,
  unitOptions,
  unitTree,
} from './queries.ts'
export { unitEvents } from './words.ts'

/** Where a unit stands, for the guard. */
export const scopes = { unit: unitStanding }
