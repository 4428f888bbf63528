/**
 * The way of a request, readable as a list.
 */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { addresses } from '#addresses.ts'
import type { House } from '#context.ts'
import { assetRoutes } from './assets.ts'
import { whileClosed } from './closed.tsx'
import type { Env } from './env.ts'
import { failed, notFound, tooLarge } from './errors.tsx'
import { type Doors, establish } from './establish.ts'
import { pageCache } from './page-cache.ts'
import type { PageMemory } from './page-memory.ts'
import { preferenceRoutes } from './preferences.ts'
import { learning } from './ready.ts'
import { requestLog } from './request-log.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

/** The largest body taken at all; forms say their own, smaller limits. */
const largestBody = 32 * 1024 * 1024

const publicPages = [
  addresses.home.pattern,
  addresses.publicMovements.list.pattern,
  addresses.publicMovements.show.pattern,
  addresses.publicArticles.list.pattern,
  addresses.publicArticles.show.pattern,
  addresses.siteMap.pattern,
  addresses.publicGallery.list.pattern,
  addresses.publicGallery.album.pattern,
  addresses.publicGallery.photo.pattern,
  addresses.register.list.pattern,
  addresses.register.log.pattern,
  addresses.publicPostings.list.pattern,
  addresses.contact.pattern,
  addresses.privacy.pattern,
  addresses.accessibility.pattern,
  addresses.standards.list.pattern,
  addresses.instruments.list.pattern,
].map((pattern) => new RegExp(`^${pattern.replace(/:\w+/g, '(?:[a-z0-9-]+-)?\\d+')}$`))
/** Those of the law are named by words alone. */
publicPages.push(/^\/(?:tieu-chuan|van-ban)\/[a-z0-9-]{1,80}$/)
/** The pages that everybody gets alike; none of them holds a form with a one-time key. */
const isPublicPage = (path: string): boolean => publicPages.some((page) => page.test(path))

/** The whole site: middleware in the order in which a request meets it, then every feature's routes. */
export function createServer(house: House, doors: Doors, memory: PageMemory): Hono<Env> {
  const server = new Hono<Env>()
  server.use(learning)
  server.use(requestLog(house))
  server.use(securityHeaders)
  server.route('/', assetRoutes)
  server.route('/', doors.operations)
  server.use(establish(house, doors))
  server.use(whileClosed(doors.closedUntil))
  server.use(pageCache({ memory, isPublic: isPublicPage, onServed: doors.onServed }))
  server.use(bodyLimit({ maxSize: largestBody, onError: tooLarge }))
  server.use(sameOrigin)
  server.route('/', preferenceRoutes)
  for (const routes of doors.routes) server.route('/', routes)
  server.notFound(notFound)
  server.onError(failed)
  return server
}
