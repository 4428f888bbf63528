import { type Instrument, issuers } from './instrument.ts'

export const hd05Vptw: Instrument = {
  slug: 'hd-05-vptw',
  number: '05-HD/VPTW',
  kind: 'huong-dan-dang',
  name: {
    vi: 'Hướng dẫn thể thức và kỹ thuật trình bày văn bản của Đảng',
    en: 'Party guideline on the form of its papers',
  },
  issuer: issuers.vanPhongTrungUong,
  signedOn: '2026-05-27',
  read: 'secondary',
  where: 'Bài viết',
  unchecked: ['text', 'title', 'from'],
}
