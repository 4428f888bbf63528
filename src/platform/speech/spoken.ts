/**
 * Vietnamese administrative text as it is spoken: no figure, sign or abbreviation is left to the voice's own guess.
 */
import { clean } from '../vietnamese.ts'
import type { Abbreviations } from './abbreviations.ts'
import { addressRules } from './addresses.ts'
import { capitalRules } from './capitals.ts'
import { dateRules } from './dates.ts'
import { documentRules } from './documents.ts'
import { type Dialect, integerWords } from './numbers.ts'
import { perEach, quantityRules } from './quantities.ts'
import { type Around, type Rule, rule } from './rule.ts'

export type SpeechOptions = {
  /** The agency's own abbreviations, which come before the common ones. */
  own?: Abbreviations
  /** Southern voices say lẻ and ngàn. */
  dialect?: Dialect
}

/** The agency's own come before all others, whatever they look like. */
const ownRule = rule(/\p{L}[\p{L}\p{M}\p{N}&/.-]*(?<![./-])/u, ([word = ''], { own }) => own[word] ?? null)

const rules: readonly Rule[] = [
  ownRule,
  ...addressRules,
  ...documentRules,
  ...dateRules,
  ...quantityRules,
  ...capitalRules,
]

const signs: Readonly<Record<string, string>> = {
  '&': 'và',
  '+': 'cộng',
  '=': 'bằng',
  '<': 'nhỏ hơn',
  '>': 'lớn hơn',
  '≤': 'nhỏ hơn hoặc bằng',
  '≥': 'lớn hơn hoặc bằng',
  '×': 'nhân',
  '±': 'cộng trừ',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '°': 'độ',
  '§': 'mục',
  '@': 'a còng',
  '₫': 'đồng',
  $: 'đô la',
  '€': 'ơ rô',
}
/** Pauses as the voice understands them; other signs are not heard. */
const pauses: Readonly<Record<string, string>> = {
  ',': ',',
  ';': ',',
  ':': ',',
  '(': ',',
  ')': ',',
  '[': ',',
  ']': ',',
  '–': ',',
  '—': ',',
  '•': ',',
  '.': '.',
  '!': '!',
  '?': '?',
  '…': ',',
  '|': ',',
}

const isInside = /[\p{L}\p{N}\p{M}]/u

/** The first rule that fits at this place, with what it says and how far it reaches. */
function readBy(around: Around): { said: string; length: number } | undefined {
  for (const { fits, say } of rules) {
    fits.lastIndex = around.at
    const found = fits.exec(around.text)
    const said = found && say(found, around)
    if (found && typeof said === 'string') return { said, length: found[0].length }
  }
  return undefined
}

const wordAt = /[\p{L}\p{M}]+/uy
const wordBefore = /([\p{L}\p{M}]+)[\s:]*$/u

const around = (text: string, at: number, { own = {}, dialect = 'north' }: SpeechOptions): Around => {
  const left = text.slice(Math.max(0, at - 24), at)
  return {
    text,
    at,
    own,
    dialect,
    before: (wordBefore.exec(left)?.[1] ?? '').toLowerCase(),
    startsLine: /(?:^|\n)[\s"“'‘(-]*$/u.test(at <= 24 ? left : `x${left}`),
  }
}

/** A slash between words: for each, or a breath. */
const slash = ({ before }: Around): string => (perEach.test(before) ? 'trên' : ',')

/** A dash between two figures, as in `7h30-11h00` or `1/5–7/5`. */
const isSpan = (sign: string, { text, at }: Around): boolean =>
  /[-–—−]/.test(sign) && /\d[hg]?$/.test(text.slice(Math.max(0, at - 4), at)) && /\d/.test(text[at + 1] ?? '')

/** `²` behind a word, and figures of other scripts. */
function figureWords(sign: string): string {
  const digits = sign.normalize('NFKC').match(/[0-9]+/g) ?? []
  const said = digits.map((one) => integerWords(one)).join(', ')
  return /[²³¹⁰⁴-⁹]/u.test(sign) ? `mũ ${said}` : said
}

/** ¾ as 3/4. */
const fractionsApart = (text: string): string =>
  text.replace(/[¼-¾⅐-⅞]/gu, (one) => ` ${one.normalize('NFKC').replace('⁄', '/')} `)

/** What one sign that no rule knows sounds like. */
function signWords(sign: string, here: Around): string {
  if (/\s/.test(sign)) return sign === '\n' ? '.' : ''
  if (sign === '/') return slash(here)
  if (isSpan(sign, here)) return 'đến'
  if (sign === '-')
    return /\s/.test(here.text[here.at - 1] ?? '') && /\s/.test(here.text[here.at + 1] ?? '') ? ',' : ''
  // ² and figures of other scripts
  if (/\p{N}/u.test(sign)) return figureWords(sign)
  return signs[sign] ?? pauses[sign] ?? ''
}

/** A mark of a pause stands at the word before it, and only one of them. */
const tidy = (said: string): string =>
  said
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,!?])/g, '$1')
    .replace(/,+(?=[.!?])/g, '')
    .replace(/([.!?])[.,!?]+/g, '$1')
    .replace(/,{2,}/g, ',')
    .replace(/^[\s.,!?]+/, '')
    .trim()

/** The text as words. Nothing that is written is left out but signs; the answer holds no digit. */
export function spoken(written: string, options: SpeechOptions = {}): string {
  const text = written
    .split('\n')
    .map((line) => clean(fractionsApart(line)))
    .join('\n')
  const said: string[] = []
  for (let at = 0; at < text.length; ) {
    const isStart =
      at === 0 ||
      !isInside.test(text[at - 1] ?? '') ||
      !isInside.test(text[at] ?? '') ||
      /\d/.test(text[at] ?? '') !== /\d/.test(text[at - 1] ?? '')
    const here = around(text, at, options)
    const read = isStart ? readBy(here) : undefined
    if (read && read.length > 0) {
      said.push(read.said)
      at += read.length
      continue
    }
    wordAt.lastIndex = at
    const word = wordAt.exec(text)?.[0]
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
    said.push(word ?? signWords(sign, here))
    at += (word ?? sign).length
  }
  return tidy(said.join(' '))
}
