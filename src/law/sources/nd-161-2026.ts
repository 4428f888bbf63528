import { type Instrument, issuers } from './instrument.ts'

export const nd1612026: Instrument = {
  slug: 'nd-161-2026',
  number: '161/2026/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định mức lương cơ sở 2.530.000 đồng',
    en: 'Decree setting the base salary at 2,530,000 đ',
  },
  issuer: issuers.chinhPhu,
  from: '2026-07-01',
  read: 'secondary',
  where: 'Bài viết',
  unchecked: ['text', 'title'],
}
