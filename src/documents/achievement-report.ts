/**
 * Báo cáo thành tích and its tóm tắt. Of the annex to Nghị định 152/2025/NĐ-CP only the numbers 01, 05 and 13 are
 * confirmed and no form's body was read: the parts here are those which agencies use, and a number stands on the
 * paper only where it is known.
 */
import { honourName, honourNamed } from '#law/honour-names.ts'
import type { PaperHead } from './layout.ts'
import type { Block, OfficePaper } from './office-paper.ts'

export type Told = { key: string; title: string; sentences: readonly { text: string }[] }

export type AchievementRecord = PaperHead & {
  subject: { kind: 'person' | 'unit'; name: string; lines: readonly string[] }
  /** "năm 2026", "từ 01/01/2024 đến 31/12/2026". */
  period: string
  /** The honour that is proposed; null for a report that proposes none. */
  award: string | null
  sections: readonly Told[]
  head: { title: string; name: string }
}

/** Mẫu số 05: a person's merit, for what the State confers. Others of the annex have no confirmed number. */
export function formOfReport({ subject, award }: Pick<AchievementRecord, 'subject' | 'award'>): string {
  const honour = award === null ? undefined : honourNamed(award)
  const confirmed = subject.kind === 'person' && honour?.level === 'nha-nuoc' && honour.kind === 'hinh-thuc'
  return confirmed ? 'Mẫu số 05' : ''
}

const aboutOf = ({ award, subject, period }: AchievementRecord): string =>
  award === null
    ? `${subject.name}, ${period}`
    : `Đề nghị xét tặng ${honourName(award, 'vi')} cho ${subject.name}, ${period}`

const empty: Block = { kind: 'text', text: 'Chưa có bản ghi nào trong thời gian này.' }

const pointsOf = (section: Told | undefined): Block =>
  section ? { kind: 'points', points: section.sentences.map(({ text }) => text) } : empty

function bodyOf({ subject, sections }: AchievementRecord): Block[] {
  const honours = sections.find(({ key }) => key === 'honours')
  const done = sections.filter(({ key }) => key !== 'honours')
  const first = subject.kind === 'person' ? 'I. SƠ LƯỢC LÝ LỊCH' : 'I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH'
  return [
    { kind: 'heading', text: first },
    { kind: 'points', points: subject.lines },
    { kind: 'heading', text: 'II. THÀNH TÍCH ĐẠT ĐƯỢC' },
    ...(done.length === 0 ? [empty] : []),
    ...done.flatMap((section, at): Block[] => [
      { kind: 'heading', text: `${at + 1}. ${section.title}` },
      pointsOf(section),
    ]),
    { kind: 'heading', text: 'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG' },
    pointsOf(honours),
  ]
}

/** The report, signed by who reports and confirmed by the head. */
export function achievementReport(record: AchievementRecord): OfficePaper {
  const { subject, head, sections, period, award, ...paper } = record
  const confirms = { onBehalf: '', title: 'Thủ trưởng đơn vị xác nhận', name: head.name }
  const reports = { onBehalf: '', title: 'Người báo cáo thành tích', name: subject.name }
  return {
    ...paper,
    form: formOfReport(record),
    numbered: subject.kind === 'unit',
    name: 'Báo cáo thành tích',
    about: aboutOf(record),
    to: '',
    blocks: bodyOf(record),
    recipients: subject.kind === 'unit' ? ['Hội đồng Thi đua - Khen thưởng', 'Lưu đơn vị.'] : [],
    signatories:
      subject.kind === 'person'
        ? [confirms, reports]
        : [{ onBehalf: '', title: head.title, name: head.name }],
    draft: false,
  }
}

/** So much of each part stands in the summary. */
const inSummary = 3

/** One page for those who decide: what the report says first of each part, and how much more it says. */
export function achievementSummary(record: AchievementRecord): OfficePaper {
  const { subject, head, sections, period, award, ...paper } = record
  const rows = sections.map(({ title, sentences }, at) => {
    const rest = sentences.length - inSummary
    const said = sentences.slice(0, inSummary).map(({ text }) => text)
    return [String(at + 1), title, [...said, ...(rest > 0 ? [`(và ${rest} nội dung khác)`] : [])].join('\n')]
  })
  return {
    ...paper,
    form: '',
    numbered: false,
    name: 'Tóm tắt thành tích',
    about: aboutOf(record),
    to: '',
    blocks: [
      { kind: 'points', points: subject.lines },
      rows.length === 0 ? empty : { kind: 'table', columns: ['STT', 'Nội dung', 'Thành tích'], rows },
    ],
    recipients: [],
    signatories: [{ onBehalf: '', title: head.title, name: head.name }],
    draft: false,
  }
}
