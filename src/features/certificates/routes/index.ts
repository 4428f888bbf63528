import { router } from '#web/env.ts'
import { batchRoutes } from './batches.tsx'
import { blankRoutes } from './blanks.tsx'

/** All routes of certificates. */
export const certificateRoutes = router().route('/', batchRoutes).route('/', blankRoutes)
