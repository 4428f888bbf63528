import { router } from '#web/env.ts'
import { listRoutes } from './list.tsx'
import { oneRoutes } from './one.tsx'
import { windowRoutes } from './windows.tsx'

/** Those that name one registration come last: their address would take the others for its number. */
export const registrationRoutes = router()
  .route('/', windowRoutes)
  .route('/', listRoutes)
  .route('/', oneRoutes)
