/** Contents that are told within a paragraph: "(1) …; (2) …", "một là …; hai là …", "các nội dung sau: …; …; …". */
import { type Content, isElsewhere, speaksOfContents, titleEnd } from './contents.ts'
import type { Node } from './outline.ts'
import type { Line } from './text.ts'

type Opening = { readonly number: number; readonly start: number; readonly end: number }

const inlineMarkers = [
  { pattern: /(?<![\p{L}\d])\((\d{1,2})\) ?/gu, words: [] },
  {
    pattern: /\b(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la ?[,:]? ?/g,
    words: 'mot hai ba bon nam sau bay tam chin muoi'.split(' '),
  },
  {
    pattern: /\bthu (nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?: la)?[,:]? ?/g,
    words: 'nhat hai ba tu nam sau bay tam chin muoi'.split(' '),
  },
] as const

/** The markers 1, 2, 3 … of one kind in a paragraph, in order and without a gap; none when there is only one. */
function openingsIn(plain: string): Opening[] {
  for (const { pattern, words } of inlineMarkers) {
    const found: Opening[] = []
    for (const match of plain.matchAll(pattern)) {
      const said: string = match[1] ?? ''
      const number = words.length === 0 ? Number(said) : (words as readonly string[]).indexOf(said) + 1
      const start = match.index ?? 0
      if (number === found.length + 1) found.push({ number, start, end: start + match[0].length })
    }
    if (found.length >= 2) return found
  }
  return []
}

const announces = /(?:noi dung|nhiem vu|viec|mat|\d muc tieu)[^.:;]{0,120}?(?::| gom (?!:)| la (?!:))/g

/** "… các nội dung sau: A; B; C." where at least three stand between semicolons. */
function clausesIn(plain: string): Opening[] {
  for (const match of plain.matchAll(announces)) {
    if (speaksOfContents(match[0]) < 5) continue
    const start = (match.index ?? 0) + match[0].length
    const end = endOfSentence(plain, start)
    const clauses = plain.slice(start, end).split(';')
    if (clauses.length < 3) continue
    let place = start
    return clauses.map((clause, index) => {
      const from = place + (clause.length - clause.trimStart().length)
      place += clause.length + 1
      return { number: index + 1, start: from, end: from }
    })
  }
  return []
}

function itemsOf(line: Line, openings: readonly Opening[]): Content[] {
  const sentenceEnd = openings.every(({ start, end }) => start === end)
  return openings.flatMap(({ number, start, end }, place) => {
    const next =
      openings[place + 1]?.start ?? (sentenceEnd ? endOfSentence(line.plain, end) : line.text.length)
    const value = line.text.slice(end, next).replace(/[\s;,]{1,9}$/, '')
    if (value.length < 4) return []
    const from = line.start + end
    const title = value.slice(0, titleEnd(value))
    return {
      ordinal: { value: number, at: [line.start + start, line.start + Math.max(start, end)] as const },
      title: { value: title, at: [from, from + title.length] as const },
      text: { value, at: [from, from + value.length] as const },
    }
  })
}

const mostSentence = 4_000

const endOfSentence = (plain: string, from: number) => {
  const end = plain.slice(from, from + mostSentence).indexOf('. ')
  return end < 0 ? Math.min(plain.length, from + mostSentence) : from + end + 1
}

/** The contents of the first paragraph that tells at least two in order. */
export function inlineContents(lines: readonly Line[], all: readonly Node[]): Content[] {
  const under = all.filter(
    (node) =>
      node.parent && node.plain.length <= 170 && speaksOfContents(node.plain) >= 5 && !isElsewhere(node),
  )
  for (const node of under) {
    const own = lines.slice(node.place, node.end)
    for (const line of own) {
      const openings = openingsIn(line.plain)
      if (openings.length >= 2) return itemsOf(line, openings)
    }
    const paragraphs = lines.slice(node.place + 1, node.end).filter((line) => !/:$/.test(line.text))
    if (paragraphs.length > 0) return paragraphs.flatMap((line, place) => paragraph(line, place + 1))
  }
  const labelled = labelledParagraphs(lines)
  if (labelled.length > 0) return labelled
  for (const line of lines) {
    const openings = openingsIn(line.plain)
    if (
      openings.length >= 2 &&
      /noi dung|thi dua|nhiem vu|(?:hai|ba|bon|nam|sau|bay|tam|\d) (?:viec|mat|diem)\b/.test(line.plain)
    )
      return itemsOf(line, openings)
  }
  for (const line of lines) {
    const openings = clausesIn(line.plain)
    if (openings.length >= 3) return itemsOf(line, openings)
  }
  return []
}

/** Below "Nội dung cụ thể như sau:", paragraphs that open with a label: "Đối với giáo viên: …". */
function labelledParagraphs(lines: readonly Line[]): Content[] {
  const lead = lines.findIndex(
    (line) => line.text.endsWith(':') && speaksOfContents(line.plain.slice(-160)) >= 5,
  )
  if (lead < 0) return []
  let end = lead + 1
  while (/^(?:doi voi|ve|voi|khoi|nhom) [^:.;]{2,70}:/.test(lines[end]?.plain ?? '')) end += 1
  return end - lead > 2 ? lines.slice(lead + 1, end).flatMap((line, place) => paragraph(line, place + 1)) : []
}

function paragraph(line: Line, number: number): Content[] {
  const title = line.text.slice(0, titleEnd(line.text))
  return [
    {
      ordinal: { value: number, at: [line.start, line.start] },
      title: { value: title, at: [line.start, line.start + title.length] },
      text: { value: line.text, at: [line.start, line.end] },
    },
  ]
}
