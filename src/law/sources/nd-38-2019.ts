import { type Instrument, issuers } from './instrument.ts'

export const nd382019: Instrument = {
  slug: 'nd-38-2019',
  number: '38/2019/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định mức lương cơ sở 1.490.000 đồng',
    en: 'Decree setting the base salary at 1,490,000 đ',
  },
  issuer: issuers.chinhPhu,
  from: '2019-07-01',
  until: '2023-07-01',
  replacedBy: ['nd-24-2023'],
  read: 'memory',
  where: 'Chưa đọc',
  unchecked: ['text', 'title', 'from'],
}
