/**
 * A body as a page shows it. Only what is known by name becomes an element, and addresses are judged once more:
 * whatever was in the database, a page holds nothing else.
 */
import type { ComponentChildren } from 'preact'
import type { ReadAlong } from '#features/listening/index.ts'
import { Picture } from '#web/ui/picture.tsx'
import type { ArticlePicture } from '../queries/pictures.ts'
import { type Block, type Body, type Cell, type Figure, type Inline, safeHref } from './schema.ts'

export type Pictures = {
  /** Marks the sentences for the player; nothing where nobody listens. */
  along?: ReadAlong
  byId: ReadonlyMap<number, ArticlePicture>
  /** Where a rendition of a picture is fetched. */
  address: (picture: number, name: string) => string
}

/** The paragraphs, headings, lists, quotations, tables and pictures of an article. */
export const ArticleBody = ({ body, pictures }: { body: Body; pictures: Pictures }) => (
  <div class="prose">{blocksOf(body.content, pictures)}</div>
)

const blocksOf = (blocks: readonly Block[] | undefined, pictures: Pictures): ComponentChildren =>
  // parts have no names of their own, and a page is rendered once
  (Array.isArray(blocks) ? blocks : []).map((block, index) => (
    <Part key={index} block={block} pictures={pictures} />
  ))

const unmarked: ReadAlong = (children) => children

function Part({ block, pictures }: { block: Block; pictures: Pictures }) {
  const marking = pictures.along ?? unmarked
  switch (block.type) {
    case 'paragraph':
      return <p>{marking(inlineOf(block.content))}</p>
    case 'heading': {
      const Level = ({ 2: 'h2', 3: 'h3', 4: 'h4' } as const)[block.attrs.level] ?? 'h4'
      return <Level>{marking(inlineOf(block.content))}</Level>
    }
    case 'bullet_list':
      return <ul>{itemsOf(block.content, pictures)}</ul>
    case 'ordered_list': {
      const start = Number(block.attrs?.order ?? 1)
      return <ol {...(start !== 1 && { start })}>{itemsOf(block.content, pictures)}</ol>
    }
    case 'blockquote':
      return <blockquote>{blocksOf(block.content, pictures)}</blockquote>
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and has to be reachable by keyboard
        <div class="prose-table" tabIndex={0} role="group">
          <table>
            <tbody>
              {block.content.map((row, index) => (
                <tr key={index}>
                  {row.content.map((cell, at) => (
                    <TableCell key={at} cell={cell} pictures={withoutMarks(pictures)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'figure':
      return <PictureWithCaption figure={block} pictures={pictures} />
    default:
      return null
  }
}

const itemsOf = (items: readonly { content: Block[] }[], pictures: Pictures) =>
  items.map((item, index) => {
    const [only, ...more] = item.content
    // an item of one paragraph is that paragraph's words
    const plain = only?.type === 'paragraph' && more.length === 0
    return (
      <li key={index}>
        {plain ? (pictures.along ?? unmarked)(inlineOf(only.content)) : blocksOf(item.content, pictures)}
      </li>
    )
  })

/** Tables are looked at, not read aloud. */
const withoutMarks = ({ byId, address }: Pictures): Pictures => ({ byId, address })

function TableCell({ cell, pictures }: { cell: Cell; pictures: Pictures }) {
  const spans = {
    ...(cell.attrs?.colspan > 1 && { colSpan: Number(cell.attrs.colspan) }),
    ...(cell.attrs?.rowspan > 1 && { rowSpan: Number(cell.attrs.rowspan) }),
  }
  return cell.type === 'table_header' ? (
    <th scope="col" {...spans}>
      {blocksOf(cell.content, pictures)}
    </th>
  ) : (
    <td {...spans}>{blocksOf(cell.content, pictures)}</td>
  )
}

function PictureWithCaption({ figure, pictures }: { figure: Figure; pictures: Pictures }) {
  const { picture: id, alt, caption, credit } = figure.attrs
  const picture = pictures.byId.get(Number(id))
  if (!picture) return null
  return (
    <figure>
      <Picture
        picture={{ ...picture, alt: String(alt) }}
        address={(name) => pictures.address(picture.id, name)}
        sizes="(max-width: 760px) 100vw, 720px"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {credit && <span class="credit"> {credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

const inlineOf = (content: readonly Inline[] | undefined): ComponentChildren =>
  (Array.isArray(content) ? content : []).map((one: Inline, index) => {
    if (one.type === 'hard_break') return <br key={index} />
    return one.type === 'text' ? marked(one) : null
  })

function marked(piece: Extract<Inline, { type: 'text' }>): ComponentChildren {
  let inside: ComponentChildren = String(piece.text)
  for (const mark of piece.marks ?? []) {
    if (mark.type === 'strong') inside = <strong>{inside}</strong>
    else if (mark.type === 'em') inside = <em>{inside}</em>
    else if (mark.type === 'link') inside = linked(mark.attrs?.href, inside)
  }
  return inside
}

function linked(given: unknown, inside: ComponentChildren): ComponentChildren {
  const href = safeHref(given)
  if (href === null) return inside
  const outside = /^https?:/i.test(href)
  return (
    <a href={href} {...(outside && { rel: 'noopener nofollow' })}>
      {inside}
    </a>
  )
}
