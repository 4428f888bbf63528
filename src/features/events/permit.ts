import type { Ctx } from '#context.ts'
import { NotFound } from '#outcomes.ts'
import { type Act, mayThere, type Standing } from '#policy.ts'

/**
 * Stops the action unless the actor may do this to the thing that stands there. Called inside the
 * transaction, on the locked row, so that a guard's earlier look cannot be out of date.
 */
export function permit(ctx: Ctx, act: Act, standing: Standing): void {
  if (!ctx.actor || !mayThere(ctx.actor, act, standing)) throw new NotFound(`not permitted: ${act}`)
}
