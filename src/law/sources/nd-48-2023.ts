import { type Instrument, issuers } from './instrument.ts'

export const nd482023: Instrument = {
  slug: 'nd-48-2023',
  number: '48/2023/NĐ-CP',
  kind: 'nghi-dinh',
  name: { vi: 'Nghị định sửa đổi, bổ sung Nghị định 90/2020/NĐ-CP', en: 'Decree amending Decree 90/2020' },
  issuer: issuers.chinhPhu,
  signedOn: '2023-07-17',
  from: '2023-09-15',
  until: '2026-07-01',
  replacedBy: ['nd-335-2025', 'nd-233-2026'],
  read: 'secondary',
  where: 'Trích dẫn',
  unchecked: ['text', 'signedOn', 'from', 'until'],
}
