/** The outline of a text: headings and items by their markers, each with what belongs to it. */
import { type Marker, markerOf } from './markers.ts'
import type { Line } from './text.ts'

export type Node = {
  readonly parent: Node | null
  /** `caps` is a heading in capitals without a number, `root` the whole. */
  readonly kind: Marker['kind'] | 'caps' | 'root'
  readonly marker: Marker | null
  /** The first line, at this place of the lines; -1 for the root. */
  readonly place: number
  /** The heading in small letters without diacritics and marker. */
  readonly plain: string
  /** The last line that stands before the node in the same parent, when it leads over to it. */
  readonly lead: string
  readonly children: Node[]
  /** One past the last line. */
  end: number
}

// headings stand above paragraphs, numbers above letters, letters above dashes; equal rank is by order of use
const bareKinds = new Set<Node['kind']>(['dash', 'plus', 'bullet'])
const topKinds = new Set(['part', 'article', 'upper', 'roman'])

const isCaps = ({ text }: Line) =>
  text.length >= 6 &&
  text.length <= 120 &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  /\p{L}{3}/u.test(text)

/** A number never stands below a dash, except one that announces a list. */
function aboveDashes(open: Node): Node {
  let node = open
  while (node.parent && bareKinds.has(node.kind) && !node.plain.endsWith(':')) node = node.parent
  return node
}

/** The node below which a marker of this kind stands: that of its elder siblings, else the one now open. */
function parentFor(open: Node, marker: Marker): Node {
  for (let node: Node | null = open; node; node = node.parent) {
    if (node.kind === marker.kind) return node.parent ?? node
  }
  if (!topKinds.has(marker.kind)) return bareKinds.has(marker.kind) ? open : aboveDashes(open)
  // a Roman number never stands below an Arabic one
  let node = open
  while (node.parent && !topKinds.has(node.kind) && node.kind !== 'caps') node = node.parent
  return node
}

function close(node: Node | null, until: Node, place: number): void {
  for (let open = node; open && open !== until; open = open.parent) open.end = place
}

/** Reads the outline of all lines, and which node each line belongs to. */
export function outlineOf(lines: readonly Line[]): { root: Node; nodeAt: Node[]; all: Node[] } {
  const root: Node = {
    parent: null,
    kind: 'root',
    marker: null,
    place: -1,
    plain: '',
    lead: '',
    children: [],
    end: lines.length,
  }
  const nodeAt: Node[] = []
  const all: Node[] = [root]
  let open = root
  for (const [place, line] of lines.entries()) {
    const marker = markerOf(line.text)
    const caps = marker === null && isCaps(line)
    if (marker || caps) {
      const parent = marker ? parentFor(open, marker) : capsParent(open)
      close(open, parent, place)
      open = add(parent, place, line, { marker, lead: leadBefore(lines, place) })
      all.push(open)
    }
    nodeAt.push(open)
  }
  close(open, root, lines.length)
  return { root, nodeAt, all }
}

const capsParent = (open: Node): Node => {
  for (let node: Node | null = open; node; node = node.parent)
    if (node.kind === 'caps') return node.parent ?? node
  let node = open
  while (node.parent) node = node.parent
  return node
}

const leadBefore = (lines: readonly Line[], place: number): string => {
  const before = lines[place - 1]
  return before && markerOf(before.text) === null ? before.plain.slice(-260) : ''
}

function add(
  parent: Node,
  place: number,
  line: Line,
  { marker, lead }: { marker: Marker | null; lead: string },
): Node {
  const node: Node = {
    parent,
    kind: marker?.kind ?? 'caps',
    marker,
    place,
    plain: line.plain.slice(marker?.length ?? 0),
    lead,
    children: [],
    end: place + 1,
  }
  parent.children.push(node)
  return node
}
