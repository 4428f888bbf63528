import type { Ctx } from '#context.ts'
import { mayThere } from '#policy.ts'
import { seatsOf } from './queries.ts'

/** Whether somebody keeps or leads a council, or sits in it. */
export async function mayRead(
  { db, actor }: Pick<Ctx, 'db' | 'actor'>,
  council: { id: number; unitPath: string },
): Promise<boolean> {
  if (!actor) return false
  if (mayThere(actor, 'council.read', council)) return true
  const seats = await seatsOf(db, council.id)
  return seats.some(({ personId }) => personId === actor.personId)
}
