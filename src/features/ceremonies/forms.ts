import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'

const said = {
  title: line({ min: 3, max: 200 }),
  held_on: day,
  begins: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
  place: line({ max: 200 }),
  programme: lines({ max: 4_000 }).transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
}
export const beginForm = z.object({ unit_id: rowId, ...said })
export type BeginInput = z.output<typeof beginForm>
export const editForm = z.object({ _version: version, ...said })
export type EditInput = z.output<typeof editForm>

export const decisionForm = z.object({ _version: version, decision_id: rowId })
export type DecisionInput = z.output<typeof decisionForm>

export const arrangeForm = z.object({
  _version: version,
  per_turn: whole({ min: 1, max: 50 }),
  per_row: whole({ min: 1, max: 60 }),
  first_row: line({ max: 1 }).pipe(z.string().regex(/^[A-Za-z]$/)),
})
export type ArrangeInput = z.output<typeof arrangeForm>

/** One column of the list: a single row sends one value, several send as many. */
const column = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform((one) => [one]), z.array(schema).max(200)])
export const comings = ['self', 'deputy', 'absent'] as const

export const listForm = z
  .object({
    _version: version,
    id: column(rowId),
    ordinal: column(whole({ min: 1, max: 10_000 })),
    turn: column(whole({ min: 1, max: 10_000 })),
    seat: column(line({ max: 20 })),
    comes: column(z.enum(comings)),
    deputy: column(line({ max: 200 })),
  })
  .refine(({ id, ...rest }) =>
    [rest.ordinal, rest.turn, rest.seat, rest.comes, rest.deputy].every(({ length }) => length === id.length),
  )
  .transform(({ _version, id, ordinal, turn, seat, comes, deputy }) => ({
    _version,
    rows: id.map((one, at) => ({
      id: one,
      ordinal: ordinal[at] ?? 1,
      turn: turn[at] ?? 1,
      seat: seat[at] ?? '',
      comes: comes[at] ?? ('self' as const),
      deputy: deputy[at] ?? '',
    })),
  }))
export type ListInput = z.output<typeof listForm>

export const receiveForm = z.object({ received_by: line({ min: 2, max: 200 }) })
export const pressForm = z.object({ _version: version })
export const albumForm = z.object({ _version: version, album_id: optional(rowId) })
export type AlbumInput = z.output<typeof albumForm>

export const askForm = z.object({
  trang: optional(whole({ min: 1, max: 10_000 })).catch(null),
  theo: z.enum(['thu-tu', 'cho-ngoi']).catch('thu-tu'),
})
