/** Bằng khen, Huân chương Lao động and Độc lập: ladders of years. */
import { type Case, daDu, danhHieu, sangKien, traLoi, xepLoai } from './case.ts'

const on = '2026-11-23'
const lawful = traLoi(2026, 'chap-hanh-tot-chu-truong-phap-luat')
const united = traLoi(
  2026,
  'noi-bo-doan-ket-chap-hanh-tot',
  'noi-bo-doan-ket-dang-doan-the-vung-manh',
  'be-day-truyen-thong-cong-lao-to-lon',
)
const person = { year: 2026, answers: lawful, complete: daDu }
const unit = {
  year: 2026,
  subject: { founded: '2010-01-01', flagEligible: true, level: 'so-nganh' as const },
  answers: [...united, ...lawful],
  complete: daDu,
}
const ask = { kind: 'du-tieu-chuan' as const, on }
const ministry = { ...ask, award: 'bang-khen-bo-tinh', path: 'bang-khen-bo-tinh-cong-trang' }
const pm = { ...ask, award: 'bang-khen-thu-tuong', path: 'bang-khen-thu-tuong-cong-trang' }
const third = {
  ...ask,
  award: 'huan-chuong-lao-dong-hang-ba',
  path: 'huan-chuong-lao-dong-hang-ba-cong-trang',
}
const second = {
  ...ask,
  award: 'huan-chuong-lao-dong-hang-nhi',
  path: 'huan-chuong-lao-dong-hang-nhi-cong-trang',
}
const first = {
  ...ask,
  award: 'huan-chuong-lao-dong-hang-nhat',
  path: 'huan-chuong-lao-dong-hang-nhat-cong-trang',
}
const of = { subject: 'tap-the' as const }
const fromPm = danhHieu('bang-khen-thu-tuong', 2021)
const fighters = danhHieu('cstd-co-so', 2023, 2024, 2025)
const flags = (...years: number[]) => danhHieu('co-thi-dua-bo-tinh', ...years)
const excellent = xepLoai(2022, 'XS XS XS XS XS')

