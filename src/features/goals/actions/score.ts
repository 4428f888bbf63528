import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { headsOf } from '#features/people/index.ts'
import { found } from '#outcomes.ts'
import type { ScoreInput } from '../forms.ts'
import { goalForUpdate } from '../queries/rows.ts'

const noticeKinds = {
  score: 'score.changed',
  supplementary: 'score.supplementary',
  penalty: 'score.penalty',
} as const

/** Gives a goal its score, or points beside it; always with a reason, before and after kept, the unit's heads told. */
export const changeScore = (ctx: Ctx, id: number, input: ScoreInput): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const goal = found(await goalForUpdate(tx, id))
    permit(ctx, 'report.score', goal)
    const before = input.kind === 'score' ? goal.score : null
    const change = await tx
      .insertInto('score_changes')
      .values({
        goal_id: id,
        kind: input.kind,
        before,
        after: input.points,
        reason: input.reason,
        changed_by: ctx.actor?.name ?? '',
        changed_at: ctx.house.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (input.kind === 'score') {
      await tx
        .updateTable('goals')
        .set((eb) => ({ score: input.points, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    }
    const facts = { name: goal.name, before, after: input.points, reason: input.reason }
    const telling = {
      kind: noticeKinds[input.kind],
      about: `score:${change.id}`,
      facts,
      address: addresses.goals.show({ goal: id }),
    }
    for (const personId of await headsOf(tx, goal.unit_id)) await notify(work, ctx, { personId, ...telling })
    await record('goal.scored', {
      subject: ['goal', id],
      unit: goal.unit_id,
      facts: { kind: input.kind, ...facts },
    })
    return { id }
  })
