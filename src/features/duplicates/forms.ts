import { z } from 'zod'
import { line, optional, rowId, whole } from '#web/form.ts'

const year = whole({ min: 1945, max: 2200 })

export const answers = ['same', 'other'] as const
export const answerForm = z.object({
  honour_id: rowId,
  person_id: optional(rowId),
  unit_id: optional(rowId),
  award: line({ min: 1, max: 80 }),
  year,
  answer: z.enum(answers),
  reason: line({ min: 5, max: 500 }),
})
export type AnswerInput = z.output<typeof answerForm>

const id = rowId.nullable().catch(null)

/** What the address of the list says; what cannot be read there is as good as not said. */
export const listForm = z.object({
  nam: year.nullable().catch(null),
  'tinh-trang': z.enum(['', 'open', ...answers]).catch('open'),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
})
export type ListInput = z.output<typeof listForm>

/** Which two records are laid side by side. */
export const pairForm = z.object({
  khen: id,
  nguoi: id,
  'don-vi': id,
  'danh-hieu': line({ max: 80 }).catch(''),
  nam: year.nullable().catch(null),
})
