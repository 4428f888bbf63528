/** Biên bản họp Hội đồng (Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP): secretary and chair sign. */
import type { PaperHead } from './layout.ts'
import type { Block, OfficePaper } from './office-paper.ts'

export type Voted = {
  name: string
  place: string
  award: string
  /** Written as the council's record has it: "7/9 phiếu (77,8 %)"; empty while nothing was voted. */
  result: string
  passed: boolean | null
  /** Who took no part, and why. */
  recused: readonly string[]
}

export type MinutesRecord = PaperHead & {
  council: string
  heldAt: string
  members: number
  present: readonly string[]
  absent: readonly string[]
  chair: string
  secretary: string
  items: readonly Voted[]
  notes: string
  /** What the law asks of the vote, with its article. */
  threshold: readonly string[]
  final: boolean
}

const passedWords = (passed: boolean | null): string =>
  passed === null ? '' : passed ? 'Đủ phiếu' : 'Không đủ phiếu'

function attendance({ heldAt, members, present, absent, chair, secretary }: MinutesRecord): Block[] {
  return [
    { kind: 'heading', text: 'I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN' },
    {
      kind: 'points',
      points: [
        heldAt,
        `Có mặt ${present.length}/${members} thành viên: ${present.join('; ') || 'chưa ghi'}.`,
        ...(absent.length > 0 ? [`Vắng mặt: ${absent.join('; ')}.`] : []),
        `Chủ trì: ${chair || '……………………'}. Thư ký: ${secretary || '……………………'}.`,
      ],
    },
  ]
}

/** The minutes of one meeting. */
export function minutesPaper(record: MinutesRecord): OfficePaper {
  const { items, notes, threshold, council, chair, secretary, final, ...head } = record
  const rows = items.map((one, at) => [
    String(at + 1),
    one.name,
    one.award,
    one.result,
    passedWords(one.passed),
  ])
  const recused = items.flatMap((one) => one.recused.map((who) => `${who} (nội dung ${one.name})`))
  return {
    ...head,
    form: '',
    numbered: true,
    name: 'Biên bản',
    about: `Họp ${council}`,
    to: '',
    blocks: [
      ...attendance(record),
      { kind: 'heading', text: 'II. NỘI DUNG VÀ KẾT QUẢ BIỂU QUYẾT' },
      { kind: 'table', columns: ['STT', 'Trường hợp', 'Hình thức', 'Kết quả', 'Kết luận'], rows },
      ...(threshold.length > 0 ? [{ kind: 'points', points: threshold } as const] : []),
      ...(recused.length > 0
        ? ([
            { kind: 'text', text: 'Không tham gia biểu quyết:' },
            { kind: 'points', points: recused },
          ] as const)
        : []),
      { kind: 'heading', text: 'III. Ý KIẾN THẢO LUẬN' },
      { kind: 'text', text: notes || 'Không có ý kiến nào được ghi.' },
      {
        kind: 'text',
        text: 'Cuộc họp kết thúc vào …… giờ …… cùng ngày; biên bản đã được đọc lại cho các thành viên nghe.',
      },
    ],
    recipients: [],
    signatories: [
      { onBehalf: '', title: 'Thư ký', name: secretary },
      { onBehalf: '', title: 'Chủ trì', name: chair },
    ],
    draft: !final,
  }
}
