import { router } from '#web/env.ts'
import { publicLawRoutes } from './public.tsx'

export const lawRoutes = router().route('/', publicLawRoutes)
