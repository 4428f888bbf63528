import { router } from '#web/env.ts'
import { examineRoutes } from './examine.tsx'
import { exchangeRoutes } from './exchange.tsx'
import { listRoutes } from './list.tsx'
import { partRoutes } from './part.tsx'
import { showRoutes } from './show.tsx'

/** What is spelt out goes before what names a dossier. */
export const dossierRoutes = router()
  .route('/', listRoutes)
  .route('/', exchangeRoutes)
  .route('/', examineRoutes)
  .route('/', partRoutes)
  .route('/', showRoutes)
