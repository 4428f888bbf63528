/** Explicit targets: a number with its unit, in a clause that says it is to be reached. */
import type { Found } from './period.ts'
import type { Line } from './text.ts'
import { unitAfter } from './units.ts'

export type Comparison = '>=' | '<=' | '=' | '>' | '<'
export type Target = {
  readonly text: Found<string>
  readonly number: Found<number>
  readonly unit: Found<string>
  readonly comparison: Found<Comparison>
}

// 1.234,5 · 98,5 · 02, and spoken ones after words that compare; no date, no number of a paper, no span of years
const figure =
  /(?<![\d/.,\p{L}-])(\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})?)(?![\d\p{L}]|[./]\d| ?[/–-] ?\d)|(?<=(?:ít nhất|tối thiểu|không quá|không dưới|tối đa|trên|dưới|đủ) (?:là |có )?)(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?= \p{L})/giu
const spokenNumbers = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

// The words right before the figure, in this order; a filler may stand between
const filler = '(?: (?:muc|khoang|duoc|co|la|ty le|ca|moi nam|dat)){0,2} ?$'
const wordings: readonly { value: Comparison; words: RegExp }[] = [
  {
    value: '>=',
    words: new RegExp(`\\b(?:it nhat|toi thieu|khong (?:duoi|thap hon|it hon|kem))(?: tu)?${filler}`),
  },
  {
    value: '<=',
    words: new RegExp(
      `\\b(?:khong (?:vuot )?qua|khong cao hon|toi da|khong lon hon|giam (?:xuong )?con)${filler}`,
    ),
  },
  { value: '>', words: new RegExp(`\\b(?:tren|hon|vuot|cao hon|lon hon|nhieu hon)${filler}`) },
  { value: '<', words: new RegExp(`\\b(?:duoi|thap hon|it hon|nho hon)${filler}`) },
  { value: '=', words: /\b(?:dat|bang|du|hoan thanh)(?: (?:muc|ty le|duoc|chi tieu)){0,2} ?$/ },
]
const since = /\btu ?$/
const upwards = /^[^\d,;.:]{0,70}?\btro (len|xuong)\b/

const purpose =
  /\b100 ?%|phan dau|chi tieu|muc tieu|it nhat|toi thieu|tro len|khong qua|khong duoi|toi da|\bdat\b|bao dam|dam bao|moi (?:can bo|ca nhan|don vi|dang vien|tap the|phong|doan vien|cong doan|chi bo|giao vien|co quan|hoc sinh|nguoi|hoi vien|xa|lop)|dang ky/
const past =
  /^(?:khen thuong|can cu|thuc hien (?:ke hoach|cong van|quyet dinh)|theo (?:ke hoach|quyet dinh))|ket qua (?:nam|dat duoc)|\bda (?:dat|hoan thanh|co|dat duoc|ho tro|trao|thuc hien|tham gia|ky|ky ket|thong nhat)|tham du|du (?:buoi|le|hoi nghi)/
const ordering =
  /(?:^|[^a-z])(?:nam|thang|ngay|so|khoa|thu|dieu|khoan|quy|dot|giai doan|ky niem|mung|nhiem ky|phan|nghi quyet|khoi|cap|trang|diem|trung doan|su doan|lu doan|tieu doan|dai doi|quan khu|quan|cum|doi|phuong|to|gan|kho|chuong|muc|le|ngay [^,]{0,20}) ?$/
const orders = /^ ?(?:nhom\b|nam (?:ngay|thanh lap|quoc khanh)|noi dung|dot|giai doan|ngay dem)\b/

// a slogan counts nothing; a range before "phấn đấu" says for whom the aim is
const slogans = /“[^“”]{1,160}”|"[^"]{1,160}"|«[^«»]{1,160}»/g
const aim = /\b(?:phan dau|phai dat|thi dat)\b/

type Clause = { readonly start: number; readonly text: string; readonly plain: string }

const clauseEnds = /[;\n]|(?<=[:;,.] )\(\d{1,2}\) |[.!?](?= \p{Lu}| ?$)/gu

