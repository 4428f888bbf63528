/** What a movement celebrates: "chào mừng …", "kỷ niệm …", "lập thành tích …", as worded. */
import type { Found } from './period.ts'
import type { Line, Source, Span } from './text.ts'

const opening =
  /\b(?:lap thanh tich )?(?:(?:chao mung|huong toi|huong den|tien toi|mung)\b ?){1,3}(?:(?:thanh cong|su kien|cac su kien|nhan|nhan dip|dip|la)\b ?:? ?)?|\b(?=ky niem (?:lan thu |\d|ngay|[a-z]{2,5} nam))/g
const head =
  '(?:dai hoi|bau cu|ngay bau cu|cuoc bau cu|ky niem|le ky niem|\\d{1,4} nam|quoc khanh|ngay|cach mang thang|nam moi|tet|sinh nhat|le |dai le|ngay hoi|lan thu|thanh cong|ket qua|thang cong nhan)'
const known = new RegExp(`^(?:[“"]?(?:cac |cuoc |su kien )?)${head}`)
const split = new RegExp(
  `(?:(?<! nam),|(?<= nam),(?! ngay)| va|;)(?: va)?(?: huong toi| chao mung| tien toi| mung)? (?=${head})`,
  'g',
)
const ends =
  / nhu sau\b| keo dai\b| va cung\b| va (?:dot|giai doan) (?:\d|[ivx])| va cac (?:ngay le|su kien)|\.(?= (?!\d)|$)|;(?! ?(?:\d{1,4} nam|ky niem|dai hoi|bau cu|quoc khanh))|[:!?\n“”"»«’]|, (?:phan dau|gop phan|thiet thuc|tao|nang|cac|voi|day|nham|khac|hoan|tap|thi dua|bao dam|to chuc|can bo|dong thoi|trong|quyet|phat|do|la|thuc|tuy|tu do|co|bo |bo truong|chu tich|ban |ubnd|uy ban|so |cong doan|dang uy|chi bo|lien doan|truong |giam doc|ngay \d|sang |chieu |toi )|(?: (?:bang|voi|nham|tren|va phan dau|va thuc hien|va hoan thanh|duoc|da|cua co quan phat|gan voi|gop phan|theo) )| va (?:phan dau|thuc hien|hoan thanh|tao|nang|gop|cac nhiem|to chuc|day manh)|\bnam 20\d\d va cac|\)| phong trao/
const generic = /^(?:cac |nhung |nhieu )?(?:su kien|ngay le|dip|ky niem (?:lon|cac)|hoat dong|le phat dong)/
const mostSigns = 420
// a text that names more is no launch; each is compared with those before it
const mostOccasions = 300

/** The end of the phrase that begins at `from`. */
function endOfPhrase(plain: string, from: number): number {
  const rest = plain.slice(from, from + mostSigns)
  // what stands in brackets belongs to the phrase, dates above all
  const end = rest
    .replace(/(?<=chien thang |\bra )["“][^"“”]{1,80}["”]/g, (inner) => 'x'.repeat(inner.length))
    .replace(/\([^()]{1,60}\)/g, (inner) => 'x'.repeat(inner.length))
    .search(ends)
  return from + (end < 0 ? rest.length : end)
}

const trimmed = (plain: string, [from, to]: Span): Span => {
  let [start, end] = [from, to]
  while (end > start && /[\s,;:.–—"“”(-]/.test(plain[end - 1] ?? '')) end -= 1
  if (plain.slice(start, end).endsWith(' va')) end -= 3
  while (start < end && /[\s,;:.–—-]/.test(plain[start] ?? '')) start += 1
  return [start, end]
}

/** Whether a phrase names an occasion by itself. */
export const isOccasion = (plain: string): boolean => known.test(plain) && !generic.test(plain)

/** The occasions of a stretch of the text, each by its own name. */
export function occasionsIn(source: Source, [from, to]: Span): Found<string>[] {
  const plain = source.plain.slice(from, to)
  const found: Found<string>[] = []
  let past = 0
  for (const match of plain.matchAll(opening)) {
    const start = (match.index ?? 0) + match[0].length
    if (start < past) continue
    const end = endOfPhrase(plain, start)
    past = end
    for (const part of partsOf(plain, [start, end])) {
      const [first, last] = trimmed(plain, part)
      const phrase = plain.slice(first, last)
      if (
        phrase.length < 3 ||
        phrase === 'ky niem' ||
        generic.test(phrase) ||
        /chao mung/.test(phrase) ||
        !(known.test(phrase) || /\d|dai hoi|ngay|bau cu/.test(phrase))
      )
        continue
      found.push({
        value: source.text.slice(from + first, from + last).replace(/\s+/g, ' '),
        at: [from + first, from + last],
      })
    }
  }
  return found
}

/** "A, B và C", where each opens like an occasion of its own. */
function partsOf(plain: string, [start, end]: Span): Span[] {
  const phrase = plain.slice(start, end)
  const cuts = [...phrase.matchAll(split)].map(
    (match) => [match.index ?? 0, (match.index ?? 0) + match[0].length] as const,
  )
  const starts = [0, ...cuts.map(([, to]) => to)]
  const stops = [...cuts.map(([from]) => from), phrase.length]
  return starts.map((from, place) => [start + from, start + (stops[place] ?? phrase.length)])
}

/** What two wordings of one occasion have in common. */
const keyOf = (plain: string) =>
  plain
    .replace(/\([^)]{0,80}\)?/g, ' ')
    .replace(/\bngay\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ dai bieu toan quoc/, '')
    .replace(/ lan thu /, ' ')
    .replace(/^(?:(?:le|ky niem|lan thu|cuoc) )+/, '')

/** How much a wording says, "kỷ niệm" apart. */
const own = ({ value }: Found<string>) => value.replace(/^kỷ niệm /iu, '').length

/** All occasions of the text, each once, in its fullest wording. */
export function occasionsOf(
  source: Source,
  lines: readonly Line[],
  more: readonly Found<string>[] = [],
): Found<string>[] {
  const all = lines.flatMap((line) => occasionsIn(source, [line.start, line.end]))
  const kept: { key: string; found: Found<string> }[] = []
  for (const found of all.slice(0, mostOccasions)) {
    const key = keyOf(source.plain.slice(found.at[0], found.at[1]))
    const known = kept.findIndex((one) => one.key.includes(key) || key.startsWith(`${one.key} `))
    const other = kept[known]
    if (!other) kept.push({ key, found })
    else if (key.length > other.key.length || (key === other.key && own(found) > own(other.found)))
      kept[known] = { key, found }
  }
  for (const found of more) {
    const key = keyOf(source.plain.slice(found.at[0], found.at[1]))
    if (!kept.some((one) => one.key.includes(key) || key.includes(one.key))) kept.push({ key, found })
  }
  return kept.map(({ found }) => found)
}
