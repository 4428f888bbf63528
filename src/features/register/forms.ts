import { z } from 'zod'
import { line, optional, version, whole } from '#web/form.ts'

/** What the public seeks; anything that does not read is left out of the search. */
export const searchForm = z.object({
  tim: line({ max: 200 }).catch(''),
  'danh-hieu': line({ max: 80 }).catch(''),
  nam: optional(whole({ min: 1945, max: 2200 })).catch(null),
  nguoi: optional(whole({ min: 1, max: 2_000_000_000 })).catch(null),
  'don-vi': optional(whole({ min: 1, max: 2_000_000_000 })).catch(null),
  'quyet-dinh': line({ max: 200 }).catch(''),
  trang: whole({ min: 1, max: 5_000 }).catch(1),
})
export type SearchInput = z.output<typeof searchForm>

export const unlistForm = z.object({
  _version: version,
  unlisted: z.enum(['0', '1']).transform((value) => value === '1'),
  reason: line({ min: 3, max: 500 }),
})
export type UnlistInput = z.output<typeof unlistForm>

export const cosignForm = z.object({ key: line({ min: 1, max: 500 }), line: line({ min: 1, max: 1000 }) })
export type CosignInput = z.output<typeof cosignForm>
