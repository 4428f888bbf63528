/** Commendation within the Party. */
import { type Case, daDu } from './case.ts'

const on = '2026-12-20'
const rated = (exemplary: boolean, ...years: number[]) =>
  years.map((year) => ({
    ref: `xl-dang-${year}`,
    year,
    track: 'dang' as const,
    class: 'hoan-thanh-xuat-sac' as const,
    exemplary,
  }))
const member = { year: 2026, subject: { partyMember: true }, complete: daDu }
const ask = { kind: 'du-tieu-chuan' as const, on, cite: 'mục 19 Hướng dẫn 06-HD/TW' }

export const cases: readonly Case[] = [
  {
    ...ask,
    award: 'giay-khen-dang-vien-nam',
    hoi: 'Đảng viên hoàn thành xuất sắc năm 2026: giấy khen trong năm?',
    facts: { ...member, ratings: rated(false, 2026) },
    answer: 'met',
  },
  {
    ...ask,
    award: 'giay-khen-dang-vien-5-nam',
    hoi: 'Xuất sắc 05 năm liền 2022–2026: giấy khen của Ban Thường vụ cấp trên trực tiếp?',
    facts: { ...member, ratings: rated(false, 2022, 2023, 2024, 2025, 2026) },
    answer: 'met',
  },
  {
    ...ask,
    award: 'giay-khen-dang-vien-5-nam',
    hoi: 'Xuất sắc 05 năm nhưng đứt năm 2024: có tính 05 năm liền?',
    facts: { ...member, ratings: rated(false, 2021, 2022, 2023, 2025, 2026) },
    answer: 'unmet',
  },
  {
    ...ask,
    award: 'giay-khen-chi-bo-nam',
    subject: 'tap-the',
    hoi: 'Chi bộ xuất sắc nhưng không được xếp "tiêu biểu": giấy khen được không?',
    facts: { year: 2026, complete: daDu, ratings: rated(false, 2026) },
    answer: 'unmet',
  },
  {
    ...ask,
    award: 'giay-khen-dang-vien-nam',
    hoi: 'Xếp loại công chức xuất sắc nhưng đảng viên chỉ hoàn thành tốt: có thay nhau được không?',
    facts: {
      ...member,
      ratings: [
        { ref: 'cq', year: 2026, track: 'chinh-quyen', class: 'hoan-thanh-xuat-sac' },
        { ref: 'dang', year: 2026, track: 'dang', class: 'hoan-thanh-tot' },
      ],
    },
    answer: 'unmet',
  },
]
