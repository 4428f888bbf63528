import { addresses } from '#addresses.ts'
import { page } from '../answer.tsx'
import { frameOf, router } from '../env.ts'
import { open } from '../guard.ts'
import { BareDesignPage } from './bare-design-page.tsx'
import { DesignPage } from './design-page.tsx'
import { PortalDesignPage } from './portal-design-page.tsx'

const pages = new Map([
  ['cong', PortalDesignPage],
  ['rieng', BareDesignPage],
])

/** Every component in every state, in each of the three frames; mounted in development only. */
export const designRoutes = router().get(addresses.design.pattern, open, async (c) => {
  const Page = pages.get(c.req.query('khung') ?? '') ?? DesignPage
  return page(c, <Page frame={await frameOf(c)} />)
})
