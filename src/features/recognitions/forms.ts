import { z } from 'zod'
import { day, line, lines, rowId, version } from '#web/form.ts'
import { recognitionKinds } from './rules.ts'

export const giveForm = z.object({
  person_id: rowId,
  kind: z.enum(recognitionKinds),
  text: lines({ min: 10, max: 1_000 }),
  happened_on: day,
})
export type GiveInput = z.output<typeof giveForm>

export const stepForm = z.object({ _version: version })
export const returnForm = z.object({ _version: version, reason: line({ min: 5, max: 500 }) })
export type ReturnInput = z.output<typeof returnForm>
export const chooseForm = z.object({ _version: version, chosen: z.enum(['yes', 'no']) })
export type ChooseInput = z.output<typeof chooseForm>
export const consentForm = z.object({ _version: version, consents: z.enum(['yes', 'no']) })
export type ConsentInput = z.output<typeof consentForm>
