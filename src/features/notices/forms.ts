import { z } from 'zod'
import { optional, rowId } from '#web/form.ts'

/** Which notice was read; none means all. */
export const readForm = z.object({ notice: optional(rowId) })
