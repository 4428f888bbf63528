import { router } from '#web/env.ts'
import { capRoutes } from './caps.tsx'
import { courseRoutes } from './course.tsx'
import { coverageRoutes } from './coverage.tsx'
import { objectionRoutes } from './objections.tsx'
import { personRoutes } from './person.tsx'
import { rehearsalRoutes } from './rehearsals.tsx'
import { sheetRoutes } from './sheet.tsx'

/** All routes of eligibility. */
export const eligibilityRoutes = router()
  .route('/', sheetRoutes)
  .route('/', capRoutes)
  .route('/', coverageRoutes)
  .route('/', courseRoutes)
  .route('/', personRoutes)
  .route('/', objectionRoutes)
  .route('/', rehearsalRoutes)
