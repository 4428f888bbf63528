import { z } from 'zod'
import { line, optional, rowId } from '#web/form.ts'

const why = line({ max: 500 })

export const beginForm = z.object({ why })
export const printForm = z.object({ line_id: rowId, why })
export type PrintInput = z.output<typeof printForm>

/** A press of a button, with nothing to say. */
export const bareForm = z.object({})

export const pageForm = z.object({ trang: optional(z.coerce.number().int().min(1).max(10_000)).catch(null) })
