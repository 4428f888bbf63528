import { type Instrument, issuers } from './instrument.ts'

export const tt152025Bnv: Instrument = {
  slug: 'tt-15-2025-bnv',
  number: '15/2025/TT-BNV',
  kind: 'thong-tu',
  name: {
    vi: 'Thông tư của Bộ Nội vụ hướng dẫn về thi đua, khen thưởng',
    en: 'Circular of the Ministry of Home Affairs on emulation and commendation',
  },
  issuer: issuers.boNoiVu,
  signedOn: '2025-08-04',
  from: '2025-08-05',
  until: '2027-03-01',
  read: 'secondary',
  where: 'Bài viết; chưa đọc được toàn văn',
  unchecked: ['text', 'title', 'until'],
}
