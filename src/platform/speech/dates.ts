/** Days, months, quarters and hours. */
import { type Around, dash, endsHere, type Rule, rule, sayInteger } from './rule.ts'

const isDay = (text = '') => Number(text) >= 1 && Number(text) <= 31
const isMonth = (text = '') => Number(text) >= 1 && Number(text) <= 12

/** The first ten days have a word before them. */
const dayWords = (day: string | undefined, around: Around): string =>
  Number(day) <= 10 ? `mùng ${sayInteger(day, around)}` : sayInteger(day, around)

/** The fourth month has its own word. */
const monthWords = (month: string | undefined, around: Around): string =>
  Number(month) === 4 ? 'tư' : sayInteger(month, around)

const withWord = (word: string, said: string, { before }: Around) =>
  before === word || (word === 'ngày' && /^(?:mùng|mồng)$/.test(before)) ? said : `${word} ${said}`

const bare = (said: string, { before }: Around) =>
  /^(?:mùng|mồng)$/.test(before) ? said.replace(/^mùng /, '') : said

type Found = { day?: string; month?: string; year?: string }

function dateWords({ day, month, year }: Found, around: Around): string {
  const ending = year ? ` năm ${sayInteger(year, around)}` : ''
  const said = `${bare(dayWords(day, around), around)} tháng ${monthWords(month, around)}${ending}`
  return withWord('ngày', said, around)
}

/** One day of a month, where both can be; otherwise the figures mean something else. */
const day =
  (find: (found: readonly string[]) => Found): Rule['say'] =>
  (found, around) => {
    const date = find(found)
    return isDay(date.day) && isMonth(date.month) ? dateWords(date, around) : null
  }

const dateContext =
  /^(?:ngày|từ|đến|tới|hôm|sáng|chiều|tối|trưa|đêm|dịp|lễ|vào|trước|sau|mừng|mùng|mồng|quốc|khánh|tết|hạn|nay|qua|mai)$/
const holidays = new Set(['1/5', '2/9', '1/6', '5/9', '7/11', '1/10', '9/11'])

/** `05/6`, `30/4` and `2/9` are days; `2/3` and `3/4` are parts of a whole. */
function isDayOfMonth(first: string, second: string, { before }: Around): boolean {
  if (!isDay(first) || !isMonth(second) || first + second === '247') return false
  if (/^(?:số|nhà|ngõ|ngách|hẻm|lớp|tỷ|lệ)$/.test(before)) return false
  if (dateContext.test(before) || /^0/.test(first) || /^0/.test(second)) return true
  return Number(first) > Number(second) || holidays.has(`${first}/${second}`)
}

const hourWords = (hour: string | undefined, minute: string | undefined, around: Around): string | null => {
  if (Number(hour) > 24 || Number(minute ?? 0) > 59) return null
  const said = `${sayInteger(hour, around)} giờ`
  if (!minute || Number(minute) === 0) return said
  return `${said} ${/^0/.test(minute) ? 'không ' : ''}${sayInteger(minute, around)} phút`
}

const sign = '[/.-]'

export const dateRules: readonly Rule[] = [
  // quý 2/2026
  rule(new RegExp(`([1-4])/(\\d{4})${endsHere}`, 'u'), ([, quarter, year], around) =>
    around.before === 'quý' ? `${sayInteger(quarter, around)} năm ${sayInteger(year, around)}` : null,
  ),
  // 19-25/5/2026, 01–03/6: from one day to another of the same month
  rule(
    new RegExp(`(\\d{1,2})${dash}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?${endsHere}(?!/)`, 'u'),
    (found, around) => {
      const [, first, last, month, year] = found
      if (!isDay(first) || !isDay(last) || !isMonth(month) || Number(first) >= Number(last)) return null
      const to = dateWords({ day: last, month, year }, { ...around, before: '' })
      return `${withWord('ngày', bare(dayWords(first, around), around), around)} đến ${to}`
    },
  ),
  rule(
    new RegExp(`(\\d{1,2})(${sign})(\\d{1,2})\\2(\\d{4})${endsHere}`, 'u'),
    day(([, day, , month, year]) => ({ day, month, year })),
  ),
  rule(
    new RegExp(`(\\d{4})-(\\d{2})-(\\d{2})${endsHere}`, 'u'),
    day(([, year, month, day]) => ({ day, month, year })),
  ),
  // 3/2026 is a month
  rule(new RegExp(`(\\d{1,2})/((?:19|20)\\d{2})${endsHere}(?![/-])`, 'u'), ([, month, year], around) => {
    if (!isMonth(month)) return null
    return withWord('tháng', `${monthWords(month, around)} năm ${sayInteger(year, around)}`, around)
  }),
  rule(
    new RegExp(`(\\d{1,2})/(\\d{1,2})${endsHere}(?![/%‰]|,\\d)`, 'u'),
    ([, first = '', second = ''], around) =>
      isDayOfMonth(first, second, around) ? dateWords({ day: first, month: second }, around) : null,
  ),
  // ngày 19-5
  rule(new RegExp(`(\\d{1,2})-(\\d{1,2})${endsHere}(?![/-])`, 'u'), ([, first, second], around) =>
    around.before === 'ngày' && isDay(first) && isMonth(second) && Number(first) > Number(second)
      ? dateWords({ day: first, month: second }, around)
      : null,
  ),
  // ngày 05 tháng 02: the words stand there already
  rule(/(\d{1,2})(?=\s+tháng\s)/u, ([, first], around) =>
    /^(?:ngày|mùng|mồng|từ|đến)$/.test(around.before) && isDay(first)
      ? bare(dayWords(first, around), around)
      : null,
  ),
  rule(new RegExp(`(\\d{1,2})${endsHere}(?![.,/]\\d)`, 'u'), ([, first], around) =>
    around.before === 'tháng' && isMonth(first) ? monthWords(first, around) : null,
  ),
  // 7h30, 14g05, 7h; 14:05 and 14:05:09
  rule(
    new RegExp(`(\\d{1,2})\\s?(?:h|g)(\\d{2})?(?:')?${endsHere}`, 'u'),
    ([source = '', hour, minute], around) =>
      // 5 g is a weight
      /^\d+\s?g$/.test(source) ? null : hourWords(hour, minute, around),
  ),
  rule(
    new RegExp(`(\\d{1,2}):(\\d{2})(?::(\\d{2}))?${endsHere}(?![.,]\\d)`, 'u'),
    ([, hour, minute, second], around) => {
      const said = hourWords(hour, minute, around)
      return said && second ? `${said} ${sayInteger(second, around)} giây` : said
    },
  ),
  rule(/(\d{1,2}) giờ (\d{2})(?! ?(?:phút|\d))(?![\p{L}\p{N}])/u, ([, hour, minute], around) =>
    hourWords(hour, minute, around),
  ),
]
