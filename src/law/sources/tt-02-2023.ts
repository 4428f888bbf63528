import { type Instrument, issuers } from './instrument.ts'

export const tt022023Bnv: Instrument = {
  slug: 'tt-02-2023-bnv',
  number: '2/2023/TT-BNV',
  kind: 'thong-tu',
  name: {
    vi: 'Thông tư quy định chế độ báo cáo thống kê ngành Nội vụ',
    en: 'Circular on statistical reports in home affairs',
  },
  issuer: issuers.boNoiVu,
  signedOn: '2023-03-23',
  read: 'secondary',
  where: 'Biểu mẫu vẽ lại trong một phần mềm',
  unchecked: ['text', 'title', 'from'],
}
