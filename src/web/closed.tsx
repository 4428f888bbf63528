/**
 * While announced work runs and the site is closed for it, readers get 503 and the time when it opens again. Public
 * pages that lie ready in memory may be given for the minute that they are good for.
 */
import type { MiddlewareHandler } from 'hono'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { mayAnywhere } from '#policy.ts'
import { formatInstant } from '#words/dates.ts'
import { page } from './answer.tsx'
import { type Env, frameOf } from './env.ts'
import { errorWords } from './error-words.ts'
import { ErrorPage } from './layout/error-page.tsx'

/** By these an administrator gets in. */
const stayOpen: readonly string[] = [addresses.signIn(), addresses.signOut(), addresses.ownPassword()]

type ClosedUntil = (ctx: Ctx) => Promise<Date | undefined>

/** Mounted after `establish`: who keeps the agency's settings passes, everybody else reads when it opens again. */
export const whileClosed =
  (closedUntil: ClosedUntil): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { ctx } = c.var
    const until = await closedUntil(ctx)
    if (!until || stayOpen.includes(c.req.path)) return next()
    if (ctx.actor && mayAnywhere(ctx.actor, 'settings.edit')) return next()
    const seconds = Math.max(1, Math.ceil((until.getTime() - ctx.house.clock.now().getTime()) / 1000))
    c.header('Retry-After', String(seconds))
    c.header('Cache-Control', 'no-store')
    const t = errorWords[ctx.locale]
    const text = t.closedText(formatInstant(until))
    return page(c, <ErrorPage frame={await frameOf(c)} title={t.closedTitle} text={text} />, 503)
  }
