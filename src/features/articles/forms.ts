/** What a browser may send to articles. */
import { z } from 'zod'
import { clean } from '#platform/vietnamese.ts'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { longestBody } from './body/schema.ts'
import { kinds } from './rules.ts'

export const longestTitle = 300
const kind = z.enum(kinds)
const title = line({ min: 1, max: longestTitle })

export const beginForm = z.object({ unit: rowId, kind, title })

export const bringInForm = z.object({
  unit: rowId,
  kind: kind.default('tin-tuc'),
  text: z.string().max(longestBody).default(''),
  file: z.array(z.instanceof(File)).max(1).default([]),
  /** The picture at the head of the article, to which the caption that is read belongs. */
  photo: z.array(z.instanceof(File)).max(1).default([]),
})

/** Tags as they are typed: one line, commas between them. */
const tags = z
  .string()
  .default('')
  .transform((typed) => [...new Set(typed.split(',').map(clean).filter(Boolean))])
  .pipe(z.array(z.string().max(60)).max(10))

const words = (max: number) => line({ max }).default('')

export const articleForm = z.object({
  _version: version,
  kind,
  title,
  lead: lines({ max: 1_000 }).default(''),
  author: words(200),
  source: words(300),
  tags,
  movement: optional(rowId),
  cover: optional(rowId),
  cover_alt: words(500),
  cover_caption: words(1_000),
  focus_x: whole({ min: 0, max: 100 }).default(50),
  focus_y: whole({ min: 0, max: 100 }).default(50),
  document_number: words(100),
  document_on: optional(day),
  issuer: words(300),
  /** From the editor: the body as JSON. Without it the plain text counts. */
  body: z.string().max(longestBody).default(''),
  plain: z.string().max(longestBody).default(''),
  reason: optional(line({ min: 1, max: 500 })),
})
export type ArticleInput = z.output<typeof articleForm>

export const stepForm = z.object({ _version: version })
export const reasonForm = z.object({ _version: version, reason: line({ min: 1, max: 500 }) })
export const scheduleForm = z.object({
  _version: version,
  on: day,
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})

const files = z.array(z.instanceof(File)).min(1)
export const pictureForm = z.object({ file: files.max(20) })
export const filesForm = z.object({ files: files.max(10) })
export const removeFileForm = z.object({ file: rowId })
