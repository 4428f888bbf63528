import { router } from '#web/env.ts'
import type { FiguresOf, ProgressOf } from '../progress.ts'
import { draftRoutes } from './drafts.tsx'
import { launchRoutes } from './launches.tsx'
import { publicRoutes } from './public.tsx'

/** All routes of movements; `progressOf` and `figuresOf` come from the feature `goals`, later in the list. */
export const movementRoutes = (progressOf: ProgressOf, figuresOf: FiguresOf) =>
  router()
    .route('/', publicRoutes(progressOf, figuresOf))
    .route('/', draftRoutes(progressOf))
    .route('/', launchRoutes(progressOf))