/** Stretches between semicolons and full stops. */
function clausesOf(line: Line, skipped: number): Clause[] {
  const clauses: Clause[] = []
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

/** `1.234,5` as 1234.5; `02` as 2; `hai` as 2. */
function numberOf(written: string): number {
  const spoken = spokenNumbers.indexOf(written.toLowerCase())
  if (spoken > 0) return spoken
  const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)
  return Number((thousands ? written.replaceAll('.', '') : written).replace(',', '.'))
}

/** How the figure is to be reached, and the words that say so; the figure itself where none do. */
function comparisonOf(
  plain: string,
  from: number,
  to: number,
): { value: Comparison; start: number; end: number; said: boolean } {
  const offset = Math.max(0, from - 45)
  const head = plain.slice(offset, from)
  const open = upwards.exec(plain.slice(to, to + 90))
  if (open) return { value: open[1] === 'len' ? '>=' : '<=', start: to, end: to + open[0].length, said: true }
  for (const { value, words } of wordings) {
    const match = words.exec(head)
    if (match) return { value, start: offset + match.index, end: from, said: true }
  }
  const match = since.exec(head)
  if (match) return { value: '>=', start: offset + match.index, end: from, said: true }
  return { value: '=', start: from, end: to, said: /\b(?:rut ngan|giam|tiet kiem)\b/.test(head) }
}

function targetsIn(clause: Clause, line: Line, inPlan: boolean): Target[] {
  if (past.test(clause.plain) && !/phan dau/.test(clause.plain)) return []
  if (!inPlan && !purpose.test(clause.plain)) return []
  const targets: Target[] = []
  const base = line.start + clause.start
  const aimed = clause.plain.search(aim)
  const bare = clause.text.replace(slogans, (slogan) => '“'.padEnd(slogan.length, '·'))
  let read = 0
  for (const match of bare.matchAll(figure)) {
    const from = match.index ?? 0
    const to = from + match[0].length
    if (
      ordering.test(clause.plain.slice(Math.max(0, from - 30), from)) ||
      orders.test(clause.plain.slice(to, to + 30))
    )
      continue
    if (from < read) continue
    // "từ 2 đến 3 công trình": two at least
    const span = /\btu (?:tren )?$/.test(clause.plain.slice(Math.max(0, from - 9), from))
      ? /^ den (\d[\d.,]{0,8})(?= )/.exec(clause.plain.slice(to, to + 20))
      : null
    if (aimed > to && /\btu (?:tren )?$/.test(clause.plain.slice(Math.max(0, from - 9), from))) {
      read = span ? to + span[0].length : to
      continue
    }
    const comparison = comparisonOf(clause.plain, from, to)
    read = span ? to + span[0].length : to
    const unit = unitAfter(clause.text, read, comparison.said)
    // "100% tàu cá từ 15 mét trở lên có …": the second only says which ones are meant
    const describes =
      targets.length > 0 &&
      /^[^,;]{0,30}tro (?:len|xuong) (?:co|duoc|deu|phai)\b/.test(clause.plain.slice(to, to + 60))
    if (!unit || describes) continue
    targets.push({
      text: { value: clause.text, at: [base, base + clause.text.length] },
      number: { value: numberOf(match[0]), at: [base + from, base + to] },
      unit: { value: unit.value, at: [base + unit.start, base + unit.start + unit.value.length] },
      comparison: { value: comparison.value, at: [base + comparison.start, base + comparison.end] },
    })
  }
  return targets
}

/** A line, how many signs its marker takes, and whether it stands among contents or targets. */
export type TargetLine = { readonly line: Line; readonly skipped: number; readonly inPlan: boolean }

/** The targets of these lines, in order. */
export const targetsOf = (lines: readonly TargetLine[]): Target[] =>
  lines.flatMap(({ line, skipped, inPlan }) =>
    clausesOf(line, skipped).flatMap((clause) => targetsIn(clause, line, inPlan)),
  )
