import { z } from 'zod'
import { line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { audiences, commentKinds, longestComment, showings } from './rules.ts'

const cell = /^candidates\.(\d{1,3})\.(who|award|year)$/

/** The rows that name somebody, as they were sent: `candidates.0.who`, `candidates.0.award` … */
function rowsIn(sent: Record<string, unknown>): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  for (const [field, value] of Object.entries(sent)) {
    const [, row, key] = cell.exec(field) ?? []
    if (row !== undefined && key !== undefined) rows[Number(row)] = { ...rows[Number(row)], [key]: value }
  }
  return rows.filter((one) => one && String(one.who ?? '').trim() !== '')
}

export const beginForm = z.preprocess(
  (body) => {
    const sent = body as Record<string, unknown>
    return { ...sent, candidates: rowsIn(sent) }
  },
  z.object({
    unit_id: rowId,
    audience: z.enum(audiences),
    about: line({ min: 3, max: 500 }),
    days: whole({ min: 1, max: 60 }),
    answerer_id: rowId,
    /** Pressed for more rows: the page comes again with them. */
    rows: z.undefined().optional(),
    candidates: z.array(
      z.object({
        who: line({ min: 2, max: 300 }),
        award: line({ min: 1, max: 80 }),
        year: whole({ min: 1945, max: 2200 }),
      }),
    ),
  }),
)
export type BeginInput = z.output<typeof beginForm>

export const commentForm = z.object({
  candidate_id: optional(rowId),
  kind: z.enum(commentKinds),
  showing: z.enum(showings),
  name: line({ max: 120 }).optional().default(''),
  text: lines({ min: 10, max: longestComment }),
  /** People do not see this field; what fills it in is a machine. */
  website: z.string().optional().default(''),
})
export type CommentInput = z.output<typeof commentForm>

export const answerForm = z.object({
  _version: version,
  answer: lines({ min: 5, max: longestComment }),
  shown: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
})
export type AnswerInput = z.output<typeof answerForm>

export const reassignForm = z.object({ _version: version, answerer_id: rowId })
export type ReassignInput = z.output<typeof reassignForm>
export const settleForm = z.object({ _version: version, conclusion: lines({ min: 5, max: 4_000 }) })
export type SettleInput = z.output<typeof settleForm>
export const withdrawForm = z.object({ _version: version, reason: line({ min: 5, max: 500 }) })
export type WithdrawInput = z.output<typeof withdrawForm>
export const codeForm = z.object({ code: line({ max: 60 }) })
