import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { mostChoices } from './rules.ts'

export const subjects = ['ca-nhan', 'tap-the', 'ho-gia-dinh'] as const
export type Subject = (typeof subjects)[number]
const year = whole({ min: 1945, max: 2200 })

export const windowForm = z.object({
  unit_id: rowId,
  year,
  opens_on: day,
  closes_on: day,
  note: lines({ max: 1_000 }),
})
export type WindowInput = z.output<typeof windowForm>

export const windowChangeForm = windowForm.omit({ unit_id: true, year: true }).extend({ _version: version })
export type WindowChange = z.output<typeof windowChangeForm>

export const permitForm = z.object({
  unit_id: rowId,
  until_on: day,
  reason: line({ min: 5, max: 500 }),
})
export type PermitInput = z.output<typeof permitForm>

const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform((one) => [one]), z.array(schema)])

/** The page sends each title with the place that it takes among the wishes; an empty place is no wish. */
const choices = {
  award: listOf(line({ min: 1, max: 80 })),
  place: listOf(optional(whole({ min: 1, max: mostChoices }))),
  pledge: lines({ max: 2_000 }),
}
type Chosen = { award: string[]; place: (number | null)[] }

/** The titles that were given a place, in its order. */
export const wishesOf = ({ award, place }: Chosen): { award: string; place: number }[] =>
  award
    .flatMap((one, at) => {
      const where = place[at] ?? null
      return where === null ? [] : [{ award: one, place: where }]
    })
    .toSorted((one, other) => one.place - other.place)

export const registerForm = z.object({
  window_id: rowId,
  subject: z.enum(subjects),
  person_id: optional(rowId),
  /** The collective itself, or the unit in which a household lives. */
  unit_id: optional(rowId),
  name: line({ max: 300 }),
  ...choices,
})
export type RegisterInput = z.output<typeof registerForm>

export const correctForm = z.object({ ...choices, _version: version })
export type CorrectInput = z.output<typeof correctForm>

export const stepForm = z.object({ _version: version })
export const returnForm = z.object({ _version: version, reason: line({ min: 5, max: 500 }) })
export type ReturnInput = z.output<typeof returnForm>

/** All that waits at one unit goes on together. */
export const gatherForm = z.object({ window_id: rowId, unit_id: rowId })
export type GatherInput = z.output<typeof gatherForm>

export const states = ['sent', 'returned', 'accepted', 'withdrawn'] as const
export const outcomes = ['dat', 'khong-dat'] as const

const id = rowId.nullable().catch(null)

/** What the address of the list says; what cannot be read there is as good as not said. */
export const listForm = z.object({
  dot: id,
  'don-vi': id,
  'doi-tuong': z.enum(['', ...subjects]).catch(''),
  'tinh-trang': z.enum(['', ...states]).catch(''),
  'danh-hieu': line({ max: 80 }).catch(''),
  'ket-qua': z.enum(['', ...outcomes]).catch(''),
  tim: line({ max: 100 }).catch(''),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
})
export type ListInput = z.output<typeof listForm>

/** For whom a registration is begun. */
export const beginForm = z.object({
  dot: id,
  loai: z.enum(subjects).catch('ca-nhan'),
  cho: id,
})
