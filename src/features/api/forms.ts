import { z } from 'zod'
import { day, line, rowId } from '#web/form.ts'

export const tokenForm = z.object({ unit_id: rowId, name: line({ min: 3, max: 200 }), expires_on: day })
export type TokenInput = z.output<typeof tokenForm>

/** A button without fields. */
export const revokeForm = z.object({})
