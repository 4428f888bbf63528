import { router } from '#web/env.ts'
import { entryRoutes } from './entries.tsx'
import { listRoutes } from './list.tsx'
import { personRoutes } from './person.tsx'
import { unitHonourRoutes } from './unit-honours.tsx'
import { unitResultRoutes } from './unit-results.tsx'

/** All routes of people. The list comes first: its addresses would else be read as a person's. */
export const peopleRoutes = router()
  .route('/', listRoutes)
  .route('/', personRoutes)
  .route('/', entryRoutes)
  .route('/', unitHonourRoutes)
  .route('/', unitResultRoutes)
