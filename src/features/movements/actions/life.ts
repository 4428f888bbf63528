/**
 * What comes after the launch: responses, compacts, reviews, another year.
 */
import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { CompactInput, ReviewInput } from '../forms.ts'
import type { MovementProgress } from '../progress.ts'
import * as queries from '../queries.ts'
import { yearsLater } from '../rules.ts'
import { refuse } from '../words.ts'

/** Records a compact between the parties of one unit. */
export const signCompact = (ctx: Ctx, id: number, input: CompactInput) =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'movement.acknowledge', { unitPath: unit.path })
    orRefuse(movement.state === 'launched' ? undefined : refuse('wrongState'))
    const { unit: unit_id, ...columns } = input
    const signed = await tx
      .insertInto('movement_compacts')
      .values({ ...columns, unit_id, movement_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    orRefuse(signed ? undefined : refuse('compactAlready'))
    await record('movement.compact-signed', { subject: ['movement', id], unit: unit_id })
  })

/** Records an interim or final review, with the movement's figures of that day. */
export const recordReview = (ctx: Ctx, id: number, input: ReviewInput & { progress: MovementProgress }) =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.review', movement)
    orRefuse(movement.state === 'launched' ? undefined : refuse('wrongState'))
    const { progress, ...columns } = input
    const { percent, plan, goals, tasks, tasksDone } = progress
    const figures = JSON.stringify({ percent, plan, goals, tasks, tasksDone })
    await tx
      .insertInto('movement_reviews')
      .values({ ...columns, movement_id: id, figures })
      .execute()
    await record('movement.reviewed', {
      subject: ['movement', id],
      unit: movement.unit_id,
      facts: { kind: input.kind },
    })
  })

/** A lower unit drafts its own movement in response to this one: same contents and drives, linked to it. */
export const respondTo = (ctx: Ctx, id: number, unitId: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const parent = found(await queries.movementForUpdate(tx, id))
    orRefuse(parent.state === 'launched' ? undefined : refuse('wrongState'))
    const unit = found(await unitForGrant(tx, unitId))
    permit(ctx, 'movement.draft', { unitPath: unit.path })
    const made = await copyInto(tx, ctx, { from: parent, unit: unit.id, years: 0, parent: id })
    await record('movement.responded', { subject: ['movement', made], unit: unit.id, facts: { parent: id } })
    return { id: made }
  })

/** Drafts the movement anew for another year: days move, results stay behind. */
export const copyToYear = (ctx: Ctx, id: number, year: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const old = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', old)
    const from = Number((old.starts_on ?? old.ends_on ?? `${year}`).slice(0, 4))
    const made = await copyInto(tx, ctx, {
      from: old,
      unit: old.unit_id,
      years: year - from,
      parent: old.parent_id,
    })
    await record('movement.copied', {
      subject: ['movement', made],
      unit: old.unit_id,
      facts: { from: id, year },
    })
    return { id: made }
  })

type Copy = { from: queries.Movement; unit: number; years: number; parent: number | null }

async function copyInto(
  tx: Transaction<Tables>,
  ctx: Ctx,
  { from, unit, years, parent }: Copy,
): Promise<number> {
  const later = (day: string | null) => yearsLater(day, years)
  const parts = await queries.partsOf(tx, from.id)
  const sameYear = years === 0
  const id = await queries.insertMovement(tx, {
    unit_id: unit,
    parent_id: parent,
    copied_from_id: from.id,
    title: sameYear
      ? from.title
      : from.title.replace(/\b(19|20)\d{2}\b/g, (year) => String(Number(year) + years)),
    theme: from.theme,
    organiser: sameYear ? '' : from.organiser,
    launcher_name: sameYear ? '' : from.launcher_name,
    launcher_positions: sameYear ? '' : from.launcher_positions,
    scope: from.scope,
    method: from.method,
    starts_on: later(from.starts_on),
    ends_on: later(from.ends_on),
    created_by: ctx.actor?.accountId ?? null,
    created_at: ctx.house.clock.now(),
  })
  await queries.replaceParts(tx, id, {
    contents: parts.contents.map(({ title, text }) => ({ id: null, title, text })),
    drives: parts.drives.map((drive) => ({
      id: null,
      name: drive.name,
      occasion: drive.occasion,
      from: later(drive.starts_on) ?? drive.starts_on,
      to: later(drive.ends_on) ?? drive.ends_on,
    })),
    occasions: parts.occasions.map(({ name, happens_on }) => ({ name, on: later(happens_on) })),
    targets: parts.targets.map(({ text, number, measure, comparison }) => ({
      text,
      number: number === null ? null : Number(number),
      measure,
      comparison,
    })),
    units: [],
    quotas: parts.quotas,
  })
  return id
}
