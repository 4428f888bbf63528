/**
 * Days and instants in words. Days are `YYYY-MM-DD` text; instants are shown in Vietnam's time.
 * `Intl` is not used for Vietnamese: its short style prints `4/11/26`, where offices write `04/11/2026`.
 */
import { dayOf, daysBetween, isDay, wallTime } from '#platform/clock.ts'
import type { Locale } from './locale.ts'

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function partsOf(date: string): { year: string; month: string; day: string; monthName: string } {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return { year, month, day, monthName: englishMonths[Number(month) - 1] ?? '' }
}

/** `05/02/2026` in both languages. */
export function formatDay(date: string): string {
  const { year, month, day } = partsOf(date)
  return `${day}/${month}/${year}`
}

/** `ngày 05 tháng 02 năm 2026`; a zero stands before days under 10 and months 1 and 2 (NĐ 30/2020). */
export function formatLongDay(date: string, locale: Locale): string {
  const { year, month, day, monthName } = partsOf(date)
  if (locale === 'en') return `${Number(day)} ${monthName} ${year}`
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** `tháng 02/2026`, `February 2026`, of a month `YYYY-MM` or a day. */
export function formatMonth(month: string, locale: Locale): string {
  const parts = partsOf(month)
  return locale === 'en' ? `${parts.monthName} ${parts.year}` : `tháng ${parts.month}/${parts.year}`
}

/** `05/02/2026 – 30/04/2026`; one side may be open. */
export function formatPeriod(from: string | null, to: string | null, locale: Locale): string {
  if (from && to) return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
  if (from) return `${locale === 'en' ? 'from' : 'từ'} ${formatDay(from)}`
  if (to) return `${locale === 'en' ? 'until' : 'đến'} ${formatDay(to)}`
  return ''
}

/** `14:30`, in Vietnam. */
export const formatTime = (instant: Date): string => wallTime(instant).slice(11, 16)

/** `14:30, 05/02/2026`, in Vietnam. */
export const formatInstant = (instant: Date): string => `${formatTime(instant)}, ${formatDay(dayOf(instant))}`

const days = (count: number, locale: Locale) =>
  locale === 'vi' ? `${count} ngày` : count === 1 ? '1 day' : `${count} days`

/** What is left until a deadline, seen from `today`: `còn 3 ngày`, `đến hạn hôm nay`, `quá hạn 2 ngày`. */
export function formatDue(due: string, today: string, locale: Locale): string {
  const left = daysBetween(today, due)
  if (left === 0) return locale === 'vi' ? 'đến hạn hôm nay' : 'due today'
  if (left > 0) return locale === 'vi' ? `còn ${days(left, locale)}` : `${days(left, locale)} left`
  return locale === 'vi' ? `quá hạn ${days(-left, locale)}` : `${days(-left, locale)} overdue`
}

/** How long ago something happened: `vừa xong`, `5 phút trước`, `hôm qua`, then the day itself. */
export function formatAgo(instant: Date, now: Date, locale: Locale): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000)
  const nights = daysBetween(dayOf(instant), dayOf(now))
  const vi = locale === 'vi'
  if (minutes < 1) return vi ? 'vừa xong' : 'just now'
  if (minutes < 60)
    return vi ? `${minutes} phút trước` : minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  if (nights === 0) {
    const hours = Math.floor(minutes / 60)
    return vi ? `${hours} giờ trước` : hours === 1 ? '1 hour ago' : `${hours} hours ago`
  }
  if (nights === 1) return vi ? 'hôm qua' : 'yesterday'
  if (nights < 7) return vi ? `${nights} ngày trước` : `${nights} days ago`
  return formatDay(dayOf(instant))
}

/** Reads what a person types: `5/2/2026`, `05-02-2026`, `05.02.2026` (day first) or ISO `2026-02-05`. */
export function parseDay(text: string): string | null {
  const typed = text.trim()
  if (isDay(typed)) return typed
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed)
  if (!found) return null
  const [, day = '', month = '', year = ''] = found
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(date) ? date : null
}
