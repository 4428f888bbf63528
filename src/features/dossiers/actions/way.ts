/**
 * From examination to the council and the decision: posted for comments, put before the council, carried, awarded
 * here or proposed to a higher level.
 */
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { beginPosting, postingsOfDossiers } from '#features/postings/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { PostInput } from '../forms.ts'
import * as queries from '../queries/dossiers.ts'
import { daysToPost } from '../rules/checklist.ts'
import { isConsulted, isFresh, isOthers } from '../rules/may.ts'
import type { Step } from '../rules/way.ts'
import { dossierWords, refuse } from '../words.ts'
import { before, factsOf, take, tell } from './shared.ts'

type Tx = Work['tx']

/** Posts an examined dossier for comments: to the public where the law wants it, inside the agency otherwise. */
export async function postDossier(ctx: Ctx, id: number, { _version, days, answerer_id }: PostInput) {
  const one = found(await queries.dossierById(ctx.db, id))
  permit(ctx, 'dossier.receive', { unitPath: one.liesPath })
  orRefuse(isFresh(one, _version) ?? isOthers({ personId: one.person_id }, ctx.actor?.personId ?? null))
  orRefuse(one.state === 'examined' ? undefined : refuse('notNow'))
  const on = today(ctx.house.clock)
  const { postings } = await consultationOf(ctx.db, one, on)
  orRefuse(postings.some(({ state }) => state !== 'settled') ? refuse('stillPosted') : undefined)
  const asked = daysToPost({ ...one, on })
  orRefuse(days < asked ? refuse('notPosted', { days: asked }) : undefined)
  const { name, place, award, year } = one
  const candidate = {
    dossierId: id,
    personId: one.person_id,
    unitId: one.collective_id,
    name,
    place,
    award,
    year,
  }
  await beginPosting(ctx, {
    unitId: one.at_unit_id,
    audience: asked > 0 ? 'public' : 'internal',
    about: dossierWords.vi.postingAbout(name, honourName(award, 'vi'), year),
    days,
    answererId: answerer_id,
    candidates: [candidate],
  })
  return { id }
}

/** What keeps a dossier from the council: consultation that is due, or still open (NĐ 152/2025, Điều 44). */
export async function consultationOf(tx: queries.Db, one: queries.Dossier, on: string) {
  const postings = (await postingsOfDossiers(tx, [one.id], on)).get(one.id) ?? []
  return { postings, refusal: isConsulted(daysToPost({ ...one, on }), postings) }
}

/** Puts an examined dossier before the council of the unit where it lies. */
export const putToCouncil = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await before(tx, ctx, { id, version })
    orRefuse((await consultationOf(tx, one, today(ctx.house.clock))).refusal)
    await take(tx, one, 'put-to-council')
    await record('dossier.put-to-council', {
      subject: ['dossier', id],
      unit: one.unit_id,
      facts: factsOf(one),
    })
    return { id }
  })

/** Takes a dossier back from those that wait for the council, while no meeting has it on its agenda. */
export const takeOff = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await before(tx, ctx, { id, version })
    orRefuse((await queries.onAgenda(tx, id)) ? refuse('onAgenda') : undefined)
    await take(tx, one, 'take-off')
    await record('dossier.taken-off', { subject: ['dossier', id], unit: one.unit_id, facts: factsOf(one) })
    return { id }
  })

/** After the council carried it: submits it to whoever decides above, outside this agency. */
export const proposeUpward = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const one = await before(tx, ctx, { id, version })
    await take(tx, one, 'propose', { settled_on: today(ctx.house.clock) })
    await tell(work, ctx, { one, people: [one.person_id, one.made_by] }, { kind: 'dossier.settled' })
    await record('dossier.proposed', { subject: ['dossier', id], unit: one.unit_id, facts: factsOf(one) })
    return { id }
  })

/** A dossier that waits for the council below this path, if it is there. */
export async function forCouncil(tx: Tx, id: number, unitPath: string): Promise<queries.Dossier> {
  const one = found(await queries.dossierForUpdate(tx, id))
  found(one.liesPath.startsWith(unitPath) || undefined)
  orRefuse(one.state === 'council' ? undefined : refuse('notNow'))
  return one
}

type Settled = {
  id: number
  step: Extract<Step, 'carry' | 'reject' | 'award'>
  reason?: string
  meeting?: number
  decision?: number
}

/** The event is that of the ballot or the decision which settles it. */
async function settle(work: Work, ctx: Ctx, { id, step, reason = '', meeting, decision }: Settled) {
  const one = found(await queries.dossierForUpdate(work.tx, id))
  await take(work.tx, one, step, {
    reason,
    ...(step !== 'carry' && { settled_on: today(ctx.house.clock) }),
    ...(meeting !== undefined && { meeting_id: meeting }),
    ...(decision !== undefined && { decision_id: decision }),
  })
  await tell(work, ctx, { one, people: [one.person_id, one.made_by], reason }, { kind: 'dossier.settled' })
}

/** What the ballot of a meeting came to. Called by the feature that closes it, in its transaction. */
export const settleByCouncil = (
  work: Work,
  ctx: Ctx,
  { id, carried, meeting }: { id: number; carried: boolean; meeting: number },
): Promise<void> =>
  settle(work, ctx, {
    id,
    meeting,
    step: carried ? 'carry' : 'reject',
    reason: carried ? '' : dossierWords.vi.notCarried,
  })

/**
 * The council votes again on what it refused, perhaps for a lower honour. Called by the feature that holds the ballots,
 * in its transaction.
 */
export async function voteAgainOn({ tx }: Work, id: number, award: string): Promise<void> {
  const one = found(await queries.dossierForUpdate(tx, id))
  const lower = award !== one.award
  const same = { personId: one.person_id, collectiveId: one.collective_id, award, year: one.year }
  const there = lower && one.package_id === null && (await queries.sameDossier(tx, same))
  orRefuse(there ? refuse('already', { name: one.name, year: one.year }) : undefined)
  await take(tx, one, 'vote-again', { award, reason: '', settled_on: null })
}

/** The decision that awards it has been issued. Called by the feature of decisions, in its transaction. */
export const settleByDecision = (work: Work, ctx: Ctx, { id, decision }: { id: number; decision: number }) =>
  settle(work, ctx, { id, decision, step: 'award' })

/** A dossier that a decision can award: carried, or examined where no council is asked. */
export async function forDecision(tx: Tx, id: number, unitPath: string): Promise<queries.Dossier> {
  const one = found(await queries.dossierForUpdate(tx, id))
  found(one.liesPath.startsWith(unitPath) || undefined)
  orRefuse(['carried', 'examined'].includes(one.state) ? undefined : refuse('notNow'))
  return one
}
