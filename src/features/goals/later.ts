import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, type Work } from '#features/events/index.ts'
import { notify, type Telling } from '#features/notices/index.ts'
import { addDays, today } from '#platform/clock.ts'
import { type Deadline, dueOn } from './queries/waiting.ts'
import { reminderDays, reminderFor } from './rules/days.ts'

/** What the owner of a deadline is told on a day, if anything. */
function tellingFor(deadline: Deadline, on: string): Telling | undefined {
  const { of, id, name, due_on: due, personId } = deadline
  const reminder = reminderFor(due, on)
  if (!reminder) return undefined
  const address = of === 'task' ? addresses.goals.task({ task: id }) : addresses.goals.show({ goal: id })
  const facts = { name, due, days: reminder.kind === 'due' ? reminder.days : null }
  return { personId, kind: `${of}.${reminder.kind}`, about: `${of}:${id}`, facts, address }
}

/**
 * Reminds those who have a task 7, 3 and 1 days before its deadline and on the day after, and the heads of
 * units likewise of their goals. A second run on a day has no effect: nobody is told the same twice in a day.
 * Gives how many were told.
 */
export async function writeReminders(ctx: Ctx): Promise<number> {
  const on = today(ctx.house.clock)
  const deadlines = await dueOn(ctx.db, [addDays(on, -1), ...reminderDays.map((days) => addDays(on, days))])
  const tellings = deadlines.flatMap((deadline) => tellingFor(deadline, on) ?? [])
  try {
    return await act(ctx, (work) => tellAll(work, ctx, tellings))
  } catch (error) {
    if (error instanceof NothingNew) return 0
    throw error
  }
}

/** Leaves the transaction without a trace: an action that did nothing is no event. */
class NothingNew extends Error {}

async function tellAll(work: Work, ctx: Ctx, tellings: readonly Telling[]): Promise<number> {
  let count = 0
  for (const telling of tellings) if (await notify(work, ctx, telling)) count += 1
  if (count === 0) throw new NothingNew()
  await work.record('reminders.written', { subject: ['reminders', null], facts: { count } })
  return count
}
