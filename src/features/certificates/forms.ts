import { z } from 'zod'
import {
  aligns,
  type BlankPart,
  blankParts,
  type Placed,
  type Sheet,
  sheets,
  weights,
} from '#documents/blank-paper.ts'
import { honourNamed } from '#law/honour-names.ts'
import { line, optional, rowId, version, whole } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'

const why = line({ max: 500 })

/** Nothing chosen is plain paper: the frame is printed too. */
const blank_id = optional(rowId)

export const beginForm = z.object({ why, blank_id })
export type BeginInput = z.output<typeof beginForm>
export const printForm = z.object({ line_id: rowId, why, blank_id })
export type PrintInput = z.output<typeof printForm>

/** A press of a button, with nothing to say. */
export const bareForm = z.object({})

export const pageForm = z.object({ trang: optional(z.coerce.number().int().min(1).max(10_000)).catch(null) })

/** Millimetres or points as a number field sends them, or with the comma that people write. */
const decimal = (limits: { min: number; max: number }) =>
  z
    .string()
    .trim()
    .min(1)
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 10) / 10)
    .pipe(z.number().min(limits.min).max(limits.max))

export const blankForm = z.object({
  name: line({ min: 1, max: 120 }),
  award: z
    .string()
    .refine(
      (slug) => honourNamed(slug) !== undefined,
      saying('Hãy chọn danh hiệu, hình thức.', 'Please choose the award.'),
    ),
  sheet: z.enum(Object.keys(sheets) as [Sheet, ...Sheet[]]),
  file: z.array(z.instanceof(File)).min(1).max(1),
})
export type BlankInput = z.output<typeof blankForm>

const placedForm = z.object({
  x: decimal({ min: 0, max: 420 }),
  y: decimal({ min: 0, max: 420 }),
  width: decimal({ min: 3, max: 420 }),
  size: decimal({ min: 6, max: 96 }),
  align: z.enum(aligns),
  weight: z.enum(weights),
  lines: whole({ min: 1, max: 6 }),
  text: line({ max: 200 }).default(''),
})
const placedKeys = Object.keys(placedForm.shape) as (keyof typeof placedForm.shape)[]

/** The name of a part's field in the form, `honouree_x`. */
export const partField = (part: BlankPart, key: keyof typeof placedForm.shape | 'on'): string =>
  `${part}_${key}`

/** The ticked parts of a blank; the numbers of those that are not ticked do not count. */
export const placingForm = z
  .looseObject({
    _version: version,
    name: line({ min: 1, max: 120 }),
    shift_x: decimal({ min: -20, max: 20 }),
    shift_y: decimal({ min: -20, max: 20 }),
  })
  .transform(({ _version, name, shift_x, shift_y, ...sent }, context) => {
    const placed = blankParts.flatMap((part): Placed[] => {
      if (sent[partField(part, 'on')] === undefined) return []
      const read = placedForm.safeParse(
        Object.fromEntries(placedKeys.map((key) => [key, sent[partField(part, key)]])),
      )
      if (read.success) return [{ part, ...read.data }]
      // an issue that was found is as good as one that is told
      for (const issue of read.error.issues)
        context.issues.push({
          ...issue,
          path: [`${part}_${String(issue.path[0])}`],
          input: undefined,
        } as never)
      return []
    })
    return { _version, name, shift_x, shift_y, placed }
  })
export type PlacingInput = z.output<typeof placingForm>

export const useBlankForm = z.object({ _version: version, use: z.enum(['yes', 'no']) })

/** Which sample stands on a trial: an ordinary one, or one with the longest words. */
export const trialForm = z.object({ mau: z.enum(['thuong', 'dai']).catch('thuong') })
