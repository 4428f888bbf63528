/**
 * Lines broken by the width of a page (text copied from PDF or mail) are put together again: a line feed
 * becomes a blank, so that every place stays where it was.
 */
import { markerOf } from './markers.ts'

const ends = /[.;:!?…]["”’»)]*$/
const isUpper = (line: string) => line === line.toUpperCase() && line !== line.toLowerCase()
const startsSmall = (line: string) => /^[\p{Ll}]/u.test(line) && !/^\S+\.\S+$/.test(line)

/** Whether `next` goes on with the sentence of `line`; `width` is that of the page, where lines were broken. */
function goesOn(line: string, next: string, width: number): boolean {
  if (ends.test(line) || markerOf(next)) return false
  if (/[,–]$/.test(line) && startsSmall(next)) return true
  if (isUpper(line) && !isUpper(next)) return false
  // a title, and below it a paragraph that for some reason begins small
  if (startsSmall(next) && width === 0 && next.length > 220 && line.length < 120) return false
  if (startsSmall(next)) return /\p{L}|\d|[,"”’»)]$/u.test(line) && line.length > 12
  // broken by the width only where the next word had no room
  const word = next.split(' ', 1)[0]?.length ?? 0
  return width > 0 && line.length + 1 + word >= width - 1 && /^[\p{L}\d"“(]/u.test(next) && !isUpper(line)
}

/** The width at which lines were broken: 0 where they were not. */
function widthOf(lines: readonly string[]): number {
  const long = lines.filter((line) => line.length > 45)
  const small = lines.filter(
    (line, place) => place > 0 && startsSmall(line) && !ends.test(lines[place - 1] ?? ''),
  )
  if (long.length < 6 || small.length < lines.length * 0.25) return 0
  const lengths = long.map((line) => line.length).sort((a, b) => a - b)
  const widest = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return widest <= 130 ? widest : 0
}

/** The same text, as long as before, with blanks where a line was only broken. */
export function joinBrokenLines(text: string): string {
  const lines = text.split('\n')
  const width = widthOf(lines)
  let joined = lines[0] ?? ''
  for (let place = 1; place < lines.length; place++) {
    const [before = '', line = ''] = [lines[place - 1], lines[place]]
    joined += (goesOn(before, line, width) ? ' ' : '\n') + line
  }
  return joined
}
