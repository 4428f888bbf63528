/**
 * The text in a plain notation, for those whose browser runs no scripts:
 *
 *     an empty line     the next paragraph
 *     # Heading         (## and ### for smaller ones)
 *     - item            1. item
 *     > quotation
 *     **strong**  _emphasis_  [words](https://address)
 *     [ảnh 12 | what is seen | caption | photographer]
 *     [giữ nguyên 3: Bảng …]
 *
 * What the notation cannot say (tables, nested lists) stands as a line `[giữ nguyên 3: …]`: the third part of the
 * text as it was. Left in its place it is kept whole; moved, it moves; deleted, it goes.
 */
import { isDeepStrictEqual as same } from 'node:util'
import { type Block, type Body, emptyBody, type Inline, readBody, safeHref } from './schema.ts'
import { linesOf } from './text.ts'

const marksOf = (one: Inline) => (one.type === 'text' ? (one.marks ?? []) : [])

function written(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((one) => {
      if (one.type === 'hard_break') return '\n'
      const marks = marksOf(one)
      const href = marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0]
      let text = one.text.replace(/[\\*_[\]]/g, '\\$&')
      if (marks.some(({ type }) => type === 'em')) text = `_${text}_`
      if (marks.some(({ type }) => type === 'strong')) text = `**${text}**`
      return href ? `[${text}](${href})` : text
    })
    .join('')
}

const simple = (blocks: readonly Block[]): string | null => {
  const [only, ...more] = blocks
  return only?.type === 'paragraph' && more.length === 0 ? written(only.content) : null
}

