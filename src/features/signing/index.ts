export { judgeSigned, sealPaper } from './actions.ts'
export { sealInUse, trustsSomebody } from './queries.ts'
export { signingEvents } from './words.ts'
