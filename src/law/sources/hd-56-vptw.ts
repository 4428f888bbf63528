import { type Instrument, issuers } from './instrument.ts'

export const hd56Vptw: Instrument = {
  slug: 'hd-56-vptw',
  number: '56-HD/VPTW',
  kind: 'huong-dan-dang',
  name: {
    vi: 'Hướng dẫn mức tặng phẩm kèm theo các hình thức khen thưởng trong Đảng',
    en: 'Party guideline on gifts that go with commendation',
  },
  issuer: issuers.vanPhongTrungUong,
  read: 'secondary',
  where: 'Trích dẫn phần III',
  unchecked: ['text', 'title', 'signedOn', 'from'],
}
