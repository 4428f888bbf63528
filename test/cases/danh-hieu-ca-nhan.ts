/** Lao động tiên tiến, Chiến sĩ thi đua. */
import { type Case, daDu, danhHieu, hoiDongDongY, phongTrao, sangKien, traLoi, xepLoai } from './case.ts'

const before = '2026-09-15'
const now = '2026-11-23'
const official = { work: 'cbccvc' as const }
/** An official's year as the titles ask it: movement, the council's answer; the rest is the case's own. */
const year = (at: number) => ({
  subject: official,
  year: at,
  movements: [phongTrao(at)],
  answers: hoiDongDongY(at),
  complete: daDu,
})
const base = { kind: 'du-tieu-chuan' as const, award: 'cstd-co-so', on: before }
const advanced = { kind: 'du-tieu-chuan' as const, award: 'lao-dong-tien-tien', on: now }
const ministry = { kind: 'du-tieu-chuan' as const, award: 'cstd-bo-tinh', on: now }
const national = { kind: 'du-tieu-chuan' as const, award: 'cstd-toan-quoc', on: now }
const outstanding = 'thanh-tich-xuat-sac-tieu-bieu'

/** Months worked, as many a ministry's regulation asks: six in the year, maternity leave counted as work. */
const sixMonths = {
  rules: {
    'chi-tiet-lao-dong-tien-tien': {
      term: 'at-least' as const,
      measure: { of: 'months-worked' as const, less: ['khong-luong' as const] },
      value: 6,
      unit: 'months' as const,
    },
  },
}
const job = (from: string, to?: string) => [{ ref: 'cong-tac', from, ...(to ? { to } : {}) }]

