/** People: who launched the movement, with positions, and who signed the paper. */
import type { Found } from './period.ts'
import type { Line } from './text.ts'

export type Person = { readonly name: Found<string>; readonly positions: readonly Found<string>[] }

const word = "\\p{Lu}[\\p{L}’']{0,11}"
const name = `(?:${word})(?: ${word}){1,4}`
const honorific =
  '(?:[Đđ]/[Cc]|[Đđ]ồng chí|ĐỒNG CHÍ|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Aa]nh|[Cc]hị|[Bb]ác sĩ|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy)|(?:(?:PGS|GS|TS|ThS|BS|CN|CKI{1,2}|BSCKI{1,2})\\.? ?){1,4})\\.?:? ?'
const titled = new RegExp(
  `(?<![\\p{L}])${honorific}(?:(?:PGS|GS|TS|ThS|BS|CKI{1,2}|BSCKI{1,2})[. ] ?){0,3}(${name})`,
  'gu',
)
const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Đào|Trịnh|Trương|Lâm|Mai|Tô|Hà|Cao|Lưu|Tạ|Châu|Thái|Quách|Chu|Lương|Vương|Phùng|Tống|Tôn|Nông|Triệu|Ma|Lò|Vi|Quàng|Hứa|Kiều|La|Nghiêm|Thạch|Sơn|Kim|Đàm|Giang|Lại|Mạc|Ninh|Ông|Từ|Văn|Doãn|Khuất|Khổng|Bế|Hầu|Giàng|Sùng|Vàng|Thào|Y|H’|Ksor|Rơ|Siu'
// places that begin like a name: "Chủ tịch UBND tỉnh Hà Giang"
const places =
  'Hà (?:Nội|Giang|Nam|Tĩnh|Tây|Đông|Tiên)|Sơn (?:La|Tây|Dương|Động)|Lâm (?:Đồng|Thao)|Ninh (?:Bình|Thuận|Giang|Kiều)|Cao (?:Bằng|Lãnh|Lộc)|Thái (?:Bình|Nguyên|Thụy)|Kim (?:Bảng|Sơn|Thành|Động)|Mai Châu|Lý Sơn|Hồ Chí Minh|Lương Sơn|Châu (?:Đốc|Thành|Đức)|Đoàn (?:Thanh niên|TNCS)|Hoàng (?:Mai|Sa|Hóa)|Vũ (?:Thư|Quang)|Văn (?:phòng|Lâm|Giang|Yên|Bàn)'
const office =
  '(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Tổng Giám đốc|Hiệu trưởng|Viện trưởng|Cục trưởng|Vụ trưởng|Bộ trưởng|Thứ trưởng|Trưởng ban|Trưởng phòng|Chánh án|Chánh Văn phòng|Thủ tướng(?: Chính phủ)?|Tổng Bí thư|Chủ nhiệm|Thủ trưởng)'
const positionThenName = new RegExp(
  `(?<!\\p{L})(${office}(?: [\\p{L}-]{1,15}){0,9}?) (?=(?!(?:${places})(?!\\p{L}))((?:${surnames})(?: \\p{Lu}\\p{Ll}{1,6}){1,3})(?!\\p{L}))`,
  'gu',
)

const stops =
  /(?:^| )(?:đã|phát động|phát biểu|tin tưởng|dự|chủ trì|nhấn mạnh|cho biết|tham dự|thay mặt|kêu gọi|yêu cầu|đề nghị|trao|chỉ đạo|khẳng định|mong muốn|ký|ghi nhận|biểu dương|cùng|công bố|triển khai|quán triệt|trình bày|đọc|vừa|chính thức|nêu|thông qua|chúc|đánh giá|bày tỏ|lên)(?= |$|[.,;:])/u
const positionWord =
  /^(?:(?:ủy|uỷ) viên|tuv|ubtv|uvbtv|uvbch|uvtv|ubvk|ubvtv|bt|pbt|bí thư|phó|chủ tịch|giám đốc|tổng|hiệu trưởng|thủ trưởng|trưởng|chánh|chủ nhiệm|viện trưởng|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|thủ tướng|đại biểu|thường trực|thành viên|nguyên|quyền|q\.|người đứng đầu|tỉnh uỷ viên|tỉnh ủy viên|thành ủy viên|đảng ủy viên|huyện ủy viên|đại tá|thượng tá|thiếu tướng|trung tướng|chính ủy|tư lệnh|chỉ huy|chính trị viên|chính uỷ|khối trưởng|khối phó|cụm trưởng|tổ trưởng|tham mưu trưởng|kiểm sát viên|hiệu phó|đội trưởng)/iu
const mostPositions = 200

const launches = /phat dong/

