import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'

export const subjectKinds = ['ca-nhan', 'tap-the'] as const
const year = whole({ min: 1945, max: 2200 })

export const judgeForm = z.object({ unit_id: rowId, subject: z.enum(subjectKinds), year })
export type JudgeInput = z.output<typeof judgeForm>

/** What the council said to one question, of one subject or of all in a unit for whom it is asked. */
export const answerForm = z.object({
  subject: z.enum(subjectKinds),
  year,
  award: line({ min: 1, max: 80 }),
  question: line({ min: 1, max: 120 }),
  answer: z.enum(['co', 'khong']).transform((said) => said === 'co'),
  decision: line({ max: 300 }),
  one: optional(rowId),
  unit_id: rowId,
})
export type AnswerInput = z.output<typeof answerForm>

export const stopForm = z.object({})

export const coverageForm = z.object({ since: optional(year), _version: version })
export type CoverageInput = z.output<typeof coverageForm>

export const objectionForm = z.object({
  year,
  award: line({ min: 1, max: 80 }),
  says: lines({ min: 5, max: 2_000 }),
})
export type ObjectionInput = z.output<typeof objectionForm>

export const objectionAnswerForm = z.object({
  state: z.enum(['righted', 'declined']),
  answer: lines({ min: 5, max: 2_000 }),
  _version: version,
})
export type ObjectionAnswerInput = z.output<typeof objectionAnswerForm>

export const capForm = z.object({
  award: line({ min: 1, max: 80 }),
  of_award: line({ min: 1, max: 80 }),
  percent: whole({ min: 1, max: 100 }),
  source: line({ min: 3, max: 300 }),
  holds_from: day,
})
export type CapInput = z.output<typeof capForm>
export const liftForm = z.object({ cap: rowId })

/** Answers as the address of the sheet names them. */
export const results = ['dat', 'chua-dat', 'tam-dung', 'cho-hoi-dong', 'chua-ro'] as const
export type Result = (typeof results)[number]

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((one) => one.split(','))
      .filter(Boolean),
  )
  .catch([])

/** What the address of the sheet says; what cannot be read there is as good as not said. */
export const sheetForm = z.object({
  'don-vi': rowId.nullable().catch(null),
  nam: year.nullable().catch(null),
  'doi-tuong': z.enum(subjectKinds).catch('ca-nhan'),
  'danh-hieu': list,
  'ket-qua': z.enum(['', ...results]).catch(''),
  tim: line({ max: 100 }).catch(''),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
  /** Whose cell is open, and of which title. */
  ai: rowId.nullable().catch(null),
  xem: line({ max: 80 }).catch(''),
})
export type SheetInput = z.output<typeof sheetForm>

/** Tries a draft of the agency's settlement as it was seen, on the records of a year; without one, of this year. */
export const rehearseForm = z.object({ nam: optional(year), _version: version })
export type RehearseInput = z.output<typeof rehearseForm>

/** What the address of a trial says: of which standard (`award/subject`), from which letter to which (`m-u`). */
export const turnForm = z.object({
  'danh-hieu': line({ max: 100 }).catch(''),
  doi: line({ max: 3 })
    .pipe(z.string().regex(/^([muskc]-[muskc])?$/))
    .catch(''),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
  ai: rowId.nullable().catch(null),
  xem: line({ max: 100 }).catch(''),
})
export type TurnInput = z.output<typeof turnForm>
