import { z } from 'zod'
import { day, line, lines, optional, rowId, version } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import { tracks } from './queries/tree.ts'

const name = line({ min: 2, max: 200 })
const decision = line({ max: 300 }).optional().default('')

/** Several rows under one name; a browser sends a lone one as plain text. */
const severalIds = z
  .union([rowId.transform((id) => [id]), z.array(rowId)])
  .optional()
  .transform((ids) => [...new Set(ids ?? [])])

export const addUnitForm = z.object({
  parent: rowId,
  name,
  short_name: line({ max: 60 }),
  track: z.enum(tracks),
  on: day,
  decision,
})
export type AddUnitInput = z.output<typeof addUnitForm>

export const editUnitForm = z.object({
  name,
  short_name: line({ max: 60 }),
  track: z.enum(tracks),
  _version: version,
})
export type EditUnitInput = z.output<typeof editUnitForm>

export const renameForm = z.object({ name, on: day, decision, _version: version })
export type RenameInput = z.output<typeof renameForm>

export const moveForm = z.object({ parent: rowId, on: day, decision, _version: version })
export type MoveInput = z.output<typeof moveForm>

export const mergeForm = z.object({
  sources: severalIds.refine(
    (ids) => ids.length > 0,
    saying('Hãy chọn ít nhất một đơn vị.', 'Choose at least one unit.'),
  ),
  into: optional(rowId),
  name: optional(name),
  parent: optional(rowId),
  on: day,
  decision,
})
export type MergeInput = z.output<typeof mergeForm>

/** Where something goes in a split: the place of a new unit in the list of names, or nothing for staying. */
const destination = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(19)])
const severalDestinations = z
  .union([z.array(destination), destination.transform((to) => [to])])
  .optional()
  .transform((to) => to ?? [])

/** The names of the new units, one on each line. */
const names = lines({ max: 2_000 }).transform((text, context) => {
  const list = text
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  if (list.length === 0 || list.length > 20 || list.some((one) => one.length < 2 || one.length > 200)) {
    const said = saying(
      'Hãy ghi từ 1 đến 20 tên, mỗi dòng một tên dài 2 đến 200 ký tự.',
      'Give 1 to 20 names, one on each line, of 2 to 200 characters.',
    )
    context.addIssue({ code: 'custom', ...said })
  }
  return list
})

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The first step of a split: what there will be. */
export const planSplitForm = z.object({ names, goes_on: ticked, on: day, decision })

export const splitForm = z.object({
  names,
  goes_on: ticked,
  on: day,
  decision,
  _version: version,
  position: severalIds,
  position_to: severalDestinations,
  child: severalIds,
  child_to: severalDestinations,
})
export type SplitInput = z.output<typeof splitForm>

export const dissolveForm = z.object({ on: day, decision, _version: version })
export type DissolveInput = z.output<typeof dissolveForm>

export const reorderForm = z.object({ child: rowId, way: z.enum(['up', 'down']) })
export type ReorderInput = z.output<typeof reorderForm>

export const undoForm = z.object({ change: rowId })
