/** What a term needs, said from its data where the rule does not bring the words of the law. */
import { honourName } from '../honour-names.ts'
import type { Both, Condition, Query, Rule, Span, Terms, Where, Window, YearTest } from './terms.ts'
import { attributeWords, fieldWords, rowWords, valueWords } from './words.ts'

export type Locale = 'vi' | 'en'

/** Counts below ten are written with a leading 0 in Vietnamese papers. */
export const counted = (count: number, locale: Locale): string =>
  locale === 'vi' && count > 0 && count < 10 ? `0${count}` : String(count)

const joined = (parts: readonly string[], locale: Locale, word: 'and' | 'or'): string => {
  const between = { vi: { and: ' và ', or: ' hoặc ' }, en: { and: ' and ', or: ' or ' } }[locale][word]
  return parts.join(between)
}

export const valueName = (value: unknown, locale: Locale): string =>
  valueWords[String(value)]?.[locale] ?? String(value)
export const honourList = (honours: readonly string[], locale: Locale): string =>
  joined(
    honours.map((slug) => `“${honourName(slug, locale)}”`),
    locale,
    'or',
  )

function conditionPhrase(name: string, condition: Condition, locale: Locale): string {
  const field = fieldWords[name]?.[locale] ?? name
  const named = (value: unknown) =>
    name === 'award' ? honourName(String(value), locale) : valueName(value, locale)
  if ('atLeast' in condition) {
    return locale === 'vi'
      ? `${field} từ ${named(condition.atLeast)} trở lên`
      : `${field} at least ${named(condition.atLeast)}`
  }
  if ('atMost' in condition) {
    return locale === 'vi'
      ? `${field} không quá ${named(condition.atMost)}`
      : `${field} at most ${named(condition.atMost)}`
  }
  if ('notIn' in condition) {
    const values = joined(condition.notIn.map(named), locale, 'or')
    return locale === 'vi' ? `${field} không phải ${values}` : `${field} not ${values}`
  }
  return `${field}: ${joined(condition.in.map(named), locale, 'or')}`
}

