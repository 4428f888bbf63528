/**
 * The public pages as they were last rendered. What they show changes with an event or with the day; so a page is
 * good while the agency's chain of events is as long as it was and the day is the same. Only pages that everybody
 * gets alike are kept: nobody is signed in, no sentence waits from a form, no cookie goes out with the answer.
 */
import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Ctx } from '#context.ts'
import { today } from '#platform/clock.ts'
import type { Env } from './env.ts'
import { hasFlash } from './flash.ts'
import { preferencesOf } from './preferences.ts'

/** How seldom the length of a chain is asked for, in milliseconds: so late may another process's change show. */
const askEvery = 250
/** The day's work changes names of units without an event; it shows after so many milliseconds at the latest. */
const longest = 60_000
const mostPages = 500

type Kept = { body: Uint8Array<ArrayBuffer>; etag: string; type: string; state: string; until: number }

/** Gives and keeps these pages; mounted after `establish`, for every request, so that it hears of changes too. */
export function pageCache(isPublic: (path: string) => boolean): MiddlewareHandler<Env> {
  const pages = new Map<string, Kept>()
  const lengths = chainLengths()
  return async (c, next) => {
    const { ctx } = c.var
    if (c.req.method !== 'GET') return next().finally(() => lengths.forget(ctx))
    if (ctx.actor || hasFlash(c) || !isPublic(c.req.path) || c.req.url.includes('?')) return next()
    const key = keyOf(c)
    // asked before the page is made: one that was overtaken by an event meanwhile is then made again
    const state = `${await lengths.of(ctx)} ${today(ctx.house.clock)}`
    const known = pages.get(key)
    if (known && known.state === state && known.until > performance.now()) return answer(c, known)
    await next()
    const fresh = await keepable(c.res, state)
    if (!fresh) return
    pages.delete(key)
    pages.set(key, fresh)
    const [oldest] = pages.keys()
    if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest)
    c.res = answer(c, fresh)
  }
}

function keyOf(c: Context<Env>): string {
  const { locale, theme, size } = preferencesOf(c)
  return [c.var.ctx.tenant.schema, locale, theme, size, c.req.path].join(' ')
}

/** The lengths of the agencies' chains of events, asked for at most every so often. */
function chainLengths() {
  const asked = new Map<string, { until: number; length: Promise<string> }>()
  const forget = ({ tenant }: Ctx): boolean => asked.delete(tenant.schema)
  return {
    /** After a change that came through this process the next page asks anew. */
    forget,
    of(ctx: Ctx): Promise<string> {
      const now = performance.now()
      const known = asked.get(ctx.tenant.schema)
      if (known && known.until > now) return known.length
      const length = chainLength(ctx)
      asked.set(ctx.tenant.schema, { until: now + askEvery, length })
      // an answer that failed is not kept
      length.catch(() => forget(ctx))
      return length
    },
  }
}

async function chainLength({ db }: Ctx): Promise<string> {
  const { length } = await db.selectFrom('event_chain').select('length').executeTakeFirstOrThrow()
  return String(length)
}

async function keepable(response: Response, state: string): Promise<Kept | undefined> {
  const type = response.headers.get('content-type') ?? ''
  if (response.status !== 200 || !type.startsWith('text/html')) return undefined
  if (response.headers.has('set-cookie')) return undefined
  const body = new Uint8Array(await response.clone().arrayBuffer())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, etag, type, state, until: performance.now() + longest }
}

/** The page, or only that the browser's copy is still good. */
function answer(c: Context<Env>, { body, etag, type }: Kept): Response {
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Cookie' }
  const copies = (c.req.header('if-none-match') ?? '')
    .split(',')
    .map((copy) => copy.trim().replace(/^W\//, ''))
  if (copies.includes(etag)) return c.body(null, 304, headers)
  return c.body(body, 200, { ...headers, 'Content-Type': type })
}
