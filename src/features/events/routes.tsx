import { addresses } from '#addresses.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { may } from '#web/guard.ts'
import { EventsPage } from './pages/events-page.tsx'
import { latestEvents } from './queries.ts'

const routes = router()
export { routes as eventRoutes }

const perPage = 50

routes.get(addresses.events.pattern, may('event.read'), async (c) => {
  const asked = Number.parseInt(c.req.query('truoc') ?? '', 10)
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
  const events = await latestEvents(c.var.ctx.db, { before, limit: perPage + 1 })
  const older = events.length > perPage ? events[perPage - 1]?.sequence : undefined
  return page(c, <EventsPage frame={await frameOf(c)} events={events.slice(0, perPage)} older={older} />)
})
