import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

/** What the front page can hold, in the order in which the program brings it. */
export const blockKinds = [
  'movement',
  'contents',
  'standing',
  'honours',
  'deeds',
  'news',
  'role-models',
  'albums',
  'movements',
  'verify',
  'links',
  'words',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A block: `count` for those that list things, `text` for links (one a line) and words, `title` where it is the agency's own. */
export type Block = { kind: BlockKind; title: string; count: number; text: string }

/** The most blocks of a page. */
export const mostBlocks = 24

const listed: readonly BlockKind[] = ['honours', 'deeds', 'news', 'role-models', 'albums', 'movements']
/** Whether a block lists things, so that one says how many. */
export const isList = (kind: BlockKind): boolean => listed.includes(kind)

/** Whether a block holds what an editor writes. */
export const isWritten = (kind: BlockKind): boolean => kind === 'links' || kind === 'words'

const block = (kind: BlockKind, count = 0): Block => ({ kind, title: '', count, text: '' })
const counts: Partial<Record<BlockKind, number>> = { honours: 6, movements: 6, albums: 4 }

/** A block as it is when it is put in. */
export const freshBlock = (kind: BlockKind): Block => block(kind, isList(kind) ? (counts[kind] ?? 3) : 0)

/** The front page of an agency that has arranged nothing. */
export const delivered: readonly Block[] = blockKinds.filter((kind) => !isWritten(kind)).map(freshBlock)

/** What was pressed on the page of blocks. */
export type Press =
  | { press: 'keep' }
  | { press: 'up' | 'down' | 'drop'; at: number }
  | { press: 'add'; kind: BlockKind }

/** The blocks after the press. One that cannot move further stays. */
export function pressed(blocks: readonly Block[], press: Press): Block[] {
  switch (press.press) {
    case 'keep':
      return [...blocks]
    case 'add':
      return [...blocks, freshBlock(press.kind)]
    case 'drop':
      return blocks.filter((_, index) => index !== press.at)
    case 'up':
      return swapped(blocks, press.at - 1)
    case 'down':
      return swapped(blocks, press.at)
  }
}

/** The blocks with this one and the next in each other's place. */
function swapped(blocks: readonly Block[], at: number): Block[] {
  const [one, other] = [blocks[at], blocks[at + 1]]
  if (!one || !other) return [...blocks]
  return [...blocks.slice(0, at), other, one, ...blocks.slice(at + 2)]
}

const narrow: readonly BlockKind[] = ['standing', 'honours', 'verify', 'links']

/** The blocks as rows: two narrow ones that follow each other share one. */
export function rowsOf<Placed extends { kind: BlockKind }>(blocks: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = []
  for (const one of blocks) {
    const last = rows.at(-1)
    const beside = last?.length === 1 && last[0] && [last[0], one].every(({ kind }) => narrow.includes(kind))
    if (beside) last.push(one)
    else rows.push([one])
  }
  return rows
}

export type Link = { label: string; href: string }

/** Links as they are written, `Tên | địa chỉ` a line; null when a line does not read so. */
export function linksIn(text: string): Link[] | null {
  const links: Link[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [label = '', href = '', ...rest] = line.split('|').map((part) => part.trim())
    if (!label || rest.length > 0 || !isAddress(href)) return null
    links.push({ label, href })
  }
  return links
}

/** A page of this site, or a whole address of another. */
const isAddress = (href: string): boolean =>
  /^\/(?!\/)\S*$/.test(href) || (/^https?:\/\/\S+$/.test(href) && URL.canParse(href))

export const isFresh = (page: { version: number }, version: number): Refusal | undefined =>
  page.version === version ? undefined : refuse('stale', {}, { status: 409 })

export const hasDraft = ({ draft }: { draft: unknown }): Refusal | undefined =>
  draft === null ? refuse('nothingArranged') : undefined

export const mayHold = (blocks: readonly Block[]): Refusal | undefined =>
  blocks.length > mostBlocks ? refuse('tooMany', { most: mostBlocks }) : undefined
