/**
 * What a form could not read, in sentences that a person can act on. Zod says what is wrong; a schema may
 * bring its own sentence: `.refine(check, saying('Ngày cuối phải sau ngày đầu.', 'The last day must …'))`.
 */
import type { z } from 'zod'
import { formatDay } from './dates.ts'
import { defineWords } from './define-words.ts'
import type { Locale } from './locale.ts'
import { formatNumber } from './numbers.ts'

type Issue = z.core.$ZodIssue

const formErrorWords = defineWords(
  {
    missing: 'Hãy điền mục này.',
    missingChoice: 'Hãy chọn ít nhất một mục.',
    missingFile: 'Hãy chọn một tệp.',
    choice: 'Hãy chọn một trong các mục có sẵn.',
    number: 'Hãy nhập một số.',
    whole: 'Hãy nhập một số nguyên.',
    multiple: (step: string) => `Hãy nhập một số chia hết cho ${step}.`,
    date: 'Hãy nhập ngày có thật, theo dạng ngày/tháng/năm.',
    time: 'Hãy nhập giờ theo dạng giờ:phút, ví dụ 07:30.',
    email: 'Hãy nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@coquan.gov.vn.',
    url: 'Hãy nhập địa chỉ trang đầy đủ, bắt đầu bằng https://.',
    format: 'Nội dung chưa đúng dạng. Hãy kiểm tra lại.',
    tooShort: (min: string) => `Hãy viết ít nhất ${min} ký tự.`,
    tooLong: (max: string) => `Hãy rút gọn còn nhiều nhất ${max} ký tự.`,
    tooFew: (min: string) => `Hãy chọn ít nhất ${min} mục.`,
    tooMany: (max: string) => `Hãy chọn nhiều nhất ${max} mục.`,
    tooLow: (min: string) => `Hãy nhập số từ ${min} trở lên.`,
    notAbove: (min: string) => `Hãy nhập số lớn hơn ${min}.`,
    tooHigh: (max: string) => `Hãy nhập số không quá ${max}.`,
    notBelow: (max: string) => `Hãy nhập số nhỏ hơn ${max}.`,
    tooEarly: (min: string) => `Hãy chọn ngày từ ${min} trở đi.`,
    tooLate: (max: string) => `Hãy chọn ngày không sau ${max}.`,
    fileTooLarge: 'Tệp quá lớn.',
    fileEmpty: 'Tệp này trống. Hãy chọn tệp khác.',
    unreadable: 'Hệ thống chưa đọc được mục này. Hãy điền lại.',
  },
  {
    missing: 'Please fill this in.',
    missingChoice: 'Please choose at least one.',
    missingFile: 'Please choose a file.',
    choice: 'Please choose one of the options.',
    number: 'Please enter a number.',
    whole: 'Please enter a whole number.',
    multiple: (step) => `Please enter a multiple of ${step}.`,
    date: 'Please enter a date that exists, as day/month/year.',
    time: 'Please enter a time as hours:minutes, for example 07:30.',
    email: 'Please enter a complete e-mail address, for example name@agency.gov.vn.',
    url: 'Please enter a complete web address that begins with https://.',
    format: 'This is not in the expected form. Please check it.',
    tooShort: (min) => `Please write at least ${min} characters.`,
    tooLong: (max) => `Please shorten this to at most ${max} characters.`,
    tooFew: (min) => `Please choose at least ${min}.`,
    tooMany: (max) => `Please choose at most ${max}.`,
    tooLow: (min) => `Please enter ${min} or more.`,
    notAbove: (min) => `Please enter more than ${min}.`,
    tooHigh: (max) => `Please enter ${max} or less.`,
    notBelow: (max) => `Please enter less than ${max}.`,
    tooEarly: (min) => `Please choose ${min} or later.`,
    tooLate: (max) => `Please choose ${max} or earlier.`,
    fileTooLarge: 'The file is too large.',
    fileEmpty: 'This file is empty. Please choose another.',
    unreadable: 'This could not be read. Please fill it in again.',
  },
)

