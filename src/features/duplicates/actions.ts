import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { AnswerInput } from './forms.ts'
import * as queries from './queries.ts'
import { refuse } from './words.ts'

/** Writes down whether two records reward one achievement. Nobody decides about the own person. */
export const answerDuplicate = (ctx: Ctx, input: AnswerInput) =>
  act(ctx, async ({ tx, record }) => {
    const { honour_id, person_id: person, unit_id: unit, award, year, answer, reason } = input
    const holder = found(await queries.holderShown(tx, { person, unit }))
    permit(ctx, 'duplicate.judge', { unitPath: holder.unitPath })
    const earlier = found(await queries.honourShown(tx, honour_id))
    const by = ctx.actor?.personId ?? null
    orRefuse(by !== null && [person, earlier.personId].includes(by) ? refuse('own') : undefined)
    orRefuse(earlier.year === year ? undefined : refuse('otherYear'))
    await queries.saveAnswer(tx, {
      honour_id,
      holder: queries.holderKey({ person, unit }),
      award,
      year,
      answer,
      reason,
      answered_by: by,
      answered_at: ctx.house.clock.now(),
    })
    await record(answer === 'same' ? 'duplicate.found' : 'duplicate.cleared', {
      subject: person === null ? ['unit', unit] : ['person', person],
      unit: holder.unitId,
      facts: { name: holder.name, award, year, earlier: honour_id, reason },
    })
  })
