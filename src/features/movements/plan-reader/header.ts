/**
 * The head of an administrative or Party document (NĐ 30/2020, HD 36-HD/VPTW): who issues it, number, place
 * and date, what kind of paper it is and what about. An article has no head; then its first line is the title.
 */

import { articleTitle } from './article-title.ts'
import { datesIn, isoOf } from './dates.ts'
import { markerOf } from './markers.ts'
import type { Found } from './period.ts'
import type { Line, Source, Span } from './text.ts'

export type Header = {
  readonly title: Found<string> | null
  readonly issuer: Found<string> | null
  readonly number: Found<string> | null
  readonly date: Found<string> | null
  /** `ke hoach`, `quyet dinh` and so on; null for an article. */
  readonly paper: string | null
  /** How many of the lines belong to the head. */
  readonly length: number
}

const motto =
  /cong hoa xa hoi chu nghia viet nam|doc lap ?[-–—] ?tu do ?[-–—] ?hanh phuc|^dang cong san viet nam$/
const mottoBeside = / (?=cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?[-–—] ?tu do)/
const papers =
  'ke hoach|thong bao|cong van|chi thi|quyet dinh|huong dan|bao cao|quy che|quy dinh|nghi quyet|thong tri|thong tu|nghi dinh|luat|to trinh|chuong trinh|loi keu goi|loi phat dong|ban phat dong|bai phat dong|phat dong|thu ngo|thu keu goi|thu phat dong|thu|giay moi|bien ban|ban giao uoc|giao uoc|cong dien|dieu le|phuong an|de an'
const paperAlone = new RegExp(`^(${papers})(?: ?\\(?(?:du thao|lien tich)\\)?)? ?:?$`)
const paperThenTitle = new RegExp(`^(${papers.replace('|thu|', '|')})\\b`)
const numberLine = /(?:^|[\s|])so ?[:.]? ?((\d{0,6}) ?([-/]) ?([a-z0-9]{1,12}(?:[-/.][a-z0-9&]{1,15}){0,4}))/
const placeAndDate = /\p{Lu}[\p{L}. -]{1,45},? (?=ngày)/u
const about = /^(?:v\/v|ve viec|v ?\/ ?v)\b ?:? ?/
const endsTitle =
  /^(?:can cu|thuc hien|kinh gui|kinh thua|xet |theo de nghi|nham |chao mung|de |ngay \d|hoa chung|trong |nam 20|dieu \d|phan |co quan |ban hanh kem|thua )/
const isUpper = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase()
const heads =
  /^(?:ubnd|uy ban|bch doan |so |phong |cong doan|lien doan|tong lien doan|truong |bo |dang uy|dang bo|tinh uy|thanh uy|huyen uy|quan uy|chi bo|ban |cuc |vu |chi cuc|tong cuc|trung tam|vien |benh vien|hoi |doan |toa an|vks|cong an|van phong|co quan|kho bac|ngan hang|tong cong ty|cong ty|tap doan|hdnd|hoi dong|mttq|mat tran|dai hoc|hoc vien|thanh tra|bao |dai |thue |hai quan|tieu doan|trung doan|su doan|quan khu|cum |khoi |tram )/
const restOfName = /^(?:tinh |thanh pho |tp\.? ?|huyen |quan |phuong |xa |thi xa |thi tran |dac khu )/
// "ĐẢNG ỦY" / "SỞ NỘI VỤ": whose organ it is
const restOfOrgan = /^(?:so |cac co quan|nganh |khoi )/

const at = (line: Line, from: number, to: number): Span => [line.start + from, line.start + to]
const whole = (line: Line): Found<string> => ({ value: line.text, at: [line.start, line.end] })

/** The motto in its place: a line of its own, or in capitals beside a name; a sentence may name the Republic too. */
const isMotto = ({ text, plain }: Line) =>
  motto.test(plain) && text.length < 140 && (text.length < 60 || /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập/.test(text))

/** The lines of the head: up to the first long line, at most thirty. */
function headOf(lines: readonly Line[]): Line[] {
  const end = lines.findIndex((line, place) => place >= 30 || (line.text.length > 330 && place > 0))
  return lines.slice(0, end < 0 ? 30 : end)
}

function numberOf(head: readonly Line[]): { line: number; found: Found<string> | null } | null {
  for (const [line, { plain, start, text }] of head.entries()) {
    if (plain.length > 160) continue
    const match = numberLine.exec(plain)
    if (!match?.[1]) continue
    // it opens its line, or stands beside the motto or a name in capitals; in a sentence it is cited
    if (
      match.index > 0 &&
      !motto.test(plain) &&
      !isUpper(text.slice(0, match.index)) &&
      !/^(?:luat|bo luat)/.test(plain)
    )
      continue
    if (/^(?:can cu|thuc hien|theo|cong van so|quyet dinh so|ke hoach so)/.test(plain)) continue
    const from = match.index + match[0].indexOf(match[1])
    const value = text.slice(from, from + match[1].length)
    if (!/\p{Lu}/u.test(value)) continue
    // "Số:      /KH-UBND" is a draft that has no number yet
    if (!match[2]) return { line, found: null }
    return {
      line,
      found: { value: value.replaceAll(' ', ''), at: [start + from, start + from + value.length] },
    }
  }
  return null
}

