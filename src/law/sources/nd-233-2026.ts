import { type Instrument, issuers } from './instrument.ts'

export const nd2332026: Instrument = {
  slug: 'nd-233-2026',
  number: '233/2026/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định về đánh giá, xếp loại chất lượng viên chức',
    en: 'Decree on the rating of public employees',
  },
  issuer: issuers.chinhPhu,
  from: '2026-07-01',
  read: 'secondary',
  where: 'Mục lục văn bản; chưa đọc chi tiết',
  link: 'https://vanban.chinhphu.vn/?pageid=27160&docid=218616',
  unchecked: ['text', 'title', 'from'],
}
