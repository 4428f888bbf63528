/** Pre-printed blanks: kept with their picture, words placed on them, taken into use for one kind of honour. */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { keepUploadedPicture } from '#platform/pictures.ts'
import { taken } from '#words/file-faults.ts'
import type { BlankInput, PlacingInput } from '../forms.ts'
import * as queries from '../queries/blanks.ts'
import { mayPlace, mayUse, usualPlaces } from '../rules.ts'
import { refuse } from '../words.ts'

const everywhere = { unitPath: '/' }

/** Keeps a blank; its words stand where they usually do until somebody places them. */
export async function keepBlank(ctx: Ctx, { name, award, sheet, file: [sent] }: BlankInput) {
  permit(ctx, 'blank.keep', everywhere)
  const picture = taken(await keepUploadedPicture(ctx.house.files, found(sent)))
  return act(ctx, async ({ tx, record }) => {
    const kept = { kept_by: ctx.actor?.name ?? '', kept_at: ctx.house.clock.now() }
    const id = await queries.insertBlank(tx, { name, award, sheet, ...kept }, picture)
    await queries.placeParts(tx, id, usualPlaces(sheet))
    await record('blank.kept', { subject: ['blank', id], facts: { name } })
    return { id }
  })
}

const isFresh = (blank: queries.KeptBlank, seen: number) =>
  blank.version === seen ? undefined : refuse('stale')

/** Says what is printed where on a blank, and how far the printer is off. */
export const placeBlank = (ctx: Ctx, id: number, input: PlacingInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'blank.keep', everywhere)
    const blank = found(await queries.blankForUpdate(tx, id))
    const { _version, name, shift_x, shift_y, placed } = input
    orRefuse(isFresh(blank, _version))
    orRefuse(mayPlace({ sheet: blank.sheet, placed, shift: { x: shift_x, y: shift_y } }))
    await queries.saveBlank(tx, id, { name, shift_x, shift_y })
    await queries.placeParts(tx, id, placed)
    await record('blank.placed', { subject: ['blank', id], facts: { name, count: placed.length } })
    return { id }
  })

/** Takes a blank into use for its honour, in place of another; or puts it aside. */
export const useBlank = (ctx: Ctx, id: number, { _version, use }: { _version: number; use: boolean }) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'blank.keep', everywhere)
    await queries.holdBlanks(tx)
    const blank = found(await queries.blankForUpdate(tx, id))
    orRefuse(isFresh(blank, _version) ?? (use ? mayUse(blank) : undefined))
    if (use) await queries.putOut(tx, blank.award)
    await queries.saveBlank(tx, id, { in_use: use })
    await record('blank.chosen', { subject: ['blank', id], facts: { name: blank.name, use } })
    return { id, inUse: use }
  })

/** The blank that was chosen to print on; nothing for plain paper. */
export async function blankToPrint(db: Ctx['db'], id: number | null): Promise<queries.KeptBlank | undefined> {
  if (id === null) return undefined
  const blank = await queries.blankById(db, id)
  orRefuse(blank?.in_use ? undefined : refuse('otherBlank'))
  return blank
}