/** The positions after a name: parts between commas or dashes, as long as each begins like a position. */
function positionsAfter(text: string, offset: number): Found<string>[] {
  const rest = text.slice(0, mostPositions + 40)
  const positions: Found<string>[] = []
  const opening = /^ ?[,–—(:-] ?/.exec(rest)
  if (!opening) return []
  let place = opening[0].length
  while (place < rest.length) {
    const part = /^[^,;.()\n]{2,110}/u.exec(rest.slice(place))?.[0] ?? ''
    if (!positionWord.test(part)) break
    const stop = part.search(stops)
    const dash = dashBeforePosition(part)
    const end = Math.min(part.length, ...[stop, dash].filter((cut) => cut > 0))
    const kept = part.slice(0, end).trimEnd()
    if (kept) positions.push({ value: kept, at: [offset + place, offset + place + kept.length] })
    if (stop > 0 && end === stop) break
    place += end
    const gap = /^ ?(?:[,;–—-]|\()\s?/.exec(rest.slice(place))
    if (!gap) break
    place += gap[0].length
  }
  return positions
}

/** "Bí thư - Giám đốc" are two positions; "Hội đồng Thi đua - Khen thưởng" is one name. */
function dashBeforePosition(part: string): number {
  for (const match of part.matchAll(/ ?[–—-] /g)) {
    const at = match.index ?? 0
    if (positionWord.test(part.slice(at + match[0].length))) return at
  }
  return -1
}

/** Names with what stands before or after them, in one line. */
function peopleIn({ text, start }: Line): (Person & { end: number })[] {
  const people: (Person & { end: number })[] = []
  for (const match of text.matchAll(titled)) {
    const called = match[1] ?? ''
    const from = (match.index ?? 0) + match[0].length - called.length
    const end = from + called.length
    const positions = positionsAfter(text.slice(end, end + 260), start + end)
    people.push({
      name: { value: called, at: [start + from, start + end] },
      positions,
      end: lastPlace(positions, start, end),
    })
  }
  if (people.length > 0) return people
  for (const match of text.matchAll(positionThenName)) {
    const [position = '', called = ''] = [match[1], match[2]]
    const at = match.index ?? 0
    const from = at + match[0].length
    const more = positionsAfter(
      text.slice(from + called.length, from + called.length + 260),
      start + from + called.length,
    )
    const position_: Found<string> = { value: position, at: [start + at, start + at + position.length] }
    people.push({
      name: { value: called, at: [start + from, start + from + called.length] },
      positions: [position_, ...more],
      end: lastPlace(more, start, from + called.length),
    })
  }
  return people
}

const lastPlace = (positions: readonly Found<string>[], start: number, end: number) =>
  (positions.at(-1)?.at[1] ?? start + end) - start

/** Who launched it: the person after whose name "phát động" stands, in the sentence or as a caption's next line. */
export function launcherOf(lines: readonly Line[]): Person | null {
  let best: { person: Person; score: number } | null = null
  for (const [place, line] of lines.entries()) {
    if (!/phat dong/.test(line.plain) && !/^[^.]{0,60}phat dong/.test(lines[place + 1]?.plain ?? '')) continue
    const people = peopleIn(line)
    for (const [index, person] of people.entries()) {
      const following = people[index + 1]
      // "Giám đốc A và Chủ tịch B đã phát động": the first of both
      const together =
        following &&
        /^ (?:va|cung)(?: [a-z]{1,12}){0,9} $/.test(line.plain.slice(person.end, startOf(following, line)))
      const last = together ? following : person
      const score = scoreOf(line, lines[place + 1], last, people[index + (together ? 2 : 1)])
      if (score > 0 && (!best || score > best.score)) best = { person, score }
    }
  }
  if (!best) return null
  const { name: called, positions } = best.person
  return { name: called, positions: fullestPositions(lines, called.value) ?? positions }
}

const startOf = ({ name: { at }, positions }: Person, { start }: Line) =>
  Math.min(at[0], ...positions.map((position) => position.at[0])) - start

/** The positions where the same person is introduced most fully. */
function fullestPositions(lines: readonly Line[], called: string): readonly Found<string>[] | null {
  let fullest: readonly Found<string>[] | null = null
  for (const line of lines) {
    if (!line.text.includes(called)) continue
    for (const person of peopleIn(line)) {
      if (person.name.value === called && person.positions.length > (fullest?.length ?? 0))
        fullest = person.positions
    }
  }
  return fullest
}

function scoreOf(
  line: Line,
  next: Line | undefined,
  person: { end: number; name: Found<string>; positions: readonly unknown[] },
  following: { name: Found<string> } | undefined,
): number {
  const until = following ? following.name.at[0] - line.start : line.text.length
  const after = line.plain.slice(person.end, until).split(/[.!?] /, 1)[0] ?? ''
  const known = person.positions.length > 0 ? 2 : 0
  const found = after.search(launches)
  // who signs the plan of a launch has not launched it
  if (/\bky (?:ban hanh )?(?:ke hoach|quyet dinh|cong van|van ban)/.test(after.slice(0, Math.max(found, 0))))
    return 0
  if (
    found >= 0 &&
    found < 160 &&
    !/\b(?:duoc|do|cua|hoi nghi|le|buoi|ke hoach|huong ung)\b[^,]{0,40}$/.test(after.slice(0, found))
  ) {
    return 6 + known - Math.floor(found / 40)
  }
  if (
    found >= 0 &&
    found < 120 &&
    /^(?: ?,)? ?(?:da |chinh thuc )?(?:phat bieu|doc|cong bo|thay mat|chu tri)/.test(after)
  )
    return 4 + known
  const isCaption = person.end >= line.text.length - 2 && line.text.length < 200
  if (isCaption && next && /^[^.]{0,40}\bphat dong/.test(next.plain) && next.text.length < 160)
    return 5 + known
  return 0
}

const authority = /^(?:t\/?m|tm|kt|tl|tuq|q|k\/t|t\/l)\b[./]?/
const officeWord =
  /^(?:(?:pho |q\. ?)?(?:chu tich|bi thu|giam doc|tong giam doc|hieu truong|vien truong|cuc truong|vu truong|bo truong|thu truong|truong|chanh|chu nhiem|thu tuong|tong thanh tra|tong kiem toan|tong bi thu|chi huy truong|chinh uy|thu truong)\b)/
const bareName = new RegExp(
  `^(?:\\([^)]{2,30}\\) ?)?(?:(?:PGS|GS|TS|ThS|BS|CKI{1,2}|BSCKI{1,2})[. ] ?){0,4}(${name})$`,
  'u',
)

/** The office and the name of a signature: under "TM. …", "KT. CHỦ TỊCH", "(Đã ký)". */
function signatureOf(lines: readonly Line[]): { place: number; office: Line; name: Found<string> } | null {
  for (let place = lines.length - 1; place >= 0; place--) {
    const office = lines[place]
    if (!office) continue
    const together = officeThenName.exec(office.text)
    if (together?.[1] && together[2] && (authority.test(office.plain) || officeWord.test(office.plain))) {
      const start = office.end - together[2].length
      const held = together[1].trimEnd()
      return {
        place,
        office: { ...office, text: held, end: office.start + held.length },
        name: { value: together[2], at: [start, office.end] },
      }
    }
    if (!isOfficeLine(office) && !isLastCaps(office, lines, place)) continue
    for (const below of lines.slice(place + 1, place + 8)) {
      const match = bareName.exec(below.text)
      if (!match?.[1] || match[1] === match[1].toUpperCase()) continue
      const start = below.start + below.text.length - match[1].length
      return { place, office, name: { value: match[1], at: [start, below.end] } }
    }
  }
  return null
}

// "KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Vũ Hải Sơn", the cells of a table run together
const officeThenName = /^((?:[\p{Lu}/.,-]{2,12} ){1,14})((?:\p{Lu}\p{Ll}{1,6})(?: \p{Lu}\p{Ll}{0,6}){1,4})$/u

/** A short line in capitals right above a bare name that ends the text is an office, whatever it is called. */
function isLastCaps(line: Line, lines: readonly Line[], place: number): boolean {
  const isCaps = line.text.length < 60 && line.text === line.text.toUpperCase() && /\p{L}{3}/u.test(line.text)
  return isCaps && place >= lines.length - 4 && bareName.test(lines.at(-1)?.text ?? '')
}

/** Who signed the paper. An article's author has no office above the name. */
export const signerOf = (lines: readonly Line[]): Found<string> | null => signatureOf(lines)?.name ?? null

/** "Tôi phát động …" in a paper that a person signs. */
export function launcherBySignature(body: readonly Line[], lines: readonly Line[]): Person | null {
  if (!body.some((line) => /\btoi (?:xin |chinh thuc )?phat dong\b/.test(line.plain))) return null
  const signature = signatureOf(lines)
  if (!signature) return null
  const { office, name: called } = signature
  return { name: called, positions: [{ value: office.text, at: [office.start, office.end] }] }
}

/** Whether a line is the head of a signature: capitals, an office or "on behalf of". */
export const isOfficeLine = ({ text, plain }: Line): boolean =>
  text.length < 90 && text === text.toUpperCase() && (authority.test(plain) || officeWord.test(plain))

// what a decision puts into force follows its signature
const attached = /^(?:ke hoach|chuong trinh|huong dan|phong trao thi dua)$/

/** Where the text ends and the signature or "Nơi nhận" begins: the last one, where a plan follows a decision. */
export function endOfBody(lines: readonly Line[]): number {
  const middle = Math.floor(lines.length / 3)
  const signed = signatureOf(lines)?.place ?? lines.length
  const ends = lines.flatMap((line, place) => {
    const isEnd = /^noi nhan ?:?/.test(line.plain) || (isOfficeLine(line) && authority.test(line.plain))
    return isEnd || place === signed ? [place] : []
  })
  const plan = lines.findLastIndex(({ text, plain }) => attached.test(plain) && text === text.toUpperCase())
  const later = ends.filter((place) => place > middle && place > plan)
  return later[0] ?? lines.length
}
