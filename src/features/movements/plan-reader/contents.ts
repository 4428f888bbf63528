/**
 * The contents of the movement: the list under the heading, or after the sentence, that speaks of what the
 * emulation is about. Aims, duties, awards, money and dates are other lists and are left out.
 */
import { inlineContents } from './inline-contents.ts'
import type { Node } from './outline.ts'
import type { Found } from './period.ts'
import type { Line, Span } from './text.ts'

export type Content = {
  readonly ordinal: Found<number>
  readonly title: Found<string>
  readonly text: Found<string>
}

const strongest =
  /noi dung (?:cua )?(?:cac )?(?:cu the )?(?:phong trao |dot )?(?:thi dua|phat dong|phong trao|giao uoc|dang ky)/
const strong =
  /noi dung (?:trong tam|cu the|chu yeu|chinh|co ban|lon|sau|nhu sau|thuc hien)|(?:^|\d )noi dung(?: |$|[:,.])|\bnoi thi dua|cac noi dung|nhung noi dung|\d{1,2} noi dung|gom \d{1,2} muc tieu|^\d muc tieu|(?:mot|hai|ba|bon|nam|sau|bay|tam) noi dung/
const fair =
  /(?:nhiem vu|viec|cong viec|linh vuc|mat cong tac|mat|van de) (?:va giai phap )?(?:thi dua|trong tam|chu yeu|cu the|sau)|^nhiem vu|thi dua (?:thuc hien|tap trung).*:$|tap trung (?:thuc hien|vao).*:$/
