import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { states } from './rules/way.ts'

export const subjects = ['ca-nhan', 'tap-the', 'ho-gia-dinh'] as const
export const bases = [
  'cong-trang',
  'chuyen-de',
  'dot-xuat',
  'cong-hien',
  'nien-han',
  'doi-ngoai',
  'thu-tuc-don-gian',
] as const

const id = rowId.nullable().catch(null)
const year = whole({ min: 1945, max: 2200 })

/** Whom the page of a new dossier is for; the eligibility sheet leads here with all of it. */
export const askForm = z.object({
  loai: z.enum(subjects).catch('ca-nhan'),
  cho: id,
  'danh-hieu': line({ max: 80 }).catch(''),
  nam: year.nullable().catch(null),
})

export const beginForm = z.object({
  subject: z.enum(subjects),
  /** The person, the collective, or the unit in which a household lives. */
  of_id: rowId,
  name: line({ max: 300 }),
  award: line({ min: 1, max: 80 }),
  year,
  basis: z.enum(bases),
})
export type BeginInput = z.output<typeof beginForm>

const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform((one) => [one]), z.array(schema)])
const files = z.array(z.instanceof(File)).optional().default([])

export const partForm = z.object({ _version: version, body: lines({ max: 50_000 }), files })
export type PartInput = z.output<typeof partForm>

const someDay = day.nullable().catch(null)
/** The period that the page of a report looks at; what cannot be read there is as good as not said. */
export const periodForm = z.object({ tu: someDay, den: someDay })
export const draftForm = z.object({ _version: version, from: day, to: day })
export type DraftInput = z.output<typeof draftForm>

export const pressForm = z.object({ _version: version })
export const sendForm = z.object({ _version: version, to_unit_id: rowId })
export const reasonForm = z.object({ _version: version, reason: line({ min: 5, max: 1_000 }) })
export type ReasonInput = z.output<typeof reasonForm>

export const giveBackForm = reasonForm.extend({
  slugs: listOf(line({ min: 1, max: 80 }))
    .optional()
    .default([]),
})
export type GiveBackInput = z.output<typeof giveBackForm>

export const receiveForm = z.object({
  _version: version,
  examiner_1: rowId,
  examiner_2: optional(rowId),
  examiner_3: optional(rowId),
  criteria_1: line({ max: 500 }),
  criteria_2: line({ max: 500 }),
  criteria_3: line({ max: 500 }),
})
export type ReceiveInput = z.output<typeof receiveForm>

export const answerForm = z.object({
  outcome: z.enum(['agrees', 'disagrees', 'flags']),
  opinion: lines({ max: 5_000 }),
  slugs: listOf(line({ min: 1, max: 80 }))
    .optional()
    .default([]),
})
export type AnswerInput = z.output<typeof answerForm>

export const postForm = z.object({ _version: version, days: whole({ min: 1, max: 60 }), answerer_id: rowId })
export type PostInput = z.output<typeof postForm>

export const importForm = z.object({
  unit_id: rowId,
  package: z.array(z.instanceof(File)).min(1).max(1),
})
export type ImportInput = z.output<typeof importForm>

export const senderForm = z.object({
  name: line({ min: 1, max: 300 }),
  key: line({ min: 10, max: 300 }),
})
export type SenderInput = z.output<typeof senderForm>

/** A press of a button, with nothing to say. */
export const bareForm = z.object({})

export const copyForm = z.object({ year })

/** What the address of the list says; what cannot be read there is as good as not said. */
export const listForm = z.object({
  'tinh-trang': z.enum(['', ...states]).catch(''),
  'danh-hieu': line({ max: 80 }).catch(''),
  'don-vi': id,
  nam: year.nullable().catch(null),
  'qua-han': z.enum(['', '1']).catch(''),
  tim: line({ max: 100 }).catch(''),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
})
export type ListInput = z.output<typeof listForm>
