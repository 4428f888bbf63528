/**
 * The text of an article as it is kept: a small tree of known parts and nothing else. The names are those of the
 * editor in the browser, so that what it sends is read here as it is; whatever is not named here is not kept.
 */
import { z } from 'zod'
import { clean } from '#platform/vietnamese.ts'

/** As deep as values may stand in values (a list in a list is four deeper), and as many as one article holds. */
const deepest = 64
const mostValues = 120_000
export const longestBody = 500_000

/**
 * The address of a link, or nothing where it could do anything but lead somewhere: http, https and mailto, and
 * addresses of this site. What browsers overlook in an address is taken out before it is judged.
 */
export function safeHref(given: unknown): string | null {
  if (typeof given !== 'string') return null
  // browsers drop these from addresses, so that schemes hide behind them
  const href = given
    .replace(/[\0-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .slice(0, 2_000)
  if (/^(?:https?:\/\/[^/\\]|mailto:[^@]+@)/i.test(href)) return href
  // `//elsewhere` and `/\elsewhere` leave the site, and a colon before the first slash would name a scheme
  return /^(?:\/(?![/\\])|#|\?)/.test(href) ? href : null
}

const link = z.object({
  type: z.literal('link'),
  attrs: z.object({ href: z.string().transform(safeHref) }),
})
const mark = z.union([z.object({ type: z.enum(['strong', 'em']) }), link])
/** Clean, but with the blank at either end that parts it from its neighbours. */
const piece = (given: string): string => clean(`|${given}|`).slice(1, -1)
const text = z.object({
  type: z.literal('text'),
  text: z.string().transform(piece),
  marks: z.array(mark).max(4).optional(),
})
const hardBreak = z.object({ type: z.literal('hard_break') })
const inline = z.union([text, hardBreak])

const words = (most: number) => z.string().transform(clean).pipe(z.string().max(most)).default('')
/** A picture of this article by its number; the words beside it belong to this place. */
const figure = z.object({
  type: z.literal('figure'),
  attrs: z.object({
    picture: z.number().int().min(1).max(2_147_483_647),
    alt: words(500),
    caption: words(1_000),
    credit: words(200),
  }),
})
const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() })
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: z.array(inline).optional(),
})

type Paragraph = z.output<typeof paragraph>
export type Figure = z.output<typeof figure>
export type Inline = z.output<typeof inline>
export type Heading = z.output<typeof heading>
export type List = {
  type: 'bullet_list' | 'ordered_list'
  attrs?: { order: number } | undefined
  content: { type: 'list_item'; content: Block[] }[]
}
export type Quotation = { type: 'blockquote'; content: Block[] }
export type Cell = {
  type: 'table_cell' | 'table_header'
  attrs: { colspan: number; rowspan: number }
  content: Block[]
}
export type Table = { type: 'table'; content: { type: 'table_row'; content: Cell[] }[] }
export type Block = Paragraph | Heading | List | Quotation | Table | Figure
export type Body = { type: 'doc'; content: Block[] }

const list: z.ZodType<List> = z.object({
  type: z.enum(['bullet_list', 'ordered_list']),
  attrs: z.object({ order: z.number().int().min(0).max(100_000) }).optional(),
  content: z
    .array(z.object({ type: z.literal('list_item'), content: z.array(z.lazy(() => block)).min(1) }))
    .min(1),
})
const quotation: z.ZodType<Quotation> = z.object({
  type: z.literal('blockquote'),
  content: z.array(z.lazy(() => block)).min(1),
})
const span = z.number().int().min(1).max(50).default(1)
const cell: z.ZodType<Cell> = z.object({
  type: z.enum(['table_cell', 'table_header']),
  attrs: z.object({ colspan: span, rowspan: span }).default({ colspan: 1, rowspan: 1 }),
  content: z.array(z.lazy(() => block)).min(1),
})
const table: z.ZodType<Table> = z.object({
  type: z.literal('table'),
  content: z
    .array(z.object({ type: z.literal('table_row'), content: z.array(cell).max(50) }))
    .min(1)
    .max(500),
})
const block: z.ZodType<Block> = z.union([paragraph, heading, list, quotation, table, figure])
const body: z.ZodType<Body> = z.object({ type: z.literal('doc'), content: z.array(block) })

export const emptyBody: Body = { type: 'doc', content: [] }

/** The text as it may be kept, or nothing where it is not such a text. */
export function readBody(sent: unknown): Body | null {
  if (!isModest(sent)) return null
  const read = body.safeParse(sent)
  // the same shape as before: only what is empty or leads nowhere was taken out
  if (!read.success) return null
  const whole = { content: [], ...settled(read.data as Part) } as unknown as Body
  return { ...whole, content: whole.content.filter((one) => one.type !== 'paragraph' || one.content) }
}

/** The same from what a form sends: JSON. */
export function readSentBody(sent: string): Body | null {
  if (sent.length > longestBody) return null
  try {
    return readBody(JSON.parse(sent))
  } catch {
    return null
  }
}

/** Looked through without recursion, before anything recursive meets it. */
function isModest(sent: unknown): boolean {
  let values = 0
  let level: unknown[] = [sent]
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length
    if (depth > deepest || values > mostValues) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}

type Part = { type?: string; text?: string; marks?: z.output<typeof mark>[]; content?: Part[] }

/** A link without an address is plain text, and nothing empty is kept. */
function settled(part: Part): Part {
  const { marks, content, ...rest } = part
  const kept = marks?.filter((one) => one.type !== 'link' || one.attrs.href !== null)
  const inner = content?.filter((one) => one.type !== 'text' || one.text !== '').map(settled)
  return {
    ...rest,
    ...(inner && inner.length > 0 && { content: inner }),
    ...(kept && kept.length > 0 && { marks: kept }),
  }
}

/** The parts of one kind, wherever they stand. */
export function figuresIn(whole: Body): Figure[] {
  const found: Figure[] = []
  const look = (blocks: readonly Block[]): void => {
    for (const one of blocks) {
      if (one.type === 'figure') found.push(one)
      else if (one.type === 'blockquote') look(one.content)
      else if (one.type === 'bullet_list' || one.type === 'ordered_list')
        for (const item of one.content) look(item.content)
      else if (one.type === 'table')
        for (const row of one.content) for (const at of row.content) look(at.content)
    }
  }
  look(whole.content)
  return found
}
