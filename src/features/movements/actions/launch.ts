/**
 * From the draft to the launch: checklist, consultation, signature, receipts.
 */
import type { Kysely } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { readAloudLater } from '#features/listening/index.ts'
import { notify } from '#features/notices/index.ts'
import { headsOf } from '#features/people/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere } from '#policy.ts'
import * as queries from '../queries.ts'
import { type Checked, mayAnswerCheck, mayLaunch, mayStep, type Step } from '../rules.ts'
import { refuse } from '../words.ts'

/** What the checklist looks at. */
export async function checkedOf(db: Kysely<Tables>, movement: queries.Movement): Promise<Checked> {
  const [contents, life] = await Promise.all([
    queries.contentsOf(db, movement.id),
    queries.lifeOf(db, movement.id),
  ])
  return {
    title: movement.title,
    organiser: movement.organiser,
    launcherName: movement.launcher_name,
    startsOn: movement.starts_on,
    endsOn: movement.ends_on,
    contents: contents.length,
    consultingSince: movement.consulting_since,
    openOpinions: life.opinions.filter(({ answer }) => answer === null).length,
    compacts: life.compacts.length,
    reviews: life.reviews.length,
    budget: movement.budget,
    answers: Object.fromEntries(life.answers.map(({ code, answer, note }) => [code, { answer, note }])),
  }
}

/** Answers one item of the checklist by hand, or takes the answer back. */
export const answerCheck = (
  ctx: Ctx,
  id: number,
  input: { code: string; answer: 'done' | 'not-applicable' | 'open'; note: string | null },
) =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    orRefuse(mayAnswerCheck(input.code, input))
    await tx
      .deleteFrom('movement_checks')
      .where('movement_id', '=', id)
      .where('code', '=', input.code)
      .execute()
    if (input.answer !== 'open') {
      await tx
        .insertInto('movement_checks')
        .values({
          movement_id: id,
          code: input.code,
          answer: input.answer,
          note: input.note ?? '',
          answered_by: ctx.actor?.name ?? '',
          answered_at: ctx.house.clock.now(),
        })
        .execute()
    }
    const facts = { code: input.code, answer: input.answer, note: input.note }
    await record('movement.checked', { subject: ['movement', id], unit: movement.unit_id, facts })
  })

type Stepping = {
  step: Step
  verb: string
  columns?: (day: string) => Parameters<typeof queries.updateMovement>[2]
  reason?: string
}

const stateAfter = {
  consult: 'consulting',
  submit: 'submitted',
  giveBack: 'draft',
  end: 'ended',
  reopen: 'launched',
  withdraw: 'withdrawn',
} as const

/** One step of the state table, for those steps that need nothing else. */
function takeStep(
  ctx: Ctx,
  id: number,
  { step, verb, columns, reason }: Stepping & { step: keyof typeof stateAfter },
) {
  return act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, step === 'giveBack' ? 'movement.launch' : 'movement.draft', movement)
    orRefuse(mayStep(step, movement.state))
    if (step === 'end') orRefuse(await mayEnd(tx, id))
    await queries.updateMovement(tx, id, { state: stateAfter[step], ...columns?.(today(ctx.house.clock)) })
    await record(verb, { subject: ['movement', id], unit: movement.unit_id, facts: reason ? { reason } : {} })
    return { id }
  })
}

