import { importStanding } from './queries.ts'

export { carryOut } from './later.ts'
export { importEvents } from './words.ts'

/** Where an import stands: in the unit for which it was begun. */
export const scopes = { import: importStanding }
