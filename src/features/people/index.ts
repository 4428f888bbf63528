import { personStanding } from './queries.ts'

export {
  addHonours,
  addPeople,
  addRatings,
  type Colleague,
  type Honour,
  headsOf,
  honoursOf,
  honoursOfUnit,
  latestHonours,
  type NewHonour,
  type NewPerson,
  type NewRating,
  peopleIn,
  peopleWithoutAccount,
  personOptions,
} from './queries.ts'
export { residents } from './residents.ts'
export { personEvents } from './words.ts'

/** Where a person stands, for the guard. */
export const scopes = { person: personStanding }
