/**
 * The text as the reader sees it: NFC, one blank between words, one line feed between paragraphs, nothing
 * invisible, and for every sign the place in the original that it came from.
 *
 * `plain` is the same text in small letters without diacritics, sign for sign, so that a pattern found in it
 * stands at the same place in `text` and in the original.
 */
import { joinBrokenLines } from './wrapping.ts'

/** From a sign up to, not including, another. */
export type Span = readonly [start: number, end: number]

export type Line = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly plain: string
}

export type Source = {
  readonly text: string
  readonly plain: string
  readonly lines: readonly Line[]
  /** The place in the original of a passage of `text`. */
  readonly original: (passage: Span) => Span
}

// What platform/vietnamese.ts removes, as ranges of code points, since here every sign must be traced
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}\p{Surrogate}]/u
const joinsOn = /[\p{M}\u1160-\u11ff]/u
const lineEnd = /[\n\r\v\f\u0085\u2028\u2029]/
const blank = /[\p{Zs}\t]/u
const ethForD =
  /(?<![\p{L}\p{M}])[ðɖ](?=[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ])/giu
// a letter with more marks than this is no letter; it keeps the ordering of marks from growing without bound
const mostMarks = 16

const foldedLetters = new Map<string, string>()

/** One sign for one sign: small, no diacritics, đ as d. */
function foldSign(sign: string): string {
  const known = foldedLetters.get(sign)
  if (known !== undefined) return known
  const small = sign.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
  const folded = small.length === sign.length ? small : sign
  if (foldedLetters.size < 5_000) foldedLetters.set(sign, folded)
  return folded
}

/** Small letters without diacritics; as long as the text itself when that is NFC. */
export function plainOf(text: string): string {
  let plain = ''
  for (const sign of text) plain += foldSign(sign)
  return plain
}

/** Letters with their marks, as they follow each other; what is invisible is skipped. */
function* clusters(input: string): Generator<{ sign: string; start: number; end: number }> {
  let [sign, start, end, marks] = ['', 0, 0, 0]
  for (let place = 0; place < input.length; ) {
    const point = String.fromCodePoint(input.codePointAt(place) ?? 0)
    const next = place + point.length
    const code = point.charCodeAt(0)
    const ascii = code > 31 && code < 127
    if (ascii || !invisible.test(point)) {
      if (!ascii && sign !== '' && marks < mostMarks && joinsOn.test(point)) {
        ;[sign, end, marks] = [sign + point, next, marks + 1]
      } else {
        if (sign !== '') yield { sign, start, end }
        ;[sign, start, end, marks] = [point, place, next, 0]
      }
    }
    place = next
  }
  if (sign !== '') yield { sign, start, end }
}

/** Cleans the text and keeps for each sign where it began and ended. */
function trace(input: string): { text: string; starts: number[]; ends: number[] } {
  const signs: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let gap = ''
  let [gapStart, gapEnd] = [0, 0]
  for (const { sign, start, end } of clusters(input)) {
    const isEnd = lineEnd.test(sign)
    if (isEnd || blank.test(sign)) {
      if (gap === '') gapStart = start
      gap = isEnd || gap === '\n' ? '\n' : ' '
      gapEnd = end
      continue
    }
    if (gap !== '' && signs.length > 0) {
      signs.push(gap)
      starts.push(gapStart)
      ends.push(gapEnd)
    }
    gap = ''
    const composed = sign > '\u02ff' || sign.length > 1 ? sign.normalize('NFC') : sign
    for (const unit of composed.split('')) {
      signs.push(unit)
      starts.push(start)
      ends.push(end)
    }
  }
  return { text: signs.join('').replace(/[ÐƉ]/g, 'Đ').replace(ethForD, 'đ'), starts, ends }
}

/** The lines of the text, those that a page's width broke put together again. */
function linesOf(text: string, plain: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push({ start, end, text: text.slice(start, end), plain: plain.slice(start, end) })
    start = end + 1
  }
  return lines
}

/** Reads the input once, in linear time. */
export function sourceOf(input: string): Source {
  const { text: broken, starts, ends } = trace(input)
  const text = joinBrokenLines(broken)
  const plain = plainOf(text)
  const original = ([from, to]: Span): Span => {
    const first = starts[from] ?? input.length
    return [first, to > from ? (ends[to - 1] ?? input.length) : first]
  }
  return { text, plain, lines: linesOf(text, plain), original }
}
