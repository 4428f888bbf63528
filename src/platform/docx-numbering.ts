/**
 * Numbers and bullets that Word puts before paragraphs by itself. They are not in the text, and the reader of
 * Word files gives only their level; a plan without its `1.` and `a)` reads as one long list, so they are
 * worked out here and written into the text.
 */
import { attribute } from './office-parts.ts'

type Level = { start: number; format: string; text: string; style: string | null }
type Numbering = {
  /** The levels of each list, and at which list each paragraph's list id counts along. */
  lists: Map<string, { levels: Map<number, Level>; counter: string; restarts: Map<number, number> }>
  /** The list that a paragraph style brings. */
  styles: Map<string, { list: string; level: number }>
}

const blocks = (xml: string, tag: string): string[] =>
  xml.match(new RegExp(`<w:${tag}[\\s>][\\s\\S]*?</w:${tag}>`, 'g')) ?? []
const said = (xml: string, tag: string): string | null => {
  const found = new RegExp(`<w:${tag}\\s[^>]*>`).exec(xml)?.[0]
  return found ? attribute(found, 'w:val') : null
}
const opening = (block: string): string => /^<[^>]*>/.exec(block)?.[0] ?? ''

/** Reads numbering.xml and styles.xml. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const shapes = new Map<string, Map<number, Level>>()
  for (const block of blocks(numberingXml, 'abstractNum')) {
    shapes.set(attribute(opening(block), 'w:abstractNumId') ?? '', levelsOf(block))
  }
  const lists: Numbering['lists'] = new Map()
  for (const block of blocks(numberingXml, 'num')) {
    const shape = said(block, 'abstractNumId') ?? ''
    const restarts = new Map<number, number>()
    for (const override of blocks(block, 'lvlOverride')) {
      const start = said(override, 'startOverride')
      if (start !== null) restarts.set(Number(attribute(opening(override), 'w:ilvl')), Number(start))
    }
    lists.set(attribute(opening(block), 'w:numId') ?? '', {
      levels: shapes.get(shape) ?? new Map(),
      counter: shape,
      restarts,
    })
  }
  return { lists, styles: stylesOf(stylesXml, lists) }
}

function levelsOf(block: string): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of blocks(block, 'lvl')) {
    levels.set(Number(attribute(opening(level), 'w:ilvl') ?? 0), {
      start: Number(said(level, 'start') ?? 1),
      format: said(level, 'numFmt') ?? 'decimal',
      text: said(level, 'lvlText') ?? '',
      style: said(level, 'pStyle'),
    })
  }
  return levels
}

function stylesOf(xml: string, lists: Numbering['lists']): Numbering['styles'] {
  const own = new Map<string, { list: string | null; level: number | null; base: string | null }>()
  for (const block of blocks(xml, 'style')) {
    const level = said(block, 'ilvl')
    own.set(attribute(opening(block), 'w:styleId') ?? '', {
      list: said(block, 'numId'),
      level: level === null ? null : Number(level),
      base: said(block, 'basedOn'),
    })
  }
  const styles: Numbering['styles'] = new Map()
  for (const id of own.keys()) {
    let at = own.get(id)
    // a style takes its list from the one that it is based on; a ring of styles ends here too
    for (let depth = 0; at && at.list === null && depth < 20; depth += 1)
      at = at.base ? own.get(at.base) : undefined
    if (!at?.list || at.list === '0') continue
    const linked = [...(lists.get(at.list)?.levels ?? [])].find(([, level]) => level.style === id)?.[0]
    styles.set(id, { list: at.list, level: at.level ?? linked ?? 0 })
  }
  return styles
}

/** The body with the number or bullet of each paragraph written at its begin. */
export function withNumbers(documentXml: string, { lists, styles }: Numbering): string {
  if (lists.size === 0) return documentXml
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return documentXml
    .replace(/<w:pPrChange[\s>][\s\S]*?<\/w:pPrChange>/g, '')
    .replace(/<w:pPr(?:\s[^>/]*)?>([\s\S]*?)<\/w:pPr>/g, (whole, inner: string) => {
      const own = said(inner, 'numId')
      const byStyle = styles.get(said(inner, 'pStyle') ?? '')
      const id = own ?? byStyle?.list ?? '0'
      const list = lists.get(id)
      if (!list) return whole
      const level = Number(said(inner, 'ilvl') ?? (own === null ? (byStyle?.level ?? 0) : 0))
      const counts = counters.get(list.counter) ?? []
      counters.set(list.counter, counts)
      if (!begun.has(id)) for (const [at, start] of list.restarts) counts[at] = start - 1
      begun.add(id)
      const label = step(counts, list.levels, level)
      return label === '' ? whole : `${whole}<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`
    })
}

/** Counts one paragraph at its level and gives its label. */
function step(counts: number[], levels: Map<number, Level>, at: number): string {
  const level = levels.get(at)
  if (!level) return ''
  const startOf = (index: number) => levels.get(index)?.start ?? 1
  for (let index = 0; index < at; index += 1) counts[index] ??= startOf(index)
  counts[at] = (counts[at] ?? level.start - 1) + 1
  counts.length = at + 1
  if (level.format === 'bullet') return bulletOf(level.text)
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return written(counts[index] ?? startOf(index), levels.get(index)?.format ?? 'decimal')
  })
}

/** Bullets come from symbol fonts; what is no plain sign becomes a dash, as such lists are typed. */
const bulletOf = (text: string): string => (/^[-+–—*•]$/.test(text) ? text : '-')

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function written(count: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  // Word repeats the letter after z: aa, bb
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 20))
  if (format === 'lowerLetter') return count > 0 ? letter : ''
  if (format === 'upperLetter') return count > 0 ? letter.toUpperCase() : ''
  if (format === 'lowerRoman') return roman(count)
  if (format === 'upperRoman') return roman(count).toUpperCase()
  return String(count)
}

function roman(count: number): string {
  let rest = Math.min(count, 3_999)
  let text = ''
  for (const [value, signs] of romans) {
    for (; rest >= value; rest -= value) text += signs
  }
  return text
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
