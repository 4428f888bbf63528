import { addresses } from '#addresses.ts'
import { page } from '../answer.tsx'
import { frameOf, router } from '../env.ts'
import { open } from '../guard.ts'
import { DesignPage } from './design-page.tsx'

/** Every component in every state; mounted in development only. */
export const designRoutes = router().get(addresses.design.pattern, open, async (c) =>
  page(c, <DesignPage frame={await frameOf(c)} />),
)
