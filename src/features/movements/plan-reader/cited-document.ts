/** The paper that an article retells: "vừa ban hành Kế hoạch số 12/KH-UBND ngày 05/01/2026 về … thi đua". */
import { type DateFound, datesIn, isoOf } from './dates.ts'
import type { Found } from './period.ts'
import type { Line } from './text.ts'

const issued =
  /\b(?:ban hanh|ky|ky ban hanh) (?:ke hoach|quyet dinh|cong van|van ban|chi thi|huong dan|thong bao) so ?:? ?(\d{1,6} ?[-/] ?[a-z0-9]{1,12}(?:[-/.][a-z0-9]{1,15}){0,4})/
// the paper of a higher body, which this movement only follows
const followed = /\b(?:thuc hien|can cu|theo|huong ung|trien khai|tiep theo|sau khi)\b[^.;]{0,120}$/

export type CitedDocument = { readonly number: Found<string> | null; readonly date: Found<string> | null }

/** Number and date of the paper that launches; both null where the article names none. */
export function citedDocument(lines: readonly Line[]): CitedDocument {
  for (const line of lines) {
    const match = issued.exec(line.plain)
    if (!match?.[1]) continue
    const sentence = line.plain.lastIndexOf('. ', match.index) + 1
    const before = line.plain.slice(Math.max(sentence, match.index - 200), match.index)
    const end = match.index + match[0].length
    const after = line.plain.slice(end, end + 400)
    if (followed.test(before) || !/thi dua/.test(after)) continue
    const from = end - match[1].length
    const number = {
      value: line.text.slice(from, end).replaceAll(' ', ''),
      at: [line.start + from, line.start + end],
    } as const
    return {
      number,
      date: dateAfter(line, end) ?? dateBefore(line, match.index - before.length, match.index),
    }
  }
  return { number: null, date: null }
}

/** "số 12/KH-UBND ngày 05/01/2026". */
function dateAfter(line: Line, end: number): Found<string> | null {
  const [date] = datesIn(line.plain.slice(end, end + 45))
  return date && date.at[0] < 14 ? dayIn(line, end, date) : null
}

/** "Ngày 05/01/2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch số …". */
function dateBefore(line: Line, from: number, to: number): Found<string> | null {
  const dates = datesIn(line.plain.slice(from, to))
  return dates.length === 1 && dates[0] ? dayIn(line, from, dates[0]) : null
}

/** Only a whole day dates a paper. */
function dayIn(line: Line, from: number, date: DateFound): Found<string> | null {
  const value = date.day === null ? null : isoOf(date)
  return value === null
    ? null
    : { value, at: [line.start + from + date.at[0], line.start + from + date.at[1]] }
}
