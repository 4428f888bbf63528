import { router } from '#web/env.ts'
import { deskRoutes } from './desk.tsx'
import { editRoutes } from './edit.tsx'
import { feedRoutes } from './feeds.ts'
import { publicRoutes } from './public.tsx'

/** All routes of articles. */
export const articleRoutes = router()
  .route('/', publicRoutes())
  .route('/', feedRoutes())
  .route('/', deskRoutes())
  .route('/', editRoutes())
