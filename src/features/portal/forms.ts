import { z } from 'zod'
import { line, lines, version, whole } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import { blockKinds, linksIn, mostBlocks, type Press } from './rules.ts'

const kind = z.enum(blockKinds)

const block = z
  .object({
    kind,
    title: line({ max: 120 }).default(''),
    count: whole({ min: 0, max: 12 }).default(0),
    text: lines({ max: 4_000 }).default(''),
  })
  .refine((one) => one.kind !== 'links' || linksIn(one.text) !== null, {
    path: ['text'],
    ...saying(
      'Mỗi dòng viết: tên | địa chỉ. Địa chỉ bắt đầu bằng https:// hoặc /.',
      'One a line: name | address. An address begins with https:// or /.',
    ),
  })

const cell = /^blocks\.(\d{1,2})\.(kind|title|count|text)$/

/** The blocks as they were sent, by row. */
function blocksIn(sent: Record<string, unknown>): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  for (const [field, value] of Object.entries(sent)) {
    const [, row, key] = cell.exec(field) ?? []
    if (row !== undefined && key !== undefined) rows[Number(row)] = { ...rows[Number(row)], [key]: value }
  }
  return rows.filter(Boolean)
}

/** `keep`, `up:2`, `add`; what cannot be read keeps what was typed. */
function pressIn(sent: Record<string, unknown>): Press {
  const [, press, at] = /^(up|down|drop):(\d{1,2})$/.exec(String(sent.press ?? '')) ?? []
  if (press === 'up' || press === 'down' || press === 'drop') return { press, at: Number(at) }
  const added = kind.safeParse(sent.add_kind)
  return sent.press === 'add' && added.success ? { press: 'add', kind: added.data } : { press: 'keep' }
}

export const arrangeForm = z.preprocess(
  (body) => {
    const sent = body as Record<string, unknown>
    return { _version: sent._version, blocks: blocksIn(sent), press: pressIn(sent) }
  },
  z.object({ _version: version, blocks: z.array(block).max(mostBlocks), press: z.custom<Press>() }),
)
export type ArrangeInput = z.output<typeof arrangeForm>

/** What is kept in the database is read by the same rules. */
export const storedBlocks = z.array(block)

export const versionForm = z.object({ _version: version })

export const takeUpForm = z.object({ _version: version, which: z.enum(['former', 'delivered']) })
