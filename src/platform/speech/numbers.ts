/**
 * Numbers as Vietnamese says them. Digits come in as text, so that no size is too large and nothing is rounded.
 */

/** Where two ways of speaking part: linh or lẻ, nghìn or ngàn, hai mươi tư or hai mươi bốn. */
export type Dialect = 'north' | 'south'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

const parts = (dialect: Dialect) =>
  dialect === 'south'
    ? { odd: 'lẻ', thousand: 'ngàn', four: 'bốn' }
    : { odd: 'linh', thousand: 'nghìn', four: 'tư' }

/** Digit after digit, as telephone numbers and codes are read. */
export const digitByDigit = (text: string): string =>
  [...text].flatMap((digit) => digits[Number.parseInt(digit, 10)] ?? []).join(' ')

function unitAfter(tens: number, ones: number, dialect: Dialect): string {
  if (ones === 5) return 'lăm'
  if (tens > 1 && ones === 1) return 'mốt'
  if (tens > 1 && ones === 4) return parts(dialect).four
  return digits[ones] ?? ''
}

/** Up to three digits; `whole` says the hundreds even when there are none, as inside of a longer number. */
function hundreds(value: number, whole: boolean, dialect: Dialect): string[] {
  const [hundred, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const said: string[] = hundred > 0 || whole ? [digits[hundred] ?? '', 'trăm'] : []
  if (tens === 0) {
    if (ones === 0) return said
    return said.length > 0 ? [...said, parts(dialect).odd, digits[ones] ?? ''] : [digits[ones] ?? '']
  }
  said.push(...(tens === 1 ? ['mười'] : [digits[tens] ?? '', 'mươi']))
  return ones === 0 ? said : [...said, unitAfter(tens, ones, dialect)]
}

/** Up to nine digits. */
function belowBillion(text: string, whole: boolean, dialect: Dialect): string[] {
  const padded = text.padStart(9, '0')
  const scales = ['triệu', parts(dialect).thousand, '']
  const said: string[] = []
  scales.forEach((scale, at) => {
    const value = Number(padded.slice(at * 3, at * 3 + 3))
    if (value === 0) return
    said.push(...hundreds(value, whole || said.length > 0, dialect), ...(scale ? [scale] : []))
  })
  return said
}

const longest = 27

/** A whole number from its digits: `105` → một trăm linh năm. Past 27 digits it is read digit by digit. */
export function integerWords(text: string, dialect: Dialect = 'north'): string {
  const bare = text.replace(/^0+(?=\d)/, '')
  if (bare.length > longest) return digitByDigit(bare)
  if (bare === '0') return 'không'
  const said: string[] = []
  const groups = Math.ceil(bare.length / 9)
  for (let group = groups - 1; group >= 0; group -= 1) {
    const end = bare.length - group * 9
    const words = belowBillion(bare.slice(Math.max(0, end - 9), end), said.length > 0, dialect)
    if (words.length > 0) said.push(...words, ...Array<string>(group).fill('tỷ'))
  }
  return said.join(' ')
}

/** What stands behind the comma: one or two digits as a number, more of them one by one. */
function behindComma(text: string, dialect: Dialect): string {
  return text.length === 2 && !text.startsWith('0') ? integerWords(text, dialect) : digitByDigit(text)
}

/** A number as it is written in Vietnam: dots between thousands, a comma before decimals. */
export function numberWords(text: string, dialect: Dialect = 'north'): string {
  const [whole = '', decimals] = text.replaceAll('.', '').split(',')
  // a code with leading zeros is not a quantity; 05 before a noun is
  const said = /^0\d{2,}$/.test(whole) ? digitByDigit(whole) : integerWords(whole || '0', dialect)
  return decimals === undefined ? said : `${said} phẩy ${behindComma(decimals, dialect)}`
}

/** After `thứ`: nhất, tư, and the number otherwise. */
export function ordinalWords(text: string, dialect: Dialect = 'north'): string {
  const value = Number(text)
  if (value === 1) return 'nhất'
  return value === 4 ? 'tư' : integerWords(text, dialect)
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const wellFormed = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/** The value of a well-formed Roman numeral, or undefined: `XIV` → 14, `IIII` and `CĐ` are none. */
export function romanValue(text: string): number | undefined {
  if (text === '' || !wellFormed.test(text)) return undefined
  const values = [...text].map((letter) => romanDigits[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
