export { forgetRaters } from './later.ts'
export { bringRatings } from './queries.ts'
