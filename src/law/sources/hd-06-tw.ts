import { type Instrument, issuers } from './instrument.ts'

export const hd06Tw: Instrument = {
  slug: 'hd-06-tw',
  number: '06-HD/TW',
  kind: 'huong-dan-dang',
  name: {
    vi: 'Hướng dẫn thi hành Điều lệ Đảng, phần khen thưởng (mục 19)',
    en: 'Party guideline on its Statute, part on commendation (section 19)',
  },
  issuer: issuers.trungUong,
  signedOn: '2025-06-09',
  from: '2025-06-09',
  read: 'secondary',
  where: 'Trích nguyên văn mục 19',
  unchecked: ['text', 'title', 'from'],
  notes: [
    {
      vi: 'Chưa rõ đã có hướng dẫn mới sau Đại hội XIV của Đảng hay chưa.',
      en: 'Whether a guideline after the XIV Congress has replaced it is not known here.',
    },
  ],
}
