/** Records from which the office papers are set in tests: the ordinary, the emptiest, the longest. */
import { type AchievementRecord, achievementReport, achievementSummary } from '../achievement-report.ts'
import { compactPaper } from '../compact.ts'
import { type MinutesRecord, minutesPaper } from '../council-minutes.ts'
import type { PaperHead } from '../layout.ts'
import type { OfficePaper } from '../office-paper.ts'
import { type ProposalRecord, proposalPaper } from '../proposal.ts'

const head: PaperHead = {
  style: 'nha-nuoc',
  superior: 'Đảng ủy thử nghiệm',
  agency: 'Văn phòng',
  number: '12/TTr-VP',
  place: 'Sen Hồng',
  on: '2026-12-05',
}

const achievement: AchievementRecord = {
  ...head,
  subject: {
    kind: 'person',
    name: 'Nguyễn Thị Ánh',
    lines: [
      'Họ và tên: Nguyễn Thị Ánh.',
      'Ngày sinh: 05/02/1990.',
      'Chức vụ, đơn vị: Chuyên viên, Văn phòng.',
    ],
  },
  period: 'năm 2026',
  award: 'giay-khen',
  sections: [
    { key: 'ratings', title: 'Xếp loại hằng năm', sentences: [{ text: 'Năm 2026 được xếp loại “Tốt”.' }] },
    {
      key: 'tasks',
      title: 'Nhiệm vụ đã hoàn thành',
      sentences: Array.from({ length: 5 }, (_, at) => ({
        text: `Hoàn thành nhiệm vụ số ${at + 1}, đúng hạn.`,
      })),
    },
    { key: 'honours', title: 'Khen thưởng', sentences: [{ text: 'Giấy khen năm 2025.' }] },
  ],
  head: { title: 'Chánh Văn phòng', name: 'Lê Quang Vinh' },
}

const proposal: ProposalRecord = {
  ...head,
  about: 'Về việc đề nghị khen thưởng năm 2026',
  to: 'Chánh Văn phòng',
  grounds: ['Luật Thi đua, khen thưởng;', 'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ;'],
  proposed: [
    {
      name: 'Nguyễn Thị Ánh',
      place: 'Chuyên viên, Văn phòng',
      award: 'giay-khen',
      awardName: 'Giấy khen (2026)',
      merit: 'Đã số hóa 1.200 hồ sơ',
    },
  ],
  opinions: '',
  examined: '',
  recipients: ['Như trên', 'Lưu VP.'],
  signatory: { onBehalf: 'TM. Hội đồng', title: 'Chủ tịch', name: 'Trần Thị Bích Ngọc' },
}

const minutes: MinutesRecord = {
  ...head,
  council: 'Hội đồng Thi đua - Khen thưởng',
  heldAt: 'Họp ngày 05/12/2026 tại Phòng họp số 1.',
  members: 9,
  present: ['Trần Thị Bích Ngọc (Chủ tịch)', 'Lê Thị Chi (Thư ký)'],
  absent: ['Phạm Quang Dũng'],
  chair: 'Trần Thị Bích Ngọc',
  secretary: 'Lê Thị Chi',
  items: [
    {
      name: 'Nguyễn Thị Ánh',
      place: 'Văn phòng',
      award: 'Chiến sĩ thi đua cơ sở (2026)',
      result: '8/9 phiếu (88,9 %)',
      passed: true,
      recused: ['Phạm Quang Dũng: cùng đơn vị'],
    },
  ],
  notes: '',
  threshold: ['Cần từ 2/3 tổng số thành viên Hội đồng trở lên.'],
  final: true,
}

const compact = {
  ...head,
  unit: 'Phòng Tổng hợp',
  year: 2027,
  goals: [{ name: 'Số hóa hồ sơ', target: '1.200 hồ sơ', due: '30/11/2027' }],
  titles: [{ name: 'Lao động tiên tiến', count: 7 }],
  pledge: 'Mỗi người một sáng kiến.',
  promises: { title: 'Trưởng phòng', name: 'Trần Văn Bình' },
  takes: { title: 'Chánh Văn phòng', name: 'Lê Quang Vinh' },
}

const bare = { ...head, number: '', place: '', on: null }
const long = 'Nguyễn Phúc Bảo Tôn Nữ Công Tằng Thị Hoàng Anh '.repeat(3).trim()
const [one] = proposal.proposed

/** By what each shows. */
export const officeSamples: Record<string, OfficePaper> = {
  'a report of achievements': achievementReport(achievement),
  'a report to the State, of the Party': achievementReport({
    ...achievement,
    style: 'dang',
    award: 'huan-chuong-lao-dong-hang-ba',
  }),
  'a report of a unit': achievementReport({
    ...achievement,
    subject: { kind: 'unit', name: 'Phòng Tổng hợp', lines: ['Biên chế: 12 người.'] },
  }),
  'an empty report without a day': achievementReport({ ...achievement, ...bare, sections: [], award: null }),
  'a report with signs that Typst reads': achievementReport({
    ...achievement,
    subject: { ...achievement.subject, name: '#strong[thử] $x$ *sao* @ai' },
  }),
  'a summary': achievementSummary(achievement),
  'a proposal': proposalPaper(proposal),
  'a proposal of the Party with 300 people and long names': proposalPaper({
    ...proposal,
    style: 'dang',
    proposed: Array.from(
      { length: 300 },
      () => ({ ...one, name: long }) as ProposalRecord['proposed'][number],
    ),
  }),
  'an empty proposal without a day': proposalPaper({ ...proposal, ...bare, proposed: [], grounds: [] }),
  'minutes of a council': minutesPaper(minutes),
  'minutes of a meeting that nobody has opened': minutesPaper({
    ...minutes,
    ...bare,
    present: [],
    absent: [],
    items: [],
    chair: '',
    secretary: '',
    final: false,
  }),
  'a compact': compactPaper(compact),
  'a compact with nothing set': compactPaper({ ...compact, goals: [], titles: [], pledge: '' }),
}
