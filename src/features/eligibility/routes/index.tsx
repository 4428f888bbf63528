import { router } from '#web/env.ts'
import { courseRoutes } from './course.tsx'
import { objectionRoutes } from './objections.tsx'
import { personRoutes } from './person.tsx'
import { rehearsalRoutes } from './rehearsals.tsx'
import { sheetRoutes } from './sheet.tsx'

/** All routes of eligibility. */
export const eligibilityRoutes = router()
  .route('/', sheetRoutes)
  .route('/', courseRoutes)
  .route('/', personRoutes)
  .route('/', objectionRoutes)
  .route('/', rehearsalRoutes)
