/**
 * Against forged requests: whatever changes something must come from our own pages. Browsers say where a
 * request comes from in `Sec-Fetch-Site`, older ones in `Origin`; a request that says neither is refused.
 */
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Programs ask here, by a token that no browser adds by itself; a session opens nothing below it. */
const forPrograms = (request: Request) => new URL(request.url).pathname.startsWith('/api/')

export function cameFromHere(request: Request): boolean {
  if (reads.has(request.method) || forPrograms(request)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host)
}

/** Refuses changes that another site caused. */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) =>
  cameFromHere(c.req.raw) ? next() : c.text('403: cross-site request', 403)
