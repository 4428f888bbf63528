import { type Instrument, issuers } from './instrument.ts'

export const nd132012: Instrument = {
  slug: 'nd-13-2012',
  number: '13/2012/NĐ-CP',
  kind: 'nghi-dinh',
  name: { vi: 'Nghị định ban hành Điều lệ Sáng kiến', en: 'Decree promulgating the Statute on Initiatives' },
  issuer: issuers.chinhPhu,
  signedOn: '2012-03-02',
  from: '2012-04-25',
  read: 'secondary',
  where:
    'Bài viết; chưa rõ đã có văn bản thay thế theo Luật Khoa học, công nghệ và đổi mới sáng tạo năm 2025 hay chưa',
  unchecked: ['text', 'signedOn'],
}
