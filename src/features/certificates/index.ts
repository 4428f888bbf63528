import { batchStanding } from './queries/batches.ts'
import { blankStanding } from './queries/blanks.ts'
import { printingStanding } from './queries/printings.ts'

export { beginBatch, printOne } from './actions/batch.ts'
export { keepBlank, placeBlank, useBlank } from './actions/blanks.ts'
export { dropOldBatches, setCertificates } from './later.ts'
export { certificateEvents } from './words.ts'

/** Where a batch and a printing stand: with the decision that they belong to; a blank is the agency's. */
export const scopes = { batch: batchStanding, blank: blankStanding, printing: printingStanding }
