import { type Instrument, issuers } from './instrument.ts'

export const nd242023: Instrument = {
  slug: 'nd-24-2023',
  number: '24/2023/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định mức lương cơ sở 1.800.000 đồng',
    en: 'Decree setting the base salary at 1,800,000 đ',
  },
  issuer: issuers.chinhPhu,
  from: '2023-07-01',
  until: '2024-07-01',
  replacedBy: ['nd-73-2024'],
  read: 'memory',
  where: 'Chưa đọc',
  unchecked: ['text', 'title', 'from'],
}
