/**
 * Vietnamese text at the edge: cleaned once when it comes in, folded for search, ordered by given name.
 */

// C0 and C1 controls except tab and line feed, noncharacters, and everything without width that can hide in a
// name or turn its direction: zero-width blanks and joiners, marks and overrides of direction, soft hyphen,
// byte order mark, invisible operators, tag characters
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const loneSurrogates = /\p{Surrogate}/gu
const blanks = /[\p{Zs}\t]/gu
// đ opens a syllable in Vietnamese; elsewhere an eth is an Icelandic one and stays
const ethForD =
  /(?<![\p{L}\p{M}])[ðɖ](?=[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ])/giu

function cleaned(text: string): string {
  return text
    .replace(loneSurrogates, '')
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(ethForD, 'đ')
    .replace(blanks, (blank) => (blank === '\t' ? blank : ' '))
}

/** One line: NFC, nothing invisible, look-alikes of Đ mended, blanks folded and trimmed. */
export const clean = (text: string): string => cleaned(text).replace(/\s+/g, ' ').trim()

/** Several lines: the same, with line feeds and tabs kept and blanks at the ends of lines dropped. */
export const cleanLines = (text: string): string =>
  cleaned(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')

/**
 * Lower case, no diacritics, đ as d, every apostrophe straight: what people type when they search.
 * The SQL function `fold(text)` gives the same.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u0300-\u036f]/g, '')

const toneLetters = new Map([
  ['\u0300', 'F'],
  ['\u0309', 'R'],
  ['\u0303', 'X'],
  ['\u0301', 'S'],
  ['\u0323', 'J'],
])
const markedLetters = new Map([
  ['ă', 'A'],
  ['â', 'B'],
  ['ê', 'E'],
  ['ô', 'O'],
  ['ơ', 'P'],
  ['ư', 'U'],
  ['đ', 'D'],
])

/**
 * Words as they are spelt, in ASCII: the tone moves to the end of its syllable, so that hoà and hòa are one word, and
 * letters with marks become capitals. The SQL function `spelling(text)` gives the same.
 */
export const spelling = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\u0300\u0309\u0303\u0301\u0323])((?:[a-zđ]|\u0306|\u0302|\u031b)+)/g, '$2$1')
    .replace(/[\u0300\u0309\u0303\u0301\u0323]/g, (tone) => toneLetters.get(tone) ?? '')
    .normalize('NFC')
    .replace(/[ăâêôơưđ]/g, (letter) => markedLetters.get(letter) ?? letter)

/** An address from a title: `Thi đua 2026!` → `thi-dua-2026`, at most 80 signs. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 80)
    .replace(/-+$/, '')

// Marks that make another letter, and marks that only set the tone, in their Vietnamese order
const letterMarks = new Map([
  ['\u0306', '1'],
  ['\u0302', '2'],
  ['\u031b', '3'],
])
const toneMarks = new Map([
  ['\u0300', '2'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0301', '5'],
  ['\u0323', '6'],
])
const signs = new Map([
  [' ', '1'],
  ['-', '2'],
  ["'", '4'],
])

/** The letters of one word, two signs each, in the order of the Vietnamese alphabet. */
function lettersOf(word: string): string {
  let key = ''
  for (const [, base = '', marks = ''] of word.matchAll(/(\P{M})(\p{M}*)/gu)) {
    if (base >= 'a' && base <= 'z')
      key += base + ([...marks].map((mark) => letterMarks.get(mark)).find(Boolean) ?? '0')
    else if (base === 'đ') key += 'd1'
    else if (base >= '0' && base <= '9') key += `5${base}`
    else if (/\p{L}/u.test(base)) key += `z9${String(base.codePointAt(0)).padStart(7, '0')}`
    else key += signs.get(base) ?? '3'
  }
  return key
}

/** A syllable has one tone, wherever its mark is written: Hòa and Hoà stand together. */
const toneOf = (word: string): string => [...word].map((mark) => toneMarks.get(mark) ?? '').join('') || '1'

/** First all letters, then all tones, as dictionaries do; `0` ends each, below every other sign. */
function keyOf(words: readonly string[]): string {
  const letters = words.map(lettersOf).join('1')
  return `${letters}0${words.map(toneOf).join('')}0`
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().normalize('NFD').replace(/[‘’ʼ]/g, "'").split(/\s+/).filter(Boolean)

/**
 * The key by which people are ordered: given name (the last word), then family name, then middle names, each
 * in Vietnamese order. It is spelt in digits and small ASCII letters only, so that any collation of the
 * database gives the same order.
 *
 * @param sortAs where Kinh order does not fit (Ksor H'Nhan): the words in the order in which they count
 */
export function sortKeyOfName(name: string, sortAs?: string | null): string {
  const [first = [], second = [], rest = []] = sortAs ? inOrder(wordsOf(sortAs)) : byCustom(wordsOf(name))
  return keyOf(first) + keyOf(second) + keyOf(rest)
}

const inOrder = (words: string[]) => [words.slice(0, 1), words.slice(1, 2), words.slice(2)]
const byCustom = (words: string[]) => [words.slice(-1), words.slice(0, -1).slice(0, 1), words.slice(1, -1)]

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Orders two names by given name; for many, `byGivenName` makes each key once. */
export const compareNames = (a: string, b: string): number => compareKeys(sortKeyOfName(a), sortKeyOfName(b))

/** A sorted copy, by given name. */
export const byGivenName = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] =>
  rows
    .map((row) => ({ row, key: sortKeyOfName(nameOf(row)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row)

/** The pattern for SQL's `like` that finds folded text with these words in it; their own % and _ stand for themselves. */
export const containing = (words: string): string => `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`