const otherMatter =
  /^(?:muc dich|yeu cau|muc tieu|quan diem|to chuc thuc hien|trien khai thuc hien|khen thuong|cong tac khen thuong|hinh thuc|doi tuong|pham vi|kinh phi|nguon kinh phi|thoi gian(?= ?(?:$|[:.,;(–-]|thuc hien|to chuc|thi dua|phat dong|trien khai|phong trao|dien ra|tien hanh|va |cac dot|dot ))|tieu chuan|tieu chi|nguyen tac|trach nhiem|phan cong|tien do|che do bao cao|so ket|tong ket|danh gia|co cau|so luong|ten goi|chu de|khau hieu|can cu|chi tieu|dieu khoan|thanh phan|chuong trinh le|dia diem|bien phap|giai phap to chuc|cach thuc|phuong phap|huong dan binh)/
// what is launched or called for, where nothing says "nội dung"
const weak = /chi tieu (?:thi dua )?(?:sau|cu the)[^.;]{0,20}:$|(?:phat dong|keu goi)[^.;]{0,200}:$/
const otherLead =
  /khen thuong|to chuc thuc hien|yeu cau (?:cac|cong|thu truong)|de nghi|hinh thuc|doi tuong|muc dich|hoi dong.{0,40}nhiem vu|thanh phan|giao cho|trach nhiem/

/** How surely a heading or a sentence announces the contents; below zero where it announces something else. */
export function speaksOfContents(plain: string): number {
  if (/noi dung (?:khen|bao cao|to chuc le|chuong trinh|ho so)/.test(plain)) return -5
  if (otherMatter.test(plain) && !/noi dung|nhiem vu (?:trong tam|thi dua)/.test(plain)) return -5
  if (strongest.test(plain)) return 10
  if (strong.test(plain)) return /^noi dung\b/.test(plain) ? 8.5 : 8
  return fair.test(plain) ? 5 : 0
}

const isShort = (node: Node) => node.plain.length <= 170

/** Whether this node or one around it is about something else than the contents. */
export function isElsewhere(node: Node | null): boolean {
  for (let open = node; open?.parent; open = open.parent) {
    if (isShort(open) && speaksOfContents(open.plain) < 0) return true
  }
  return false
}

type List = { readonly items: readonly Node[]; readonly score: number }

const wordy = new Set(['ordinal', 'count', 'content'])
const bare = new Set(['dash', 'plus', 'star', 'bullet'])

// waves in a list are no contents, whatever its heading says
const isWave = (node: Node) => /^(?:dot|giai doan) (?:\d|[iv]+\b|thu )/.test(node.plain)

/** The runs of children of one kind, and how surely each is the list of contents. */
function listsOf(node: Node): List[] {
  const runs: Node[][] = []
  for (const child of node.children) {
    const run = runs.at(-1)
    const goesOn =
      run?.[0]?.kind === child.kind &&
      !(child.marker?.number === 1 && run.length > 0 && !bare.has(child.kind))
    if (goesOn) run?.push(child)
    else runs.push([child])
  }
  return runs
    .filter((items) => items[0]?.kind !== 'caps' && !items.every(isWave))
    .map((items) => ({ items, score: scoreOf(node, items, runs.length) }))
}

function scoreOf(node: Node, items: readonly Node[], runs: number): number {
  const [first] = items
  if (!first || isElsewhere(node)) return -1
  const fromLead = first.lead === '' ? 0 : leadScore(first.lead)
  const fromHeading = isShort(node) ? speaksOfContents(node.plain) : leadScore(node.plain.slice(-260))
  if (fromLead < 0) return -1
  const kind = wordy.has(first.kind) ? 4 : 0
  const announced = Math.max(fromLead, fromHeading)
  if (announced + kind === 0) return 0
  const others = items.filter((item) => isShort(item) && speaksOfContents(item.plain) < 0).length
  const many = items.length >= 2 ? 1 : -3
  const split = runs > 1 && bare.has(first.kind) ? -1 : 0
  return announced + kind + many + split - Math.min(4, others * 1.5)
}

/** A sentence before a list: only its last clause announces the list. */
function leadScore(lead: string): number {
  const last = lead.split(/[.;] /).at(-1) ?? ''
  const score = speaksOfContents(last)
  if (score >= 5) return score
  if (otherLead.test(last)) return -1
  return weak.test(last) ? 2.5 : 0
}

/** The list that is the most surely that of the contents. */
function bestList(all: readonly Node[]): readonly Node[] {
  let best: List = { items: [], score: 3 }
  for (const node of all) {
    for (const list of listsOf(node)) {
      if (list.score > best.score) best = list
    }
  }
  return withSiblings(best.items)
}

/** Without the items that speak of something else (dates, awards) though they stand in the same list. */
function withSiblings(items: readonly Node[]): readonly Node[] {
  const kept = items.filter((item) => !(isShort(item) && speaksOfContents(item.plain) < 0))
  const [only] = kept
  // "1. Nội dung thi đua" alone in its list: its own list is meant
  if (kept.length === 1 && only && only.children.length > 1 && speaksOfContents(only.plain) > 0)
    return only.children
  return kept
}

const closing =
  /^(?:khen thuong|kinh phi|hinh thuc|de (?:thuc hien|to chuc|phong trao|dat duoc|cac noi dung)|tren day|de nghi|yeu cau|tai (?:buoi|le|hoi nghi)|thong qua|qua phat dong|thong phat dong|nhan duoc|dong chi|phat bieu|sau (?:khi|le)|thay mat|le phat dong|hoi dong|can cu|kinh phi|phong trao thi dua|hoi nghi|ngay sau|voi (?:tinh than|y nghia|chu de)|can bo, (?:cong chuc|doan vien)|toi (?:tin|keu goi|de nghi)|dot thi dua|thoi gian|ket thuc|cung tai|dip nay|nhan dip|trong qua trinh)/

/** One past the last line of an item; the last of an open list does not swallow the rest of the article. */
function endOf(items: readonly Node[], place: number, lines: readonly Line[]): number {
  const item = items[place]
  if (!item) return 0
  const next = items[place + 1]
  if (next) return Math.min(item.end, next.place)
  // closed by the next heading: all up to there belongs to the item
  if (item.end < lines.length) return item.end
  const most = fewestParagraphs(items.slice(0, -1))
  const headed = isHeading(lines[item.place])
  let end = item.place + 1
  let paragraphs = 0
  const firstChild = item.children[0]?.place ?? item.end
  const lastChild = item.children.at(-1)
  for (; end < item.end; end++) {
    const line = lines[end]
    if (!line) break
    // sub-lists belong to their item; what follows the last of them is looked at as a paragraph
    if (end >= firstChild && lastChild && end <= lastChild.place) continue
    if (closing.test(line.plain)) break
    paragraphs += 1
    if (paragraphs > (headed ? Math.max(most, 1) : most)) break
  }
  return end
}

const isHeading = (line: Line | undefined) =>
  line !== undefined && line.text.length < 140 && !/[.;]$/.test(line.text)

const fewestParagraphs = (items: readonly Node[]) =>
  items.length === 0
    ? 0
    : Math.min(...items.map((item) => (item.children[0]?.place ?? item.end) - item.place - 1))

const mostTitle = 300

/** The first clause of an item; the whole line where that is a heading. */
export function titleEnd(text: string): number {
  const line = text.split('\n', 1)[0] ?? ''
  const heading = text.length > line.length && line.length <= 170 && !/[.;:]./.test(line.slice(0, -1))
  const clause = heading
    ? line.length
    : line.search(/[;:](?= |$|["“])|[.!?](?= \p{Lu}| ?$|["”] )|…(?= \p{Lu})/u)
  const end = clause < 0 ? line.length : clause
  if (end <= mostTitle)
    return line.slice(0, end).replace(/[\s.;:,]{1,9}$/, '').length || Math.min(line.length, mostTitle)
  const comma = line.lastIndexOf(', ', mostTitle)
  return comma > 60
    ? comma
    : line.lastIndexOf(' ', mostTitle) > 0
      ? line.lastIndexOf(' ', mostTitle)
      : mostTitle
}

/** A content from the lines it takes, without the marker. */
function contentOf(ordinal: number, marker: Span, lines: readonly Line[], skipped: number): Content | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  // "Nội dung 1" alone in its line: the body begins in the next
  const isBare = first.text.length <= skipped
  const texts = isBare ? lines.slice(1).map(({ text }) => text) : lines.map(({ text }) => text)
  const start = isBare ? (lines[1]?.start ?? first.end) : first.start + skipped
  const body = texts.join('\n').slice(isBare ? 0 : skipped)
  if (body === '') return null
  const title = body.slice(0, titleEnd(body))
  return {
    ordinal: { value: ordinal, at: marker },
    title: { value: title, at: [start, start + title.length] },
    text: { value: body, at: [start, last.end] },
  }
}

/** The contents in their order. */
export function contentsOf(lines: readonly Line[], all: readonly Node[]): Content[] {
  const items = bestList(all)
  const read = items.flatMap((item, place) => {
    const own = lines.slice(item.place, Math.max(item.place + 1, endOf(items, place, lines)))
    const start = own[0]?.start ?? 0
    return (
      contentOf(place + 1, [start, start + (item.marker?.sign ?? 0)], own, item.marker?.length ?? 0) ?? []
    )
  })
  return read.length > 0 ? read : inlineContents(lines, all)
}
