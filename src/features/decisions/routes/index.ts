import { router } from '#web/env.ts'
import { deskRoutes } from './desk.tsx'
import { paperRoutes } from './papers.tsx'
import { signingRoutes } from './signing.tsx'

/** All routes of decisions. */
export const decisionRoutes = router()
  .route('/', deskRoutes)
  .route('/', paperRoutes)
  .route('/', signingRoutes)
