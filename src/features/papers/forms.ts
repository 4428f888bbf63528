import { z } from 'zod'
import { day, line, rowId, whole } from '#web/form.ts'

const someDay = day.nullable().catch(null)

/** What the address of a paper says; what cannot be read there is as good as not said. */
export const paperForm = z.object({
  dang: z.enum(['pdf', 'word']).catch('pdf'),
  tu: someDay,
  den: someDay,
  nam: whole({ min: 1945, max: 2200 }).nullable().catch(null),
  'hinh-thuc': line({ max: 80 }).catch(''),
})
export type PaperInput = z.output<typeof paperForm>

/** For whom papers are made: one of the two. */
export const chooseForm = paperForm.extend({
  ai: rowId.nullable().catch(null),
  'don-vi': rowId.nullable().catch(null),
})
export type ChooseInput = z.output<typeof chooseForm>

/** Papers that an agency may give a template of its own. */
export const templated = [
  'bao-cao-thanh-tich',
  'tom-tat-thanh-tich',
  'giao-uoc-thi-dua',
  'to-trinh',
  'bien-ban',
  'quyet-dinh',
] as const
export type Templated = (typeof templated)[number]

export const largestTemplate = 2_000_000
export const templateForm = z.object({
  paper: z.enum(templated),
  file: z.array(z.instanceof(File)).min(1).max(1),
})
/** Number 0 is the delivered form. */
export const useForm = z.object({ paper: z.enum(templated), number: whole({ min: 0, max: 100_000 }) })
export const tryForm = z.object({ loai: z.enum(templated), phien: whole({ min: 1, max: 100_000 }) })
