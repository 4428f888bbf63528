import { batchStanding } from './queries/batches.ts'
import { printingStanding } from './queries/printings.ts'

export { beginBatch, printOne } from './actions/batch.ts'
export { dropOldBatches, setCertificates } from './later.ts'
export { certificateEvents } from './words.ts'

/** Where a batch and a printing stand: with the decision that they belong to. */
export const scopes = { batch: batchStanding, printing: printingStanding }
