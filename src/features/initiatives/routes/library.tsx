import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { idOf, open } from '#web/guard.ts'
import { libraryForm } from '../forms.ts'
import { LibraryPage, LibraryShowPage } from '../pages/library-pages.tsx'
import * as after from '../queries/after.ts'
import { authorsOf, filingById } from '../queries/filings.ts'

const routes = router()

export { routes as libraryRoutes }

const perPage = 20
const to = addresses.publicInitiatives

routes.get(to.list.pattern, open, async (c) => {
  const { db } = c.var.ctx
  const filter = libraryForm.parse(c.req.query())
  const where = { kind: filter.loai, scope: filter['pham-vi'], year: filter.nam, search: filter.tim }
  const total = await after.countLibrary(db, where)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(filter.trang, pages)
  const rows = await after.library(db, where, { offset: (at - 1) * perPage, limit: perPage })
  const props = { filter, total, pages, page: at, rows, on: today(c.var.house.clock) }
  return page(c, <LibraryPage frame={await frameOf(c)} {...props} />)
})

routes.get(to.show.pattern, open, async (c) => {
  const { db } = c.var.ctx
  const one = found(await filingById(db, idOf(c, 'initiative')))
  found(one.published || undefined)
  const props = {
    one,
    authors: await authorsOf(db, one.id),
    followUps: await after.followUpsOf(db, one.id),
  }
  return page(c, <LibraryShowPage frame={await frameOf(c)} {...props} />)
})
