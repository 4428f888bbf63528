import type { Context } from 'hono'
import type { Actor } from '#context.ts'
import { found, NotFound } from '#outcomes.ts'
import { mayThere } from '#policy.ts'
import type { Env } from '#web/env.ts'
import { idOf } from '#web/guard.ts'
import { type MovementShown, movementById } from '../queries.ts'

/** Whether it is for this person to see: for everybody once it is launched or asks for opinions, before that for who drafts or signs. */
export const isFor = (actor: Actor | null, movement: MovementShown): boolean =>
  actor !== null &&
  (['consulting', 'launched', 'ended'].includes(movement.state) ||
    mayThere(actor, 'movement.draft', movement) ||
    mayThere(actor, 'movement.launch', movement))

/** The movement that the address names, for whom it is to see. */
export async function seen(c: Context<Env>): Promise<MovementShown> {
  const movement = found(await movementById(c.var.ctx.db, idOf(c, 'movement')))
  if (!isFor(c.var.ctx.actor, movement)) throw new NotFound('a draft of others')
  return movement
}
