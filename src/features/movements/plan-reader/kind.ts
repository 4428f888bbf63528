/** Whether a text launches a movement, and what it is otherwise. */
import type { Header } from './header.ts'
import type { Found } from './period.ts'
import type { Line, Span } from './text.ts'

export const reasons = [
  'empty',
  'not-text',
  'too-long',
  'regulation',
  'closing-report',
  'award-decision',
  'not-a-launch',
] as const
/** Why a text is not read as a launch. */
export type Reason = (typeof reasons)[number]

/** A launch's text is a few pages; a paste beyond this is something else. */
export const mostCharacters = 400_000

/** What can be told before reading. */
export function faultOfInput(input: string): Reason | null {
  if (input.length > mostCharacters) return 'too-long'
  if (isBinary(input)) return 'not-text'
  return /[\p{L}\p{N}]/u.test(input) ? null : 'empty'
}

const signatures =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell that this is no text
  /^(?:%PDF-|PK\x03\x04|\x89PNG|\ufffdPNG|GIF8[79]a|\xff\xd8\xff|\ufffd\ufffd\ufffd|\{\\rtf|\xd0\xcf\x11\xe0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s

function isBinary(input: string): boolean {
  if (signatures.test(input)) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  const odd = input.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0
  return odd > 3 && odd > input.length * 0.005
}

const movement =
  /phong trao thi dua|dot (?:thi dua|cao diem)|thi dua (?:cao diem|dac biet|lap thanh tich|chuyen de|thuong xuyen|yeu nuoc)|phat dong thi dua|giao uoc thi dua|thi dua/
const launchTitle =
  /phat dong|(?:to chuc|trien khai|thuc hien|huong ung|tham gia|ke hoach|day manh|ban hanh ke hoach)[^.]{0,80}(?:thi dua|phong trao)|(?:^|v\/v |ve )(?:phong trao |dot )thi dua|ke hoach thi dua|phong trao thi dua|noi dung thi dua|dang ky thi dua|giao uoc thi dua|cong tac thi dua/
const launchBody =
  /(?:phat dong|to chuc|trien khai|keu goi|mo|ban hanh ke hoach)[^.;]{0,80}(?:phong trao |dot |cao diem |cac phong trao )?(?:thi dua|cao diem)|(?:phong trao|dot) thi dua[^.;]{0,120}(?:phat dong|chu de|noi dung)|noi dung thi dua|chu de thi dua/
const regulation =
  /quy che|quy dinh|dieu le|huong dan[^.]{0,40}(?:cham diem|binh xet|xet tang|ho so|quy trinh|thu tuc)|tieu chuan (?:danh hieu|xet)|nghi dinh|luat thi dua|thong tu/
const award =
  /(?:ve viec |v\/v )?(?:khen thuong|tang (?:thuong )?(?:bang khen|giay khen|co thi dua|danh hieu|huan chuong|ky niem chuong)|cong nhan (?:danh hieu|sang kien|tap the|ca nhan|chien si)|trao tang|truy tang|tuyen duong|ton vinh|vinh danh|don nhan)/

/** What the title and the kind of paper say. */
function byTitle(title: string, paper: string | null): Reason | 'launch' | null {
  const launches =
    /phat dong|phong trao thi dua|dot thi dua|thi dua cao diem/.test(title) &&
    !/(?:bao cao|tong ket|so ket|ket qua)[^.]{0,60}(?:phong trao|dot)/.test(title)
  if (paper && ['quy che', 'quy dinh', 'thong tu', 'nghi dinh', 'luat', 'dieu le'].includes(paper))
    return 'regulation'
  if (paper === 'bao cao' || paper === 'bien ban') return 'closing-report'
  if (paper === 'quyet dinh') {
    if (/quy che|quy dinh|dieu le/.test(title)) return 'regulation'
    if (award.test(title) && !/phat dong/.test(title)) return 'award-decision'
  }
  if (/phat dong|huong ung/.test(title) && movement.test(title)) return 'launch'
  if (/ket qua|tong ket|so ket|nhin lai/.test(title) && !/to chuc phong trao|ke hoach/.test(title))
    return 'closing-report'
  if (regulation.test(title) && !/phat dong|phong trao/.test(title)) return 'regulation'
  if (award.test(title) && !launches) return 'award-decision'
  if (
    /hoi nghi (?:tong ket|so ket|dien hinh)|dai hoi thi dua|to chuc (?:tong ket|so ket|le ky niem|hoi thi)/.test(
      title,
    )
  )
    return 'not-a-launch'
  return launchTitle.test(title) && movement.test(title) ? 'launch' : null
}

const articles = /^dieu \d{1,3}[.:]/

/** How the body speaks: of what is to be done, of what was done, by articles of a regulation. */
function byBody(lines: readonly Line[], hasContents: boolean): Reason | 'launch' {
  const body = lines.map((line) => line.plain).join('\n')
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0
  if (
    lines.filter((line) => articles.test(line.plain)).length >= 4 &&
    /quy che|quy dinh|pham vi dieu chinh/.test(body)
  )
    return 'regulation'
  const isAward =
    /dieu 1[.:] ?(?:tang|cong nhan|khen)|quyet dinh khen thuong|(?:tang|trao) (?:thuong )?(?:bang khen|giay khen)/
  const past = count(
    /\bda (?:dat|hoan thanh|to chuc|thuc hien|trien khai|co|duoc|vuot|tham muu)\b|ket qua dat duoc|ton tai, han che|so voi (?:cung ky|nam)/g,
  )
  const ahead = count(
    /phan dau|tap trung|day manh|tang cuong|thi dua (?:thuc hien|hoc tap|lao dong|hoan thanh|lap)|yeu cau|phat huy/g,
  )
  if (!launchBody.test(body)) {
    if (isAward.test(body)) return 'award-decision'
    return 'not-a-launch'
  }
  if (past > 4 && past > ahead) return 'closing-report'
  const strong = /(?:phat dong|chu de thi dua|noi dung thi dua)/.test(body)
  if (isAward.test(body) && !hasContents && !/phat dong/.test(body)) return 'award-decision'
  return strong && (hasContents || ahead > 1) ? 'launch' : 'not-a-launch'
}

// somebody launches, responds, plans or pledges; "thi đua" alone is only a word
const launching =
  /phat dong|huong ung (?:phong trao|dot)|giao uoc|(?:noi dung|chu de) thi dua|(?:dot|phong trao) thi dua|ke hoach[^.]{0,80}thi dua/

/** `launch`, or why not. */
export function kindOf(header: Header, lines: readonly Line[], hasContents: boolean): Reason | 'launch' {
  const title = header.title
    ? lines.find((line) => line.start <= (header.title?.at[0] ?? 0) && line.end >= (header.title?.at[0] ?? 0))
    : undefined
  const said = byTitle(titleText(header, lines, title), header.paper)
  const body = byBody(lines, hasContents)
  if (said === 'launch' && !lines.some((line) => launching.test(line.plain))) return 'not-a-launch'
  if (said === 'launch')
    return body === 'regulation' || !launchesAnything(lines)
      ? body === 'launch'
        ? 'not-a-launch'
        : body
      : 'launch'
  return said ?? body
}

const titleText = (header: Header, lines: readonly Line[], first: Line | undefined): string => {
  const at: Span = header.title?.at ?? [0, 0]
  if (!first) return ''
  return lines
    .filter((line) => line.end >= at[0] && line.start < at[1])
    .map((line) => line.plain.slice(Math.max(0, at[0] - line.start), at[1] - line.start))
    .join(' ')
}

const launchesAnything = (lines: readonly Line[]) => lines.some((line) => movement.test(line.plain))

/** The words that show that the text launches a movement. */
export function evidenceOf(lines: readonly Line[]): Found<true> | null {
  for (const pattern of [
    /phat dong (?:phong trao |dot )?thi dua(?: cao diem)?/,
    /(?:phong trao|dot) thi dua/,
    /thi dua/,
  ]) {
    for (const line of lines) {
      const match = pattern.exec(line.plain)
      if (match)
        return { value: true, at: [line.start + match.index, line.start + match.index + match[0].length] }
    }
  }
  return null
}
