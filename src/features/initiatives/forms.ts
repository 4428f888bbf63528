import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { states } from './rules/filing.ts'

export const kinds = ['ky-thuat', 'quan-ly', 'tac-nghiep', 'ung-dung'] as const
/** The levels that can be given here, from near to far, as the files of people know them. */
export const scopes = ['don-vi', 'co-so', 'xa', 'linh-vuc', 'bo-tinh', 'khu-vuc', 'toan-quoc'] as const
export const recognisers = ['don-vi', 'co-so', 'xa', 'so-nganh', 'bo-tinh'] as const
export const mostAuthors = 5

const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema.transform((one) => [one]), z.array(schema)])
    .optional()
    .default([])
const files = z.array(z.instanceof(File)).optional().default([])

const said = {
  title: line({ min: 3, max: 300 }),
  kind: z.enum(kinds),
  problem: lines({ max: 10_000 }),
  solution: lines({ max: 20_000 }),
  effect: lines({ max: 10_000 }),
  applied: lines({ max: 10_000 }),
  applied_on: optional(day),
  author: listOf(optional(rowId)),
  share: listOf(optional(whole({ min: 1, max: 100 }))),
  files,
}
export const beginForm = z.object(said)
export type SaidInput = z.output<typeof beginForm>
export const editForm = z.object({ ...said, _version: version })
export type EditInput = z.output<typeof editForm>

export const pressForm = z.object({ _version: version })
export const reasonForm = z.object({ _version: version, reason: line({ min: 5, max: 1_000 }) })
export type ReasonInput = z.output<typeof reasonForm>
export const assignForm = z.object({ _version: version, board_id: rowId })
export type AssignInput = z.output<typeof assignForm>

export const recogniseForm = z.object({
  _version: version,
  scope: z.enum(scopes),
  recognised_by: z.enum(recognisers),
  decision: line({ min: 1, max: 300 }),
  decided_on: day,
  published: z.literal('on').optional(),
})
export type RecogniseInput = z.output<typeof recogniseForm>

export const useForm = z.object({
  person_id: rowId,
  award: line({ min: 1, max: 80 }),
  year: whole({ min: 1945, max: 2200 }),
})
export type UseInput = z.output<typeof useForm>

export const followUpForm = z.object({
  months: z.enum(['12', '24']),
  still_used: z.enum(['yes', 'no']),
  answer: lines({ min: 5, max: 5_000 }),
})
export type FollowUpInput = z.output<typeof followUpForm>

export const markForm = z.object({
  points: listOf(whole({ min: 0, max: 100 })),
  agrees: z.enum(['yes', 'no']),
  remark: lines({ max: 5_000 }),
})
export type MarkInput = z.output<typeof markForm>

export const boardForm = z.object({
  unit_id: rowId,
  name: line({ min: 3, max: 300 }),
  decision: line({ max: 300 }),
  /** One criterion a line: its name, then its most points. */
  criteria: lines({ min: 3, max: 3_000 }),
  votes: whole({ min: 1, max: 100 }),
  of_votes: whole({ min: 1, max: 100 }),
  starts_on: day,
})
export type BoardInput = z.output<typeof boardForm>

export const memberForm = z.object({ person_id: rowId, chair: z.literal('on').optional() })
export type MemberInput = z.output<typeof memberForm>

/** What the address of the list says; what cannot be read there is as good as not said. */
export const listForm = z.object({
  'tinh-trang': z.enum(['', ...states]).catch(''),
  loai: z.enum(['', ...kinds]).catch(''),
  tim: line({ max: 100 }).catch(''),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
})
export type ListInput = z.output<typeof listForm>

export const libraryForm = z.object({
  loai: z.enum(['', ...kinds]).catch(''),
  'pham-vi': z.enum(['', ...scopes]).catch(''),
  nam: whole({ min: 1945, max: 2200 }).nullable().catch(null),
  tim: line({ max: 100 }).catch(''),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
})
export type LibraryInput = z.output<typeof libraryForm>
