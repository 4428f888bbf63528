import { unitStanding } from './queries/tree.ts'

export { addUnit, beginDay } from './actions/keep.ts'
export { coverAll } from './queries/cover.ts'
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
} from './queries/tree.ts'
export type { Member, Resident, Residents, UnitHonour } from './residents.ts'
export { unitEvents } from './words.ts'

/** Where a unit stands, for the guard. */
export const scopes = { unit: unitStanding }
