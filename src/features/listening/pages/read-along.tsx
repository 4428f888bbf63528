/**
 * Marks the sentences of a page, so that the player can show which one it reads. A sentence may run over bold words
 * and links; then each piece of it is marked.
 */
import {
  type ComponentChild,
  type ComponentChildren,
  cloneElement,
  isValidElement,
  toChildArray,
  type VNode,
} from 'preact'
import { type Span, sentencesOf } from '#platform/speech/sentences.ts'

/** Wraps what is rendered of a line; to be called in the order in which the lines are read. */
export type ReadAlong = (children: ComponentChildren) => ComponentChildren

const breakType = 'br'

/** One counter for one page. */
export function readAlong(): ReadAlong {
  let count = 0
  return (children) => {
    const first = count
    const spans = sentencesOf(textIn(children))
    count += spans.length
    return spans.length === 0 ? children : cutInto(children, spans, { at: 0, first }).parts
  }
}

type Children = { children?: ComponentChildren }
const isElement = (child: ComponentChild): child is VNode<Children> => isValidElement(child)

function textIn(children: ComponentChildren): string {
  return toChildArray(children)
    .map((child) => {
      if (!isElement(child)) return String(child)
      return child.type === breakType ? '\n' : textIn(child.props.children)
    })
    .join('')
}

type Place = { at: number; first: number }

/** The children with each piece of text inside of its sentence's mark. */
function cutInto(
  children: ComponentChildren,
  spans: readonly Span[],
  { at: start, first }: Place,
): { parts: ComponentChild[]; end: number } {
  const parts: ComponentChild[] = []
  let at = start
  for (const child of toChildArray(children)) {
    if (!isElement(child)) {
      const text = String(child)
      parts.push(...piecesOf(text, spans, { at, first }))
      at += text.length
    } else if (child.type === breakType) {
      parts.push(child)
      at += 1
    } else {
      const inside = cutInto(child.props.children, spans, { at, first })
      parts.push(cloneElement(child, {}, inside.parts))
      at = inside.end
    }
  }
  return { parts, end: at }
}

function piecesOf(text: string, spans: readonly Span[], { at, first }: Place): ComponentChild[] {
  const pieces: ComponentChild[] = []
  let from = 0
  spans.forEach(({ start, end }, index) => {
    const [left, right] = [Math.max(start - at, from), Math.min(end - at, text.length)]
    if (right <= left) return
    if (left > from) pieces.push(text.slice(from, left))
    pieces.push(<span data-s={first + index}>{text.slice(left, right)}</span>)
    from = right
  })
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}
