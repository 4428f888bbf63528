import { router } from '#web/env.ts'
import { boardRoutes } from './board.tsx'
import { goalRoutes as oneGoal } from './goal.tsx'
import { severalRoutes } from './several.tsx'
import { taskRoutes } from './task.tsx'

/** All routes of goals, tasks and reports; those with fixed words stand before those with a number. */
export const goalRoutes = router()
  .route('/', boardRoutes)
  .route('/', severalRoutes)
  .route('/', oneGoal)
  .route('/', taskRoutes)
