import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { addresses } from '#addresses.ts'
import type { House } from '#context.ts'
import { requestSeconds } from '#platform/metrics.ts'
import type { Env } from './env.ts'

const unlogged = new Set<string>([
  addresses.ballots.cast.pattern,
  addresses.ballots.state.pattern,
  addresses.satisfaction.rate.pattern,
])

/**
 * Gives the request its number and writes one line when it is answered: method, route pattern, status and
 * time. Never the address itself, which may carry a search for a person, nor who asked.
 */
export const requestLog =
  (house: House): MiddlewareHandler<Env> =>
  async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    const from = performance.now()
    await next()
    c.header('X-Request-Id', requestId)
    const seconds = (performance.now() - from) / 1000
    const route = routePath(c, -1)
    // when a ballot was cast or a rating given is nobody's to know
    if (unlogged.has(route)) return
    logRequest(house, { requestId, method: c.req.method, route, status: c.res.status, seconds })
  }

type Answered = { requestId: string; method: string; route: string; status: number; seconds: number }

/** Counts an answer and writes its line. */
export function logRequest({ log }: House, { seconds, ...answered }: Answered): void {
  requestSeconds.observe({ method: answered.method, status: String(answered.status) }, seconds)
  log.debug({ ...answered, ms: Math.round(seconds * 1000) })
}
