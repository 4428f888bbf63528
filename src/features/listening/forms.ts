import { z } from 'zod'
import { line } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'

const file = z.array(z.instanceof(File)).min(1).optional()

export const uploadForm = z
  .object({ reader: line({ max: 120 }), file })
  .refine(
    ({ file: chosen }) => chosen !== undefined,
    saying('Hãy chọn một tệp âm thanh.', 'Choose a sound file.', ['file']),
  )
export type UploadInput = z.output<typeof uploadForm>

/** A press on a button carries nothing. */
export const pressForm = z.object({})
