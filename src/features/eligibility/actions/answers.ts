/**
 * What people add to verdicts: the council's answers, since when the records are whole, and objections.
 */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { pathsOfUnits } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { AnswerInput, CoverageInput, ObjectionAnswerInput, ObjectionInput } from '../forms.ts'
import type { Tx } from '../queries/facts.ts'
import { latestDone } from '../queries/judgings.ts'
import { saveAnswers, saveCoverage } from '../queries/law.ts'
import * as objections from '../queries/objections.ts'
import { subjectNamed, subjectsWith } from '../queries/sheet.ts'
import { refuse } from '../words.ts'

/** Writes down what the council answered, for one or for everybody below the unit for whom it is asked. */
export const answerForCouncil = (ctx: Ctx, input: AnswerInput): Promise<{ count: number }> =>
  act(ctx, async ({ tx, record }) => {
    const ids = (await subjectsOfAnswer(ctx, tx, input)).filter((id) => !isOwn(ctx, input, id))
    orRefuse(ids.length === 0 ? refuse(input.one ? 'ownAnswer' : 'nobodyAsked') : undefined)
    const { year, question, answer, decision } = input
    const decided_on = today(ctx.house.clock)
    await saveAnswers(tx, input.subject, { ids, answer: { year, question, answer, decision, decided_on } })
    const facts = { year, question, answer, count: ids.length, ids: ids.slice(0, 200) }
    const [one] = ids
    const subject = [
      input.subject === 'ca-nhan' ? 'person' : 'unit',
      ids.length === 1 && one ? one : null,
    ] as const
    await record('eligibility.answered', { subject, unit: input.unit_id, facts })
    return { count: ids.length }
  })

/** Nobody speaks for the council about the own person. */
const isOwn = (ctx: Ctx, { subject }: AnswerInput, id: number) =>
  subject === 'ca-nhan' && ctx.actor?.personId === id

async function subjectsOfAnswer(ctx: Ctx, tx: Tx, input: AnswerInput): Promise<number[]> {
  if (input.one !== null) {
    const subject = found(await subjectNamed(tx, input.subject, input.one))
    permit(ctx, 'eligibility.answer', subject)
    return [subject.id]
  }
  const unitPath = found((await pathsOfUnits(tx, [input.unit_id])).get(input.unit_id))
  permit(ctx, 'eligibility.answer', { unitPath })
  const judging = await latestDone(tx, { unitPath, subject: input.subject, year: input.year })
  if (!judging?.titles.includes(input.award)) return []
  return subjectsWith(tx, { judging, unitPath, results: ['c'], titles: [input.award], search: '' })
}

/** Says since when the agency's records are whole: only then does what is missing count against somebody. */
export const declareCoverage = (ctx: Ctx, { since, _version }: CoverageInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'eligibility.cover', { unitPath: '/' })
    const thisYear = Number(today(ctx.house.clock).slice(0, 4))
    orRefuse(since !== null && since > thisYear ? refuse('yearAhead', { year: since }) : undefined)
    orRefuse((await saveCoverage(tx, since, _version)) ? undefined : refuse('stale'))
    await record('eligibility.covered', { subject: ['coverage', null], facts: { since } })
  })

/** Says that the own verdict rests on something wrong; the officers who answer for the unit are told. */
export const object = (ctx: Ctx, input: ObjectionInput): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const person = found(await subjectNamed(tx, 'ca-nhan', found(ctx.actor?.personId)))
    orRefuse((await objections.openOf(tx, person.id, input)) ? refuse('objectedAlready') : undefined)
    const at = ctx.house.clock.now()
    const id = await objections.insertObjection(tx, {
      ...input,
      person_id: person.id,
      unit_id: person.unitId,
      made_at: at,
    })
    const address = addresses.eligibility.objection({ objection: id })
    for (const officer of await objections.officersFor(tx, person.unitPath, today(ctx.house.clock)))
      if (officer !== person.id)
        await notify(work, ctx, {
          personId: officer,
          kind: 'eligibility.objected',
          about: `objection:${id}`,
          facts: { name: person.name, award: input.award, year: input.year },
          address,
        })
    const facts = { year: input.year, award: input.award }
    await record('eligibility.objected', { subject: ['objection', id], unit: person.unitId, facts })
    return { id }
  })

/** Answers an objection; who made it is told. Nobody answers the own one. */
export const answerObjection = (ctx: Ctx, id: number, { state, answer, _version }: ObjectionAnswerInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const one = found(await objections.objectionForUpdate(tx, id))
    permit(ctx, 'eligibility.answer', { unitPath: one.unitPath })
    orRefuse(one.person_id === ctx.actor?.personId ? refuse('ownObjection') : undefined)
    orRefuse(one.version === _version && one.state === 'open' ? undefined : refuse('stale'))
    await objections.saveAnswer(tx, id, {
      state,
      answer,
      answered_by: ctx.actor?.personId ?? null,
      answered_at: ctx.house.clock.now(),
      version: _version + 1,
    })
    await notify(work, ctx, {
      personId: one.person_id,
      kind: 'eligibility.objection-answered',
      about: `objection:${id}`,
      facts: { award: one.award, year: one.year, state },
      address: addresses.eligibility.own(),
    })
    await record('eligibility.objection-answered', {
      subject: ['objection', id],
      unit: one.unit_id,
      facts: { state, year: one.year, award: one.award },
    })
  })