function dateOf(head: readonly Line[]): { line: number; found: Found<string> } | null {
  for (const [place, line] of head.entries()) {
    if (line.text.length > 160) continue
    const match = placeAndDate.exec(line.text)
    if (!match || /^\W{0,2}(?:dang|cap nhat|ngay dang|can cu|xuat ban)\b/.test(line.plain)) continue
    const from = match.index + match[0].length
    const rest = line.plain.slice(from)
    const date = datesIn(rest).find((one) => one.at[0] === 0) ?? blankDay(rest)
    const value = date && isoOf(date)
    // the line says nothing else: "Căn cứ Luật … ngày …" has more behind
    if (!date || !value || rest.length - date.at[1] > 3) continue
    return { line: place, found: { value, at: at(line, from + date.at[0], from + date.at[1]) } }
  }
  return null
}

/** "ngày … tháng 01 năm 2026", the day left to be written by hand. */
function blankDay(plain: string) {
  const match = /^ngay[ .…_]{0,20}thang (\d{1,2}) nam (20\d\d)/.exec(plain)
  const month = Number(match?.[1])
  if (!match || month < 1 || month > 12) return null
  return { day: null, month, year: Number(match[2]), at: [0, match[0].length] as const }
}

/** Who issues it: the last name in capitals before the motto or the number. */
function issuerOf(head: readonly Line[], until: number): Found<string> | null {
  const names: Line[] = []
  for (const line of head.slice(0, until)) {
    const beside = line.plain.search(mottoBeside)
    const cut =
      beside < 0
        ? line
        : {
            ...line,
            end: line.start + beside,
            text: line.text.slice(0, beside),
            plain: line.plain.slice(0, beside),
          }
    if (motto.test(cut.plain) || !isUpper(cut.text) || cut.text.length > 120 || paperAlone.test(cut.plain))
      continue
    if (numberLine.test(cut.plain) || !/\p{L}{2}/u.test(cut.text)) continue
    names.push(cut)
  }
  const last = names.at(-1)
  const before = names.at(-2)
  if (!last) return null
  const isOrgan =
    before &&
    /^(?:dang uy|chi bo|ban chap hanh|ban thuong vu|van phong|ban (?:to chuc|tuyen giao|dan van|noi chinh)|uy ban kiem tra)$/.test(
      last.plain,
    ) &&
    /^(?:dang bo|dang uy|tinh uy|thanh uy|cong doan|lien doan|hoi|doan|chi bo|uy ban|ubnd)/.test(before.plain)
  const goesOn =
    isOrgan ||
    (before &&
      !before.text.endsWith('.') &&
      (restOfOrgan.test(last.plain)
        ? /^(?:dang uy|chi bo|cong doan|ban chap hanh|ban thuong vu|doan thanh nien)$/.test(before.plain)
        : restOfName.test(last.plain)
          ? isHalf(before.plain)
          : !heads.test(last.plain) && heads.test(before.plain)))
  if (!before || !goesOn) return whole(last)
  return { value: `${before.text} ${last.text}`, at: [before.start, last.end] }
}

// a name that wants the next line: "ỦY BAN NHÂN DÂN" / "TỈNH …"
const isHalf = (plain: string) =>
  /^(?:uy ban nhan dan|ubnd|ban chap hanh|ban thuong vu|hoi dong.*|dang uy|ban .*|uy ban .*|lien doan .*|cong doan)$/.test(
    plain,
  )

/** Where the kind of paper is named, and the lines after it that say what it is about. */
function titleAfterPaper(
  lines: readonly Line[],
  from: number,
): { paper: string; first: number; end: number; at: Span } | null {
  for (let place = from; place < Math.min(lines.length, 30); place++) {
    const line = lines[place]
    if (!line || line.text.length > 330) continue
    const alone = paperAlone.exec(line.plain)
    if (alone?.[1] && isUpper(line.text)) return subjectFrom(lines, place + 1, alone[1])
    const together = paperThenTitle.exec(line.plain)
    const word = line.text.slice(0, together?.[1]?.length ?? 0)
    if (together?.[1] && isUpper(word) && line.text.length > word.length + 3) {
      const start =
        line.start + word.length + (/^[\s:]{1,3}/.exec(line.text.slice(word.length))?.[0].length ?? 0)
      const short = line.text.length - word.length < 25
      const end = isUpper(line.text) || short ? endOfSubject(lines, place + 1, !short) : place + 1
      const [last] = lines.slice(end - 1, end)
      return {
        paper: together[1],
        first: place,
        end,
        at: [/phat dong/.test(together[1]) ? line.start : start, last ? lastSign(last) : line.end],
      }
    }
  }
  return null
}