/** A movement ends after its final review, and when no goal is left open. */
async function mayEnd(db: Kysely<Tables>, id: number) {
  const final = await db
    .selectFrom('movement_reviews')
    .select('id')
    .where('movement_id', '=', id)
    .where('kind', '=', 'final')
    .executeTakeFirst()
  if (!final) return refuse('finalFirst')
  const { open } = await db
    .selectFrom('goals')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('movement_id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(open) > 0) return refuse('openGoals', { open: Number(open) })
}

export const openConsultation = (ctx: Ctx, id: number) =>
  takeStep(ctx, id, {
    step: 'consult',
    verb: 'movement.consulted',
    columns: (day) => ({ consulting_since: day }),
  })
export const submitForSignature = (ctx: Ctx, id: number) =>
  takeStep(ctx, id, { step: 'submit', verb: 'movement.submitted' })
export const giveBack = (ctx: Ctx, id: number, reason: string) =>
  takeStep(ctx, id, { step: 'giveBack', verb: 'movement.given-back', reason })
export const endMovement = (ctx: Ctx, id: number) =>
  takeStep(ctx, id, { step: 'end', verb: 'movement.ended', columns: (day) => ({ ended_on: day }) })
export const reopenMovement = (ctx: Ctx, id: number, reason: string) =>
  takeStep(ctx, id, {
    step: 'reopen',
    verb: 'movement.reopened',
    columns: () => ({ ended_on: null }),
    reason,
  })
export const withdrawDraft = (ctx: Ctx, id: number) =>
  takeStep(ctx, id, { step: 'withdraw', verb: 'movement.withdrawn' })

/** Any member of the agency says an opinion while the draft is open for it. */
export const sayOpinion = (ctx: Ctx, id: number, text: string) =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.consult', movement)
    orRefuse(movement.state === 'consulting' ? undefined : refuse('notConsulting'))
    const said = {
      movement_id: id,
      person_id: ctx.actor?.personId ?? null,
      text,
      said_at: ctx.house.clock.now(),
    }
    await tx.insertInto('movement_opinions').values(said).execute()
    await record('movement.opinion-said', { subject: ['movement', id], unit: movement.unit_id })
  })

export const answerOpinion = (ctx: Ctx, id: number, input: { opinion: number; answer: string }) =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    const answered = await tx
      .updateTable('movement_opinions')
      .set({ answer: input.answer, answered_by: ctx.actor?.name ?? '', answered_at: ctx.house.clock.now() })
      .where('id', '=', input.opinion)
      .where('movement_id', '=', id)
      .returning('id')
      .executeTakeFirst()
    found(answered)
    await record('movement.opinion-answered', { subject: ['movement', id], unit: movement.unit_id })
  })

/** Launches the movement: the public page is up, and the units that it is sent to hear of it. */
export const launchMovement = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.launch', movement)
    const settings = await settingsOf(tx)
    const isSigner = ctx.actor !== null && mayThere(ctx.actor, 'movement.sign', movement)
    const checked = { ...(await checkedOf(tx, movement)), state: movement.state, version: movement.version }
    orRefuse(mayLaunch(checked, { version, signerNeeded: settings?.launch_needs_signer === true, isSigner }))
    const day = today(ctx.house.clock)
    await queries.updateMovement(tx, id, { state: 'launched', launched_on: day })
    for (const unit of await queries.unitsOf(tx, id)) {
      for (const personId of await headsOf(tx, unit.id)) {
        await notify(work, ctx, {
          personId,
          kind: 'movement.launched',
          about: `movement:${id}`,
          facts: { title: movement.title, unit: unit.name },
          address: addresses.movements.show({ movement: id }),
        })
      }
    }
    await readAloudLater(work, { about: 'movement', id })
    await record('movement.launched', {
      subject: ['movement', id],
      unit: movement.unit_id,
      facts: { title: movement.title },
    })
    return { id }
  })

/** A unit that the launch was sent to acknowledges it. */
export const acknowledge = (ctx: Ctx, id: number, unitId: number) =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    orRefuse(movement.state === 'launched' ? undefined : refuse('wrongState'))
    const unit = (await queries.unitsOf(tx, id)).find((sent) => sent.id === unitId)
    orRefuse(unit ? undefined : refuse('notSentHere'))
    permit(ctx, 'movement.acknowledge', { unitPath: found(unit).path })
    orRefuse(unit?.acknowledgedAt ? refuse('acknowledgedAlready') : undefined)
    await tx
      .updateTable('movement_units')
      .set({ acknowledged_at: ctx.house.clock.now(), acknowledged_by: ctx.actor?.name ?? '' })
      .where('movement_id', '=', id)
      .where('unit_id', '=', unitId)
      .execute()
    await record('movement.acknowledged', { subject: ['movement', id], unit: unitId })
  })
