import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import { parseNumber } from '#words/numbers.ts'

/** The most files of evidence with one report. */
export const mostFiles = 10

/** A figure as people write it, 1.234,5 or 1234.5, kept exact as text. */
const figure = z.string().transform((text, context) => {
  const read = parseNumber(text)
  // six decimals are more than any measure has, and keep the text free of an exponent
  if (typeof read === 'number' && Math.abs(read) < 1e12) return String(Number(read.toFixed(6)))
  const sentence =
    read === 'ambiguous'
      ? saying(
          'Chưa rõ dấu chấm là phần nghìn hay phần thập phân; hãy viết 1234,5.',
          'Unclear whether the point marks thousands or decimals; write 1234.5.',
        )
      : saying('Hãy nhập một số.', 'Please enter a number.')
  context.addIssue({ code: 'custom', input: text, ...sentence })
  return '0'
})

const several = z
  .union([rowId.transform((id) => [id]), z.array(rowId)])
  .optional()
  .default([])

const goalFields = {
  content: rowId,
  drive: optional(rowId),
  unit: rowId,
  name: line({ min: 1, max: 500 }),
  kind: z.enum(['number', 'percent', 'milestone', 'yes-no']),
  measure: line({ max: 60 }),
  counted_by: z.enum(['value', 'tasks']).optional().default('value'),
  baseline: figure.optional().default('0'),
  target: figure,
  weight: whole({ min: 1, max: 100 }),
  starts_on: day,
  due_on: day,
}
const targetDiffers = saying('Đích phải khác điểm xuất phát.', 'The target must differ from the baseline.', [
  'target',
])
const daysFollow = saying('Hạn phải sau ngày bắt đầu.', 'The deadline must follow the start.', ['due_on'])

export const goalForm = z
  .object({ movement: rowId, ...goalFields })
  .refine(({ baseline, target }) => baseline !== target, targetDiffers)
  .refine(({ starts_on, due_on }) => starts_on <= due_on, daysFollow)
export type GoalInput = z.output<typeof goalForm>

export const correctGoalForm = z
  .object({ _version: version, ...goalFields })
  .refine(({ baseline, target }) => baseline !== target, targetDiffers)
  .refine(({ starts_on, due_on }) => starts_on <= due_on, daysFollow)
export type CorrectGoalInput = z.output<typeof correctGoalForm>

/** The most goals that one form sets. */
export const mostGoals = 200

const cellName = /^goals\.(\d{1,3})\.([a-z_]+)$/

/** The rows of the form for several goals as they were typed, by number; rows without a name are passed over. */
export function goalRowsIn(sent: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const rows: Record<string, Record<string, unknown>> = {}
  for (const [field, value] of Object.entries(sent)) {
    const [, row, key] = cellName.exec(field) ?? []
    if (row !== undefined && key !== undefined) rows[row] = { ...rows[row], [key]: value }
  }
  return Object.fromEntries(
    Object.entries(rows).filter(([, cells]) => String(cells.name ?? '').trim() !== ''),
  )
}

const goalCells = z
  .object({
    name: goalFields.name,
    content: rowId,
    kind: goalFields.kind,
    measure: goalFields.measure,
    baseline: z
      .literal('')
      .transform(() => '0')
      .or(figure),
    target: figure,
    weight: goalFields.weight,
    due_on: optional(day),
  })
  .refine(({ baseline, target }) => baseline !== target, targetDiffers)

/** Several goals at once: what they share, and a row for each; every chosen unit gets every row. */
export const severalGoalsForm = z.preprocess(
  (sent) => ({ ...(sent as object), goals: goalRowsIn(sent as Record<string, unknown>) }),
  z
    .object({
      movement: rowId,
      units: several.refine(
        (units) => units.length > 0,
        saying('Hãy chọn ít nhất một đơn vị.', 'Please choose at least one unit.'),
      ),
      drive: optional(rowId),
      starts_on: day,
      due_on: day,
      goals: z.record(z.string(), goalCells),
    })
    .refine(
      ({ goals }) => Object.keys(goals).length > 0,
      saying('Hãy điền ít nhất một chỉ tiêu.', 'Please fill in at least one goal.', ['goals']),
    )
    .refine(
      ({ goals, units }) => Object.keys(goals).length * units.length <= mostGoals,
      saying(
        `Mỗi lần đặt nhiều nhất ${mostGoals} chỉ tiêu.`,
        `At most ${mostGoals} goals can be set at once.`,
        ['goals'],
      ),
    ),
)
export type SeveralGoalsInput = z.output<typeof severalGoalsForm>

export const copyGoalsForm = z.object({ movement: rowId, which: z.enum(['all', 'carried-over']) })
export type CopyGoalsInput = z.output<typeof copyGoalsForm>

const taskFields = {
  person: rowId,
  name: line({ min: 1, max: 500 }),
  product: line({ max: 500 }),
  resources: line({ max: 500 }),
  weight: whole({ min: 1, max: 100 }),
  starts_on: day,
  due_on: day,
  helpers: several,
  followers: several,
}

export const taskForm = z
  .object(taskFields)
  .refine(({ starts_on, due_on }) => starts_on <= due_on, daysFollow)
export type TaskInput = z.output<typeof taskForm>

export const correctTaskForm = z
  .object({ _version: version, ...taskFields })
  .refine(({ starts_on, due_on }) => starts_on <= due_on, daysFollow)
export type CorrectTaskInput = z.output<typeof correctTaskForm>

export const reportForm = z.object({
  value: figure,
  text: lines({ min: 1, max: 5_000 }),
  reported_on: day,
  files: z.array(z.instanceof(File)).optional().default([]),
})
export type ReportInput = z.output<typeof reportForm>

export const answerForm = z.object({
  _version: version,
  answer: lines({ max: 2_000 }).optional().default(''),
})
export const returnForm = z.object({ _version: version, answer: lines({ min: 3, max: 2_000 }) })
export const nothingForm = z.object({})
export const reasonForm = z.object({ reason: lines({ min: 3, max: 1_000 }) })

export const scoreForm = z.object({
  kind: z.enum(['score', 'supplementary', 'penalty']),
  points: figure.refine(
    (points) => Number(points) >= 0,
    saying('Hãy nhập số điểm từ 0 trở lên.', 'Please enter points of 0 or more.'),
  ),
  reason: lines({ min: 3, max: 1_000 }),
})
export type ScoreInput = z.output<typeof scoreForm>

export const closeOutForm = z.object({
  goal: rowId,
  outcome: z.enum(['achieved', 'not-achieved', 'carried-over']),
  reason: optional(lines({ max: 1_000 })),
})
export type CloseOutInput = z.output<typeof closeOutForm>
