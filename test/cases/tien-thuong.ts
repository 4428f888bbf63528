/** Money: which base salary, how rounded, what falls together. */
import type { Case, Paid } from './case.ts'

const on = '2026-11-23'
const paid = (hoi: string, award: string, amount: Paid['amount'], more: Partial<Paid> = {}): Paid => ({
  kind: 'tien-thuong',
  hoi,
  award,
  amount,
  on,
  ...more,
})
const period = (from: number, until: number) => ({ from: `${from}-01-01`, until: `${until}-12-31` })

export const cases: readonly Case[] = [
  paid(
    'Chiến sĩ thi đua cơ sở, quyết định ký 30/6/2026: mức lương cơ sở cũ hay mới?',
    'cstd-co-so',
    2_340_000,
    {
      on: '2026-06-30',
      cite: 'điểm c khoản 1 Điều 50',
    },
  ),
  paid(
    'Chiến sĩ thi đua cơ sở, thành tích 2025 nhưng quyết định ký 02/7/2026, sau khi tăng lương cơ sở?',
    'cstd-co-so',
    2_530_000,
    {
      on: '2026-07-02',
      cite: 'khoản 1 Điều 49',
    },
  ),
  paid('Lao động tiên tiến: 0,3 × 2.530.000 = 759.000, làm tròn thế nào?', 'lao-dong-tien-tien', 760_000, {
    cite: 'khoản 2 Điều 49',
  }),
  paid(
    'Lao động tiên tiến theo lương cơ sở 2.340.000: 702.000 làm tròn lên?',
    'lao-dong-tien-tien',
    710_000,
    {
      on: '2026-06-01',
    },
  ),
  paid('Chiến sĩ thi đua cấp tỉnh?', 'cstd-bo-tinh', 7_590_000, { cite: 'điểm b khoản 1 Điều 50' }),
  paid('Chiến sĩ thi đua toàn quốc: 4,5 lần?', 'cstd-toan-quoc', 11_390_000, {
    cite: 'điểm a khoản 1 Điều 50',
  }),
  paid('Tập thể lao động xuất sắc: 1,5 lần, có nhân đôi không?', 'tap-the-lao-dong-xuat-sac', 3_800_000, {
    subject: 'tap-the',
    cite: 'điểm a khoản 2 Điều 50',
  }),
  paid('Tập thể lao động tiên tiến: 0,8 lần?', 'tap-the-lao-dong-tien-tien', 2_030_000, {
    subject: 'tap-the',
  }),
  paid('Cờ thi đua của Chính phủ: 12 lần?', 'co-thi-dua-chinh-phu', 30_360_000, {
    subject: 'tap-the',
    cite: 'điểm đ khoản 2 Điều 50',
  }),
  paid('Cờ thi đua của tỉnh: 8 lần?', 'co-thi-dua-bo-tinh', 20_240_000, { subject: 'tap-the' }),
  paid('Bằng khen Thủ tướng cho cá nhân?', 'bang-khen-thu-tuong', 8_860_000, {
    cite: 'điểm a khoản 1 Điều 54',
  }),
  paid('Bằng khen Thủ tướng cho tập thể: gấp hai lần, 7 × 2.530.000?', 'bang-khen-thu-tuong', 17_710_000, {
    subject: 'tap-the',
    cite: 'điểm a khoản 2 Điều 54',
  }),
  paid('Bằng khen của tỉnh cho hộ gia đình: 1,5 lần mức cá nhân?', 'bang-khen-bo-tinh', 5_700_000, {
    subject: 'ho-gia-dinh',
    cite: 'khoản 3 Điều 54',
  }),
  paid('Giấy khen cho tập thể: 0,6 lần?', 'giay-khen', 1_520_000, { subject: 'tap-the' }),
  paid(
    'Huân chương Lao động hạng Ba cho tập thể: làm tròn một lần sau khi nhân?',
    'huan-chuong-lao-dong-hang-ba',
    22_770_000,
    {
      subject: 'tap-the',
      cite: 'khoản 2 Điều 51',
    },
  ),
  paid('Huân chương Lao động hạng Nhất cho cá nhân?', 'huan-chuong-lao-dong-hang-nhat', 22_770_000),
  paid('Gia đình văn hóa: Nghị định có mức thưởng không?', 'gia-dinh-van-hoa', 'set-elsewhere', {
    subject: 'ho-gia-dinh',
  }),
  paid(
    'Quyết định ký năm 2024: mức theo Nghị định 98/2023 đã có trong dữ liệu chưa?',
    'cstd-co-so',
    'unknown',
    {
      on: '2024-12-31',
    },
  ),
  paid(
    'Giấy khen đảng viên xuất sắc trong năm: 0,3 lần, không có quy định làm tròn?',
    'giay-khen-dang-vien-nam',
    759_000,
    {
      cite: '56-HD/VPTW',
    },
  ),
  {
    kind: 'nhieu-hinh-thuc',
    on,
    hoi: 'Cùng năm 2026 vừa Lao động tiên tiến vừa Chiến sĩ thi đua cơ sở: hưởng cả hai?',
    honours: [
      { ref: 'ldtt', award: 'lao-dong-tien-tien', period: period(2026, 2026) },
      { ref: 'cstd', award: 'cstd-co-so', period: period(2026, 2026) },
    ],
    paid: ['no', 'yes'],
    cite: 'khoản 5 Điều 49',
  },
  {
    kind: 'nhieu-hinh-thuc',
    on,
    hoi: 'Chiến sĩ thi đua cơ sở 2026 và Chiến sĩ thi đua cấp tỉnh 2024–2026 cùng lúc: hưởng cả hai?',
    honours: [
      { ref: 'cs', award: 'cstd-co-so', period: period(2026, 2026) },
      { ref: 'tinh', award: 'cstd-bo-tinh', period: period(2024, 2026) },
    ],
    paid: ['yes', 'yes'],
    cite: 'khoản 5 Điều 49',
  },
  {
    kind: 'nhieu-hinh-thuc',
    on,
    hoi: 'Cùng dịp vừa Chiến sĩ thi đua cơ sở vừa Bằng khen của tỉnh: hưởng cả hai?',
    honours: [
      { ref: 'cs', award: 'cstd-co-so', period: period(2026, 2026) },
      { ref: 'bk', award: 'bang-khen-bo-tinh', period: period(2025, 2026) },
    ],
    paid: ['yes', 'yes'],
    cite: 'khoản 7 Điều 49',
  },
  {
    kind: 'nhieu-hinh-thuc',
    on,
    hoi: 'Giấy khen và Bằng khen cùng cho một thành tích chống lũ: trả cả hai?',
    honours: [
      { ref: 'gk', award: 'giay-khen', period: period(2026, 2026), achievement: 'chong-lu' },
      { ref: 'bk', award: 'bang-khen-bo-tinh', period: period(2025, 2026), achievement: 'chong-lu' },
    ],
    paid: ['ask', 'ask'],
    cite: 'điểm c khoản 2 Điều 5',
  },
  {
    kind: 'nhieu-hinh-thuc',
    on,
    hoi: 'Giấy khen về chống lũ năm 2025 và Bằng khen công trạng 2026, khác thành tích: trả cả hai?',
    honours: [
      { ref: 'gk', award: 'giay-khen', period: period(2025, 2025), achievement: 'chong-lu' },
      { ref: 'bk', award: 'bang-khen-bo-tinh', period: period(2026, 2026), achievement: 'cai-cach' },
    ],
    paid: ['yes', 'yes'],
    cite: 'khoản 6 Điều 49',
  },
]
