/** The signs that open an item of a list or a section: "Thứ nhất,", "I.", "1.", "a)", "-" and their kin. */

export type MarkerKind =
  | 'part'
  | 'article'
  | 'upper'
  | 'roman'
  | 'decimal'
  | 'round'
  | 'nested'
  | 'letter'
  | 'bracket'
  | 'ordinal'
  | 'count'
  | 'content'
  | 'dash'
  | 'plus'
  | 'star'
  | 'bullet'

export type Marker = {
  readonly kind: MarkerKind
  /** The place in the list that the marker states; 0 for dashes and the like. */
  readonly number: number
  /** How many signs the marker takes, with the blank after it. */
  readonly length: number
  /** How many signs of these the marker itself takes. */
  readonly sign: number
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const counts = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q']

/** 1 for "nhất", "một", "I", "1"; 0 for what is no number. */
function numberOf(word: string): number {
  const small = word.toLowerCase()
  const spoken = Math.max(ordinals.indexOf(small), counts.indexOf(small), small === 'bẩy' ? 6 : -1) + 1
  return spoken || romans.indexOf(word.toUpperCase()) + 1 || Number(/^\d{1,2}$/.test(word) ? word : 0)
}

type Pattern = { kind: MarkerKind; sign: RegExp; number: (word: string) => number }
const none = () => 0
const spoken = 'nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười'

// Each is anchored and bounded; group 1 is the sign, group 2 its number. The order decides.
const patterns: readonly Pattern[] = [
  {
    kind: 'part',
    sign: new RegExp(
      `^((?:phần|mục|chương) (?:thứ )?(${spoken}|[ivx]{1,5}|\\d{1,2})) ?[.:,–-]?(?= |$)`,
      'iu',
    ),
    number: numberOf,
  },
  { kind: 'article', sign: /^(điều (\d{1,3}) ?[.:])/iu, number: Number },
  {
    kind: 'content',
    sign: new RegExp(`^(nội dung (?:thi đua )?(?:số |thứ )?(${spoken}|[IVX]{1,5}|\\d{1,2}) ?[.:,–-])`, 'iu'),
    number: numberOf,
  },
  // "Thứ hai, ngày 05/01" and "Thứ hai, 05/01/2026" are days of the week
  {
    kind: 'ordinal',
    sign: new RegExp(`^(thứ (${spoken})(?: là)?(?: ?[,:.;–-]|(?= )))(?! ?(?:ngày |\\d))`, 'iu'),
    number: numberOf,
  },
  { kind: 'count', sign: new RegExp(`^((${spoken}) là ?[,:–-]?)(?= )`, 'iu'), number: numberOf },
  { kind: 'nested', sign: /^((?:\d{1,2}\.){1,3}(\d{1,2})(?:[.):]|(?= \p{Lu})))(?!\d)/u, number: Number },
  {
    kind: 'roman',
    sign: /^(([IVX]{1,5}) ?[.)/:–-])(?= |\p{L})/u,
    number: (word) => romans.indexOf(word) + 1,
  },
  { kind: 'upper', sign: /^(([A-H]) ?[.)])(?= )/u, number: (word) => 'ABCDEFGH'.indexOf(word) + 1 },
  { kind: 'round', sign: /^(\((\d{1,2})\))/u, number: Number },
  { kind: 'decimal', sign: /^((\d{1,2})(?: ?[./]|[-–]))(?= ?[\p{L}"“'(]| \d)/u, number: Number },
  { kind: 'bracket', sign: /^((\d{1,2}) ?[):])(?= ?[\p{L}"“'(]| \d)/u, number: Number },
  {
    kind: 'letter',
    sign: /^(([a-eđghiklmnopq]) ?[.)/])(?= ?[\p{L}"“'(]| \d)(?!\.\p{L}\.)/u,
    number: (word) => letters.indexOf(word) + 1,
  },
  { kind: 'dash', sign: /^(([-–—−]))(?= ?[^\s\d–—-]| \d)/u, number: none },
  { kind: 'plus', sign: /^((\+))(?= ?[\p{L}\d"“'(])/u, number: none },
  { kind: 'star', sign: /^((\*{1,3}))(?= ?[\p{L}\d"“'(])/u, number: none },
  { kind: 'bullet', sign: /^(([•●▪■◦·✓✔➢❖◆]|o(?= )))(?= ?[\p{L}\d"“'(])/u, number: none },
]

const opens = /^[tphncmbsđva-eghik0-9IVXA-H(*+•●▪■◦·✓✔➢❖◆–—−-]/iu

const bare: ReadonlySet<MarkerKind> = new Set(['dash', 'plus', 'star', 'bullet'])
const worded: ReadonlySet<MarkerKind> = new Set(['content', 'ordinal', 'count'])

/** The marker at the start of a line, if there is one: of "- Nội dung 1: …" both. */
export function markerOf(line: string): Marker | null {
  const first = firstMarker(line)
  if (!first || !bare.has(first.kind)) return first
  const second = firstMarker(line.slice(first.length))
  if (!second || !worded.has(second.kind)) return first
  return { ...second, length: first.length + second.length, sign: first.length + second.sign }
}

function firstMarker(line: string): Marker | null {
  if (!opens.test(line)) return null
  const head = line.slice(0, 60)
  for (const { kind, sign, number } of patterns) {
    const match = sign.exec(head)
    if (!match?.[1]) continue
    const stated = number(match[2] ?? '')
    if (stated <= 0 && number !== none) continue
    const after = head.slice(match[0].length)
    const gap = after.length - after.trimStart().length
    return { kind, number: stated, length: match[0].length + gap, sign: match[1].trimEnd().length }
  }
  return null
}
