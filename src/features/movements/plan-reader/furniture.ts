/**
 * What a web page or a printer puts around a text: menus, counters, buttons, related news, page numbers.
 * Patterns run on `plain` (small letters, no diacritics) of one line.
 */
import { markerOf } from './markers.ts'
import type { Line } from './text.ts'

const residue = /^[\s|<>»«•*_=~.,:;–—-]*$/
const pageNumber = /^(?:trang )?[-–—]?\s?\d{1,3}\s?(?:\/\s?\d{1,3})?\s?[-–—]?$/
// words of counters and buttons; a line is furniture when nothing but these, figures and signs stands in it
const controls =
  /(?:so |tong |tong so )?(?:luot (?:xem|truy cap|doc)|(?:dang|khach) (?:truy cap|online|xem|vieng tham|truc tuyen)|thong ke truy cap|(?:hom|ngay) (?:nay|qua)|trong (?:ngay|tuan|thang|nam)|(?:thang|nam|tuan) \d{1,4}(?= ?:)|views?|da xem|truy cap)|che do ban dem(?: on| off)?|doc bai viet|nghe (?:doc )?(?:bai|noi dung)(?: viet)?|nghe doc|thu vien (?:anh|video)|lien ket web(?:site)?|in (?:trang|bai viet|bai|ra)|ban in|chia se|gui (?:email|mail|bai viet|bai|cho ban be)|luu (?:bai viet|bai|tin)|sao chep(?: lien ket)?|copy link|a ?[-–]\s?a ?a ?\+|[-–]a ?a ?\+a|xem co chu|(?:tang |giam )?co chu(?: (?:nho|lon|vua))?|(?:tang|giam) tuong phan|tuong phan|mac dinh|xem (?:tiep|them)|quay lai|(?:ve |len )?dau trang|tweet|facebook|zalo|twitter|google|youtube|e?-?mail|print|share|like|theo doi (?:chung toi|tren)|danh gia(?: bai viet)?|bai viet nay|dang nhap|dang ky(?! ?:)|tim kiem|lien he|gioi thieu|so do (?:site|cong|trang)|rss|tieng (?:viet|anh)|english|font chu|skip to main content|truy cap noi dung luon|image banner|tra loi|thong bao|luu tru|ghi chu|tai ve|tin tuc/g
const stamps =
  /^(?:(?:ngay )?(?:cap nhat|dang|dang tai|xuat ban|tao|gui)(?: luc| ngay| boi)?(?: cuoi)? ?:? ?(?:\(?\d|thu |ngay)|(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat) ?[,|-]? ?(?:ngay )?\d{1,2}[/.-]\d|\d{1,2} ?[:hg] ?\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{4} ?(?:[|,-]? ?\d{1,2} ?[:h] ?\d{2}.{0,20})?$|cap nhat ?:)/
const credits =
  /^(?:tac gia|nguoi (?:dang|viet|gui)|bien tap|nguon(?: tin)?|nguon anh|anh|tin,? (?:va )?anh|bai,? (?:va )?anh|tin bai|tu khoa|tags?|the|chuyen muc|chu thich anh|hinh anh) ?[:|]/
const trail = /^(?:trang chu|home)(?: |$|[>/»|:-])/
const link = /^(?:https?:\/\/|www\.)\S*$/
const foot =
  /^(?:ban quyen|©|copyright|chiu trach nhiem|giay phep|co quan chu quan|tru so|dia chi ?:|dien thoai ?:|(?:so )?dt ?:|fax ?:|hotline|email ?:|website ?:|don vi (?:quan ly|thiet ke)|thiet ke boi|phat trien boi)/

/** What follows such a line is not of this text. */
const tail =
  /^(?:(?:cac )?(?:tin|bai|bai viet|tin bai|tin tuc|van ban)(?: bai)? (?:lien quan|khac|moi(?: hon| nhat)?|cu hon|cung (?:chuyen muc|loai)|noi bat|doc nhieu|da dang|moi dang|xem nhieu)|co the ban quan tam|doc them|xem nhieu|thu vien (?:anh|video)|thong ke truy cap|y kien (?:ban doc|binh luan)|binh luan|gui binh luan|lien ket (?:web|website)|ban quyen|©|chiu trach nhiem)/

const isShort = (line: Line, most: number) => line.text.length <= most

/** Whether the line, by itself, belongs to the page and not to the text. */
export function isFurniture(line: Line): boolean {
  const plain = line.plain.replace(/^[|>»•([\s]{1,5}/, '')
  if (residue.test(plain) || pageNumber.test(plain) || link.test(plain)) return true
  if (trail.test(plain) && isShort(line, 200)) return true
  if (isShort(line, 90) && /^[\d\s.,:|/()+<>·•-]*$/.test(plain.replace(controls, ''))) return true
  if (isShort(line, 90) && (stamps.test(plain) || credits.test(plain))) return true
  return isShort(line, 200) && foot.test(plain)
}

/** The lines of the text itself: without furniture, without what follows the text, without a repeated title. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const text = lines.slice(0, endOfText(lines))
  const kept = text.flatMap((line, place) => cellsOf(line, place)).filter((line) => !isFurniture(line))
  const seen = new Set<string>()
  return kept.filter((line, place) => {
    // a title is repeated at the head of a page; further down, equal lines may be meant
    if (place > 25 || line.text.length < 25) return true
    if (seen.has(line.plain)) return false
    seen.add(line.plain)
    return true
  })
}

/** The head of a paper and its foot are often set as a table: its cells are lines of their own. */
function cellsOf(line: Line, place: number): Line[] {
  const isFrame = place < 15 || /\bnoi nhan\b|\| ?(?:tm|kt|tl|t\/m|tuq)\b/.test(line.plain)
  if (!isFrame || !line.text.includes('|')) return [line]
  const cells: Line[] = []
  for (const match of line.text.matchAll(/[^|\s][^|]*/g)) {
    const text = match[0].trimEnd()
    const start = line.start + (match.index ?? 0)
    const from = start - line.start
    cells.push({ start, end: start + text.length, text, plain: line.plain.slice(from, from + text.length) })
  }
  return cells
}

/** Where related news, pictures and counters begin: a line that says so, with nothing long after it. */
function endOfText(lines: readonly Line[]): number {
  let lastLong = lines.length - 1
  while (lastLong > 0 && !isBody(lines[lastLong])) lastLong -= 1
  const found = lines.findIndex(
    (line, place) => place > lastLong && isShort(line, 90) && tail.test(line.plain),
  )
  return found < 0 ? lines.length : found
}

const isBody = (line: Line | undefined) =>
  line !== undefined && (line.text.length > 220 || markerOf(line.text) !== null)
