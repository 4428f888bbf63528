/**
 * Trying a draft of the agency's settlement on its records, before it takes force.
 */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { isDraft, isFresh, lawInUse, topPath, versionById } from '#features/laws/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { RehearseInput } from '../forms.ts'
import type { Db, SubjectKind } from '../queries/facts.ts'
import { subjectsOf } from '../queries/judgings.ts'
import * as rehearsals from '../queries/rehearsals.ts'
import { type CountsOfTurn, changesIn, standardsChanged } from '../rules/rehearsal.ts'
import { refuse } from '../words.ts'
import { factsOf } from './judge.ts'

const atOnce = 400
const step = 1_000
const kinds = ['ca-nhan', 'tap-the'] as const

/** Everybody of the agency in a year, kind by kind. */
const everybody = async (db: Db, year: number): Promise<Record<SubjectKind, number[]>> => {
  const unitPath = await topPath(db)
  return {
    'ca-nhan': await subjectsOf(db, { unitPath, subject: 'ca-nhan', year }),
    'tap-the': await subjectsOf(db, { unitPath, subject: 'tap-the', year }),
  }
}

/** Tries a draft: at once where there are few, as a job with progress where there are many. */
export const beginRehearsal = (
  ctx: Ctx,
  id: number,
  { nam, _version }: RehearseInput,
): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record, enqueue }) => {
    const draft = found(await versionById(tx, id))
    permit(ctx, 'law.draft', { unitPath: await topPath(tx) })
    orRefuse(isDraft(draft))
    orRefuse(isFresh(draft, _version))
    const now = today(ctx.house.clock)
    const judged_on = draft.holds_from > now ? draft.holds_from : now
    const year = nam ?? Number(judged_on.slice(0, 4))
    orRefuse(year > Number(judged_on.slice(0, 4)) ? refuse('yearAhead', { year }) : undefined)
    const ids = await everybody(tx, year)
    const total = ids['ca-nhan'].length + ids['tap-the'].length
    await rehearsals.stopOthers(tx, id)
    const rehearsal = await rehearsals.insertRehearsal(tx, {
      law_version_id: id,
      draft_version: draft.version,
      ...{ year, judged_on, total },
      begun_by: ctx.actor?.personId ?? null,
      begun_at: ctx.house.clock.now(),
    })
    if (total > atOnce) await enqueue('eligibility.rehearse', { rehearsal })
    else await rehearse(tx, found(await rehearsals.rehearsalById(tx, rehearsal)), ctx.house.clock.now)
    await record('law.tried', { subject: ['law-version', id], facts: { year, total } })
    return { id: rehearsal }
  })

/** Carries the trial of many through; one that died begins anew. */
export async function carryRehearsal(ctx: Ctx, { rehearsal: id }: { rehearsal: number }): Promise<void> {
  const one = await rehearsals.rehearsalById(ctx.db, id)
  if (!one || (one.state !== 'waiting' && one.state !== 'running')) return
  await rehearse(ctx.db, one, ctx.house.clock.now)
}

async function rehearse(db: Db, one: rehearsals.Rehearsal, now: () => Date): Promise<void> {
  const { id, year, judged_on: on } = one
  await rehearsals.forgetChanges(db, id)
  const draft = found(await versionById(db, one.law_version_id))
  const laws = [await lawInUse(db, on), draft.law] as const
  const ids = await everybody(db, year)
  const counts: CountsOfTurn = {}
  let judged = 0
  for (const subject of kinds) {
    const compared = standardsChanged(subject, on, laws)
    for (let at = 0; at < ids[subject].length; at += step) {
      const part = ids[subject].slice(at, at + step)
      judged += part.length
      // where no standard changes nobody needs to be judged
      if (compared.length === 0) continue
      const loaded = await factsOf(db, subject, part, { year, on })
      const changes = changesIn(compared, loaded, { subject, on, counts })
      await rehearsals.insertChanges(db, { id, subject }, changes)
      const goesOn = await rehearsals.advance(db, id, { judged, counts, state: 'running' })
      if (!goesOn) return
    }
  }
  await rehearsals.advance(db, id, { judged, counts, state: 'done', ended_at: now() })
}
