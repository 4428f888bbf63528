/**
 * Finds out whose agency a request is for, who sends it and in which language, and makes its `ctx`.
 */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import type { Actor, Ctx, House, Tenant } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import type { Env } from './env.ts'
import { takeFlash } from './flash.ts'
import type { Scopes } from './guard.ts'
import { hostName } from './host-name.ts'
import type { Frame } from './layout/frame.ts'
import { type Preferences, preferencesOf } from './preferences.ts'
import type { OnServed } from './served.ts'
import { sessionToken } from './session.ts'

/** What a page's surroundings are made from. */
export type Around = Preferences & {
  path: string
  address: string
  origin: string
  flash: string | undefined
}

/** What the features give to the server, passed in by `app.ts`. */
export type Doors = {
  /** The agency that this host name belongs to. */
  tenantOf(host: string): Promise<Tenant | undefined>
  /** Who is signed in with this session, if it still holds. */
  actorOf(db: Kysely<Tables>, token: string, now: Date): Promise<Actor | null>
  frameOf(ctx: Ctx, around: Around): Promise<Frame>
  /** Until when the agency's site is closed for work on it, if it is. */
  closedUntil(ctx: Ctx): Promise<Date | undefined>
  scopes: Scopes
  /** Who wants to hear of pages that are given from memory, e.g. to count readers. */
  onServed?: OnServed
  /** Health and metrics, which belong to no agency. */
  operations: Hono<Env>
  routes: readonly Hono<Env>[]
}

export const establish =
  (house: House, doors: Doors): MiddlewareHandler<Env> =>
  async (c, next) => {
    const tenant = await doors.tenantOf(hostOf(c.req.raw))
    if (!tenant) return c.text('404: no agency is served under this host name', 404)
    const db = house.databases.tenant(tenant.schema)
    const token = sessionToken(c)
    const actor = token ? await doors.actorOf(db, token, house.clock.now()) : null
    const preferences = preferencesOf(c)
    const ctx = { house, db, tenant, actor, locale: preferences.locale, requestId: c.var.requestId }
    c.set('house', house)
    c.set('scopes', doors.scopes)
    c.set('ctx', ctx)
    c.set('makeFrame', () => doors.frameOf(ctx, { ...preferences, ...placeOf(c), flash: takeFlash(c) }))
    if (actor) c.header('Cache-Control', 'private, no-store')
    return next()
  }

/** The path, the whole address to come back to after a choice of language or theme, and the site's own. */
function placeOf(c: Context<Env>): Pick<Around, 'path' | 'address' | 'origin'> {
  const { pathname, search, host } = new URL(c.req.url)
  const { publicUrl } = c.var.house.config
  // a host name that only the request claims stands in no page: pages are kept for everybody
  const isOwn = publicUrl !== undefined && new URL(publicUrl).host === host
  return { path: pathname, address: pathname + search, origin: isOwn ? publicUrl : '' }
}

/** The host name without its port. */
const hostOf = (request: Request): string =>
  hostName(request.headers.get('host') ?? new URL(request.url).host)
