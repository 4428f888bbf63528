import { addresses } from '#addresses.ts'
import { settingsOf } from '#features/settings/index.ts'
import { readerKey } from '#features/visits/index.ts'
import { addDays, today } from '#platform/clock.ts'
import { page } from '#web/answer.tsx'
import { callerAddress } from '#web/caller.ts'
import { frameOf, router } from '#web/env.ts'
import { setFlash } from '#web/flash.ts'
import { parse, readBody } from '#web/form.ts'
import { may, open } from '#web/guard.ts'
import { localAddress } from '#web/preferences.ts'
import { ratingForm } from './forms.ts'
import { RatePage } from './pages/rate-page.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { countRating, ratingsBy } from './queries.ts'
import { markOf, summed, topics } from './rules.ts'
import { satisfactionWords } from './words.ts'

const routes = router()

export { routes as satisfactionRoutes }

const to = addresses.satisfaction
const yearAgo = (day: string) => addDays(day, -365)

routes.get(to.rate.pattern, open, async (c) => {
  const { db } = c.var.ctx
  const settings = await settingsOf(db)
  const since = yearAgo(today(c.var.house.clock))
  const months = settings?.satisfaction_public ? await ratingsBy(db, { by: 'month', since, topic: null }) : []
  const total = summed(months.flatMap(({ counts }) => counts))
  return page(c, <RatePage frame={await frameOf(c)} total={total.count > 0 ? total : undefined} />)
})

// the forms of this stand on pages that everybody gets alike, so they carry no one-time key
routes.post(to.rate.pattern, open, async (c) => {
  const { ctx, house } = c.var
  const sent = parse(ratingForm, await readBody(c), ctx.locale)
  if (!sent.ok) return page(c, <RatePage frame={await frameOf(c)} wrong />, 422)
  const { topic, score, next } = sent.value
  const day = today(house.clock)
  const agent = c.req.header('user-agent') ?? ''
  const mark = markOf(await readerKey(ctx.db, day), { caller: callerAddress(c), agent })
  const refusal = await countRating(ctx.db, { day, topic, score, mark })
  setFlash(c, refusal ? refusal.say(ctx.locale) : satisfactionWords[ctx.locale].thanks)
  return c.redirect(localAddress(next ?? to.rate()), 303)
})

routes.get(to.results.pattern, may('satisfaction.read'), async (c) => {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const topic = topics.find((one) => one === c.req.query('ve')) ?? null
  const props = {
    topic,
    months: await ratingsBy(db, { by: 'month', since: yearAgo(on), topic }),
    days: await ratingsBy(db, { by: 'day', since: addDays(on, -30), topic }),
  }
  return page(c, <ResultsPage frame={await frameOf(c)} {...props} />)
})
