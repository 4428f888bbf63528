/** Drives: "Đợt 1: từ … đến …, chào mừng …", "Đợt I (từ tháng 01 đến tháng 6/2026)", "đợt cao điểm 90 ngày". */
import { isOccasion, occasionsIn } from './occasions.ts'
import { type Found, type Period, periodIn } from './period.ts'
import type { Line, Source, Span } from './text.ts'

export type Wave = {
  readonly name: Found<string>
  readonly from: Found<string> | null
  readonly to: Found<string> | null
  readonly occasion: Found<string> | null
}

const numbered =
  /\b(?:dot (?:thi dua )?(?:cao diem )?(?:thu |so )?|giai doan (?:thu )?)(\d{1,2}|i1|i{1,3}|iv|vi?|nhat|mot|hai|ba|tu|bon)\b(?! ?(?:[-–/]|nam|thang|ngay|nguoi|den|lan))/g
const drive =
  /\b(?:dot (?:thi dua )?(?:cao diem|dac biet|ngan han|chuyen de|nuoc rut)|chien dich|dot thi dua)\b/
const mostSigns = 900

/** The text of a wave: from its name to the next one, at most some lines. */
function stretches(source: Source, lines: readonly Line[]): { name: Span; body: Span }[] {
  const found: { name: Span; body: Span; number: string }[] = []
  for (const [place, line] of lines.entries()) {
    const matches = [...line.plain.matchAll(numbered)].filter((match) => opensWave(line, match))
    for (const [index, match] of matches.entries()) {
      const start = line.start + (match.index ?? 0)
      const next = matches[index + 1]
      const end = next ? line.start + (next.index ?? 0) : endOfWave(lines, place)
      const body: Span = [start, Math.min(end, start + mostSigns)]
      found.push({
        name: [start, start + match[0].length],
        body,
        number: source.plain.slice(start, start + match[0].length),
      })
    }
  }
  return found
}

/** A wave opens a line or a clause, or stands before its dates; elsewhere "đợt 1" only refers to it. */
function opensWave(line: Line, match: RegExpMatchArray): boolean {
  const before = line.plain.slice(Math.max(0, (match.index ?? 0) - 30), match.index)
  const after = line.plain.slice(
    (match.index ?? 0) + match[0].length,
    (match.index ?? 0) + match[0].length + 40,
  )
  return (
    /^[^\p{L}]{0,8}(?:\d{1,2}[.)]|[a-zđ]\)|[-+*•–])?[^\p{L}]{0,4}$/u.test(before) ||
    /[:;.(] ?(?:va )?$|(?:,| va) $/.test(before) ||
    /^ ?[:(]|^,? ?(?:tu |bat dau)/.test(after)
  )
}

/** A wave's own line, and the lines after it while they are notes of it ("Thời gian: …", "- Từ …"). */
function endOfWave(lines: readonly Line[], place: number): number {
  let end = place
  while (end + 1 < lines.length && end < place + 4 && isNote(lines[end + 1])) end += 1
  return lines[end]?.end ?? 0
}

// the cells of a table's row after those of the name and the time
const cell = /(?:^|\|) ?([^|]{4,200}?) ?(?=\||$)/g

const isNote = (line: Line | undefined) =>
  line !== undefined &&
  /^[-+*•–(]? ?(?:thoi gian|tu (?:ngay|thang|\d)|bat dau|chao mung|lap thanh tich|noi dung|chu de|muc tieu|ket thuc)/.test(
    line.plain,
  ) &&
  line.text.length < 400

function waveOf(source: Source, name: Found<string>, body: Span, year: number | null): Wave {
  const period: Period = periodIn(source.plain.slice(body[0], body[1]), body[0], year) ?? {
    from: null,
    to: null,
  }
  return {
    name,
    from: period.from,
    to: period.to,
    occasion: occasionOf(source, body) ?? occasionInRow(source, body),
  }
}

/** The first occasion, together with those that are named in one breath with it. */
function occasionOf(source: Source, body: Span): Found<string> | null {
  const all = occasionsIn(source, body)
  const first = all[0]
  if (!first) return null
  let end = first.at[1]
  for (const { at } of all.slice(1)) {
    if (at[0] - end > 12 || /[.;\n]/.test(source.text.slice(end, at[0]))) break
    end = at[1]
  }
  return { value: source.text.slice(first.at[0], end).replace(/\s+/g, ' '), at: [first.at[0], end] }
}

/** In a row of a table the occasion has a cell of its own: "Đợt I | Từ … đến … | Quốc khánh 2/9". */
function occasionInRow(source: Source, [from, to]: Span): Found<string> | null {
  const row = source.plain.slice(from, to).split('\n', 1)[0] ?? ''
  for (const match of [...row.matchAll(cell)].slice(1)) {
    const said = match[1] ?? ''
    if (!isOccasion(said) || periodIn(said, 0, null)?.to) continue
    const start = from + (match.index ?? 0) + match[0].indexOf(said)
    return { value: source.text.slice(start, start + said.length), at: [start, start + said.length] }
  }
  return null
}

/** The waves of the text, each once: the fullest reading of "Đợt 1" stands. */
export function wavesOf(source: Source, lines: readonly Line[], year: number | null): Wave[] {
  const byName = new Map<string, Wave>()
  for (const { name, body } of stretches(source, lines)) {
    const wave = waveOf(source, { value: source.text.slice(name[0], name[1]), at: name }, body, year)
    const key = source.plain.slice(name[0], name[1])
    const known = byName.get(key)
    if (!known || fullness(wave) > fullness(known)) byName.set(key, wave)
  }
  return [...byName.values()].filter((wave) => fullness(wave) > 0)
}

const fullness = ({ from, to, occasion }: Wave) => (from ? 2 : 0) + (to ? 2 : 0) + (occasion ? 1 : 0)

/** "Đợt thi đua cao điểm 60 ngày đêm … từ ngày … đến ngày …": without dates it is only a word. */
export function datedDrives(source: Source, lines: readonly Line[], year: number | null): Wave[] {
  const waves: Wave[] = []
  for (const line of lines) {
    const match = drive.exec(line.plain)
    if (!match || line.text.length > 1_500) continue
    const rest = line.plain.slice(match.index, match.index + 500)
    const end =
      /[,.;:(“"”]| (?:tu|chao mung|lap thanh tich|bat dau|nham|ky niem|trong|voi|de|duoc|nam|se|dien ra|phan dau) /.exec(
        rest,
      )?.index ?? rest.length
    const name: Span = [line.start + match.index, line.start + match.index + end]
    const wave = waveOf(
      source,
      { value: source.text.slice(name[0], name[1]).trimEnd(), at: name },
      [name[0], name[0] + rest.length],
      year,
    )
    if (
      wave.from &&
      wave.to &&
      !waves.some(({ from, to }) => from?.value === wave.from?.value && to?.value === wave.to?.value)
    )
      waves.push(wave)
  }
  return waves
}

/** Whether a line tells of one wave only, so that its dates are not the movement's. */
export const isWaveLine = (line: Line): boolean =>
  [...line.plain.matchAll(numbered)].some((match) => opensWave(line, match))
