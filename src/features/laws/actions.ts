/**
 * How the agency settles the law: a change is drafted, tried on the records, and put in force by another person.
 * What was in force is never edited; a version follows it, and an earlier one is taken up by a new one.
 */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { type Correction, figureOf, placeName } from '#law/in-use.ts'
import { found, orRefuse, type Refusal } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { fold } from '#platform/vietnamese.ts'
import type * as forms from './forms.ts'
import { rehearsalOf } from './queries/rehearsals.ts'
import * as versions from './queries/versions.ts'
import type { Demand } from './rules/demands.ts'
import * as drafting from './rules/drafting.ts'
import { refuse } from './words.ts'

type LawVersion = versions.LawVersion

/** Begins a change: from what is in force, or from an earlier version, which it would take up again. */
export const beginDraft = (ctx: Ctx, { from }: forms.BeginInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'law.draft', { unitPath: await versions.topPath(tx) })
    const open = await versions.openDraft(tx)
    orRefuse(open ? refuse('draftOpen', { source: open.source }) : undefined)
    const latest = await versions.latestInForce(tx)
    const model = from === null ? latest : found(await versions.versionById(tx, from))
    orRefuse(model?.state === 'in-force' || from === null ? undefined : refuse('notInForce'))
    const on = today(ctx.house.clock)
    const { demands, readings, sources, corrections } = model ?? drafting.nothingSaid
    const id = await versions.insertDraft(tx, {
      ...{ demands, readings, sources, corrections },
      source: model?.source ?? 'Quy chế thi đua, khen thưởng của cơ quan',
      holds_from: latest && latest.holds_from > on ? latest.holds_from : on,
      base_id: latest?.id ?? null,
      made_by: ctx.actor?.personId ?? null,
      made_by_name: ctx.actor?.name ?? '',
      made_at: ctx.house.clock.now(),
    })
    await record('law.begun', { subject: ['law-version', id], facts: { from } })
    return { id }
  })

type Amendment = { readonly version: number; readonly what: string }
type Change = (draft: LawVersion) => Partial<LawVersion> | Refusal

const isRefusal = (made: Partial<LawVersion> | Refusal): made is Refusal => 'say' in made

/** Changes a draft, as it was seen by who changes it. */
const amend = (ctx: Ctx, id: number, { version, what }: Amendment, change: Change) =>
  act(ctx, async ({ tx, record }) => {
    const draft = found(await versions.versionForUpdate(tx, id))
    permit(ctx, 'law.draft', { unitPath: await versions.topPath(tx) })
    orRefuse(drafting.isDraft(draft))
    orRefuse(drafting.isFresh(draft, version))
    const made = change(draft)
    if (isRefusal(made)) return orRefuse(made)
    await versions.saveDraft(tx, { ...draft, ...made })
    await record('law.changed', { subject: ['law-version', id], facts: { what } })
  })

/** Says what the regulation is called, and from which day on it holds. */
export const nameDraft = (ctx: Ctx, id: number, { source, holds_from, _version }: forms.HeadInput) =>
  amend(ctx, id, { version: _version, what: 'head' }, () => ({ source, holds_from }))

/** Chooses one of the readings of a text, or leaves it open again. */
export const chooseReading = (ctx: Ctx, id: number, input: forms.ReadingInput) =>
  amend(ctx, id, { version: input._version, what: input.key }, (draft) => {
    const { [input.key]: _, ...readings } = draft.readings
    const { [input.key]: __, ...sources } = draft.sources
    if (input.reading === '') return { readings, sources }
    const refusal = drafting.mayRead(input.key, input.reading, draft.holds_from)
    if (refusal) return refusal
    return {
      readings: { ...readings, [input.key]: input.reading },
      sources: { ...sources, [input.key]: { source: input.ground, on: input.ground_on ?? '' } },
    }
  })

/** Adds a demand at a point, or says that nothing more is asked there. */
export const addDemand = (ctx: Ctx, id: number, input: forms.DemandInput) =>
  amend(ctx, id, { version: input._version, what: input.key }, (draft) => {
    const { key } = input
    const demand = demandOf(input)
    if (demand === 'none')
      return drafting.mayAskNothing(key, draft.holds_from) ?? { demands: { ...draft.demands, [key]: 'none' } }
    const refusal = drafting.mayDemand(key, demand, draft.holds_from)
    if (refusal) return refusal
    const before = draft.demands[key]
    const list = before === undefined || before === 'none' ? [] : before
    return { demands: { ...draft.demands, [key]: [...list, demand] } }
  })