// who decides stands in capitals below the title of a decision
const authority =
  /^(?:thu tuong|chu tich|bo truong|giam doc|tong giam doc|hieu truong|uy ban nhan dan|ban thuong vu|ban chap hanh|hoi dong)\b/

/** A full stop ends no title. */
const lastSign = (line: Line) => line.end - (/[.;,]$/.test(line.text) ? 1 : 0)

/** One past the lines of a title; `caps`: those in capitals only, since it began so. */
function endOfSubject(lines: readonly Line[], from: number, caps = false): number {
  let end = from
  while (end < from + 5) {
    const line = lines[end]
    const before = lines[end - 1]
    if (!line || line.text.length > 300 || markerOf(line.text) || /[;:]$/.test(line.text)) break
    const goesOn = before !== undefined && isUpper(line.text) === isUpper(before.text)
    if (caps ? !isUpper(line.text) : end > from && before && isUpper(line.text) && !isUpper(before.text))
      break
    if (
      (end > from || caps) &&
      (endsTitle.test(line.plain) || /^[-–—_*\s]+$/.test(line.text)) &&
      !(goesOn && isUpper(line.text))
    )
      break
    if (
      end > from &&
      isUpper(line.text) &&
      authority.test(line.plain) &&
      !/(?:của|và|do|,)$/iu.test(before?.text ?? '')
    )
      break
    if (end === from && /^(?:can cu|kinh gui)/.test(line.plain)) break
    if (line.text.endsWith('.') && !isUpper(line.text) && line.text.length > 150) break
    end += 1
    if (line.text.endsWith('.')) break
  }
  return end
}

function subjectFrom(lines: readonly Line[], from: number, paper: string) {
  const end = endOfSubject(lines, from)
  const [first, last] = [lines[from], lines[end - 1]]
  if (!first || !last || end === from) return { paper, first: from - 1, end: from, at: [0, 0] as Span }
  const skipped = about.exec(first.plain)?.[0].length ?? 0
  return { paper, first: from - 1, end, at: [first.start + skipped, lastSign(last)] as Span }
}

/** A letter says what it is about after "V/v". */
function subjectOfLetter(lines: readonly Line[], from: number): { end: number; at: Span } | null {
  for (let place = 0; place < Math.min(lines.length, 20); place++) {
    const line = lines[place]
    const match = line && about.exec(line.plain)
    if (!line || !match) continue
    let end = place + 1
    while (end < from + 6 && goesOnAsSubject(lines[end])) end += 1
    const beside = line.text.slice(match[0].length).search(/ (?:\p{Lu}[\p{L}.]* ?){1,5}, ngày /u)
    const last = beside < 0 ? (lines[end - 1]?.end ?? line.end) : line.start + match[0].length + beside
    return { end, at: [line.start + match[0].length, last] }
  }
  return null
}

const goesOnAsSubject = (line: Line | undefined) =>
  line !== undefined && line.text.length < 80 && /^[\p{Ll}“"\d]/u.test(line.text) && !/, ngày/.test(line.text)

/** One line of a passage: line feeds as blanks. */
export const passage = (source: Source, span: Span): Found<string> | null =>
  span[1] > span[0] ? { value: source.text.slice(span[0], span[1]).replace(/\s+/g, ' '), at: span } : null

/** Reads the head; of an article only the title. */
export function headerOf(source: Source, lines: readonly Line[]): Header {
  const head = headOf(lines)
  const number = numberOf(head)
  const dated = dateOf(head)
  const mottoLine = head.findIndex(isMotto)
  const formal = number !== null || mottoLine >= 0 || dated !== null
  const named = titleAfterPaper(lines, 0)
  const letter = formal ? subjectOfLetter(lines, Math.max(number?.line ?? 0, 0)) : null
  const until = Math.max(mottoLine + 1, number ? number.line : 0, named ? named.first : 0)
  const issuer =
    formal || named
      ? issuerOf(head, formal && mottoLine >= 0 ? Math.max(mottoLine + 1, number?.line ?? 0) : until)
      : null
  const common = { issuer, number: number?.found ?? null, date: dated?.found ?? null }
  if (named && named.at[1] > named.at[0]) {
    return { ...common, title: passage(source, named.at), paper: named.paper, length: named.end }
  }
  if (letter)
    return {
      ...common,
      title: passage(source, letter.at),
      paper: named?.paper ?? 'cong van',
      length: letter.end,
    }
  if (named) return { ...common, title: null, paper: named.paper, length: named.end }
  return { ...common, ...articleTitle(lines, formal ? Math.max(until, (dated?.line ?? -1) + 1) : 0) }
}

/** The headline: the first line that speaks of emulation before the article's first paragraph, else its first line. */
