export { type Work, act } from './act.ts'
export { type EventRow, eventsOf, latestEvents } from './queries.ts'
export { permit } from './permit.ts'
export { type ChainReport, verifyChain } from './chain.ts'
