/** Tờ trình (Mẫu 1.4, Phụ lục III, Nghị định 30/2020/NĐ-CP), with what Điều 33 khoản 11 Nghị định 152/2025/NĐ-CP asks it to hold. */
import { honourNamed } from '#law/honour-names.ts'
import type { PaperHead } from './layout.ts'
import type { OfficePaper } from './office-paper.ts'

export type Proposed = { name: string; place: string; award: string; awardName: string; merit: string }

export type ProposalRecord = PaperHead & {
  about: string
  to: string
  grounds: readonly string[]
  proposed: readonly Proposed[]
  /** What was examined and what others said of it; empty texts are left as lines to fill in. */
  opinions: string
  examined: string
  recipients: readonly string[]
  signatory: { onBehalf: string; title: string; name: string }
}

const toFillIn = '…………………………………………………………………………'

/** Mẫu số 01 is the proposal to the Prime Minister: only what the State confers goes there. */
const formOf = (proposed: readonly Proposed[]): string =>
  proposed.length > 0 && proposed.every(({ award }) => honourNamed(award)?.level === 'nha-nuoc')
    ? 'Mẫu số 01'
    : ''

/** The proposal with its list. */
export function proposalPaper(record: ProposalRecord): OfficePaper {
  const { grounds, proposed, opinions, examined, signatory, ...paper } = record
  const rows = proposed.map((one, at) => [String(at + 1), one.name, one.place, one.awardName, one.merit])
  return {
    ...paper,
    form: formOf(proposed),
    numbered: true,
    name: 'Tờ trình',
    blocks: [
      ...grounds.map((text) => ({
        kind: 'ground' as const,
        text: `Căn cứ ${text.replace(/^Căn cứ\s+/i, '')}`,
      })),
      { kind: 'heading', text: '1. Nội dung, hình thức khen thưởng và thành tích' },
      { kind: 'text', text: `Kính trình xem xét, khen thưởng ${proposed.length} trường hợp sau đây:` },
      { kind: 'table', columns: ['STT', 'Tên', 'Chức vụ, đơn vị', 'Hình thức', 'Thành tích'], rows },
      { kind: 'heading', text: '2. Ý kiến của cơ quan liên quan' },
      { kind: 'text', text: opinions || toFillIn },
      { kind: 'heading', text: '3. Ý kiến thẩm định về đối tượng, điều kiện, tiêu chuẩn, hồ sơ, thủ tục' },
      { kind: 'text', text: examined || toFillIn },
      { kind: 'text', text: 'Trân trọng kính trình.' },
    ],
    signatories: [signatory],
    draft: false,
  }
}
