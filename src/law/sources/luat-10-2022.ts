import { type Instrument, issuers } from './instrument.ts'

export const luat102022Qh15: Instrument = {
  slug: 'luat-10-2022-qh15',
  number: '10/2022/QH15',
  kind: 'luat',
  name: { vi: 'Luật Thực hiện dân chủ ở cơ sở', en: 'Law on the Implementation of Grassroots Democracy' },
  issuer: issuers.quocHoi,
  signedOn: '2022-11-10',
  from: '2023-07-01',
  amendedBy: ['luat-97-2025-qh15'],
  read: 'read-verbatim',
  where: 'Toàn văn bản ban hành năm 2022',
  link: 'https://thuvienphapluat.vn/van-ban/Quyen-dan-su/Luat-Thuc-hien-dan-chu-o-co-so-nam-2022-546085.aspx',
  unchecked: ['signedOn'],
}
