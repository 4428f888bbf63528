import { z } from 'zod'
import { fundRules } from '#law/procedures/fund.ts'
import { day, line, optional, rowId, version, whole } from '#web/form.ts'

/** Where the fund's money comes from. */
export const sourcesIn = ['allotted', 'carried', 'contributed', 'other'] as const
/** What it pays besides award money. */
export const sourcesOut = ['organising', 'objects', 'other-out'] as const
export type Source = (typeof sourcesIn)[number] | (typeof sourcesOut)[number] | 'award'

const most = 1_000_000_000_000
/** Whole đồng, as people write them: 1.500.000. */
const dong = z
  .string()
  .transform((text) => text.replace(/[\s.,_đ]/g, ''))
  .pipe(z.string().regex(/^\d{1,13}$/))
  .transform(Number)
  .pipe(z.number().min(1).max(most))

const booked = { entered_on: day, voucher: line({ max: 100 }) }

export const enterForm = z.object({
  source: z.enum([...sourcesIn, ...sourcesOut]),
  amount: dong,
  ...booked,
  words: line({ max: 500 }),
})
export type EnterInput = z.output<typeof enterForm>

export const cancelForm = z.object({ words: line({ min: 3, max: 500 }) })

const rules = fundRules.map(({ slug }) => slug)
export const yearForm = z.object({
  _version: optional(version),
  year: whole({ min: 2000, max: 2200 }),
  rule: z.string().refine((slug) => slug === '' || rules.includes(slug)),
  base: z.union([z.literal('').transform(() => 0), dong]),
})
export type YearInput = z.output<typeof yearForm>

const several = z.union([rowId.transform((one) => [one]), z.array(rowId).max(1_000)])
export const payForm = z.object({ ...booked, line: several.optional().transform((lines) => lines ?? []) })
export type PayInput = z.output<typeof payForm>

export const backForm = z.object(booked)
export type BackInput = z.output<typeof backForm>
export const objectsForm = z.object({ returned_on: day, words: line({ max: 500 }) })
export type ObjectsInput = z.output<typeof objectsForm>

/** Which fund and year the address asks for; what cannot be read is as good as not said. */
export const askForm = z.object({
  'don-vi': optional(rowId).catch(null),
  nam: optional(whole({ min: 2000, max: 2200 })).catch(null),
  trang: optional(whole({ min: 1, max: 10_000 })).catch(null),
})
