/**
 * From a text to a draft, and its corrections.
 */
import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { readAloudLater } from '#features/listening/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { readDocument } from '#platform/docx.ts'
import { safeName } from '#platform/file-names.ts'
import { taken } from '#words/file-faults.ts'
import type { MovementInput } from '../forms.ts'
import { draftFrom, type FirstDraft } from '../from-reading.ts'
import { type PlanReading, readPlan } from '../plan-reader/read-plan.ts'
import { refuseReading } from '../plan-reader/words.ts'
import * as queries from '../queries.ts'
import { mayCorrect, mayStep } from '../rules.ts'
import { refuse } from '../words.ts'

type Tx = Transaction<Tables>

/** The text as it is kept and as spans count it: NFC, one kind of line end, without NUL (which PostgreSQL refuses). */
export const keptText = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', '')

/** Reads a plan's text, or refuses with the sentence that helps. */
export function readOrRefuse(text: string): { text: string; reading: PlanReading } {
  const kept = keptText(text)
  const reading = readPlan(kept)
  if (!reading.isLaunch) throw new Refused(refuseReading(reading.reason ?? 'not-a-launch'))
  return { text: kept, reading }
}

/** Reads the text of a launch into a new draft. */
export async function readIntoDraft(
  ctx: Ctx,
  input: { unit: number; text: string },
): Promise<{ id: number }> {
  const { text, reading } = readOrRefuse(input.text)
  return act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'movement.draft', { unitPath: unit.path })
    const id = await insertDraft(tx, ctx, { unit: unit.id, first: draftFrom(reading), text, reading })
    await record('movement.read', {
      subject: ['movement', id],
      unit: unit.id,
      facts: { title: reading.title },
    })
    return { id }
  })
}

/** Begins an empty draft. */
export const beginDraft = (ctx: Ctx, input: { unit: number }): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'movement.draft', { unitPath: unit.path })
    const id = await queries.insertMovement(tx, {
      unit_id: unit.id,
      created_by: ctx.actor?.accountId ?? null,
      created_at: ctx.house.clock.now(),
    })
    await record('movement.begun', { subject: ['movement', id], unit: unit.id })
    return { id }
  })

type Draft = { unit: number; first: FirstDraft; text: string; reading: PlanReading }

async function insertDraft(tx: Tx, ctx: Ctx, { unit, first, text, reading }: Draft): Promise<number> {
  const { contents, drives, occasions, targets, ...columns } = first
  const id = await queries.insertMovement(tx, {
    ...columns,
    unit_id: unit,
    source_text: text,
    reading: JSON.stringify(reading),
    created_by: ctx.actor?.accountId ?? null,
    created_at: ctx.house.clock.now(),
  })
  await queries.replaceParts(tx, id, { contents, drives, occasions, targets, units: [], quotas: [] })
  return id
}

/** Corrects a draft, or with a reason a launched movement, whose version before is kept. */
export const correctMovement = (ctx: Ctx, id: number, input: MovementInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record, enqueue }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    orRefuse(mayCorrect(movement, { version: input._version, reason: input.reason }))
    if (movement.state === 'launched') await keepVersion(tx, ctx, { movement, reason: input.reason ?? '' })
    const { _version, reason, contents, drives, occasions, targets, units, quotas, ...columns } = input
    await queries.updateMovement(tx, id, columns as Parameters<typeof queries.updateMovement>[2])
    const held = await queries.replaceParts(tx, id, { contents, drives, occasions, targets, units, quotas })
    orRefuse(held ? refuse('contentHeld', { title: held }) : undefined)
    const facts = { title: input.title, ...(reason && { reason }) }
    if (movement.state === 'launched') await readAloudLater({ enqueue }, { about: 'movement', id })
    await record('movement.corrected', { subject: ['movement', id], unit: movement.unit_id, facts })
    return { id }
  })

