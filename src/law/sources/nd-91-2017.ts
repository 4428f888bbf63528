import { type Instrument, issuers } from './instrument.ts'

export const nd912017: Instrument = {
  slug: 'nd-91-2017',
  number: '91/2017/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng (năm 2017)',
    en: 'Decree of 2017 detailing the Law on Emulation and Commendation',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2017-07-31',
  from: '2017-10-01',
  until: '2024-01-01',
  replacedBy: ['nd-98-2023'],
  read: 'secondary',
  where: 'Chỉ biết tỷ lệ Chiến sĩ thi đua cơ sở không quá 15% (Điều 9 khoản 3)',
  unchecked: ['text', 'signedOn', 'from', 'until'],
}
