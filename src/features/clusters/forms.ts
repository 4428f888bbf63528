import { z } from 'zod'
import { line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import { parseNumber } from '#words/numbers.ts'
import { extraKinds } from './rules.ts'

/** The most criteria of a cluster, and the most members. */
export const mostCriteria = 60
const mostPoints = 10_000

/** Points as people write them, 8,5 or 8.5, in whole hundredths. */
const points = z.string().transform((text, context) => {
  const read = parseNumber(text)
  if (typeof read === 'number' && read >= 0 && read <= mostPoints) return Math.round(read * 100)
  context.addIssue({
    code: 'custom',
    input: text,
    ...saying('Hãy nhập số điểm, thí dụ 8,5.', 'Enter points, for instance 8.5.'),
  })
  return 0
})

const several = z
  .union([rowId.transform((id) => [id]), z.array(rowId)])
  .optional()
  .default([])

const criterion = z.object({
  name: line({ min: 1, max: 500 }),
  maximum: points,
  mandatory: z
    .enum(['0', '1'])
    .optional()
    .transform((value) => value === '1'),
})

const cellName = /^criteria\.(\d{1,3})\.(name|maximum|mandatory)$/

/** The criteria as they were typed, by row; rows without a name are passed over. */
function criteriaIn(sent: Record<string, unknown>): Record<string, unknown>[] {
  const rows = new Map<number, Record<string, unknown>>()
  for (const [field, value] of Object.entries(sent)) {
    const [, row, key] = cellName.exec(field) ?? []
    if (row !== undefined && key !== undefined)
      rows.set(Number(row), { ...rows.get(Number(row)), [key]: value })
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, cells]) => cells)
    .filter(({ name }) => String(name ?? '').trim() !== '')
}

export const clusterForm = z.preprocess(
  (sent) => ({ ...(sent as Record<string, unknown>), criteria: criteriaIn(sent as Record<string, unknown>) }),
  z.object({
    _version: optional(version),
    unit_id: rowId,
    name: line({ min: 1, max: 300 }),
    year: whole({ min: 2000, max: 2100 }),
    total: points.refine(
      (value) => value > 0,
      saying('Tổng điểm phải lớn hơn 0.', 'The total must be above 0.'),
    ),
    members: several,
    /** Bodies outside the agency, one a line. */
    bodies: lines({ max: 5_000 }).transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ]),
    /** `unit:4` or `body:Tên`. */
    head: line({ max: 320 }),
    criteria: z.array(criterion).max(mostCriteria),
  }),
)
export type ClusterInput = z.output<typeof clusterForm>

const scoreName = /^(points|reason)\.(\d{1,9})$/

/** The rows of a form of scores, by criterion; rows without points are passed over. */
const scoresIn = (sent: Record<string, unknown>) => {
  const rows = new Map<string, Record<string, unknown>>()
  for (const [field, value] of Object.entries(sent)) {
    const [, key, id] = scoreName.exec(field) ?? []
    if (key && id) rows.set(id, { ...rows.get(id), criterionId: id, [key]: value })
  }
  return [...rows.values()].filter((row) => String(row.points ?? '').trim() !== '')
}

const score = z.object({ criterionId: rowId, points, reason: line({ max: 1_000 }).optional().default('') })

/** Points for several criteria; `reason` is evidence when one scores oneself. */
export const scoresForm = z.preprocess(
  (sent) => ({ ...(sent as Record<string, unknown>), scores: scoresIn(sent as Record<string, unknown>) }),
  z.object({ _version: version, scores: z.array(score).max(mostCriteria) }),
)
export type ScoresInput = z.output<typeof scoresForm>

export const extraForm = z.object({
  _version: version,
  kind: z.enum(extraKinds),
  points: points.refine((value) => value > 0, saying('Số điểm phải lớn hơn 0.', 'Points must be above 0.')),
  reason: line({ min: 3, max: 1_000 }),
})
export type ExtraInput = z.output<typeof extraForm>

export const stepForm = z.object({ _version: version })
export const reopenForm = z.object({ _version: version, reason: line({ min: 3, max: 500 }) })
export const copyForm = z.object({ year: whole({ min: 2000, max: 2100 }) })
