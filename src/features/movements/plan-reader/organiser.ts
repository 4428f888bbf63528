/** Which body organises the movement: who issues the paper, or who "phát động" in the title or the text. */
import type { Header } from './header.ts'
import type { Found } from './period.ts'
import type { Line } from './text.ts'

const bodies =
  '(?:chi bo|co quan|dang (?:uy|bo|doan)|uy ban|ubnd|hdnd|mttq|so|phong|ban|bo|tinh (?:uy|doan)|thanh (?:uy|doan)|huyen (?:uy|doan)|xa|phuong|huyen|tinh|thanh pho|cong doan|lien doan|ldld|tong lien doan|truong|cuc|chi cuc|vu|tong cuc|trung tam|vien|benh vien|hoi|doan|toa an|vien kiem sat|cong an|van phong|kho bac|ngan hang|cong ty|tong cong ty|tap doan|hoc vien|dai hoc|cum|khoi|mat tran|bo chi huy|bo tu lenh|quan khu|hai quan|thue|thanh tra|bao|hiep hoi|cqtt|trung uong|nha may|xi nghiep|hop tac xa|lien doi|chi doan|lien minh)'
const starts = new RegExp(
  `(?:^|[,.:;)] | [-–] |\\b(?:sang|chieu|toi|ngay|do|boi) [^,.]{0,30}, ?|\\bdo |\\bnam \\d{4},? )(?=${bodies}\\b)`,
  'g',
)
// a title or a lead says who; further on others act
const mostSigns = 1_500
const mostLines = 8

const byWhom = new RegExp(`\\b(?:do|duoc) (?=${bodies}\\b)`, 'g')
const verb =
  /(?:(?:vua|da|se|chinh thuc|dong loat|long trong|to chuc|chu tri|le|buoi le|hoi nghi|chuong trinh|le ra quan|trong the) )*(?:phat dong|ky (?:ket )?giao uoc|huong ung|de nghi|trien khai phong trao|ban hanh (?:ke hoach|cong van|huong dan|quyet dinh)|mo dot|keu goi|to chuc phong trao)/g

// words that only begin like a body, and offices, which are persons
const notABody =
  /^(?:Số |Hội nghị|Hội thi|Hội thảo|Hội trường|Hội diễn|Lễ |Chủ tịch|Bộ trưởng|Phòng, |Xã hội|Đoàn kết|Bản |Bao |Báo cáo|Ban hành|Vừa |Vụ việc)/i

// a kind of body without its name
const nameless = /^(?:thành phố|tỉnh|huyện|xã|phường|cơ quan|đơn vị|ban|bộ|sở|trường)$/i

/** Where the name ends and what the body does begins. */
function endOfBody(said: string): number {
  const end = said.search(
    / (?:tổ chức|đã|vừa|sẽ|cũng|gồm|tập trung|lãnh đạo,? chỉ đạo|chỉ đạo|chủ trì|ban hành|phối hợp|đề nghị|kêu gọi)(?: |$)/u,
  )
  return end < 0 ? said.length : end
}

/** The subject before the verb of launching: the first name of a body in that sentence. */
function subjectIn(line: Line): Found<string> | null {
  // what stands in brackets only lists members; blanks keep every place
  const plain = line.plain
    .slice(0, mostSigns)
    .replace(/\([^()]{0,300}\)/g, (inner) => ' '.repeat(inner.length))
  for (const match of plain.matchAll(verb)) {
    const at = match.index ?? 0
    const sentence = Math.max(plain.lastIndexOf('. ', at) + 1, at - 300, 0)
    const head = plain.slice(sentence, at)
    // "các phong trào do Thủ tướng, Bộ … phát động": others' movements
    if (/(?:^| )do [^.;]*$/.test(line.text.slice(sentence, at))) continue
    for (const opening of head.matchAll(starts)) {
      const start = sentence + (opening.index ?? 0) + opening[0].length
      const said = line.text.slice(start, at)
      const subject = said.slice(0, endOfBody(said)).replace(/(?: \([^()]{1,40}\))?[\s,]{0,3}$/, '')
      if (!isBody(subject)) continue
      return { value: subject, at: [line.start + start, line.start + start + subject.length] }
    }
  }
  return null
}

const isBody = (subject: string) =>
  subject.length >= 4 &&
  subject.length <= 150 &&
  !notABody.test(subject) &&
  !nameless.test(subject) &&
  !/[;:“”"(]|, (?!ngành |ban,? |đơn vị |Ban |Công đoàn |Đoàn |Chi bộ |Hội )/.test(subject)

/** "phong trào … do Công đoàn ngành phát động". */
function agentIn(line: Line): Found<string> | null {
  for (const match of line.plain.matchAll(byWhom)) {
    const from = (match.index ?? 0) + match[0].length
    const end = line.plain.slice(from, from + 130).search(/ (?:phat dong|to chuc|chu tri)\b/)
    if (end < 0) continue
    const value = line.text.slice(from, from + end)
    if (/[,;:.]/.test(value)) continue
    return { value, at: [line.start + from, line.start + from + end] }
  }
  return null
}

/** The organising body; null where the text does not say. */
export function organiserOf(header: Header, lines: readonly Line[]): Found<string> | null {
  if (header.issuer) return header.issuer
  for (const line of lines.slice(0, mostLines)) {
    const found = /phat dong|ban hanh ke hoach|ky (?:ket )?giao uoc|phong trao thi dua|dot thi dua/.test(
      line.plain,
    )
      ? (subjectIn(line) ?? agentIn(line))
      : null
    if (found) return found
  }
  return null
}
