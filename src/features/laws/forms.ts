import { z } from 'zod'
import { honourKinds, honourLevels } from '#law/honour-names.ts'
import { day, line } from '#web/form.ts'

/** The day of which the law is shown; what does not read is today. */
const ngay = z.union([z.literal(''), day]).catch('')

/** What the address of the guide says; what cannot be read there is as good as not said. */
export const guideForm = z.object({
  tim: line({ max: 100 }).catch(''),
  cap: z.enum(['', ...honourLevels]).catch(''),
  loai: z.enum(['', ...honourKinds]).catch(''),
  ngay,
})
export type GuideInput = z.output<typeof guideForm>

export const statuses = ['in-force', 'not-yet', 'unknown', 'ended'] as const
export const instrumentsForm = z.object({
  tim: line({ max: 100 }).catch(''),
  'tinh-trang': z.enum(['', ...statuses]).catch(''),
  ngay,
})
export type InstrumentsInput = z.output<typeof instrumentsForm>
