import { type Instrument, issuers } from './instrument.ts'

export const nd732024: Instrument = {
  slug: 'nd-73-2024',
  number: '73/2024/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định mức lương cơ sở và chế độ tiền thưởng',
    en: 'Decree on the base salary and bonuses',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2024-06-30',
  from: '2024-07-01',
  until: '2026-07-01',
  replacedBy: ['nd-161-2026'],
  read: 'read-verbatim',
  where: 'Mức 2.340.000 đồng từ ngày 01/7/2024',
  unchecked: ['title', 'signedOn'],
}
