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
