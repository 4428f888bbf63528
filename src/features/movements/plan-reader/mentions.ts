/** Whether the text speaks of an emulation council, of an interim review and of a final one. */
import type { Line, Span } from './text.ts'

const council = /hoi dong (?:thi dua|td ?[-–,&]? ?kt|tdkt|thi dua[ ,–-]{1,3}khen thuong)/
const interim = /\bso ket\b|\bso,? tong ket\b/
const final = /\btong ket\b/

const firstOf = (lines: readonly Line[], pattern: RegExp, skip?: RegExp): Span | null => {
  for (const line of lines) {
    const match = pattern.exec(line.plain)
    if (!match || skip?.test(line.plain.slice(Math.max(0, match.index - 40), match.index + 60))) continue
    return [line.start + match.index, line.start + match.index + match[0].length]
  }
  return null
}

export type Mentions = {
  readonly council: Span | null
  readonly interimReview: Span | null
  readonly finalReview: Span | null
}

export const mentionsOf = (lines: readonly Line[]): Mentions => ({
  council: firstOf(lines, council),
  interimReview: firstOf(lines, interim),
  finalReview: firstOf(lines, final, /hoi nghi tong ket (?:cong tac )?nam 20|tong ket nam hoc (?:cu|truoc)/),
})
