import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { addDays, today } from '#platform/clock.ts'
import { answersDueOn, forgetSendersBefore } from './queries/index.ts'

/** Forgets where yesterday's comments came from. */
export const forgetSenders = (ctx: Ctx) => forgetSendersBefore(ctx.db, today(ctx.house.clock))

/** Leaves the transaction without a trace: an action that did nothing is no event. */
class NothingNew extends Error {}

/** Reminds who answers: the day before an answer is due, and the day after. Gives how many were told. */
export async function remindAnswerers(ctx: Ctx): Promise<number> {
  const on = today(ctx.house.clock)
  const due = await answersDueOn(ctx.db, [addDays(on, 1), addDays(on, -1)])
  try {
    return await act(ctx, async (work) => {
      let told = 0
      for (const { id, about, answererId, answerBy, count } of due) {
        const kind = answerBy < on ? 'posting.late' : 'posting.due'
        const telling = { kind, about: `posting:${id}`, facts: { about, count, due: answerBy } }
        const address = addresses.postings.show({ posting: id })
        if (await notify(work, ctx, { ...telling, personId: answererId, address })) told += 1
      }
      if (told === 0) throw new NothingNew()
      await work.record('posting.reminded', { subject: ['posting', null], facts: { count: told } })
      return told
    })
  } catch (error) {
    if (error instanceof NothingNew) return 0
    throw error
  }
}
