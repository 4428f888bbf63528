import type { Ctx } from '#context.ts'
import { Refused } from '#outcomes.ts'
import { publishDue } from './actions/steps.ts'
import { articlesDue } from './queries/articles.ts'

/** Publishes what was to go out by now. One that somebody took back meanwhile is left alone. */
export async function publishScheduled(ctx: Ctx): Promise<void> {
  for (const { id } of await articlesDue(ctx.db, ctx.house.clock.now())) {
    try {
      await publishDue(ctx, id)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
}
