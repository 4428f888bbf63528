/** The parts that a text may have. The names are those that the server keeps; what has none here is left out. */
import { type MarkSpec, Node, type NodeSpec, Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block flow',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    attrs: { level: { default: 2 } },
    content: 'inline*',
    group: 'block',
    defining: true,
    // the title of the article is its only first heading
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 4 } },
      { tag: 'h6', attrs: { level: 4 } },
    ],
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block flow',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    attrs: { order: { default: 1 } },
    content: 'list_item+',
    group: 'block flow',
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ order: Number(list.getAttribute('start')) || 1 }) }],
    toDOM: (node) => ['ol', node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
  },
  list_item: {
    content: 'paragraph (paragraph | bullet_list | ordered_list)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  blockquote: {
    content: 'flow+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  figure: {
    attrs: { picture: {}, alt: { default: '' }, caption: { default: '' }, credit: { default: '' } },
    group: 'block',
    atom: true,
    draggable: true,
    parseDOM: [
      {
        tag: 'figure[data-picture]',
        getAttrs: (figure) => ({
          picture: Number(figure.dataset.picture),
          alt: figure.dataset.alt ?? '',
          caption: figure.dataset.caption ?? '',
          credit: figure.dataset.credit ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      {
        'data-picture': attrs.picture,
        'data-alt': attrs.alt,
        'data-caption': attrs.caption,
        'data-credit': attrs.credit,
      },
    ],
  },
  ...tableNodes({ tableGroup: 'block', cellContent: 'flow+', cellAttributes: {} }),
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
}

const isBold = (weight: string) => /^(?:bold(?:er)?|[6-9]\d{2})$/.test(weight) && null
const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (link) => {
          const href = link.getAttribute('href') ?? ''
          return isLink(href) ? { href } : false
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
  },
  em: {
    parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight', getAttrs: isBold }],
    toDOM: () => ['strong', 0],
  },
}

/** The same addresses as the server keeps. */
export const isLink = (href: string): boolean =>
  /^(?:https?:\/\/|mailto:|\/(?![/\\])|#|\?)/i.test(href.trim())

export const schema = new Schema({ nodes, marks })

/** The document that was kept; one that does not fit begins anew rather than not at all. */
export function documentFrom(kept: string): Node {
  const parsed = JSON.parse(kept) as { content?: unknown[] }
  if (!parsed.content?.length) return schema.node('doc', null, [schema.node('paragraph')])
  const read = Node.fromJSON(schema, parsed)
  read.check()
  return read
}
