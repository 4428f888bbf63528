/**
 * Reception and examination: given back or received, examined by several at once, passed on or refused.
 */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { holidaysIn } from '#features/settings/index.ts'
import { workingDaysAfter } from '#law/calendar/holidays.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { AnswerInput, GiveBackInput, ReasonInput, ReceiveInput } from '../forms.ts'
import * as queries from '../queries/dossiers.ts'
import * as parts from '../queries/parts.ts'
import { daysToExamine } from '../rules/checklist.ts'
import { concluded, isOthers, mayAnswer } from '../rules/may.ts'
import { refuse } from '../words.ts'
import { checklistFor } from './prepare.ts'
import { before, factsOf, take, tell } from './shared.ts'

/** Gives a dossier back from reception; parts that are named carry the reason. */
export const giveBack = (ctx: Ctx, id: number, { _version, reason, slugs }: GiveBackInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const one = await before(tx, ctx, { id, version: _version })
    await take(tx, one, 'give-back', { reason, due_on: null })
    const known = checklistFor(one, today(ctx.house.clock)).map(({ slug }) => slug)
    const named = slugs.filter((slug) => known.includes(slug))
    if (named.length > 0)
      await parts.insertFlags(tx, { dossier: id, examination: null, slugs: named, reason })
    await tell(work, ctx, { one, people: [one.person_id, one.made_by], reason }, { kind: 'dossier.returned' })
    await record('dossier.given-back', {
      subject: ['dossier', id],
      unit: one.unit_id,
      facts: { ...factsOf(one), reason },
    })
    return { id }
  })

/** Who examines, each for what; nothing said is the whole dossier. */
const askedOf = (given: Omit<ReceiveInput, '_version'>) =>
  [
    { examiner: given.examiner_1, criteria: given.criteria_1 },
    { examiner: given.examiner_2, criteria: given.criteria_2 },
    { examiner: given.examiner_3, criteria: given.criteria_3 },
  ].flatMap(({ examiner, criteria }) => (examiner === null ? [] : [{ examiner, criteria }]))

/** Receives a dossier and gives it to examiners at once; the law's working days begin to run. */
export const receive = (ctx: Ctx, id: number, { _version, ...given }: ReceiveInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const one = await before(tx, ctx, { id, version: _version })
    const asked = askedOf(given)
    const examiners = asked.map(({ examiner }) => examiner)
    orRefuse(new Set(examiners).size < examiners.length ? refuse('twice') : undefined)
    for (const examiner of examiners) orRefuse(isOthers({ personId: one.person_id }, examiner))
    for (const examiner of examiners) found(await queries.subjectOf(tx, 'ca-nhan', examiner))
    const on = today(ctx.house.clock)
    const days = daysToExamine({ ...one, on })
    await take(tx, one, 'receive', {
      received_on: on,
      due_on: days === undefined ? null : workingDaysAfter(on, days, await holidaysIn(tx)),
    })
    await parts.assign(tx, { dossier: id, unit: one.at_unit_id, asked })
    await tell(
      work,
      ctx,
      { one, people: examiners },
      { kind: 'dossier.to-examine', address: addresses.work() },
    )
    const facts = { ...factsOf(one), at: one.liesAt, examiners: examiners.length }
    await record('dossier.received', { subject: ['dossier', id], unit: one.unit_id, facts })
    return { id }
  })

/** An examiner's answer. When the last of a level has answered, the dossier goes back with what is flagged, or on. */
export const answerExamination = (ctx: Ctx, id: number, { outcome, opinion, slugs }: AnswerInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const own = found(await parts.examinationById(tx, id))
    // the dossier is locked first: of two examiners one waits, and the last to answer concludes
    const one = found(await queries.dossierForUpdate(tx, own.dossier_id))
    const now = found(await parts.examinationById(tx, id))
    permit(ctx, 'dossier.examine', { unitPath: now.unitPath, personId: now.examiner_id })
    orRefuse(isOthers({ personId: one.person_id }, ctx.actor?.personId ?? null))
    orRefuse(mayAnswer({ outcome: now.outcome, examinerId: now.examiner_id, state: one.state }))
    const known = checklistFor(one, today(ctx.house.clock)).map(({ slug }) => slug)
    const named = outcome === 'flags' ? slugs.filter((slug) => known.includes(slug)) : []
    orRefuse(outcome === 'flags' && named.length === 0 ? refuse('flagWhat') : undefined)
    orRefuse(outcome !== 'agrees' && opinion.trim() === '' ? refuse('sayWhy') : undefined)
    await parts.answer(tx, id, { outcome, opinion, answered_at: ctx.house.clock.now() })
    if (named.length > 0)
      await parts.insertFlags(tx, {
        dossier: one.id,
        examination: id,
        slugs: named,
        reason: opinion.slice(0, 1_000),
      })
    const facts = { ...factsOf(one), outcome }
    await record('dossier.examined', { subject: ['dossier', one.id], unit: one.unit_id, facts })
    await conclude(work, ctx, one)
    return { id: one.id }
  })

async function conclude(work: Parameters<typeof tell>[0], ctx: Ctx, one: queries.Dossier): Promise<void> {
  const level = (await parts.examinationsOf(work.tx, one.id)).filter(
    ({ unit_id }) => unit_id === one.at_unit_id,
  )
  const step = concluded(level.map(({ outcome, examiner_id }) => ({ outcome, examinerId: examiner_id })))
  if (!step) return
  const why = level.filter(({ outcome }) => outcome === 'flags').map(({ opinion }) => opinion)
  const reason = why.join('\n').slice(0, 1_000)
  await take(work.tx, one, step, {
    reason: step === 'flag' ? reason : '',
    ...(step === 'conclude' && { due_on: null }),
  })
  if (step === 'flag')
    await tell(work, ctx, { one, people: [one.person_id, one.made_by], reason }, { kind: 'dossier.returned' })
}

/** Passes an examined dossier on to the unit above, where it is received again. */
export const passOn = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await before(tx, ctx, { id, version })
    const [, above] = await queries.unitsAbove(tx, one.liesPath)
    orRefuse(above ? undefined : refuse('onTop'))
    const to = found(above)
    await take(tx, one, 'pass-on', { at_unit_id: to.id })
    const facts = { ...factsOf(one), to: to.name }
    await record('dossier.passed-on', { subject: ['dossier', id], unit: one.unit_id, facts })
    return { id }
  })

/** Ends a dossier that does not qualify, with the legal ground (NĐ 152/2025, Điều 35.4.a). */
export const refuseDossier = (ctx: Ctx, id: number, { _version, reason }: ReasonInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const one = await before(tx, ctx, { id, version: _version })
    await take(tx, one, 'refuse', { reason, due_on: null, settled_on: today(ctx.house.clock) })
    await tell(work, ctx, { one, people: [one.person_id, one.made_by], reason }, { kind: 'dossier.settled' })
    await record('dossier.refused', {
      subject: ['dossier', id],
      unit: one.unit_id,
      facts: { ...factsOf(one), reason },
    })
    return { id }
  })
