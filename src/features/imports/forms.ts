import { z } from 'zod'
import { rowId } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import { kinds } from './rules/lines.ts'

const file = z.array(z.instanceof(File)).min(1).optional()

export const startForm = z
  .object({ kind: z.enum(kinds), unit_id: rowId, file })
  .refine(
    ({ file: chosen }) => chosen !== undefined,
    saying('Hãy chọn một tệp Excel hoặc CSV.', 'Choose an Excel or CSV file.', ['file']),
  )
export type StartInput = z.output<typeof startForm>

/** A press on a button carries nothing. */
export const pressForm = z.object({})

export const templateForm = z.object({ loai: z.enum(kinds).catch('nguoi') })