async function keepVersion(
  tx: Tx,
  ctx: Ctx,
  { movement, reason }: { movement: queries.Movement; reason: string },
): Promise<void> {
  const parts = await queries.partsOf(tx, movement.id)
  const { source_text: _, reading: __, ...columns } = movement
  const snapshot = JSON.stringify({ ...columns, ...parts })
  const last = await tx
    .selectFrom('movement_versions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('movement_id', '=', movement.id)
    .executeTakeFirst()
  await tx
    .insertInto('movement_versions')
    .values({
      movement_id: movement.id,
      number: (last?.number ?? 0) + 1,
      reason,
      snapshot,
      changed_by: ctx.actor?.name ?? '',
      changed_at: ctx.house.clock.now(),
    })
    .execute()
}

/** Drops the corrections of a draft and reads its source again. */
export const rereadSource = (ctx: Ctx, id: number, version: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    orRefuse(movement.version === version ? undefined : refuse('stale'))
    orRefuse(mayStep('consult', movement.state))
    orRefuse(movement.source_text === '' ? refuse('noSource') : undefined)
    const { contents, drives, occasions, targets, ...columns } = draftFrom(
      readOrRefuse(movement.source_text).reading,
    )
    await queries.updateMovement(tx, id, columns)
    const kept = await queries.partsOf(tx, id)
    const units = kept.units.map((unit) => unit.id)
    const read = { contents, drives, occasions, targets, units, quotas: kept.quotas }
    const held = await queries.replaceParts(tx, id, read)
    orRefuse(held ? refuse('contentHeld', { title: held }) : undefined)
    await record('movement.reread', { subject: ['movement', id], unit: movement.unit_id })
    return { id }
  })

const pictures = ['jpeg', 'png', 'webp'] as const

/** Puts the launch photo into its place. */
export async function setPhoto(
  ctx: Ctx,
  id: number,
  input: { file: File; caption: string },
): Promise<{ id: number }> {
  const stored = taken(await ctx.house.files.put(input.file, { name: input.file.name, kinds: pictures }))
  return act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    await tx
      .insertInto('files')
      .values({ hash: stored.hash, size: stored.size, type: stored.type })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await queries.updateMovement(tx, id, { photo_hash: stored.hash, photo_caption: input.caption })
    await record('movement.photographed', { subject: ['movement', id], unit: movement.unit_id })
    return { id }
  })
}

/** The text that was pasted, or of the file that was chosen. */
export async function textOf(ctx: Ctx, input: { text: string; file: readonly File[] }): Promise<string> {
  const [file] = input.file
  if (!file) {
    orRefuse(input.text.trim() === '' ? refuse('nothingGiven') : undefined)
    return input.text
  }
  const { files } = ctx.house
  const { hash } = taken(await files.put(file, { name: file.name, kinds: ['docx', 'txt'] }))
  return taken(await readDocument(files.pathOf(hash))).text
}

const documents = ['pdf', 'docx', 'xlsx'] as const

/** Puts documents beside the movement: the plan as signed, guidance, forms. */
export async function addFiles(ctx: Ctx, id: number, files: readonly File[]): Promise<{ id: number }> {
  const stored: { hash: string; size: number; type: string; name: string }[] = []
  for (const file of files) {
    const kept = taken(await ctx.house.files.put(file, { name: file.name, kinds: documents }))
    stored.push({ ...kept, name: safeName(file.name, kept.kind) })
  }
  return act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    for (const { hash, size, type, name } of stored) {
      await tx
        .insertInto('files')
        .values({ hash, size, type })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await tx
        .insertInto('movement_files')
        .values({ movement_id: id, hash, name, added_at: ctx.house.clock.now() })
        .execute()
    }
    const facts = { names: stored.map(({ name }) => name) }
    await record('movement.file-added', { subject: ['movement', id], unit: movement.unit_id, facts })
    return { id }
  })
}

/** Takes a document away from the movement; the event keeps its name. */
export const removeFile = (ctx: Ctx, id: number, file: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const movement = found(await queries.movementForUpdate(tx, id))
    permit(ctx, 'movement.draft', movement)
    const gone = await tx
      .deleteFrom('movement_files')
      .where('id', '=', file)
      .where('movement_id', '=', id)
      .returning('name')
      .executeTakeFirst()
    const facts = { name: found(gone).name }
    await record('movement.file-removed', { subject: ['movement', id], unit: movement.unit_id, facts })
    return { id }
  })
