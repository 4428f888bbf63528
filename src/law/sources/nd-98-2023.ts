import { type Instrument, issuers } from './instrument.ts'

export const nd982023: Instrument = {
  slug: 'nd-98-2023',
  number: '98/2023/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    en: 'Decree detailing the Law on Emulation and Commendation',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2023-12-31',
  from: '2024-01-01',
  until: '2025-07-01',
  replacedBy: ['nd-152-2025'],
  read: 'secondary',
  where: 'Trích dẫn một số điều; ngày tháng theo Điều 59, 60 Nghị định 152/2025/NĐ-CP',
  unchecked: ['text', 'from'],
}
