import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { today } from '#platform/clock.ts'
import { peopleBehind, settlePeople } from '../queries/settle.ts'

/** Brings lists to the new day: what was entered ahead begins or has ended. Does nothing when nothing is due. */
export async function beginDay(ctx: Ctx): Promise<void> {
  const day = today(ctx.house.clock)
  const behind = await peopleBehind(ctx.db, day)
  if (behind.length === 0) return
  await act(ctx, async ({ tx, record }) => {
    await settlePeople(tx, behind, day)
    await record('people.day-begun', { subject: ['people', null], facts: { count: behind.length } })
  })
}
