import { type Instrument, issuers } from './instrument.ts'

export const nd902020: Instrument = {
  slug: 'nd-90-2020',
  number: '90/2020/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức',
    en: 'Decree on the rating of officials and public employees',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2020-08-13',
  from: '2020-08-20',
  until: '2026-07-01',
  replacedBy: ['nd-335-2025', 'nd-233-2026'],
  amendedBy: ['nd-48-2023'],
  read: 'secondary',
  where: 'Trích dẫn Điều 20',
  unchecked: ['text', 'signedOn', 'from', 'until'],
  notes: [
    {
      vi: 'Với công chức thôi áp dụng từ ngày 01/01/2026 (Nghị định 335/2025/NĐ-CP); với viên chức từ ngày 01/7/2026 (Nghị định 233/2026/NĐ-CP).',
      en: 'For civil servants it gave way on 1 January 2026 (Decree 335/2025); for public employees on 1 July 2026 (Decree 233/2026).',
    },
  ],
}
