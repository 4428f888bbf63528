/** Explicit targets: a number with its unit, in a clause that says it is to be reached. */
import type { Found } from './period.ts'
import type { Line } from './text.ts'

export type Comparison = '>=' | '<=' | '=' | '>' | '<'
export type Target = {
  readonly text: Found<string>
  readonly number: Found<number>
  readonly unit: Found<string> | null
  readonly comparison: Found<Comparison>
}

// 1.234,5 · 1 234 · 98,5 · 02 ; not part of a date, a number of a paper or a span of years
const figure =
  /(?<![\d/.,\p{L}-])(\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})?)(?![\d\p{L}]|[./]\d| ?[/-] ?\d)/gu
const before =
  /(?:(?<ge>it nhat|toi thieu|khong (?:duoi|thap hon|it hon)|tu)|(?<le>khong (?:qua|vuot qua|cao hon)|toi da|khong lon hon)|(?<gt>tren|hon|vuot|cao hon|nhieu hon)|(?<lt>duoi|thap hon|it hon)|(?<eq>dat|bang|du|hoan thanh|bao dam|dam bao))(?: (?:muc|ty le|co|duoc|tu|la|ca|so|khoang|dat|chi tieu))?(?: (?:it nhat|tu|tren|duoi|toi thieu|ca))? ?$/
const after = /^ ?(?:%|phan tram|[^\s,;.:()]{1,12}(?: [^\s,;.:()]{1,12}){0,4})? ?(?:tro len|tro xuong)/
const purpose =
  /phan dau|chi tieu|muc tieu|it nhat|toi thieu|tro len|khong qua|khong duoi|toi da|\bdat\b|bao dam|dam bao|hoan thanh|giam|tang|moi (?:can bo|ca nhan|don vi|dang vien|tap the|phong|doan vien|cong doan|chi bo|giao vien|co quan|hoc sinh|nguoi)|100 ?%|dang ky|duy tri|\bco\b|thu gom|trong moi|van dong|ket nap|xay dung|ung ho|khong de/
const noTarget =
  /^(?:thu nhat |)(?:can cu|thuc hien (?:ke hoach|cong van|quyet dinh)|theo (?:ke hoach|quyet dinh))|ket qua (?:nam|dat duoc)|\bda (?:dat|hoan thanh|co|dat duoc|ho tro|trao|thuc hien)/
// what follows a number that counts something else than a result
const wrongUnit =
  /^(?:nam|thang|ngay|gio|phut|dieu|khoan|noi dung|dot|giai doan|buoc|phan|muc tieu|nhiem ky|khoa|quy|ve|cua|va|den|tro|lan thu|trang|dong chi|hoi nghi|chu de|linh vuc|tuan|dem|tuoi)\b/
const spokenUnit = /^[\p{L}][\p{L}-]{0,11}(?: [\p{L}][\p{L}-]{0,11}){0,2}/u
const unitWords =
  /^(?:sang kien|giai phap|de tai|cong trinh|phan viec|cong trinh,? phan viec|can bo|cong chuc|vien chuc|doan vien|dang vien|quan chung|nguoi|lao dong|luot|cuoc|buoi|lop|ho|ho dan|ho gia dinh|km|m2|m3|ha|tan|ty dong|trieu dong|nghin dong|dong|ty|trieu|diem|diem phan tram|bai|bai viet|tin|tin bai|mo hinh|dien hinh|tap the|ca nhan|don vi|xa|phuong|huyen|thon|truong|lop|hoc sinh|giao vien|cay|cay xanh|can|nha|can nha|ngoi nha|phong|san pham|du an|chuyen de|ho so|van ban|thu tuc|ban ghi|giuong|don vi mau|bua|suat|phan qua|suat qua|giai|huy chuong|clip|video|tiet|tiet hoc|tiet day|hoi thi|hoat dong|chi tieu|viec|lan|y tuong|cong doan|doanh nghiep|hop tac xa|to|to chuc|vu|vu viec|sang kien, giai phap|bang|ban|cuon|goi thau|ngay cong|gio|nghin|tieu chi|chi bo|san|tuyen|tuyen duong|bien|chuyen|tro)\b/

const clauseEnds = /[;\n]|[.!?](?= \p{Lu}| ?$)/gu