export const cases: readonly Case[] = [
  {
    ...advanced,
    hoi: 'Chị hoàn thành tốt nhiệm vụ, tham gia phong trào đầy đủ: có đạt Lao động tiên tiến không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T') },
    answer: 'met',
    cite: 'khoản 1 Điều 24',
  },
  {
    ...advanced,
    hoi: 'Anh chỉ Hoàn thành nhiệm vụ: có được Lao động tiên tiến không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'HT') },
    path: 'lao-dong-tien-tien-cbccvc',
    answer: 'unmet',
    because: 'hoan-thanh-tot-trong-nam',
    cite: 'điểm a khoản 1 Điều 24',
  },
  {
    ...advanced,
    hoi: 'Kết quả xếp loại năm nay chưa có: trả lời thế nào?',
    facts: { ...year(2026), complete: daDu.filter(({ rows }) => rows !== 'ratings') },
    answer: 'unknown',
    because: 'hoan-thanh-tot-trong-nam',
  },
  {
    ...advanced,
    hoi: 'Không tham gia phong trào nào trong năm thì sao?',
    facts: { ...year(2026), movements: [], ratings: xepLoai(2026, 'T') },
    path: 'lao-dong-tien-tien-cbccvc',
    answer: 'unmet',
    because: 'tham-gia-phong-trao',
    cite: 'điểm b khoản 1 Điều 24',
  },
  {
    ...advanced,
    hoi: 'Hội đồng chưa cho ý kiến về tinh thần đoàn kết: hệ thống có tự coi là đạt không?',
    facts: { ...year(2026), answers: [], ratings: xepLoai(2026, 'XS') },
    answer: 'unknown',
    because: 'tu-luc-doan-ket',
  },
  {
    ...advanced,
    hoi: 'Chị nghỉ thai sản 6 tháng trong năm, xếp loại Hoàn thành tốt: có bị trừ thời gian không?',
    facts: {
      ...year(2026),
      subject: { ...official, gender: 'nu' },
      ratings: xepLoai(2026, 'T'),
      working: job('2018-03-01'),
      leaves: [{ ref: 'ts', from: '2026-02-01', to: '2026-07-31', kind: 'thai-san' }],
    },
    regulation: sixMonths,
    answer: 'met',
  },
  {
    ...advanced,
    hoi: 'Người mới tuyển từ tháng 7, đến 23/11 mới làm dưới 05 tháng, quy chế đòi 06 tháng: có được xét không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T'), working: job('2026-07-01') },
    path: 'lao-dong-tien-tien-cbccvc',
    regulation: sixMonths,
    answer: 'unmet',
    because: 'chi-tiet-lao-dong-tien-tien',
    cite: 'khoản 4 Điều 24',
  },
  {
    ...advanced,
    hoi: 'Cơ quan chưa ban hành quy định chi tiết về thời gian công tác: kết quả là gì?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T'), working: job('2026-07-01') },
    open: true,
    answer: 'unknown',
    because: 'chi-tiet-lao-dong-tien-tien',
  },
  {
    ...advanced,
    hoi: 'Nghỉ không lương 8 tháng, quy chế đòi 06 tháng làm việc: có được xét không?',
    facts: {
      ...year(2026),
      ratings: xepLoai(2026, 'T'),
      working: job('2018-03-01'),
      leaves: [{ ref: 'kl', from: '2026-01-01', to: '2026-08-31', kind: 'khong-luong' }],
    },
    path: 'lao-dong-tien-tien-cbccvc',
    regulation: sixMonths,
    answer: 'unmet',
  },
  {
    ...advanced,
    hoi: 'Chuyển công tác tháng 8, cộng cả hai đơn vị đủ 06 tháng: đơn vị mới xét được không?',
    facts: {
      ...year(2026),
      ratings: xepLoai(2026, 'T'),
      working: [
        { ref: 'don-vi-cu', from: '2020-01-01', to: '2026-08-14' },
        { ref: 'don-vi-moi', from: '2026-08-15' },
      ],
    },
    regulation: sixMonths,
    answer: 'met',
  },
  {
    ...advanced,
    hoi: 'Nông dân không có xếp loại công chức, sản xuất giỏi: xét theo khoản nào?',
    facts: {
      subject: { work: 'nong-dan' },
      year: 2026,
      answers: traLoi(2026, 'lao-dong-hieu-qua', 'guong-mau-chap-hanh'),
      complete: daDu,
    },
    answer: 'met',
    cite: 'khoản 3 Điều 24',
  },
  {
    ...base,
    hoi: 'Hoàn thành xuất sắc nhiệm vụ, không có sáng kiến, xét trước 01/10/2026: có đạt Chiến sĩ thi đua cơ sở không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'XS') },
    answer: 'met',
    cite: 'khoản 2 Điều 23',
  },
  {
    ...base,
    hoi: 'Hoàn thành tốt nhiệm vụ và có sáng kiến cấp cơ sở: trước 01/10/2026 đủ chưa?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T'), initiatives: [sangKien(2026)] },
    answer: 'met',
    cite: 'khoản 2 Điều 23',
  },
  {
    ...base,
    hoi: 'Hoàn thành tốt, không sáng kiến, không đề tài: có được Chiến sĩ thi đua cơ sở không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T') },
    answer: 'unmet',
    cite: 'khoản 2 Điều 23',
  },
  {
    ...base,
    hoi: 'Sáng kiến đã dùng để xét Bằng khen năm trước: dùng lại cho Chiến sĩ thi đua cơ sở được không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T'), initiatives: [sangKien(2026, 'co-so', true)] },
    answer: 'unmet',
    because: 'sang-kien-co-so',
    cite: 'điểm c khoản 2 Điều 5',
  },
  {
    ...base,
    hoi: 'Sáng kiến chưa rõ đã dùng hay chưa: trả lời thế nào?',
    facts: {
      ...year(2026),
      ratings: xepLoai(2026, 'T'),
      initiatives: [{ ref: 'sk', year: 2026, scope: 'co-so', by: 'co-so' }],
    },
    answer: 'unknown',
    because: 'sang-kien-co-so',
  },
  {
    ...base,
    hoi: 'Đề tài đã bảo vệ nhưng chưa nghiệm thu: có thay sáng kiến được không?',
    facts: {
      ...year(2026),
      ratings: xepLoai(2026, 'T'),
      research: [{ ref: 'dt', year: 2026, scope: 'co-so', accepted: false, used: false }],
    },
    answer: 'unmet',
    because: 'de-tai-co-so',
  },
  {
    ...base,
    hoi: 'Có đề tài khoa học đã nghiệm thu trong năm, hoàn thành tốt nhiệm vụ: đủ không?',
    facts: {
      ...year(2026),
      ratings: xepLoai(2026, 'T'),
      research: [{ ref: 'dt', year: 2026, scope: 'co-so', accepted: true, used: false }],
    },
    answer: 'met',
  },
  {
    ...base,
    hoi: 'Có sáng kiến nhưng chỉ Hoàn thành nhiệm vụ, không đạt Lao động tiên tiến: có Chiến sĩ thi đua cơ sở không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'HT'), initiatives: [sangKien(2026)] },
    answer: 'unmet',
    because: 'hoan-thanh-tot-trong-nam',
    cite: 'khoản 1 Điều 24',
  },
  {
    ...base,
    on: now,
    hoi: 'Sau 01/10/2026: xuất sắc nhưng không có sáng kiến, đề tài: kết luận được không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'XS') },
    answer: 'unknown',
    because: 'dieu-23-hai-cach-doc',
    cite: 'sửa đổi, bổ sung',
  },
  {
    ...base,
    on: now,
    hoi: 'Sau 01/10/2026: có sáng kiến nhưng chỉ Hoàn thành tốt: kết luận được không?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T'), initiatives: [sangKien(2026)] },
    answer: 'unknown',
    because: 'dieu-23-hai-cach-doc',
  },
  {
    ...base,
    on: now,
    hoi: 'Sau 01/10/2026: xuất sắc và có sáng kiến: đọc cách nào cũng đủ?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'XS'), initiatives: [sangKien(2026)] },
    answer: 'met',
  },
  {
    ...base,
    on: now,
    hoi: 'Sau 01/10/2026: không xuất sắc, không sáng kiến: đọc cách nào cũng không đủ?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'T') },
    answer: 'unmet',
  },
  {
    ...base,
    on: now,
    hoi: 'Quản trị đã xác nhận Luật mới đòi cả hai: người xuất sắc không sáng kiến thì sao?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'XS') },
    regulation: { readings: { 'dieu-23-tu-2026-10-01': 'ca-hai' } },
    answer: 'unmet',
  },
  {
    ...base,
    on: now,
    hoi: 'Quản trị đã xác nhận Luật giữ cách cũ: người xuất sắc không sáng kiến thì sao?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'XS') },
    regulation: { readings: { 'dieu-23-tu-2026-10-01': 'mot-trong-hai' } },
    answer: 'met',
  },
  {
    ...base,
    on: now,
    received: '2026-09-30',
    hoi: 'Hồ sơ nhận ngày 30/9/2026, xuất sắc không sáng kiến: theo luật nào?',
    facts: { ...year(2026), ratings: xepLoai(2026, 'XS') },
    answer: 'met',
  },
  {
    ...base,
    on: '2024-11-30',
    hoi: 'Năm 2024, hoàn thành xuất sắc, chưa có sáng kiến: đã đủ Chiến sĩ thi đua cơ sở theo Luật mới chưa?',
    facts: { ...year(2024), ratings: xepLoai(2024, 'XS') },
    answer: 'met',
    cite: 'Luật Thi đua, khen thưởng',
  },
  {
    ...ministry,
    hoi: '03 năm liền 2024, 2025, 2026 Chiến sĩ thi đua cơ sở, sáng kiến phạm vi tỉnh: đủ Chiến sĩ thi đua cấp tỉnh?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2024, 2025, 2026),
      initiatives: [sangKien(2026, 'bo-tinh')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'met',
    cite: 'khoản 1 Điều 22',
  },
  {
    ...ministry,
    hoi: 'Chiến sĩ thi đua cơ sở các năm 2022, 2023, 2025, 2026 (đứt năm 2024): có tính là 03 lần liên tục?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2022, 2023, 2025, 2026),
      initiatives: [sangKien(2026, 'bo-tinh')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'unmet',
    because: '3-lan-lien-tuc-cstd-co-so',
    cite: 'điểm a khoản 1 Điều 22',
  },
  {
    ...ministry,
    hoi: '05 năm liền Chiến sĩ thi đua cơ sở, nhiều hơn 03 lần cần có: vẫn đủ?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2022, 2023, 2024, 2025, 2026),
      initiatives: [sangKien(2026, 'bo-tinh')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'met',
  },
  {
    ...ministry,
    hoi: 'Đủ 03 năm liền nhưng sáng kiến chỉ có phạm vi cơ sở: đủ cấp tỉnh không?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2024, 2025, 2026),
      initiatives: [sangKien(2026)],
      answers: traLoi(2026, outstanding),
    },
    answer: 'unmet',
    because: 'sang-kien-pham-vi-bo-tinh',
    cite: 'điểm b khoản 1 Điều 22',
  },
  {
    ...ministry,
    hoi: 'Một trong 03 danh hiệu đã bị hủy bỏ: còn đủ không?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2024, 2025, 2026).map((one) =>
        one.year === 2025 ? { ...one, revokedOn: '2026-05-01' } : one,
      ),
      initiatives: [sangKien(2026, 'bo-tinh')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'unmet',
    because: '3-lan-lien-tuc-cstd-co-so',
  },
  {
    ...ministry,
    hoi: 'Hồ sơ cũ chưa nhập đủ, chỉ thấy hai năm danh hiệu: kết luận không đủ được chưa?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2025, 2026),
      complete: [{ rows: 'disciplines' }, { rows: 'reviews' }],
      initiatives: [sangKien(2026, 'bo-tinh')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'unknown',
    because: '3-lan-lien-tuc-cstd-co-so',
  },
  {
    ...ministry,
    hoi: 'Hội đồng đánh giá không tiêu biểu nhất trong số người đủ 03 lần: có tặng không?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-co-so', 2024, 2025, 2026),
      initiatives: [sangKien(2026, 'bo-tinh')],
      answers: [{ ref: 'tl', year: 2026, question: outstanding, answer: false }],
    },
    answer: 'unmet',
    because: outstanding,
  },
  {
    ...national,
    hoi: '02 lần liên tục Chiến sĩ thi đua cấp bộ, sáng kiến phạm vi toàn quốc: đủ danh hiệu toàn quốc?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-bo-tinh', 2025, 2026),
      initiatives: [sangKien(2026, 'toan-quoc')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'met',
    cite: 'khoản 1 Điều 21',
  },
  {
    ...national,
    hoi: 'Sáng kiến toàn quốc nhưng mới do cơ sở công nhận: dùng được không?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-bo-tinh', 2025, 2026),
      initiatives: [{ ...sangKien(2026, 'toan-quoc'), by: 'co-so' }],
      answers: traLoi(2026, outstanding),
    },
    answer: 'unmet',
    because: 'sang-kien-pham-vi-toan-quoc',
  },
  {
    ...national,
    hoi: 'Mới 01 lần Chiến sĩ thi đua cấp bộ: đề nghị toàn quốc được chưa?',
    facts: {
      ...year(2026),
      honours: danhHieu('cstd-bo-tinh', 2026),
      initiatives: [sangKien(2026, 'toan-quoc')],
      answers: traLoi(2026, outstanding),
    },
    answer: 'unmet',
    because: '2-lan-lien-tuc-cstd-bo-tinh',
  },
]
