import { addresses } from '#addresses.ts'
import { found, NotFound } from '#outcomes.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { parse, readBody } from '#web/form.ts'
import { may, signedIn } from '#web/guard.ts'
import { readForm } from './forms.ts'
import { NoticesPage } from './pages/notices-page.tsx'
import { OutboxPage } from './pages/outbox-page.tsx'
import { markRead, noticesOf, outbox } from './queries.ts'

const routes = router()

export { routes as noticeRoutes }

const perPage = 40
const pageOf = (text: string | undefined) => Math.max(1, Number.parseInt(text ?? '1', 10) || 1)

routes.get(addresses.notices.pattern, signedIn, async (c) => {
  const { db, actor } = c.var.ctx
  const current = pageOf(c.req.query('trang'))
  const person = actor?.personId ?? 0
  const notices = await noticesOf(db, person, { offset: (current - 1) * perPage, limit: perPage + 1 })
  const props = { notices: notices.slice(0, perPage), page: current, more: notices.length > perPage }
  return page(c, <NoticesPage frame={await frameOf(c)} {...props} />)
})

// reading is no action of the trade: it leaves no event
routes.post(addresses.notices.pattern, signedIn, async (c) => {
  const { ctx, house } = c.var
  const person = found(ctx.actor?.personId)
  const parsed = parse(readForm, await readBody(c), ctx.locale)
  // a number that does not read must not pass for “all of them”
  if (!parsed.ok) throw new NotFound('no such notice')
  const notice = parsed.value.notice ?? undefined
  const address = await ctx.db.transaction().execute((tx) => markRead(tx, person, notice, house.clock.now()))
  return c.redirect(address ?? addresses.notices(), 303)
})

routes.get(addresses.outbox.pattern, may('outbox.read'), async (c) => {
  const current = pageOf(c.req.query('trang'))
  const { mails, total } = await outbox(c.var.ctx.db, { offset: (current - 1) * perPage, limit: perPage })
  const props = { mails, total, page: current, pages: Math.max(1, Math.ceil(total / perPage)) }
  return page(c, <OutboxPage frame={await frameOf(c)} configured={c.var.house.mail.configured} {...props} />)
})
