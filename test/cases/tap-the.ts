/** Collectives: excellent, advanced, flags; communes and households. */
import { type Case, daDu, danhHieu, phongTrao, traLoi, xepLoai } from './case.ts'

const on = '2026-11-23'
const people = { ref: 'ns', year: 2026, total: 10, completed: 10, advanced: 7, fighters: 1, disciplined: 0 }
const unit = {
  year: 2026,
  ratings: xepLoai(2026, 'XS'),
  movements: [phongTrao(2026)],
  members: [people],
  answers: traLoi(
    2026,
    'phong-trao-thiet-thuc-hieu-qua',
    'noi-bo-doan-ket-guong-mau',
    'noi-bo-doan-ket-chap-hanh-tot',
    'noi-bo-doan-ket-to-chuc-dang-vung-manh',
    'tieu-bieu-xuat-sac-trong-so-dan-dau',
    'tieu-bieu-xuat-sac-trong-bo-tinh',
  ),
  complete: daDu,
}
const base = { kind: 'du-tieu-chuan' as const, subject: 'tap-the' as const, on }
const excellent = { ...base, award: 'tap-the-lao-dong-xuat-sac' }
const advanced = { ...base, award: 'tap-the-lao-dong-tien-tien' }
const government = { ...base, award: 'co-thi-dua-chinh-phu' }
const ministry = { ...base, award: 'co-thi-dua-bo-tinh' }
const targets = (exceeded: number) => [{ ref: 'ct', year: 2026, total: 8, met: 8, exceeded }]
const cluster = (rank: number, organisedBy: 'bo-tinh' | 'hoi-dong-trung-uong' = 'bo-tinh') => [
  { ref: 'cum', year: 2026, organisedBy, rank, chosen: rank === 1 },
]

