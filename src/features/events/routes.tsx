import { addresses } from '#addresses.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { may } from '#web/guard.ts'
import type { Locale } from '#words/locale.ts'
import { EventsPage } from './pages/events-page.tsx'
import { type EventRow, latestEvents } from './queries.ts'

const perPage = 50

/** The activity log; the sentences belong to the features that come later, so they are passed in. */
export const eventRoutes = (sentenceOf: (event: EventRow, locale: Locale) => string) =>
  router().get(addresses.events.pattern, may('event.read'), async (c) => {
    const asked = Number.parseInt(c.req.query('truoc') ?? '', 10)
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
    const events = await latestEvents(c.var.ctx.db, { before, limit: perPage + 1 })
    const older = events.length > perPage ? events[perPage - 1]?.sequence : undefined
    const props = {
      events: events.slice(0, perPage),
      older,
      sentence: (event: EventRow) => sentenceOf(event, c.var.ctx.locale),
    }
    return page(c, <EventsPage frame={await frameOf(c)} {...props} />)
  })
