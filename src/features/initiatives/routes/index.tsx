import { router } from '#web/env.ts'
import { libraryRoutes } from './library.tsx'
import { listRoutes } from './list.tsx'
import { markRoutes } from './mark.tsx'
import { showRoutes } from './show.tsx'

/** What is spelt out goes before what names an initiative. */
export const initiativeRoutes = router()
  .route('/', libraryRoutes)
  .route('/', listRoutes)
  .route('/', markRoutes)
  .route('/', showRoutes)