export const cases: readonly Case[] = [
  {
    ...excellent,
    hoi: 'Phòng 10 người, 7 Lao động tiên tiến, 1 Chiến sĩ thi đua cơ sở, tập thể xuất sắc: đủ Tập thể lao động xuất sắc?',
    facts: unit,
    answer: 'met',
    cite: 'Điều 27',
  },
  {
    ...excellent,
    hoi: '6 trên 10 người đạt Lao động tiên tiến (60%): đủ không?',
    facts: { ...unit, members: [{ ...people, advanced: 6 }] },
    answer: 'unmet',
    because: '70-phan-tram-tien-tien',
    cite: 'điểm c khoản 1 Điều 27',
  },
  {
    ...excellent,
    hoi: '9 trên 13 người Lao động tiên tiến là 69,2%: làm tròn lên 70% được không?',
    facts: { ...unit, members: [{ ...people, total: 13, completed: 13, advanced: 9 }] },
    answer: 'unmet',
    because: '70-phan-tram-tien-tien',
  },
  {
    ...excellent,
    hoi: 'Đúng 70% (14 trên 20 người): đạt chưa?',
    facts: { ...unit, members: [{ ...people, total: 20, completed: 20, advanced: 14 }] },
    answer: 'met',
  },
  {
    ...excellent,
    hoi: 'Không có Chiến sĩ thi đua cơ sở nào: được Tập thể lao động xuất sắc không?',
    facts: { ...unit, members: [{ ...people, fighters: 0 }] },
    answer: 'unmet',
    because: 'co-chien-si-thi-dua-co-so',
    cite: 'điểm d khoản 1 Điều 27',
  },
  {
    ...excellent,
    hoi: 'Có một người không hoàn thành nhiệm vụ: còn 100% không?',
    facts: { ...unit, members: [{ ...people, completed: 9 }] },
    answer: 'unmet',
    because: '100-phan-tram-hoan-thanh',
  },
  {
    ...excellent,
    hoi: 'Tập thể chỉ hoàn thành tốt nhiệm vụ: xét Tập thể lao động xuất sắc được không?',
    facts: { ...unit, ratings: xepLoai(2026, 'T') },
    answer: 'unmet',
    because: 'tap-the-hoan-thanh-xuat-sac',
    cite: 'điểm a khoản 1 Điều 27',
  },
  {
    ...excellent,
    hoi: 'Chưa chốt số Chiến sĩ thi đua của phòng: trả lời thế nào?',
    facts: { ...unit, members: [{ ref: 'ns', year: 2026, total: 10, completed: 10, advanced: 7 }] },
    answer: 'unknown',
    because: 'co-chien-si-thi-dua-co-so',
  },
  {
    ...advanced,
    hoi: 'Tập thể hoàn thành tốt, 70% Lao động tiên tiến, không ai bị cảnh cáo: đủ tiên tiến?',
    facts: { ...unit, ratings: xepLoai(2026, 'T') },
    answer: 'met',
    cite: 'Điều 28',
  },
  {
    ...advanced,
    hoi: 'Tập thể tiên tiến có cần Chiến sĩ thi đua cơ sở không?',
    facts: { ...unit, ratings: xepLoai(2026, 'T'), members: [{ ...people, fighters: 0 }] },
    answer: 'met',
  },
  {
    ...advanced,
    hoi: 'Tập thể chỉ hoàn thành nhiệm vụ: đạt tiên tiến không?',
    facts: { ...unit, ratings: xepLoai(2026, 'HT') },
    answer: 'unmet',
    because: 'tap-the-hoan-thanh-tot',
  },
  {
    ...government,
    path: 'co-chinh-phu-hang-nam',
    hoi: 'Dẫn đầu khối thi đua của tỉnh, vượt mọi chỉ tiêu, Hội đồng chọn: đủ Cờ thi đua của Chính phủ?',
    facts: { ...unit, clusters: cluster(1), targets: targets(8) },
    answer: 'met',
    cite: 'khoản 1 Điều 25',
  },
  {
    ...government,
    path: 'co-chinh-phu-hang-nam',
    hoi: 'Xếp thứ hai trong khối: đề nghị Cờ thi đua của Chính phủ được không?',
    facts: { ...unit, clusters: cluster(2), targets: targets(8) },
    answer: 'unmet',
    because: 'dan-dau-cum-khoi-bo-tinh',
    cite: 'khoản 1 Điều 25',
  },
  {
    ...ministry,
    path: 'co-bo-tinh-hang-nam',
    hoi: 'Dẫn đầu khối, vượt 7 trên 8 chỉ tiêu, một chỉ tiêu chỉ đạt: có cờ của tỉnh không?',
    facts: { ...unit, clusters: cluster(1), targets: targets(7) },
    answer: 'unmet',
    because: 'hoan-thanh-vuot-chi-tieu',
    cite: 'điểm a khoản 1 Điều 26',
  },
  {
    ...ministry,
    path: 'co-bo-tinh-hang-nam',
    hoi: 'Dẫn đầu khối và vượt cả 8 chỉ tiêu: đủ cờ của tỉnh?',
    facts: { ...unit, clusters: cluster(1), targets: targets(8) },
    answer: 'met',
    cite: 'Điều 26',
  },
  {
    ...ministry,
    path: 'co-bo-tinh-chuyen-de',
    hoi: 'Dẫn đầu phong trào chuyên đề 2 năm của tỉnh khi tổng kết: có cờ chuyên đề không (cần 03 năm)?',
    facts: {
      ...unit,
      movements: [
        {
          ref: 'cd',
          year: 2026,
          launchedBy: 'bo-tinh',
          part: 'dan-dau',
          kind: 'chuyen-de',
          months: 24,
          review: 'tong-ket',
        },
      ],
    },
    answer: 'unmet',
    because: 'dan-dau-chuyen-de-03-nam',
    cite: 'khoản 2 Điều 26',
  },
  {
    ...ministry,
    path: 'co-bo-tinh-chuyen-de',
    hoi: 'Dẫn đầu phong trào chuyên đề 3 năm của tỉnh khi tổng kết: có cờ không?',
    facts: {
      ...unit,
      movements: [
        {
          ref: 'cd',
          year: 2026,
          launchedBy: 'bo-tinh',
          part: 'dan-dau',
          kind: 'chuyen-de',
          months: 36,
          review: 'tong-ket',
        },
      ],
    },
    answer: 'met',
  },
  {
    ...base,
    award: 'xa-phuong-tieu-bieu',
    on: '2026-09-15',
    hoi: 'Xã dẫn đầu phong trào thi đua cấp tỉnh, đủ 5 tiêu chuẩn, trước 01/10/2026: đạt xã tiêu biểu?',
    facts: {
      subject: { level: 'xa' },
      year: 2026,
      answers: traLoi(
        2026,
        'dan-dau-phong-trao-cap-tinh',
        '29-kinh-te-xa-hoi-quoc-phong',
        '29-kinh-te-on-dinh',
        '29-van-hoa-lanh-manh',
        '29-moi-truong-sach-dep',
        '29-chap-hanh-tot',
      ),
      complete: daDu,
    },
    answer: 'met',
    cite: 'Điều 8 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...base,
    award: 'xa-phuong-tieu-bieu',
    hoi: 'Sau 01/10/2026 xã có thành tích tiêu biểu cấp tỉnh nhưng không dẫn đầu: kết luận được không?',
    facts: {
      subject: { level: 'xa' },
      year: 2026,
      answers: [
        ...traLoi(
          2026,
          'tieu-bieu-phong-trao-cap-tinh',
          '29-kinh-te-xa-hoi-quoc-phong',
          '29-kinh-te-on-dinh',
          '29-van-hoa-lanh-manh',
          '29-moi-truong-sach-dep',
          '29-chap-hanh-tot',
        ),
        { ref: 'khong-dan-dau', year: 2026, question: 'dan-dau-phong-trao-cap-tinh', answer: false },
      ],
      complete: daDu,
    },
    answer: 'unknown',
    because: 'dieu-29-hai-cach-doc',
  },
  {
    kind: 'du-tieu-chuan',
    award: 'gia-dinh-van-hoa',
    subject: 'ho-gia-dinh',
    on,
    hoi: 'Hộ gia đình đủ 3 tiêu chuẩn, tỉnh không quy định thêm: đạt Gia đình văn hóa?',
    facts: {
      year: 2026,
      answers: traLoi(2026, '31-guong-mau-chap-hanh', '31-tich-cuc-thi-dua', '31-no-am-hanh-phuc'),
      complete: daDu,
    },
    answer: 'met',
    cite: 'khoản 1 Điều 31',
  },
  {
    ...base,
    award: 'bang-khen-bo-tinh',
    path: 'bang-khen-bo-tinh-cong-trang',
    hoi: 'Tập thể 02 năm liền Tập thể lao động xuất sắc, làm tốt dân chủ cơ sở: đủ Bằng khen của tỉnh?',
    facts: {
      year: 2026,
      honours: danhHieu('tap-the-lao-dong-xuat-sac', 2025, 2026),
      answers: traLoi(2026, 'dan-chu-co-so-cham-lo-tiet-kiem', 'noi-bo-doan-ket-chap-hanh-tot'),
      complete: daDu,
    },
    answer: 'met',
    cite: 'điểm d khoản 3 Điều 74',
  },
  {
    ...base,
    award: 'bang-khen-bo-tinh',
    path: 'bang-khen-bo-tinh-cong-trang',
    hoi: 'Tập thể xuất sắc năm 2024 và 2026, năm 2025 chỉ hoàn thành tốt: 02 năm liên tục chưa?',
    facts: {
      year: 2026,
      ratings: xepLoai(2024, 'XS T XS'),
      answers: traLoi(2026, 'dan-chu-co-so-cham-lo-tiet-kiem', 'noi-bo-doan-ket-chap-hanh-tot'),
      complete: daDu,
    },
    answer: 'unmet',
    because: '2-nam-xuat-sac',
  },
]
