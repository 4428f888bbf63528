import { z } from 'zod'
import { honourKinds, honourLevels, honourSubjects } from '#law/honour-names.ts'
import { disciplineForms, leaveKinds, ratingClasses, scopes } from '#law/language/index.ts'
import { day, line, optional, rowId, version, whole } from '#web/form.ts'
import { shares } from './rules/demands.ts'

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

/** Begins a change, from what is in force or from an earlier version. */
export const beginForm = z.object({ from: optional(rowId) })
export type BeginInput = z.output<typeof beginForm>

const source = line({ min: 3, max: 500 })
const fresh = { _version: version }
const key = line({ min: 1, max: 120 })

export const headForm = z.object({ source, holds_from: day, ...fresh })
export type HeadInput = z.output<typeof headForm>

/** An empty `reading` leaves the text open again. */
export const readingForm = z
  .object({ key, reading: line({ max: 80 }), ground: line({ max: 500 }), ground_on: optional(day), ...fresh })
  .check(({ value, issues }) => {
    if (value.reading === '') return
    if (value.ground.length < 3)
      issues.push({ code: 'too_small', origin: 'string', minimum: 3, input: value.ground, path: ['ground'] })
    if (!value.ground_on)
      issues.push({ code: 'invalid_format', format: 'date', input: '', path: ['ground_on'] })
  })
export type ReadingInput = z.output<typeof readingForm>

const stands = { key, article: line({ max: 20 }), clause: line({ max: 20 }), ...fresh }
const years = whole({ min: 1, max: 20 })
const several = <Choice extends string>(of: readonly [Choice, ...Choice[]]) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => [sent ?? []].flat())
    .pipe(z.array(z.enum(of)))

/** What a regulation may demand, each kind with what it turns on; `none`: nothing more is asked. */
export const demandForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), ...stands }),
  z.object({
    kind: z.literal('months'),
    months: whole({ min: 1, max: 12 }),
    less: several(leaveKinds),
    ...stands,
  }),
  z.object({ kind: z.literal('discipline'), form: z.enum(disciplineForms), ...stands }),
  z.object({ kind: z.literal('rating'), class: z.enum(ratingClasses), years, ...stands }),
  z.object({ kind: z.literal('initiative'), scope: z.enum(scopes), years, ...stands }),
  z.object({
    kind: z.literal('honour'),
    award: line({ min: 1, max: 80 }),
    times: whole({ min: 1, max: 20 }),
    years,
    ...stands,
  }),
  z.object({
    kind: z.literal('council'),
    vi: line({ min: 5, max: 300 }),
    en: line({ max: 300 }),
    ...stands,
  }),
  z.object({
    kind: z.literal('share'),
    part: z.enum(shares),
    percent: whole({ min: 1, max: 100 }),
    ...stands,
  }),
])
export type DemandInput = z.output<typeof demandForm>

export const dropForm = z.object({ key, at: whole({ min: 0, max: 100 }), ...fresh })
export type DropInput = z.output<typeof dropForm>

const grounds = { ground: source, ground_on: day, ...fresh }
export const correctForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citation'), place: key, ...grounds }),
  z.object({
    kind: z.literal('figure'),
    award: key,
    subject: z.enum(honourSubjects),
    clause: key,
    now: whole({ min: 0, max: 1_000 }),
    ...grounds,
  }),
  z.object({
    kind: z.literal('base-salary'),
    from: day,
    amount: whole({ min: 100_000, max: 100_000_000 }),
    ...grounds,
  }),
])
export type CorrectInput = z.output<typeof correctForm>

export const uncorrectForm = z.object({ at: whole({ min: 0, max: 500 }), ...fresh })
export type UncorrectInput = z.output<typeof uncorrectForm>

export const pressForm = z.object(fresh)
export type PressInput = z.output<typeof pressForm>

/** What is open for editing: a text, a kind of correction with its standard, or a point with a kind of demand. */
export const editForm = z.object({
  doc: line({ max: 120 }).catch(''),
  sua: line({ max: 20 }).catch(''),
  muc: line({ max: 120 }).catch(''),
  loai: line({ max: 20 }).catch(''),
  'danh-hieu': line({ max: 80 }).catch(''),
})
export type EditInput = z.output<typeof editForm>
