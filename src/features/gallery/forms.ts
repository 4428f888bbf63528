import { z } from 'zod'
import { day, line, lines, optional, rowId, version } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'

const album = {
  title: line({ min: 1, max: 200 }),
  description: lines({ max: 2_000 }),
  happened_on: optional(day),
  movement_id: optional(rowId),
}

export const albumForm = z.object({ unit_id: rowId, ...album })
export type AlbumInput = z.output<typeof albumForm>
export const correctAlbumForm = z.object({ _version: version, ...album })
export type CorrectAlbumInput = z.output<typeof correctAlbumForm>

export const photosForm = z
  .object({ files: z.array(z.instanceof(File)).min(1).max(60).optional() })
  .refine(
    ({ files }) => files !== undefined,
    saying('Hãy chọn ít nhất một ảnh.', 'Choose one picture at least.', ['files']),
  )

export const photoForm = z.object({
  alt: line({ max: 500 }),
  caption: line({ max: 1_000 }),
  photographer: line({ max: 200 }),
})
export type PhotoInput = z.output<typeof photoForm>

export const moveForm = z.object({ by: z.enum(['up', 'down']) })
export const orderForm = z.object({
  order: line({ max: 4_000 }).transform((text) => text.split(',').map(Number)),
})
export const stepForm = z.object({ _version: version })
export const pressForm = z.object({})
