import { type Instrument, issuers } from './instrument.ts'

export const hd43Btctw: Instrument = {
  slug: 'hd-43-btctw',
  number: '43-HD/BTCTW',
  kind: 'huong-dan-dang',
  name: {
    vi: 'Hướng dẫn kiểm điểm, đánh giá, xếp loại chất lượng hằng năm',
    en: 'Party guideline on yearly review and rating',
  },
  issuer: issuers.banToChuc,
  read: 'secondary',
  where: 'Trích dẫn',
  unchecked: ['text', 'title', 'signedOn', 'from'],
}
