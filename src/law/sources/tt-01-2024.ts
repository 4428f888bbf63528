import { type Instrument, issuers } from './instrument.ts'

export const tt012024Bnv: Instrument = {
  slug: 'tt-01-2024-bnv',
  number: '01/2024/TT-BNV',
  kind: 'thong-tu',
  name: {
    vi: 'Thông tư của Bộ Nội vụ quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định 98/2023/NĐ-CP',
    en: 'Circular on measures to implement the Law and Decree 98/2023',
  },
  issuer: issuers.boNoiVu,
  until: '2025-08-05',
  replacedBy: ['tt-15-2025-bnv'],
  read: 'secondary',
  where: 'Bài viết',
  unchecked: ['text', 'title', 'from'],
}
