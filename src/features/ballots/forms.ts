import { z } from 'zod'
import { line, rowId, version, whole } from '#web/form.ts'
import type { Marks } from './rules.ts'

export const againForm = z.object({ _version: version, item_id: rowId, award: line({ min: 1, max: 80 }) })
export type AgainInput = z.output<typeof againForm>

export const stepForm = z.object({ _version: version })
export const rightForm = z.object({ blinded: z.string().max(1_000) })
export const pressForm = z.object({})

const mark = z.enum(['agree', 'disagree', 'blank'])

/** The marks of the sheets stand in fields `s<sheet>_<question>`; what is no mark is passed over. */
export const sheetsForm = z
  .looseObject({ returned: whole({ min: 0, max: 1_000 }) })
  .transform(({ returned, ...fields }): { returned: number; marks: Marks } => ({
    returned,
    marks: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => {
        const read = mark.safeParse(value)
        return /^s\d+_/.test(name) && read.success ? [[name, read.data]] : []
      }),
    ),
  }))
