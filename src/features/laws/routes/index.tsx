import { router } from '#web/env.ts'
import { publicLawRoutes } from './public.tsx'
import { versionRoutes } from './versions.tsx'

/** All routes of the law. */
export const lawRoutes = router().route('/', publicLawRoutes).route('/', versionRoutes)