function demandOf({ key: _, _version, ...input }: forms.DemandInput): Demand | 'none' {
  if (input.kind === 'none') return 'none'
  if (input.kind !== 'council') return input
  const question = `quy-che-${fold(input.vi)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}`
  return { ...input, question }
}

/** Takes a demand out of the draft; the last one leaves the point open again. */
export const dropDemand = (ctx: Ctx, id: number, { key, at, _version }: forms.DropInput) =>
  amend(ctx, id, { version: _version, what: key }, (draft) => {
    const { [key]: before, ...demands } = draft.demands
    if (before === undefined) return refuse('noSuchDemand')
    const list = before === 'none' ? [] : before.filter((_, index) => index !== at)
    return { demands: list.length > 0 ? { ...demands, [key]: list } : demands }
  })

/** Confirms a citation, puts a figure right, or adds a base salary; each with its source and day. */
export const addCorrection = (ctx: Ctx, id: number, input: forms.CorrectInput) =>
  amend(ctx, id, { version: input._version, what: input.kind }, (draft) => {
    const one = correctionOf(input, draft.holds_from)
    if (!one) return refuse(input.kind === 'figure' ? 'noSuchFigure' : 'noSuchCitation')
    const refusal = drafting.mayCorrect(one, draft.holds_from)
    if (refusal) return refusal
    const others = draft.corrections.filter((known) => drafting.aboutOf(known) !== drafting.aboutOf(one))
    return { corrections: [...others, one] }
  })

function correctionOf(input: forms.CorrectInput, on: string): Correction | undefined {
  const ground = { source: input.ground, on: input.ground_on }
  switch (input.kind) {
    case 'citation': {
      const place = drafting.unconfirmedOn(on).find((one) => placeName(one) === input.place)
      return place && { kind: 'citation', ...place, ...ground }
    }
    case 'figure': {
      const { award, subject, clause, now } = input
      const rule = drafting.figuresOf(award, subject, on).find((one) => one.clause === clause)?.rule
      const was = rule && figureOf(rule)
      return was === undefined ? undefined : { kind: 'figure', award, subject, clause, was, now, ...ground }
    }
    case 'base-salary':
      return { kind: 'base-salary', from: input.from, amount: input.amount, ...ground }
  }
}

/** Takes a correction out of the draft. */
export const dropCorrection = (ctx: Ctx, id: number, { at, _version }: forms.UncorrectInput) =>
  amend(ctx, id, { version: _version, what: 'correction' }, (draft) =>
    draft.corrections[at]
      ? { corrections: draft.corrections.filter((_, index) => index !== at) }
      : refuse('noSuchDemand'),
  )

/** Puts a draft in force: by somebody who had no hand in it, once it was tried on the records. */
export const enactDraft = (ctx: Ctx, id: number, { _version }: forms.PressInput) =>
  act(ctx, async ({ tx, record }) => {
    const draft = found(await versions.versionForUpdate(tx, id))
    permit(ctx, 'law.enact', { unitPath: await versions.topPath(tx) })
    orRefuse(drafting.isDraft(draft))
    orRefuse(drafting.isFresh(draft, _version))
    const rehearsal = await rehearsalOf(tx, draft)
    const actor = ctx.actor?.personId ?? null
    orRefuse(
      drafting.mayEnact(draft, {
        actor,
        drafters: await versions.draftersOf(tx, id),
        base: draft.base_id === null ? undefined : await versions.versionById(tx, draft.base_id),
        tried: rehearsal?.state === 'done',
      }),
    )
    const by = { id: actor, name: ctx.actor?.name ?? '', at: ctx.house.clock.now() }
    await versions.putInForce(tx, id, by)
    const facts = { source: draft.source, from: draft.holds_from, changes: Number(rehearsal?.changes ?? 0) }
    await record('law.enacted', { subject: ['law-version', id], facts })
  })

/** Gives a draft up. */
export const abandonDraft = (ctx: Ctx, id: number, { _version }: forms.PressInput) =>
  act(ctx, async ({ tx, record }) => {
    const draft = found(await versions.versionForUpdate(tx, id))
    permit(ctx, 'law.draft', { unitPath: await versions.topPath(tx) })
    orRefuse(drafting.isDraft(draft))
    orRefuse(drafting.isFresh(draft, _version))
    await versions.dropDraft(tx, id, ctx.house.clock.now())
    await record('law.abandoned', { subject: ['law-version', id], facts: { source: draft.source } })
  })