/** Stretches between semicolons and full stops. */
function clausesOf(line: Line, skipped: number): { start: number; text: string; plain: string }[] {
  const clauses: { start: number; text: string; plain: string }[] = []
  let start = skipped
  const close = (end: number) => {
    const raw = line.text.slice(start, end)
    const from = start + (raw.length - raw.trimStart().length)
    const text = raw.trim()
    if (text) clauses.push({ start: from, text, plain: line.plain.slice(from, from + text.length) })
  }
  for (const match of line.text.slice(skipped).matchAll(clauseEnds)) {
    const end = skipped + (match.index ?? 0)
    close(end)
    start = end + match[0].length
  }
  close(line.text.length)
  return clauses
}

/** `1.234,5` as 1234.5; `02` as 2. */
function numberOf(written: string): number {
  const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)
  return Number((thousands ? written.replaceAll('.', '') : written).replace(',', '.'))
}

type Clause = { start: number; text: string; plain: string }

function unitAfter(clause: Clause, from: number): { value: string; start: number } | null {
  const rest = clause.plain.slice(from)
  const gap = rest.length - rest.trimStart().length
  if (rest.slice(gap).startsWith('%')) return { value: '%', start: from + gap }
  if (gap === 0) return null
  const tail = rest.slice(gap)
  const tron = /^(?:lan)\b/.test(tail) ? null : (unitWords.exec(tail)?.[0] ?? null)
  if (tron !== null)
    return { value: clause.text.slice(from + gap, from + gap + tron.length), start: from + gap }
  if (wrongUnit.test(tail)) return null
  const spoken = spokenUnit.exec(clause.text.slice(from + gap))?.[0]
  return spoken ? { value: spoken.split(' ').slice(0, 1).join(' '), start: from + gap } : null
}

function comparisonOf(
  plain: string,
  from: number,
  to: number,
): { value: Comparison; start: number; end: number } {
  const head = plain.slice(Math.max(0, from - 40), from)
  const match = before.exec(head)
  const tail = plain.slice(to, to + 60)
  const open = after.exec(tail)
  if (open)
    return {
      value: open[0].endsWith('xuong') ? '<=' : '>=',
      start: match?.groups?.ge ? from - (head.length - match.index) : to,
      end: to + open[0].length,
    }
  const groups = match?.groups ?? {}
  const value =
    groups.ge && groups.ge !== 'tu' ? '>=' : groups.le ? '<=' : groups.gt ? '>' : groups.lt ? '<' : '='
  if (!match || groups.ge === 'tu') return { value: /\btu $/.test(head) ? '>=' : '=', start: from, end: to }
  const nested = /(?:it nhat|toi thieu) ?$/.test(match[0])
    ? '>='
    : /\btren ?$/.test(match[0]) && value === '='
      ? '>'
      : /\bduoi ?$/.test(match[0]) && value === '='
        ? '<'
        : value
  return { value: nested, start: from - (head.length - match.index), end: from }
}

const isPast = (plain: string) => noTarget.test(plain) && !/phan dau/.test(plain)

function targetsIn(clause: Clause, line: Line): Target[] {
  if (!purpose.test(clause.plain) || isPast(clause.plain)) return []
  const targets: Target[] = []
  for (const match of clause.text.matchAll(figure)) {
    const from = match.index ?? 0
    const to = from + (match[1] ?? '').length
    const head = clause.plain.slice(0, from)
    if (
      /(?:nam|thang|ngay|so|khoa|thu|dieu|khoan|quy|dot|giai doan|ky niem|nhiem ky|tu nam|den nam|muc|phan|le|nghi quyet|lop|khoi|cap|trang) ?$/.test(
        head,
      )
    )
      continue
    const unit = unitAfter(clause, to)
    if (!unit) continue
    const [at, base] = [(place: number) => base + place, line.start + clause.start]
    const comparison = comparisonOf(clause.plain, from, to)
    targets.push({
      text: { value: clause.text, at: [base, at(clause.text.length)] },
      number: { value: numberOf(match[1] ?? ''), at: [at(from), at(to)] },
      unit: { value: unit.value, at: [at(unit.start), at(unit.start + unit.value.length)] },
      comparison: { value: comparison.value, at: [at(comparison.start), at(comparison.end)] },
    })
  }
  return targets
}

/** The targets of these lines, in order; `markerLength` says how many signs open a line. */
export const targetsOf = (lines: readonly Line[], markerLength: (line: Line) => number): Target[] =>
  lines.flatMap((line) => clausesOf(line, markerLength(line)).flatMap((clause) => targetsIn(clause, line)))
