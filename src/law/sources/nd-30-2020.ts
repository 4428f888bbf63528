import { type Instrument, issuers } from './instrument.ts'

export const nd302020: Instrument = {
  slug: 'nd-30-2020',
  number: '30/2020/NĐ-CP',
  kind: 'nghi-dinh',
  name: { vi: 'Nghị định về công tác văn thư', en: 'Decree on records and papers' },
  issuer: issuers.chinhPhu,
  signedOn: '2020-03-05',
  from: '2020-03-05',
  read: 'read-verbatim',
  where: 'Phụ lục I và III',
  unchecked: ['signedOn', 'from'],
}