const wherePhrase = (where: Where | undefined, locale: Locale): string => {
  const parts = Object.entries(where ?? {}).map(([name, condition]) =>
    conditionPhrase(name, condition, locale),
  )
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

export const rowsPhrase = ({ rows, where }: Query, locale: Locale): string =>
  `${rowWords[rows][locale]}${wherePhrase(where, locale)}`

const spanPhrase = (span: Span | undefined, locale: Locale): string => {
  if (!span) return ''
  const parts: string[] = []
  if (span.last === 1) parts.push(locale === 'vi' ? 'trong năm xét' : 'in the year judged')
  else if (span.last) {
    parts.push(
      locale === 'vi' ? `trong ${counted(span.last, 'vi')} năm gần nhất` : `in the last ${span.last} years`,
    )
  }
  if (span.from) parts.push(locale === 'vi' ? `từ năm ${span.from}` : `from ${span.from}`)
  if (span.until) parts.push(locale === 'vi' ? `đến năm ${span.until}` : `until ${span.until}`)
  return parts.length > 0 ? ` ${parts.join(', ')}` : ''
}

export function windowPhrase(window: Window, locale: Locale): string {
  const parts = [spanPhrase(window, locale).trim()]
  if (window.after) {
    const honours = honourList(window.after.honours, locale)
    parts.push(
      locale === 'vi'
        ? `đã được ${honours}; sau đó, tính từ khi kết thúc thời gian lập thành tích đã được khen`
        : `${honours} held; after that, counted from the end of the achievements it rewarded`,
    )
  }
  if (window.sinceDiscipline) {
    parts.push(
      locale === 'vi' ? 'tính từ khi chấp hành xong kỷ luật' : 'counted from the day a discipline was served',
    )
  }
  return parts.filter((part) => part !== '').join('; ')
}

/** What one year must show. */
export function yearPhrase(test: YearTest, locale: Locale): string {
  if ('any' in test)
    return joined(
      test.any.map((one) => yearPhrase(one, locale)),
      locale,
      'or',
    )
  if ('all' in test)
    return joined(
      test.all.map((one) => yearPhrase(one, locale)),
      locale,
      'and',
    )
  const honours = test.rows === 'honours' ? test.where?.award : undefined
  if (honours && 'in' in honours) return honourList(honours.in.map(String), locale)
  const rated = test.rows === 'ratings' ? test.where?.class : undefined
  if (rated && 'atLeast' in rated) {
    const name = valueName(rated.atLeast, locale)
    if (rated.atLeast === 'hoan-thanh-xuat-sac') return name
    return locale === 'vi' ? `${name} trở lên` : `${name} or better`
  }
  const times = test.atLeast && test.atLeast > 1 ? `${counted(test.atLeast, locale)} ` : ''
  return times + rowsPhrase(test, locale)
}

/** The demand in a few words: those of the law where the rule brings them. */
export function phrase(rule: Rule, locale: Locale): string {
  return rule.says?.[locale] ?? (locale === 'vi' ? inVietnamese(rule) : inEnglish(rule))
}

/** A demand with what stands inside it, in one line. */
function whole(rule: Rule, locale: Locale): string {
  if (rule.says || (rule.term !== 'all' && rule.term !== 'any')) return phrase(rule, locale)
  const parts = rule.of.map((one) => whole(one, locale))
  return joined(parts, locale, rule.term === 'all' ? 'and' : 'or')
}

function inVietnamese(rule: Rule): string {
  const n = (count: number) => counted(count, 'vi')
  switch (rule.term) {
    case 'all':
      return 'đủ tất cả các điều kiện sau'
    case 'any':
      return 'đạt một trong các điều kiện sau'
    case 'unless':
      return rule.effect === 'suspend'
        ? `không đang trong thời gian: ${whole(rule.of, 'vi')}`
        : `không có: ${whole(rule.of, 'vi')}`
    case 'holds':
      return `${n(rule.atLeast)} lần${rule.consecutive ? ' liên tục' : ''} được tặng ${honourList(rule.honours, 'vi')}${spanPhrase(rule.span, 'vi')}`
    case 'evidence':
      return `có ${rowsPhrase(rule, 'vi')}${spanPhrase(rule.span, 'vi')}`
    case 'count':
      return `${rule.atLeast === undefined ? `không quá ${n(rule.atMost ?? 0)}` : `từ ${n(rule.atLeast)}`} ${rowsPhrase(rule, 'vi')}${spanPhrase(rule.span, 'vi')}`
    case 'by-authority':
      return `${n(rule.atLeast ?? 1)} ${rowsPhrase(rule, 'vi')} được ${joined(
        rule.authorities.map((one) => valueName(one, 'vi')),
        'vi',
        'or',
      )} công nhận`
    case 'years':
      return `${runVi[rule.run]} ${n(rule.atLeast)} năm ${yearPhrase(rule.of, 'vi')}${spanPhrase(rule.span, 'vi')}${rule.rest ? `, các năm còn lại ${yearPhrase(rule.rest, 'vi')}` : ''}${rule.ofWhich ? '; trong thời gian đó' : ''}`
    case 'share':
      return sharePhrase(rule, 'vi')
    case 'within':
      return windowPhrase(rule.window, 'vi')
    case 'at-least':
      return measurePhrase(rule, 'vi')
    case 'attested':
    case 'set-locally':
      return rule.asks.vi
    case 'is':
      return attributePhrase(rule, 'vi')
    case 'readings':
      return 'văn bản có nhiều cách hiểu, chờ xác nhận'
  }
}

function inEnglish(rule: Rule): string {
  switch (rule.term) {
    case 'all':
      return 'all of the following'
    case 'any':
      return 'one of the following'
    case 'unless':
      return rule.effect === 'suspend'
        ? `not at present: ${whole(rule.of, 'en')}`
        : `none of: ${whole(rule.of, 'en')}`
    case 'holds':
      return `${honourList(rule.honours, 'en')} held ${times[rule.atLeast] ?? `${rule.atLeast} times`}${rule.consecutive ? ' in a row' : ''}${spanPhrase(rule.span, 'en')}`
    case 'evidence':
      return `${rowsPhrase(rule, 'en')}${spanPhrase(rule.span, 'en')}`
    case 'count':
      return `${rule.atLeast === undefined ? `at most ${rule.atMost}` : `at least ${rule.atLeast}`}: ${rowsPhrase(rule, 'en')}${spanPhrase(rule.span, 'en')}`
    case 'by-authority':
      return `${rule.atLeast ?? 1} ${rowsPhrase(rule, 'en')}, recognised by ${joined(
        rule.authorities.map((one) => valueName(one, 'en')),
        'en',
        'or',
      )}`
    case 'years':
      return `${rule.atLeast} ${unitName('years', rule.atLeast, 'en')}${runEn[rule.run]}: ${yearPhrase(rule.of, 'en')}${spanPhrase(rule.span, 'en')}${rule.rest ? `; the other years: ${yearPhrase(rule.rest, 'en')}` : ''}${rule.ofWhich ? '; in that time' : ''}`
    case 'share':
      return sharePhrase(rule, 'en')
    case 'within':
      return windowPhrase(rule.window, 'en')
    case 'at-least':
      return measurePhrase(rule, 'en')
    case 'attested':
    case 'set-locally':
      return rule.asks.en
    case 'is':
      return attributePhrase(rule, 'en')
    case 'readings':
      return 'the text can be read in more than one way and waits for confirmation'
  }
}

const times: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' }
const runVi = { scattered: 'từ', consecutive: 'liên tục từ', 'until-now': 'liên tục đến năm xét từ' } as const
const runEn = {
  scattered: ' or more',
  consecutive: ' or more in a row',
  'until-now': ' or more in a row up to the year judged',
} as const

function sharePhrase(rule: Terms['share'], locale: Locale): string {
  const [part, whole] = rule.atLeast ?? rule.atMost ?? [0, 1]
  const percent = (part * 100) / whole
  const exact = Number.isInteger(percent) ? `${percent}%` : `${part}/${whole}`
  const [a, b] = [
    fieldWords[rule.part]?.[locale] ?? rule.part,
    fieldWords[rule.whole]?.[locale] ?? rule.whole,
  ]
  const bound = { vi: rule.atLeast ? 'từ' : 'không quá', en: rule.atLeast ? 'at least' : 'at most' }[locale]
  return locale === 'vi' ? `${a} ${bound} ${exact} ${b}` : `${a}: ${bound} ${exact} of ${b}`
}

const measureWords: Record<Terms['at-least']['measure']['of'], Both> = {
  'months-worked': { vi: 'thời gian công tác trong năm', en: 'time worked in the year' },
  service: { vi: 'thời gian công tác', en: 'time of service' },
  tenure: { vi: 'thời gian giữ chức vụ', en: 'time in post' },
  'age-of-unit': { vi: 'thời gian xây dựng, phát triển', en: 'age of the collective' },
}
export const unitName = (unit: 'months' | 'years', count: number, locale: Locale): string =>
  locale === 'vi' ? { months: 'tháng', years: 'năm' }[unit] : unit.slice(0, count === 1 ? -1 : undefined)

function measurePhrase(rule: Terms['at-least'], locale: Locale): string {
  const what = measureWords[rule.measure.of][locale]
  const unit = unitName(rule.unit, rule.below ?? rule.value, locale)
  const below = rule.below ? { vi: ` đến dưới ${rule.below}`, en: ` and below ${rule.below}` }[locale] : ''
  return locale === 'vi'
    ? `${what} từ ${counted(rule.value, 'vi')}${below} ${unit}`
    : `${what}: at least ${rule.value}${below} ${unit}`
}

const attributePhrase = (rule: Terms['is'], locale: Locale): string =>
  `${attributeWords[rule.what]?.[locale] ?? rule.what}: ${joined(
    rule.in.map((one) => valueName(one, locale)),
    locale,
    'or',
  )}`
