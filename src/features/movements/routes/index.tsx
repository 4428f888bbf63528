import { router } from '#web/env.ts'
import type { ProgressOf } from '../progress.ts'
import { draftRoutes } from './drafts.tsx'
import { launchRoutes } from './launches.tsx'
import { publicRoutes } from './public.tsx'

/** All routes of movements; `progressOf` comes from the feature `goals`, later in the list. */
export const movementRoutes = (progressOf: ProgressOf) =>
  router()
    .route('/', publicRoutes(progressOf))
    .route('/', draftRoutes(progressOf))
    .route('/', launchRoutes(progressOf))
