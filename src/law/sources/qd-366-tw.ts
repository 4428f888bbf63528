import { type Instrument, issuers } from './instrument.ts'

export const qd366Tw: Instrument = {
  slug: 'qd-366-tw',
  number: '366-QĐ/TW',
  kind: 'quy-dinh-dang',
  name: {
    vi: 'Quy định về kiểm điểm và đánh giá, xếp loại chất lượng trong hệ thống chính trị',
    en: 'Party regulation on review and rating in the political system',
  },
  issuer: issuers.trungUong,
  signedOn: '2025-08-30',
  from: '2025-08-30',
  read: 'read-verbatim',
  where: 'Trích nguyên văn Điều 11',
  unchecked: ['title', 'from'],
}
