import type { Locale } from '#words/locale.ts'
import type { Forecast } from '../queries/forecast.ts'
import type { Course } from '../rules/course.ts'
import { eligibilityWords } from '../words.ts'
import { assumptionWords } from './reasons.tsx'

/** When a title can be reached and what for, in a sentence. */
export function courseWords(course: Course, of: number, locale: Locale): string {
  const { year, if: needed, asks, open } = course
  const t = eligibilityWords[locale]
  if (year === null) return open ? t.courseOpen : t.courseNever
  const when = year === of ? t.courseIn(year) : t.courseYear(year)
  const all = [...needed.map((one) => assumptionWords(one, locale)), ...(asks ? [t.courseAsks] : [])]
  return all.length === 0 ? `${when}.` : `${when}, ${t.courseIf.toLowerCase()} ${all.join('; ')}.`
}

/** What is told beside a choice: for a person the way to it, for a unit what is missing now. */
export function forecastWords({ letter, missing, course }: Forecast, year: number, locale: Locale): string {
  const t = eligibilityWords[locale]
  if (letter === 'm' && !course) return `${t.forecastNow(t.letters.m)}.`
  if (course) return courseWords(course, year, locale)
  return `${t.forecastNow(t.letters[letter])}. ${missing[locale]}`
}
