import { type Instrument, issuers } from './instrument.ts'

export const qd399Tw: Instrument = {
  slug: 'qd-399-tw',
  number: '399-QĐ/TW',
  kind: 'quy-dinh-dang',
  name: {
    vi: 'Quy định về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    en: 'Party regulation on its papers',
  },
  issuer: issuers.trungUong,
  signedOn: '2026-01-09',
  read: 'secondary',
  where: 'Bài viết',
  unchecked: ['text', 'title', 'from'],
}