/** One part in the notation, or nothing where it cannot say it. */
function said(block: Block): string | null {
  switch (block.type) {
    case 'paragraph':
      return written(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level - 1)} ${written(block.content)}`
    case 'figure': {
      const { picture, alt, caption, credit } = block.attrs
      return `[${[`ảnh ${picture}`, alt, caption, credit].join(' | ').replace(/(?: \| )+$/, '')}]`
    }
    case 'blockquote': {
      const lines = block.content.map((one) => simple([one]))
      return lines.some((line) => line === null) ? null : lines.map((line) => `> ${line}`).join('\n>\n')
    }
    case 'bullet_list':
    case 'ordered_list': {
      const items = block.content.map(({ content }) => simple(content))
      const from = block.attrs?.order ?? 1
      if (items.some((item) => item === null)) return null
      return items
        .map((item, index) => (block.type === 'bullet_list' ? `- ${item}` : `${from + index}. ${item}`))
        .join('\n')
    }
    default:
      return null
  }
}

const names: Partial<Record<Block['type'], string>> = {
  table: 'Bảng',
  bullet_list: 'Danh sách',
  ordered_list: 'Danh sách',
  blockquote: 'Trích dẫn',
}

/** The text in the notation. Reading it again gives the very same text. */
export function toNotation(body: Body): string {
  return body.content
    .map((block, index) => {
      const text = said(block)
      if (text !== null && same(fromNotation(text, emptyBody).content, [block])) return text
      const start = linesOf([block])
        .join(' ')
        .replace(/[[\]\s]+/g, ' ')
        .trim()
        .slice(0, 60)
      return `[giữ nguyên ${index + 1}: ${names[block.type] ?? 'Đoạn'} – ${start}]`
    })
    .join('\n\n')
}

/** The text of what was typed; parts that are kept are taken from the text before. */
export function fromNotation(typed: string, before: Body): Body {
  const blocks = typed
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((part) => partsOf(part.replace(/^\n+|\s+$/g, ''), before))
  return readBody({ type: 'doc', content: blocks }) ?? emptyBody
}

function partsOf(part: string, before: Body): Block[] {
  if (part === '') return []
  const kept = /^\[giữ nguyên (\d+)(?::[^\]\n]*)?\]$/i.exec(part)
  if (kept) {
    const block = before.content[Number(kept[1]) - 1]
    return block ? [block] : []
  }
  const picture = /^\[ảnh (\d{1,9})(?: \|([^\]\n]*))?\]$/i.exec(part)
  if (picture) {
    const [alt = '', caption = '', credit = ''] = (picture[2] ?? '').split('|').map((word) => word.trim())
    return [{ type: 'figure', attrs: { picture: Number(picture[1]), alt, caption, credit } }]
  }
  return linesToBlocks(part.split('\n'))
}

/** Lines that begin alike make one list or quotation; a heading stands alone. */
function linesToBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ type: 'paragraph', ...inlineOf(open.join('\n')) })
    open = []
  }
  for (const line of lines) {
    const heading = /^(#{1,3}) +(.*)$/.exec(line)
    const item = /^(?:[-*•]|(\d{1,5})\.) +(.*)$/.exec(line)
    const quoted = /^>(?: (.*))?$/.exec(line)
    if (!heading && !item && !quoted) {
      open.push(line)
      continue
    }
    close()
    if (heading) blocks.push(headingOf(heading[1] ?? '#', heading[2] ?? ''))
    else if (item) addItem(blocks, item[1], item[2] ?? '')
    else if (quoted?.[1]) addQuoted(blocks, quoted[1])
  }
  close()
  return blocks
}

function headingOf(signs: string, words: string): Block {
  const level = signs.length === 1 ? 2 : signs.length === 2 ? 3 : 4
  return { type: 'heading', attrs: { level }, ...inlineOf(words) }
}

function addItem(blocks: Block[], number: string | undefined, words: string): void {
  const type = number === undefined ? 'bullet_list' : 'ordered_list'
  const item = { type: 'list_item' as const, content: [{ type: 'paragraph' as const, ...inlineOf(words) }] }
  const last = blocks.at(-1)
  if (last && last.type === type && 'content' in last) (last.content as (typeof item)[]).push(item)
  else if (type === 'bullet_list') blocks.push({ type, content: [item] })
  else blocks.push({ type: 'ordered_list', attrs: { order: Number(number) }, content: [item] })
}

function addQuoted(blocks: Block[], words: string): void {
  const line = { type: 'paragraph' as const, ...inlineOf(words) }
  const last = blocks.at(-1)
  if (last?.type === 'blockquote') last.content.push(line)
  else blocks.push({ type: 'blockquote', content: [line] })
}

const pieces =
  /\\([\\*_[\]])|\*\*((?:\\.|[^\\])+?)\*\*|(?<![\p{L}\p{N}])_((?:\\.|[^\\_])+)_(?![\p{L}\p{N}])|\[((?:\\.|[^\\\]])+)\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)\)|(\n)/gu

type Marks = NonNullable<Extract<Inline, { type: 'text' }>['marks']>

/** Words with their marks. */
function inlineOf(words: string, marks: Marks = []): { content?: Inline[] } {
  const content: Inline[] = []
  const add = (text: string) => {
    if (text === '') return
    const last = content.at(-1)
    if (last?.type === 'text' && same(last.marks ?? [], marks)) last.text += text
    else content.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
  }
  const within = (inner: string, more: Marks[number]) =>
    content.push(...(inlineOf(inner, ordered([...marks, more])).content ?? []))
  let from = 0
  for (const match of words.matchAll(pieces)) {
    add(words.slice(from, match.index))
    from = match.index + match[0].length
    const [whole, escaped, strong, em, linked, href, line] = match
    if (escaped !== undefined) add(escaped)
    else if (strong !== undefined) within(strong, { type: 'strong' })
    else if (em !== undefined) within(em, { type: 'em' })
    else if (line !== undefined) content.push({ type: 'hard_break' })
    else if (safeHref(href) === null) add(linked ?? whole)
    else within(linked ?? '', { type: 'link', attrs: { href: safeHref(href) } })
  }
  add(words.slice(from))
  return content.length > 0 ? { content } : {}
}

/** Marks stand in the order in which the editor keeps them, so that equal texts are equal. */
const rank = { link: 0, em: 1, strong: 2 } as const
const ordered = (marks: Marks): Marks => [...marks].sort((one, other) => rank[one.type] - rank[other.type])
