/**
 * Whether a text launches a movement, and what it is otherwise. The kind of paper decides first, then what the
 * title says in its clauses, then what the beginning of the text tells. Patterns run on small letters without
 * diacritics.
 */
import type { Header } from './header.ts'
import type { Found } from './period.ts'
import type { Line } from './text.ts'

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
export type Kind = Reason | 'launch'

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

const papersOfRules = new Set(['quy che', 'quy dinh', 'thong tu', 'nghi dinh', 'luat', 'dieu le'])
const papersOfReview = new Set(['bao cao', 'bien ban'])

function byPaper(paper: string | null): Kind | null {
  if (paper === null) return null
  if (papersOfRules.has(paper)) return 'regulation'
  return papersOfReview.has(paper) ? 'closing-report' : null
}

// the appeal of 1948 is an occasion that is celebrated, no act of this text
const appealOf1948 = /loi keu goi thi dua (?:ai quoc|yeu nuoc)/g
const acts =
  /(?:phat dong|huong ung|trien khai thuc hien|keu goi|ky (?:ket )?(?:giao uoc|cam ket)|giao uoc)[^.;\n]{0,120}?(?:thi dua|phong trao|cao diem)|ban hanh (?:ke hoach|cong van|chi thi|huong dan|quyet dinh|van ban)[^.;\n]{0,160}?(?:phong trao|dot) thi dua/
const actsOfTitle = /(?:to chuc|trien khai|thuc hien) (?:thuc hien )?(?:phong trao|dot|cac dot) thi dua/
// the movement as one that now begins
const begins =
  /(?:dot|phong trao) thi dua[^.;\n]{0,80}?(?:chia (?:lam|thanh)|duoc (?:chia|phat dong|trien khai)|dien ra tu|keo dai|bat dau)/
const reviews = /tong ket|so ket|ket qua|bao cao|nhin lai|dau an|thanh tuu/
const rules =
  /(?<!thuc hien )(?<!theo )(?:quy che(?! dan chu)|quy dinh)|dieu le|(?:bang|tieu chi|thang|khung)[^,;]{0,20} (?:cham )?diem|tieu chuan (?:danh hieu|xet)|(?:huong dan|quy trinh)[^,;]{0,60}(?:cham diem|binh xet|xet|ho so|thu tuc|danh gia|tong ket)|luat thi dua/
const honours =
  '(?:bang khen|giay khen|co thi dua|danh hieu|huan chuong|ky niem chuong|bang ghi cong|giai thuong)'
const awards = new RegExp(
  `(?:tang|trao|nhan|truy tang|cong nhan)[^,;.]{0,30} ${honours}|khen thuong (?:cac |cho |doi voi )?(?:tap the|ca nhan|thanh tich|dot xuat)|cong nhan (?:sang kien|chien si|tap the)|tuyen duong|ton vinh|vinh danh`,
)
const gatherings =
  /(?:to chuc|khai mac|tien hanh|tham du|chao mung) (?:dai hoi (?:thi dua|dien hinh)|hoi nghi (?:dien hinh|bieu duong)|hoi thi|hoi thao|le ky niem)|dai hoi thi dua yeu nuoc (?:lan thu|cac cap|nganh|tinh)/
const ofMovement = /phong trao|dot thi dua|thi dua/

/** A title in its clauses: "Tổng kết phong trào năm 2025, phát động phong trào năm 2026" says two things. */
const clausesOf = (title: string) => title.split(/[,;:–]| - | va (?=phat dong|tong ket|trien khai)/)

function launchesIn(clause: string): boolean {
  const act = acts.exec(clause) ?? actsOfTitle.exec(clause)
  return act !== null && !reviews.test(clause.slice(0, act.index))
}

