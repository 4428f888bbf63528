/** The theme or slogan of the movement: what stands in quotation marks after "chủ đề", verbatim without them. */
import { passage } from './header.ts'
import { markerOf } from './markers.ts'
import type { Found } from './period.ts'
import type { Line, Source, Span } from './text.ts'

const open = '“"«„‟”\'‘'
const cue =
  /\b(?:chu de|khau hieu|phuong cham|voi tinh than|ten goi|voi ten|tieu de)\b(?: (?:thi dua|phong trao(?: thi dua)?|cua (?:phong trao|dot)(?: thi dua)?|hanh dong|nam \d{4}|chung|xuyen suot|dot thi dua|la|nam))*/g
const named =
  /\b(?:phong trao(?: thi dua)?|dot thi dua(?: cao diem)?|dot cao diem|thi dua(?: cao diem)?)\b(?: (?:dac biet|thuong xuyen|chuyen de|yeu nuoc|cao diem|nam \d{4}|voi chu de|mang ten))* ?[,:]? ?$/
const closers: Record<string, string> = {
  '“': '”"“',
  '"': '"”',
  '«': '»',
  '„': '”“',
  '‟': '”',
  '”': '”"',
  "'": "'’",
  '‘': "’'",
}
const mostSigns = 420

/** From an opening quotation mark to its end: the next closing one that does not open another. */
function quoted(text: string, from: number): [number, number] | null {
  const closing = closers[text[from] ?? '']
  if (!closing) return null
  let depth = 0
  for (let place = from + 1; place < Math.min(text.length, from + mostSigns); place++) {
    const sign = text[place] ?? ''
    if (sign === '“' && text[from] === '“') depth += 1
    else if (closing.includes(sign)) {
      if (depth === 0 || sign === '"') return place > from + 4 ? [from + 1, place] : null
      depth -= 1
    }
  }
  return null
}

type Candidate = { from: number; to: number; score: number }

/** The quotation that follows a cue within a few words. */
function afterCue(line: Line, cueEnd: number): Candidate | null {
  const near = line.text.slice(cueEnd, cueEnd + 90)
  const place = near.search(new RegExp(`[${open}]`))
  if (/^ ?(?:cua (?!phong trao|dot|nam)|cong tac)/.test(line.plain.slice(cueEnd, cueEnd + 30))) return null
  if (place < 0 || /[.;!?] /.test(near.slice(0, place))) return null
  const found = quoted(line.text, cueEnd + place)
  return (
    found && { from: line.start + found[0], to: line.start + found[1], score: 10 - Math.floor(place / 30) }
  )
}

/** "Chủ đề: Đoàn kết, sáng tạo": a label, and the rest of the line without quotation marks. */
function afterLabel(line: Line): Candidate | null {
  const match =
    /^.{0,12}(?:chu de|khau hieu)(?: (?:thi dua|phong trao|cua|nam|\d{4}|hanh dong|phong trao thi dua))* ?: ?/.exec(
      line.plain,
    )
  if (!match || line.text.length - match[0].length < 8 || line.text.length > 400) return null
  const raw = line.text.slice(match[0].length)
  const value = raw.replace(/[\s.;,]{1,5}$/, '')
  if (/["“”«]/.test(value)) return null
  return { from: line.start + match[0].length, to: line.start + match[0].length + value.length, score: 8 }
}

function candidatesIn(line: Line): Candidate[] {
  const found: Candidate[] = []
  for (const match of line.plain.matchAll(cue)) {
    const candidate = afterCue(line, (match.index ?? 0) + match[0].length)
    // of one drive, or of another body's year: not of this movement
    const head = line.plain.slice(Math.max(0, (match.index ?? 0) - 160), match.index)
    if (/\bdot (?:\d|[ivx]+\b|thu )[^.;]*$/.test(head)) continue
    const bonus = match[0].startsWith('chu de') ? 2 : match[0].startsWith('khau hieu') ? 1 : -1
    const event = /(?:hoi nghi|hoi thi|dai hoi|dien dan|nghi quyet)[^.]{0,40}$/.test(
      line.plain.slice(Math.max(0, (match.index ?? 0) - 50), match.index),
    )
    if (candidate) found.push({ ...candidate, score: candidate.score + bonus - (event ? 5 : 0) })
  }
  const label = afterLabel(line)
  if (label) found.push(label)
  return found
}

/** "Phong trào thi đua “…”" names the movement where no theme is given. */
function nameIn(line: Line, isTitle: boolean): Candidate | null {
  for (const match of line.text.matchAll(new RegExp(`[${open}]`, 'g'))) {
    const at = match.index ?? 0
    if (!named.test(line.plain.slice(Math.max(0, at - 60), at))) continue
    const head = line.plain.slice(Math.max(0, at - 110), at)
    // "các phong trào “A”, “B”" are others' movements; this one is launched
    const isThis = /(?:phat dong|to chuc|ban hanh|trien khai|ky (?:ket )?giao uoc|ke hoach)[^.;]{0,90}$/.test(
      head,
    )
    const isOthers =
      /(?:huong ung|thuc hien|cac|gan voi|tiep tuc)[^.,;]{0,40}$/.test(head) && !/to chuc/.test(head)
    if (!isTitle && (!isThis || isOthers || markerOf(line.text) !== null)) continue
    const found = quoted(line.text, at)
    // one of a list of movements is not this one
    if (found && /^ ?[,;] ?[“"]/.test(line.text.slice(found[1] + 1, found[1] + 5))) return null
    if (found) return { from: line.start + found[0], to: line.start + found[1], score: 3 }
  }
  return null
}

/** A heading that says "chủ đề", and the quotation in the next line. */
function belowHeading(line: Line, next: Line | undefined): Candidate | null {
  if (
    !next ||
    line.text.length > 80 ||
    !/(?:chu de|khau hieu)/.test(line.plain) ||
    !(next.text[0] ?? '-').match(new RegExp(`[${open}]`))
  )
    return null
  const found = quoted(next.text, 0)
  return found && { from: next.start + found[0], to: next.start + found[1], score: 9 }
}

/** The theme, or null where the text names none. */
export function themeOf(source: Source, lines: readonly Line[], title: Span | null): Found<string> | null {
  let best: Candidate | null = null
  for (const [place, line] of lines.entries()) {
    const below = belowHeading(line, lines[place + 1])
    for (const candidate of [...candidatesIn(line), ...(below ? [below] : [])])
      if (!best || candidate.score > best.score) best = candidate
  }
  for (const line of best ? [] : lines) {
    const candidate = nameIn(line, title !== null && line.start < title[1] && line.end > title[0])
    if (candidate && !best) best = candidate
  }
  if (!best) return null
  const raw = source.text.slice(best.from, best.to)
  const start = best.from + (raw.length - raw.trimStart().length)
  const end = start + raw.trim().replace(/[.,;]{1,3}$/, '').length
  return passage(source, [start, end])
}
