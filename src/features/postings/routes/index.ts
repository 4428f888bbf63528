import { router } from '#web/env.ts'
import { deskRoutes } from './desk.tsx'
import { publicPostingRoutes } from './public.tsx'

/** Postings as the public meets them, and as the agency works with them. */
export const postingRoutes = router().route('/', publicPostingRoutes).route('/', deskRoutes)
