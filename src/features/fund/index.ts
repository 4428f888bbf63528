export { enterFund, keepYear, payDecision, takeObjects } from './actions.ts'
export { fundEvents } from './words.ts'
