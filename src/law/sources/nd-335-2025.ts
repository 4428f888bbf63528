import { type Instrument, issuers } from './instrument.ts'

export const nd3352025: Instrument = {
  slug: 'nd-335-2025',
  number: '335/2025/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định về đánh giá, xếp loại chất lượng công chức',
    en: 'Decree on the rating of civil servants',
  },
  issuer: issuers.chinhPhu,
  from: '2026-01-01',
  read: 'secondary',
  where: 'Trích dẫn trong bài viết',
  unchecked: ['text', 'title'],
}