/** A check's own sentence in both languages, for `.refine(check, saying(vi, en))` and `ctx.addIssue`. */
export const saying = (vi: string, en: string, path?: PropertyKey[]) => ({
  params: { vi, en },
  ...(path && { path }),
})

/** One sentence for each field that does not read, by the field's name (`contents.0.title`); the first one counts. */
export function sentencesFor(issues: readonly Issue[], locale: Locale): Record<string, string> {
  const sentences: Record<string, string> = {}
  for (const issue of issues) {
    const field = issue.path.join('.')
    sentences[field] ??= sentenceFor(issue, locale)
  }
  return sentences
}

/** The sentence for one issue. */
export function sentenceFor(issue: Issue, locale: Locale): string {
  const t = formErrorWords[locale]
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected, locale)
    case 'too_small':
      return tooSmall(issue, locale)
    case 'too_big':
      return tooBig(issue, locale)
    case 'invalid_format':
      return ofFormat(issue.format, locale)
    case 'invalid_value':
      return t.choice
    case 'not_multiple_of':
      return t.multiple(formatNumber(issue.divisor, locale))
    case 'invalid_union':
      return ofUnion(issue, locale)
    case 'custom':
      return ownSentence(issue.params, locale) ?? t.unreadable
    default:
      return t.unreadable
  }
}

function ownSentence(params: Record<string, unknown> | undefined, locale: Locale): string | undefined {
  const sentence = params?.[locale]
  return typeof sentence === 'string' ? sentence : undefined
}

function ofType(expected: string, locale: Locale): string {
  const t = formErrorWords[locale]
  if (expected === 'number' || expected === 'bigint' || expected === 'nan') return t.number
  if (expected === 'int') return t.whole
  if (expected === 'date') return t.date
  if (expected === 'array' || expected === 'set') return t.missingChoice
  if (expected === 'file') return t.missingFile
  return t.missing
}

function ofFormat(format: string, locale: Locale): string {
  const t = formErrorWords[locale]
  if (format === 'date' || format === 'datetime') return t.date
  if (format === 'time') return t.time
  if (format === 'email') return t.email
  if (format === 'url') return t.url
  return t.format
}

/** An optional field is a union of nothing and something: the sentence is about the something. */
function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>, locale: Locale): string {
  const branches = issue.errors.filter((branch) => branch[0]?.code !== 'invalid_value')
  const told = (branches.at(-1) ?? issue.errors.at(-1))?.[0]
  return told ? sentenceFor(told, locale) : formErrorWords[locale].choice
}

const dateOf = (instant: number | bigint) => formatDay(new Date(Number(instant)).toISOString())

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, locale: Locale): string {
  const t = formErrorWords[locale]
  const min = Number(issue.minimum)
  const told = formatNumber(min, locale)
  if (issue.origin === 'string') return min <= 1 ? t.missing : t.tooShort(told)
  if (issue.origin === 'array' || issue.origin === 'set') return min <= 1 ? t.missingChoice : t.tooFew(told)
  if (issue.origin === 'date') return t.tooEarly(dateOf(issue.minimum))
  if (issue.origin === 'file') return t.fileEmpty
  return issue.inclusive === false ? t.notAbove(told) : t.tooLow(told)
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, locale: Locale): string {
  const t = formErrorWords[locale]
  const told = formatNumber(Number(issue.maximum), locale)
  if (issue.origin === 'string') return t.tooLong(told)
  if (issue.origin === 'array' || issue.origin === 'set') return t.tooMany(told)
  if (issue.origin === 'date') return t.tooLate(dateOf(issue.maximum))
  if (issue.origin === 'file') return t.fileTooLarge
  return issue.inclusive === false ? t.notBelow(told) : t.tooHigh(told)
}
