/** Giao ước thi đua: what a unit promises for a year, signed with who takes the promise. */
import type { PaperHead } from './layout.ts'
import type { Block, OfficePaper } from './office-paper.ts'

export type CompactRecord = PaperHead & {
  unit: string
  year: number
  /** Goals with their measure and day: what is promised. */
  goals: readonly { name: string; target: string; due: string }[]
  /** Titles that the unit and its people registered for, with how many. */
  titles: readonly { name: string; count: number }[]
  pledge: string
  promises: { title: string; name: string }
  takes: { title: string; name: string }
}

/** The compact; what was not set or registered is said so and not invented. */
export function compactPaper(record: CompactRecord): OfficePaper {
  const { unit, year, goals, titles, pledge, promises, takes, ...head } = record
  const goalRows = goals.map(({ name, target, due }, at) => [String(at + 1), name, target, due])
  const titleRows = titles.map(({ name, count }, at) => [String(at + 1), name, String(count)])
  const goalBlock: Block =
    goals.length > 0
      ? { kind: 'table', columns: ['STT', 'Chỉ tiêu', 'Mức đăng ký', 'Thời hạn'], rows: goalRows }
      : { kind: 'text', text: 'Đơn vị chưa được giao chỉ tiêu nào trong năm.' }
  const titleBlock: Block =
    titles.length > 0
      ? { kind: 'table', columns: ['STT', 'Danh hiệu, hình thức', 'Số đăng ký'], rows: titleRows }
      : { kind: 'text', text: 'Chưa có đăng ký nào trong năm.' }
  return {
    ...head,
    form: '',
    numbered: false,
    name: 'Giao ước thi đua',
    about: `${unit}, năm ${year}`,
    to: '',
    blocks: [
      { kind: 'text', text: `${unit} giao ước thực hiện trong năm ${year}:` },
      { kind: 'heading', text: '1. Chỉ tiêu, nhiệm vụ' },
      goalBlock,
      { kind: 'heading', text: '2. Đăng ký danh hiệu thi đua, hình thức khen thưởng' },
      titleBlock,
      ...(pledge
        ? ([
            { kind: 'heading', text: '3. Quyết tâm' },
            { kind: 'text', text: pledge },
          ] as const)
        : []),
      {
        kind: 'text',
        text: 'Hai bên cùng ký giao ước, tổ chức thực hiện và đánh giá kết quả khi kết thúc năm.',
      },
    ],
    recipients: [],
    signatories: [promises, takes].map((one) => ({ onBehalf: '', ...one })),
    draft: false,
  }
}
