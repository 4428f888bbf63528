/**
 * For those who run the installation: is it alive, can it answer, how is it doing.
 */
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import type { House } from '#context.ts'
import { jobsFailed, jobsWaiting, registry } from '#platform/metrics.ts'
import { isLocalCaller } from './caller.ts'
import { router } from './env.ts'
import { open } from './guard.ts'

/** Health and metrics. The metrics answer this machine only; a scraper elsewhere goes through a proxy's own rule. */
export function operationRoutes(house: House) {
  return router()
    .get(addresses.healthz.pattern, open, (c) => c.text('ok'))
    .get(addresses.readyz.pattern, open, async (c) =>
      (await answers(house)) ? c.text('ready') : c.text('not ready', 503),
    )
    .get(addresses.metrics.pattern, open, async (c) => {
      c.set('house', house)
      if (!isLocalCaller(c)) return c.text('404', 404)
      for (const { name, waiting, failed } of await house.jobs.counts()) {
        jobsWaiting.set({ name }, waiting)
        jobsFailed.set({ name }, failed)
      }
      return c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType })
    })
}

async function answers(house: House): Promise<boolean> {
  try {
    await sql`select 1`.execute(house.databases.platform)
    return true
  } catch {
    return false
  }
}
