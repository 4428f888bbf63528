export { act, type Work } from './act.ts'
export { type ChainReport, verifyChain } from './chain.ts'
export { permit } from './permit.ts'
export { type EventRow, eventsOf, latestEvents } from './queries.ts'
