/** Where sentences begin and end, so that a page can show which one is being read. */

/** A sentence by its place in the text: from `start` up to, not including, `end`. */
export type Span = { start: number; end: number }

const closes = /[.!?…]+["”’»)\]]*(?=\s|$)/gu
/** Abbreviations that end in a dot and go on; a dot after them ends nothing. */
const goesOn =
  /(?:^|[\s("“])(?:TP|Tp|TX|TT|PGS|GS|TS|ThS|BS|KS|CN|NSND|NSƯT|Đ\/c|QL|tr|Nxb|VD|St|Mr|Mrs|Ms|Dr|C|Ph|\p{Lu}(?:\.\p{Lu})*)\.$/u
/** `1.`, `IV.`, `a.` at the head of a line number it. */
const numbers = /^\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+|\p{L})\.$/u
/** A sentence longer than this is parted where it breathes. */
const longest = 280

/** Whether the dot at this place only belongs to what is written before it. */
function goesFurther(before: string, after: string): boolean {
  if (numbers.test(before)) return true
  if (goesOn.test(before)) return /^\s*[\p{L}\p{N}]/u.test(after)
  // a sentence begins with a capital, a figure, or an opening sign
  return /^\s+\p{Ll}/u.test(after)
}

function* linesOf(text: string): Generator<Span> {
  let start = 0
  for (const line of text.split('\n')) {
    yield { start, end: start + line.length }
    start += line.length + 1
  }
}

function* closedIn(text: string, { start, end }: Span): Generator<Span> {
  const line = text.slice(start, end)
  let from = 0
  for (const { 0: mark, index } of line.matchAll(closes)) {
    const to = index + mark.length
    if (goesFurther(line.slice(from, to), line.slice(to))) continue
    yield { start: start + from, end: start + to }
    from = to
  }
  yield { start: start + from, end }
}

/** Parts a long sentence after a semicolon or colon, and after a comma where it has none of them. */
function* parted(text: string, span: Span): Generator<Span> {
  let { start } = span
  while (span.end - start > longest) {
    const piece = text.slice(start, start + longest)
    const strong = Math.max(piece.lastIndexOf('; '), piece.lastIndexOf(': '))
    const at = strong > 60 ? strong : Math.max(piece.lastIndexOf(', '), piece.lastIndexOf(' – '))
    const length = at > 60 ? at + 1 : piece.lastIndexOf(' ') > 0 ? piece.lastIndexOf(' ') : longest
    yield { start, end: start + length }
    start += length
  }
  yield { start, end: span.end }
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  return { start: start + lead, end: end - (piece.length - piece.trimEnd().length) }
}

/** The sentences of a text in their order. A line feed always ends one; blanks between them belong to none. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const line of linesOf(text))
    for (const closed of closedIn(text, line))
      for (const part of parted(text, closed)) {
        const span = trimmed(text, part)
        if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) spans.push(span)
      }
  return spans
}
