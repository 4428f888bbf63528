/** The paper that an article retells: "vừa ban hành Kế hoạch số 12/KH-UBND ngày 05/01/2026 về … thi đua". */
import { datesIn, isoOf } from './dates.ts'
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
    const before = line.plain.slice(Math.max(0, match.index - 140), match.index)
    const end = match.index + match[0].length
    const after = line.plain.slice(end, end + 260)
    if (followed.test(before.split('. ').at(-1) ?? '') || !/thi dua/.test(after.split('. ', 1)[0] ?? ''))
      continue
    const from = end - match[1].length
    const number = {
      value: line.text.slice(from, end).replaceAll(' ', ''),
      at: [line.start + from, line.start + end],
    } as const
    const [date] = datesIn(after.slice(0, 45))
    const value = date && date.at[0] < 14 ? isoOf(date) : null
    return {
      number,
      date:
        date && value ? { value, at: [line.start + end + date.at[0], line.start + end + date.at[1]] } : null,
    }
  }
  return { number: null, date: null }
}
