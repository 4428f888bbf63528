import { type Instrument, issuers } from './instrument.ts'

export const tt072026Bgddt: Instrument = {
  slug: 'tt-07-2026-bgddt',
  number: '07/2026/TT-BGDĐT',
  kind: 'thong-tu',
  name: {
    vi: 'Thông tư hướng dẫn thi đua, khen thưởng trong ngành Giáo dục',
    en: 'Circular on emulation and commendation in education',
  },
  issuer: issuers.boGiaoDuc,
  signedOn: '2026-02-15',
  from: '2026-04-02',
  read: 'secondary',
  where: 'Mục lục văn bản',
  unchecked: ['text', 'title'],
}
