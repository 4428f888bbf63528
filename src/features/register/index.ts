export { type Entered, enterHonours, type NewEntry } from './actions/enter.ts'
export { honoursSought, type PublicHonour } from './queries/honours.ts'
export { spelt } from './rules.ts'
export { registerEvents } from './words.ts'
