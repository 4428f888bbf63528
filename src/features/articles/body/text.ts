/** The words of a body without its form: for searching, for comparing versions, for reading aloud. */
import type { Block, Body, Inline } from './schema.ts'

export const wordsOf = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((one) => (one.type === 'text' ? one.text : '\n')).join('')

/** One paragraph, heading, item, cell or caption a line. */
export const linesOf = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOfPart)

function linesOfPart(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.content).split('\n')
    case 'blockquote':
      return linesOf(block.content)
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => linesOf(item.content))
    case 'table':
      return block.content.map((row) =>
        row.content.map((cell) => linesOf(cell.content).join(' ')).join(' | '),
      )
    case 'figure':
      return [block.attrs.caption]
  }
}

/** The whole body as plain lines. */
export const textOf = (body: Body): string =>
  linesOf(body.content)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