export const cases: readonly Case[] = [
  {
    ...ministry,
    hoi: '02 lần liên tục Chiến sĩ thi đua cơ sở: đủ Bằng khen cấp tỉnh?',
    facts: { ...person, honours: danhHieu('cstd-co-so', 2025, 2026) },
    answer: 'met',
    cite: 'điểm d khoản 1 Điều 74',
  },
  {
    ...ministry,
    hoi: '02 năm liền xuất sắc và 02 sáng kiến cơ sở, không có danh hiệu: đủ không?',
    facts: { ...person, ratings: xepLoai(2025, 'XS XS'), initiatives: [sangKien(2025), sangKien(2026)] },
    answer: 'met',
    cite: 'điểm d khoản 1 Điều 74',
  },
  {
    ...ministry,
    hoi: '02 năm liền xuất sắc nhưng chỉ có 01 sáng kiến: đủ không?',
    facts: { ...person, ratings: xepLoai(2025, 'XS XS'), initiatives: [sangKien(2026)] },
    answer: 'unmet',
    cite: 'điểm d khoản 1 Điều 74',
  },
  {
    ...ministry,
    hoi: 'Năm 2025 xuất sắc và có sáng kiến, năm 2026 Chiến sĩ thi đua cơ sở: ghép hai năm được không?',
    facts: {
      ...person,
      ratings: xepLoai(2025, 'XS T'),
      initiatives: [sangKien(2025)],
      honours: danhHieu('cstd-co-so', 2026),
    },
    answer: 'met',
  },
  {
    ...ministry,
    hoi: 'Chiến sĩ thi đua cơ sở năm 2024 và 2026 (cách năm): có đủ 02 lần liên tục?',
    facts: { ...person, ratings: xepLoai(2024, 'T T T'), honours: danhHieu('cstd-co-so', 2024, 2026) },
    answer: 'unmet',
  },
  {
    ...pm,
    hoi: 'Được Bằng khen tỉnh năm 2021; 2022–2026 hoàn thành tốt; 03 lần Chiến sĩ thi đua cơ sở: đủ Bằng khen Thủ tướng?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [...danhHieu('bang-khen-bo-tinh', 2021), ...fighters],
    },
    answer: 'met',
    cite: 'điểm b khoản 1 Điều 73',
  },
  {
    ...pm,
    hoi: 'Bằng khen tỉnh mới có năm 2023, nhưng 05 năm gần nhất đều hoàn thành tốt, 03 lần Chiến sĩ thi đua: mốc tính từ đâu?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [...danhHieu('bang-khen-bo-tinh', 2023), ...fighters],
    },
    answer: 'unknown',
    because: 'moc-tinh-05-nam',
    cite: 'khoản 7 Điều 33 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...pm,
    hoi: 'Cơ quan xác nhận mốc tính theo khoản 7 Điều 33: Bằng khen tỉnh năm 2023 thì năm 2026 đủ chưa?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [...danhHieu('bang-khen-bo-tinh', 2023), ...fighters],
    },
    regulation: { readings: { 'bang-khen-thu-tuong-moc-tinh': 'tu-lan-khen-truoc' } },
    answer: 'unmet',
  },
  {
    ...pm,
    hoi: 'Bằng khen tỉnh năm 2021 là khen đột xuất chống lũ: làm căn cứ đề nghị Bằng khen Thủ tướng công trạng được không?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [
        { ref: 'bk', year: 2021, award: 'bang-khen-bo-tinh', basis: 'dot-xuat', until: '2021-12-31' },
        ...fighters,
      ],
    },
    answer: 'unmet',
    because: 'da-duoc-bang-khen-bo-tinh',
    cite: 'khoản 3 Điều 4 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...pm,
    hoi: 'Chỉ 02 lần Chiến sĩ thi đua cơ sở trong 05 năm: đủ không?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [...danhHieu('bang-khen-bo-tinh', 2021), ...danhHieu('cstd-co-so', 2024, 2025)],
    },
    answer: 'unmet',
    because: '3-cstd-co-so',
  },
  {
    ...pm,
    hoi: '03 lần Chiến sĩ thi đua cơ sở không liền năm (2022, 2024, 2026): "trong thời gian đó có 03 lần" có cần liên tục?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [...danhHieu('bang-khen-bo-tinh', 2021), ...danhHieu('cstd-co-so', 2022, 2024, 2026)],
    },
    answer: 'met',
  },
  {
    ...pm,
    ...of,
    hoi: 'Tập thể có Bằng khen tỉnh 2021, 05 năm liền xuất sắc và 01 cờ tỉnh: đủ Bằng khen Thủ tướng?',
    facts: { ...unit, ratings: excellent, honours: [...danhHieu('bang-khen-bo-tinh', 2021), ...flags(2024)] },
    answer: 'met',
    cite: 'điểm e khoản 4 Điều 73',
  },
  {
    ...pm,
    ...of,
    hoi: 'Tập thể chỉ có 01 bằng khen tỉnh nữa, không có cờ: đủ không (cần 01 cờ hoặc 02 bằng khen)?',
    facts: { ...unit, ratings: excellent, honours: danhHieu('bang-khen-bo-tinh', 2021, 2024) },
    answer: 'unmet',
    because: '2-bang-khen-bo-tinh',
  },
  {
    ...third,
    hoi: 'Bằng khen Thủ tướng 2021, 05 năm tốt trong đó 01 năm xuất sắc, 03 lần Chiến sĩ thi đua cơ sở: Huân chương Lao động hạng Ba?',
    facts: { ...person, ratings: xepLoai(2022, 'T XS T T T'), honours: [...fromPm, ...fighters] },
    answer: 'met',
    cite: 'điểm e khoản 1 Điều 44',
  },
  {
    ...third,
    hoi: '08 năm liền hoàn thành tốt từ sau Bằng khen Thủ tướng (chỉ cần 05 năm): vẫn đủ?',
    facts: {
      ...person,
      ratings: xepLoai(2019, 'T XS T T T T T T'),
      honours: [...danhHieu('bang-khen-thu-tuong', 2018), ...fighters],
    },
    answer: 'met',
  },
  {
    ...third,
    hoi: 'Không có năm nào xuất sắc: đủ hạng Ba không?',
    facts: { ...person, ratings: xepLoai(2022, 'T T T T T'), honours: [...fromPm, ...fighters] },
    answer: 'unmet',
    because: '1-nam-hoan-thanh-xuat-sac',
  },
  {
    ...third,
    hoi: 'Năm 2024 chỉ Hoàn thành nhiệm vụ, chuỗi 05 năm bị đứt: đủ không?',
    facts: { ...person, ratings: xepLoai(2022, 'XS T HT T T'), honours: [...fromPm, ...fighters] },
    answer: 'unmet',
    because: '5-nam-hoan-thanh-tot',
  },
  {
    ...third,
    hoi: 'Chưa có Bằng khen Thủ tướng: đề nghị hạng Ba theo công trạng được không?',
    facts: { ...person, ratings: xepLoai(2022, 'XS XS XS XS XS'), honours: fighters },
    answer: 'unmet',
    cite: 'điểm e khoản 1 Điều 44',
  },
  {
    ...third,
    hoi: 'Quyết định Bằng khen Thủ tướng ký 12/2021 không ghi thời gian thành tích: tính 05 năm từ ngày ký, đến hết 2026 đủ không?',
    facts: {
      ...person,
      ratings: xepLoai(2021, 'T T XS T T T'),
      honours: [
        { ref: 'bk', year: 2021, award: 'bang-khen-thu-tuong', basis: 'cong-trang', decidedOn: '2021-12-20' },
        ...fighters,
      ],
    },
    answer: 'met',
    cite: 'khoản 7 Điều 33',
  },
  {
    ...third,
    path: 'huan-chuong-lao-dong-hang-ba-dot-xuat',
    hoi: 'Không có bằng khen nào trước, lập thành tích đột xuất nổi bật một lĩnh vực của tỉnh: hạng Ba được không?',
    facts: {
      ...person,
      exploits: [{ ref: 'dx', year: 2026, kind: 'dot-xuat', scope: 'linh-vuc' }],
    },
    answer: 'met',
    cite: 'điểm d khoản 1 Điều 44',
  },
  {
    ...second,
    hoi: 'Hạng Ba 2021, 05 năm tốt, 02 năm xuất sắc, 01 lần Chiến sĩ thi đua cấp tỉnh: hạng Nhì?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T XS T XS T'),
      honours: [...danhHieu('huan-chuong-lao-dong-hang-ba', 2021), ...danhHieu('cstd-bo-tinh', 2025)],
    },
    answer: 'met',
    cite: 'điểm đ khoản 1 Điều 43',
  },
  {
    ...second,
    hoi: 'Chiến sĩ thi đua cấp tỉnh có trước khi được hạng Ba: có tính cho hạng Nhì không?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'T XS T XS T'),
      honours: [...danhHieu('huan-chuong-lao-dong-hang-ba', 2021), ...danhHieu('cstd-bo-tinh', 2020)],
    },
    answer: 'unmet',
    because: '1-cstd-bo-tinh',
  },
  {
    ...first,
    hoi: 'Hạng Nhì 2021, 03 năm xuất sắc nhưng 01 lần Chiến sĩ thi đua cấp tỉnh (cần 02): hạng Nhất?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'XS XS T XS T'),
      honours: [...danhHieu('huan-chuong-lao-dong-hang-nhi', 2021), ...danhHieu('cstd-bo-tinh', 2025)],
    },
    answer: 'unmet',
    because: '2-cstd-bo-tinh',
    cite: 'điểm đ khoản 1 Điều 42',
  },
  {
    ...first,
    hoi: 'Hạng Nhì 2021, 03 năm xuất sắc, 02 lần Chiến sĩ thi đua cấp tỉnh: hạng Nhất?',
    facts: {
      ...person,
      ratings: xepLoai(2022, 'XS XS T XS T'),
      honours: [...danhHieu('huan-chuong-lao-dong-hang-nhi', 2021), ...danhHieu('cstd-bo-tinh', 2023, 2025)],
    },
    answer: 'met',
  },
  {
    ...third,
    ...of,
    hoi: 'Tập thể 16 tuổi, Bằng khen Thủ tướng 2021, 05 năm xuất sắc, 02 cờ tỉnh: hạng Ba?',
    facts: { ...unit, ratings: excellent, honours: [...fromPm, ...flags(2023, 2025)] },
    answer: 'met',
    cite: 'điểm đ khoản 4 Điều 44',
  },
  {
    ...third,
    ...of,
    hoi: '01 cờ tỉnh và 01 bằng khen tỉnh: thay cho 02 cờ được không?',
    facts: {
      ...unit,
      ratings: excellent,
      honours: [...fromPm, ...flags(2023), ...danhHieu('bang-khen-bo-tinh', 2025)],
    },
    answer: 'met',
  },
  {
    ...third,
    ...of,
    hoi: '02 bằng khen tỉnh, tập thể thuộc diện được tặng cờ: đủ không?',
    facts: {
      ...unit,
      ratings: excellent,
      honours: [...fromPm, ...danhHieu('bang-khen-bo-tinh', 2023, 2025)],
    },
    answer: 'unmet',
    because: 'khong-thuoc-dien-tang-co',
  },
  {
    ...third,
    ...of,
    hoi: '02 bằng khen tỉnh, tập thể không thuộc diện tặng cờ: đủ không?',
    facts: {
      ...unit,
      subject: { ...unit.subject, flagEligible: false },
      ratings: excellent,
      honours: [...fromPm, ...danhHieu('bang-khen-bo-tinh', 2023, 2025)],
    },
    answer: 'met',
  },
  {
    ...third,
    ...of,
    hoi: 'Đơn vị mới thành lập 7 năm: đề nghị hạng Ba theo công trạng được không?',
    facts: {
      ...unit,
      subject: { ...unit.subject, founded: '2019-06-01' },
      ratings: excellent,
      honours: [...fromPm, ...flags(2023, 2025)],
    },
    answer: 'unmet',
    because: 'xay-dung-10-nam',
  },
  {
    ...third,
    ...of,
    hoi: 'Tập thể 05 năm Tập thể lao động xuất sắc thay cho xếp loại xuất sắc: được không?',
    facts: {
      ...unit,
      ratings: xepLoai(2022, 'T T T T T'),
      honours: [
        ...fromPm,
        ...flags(2023, 2025),
        ...danhHieu('tap-the-lao-dong-xuat-sac', 2022, 2023, 2024, 2025, 2026),
      ],
    },
    answer: 'met',
  },
  {
    ...third,
    ...of,
    hoi: 'Tập thể 07 năm sau lần khen trước: 05 năm liền xuất sắc, 02 năm kia hoàn thành tốt: đủ?',
    facts: {
      ...unit,
      ratings: xepLoai(2020, 'T T XS XS XS XS XS'),
      honours: [...danhHieu('bang-khen-thu-tuong', 2019), ...flags(2023, 2025)],
    },
    answer: 'met',
    cite: 'khoản 7 Điều 33',
  },
  {
    ...third,
    ...of,
    hoi: 'Như trên nhưng một năm chỉ Hoàn thành nhiệm vụ: các năm còn lại có được dưới mức tốt không?',
    facts: {
      ...unit,
      ratings: xepLoai(2020, 'T HT XS XS XS XS XS'),
      honours: [...danhHieu('bang-khen-thu-tuong', 2019), ...flags(2023, 2025)],
    },
    answer: 'unmet',
    because: '5-nam-xuat-sac',
  },
  {
    ...second,
    ...of,
    hoi: 'Tập thể hạng Ba 2021, 01 Cờ Chính phủ và 01 cờ tỉnh: hạng Nhì?',
    facts: {
      ...unit,
      ratings: excellent,
      honours: [
        ...danhHieu('huan-chuong-lao-dong-hang-ba', 2021),
        ...danhHieu('co-thi-dua-chinh-phu', 2023),
        ...flags(2025),
      ],
    },
    answer: 'met',
    cite: 'điểm d khoản 4 Điều 43',
  },
  {
    ...first,
    ...of,
    hoi: 'Tập thể hạng Nhì 2021 với 03 cờ tỉnh (cần 04): hạng Nhất?',
    facts: {
      ...unit,
      ratings: excellent,
      honours: [...danhHieu('huan-chuong-lao-dong-hang-nhi', 2021), ...flags(2022, 2023, 2025)],
    },
    answer: 'unmet',
    cite: 'điểm d khoản 4 Điều 42',
  },
  {
    ...ask,
    ...of,
    award: 'huan-chuong-doc-lap-hang-ba',
    path: 'huan-chuong-doc-lap-hang-ba-bo-tinh',
    hoi: 'Tỉnh kỷ niệm 70 năm thành lập: xét Huân chương Độc lập hạng Ba?',
    facts: { ...unit, subject: { level: 'bo-tinh', founded: '1956-09-01' } },
    answer: 'met',
    cite: 'khoản 2 Điều 38',
  },
  {
    ...ask,
    ...of,
    award: 'huan-chuong-doc-lap-hang-ba',
    path: 'huan-chuong-doc-lap-hang-ba-bo-tinh',
    hoi: 'Kỷ niệm 75 năm có phải năm tròn không?',
    facts: { ...unit, subject: { level: 'bo-tinh', founded: '1951-09-01' } },
    answer: 'unmet',
    because: 'ky-niem-nam-tron',
    cite: 'khoản 6 Điều 3',
  },
]
