/** Which line of an article is its title. */
import type { Found } from './period.ts'
import type { Line } from './text.ts'

/** The title of a text that has no head of a paper: a line before the first paragraph. `length`: lines up to it. */
export function articleTitle(
  lines: readonly Line[],
  from: number,
): { title: Found<string> | null; paper: null; length: number } {
  const body = lines.findIndex((line, place) => place >= from && line.text.length > 300)
  const near = lines.slice(from, Math.min(from + 15, body < 0 ? from + 15 : body))
  const isTitle = ({ text, plain }: Line) =>
    text.length >= 15 &&
    !/^(?:[([]|cac dai bieu|toan canh|anh|quang canh|ba |ong |dong chi|d\/c)|:$|\banh ?: ?\S/.test(plain) &&
    // "Sáng 14/4, Sở … vừa tổ chức" is the beginning of the text itself
    !/^(?:(?:sang|chieu|toi|trua)? ?(?:nay|ngay)? ?\d{1,2}\b|hom nay|vua qua|moi day).*\b(?:da|vua|to chuc|phat dong)\b/.test(
      plain,
    )
  const says = near.findIndex(
    (line) =>
      isTitle(line) &&
      /phat dong|huong ung|(?:phong trao|dot|ke hoach|giao uoc) [^.]{0,40}thi dua|phong trao thi dua|^thi dua|khen thuong/.test(
        line.plain,
      ) &&
      !/[.;]$/.test(line.text),
  )
  const first = says >= 0 ? says : near.findIndex((line) => isTitle(line) && !/[.;]$/.test(line.text))
  const line = near[first]
  return {
    title: line ? { value: line.text, at: [line.start, line.end] } : null,
    paper: null,
    length: line ? from + first + 1 : from,
  }
}
