import type { OfficePaper } from '#documents/office-paper.ts'
import { meantBy, type TemplateFault } from '#documents/own-template.ts'
import type { UnitGoal } from '#features/achievements/index.ts'
import type { Refusal } from '#outcomes.ts'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import { refuse } from './words.ts'

/** `năm 2026` of a whole year, otherwise both days. */
export function periodWords({ from, to }: { from: string; to: string }): string {
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `năm ${year}`
  return `từ ${formatDay(from)} đến ${formatDay(to)}`
}

/** What is promised of a goal, in its measure. */
export function goalTarget({ kind, target, measure }: Pick<UnitGoal, 'kind' | 'target' | 'measure'>): string {
  if (kind === 'percent') return formatPercent(Number(target), 'vi')
  if (kind === 'number') return [formatNumber(Number(target), 'vi'), measure].filter(Boolean).join(' ')
  return 'Hoàn thành'
}

const inBraces = (tags: readonly string[]): string => tags.map((tag) => `{${tag}}`).join(', ')

/** Whether a template can be used: every tag known, opened and closed. */
export function mayKeep(fault: TemplateFault | undefined): Refusal | undefined {
  if (fault === undefined) return undefined
  if ('none' in fault) return refuse('noTags')
  if ('unknown' in fault) {
    const meant = fault.unknown.flatMap((tag) => meantBy(tag) ?? [])
    return refuse('unknownTags', { tags: inBraces(fault.unknown), meant: inBraces(meant) })
  }
  return refuse('brokenTags', { tags: inBraces(fault.broken) })
}

/** A paper with every part filled, for trying a template; nobody in it is real. */
export const sampleOf = (name: string): OfficePaper => ({
  style: 'nha-nuoc',
  superior: 'Cơ quan cấp trên',
  agency: 'Cơ quan ví dụ',
  number: '12/VD',
  place: 'Sen Hồng',
  on: '2026-12-05',
  form: 'Mẫu số …',
  numbered: true,
  name,
  about: 'Nội dung ví dụ',
  to: 'Nơi nhận ví dụ',
  blocks: [
    { kind: 'ground', text: 'Căn cứ Luật Thi đua, khen thưởng;' },
    { kind: 'heading', text: '1. Phần thứ nhất' },
    { kind: 'text', text: 'Một đoạn ví dụ để xem mẫu.' },
    { kind: 'table', columns: ['STT', 'Tên'], rows: [['1', 'Nguyễn Thị Ví Dụ', 'Văn phòng', 'Giấy khen']] },
  ],
  recipients: ['Như trên', 'Lưu VP.'],
  signatories: [{ onBehalf: 'TM. Hội đồng', title: 'Chủ tịch', name: 'Trần Văn Ví Dụ' }],
  draft: false,
})
