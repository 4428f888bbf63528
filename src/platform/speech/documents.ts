/** Numbers of documents: `15-QĐ/TU`, `152/2025/NĐ-CP`, `06/2022/QH15`. */
import { documentCodes } from './abbreviations.ts'
import { spelt } from './letters.ts'
import { type Around, endsHere, type Rule, rule, sayInteger } from './rule.ts'

const code = '(?:TTg|TTr|CTr|QyĐ|[A-ZĐƯ]{1,10}\\d{0,2})'
const codes = `${code}(?:[-/–.]${code})*`

/** What each part of the sign means, with a pause between them. */
function codeWords(signs: string, around: Around): string {
  return signs
    .split(/[-/–.]/)
    .map((one) => {
      const [, letters = '', number] = /^(.*?)(\d*)$/.exec(one) ?? []
      const said = around.own[letters] ?? documentCodes[letters] ?? spelt(letters)
      if (!number) return said
      // QH15 is the assembly of the fifteenth term
      return letters === 'QH'
        ? `${said} khóa ${sayInteger(number, around)}`
        : `${said} ${sayInteger(number, around)}`
    })
    .join(', ')
}

const head = (number: string, around: Around): string => {
  const [, digits = '', letter = ''] = /^(\d+)(\p{L}*)$/u.exec(number) ?? []
  return letter ? `${sayInteger(digits, around)} ${spelt(letter)}` : sayInteger(digits, around)
}

export const documentRules: readonly Rule[] = [
  rule(
    new RegExp(`(\\d+[a-zđ]?)/(\\d{4})/(${codes})${endsHere}`, 'u'),
    ([, number = '', year, signs = ''], around) =>
      `${head(number, around)}, ${sayInteger(year, around)}, ${codeWords(signs, around)}`,
  ),
  rule(
    new RegExp(`(\\d+[a-zđ]?)\\s?[-–]\\s?(${code}/${codes})${endsHere}`, 'u'),
    ([, number = '', signs = ''], around) => `${head(number, around)}, ${codeWords(signs, around)}`,
  ),
  rule(
    new RegExp(`(\\d+[a-zđ]?)/(${codes})${endsHere}`, 'u'),
    ([, number = '', signs = ''], around) => `${head(number, around)}, ${codeWords(signs, around)}`,
  ),
  // without its number: TT-BNV, NĐ-CP
  rule(new RegExp(`(${code}[-/]${codes})${endsHere}`, 'u'), ([, signs = ''], around) => {
    const parts = signs.split(/[-/]/)
    const isKnown = (part: string) => part in around.own || part in documentCodes
    return parts.every(isKnown) ? codeWords(signs, around) : null
  }),
]
