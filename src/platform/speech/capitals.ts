/** Capitals: abbreviations, Roman numerals, initials, headings. */
import { type Abbreviations, abbreviations, dotted } from './abbreviations.ts'
import { isMarked, isSyllable, letterName, spelt } from './letters.ts'
import { romanValue } from './numbers.ts'
import { type Around, dash, endsHere, type Rule, rule, sayInteger } from './rule.ts'

const numbered =
  /^(?:thứ|chương|phần|mục|quý|khóa|khoá|kỳ|hạng|loại|cấp|điều|khoản|lục|kỷ|lần|vùng|bậc|đoạn|đợt|nhóm|bảng|tập|quyển|khu|tiểu|bước|đảng|hội|số|và|đến|độ|từ|tháng)$/u
const roman = '[IVXLCDM]+'

/** Whether capitals at this place are a number: after `Chương`, at the head of a line, or beyond doubt. */
function isRoman(text: string, { before, startsLine, text: whole, at }: Around): boolean {
  if (romanValue(text) === undefined) return false
  const rest = whole.slice(at + text.length)
  // V.I. Lênin, X.Y.
  if (/^\.(?:\p{Lu}|\s\p{Lu}\.)/u.test(rest)) return false
  if (startsLine && /^[IVX]+$/.test(text) && /^\s?[.)/]/.test(rest)) return true
  if (/^\s+\p{Lu}*[^\P{Lu}A-Z]/u.test(rest) && isSyllable(text) && !numbered.test(before)) return false
  if (numbered.test(before)) return before !== 'loại' || text.length > 1
  return /^[IVX]{2,}$/.test(text)
}

const ordinal = (text: string, around: Around): string =>
  around.before === 'thứ' && text === 'I'
    ? 'nhất'
    : around.before === 'thứ' && text === 'IV'
      ? 'tư'
      : sayInteger(String(romanValue(text)), around)

const romanRules: readonly Rule[] = [
  // II–IV
  rule(new RegExp(`(${roman})${dash}(${roman})${endsHere}`, 'u'), ([, from = '', to = ''], around) => {
    const areBoth = romanValue(from) !== undefined && romanValue(to) !== undefined
    return areBoth && (numbered.test(around.before) || /^[IVX]{2,}$/.test(to))
      ? `${ordinal(from, around)} đến ${sayInteger(String(romanValue(to)), around)}`
      : null
  }),
  // quý II/2026
  rule(new RegExp(`(${roman})/(\\d{4})${endsHere}`, 'u'), ([, numeral = '', year], around) =>
    romanValue(numeral) === undefined ? null : `${ordinal(numeral, around)} năm ${sayInteger(year, around)}`,
  ),
  rule(new RegExp(`(${roman})${endsHere}`, 'u'), ([, numeral = ''], around) =>
    isRoman(numeral, around) ? ordinal(numeral, around) : null,
  ),
]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** Longest first, so that TP.HCM comes before TP. */
const anyOf = (known: Abbreviations) =>
  Object.keys(known)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

/** Words in capitals to the left and the right: then this is a heading, and it is read as words. */
function standsInHeading(word: string, { text, at }: Around): boolean {
  const isShout = (neighbour = '') =>
    neighbour.length > 1 && /^[^\p{Ll}]+$/u.test(neighbour) && isSyllable(neighbour)
  const left = /(\p{L}+)[\s,]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1]
  const right = /^[\s,]*(\p{L}+)/u.exec(text.slice(at + word.length, at + word.length + 30))?.[1]
  return isShout(left) || isShout(right)
}

/** Words of an abbreviation, of its parts, or its letters. */
function capitalWords(word: string, around: Around): string {
  const known = around.own[word] ?? (isMarked(word) ? undefined : abbreviations[word])
  const isWord = isSyllable(word) && (isMarked(word) || standsInHeading(word, around))
  if (around.own[word] !== undefined) return around.own[word]
  if (isWord) return word.toLowerCase()
  return known ?? spelt(word)
}

/** A letter by itself: a list's mark, a point of an article, a class. */
function singleLetter(letter: string, { text, at }: Around): string {
  const isMark = /^\s?\)/.test(text.slice(at + 1))
  return isMark ? `${letterName(letter)},` : letterName(letter)
}

export const capitalRules: readonly Rule[] = [
  rule(
    new RegExp(`(${anyOf(dotted)})(?![\\p{Ll}])(?:\\.(?=\\s\\p{Lu}))?`, 'u'),
    ([, written = '']) => dotted[written] ?? null,
  ),
  rule(/([Đđ])\/[cC](?![\p{L}])/u, ([, letter]) => (letter === 'Đ' ? 'Đồng chí' : 'đồng chí')),
  ...romanRules,
  // V.I. Lênin, Nguyễn T.H.
  rule(/(?:\p{Lu}\.\s?){1,3}(?=\s?\p{Lu})(?!\p{Lu}{2})/u, ([initials = '']) =>
    spelt(initials.replace(/[.\s]/g, '')),
  ),
  rule(
    /([A-ZĐƯ]{2,}&[A-ZĐƯ]{2,})(?!\p{L})/u,
    ([, pair = ''], around) => around.own[pair] ?? abbreviations[pair] ?? null,
  ),
  rule(/(?:TTg|ThS|Tp|Nxb|VNeID)(?!\p{L})/u, ([word = '']) => abbreviations[word] ?? null),
  // KT-XH and VHTT are told from SÁNG KIẾN in capitalWords
  rule(/(\p{Lu}{2,})(?!\p{Ll})/u, ([word = ''], around) => capitalWords(word, around)),
  rule(/([b-df-hj-np-tv-xzđB-DF-HJ-NP-TV-XZĐ])(?![\p{L}\p{M}'’])/u, ([letter = ''], around) =>
    singleLetter(letter, around),
  ),
]
