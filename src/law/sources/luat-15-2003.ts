import { type Instrument, issuers } from './instrument.ts'

export const luat152003Qh11: Instrument = {
  slug: 'luat-15-2003-qh11',
  number: '15/2003/QH11',
  kind: 'luat',
  name: {
    vi: 'Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung các năm 2005, 2009, 2013)',
    en: 'Law on Emulation and Commendation of 2003, as amended in 2005, 2009 and 2013',
  },
  issuer: issuers.quocHoi,
  signedOn: '2003-11-26',
  from: '2004-07-01',
  until: '2024-01-01',
  replacedBy: ['luat-06-2022-qh15'],
  read: 'secondary',
  where: 'Điều 94 khoản 2 của Luật năm 2022 (hết hiệu lực từ ngày 01/01/2024)',
  unchecked: ['text', 'signedOn', 'from'],
}
