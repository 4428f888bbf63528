/**
 * One action = one transaction = one event. Every change that a person makes goes through here.
 */
import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import type { JobName, JobPayload } from '#jobs/queue.ts'
import { orRefuse } from '#outcomes.ts'
import { appendEvent, keepOutcome, outcomeOf, takeKey } from './queries.ts'
import { refuse } from './words.ts'

/** What happened: the subject is its kind and number; facts are small, JSON, and free of secrets. */
export type Happening = {
  subject: readonly [kind: string, id: number | null]
  unit?: number | null
  facts?: Record<string, unknown>
}

export type Work = {
  tx: Transaction<Tables>
  /** Writes the action's one event. Last, because it holds the chain's lock until the commit. */
  record(verb: string, happening: Happening): Promise<void>
  /** Puts a job into the same transaction: it exists if and only if the change does. */
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    options?: { startAfter?: Date },
  ): Promise<void>
}

/**
 * Runs an action in one transaction. What it returns is JSON and small: under a form's one-time key it is
 * kept, and a second submit of the same form has no effect and gets the same answer.
 *
 * @throws Refused when a rule says no, or when the key comes back with another content
 * @throws Error when the action recorded no event, or more than one
 */
export async function act<Outcome>(ctx: Ctx, work: (work: Work) => Promise<Outcome>): Promise<Outcome> {
  return ctx.db.transaction().execute(async (tx) => {
    if (ctx.once && !(await takeKey(tx, ctx))) return repeated<Outcome>(tx, ctx)
    let events = 0
    const outcome = await work({
      tx,
      record: async (verb, happening) => {
        events += 1
        await appendEvent(tx, ctx, { verb, ...happening })
      },
      enqueue: (name, payload, options) =>
        ctx.house.jobs.enqueue(tx, { tenant: ctx.tenant.schema, name, payload, ...options }),
    })
    if (events !== 1) throw new Error(`an action records exactly one event; this one recorded ${events}`)
    if (ctx.once) await keepOutcome(tx, ctx.once.key, outcome)
    return outcome
  })
}

async function repeated<Outcome>(tx: Transaction<Tables>, ctx: Ctx): Promise<Outcome> {
  const first = await outcomeOf(tx, ctx)
  orRefuse(first ? undefined : refuse('sentBefore'))
  // what was kept is what the same action returned the first time
  return first?.outcome as Outcome
}
