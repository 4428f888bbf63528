/** Discipline, inspection, complaints: not yet is not no; time counts anew. */
import { type Case, daDu, danhHieu, hoiDongDongY, phongTrao, sangKien, traLoi, xepLoai } from './case.ts'

const on = '2026-11-23'
const clean = {
  subject: { work: 'cbccvc' as const },
  year: 2026,
  ratings: xepLoai(2022, 'T T T T XS'),
  movements: [phongTrao(2026)],
  initiatives: [sangKien(2026)],
  answers: [...hoiDongDongY(2026), ...traLoi(2026, 'chap-hanh-tot-chu-truong-phap-luat')],
  complete: daDu,
}
const base = { kind: 'du-tieu-chuan' as const, award: 'cstd-co-so', on }
const ladder = {
  kind: 'du-tieu-chuan' as const,
  award: 'bang-khen-thu-tuong',
  path: 'bang-khen-thu-tuong-cong-trang',
  on,
}
const honours = [...danhHieu('bang-khen-bo-tinh', 2021), ...danhHieu('cstd-co-so', 2023, 2024, 2025)]
const review = (kind: 'thanh-tra' | 'to-cao' | 'ky-luat' | 'bao-chi' | 'dieu-tra', to?: string) => ({
  reviews: [{ ref: 'xem-xet', kind, from: '2026-09-01', ...(to ? { to } : {}) }],
})

export const cases: readonly Case[] = [
  {
    ...base,
    hoi: 'Không bị xem xét, đủ mọi tiêu chuẩn: có tặng được không?',
    facts: clean,
    answer: 'met',
  },
  ...(
    [
      ['thanh-tra', 'Đơn vị đang bị thanh tra do có dấu hiệu vi phạm'],
      ['to-cao', 'Đang có đơn tố cáo được xác minh'],
      ['ky-luat', 'Đang được xem xét kỷ luật'],
      ['bao-chi', 'Báo chí nêu tiêu cực, đang xác minh'],
      ['dieu-tra', 'Cơ quan điều tra đang làm việc'],
    ] as const
  ).map(
    ([kind, words]): Case => ({
      ...base,
      hoi: `${words}: đủ tiêu chuẩn thì có đề nghị không?`,
      facts: { ...clean, ...review(kind) },
      answer: 'unknown',
      suspended: true,
      because: 'khong-dang-bi-xem-xet',
      cite: 'khoản 4 Điều 4 Nghị định 152/2025/NĐ-CP',
    }),
  ),
  {
    ...base,
    hoi: 'Thanh tra đã kết luận không có sai phạm ngày 01/11: nay đề nghị được chưa?',
    facts: { ...clean, ...review('thanh-tra', '2026-11-01') },
    answer: 'met',
  },
  {
    ...base,
    hoi: 'Chưa biết có đơn thư hay không (chưa hỏi Thanh tra): trả lời thế nào?',
    facts: { ...clean, complete: daDu.filter(({ rows }) => rows !== 'reviews') },
    answer: 'unknown',
    because: 'khong-dang-bi-xem-xet',
  },
  {
    ...base,
    hoi: 'Đang chấp hành kỷ luật khiển trách từ tháng 3/2026: năm nay có xét danh hiệu không?',
    facts: {
      ...clean,
      disciplines: [{ ref: 'kl', form: 'khien-trach', track: 'chinh-quyen', from: '2026-03-01' }],
    },
    answer: 'unmet',
  },
  {
    ...base,
    hoi: 'Hết thời gian kỷ luật ngày 31/12/2025: thành tích năm 2026 có được tính đủ không?',
    facts: {
      ...clean,
      disciplines: [
        { ref: 'kl', form: 'khien-trach', track: 'chinh-quyen', from: '2025-01-01', to: '2025-12-31' },
      ],
    },
    answer: 'met',
  },
  {
    ...ladder,
    hoi: 'Bằng khen Thủ tướng: 05 năm liền hoàn thành tốt, 03 lần Chiến sĩ thi đua cơ sở, không kỷ luật: đủ?',
    facts: { ...clean, honours },
    answer: 'met',
    cite: 'điểm b khoản 1 Điều 73',
  },
  {
    ...ladder,
    hoi: 'Bị cảnh cáo, chấp hành xong 31/12/2023: 05 năm trước đó có tính không?',
    facts: {
      ...clean,
      honours,
      disciplines: [
        { ref: 'kl', form: 'canh-cao', track: 'chinh-quyen', from: '2023-01-01', to: '2023-12-31' },
      ],
    },
    answer: 'unmet',
  },
  {
    ...ladder,
    hoi: 'Kỷ luật chấp hành xong từ năm 2020, thành tích tính từ 2022: còn ảnh hưởng không?',
    facts: {
      ...clean,
      honours,
      disciplines: [
        { ref: 'kl', form: 'khien-trach', track: 'chinh-quyen', from: '2019-12-01', to: '2020-12-31' },
      ],
    },
    answer: 'met',
  },
  {
    kind: 'du-tieu-chuan',
    award: 'tap-the-lao-dong-tien-tien',
    subject: 'tap-the',
    on,
    hoi: 'Tập thể có một người bị cảnh cáo trong năm: có đạt Tập thể lao động tiên tiến không?',
    facts: {
      year: 2026,
      ratings: xepLoai(2026, 'T'),
      movements: [phongTrao(2026)],
      members: [
        { ref: 'ns', year: 2026, total: 10, completed: 10, advanced: 8, fighters: 1, disciplined: 1 },
      ],
      answers: traLoi(2026, 'noi-bo-doan-ket-chap-hanh-tot'),
      complete: daDu,
    },
    answer: 'unmet',
    because: 'khong-ai-bi-canh-cao',
    cite: 'điểm c khoản 1 Điều 28',
  },
  {
    kind: 'du-tieu-chuan',
    award: 'tap-the-lao-dong-tien-tien',
    subject: 'tap-the',
    on,
    hoi: 'Tập thể có người bị khiển trách (dưới cảnh cáo), 80% Lao động tiên tiến: vẫn đạt?',
    facts: {
      year: 2026,
      ratings: xepLoai(2026, 'T'),
      movements: [phongTrao(2026)],
      members: [
        { ref: 'ns', year: 2026, total: 10, completed: 10, advanced: 8, fighters: 1, disciplined: 0 },
      ],
      answers: traLoi(2026, 'noi-bo-doan-ket-chap-hanh-tot'),
      complete: daDu,
    },
    answer: 'met',
  },
]
