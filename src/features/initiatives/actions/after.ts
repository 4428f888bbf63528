/**
 * After recognition: what it served for, whether it is still used, whether the public reads it.
 */
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { honourNamed } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { FollowUpInput, UseInput } from '../forms.ts'
import * as after from '../queries/after.ts'
import * as queries from '../queries/filings.ts'
import { isFresh } from '../rules/filing.ts'
import { refuse } from '../words.ts'

async function recognised(tx: Work['tx'], id: number) {
  const one = found(await queries.filingForUpdate(tx, id))
  orRefuse(one.state === 'recognised' ? undefined : refuse('notNow'))
  return one
}

/** Marks that it served an author as ground of an honour; it serves each author once (Luật, Điều 5 khoản 2 điểm c). */
export const markUsed = (ctx: Ctx, id: number, { person_id, award, year }: UseInput) =>
  act(ctx, async ({ tx, record }) => {
    const one = await recognised(tx, id)
    permit(ctx, 'initiative.gather', one)
    found(honourNamed(award))
    const author = found((await queries.authorsOf(tx, id)).find(({ personId }) => personId === person_id))
    const free = await after.useEntry(tx, found(author.entry ?? undefined), { award, year })
    orRefuse(free ? undefined : refuse('usedBefore', { name: author.name }))
    const facts = { title: one.title, name: author.name, award, year, person: person_id }
    await record('initiative.used', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

/** What became of it, by whoever filed it or by who gathers; answered once its day has come. */
export const answerFollowUp = (ctx: Ctx, id: number, { months, still_used, answer }: FollowUpInput) =>
  act(ctx, async ({ tx, record }) => {
    const one = await recognised(tx, id)
    permit(ctx, 'initiative.write', { unitPath: one.unitPath, personId: one.made_by })
    const on = today(ctx.house.clock)
    const due = found((await after.followUpsOf(tx, id)).find((each) => each.months === Number(months)))
    orRefuse(due.dueOn > on ? refuse('notDue', { on: due.dueOn }) : undefined)
    const change = { answer, still_used: still_used === 'yes', answered_on: on }
    found(await after.answerFollowUp(tx, id, due.months, change))
    const facts = { title: one.title, months: due.months, used: still_used }
    await record('initiative.followed-up', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

/** Puts a recognised initiative into the public library, or takes it out. */
export const publish = (ctx: Ctx, { id, version }: { id: number; version: number }, published: boolean) =>
  act(ctx, async ({ tx, record }) => {
    const one = await recognised(tx, id)
    permit(ctx, 'initiative.gather', one)
    orRefuse(isFresh(one, version))
    await queries.saveFiling(tx, id, { published })
    const facts = { title: one.title }
    const verb = published ? 'initiative.published' : 'initiative.unpublished'
    await record(verb, { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })
