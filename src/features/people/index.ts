import { personStanding } from './queries/standing.ts'

export { beginDay } from './actions/day.ts'
export { addEntry } from './actions/entries.ts'
export { addPerson } from './actions/person.ts'
export { addUnitHonour } from './actions/unit-honours.ts'
export { addUnitResult } from './actions/unit-results.ts'
export {
  addHonours,
  addPeople,
  addRatings,
  type Kept,
  type NewHonour,
  type NewPerson,
  type NewRating,
  type Removed,
  removeHonours,
  removeRatings,
  removeUntouchedPeople,
} from './queries/bulk.ts'
export {
  type Colleague,
  headsOf,
  namesOfPeople,
  peopleByCode,
  peopleIn,
  peopleNamed,
  peopleWithoutAccount,
  personOptions,
} from './queries/choices.ts'
export { type Honour, honoursOf, honoursOfUnit, latestHonours } from './queries/honours.ts'
export { personShown as personById } from './queries/person.ts'
export { residents } from './residents.ts'
export { genders, mayBeDated, mayHonour, mayRate, ratingClasses } from './rules/file.ts'
export { personEvents, slugWords } from './words.ts'

/** Where a person stands, for the guard. */
export const scopes = { person: personStanding }
