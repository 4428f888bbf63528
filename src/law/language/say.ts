/** A verdict in words: "cần … / hiện có … / thiếu …", in both languages, made from the figures. */
import { counted, type Locale, phrase, unitName } from './phrase.ts'
import type { Both, Cite, Rule } from './terms.ts'
import type { Answer, Decided, Verdict, Why } from './verdict.ts'
import { rowWords } from './words.ts'

const both = (make: (locale: Locale) => string): Both => ({ vi: make('vi'), en: make('en') })

export type Said = { readonly needed: Both; readonly present: Both; readonly missing: Both }

/** The three sentences of a clause; `missing` is empty where it is met. */
export const say = (clause: Decided): Said => ({
  needed: both((locale) => phrase(clause.rule, locale)),
  present: both((locale) => presentOf(clause, locale)),
  missing: both((locale) => missingOf(clause, locale)),
})

/** What is counted, in its unit. */
function amount(rule: Rule, count: number, locale: Locale): string {
  const vi = locale === 'vi'
  switch (rule.term) {
    case 'holds':
      return vi ? `${counted(count, 'vi')} lần` : count === 1 ? 'once' : `${count} times`
    case 'years':
      return `${counted(count, locale)} ${unitName('years', count, locale)}`
    case 'at-least':
      return duration(rule.unit, count, locale)
    case 'evidence':
    case 'count':
    case 'by-authority':
      return `${counted(count, locale)} ${rowWords[rule.rows][locale]}`
    default:
      return counted(count, locale)
  }
}

/** Months, as years and months where years are asked for. */
function duration(unit: 'months' | 'years', months: number, locale: Locale): string {
  const whole = Math.ceil(months)
  if (unit === 'months') return `${counted(whole, locale)} ${unitName('months', whole, locale)}`
  const parts = [
    [Math.floor(whole / 12), 'years'],
    [whole % 12, 'months'],
  ] as const
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, of]) => `${count} ${unitName(of, count, locale)}`)
  return said.join(' ') || `0 ${unitName('years', 0, locale)}`
}

const listed = (list: readonly number[] | undefined) =>
  list && list.length > 0 ? ` (${stretches(list).join(', ')})` : ''

/** Years, oldest first, three or more in a row as "2021–2026". */
function stretches(years: readonly number[]): string[] {
  const said: string[] = []
  for (let at = 0; at < years.length; ) {
    let last = at
    while (years[last + 1] === (years[last] ?? 0) + 1) last += 1
    if (last - at >= 2) said.push(`${years[at]}–${years[last]}`)
    else said.push(...years.slice(at, last + 1).map(String))
    at = last + 1
  }
  return said
}

function presentOf(clause: Decided, locale: Locale): string {
  const { rule, have, answer, readings } = clause
  if (readings)
    return readings.map((one) => `${one.name[locale]}: ${answerWords[one.answer][locale]}`).join('; ')
  if (have !== undefined) return amount(rule, have, locale) + listed(clause.years)
  if (rule.term === 'unless' && (answer !== 'unknown' || clause.refs.length > 0))
    return stands(clause, locale)
  return answer === 'unknown'
    ? ''
    : { vi: answer === 'met' ? 'có' : 'không', en: answer === 'met' ? 'yes' : 'no' }[locale]
}

const stands = ({ refs }: Decided, locale: Locale): string =>
  refs.length > 0
    ? { vi: `có (${refs.length})`, en: `there is (${refs.length})` }[locale]
    : { vi: 'không có', en: 'none' }[locale]

export const answerWords: Record<Answer, Both> = {
  met: { vi: 'đủ điều kiện', en: 'met' },
  unmet: { vi: 'chưa đủ điều kiện', en: 'not met' },
  unknown: { vi: 'chưa xác định', en: 'not known' },
}

export const whyWords: Record<Why, Both> = {
  'not-recorded': { vi: 'hồ sơ chưa ghi đủ', en: 'the record is not complete' },
  asked: { vi: 'chờ ý kiến Hội đồng', en: 'the council is asked' },
  'set-locally': { vi: 'quy chế của cơ quan chưa quy định', en: 'the agency’s regulation does not say yet' },
  suspended: { vi: 'chưa xét cho đến khi có kết luận', en: 'not considered until there is a conclusion' },
  'two-readings': {
    vi: 'hai cách hiểu, chờ xác nhận văn bản',
    en: 'two readings, to be confirmed from the text',
  },
}

function missingOf({ rule, answer, need, have, why, openYears, open }: Decided, locale: Locale): string {
  if (answer === 'met') return ''
  if (answer === 'unknown' && why) {
    const doubts = openYears?.length ? listed(openYears) : open.length > 0 ? ` (${open.length})` : ''
    return whyWords[why][locale] + doubts
  }
  if (need === undefined || have === undefined) return { vi: 'chưa đạt', en: 'not met' }[locale]
  if (have > need)
    return {
      vi: `vượt ${amount(rule, have - need, locale)}`,
      en: `${amount(rule, have - need, locale)} too many`,
    }[locale]
  return need > have ? amount(rule, need - have, locale) : { vi: 'chưa đạt', en: 'not met' }[locale]
}

/** One clause of a verdict as it is kept and sent: words, citations and rows, no rule. */
export type SaidClause = Said & {
  readonly id: string | undefined
  readonly term: string
  readonly answer: Answer
  readonly why: Why | undefined
  readonly cite: readonly Cite[]
  readonly need: number | undefined
  readonly have: number | undefined
  readonly refs: readonly string[]
  readonly open: readonly string[]
  readonly span: { readonly from: number; readonly to: number }
  readonly years: readonly number[] | undefined
}
export type SaidVerdict = Omit<Verdict, 'clauses'> & { readonly clauses: readonly SaidClause[] }

/** The verdict with its words, ready to be kept as JSON. */
export const spelled = (verdict: Verdict): SaidVerdict => ({
  ...verdict,
  clauses: verdict.clauses.map((clause) => ({
    ...say(clause),
    id: clause.rule.id,
    term: clause.rule.term,
    answer: clause.answer,
    why: clause.why,
    cite: clause.cite,
    need: clause.need,
    have: clause.have,
    refs: clause.refs,
    open: clause.open,
    span: clause.span,
    years: clause.years,
  })),
})
