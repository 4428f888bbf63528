/**
 * Numbers in words and back. Vietnam writes `1.234.567,8`; imported sheets often have `1,234,567.8`.
 */
import type { Locale } from './locale.ts'

const languages = { vi: 'vi-VN', en: 'en-GB' } as const

/** `1.234.567,8`; at most `decimals` digits after the comma (2 if not said). */
export const formatNumber = (value: number, locale: Locale, decimals = 2): string =>
  new Intl.NumberFormat(languages[locale], { maximumFractionDigits: decimals }).format(value)

/** `87 %` of a value from 0 to 100 (or beyond), at most one decimal. The blank does not break. */
export const formatPercent = (percent: number, locale: Locale): string =>
  `${formatNumber(percent, locale, 1)}${locale === 'vi' ? '\u00a0%' : '%'}`

/** `1.250.000 ₫`, whole đồng. The blank does not break. */
export const formatMoney = (amount: number, locale: Locale): string =>
  `${formatNumber(amount, locale, 0)}\u00a0₫`

/** `1,2 MB`: the size of a file, counted by 1,024 as Windows and our limits do. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1_024) return `${bytes}\u00a0B`
  if (bytes < 1_048_576) return `${formatNumber(bytes / 1_024, locale, 0)}\u00a0kB`
  return `${formatNumber(bytes / 1_048_576, locale, 1)}\u00a0MB`
}

export type ReadNumber = number | 'ambiguous' | 'unreadable'

/**
 * Reads a number in either convention, with or without `%` or `₫` behind it.
 * `1.234` may be one thousand or one point two: that is `ambiguous`, and the person has to be asked.
 */
export function parseNumber(text: string): ReadNumber {
  const typed = text
    .normalize('NFKC')
    .replace(/\s*(%|₫|đ|đồng|VND|VNĐ)$/iu, '')
    .trim()
  const found = /^([+\-−]?)\s*(\d[\d.,' ]*)$/u.exec(typed)
  if (!found) return 'unreadable'
  const [, sign = '', digits = ''] = found
  const value = readDigits(digits)
  if (typeof value !== 'number' || sign === '' || sign === '+') return value
  return value === 0 ? 0 : -value
}

function readDigits(digits: string): ReadNumber {
  const ungrouped = withoutBlanks(digits)
  if (ungrouped === null) return 'unreadable'
  const marks = ungrouped.replace(/\d/g, '')
  if (marks === '') return toNumber(ungrouped)
  const last = marks.at(-1) ?? ''
  const kinds = new Set(marks)
  if (kinds.size === 2) return readBothMarks(ungrouped, last)
  if (marks.length > 1)
    return isGrouped(ungrouped, last) ? toNumber(ungrouped.replaceAll(last, '')) : 'unreadable'
  const [whole = '', rest = ''] = ungrouped.split(last)
  if (rest === '') return 'unreadable'
  const couldBeGroup = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && ungrouped === digits
  return couldBeGroup ? 'ambiguous' : toNumber(`${whole}.${rest}`)
}

/** `1 234 567` and `1'234'567` are groups of three; anything else with blanks is not a number. */
function withoutBlanks(digits: string): string | null {
  const [whole = '', ...tail] = digits.split(/(?=[.,])/)
  if (!/[ ']/.test(digits)) return digits
  if (!/^\d{1,3}([ ']\d{3})+$/.test(whole) || /[ ']/.test(tail.join(''))) return null
  return whole.replace(/[ ']/g, '') + tail.join('')
}

/** With both marks, the later one is the decimal mark and may stand once. */
function readBothMarks(digits: string, decimal: string): ReadNumber {
  const [whole = '', ...rest] = digits.split(decimal)
  const group = decimal === ',' ? '.' : ','
  if (rest.length !== 1 || rest[0] === '' || !isGrouped(whole, group)) return 'unreadable'
  return toNumber(`${whole.replaceAll(group, '')}.${rest[0]}`)
}

const isGrouped = (digits: string, group: string): boolean =>
  (group === '.' ? /^\d{1,3}(\.\d{3})+$/ : /^\d{1,3}(,\d{3})+$/).test(digits)

// past 15 digits a double no longer holds each of them
const toNumber = (digits: string): ReadNumber =>
  digits.replace(/^0+|\./g, '').length > 15 ? 'unreadable' : Number(digits)
