import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { CapInput } from '../forms.ts'
import * as caps from '../queries/caps.ts'
import { sameSubject } from '../rules/caps.ts'
import { refuse } from '../words.ts'

/** Writes down how many may have a title, as a regulation says. It warns on the sheet and takes nothing away. */
export const setCap = (ctx: Ctx, input: CapInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'eligibility.cover', { unitPath: '/' })
    orRefuse(sameSubject(input.award, input.of_award) ? undefined : refuse('capSame'))
    orRefuse((await caps.openCap(tx, input.award)) && refuse('capThere'))
    const id = await caps.insertCap(tx, input)
    const facts = { award: input.award, of: input.of_award, percent: input.percent, source: input.source }
    await record('eligibility.capped', { subject: ['cap', id], facts })
    return { id }
  })

/** Ends a cap from today on; on earlier days it held. */
export const liftCap = (ctx: Ctx, { cap: id }: { cap: number }) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'eligibility.cover', { unitPath: '/' })
    const cap = found(await caps.capForUpdate(tx, id))
    orRefuse(cap.ended_on === null ? undefined : refuse('stale'))
    const on = today(ctx.house.clock)
    await caps.endCap(tx, { id, on: on < cap.holds_from ? cap.holds_from : on })
    await record('eligibility.uncapped', { subject: ['cap', id], facts: { award: cap.award } })
  })
