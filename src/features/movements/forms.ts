import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'

/** The longest text that is taken for reading, in characters. Larger than any plan, smaller than a book. */
export const longestText = 400_000

export const startForm = z.object({
  unit: rowId,
  // what is too long is refused by the reader's own sentence, which helps more than a limit's
  text: z.string().optional().default(''),
  file: z.array(z.instanceof(File)).optional().default([]),
})
export type StartInput = z.output<typeof startForm>

export const blankForm = z.object({ unit: rowId })

type Sent = Record<string, unknown>

/**
 * Rows of repeated fields, `content_title` and `content_text` side by side, as a list of objects. Rows in
 * which nothing was written are left out.
 */
export function rowsFrom<Key extends string>(
  sent: Sent,
  prefix: string,
  keys: readonly Key[],
): Record<Key, string>[] {
  const columns = keys.map((key) => [sent[`${prefix}_${key}`] ?? []].flat() as string[])
  const length = Math.max(0, ...columns.map((column) => column.length))
  return Array.from(
    { length },
    (_, row) =>
      // each key has its column, so the entries make the record
      Object.fromEntries(keys.map((key, index) => [key, columns[index]?.[row] ?? ''])) as Record<Key, string>,
  ).filter((row) => keys.some((key) => key !== 'id' && key !== 'comparison' && row[key].trim() !== ''))
}

export const contentKeys = ['id', 'title', 'text'] as const
export const driveKeys = ['id', 'name', 'occasion', 'from', 'to'] as const
export const occasionKeys = ['name', 'on'] as const
export const targetKeys = ['text', 'number', 'measure', 'comparison'] as const
export const quotaKeys = ['award', 'quantity'] as const

const comparisons = ['>=', '<=', '=', '>', '<'] as const

const content = z.object({
  id: optional(rowId),
  title: line({ min: 1, max: 500 }),
  text: lines({ max: 20_000 }),
})

const drive = z
  .object({
    id: optional(rowId),
    name: line({ min: 1, max: 300 }),
    occasion: line({ max: 300 }),
    from: day,
    to: day,
  })
  .refine(
    ({ from, to }) => from <= to,
    saying('Ngày kết thúc đợt phải sau ngày bắt đầu.', 'A drive ends after it starts.', ['to']),
  )

const occasion = z.object({ name: line({ min: 1, max: 300 }), on: optional(day) })

const target = z.object({
  text: line({ min: 1, max: 1_000 }),
  number: optional(z.coerce.number()),
  measure: line({ max: 100 }),
  comparison: z.enum(comparisons).catch('>='),
})

const quota = z.object({ award: line({ min: 1, max: 80 }), quantity: whole({ min: 1, max: 100_000 }) })

const movement = z.object({
  _version: version,
  title: line({ min: 1, max: 500 }),
  theme: line({ max: 1_000 }),
  organiser: line({ max: 500 }),
  launcher_name: line({ max: 120 }),
  launcher_positions: line({ max: 300 }),
  scope: z.enum(['toan-quoc', 'bo-tinh', 'cum-khoi', 'don-vi']),
  method: z.enum(['thuong-xuyen', 'chuyen-de']),
  document_number: line({ max: 100 }),
  document_on: optional(day),
  signer: line({ max: 200 }),
  starts_on: optional(day),
  ends_on: optional(day),
  budget: optional(whole({ min: 0, max: 1_000_000_000_000 })),
  budget_source: line({ max: 300 }),
  reason: optional(lines({ max: 1_000 })),
  units: z
    .union([rowId.transform((id) => [id]), z.array(rowId)])
    .optional()
    .default([]),
  contents: z.array(content).max(60),
  drives: z.array(drive).max(30),
  occasions: z.array(occasion).max(60),
  targets: z.array(target).max(100),
  quotas: z.array(quota).max(40),
})

export const movementForm = z
  .preprocess(
    (sent) => ({
      ...(sent as Sent),
      contents: rowsFrom(sent as Sent, 'content', contentKeys),
      drives: rowsFrom(sent as Sent, 'drive', driveKeys),
      occasions: rowsFrom(sent as Sent, 'occasion', occasionKeys),
      targets: rowsFrom(sent as Sent, 'target', targetKeys),
      quotas: rowsFrom(sent as Sent, 'quota', quotaKeys),
    }),
    movement,
  )
  .refine(
    ({ starts_on, ends_on }) => !starts_on || !ends_on || starts_on <= ends_on,
    saying('Ngày kết thúc phải sau ngày bắt đầu.', 'The last day must follow the first.', ['ends_on']),
  )
export type MovementInput = z.output<typeof movementForm>

export const versionForm = z.object({ _version: version })
export const reasonForm = z.object({ reason: lines({ min: 5, max: 1_000 }) })
export const opinionForm = z.object({ text: lines({ min: 1, max: 5_000 }) })
export const answerForm = z.object({ answer: lines({ min: 1, max: 5_000 }) })
export const checkForm = z.object({
  answer: z.enum(['done', 'not-applicable', 'open']),
  note: optional(lines({ max: 1_000 })),
})
export const nothingForm = z.object({})
export const respondForm = z.object({ unit: rowId })
export const photoForm = z.object({ file: z.array(z.instanceof(File)).min(1), caption: line({ max: 300 }) })

export const compactForm = z.object({
  unit: rowId,
  signed_on: day,
  parties: line({ min: 3, max: 500 }),
  text: lines({ max: 10_000 }),
})
export type CompactInput = z.output<typeof compactForm>

export const reviewForm = z.object({
  kind: z.enum(['interim', 'final']),
  held_on: day,
  results: lines({ min: 10, max: 20_000 }),
  shortcomings: lines({ max: 20_000 }),
  lessons: lines({ max: 20_000 }),
  commended: lines({ max: 20_000 }),
})
export type ReviewInput = z.output<typeof reviewForm>

/** Documents of a movement: one or several files. */
export const filesForm = z.object({ files: z.array(z.instanceof(File)).min(1).max(10) })
export const removeFileForm = z.object({ file: rowId })

export const copyForm = z.object({ year: whole({ min: 2000, max: 2200 }) })