// a slogan may speak of rules, results and honours
const slogans = /[“"«„][^“”"«»„]{0,240}[”"»“]/g

function byTitle(title: string, paper: string | null): Kind | null {
  if (title === '') return null
  const plain = title.replace(appealOf1948, '')
  const bare = plain.replace(slogans, '')
  const [rule, act] = [rules.exec(paper === 'huong dan' ? `huong dan ${bare}` : bare), acts.exec(bare)]
  if (rule && (!act || rule.index < act.index)) return 'regulation'
  if (launchesIn(plain) || clausesOf(bare).some(launchesIn)) return 'launch'
  if (reviews.test(bare) && ofMovement.test(bare)) return 'closing-report'
  if (awards.test(bare)) return 'award-decision'
  if (gatherings.test(bare)) return 'not-a-launch'
  // a plan or a letter about a movement sets it going; an article may only tell of it
  return paper !== null && ofMovement.test(plain) ? 'launch' : null
}

const article = /^dieu \d{1,3}[.:]/
const done =
  /\bda (?:dat|hoan thanh|to chuc|thuc hien|trien khai|co|duoc|vuot|tham muu)\b|ket qua dat duoc|ton tai, han che|so voi (?:cung ky|nam)/g
const ahead =
  /phan dau|tap trung|day manh|tang cuong|thi dua (?:thuc hien|hoc tap|lao dong|hoan thanh|lap)|yeu cau|phat huy/g
const ended = /ket thuc (?:dot|phong trao)[^.;\n]{0,160}\bda (?:to chuc )?(?:so ket|tong ket|binh xet|khen)/
// many movements, or one of former days, are a retrospect
const retrospect =
  /nhieu (?:phong trao|dot)|cac phong trao|\bqua (?:dot|phong trao|viec) (?:phat dong|huong ung)|nhung nam qua|thoi gian qua|trong nam qua|(?:chu tich ho chi minh|bac ho|bac) (?:da )?(?:phat dong|keu goi|de nghi)|\b19\d\d\b[^.;]{0,80}phat dong/
const gathered = /dai hoi thi dua[^.\n]{0,240}(?:khai mac|be mac|duoc to chuc|dien ra)/
const beginning = 2_500

/** Whether a sentence near the beginning launches, responds to or pledges one movement. */
const actsEarly = (body: string) =>
  body
    .slice(0, beginning)
    .replace(appealOf1948, '')
    .split(/[.;\n]/)
    .some((sentence) => (acts.test(sentence) || begins.test(sentence)) && !retrospect.test(sentence))

function byBody(body: string, lines: readonly Line[], hasContents: boolean): Kind {
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0
  const articles = lines.filter((line) => article.test(line.plain)).length
  if (articles >= 4 && /quy che|quy dinh|pham vi dieu chinh/.test(body)) return 'regulation'
  const past = count(done)
  if (ended.test(body) || (past > 4 && past > count(ahead))) return 'closing-report'
  if (gathered.test(body.slice(0, 500))) return 'not-a-launch'
  if (actsEarly(body)) return 'launch'
  if (hasContents && /(?:noi dung|chu de) thi dua|dot thi dua|phong trao thi dua/.test(body)) return 'launch'
  return awards.test(body) ? 'award-decision' : 'not-a-launch'
}

// what a text says somewhere that sets a movement going; "thi đua" alone is only a word
const setsGoing =
  /phat dong|huong ung|giao uoc|(?:noi dung|chu de) thi dua|(?:dot|phong trao) thi dua|thi dua[^.\n]{0,40}(?:nam|dot|thang)|ke hoach[^.\n]{0,80}thi dua/

/** `launch`, or why not. A movement that nowhere speaks of emulation is another thing. */
export function kindOf(header: Header, lines: readonly Line[], hasContents: boolean): Kind {
  const body = lines.map((line) => line.plain).join('\n')
  const kind = weighed(body, header, lines, hasContents)
  return kind === 'launch' && !/thi dua/.test(body) ? 'not-a-launch' : kind
}

function weighed(body: string, header: Header, lines: readonly Line[], hasContents: boolean): Kind {
  const title = titleOf(header, lines)
  const said = byPaper(header.paper) ?? byTitle(title, header.paper)
  if (said === null) return byBody(body, lines, hasContents)
  if (said !== 'launch') return said
  const told = byBody(body, lines, hasContents)
  if (told === 'regulation') return told
  return setsGoing.test(body) ? 'launch' : 'not-a-launch'
}

/** The title in small letters without diacritics, its lines in one. */
function titleOf({ title }: Header, lines: readonly Line[]): string {
  if (!title) return ''
  const [from, to] = title.at
  return lines
    .filter((line) => line.end > from && line.start < to)
    .map((line) => line.plain.slice(Math.max(0, from - line.start), to - line.start))
    .join(' ')
}

const evidence = [
  /phat dong (?:phong trao |dot )?thi dua(?: cao diem)?/,
  /(?:phong trao|dot) thi dua/,
  /thi dua/,
]

/** The words that show that the text launches a movement. */
export function evidenceOf(lines: readonly Line[]): Found<true> | null {
  for (const pattern of evidence) {
    for (const line of lines) {
      const match = pattern.exec(line.plain)
      if (match)
        return { value: true, at: [line.start + match.index, line.start + match.index + match[0].length] }
    }
  }
  return null
}
