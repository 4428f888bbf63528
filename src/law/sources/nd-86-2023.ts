import { type Instrument, issuers } from './instrument.ts'

export const nd862023: Instrument = {
  slug: 'nd-86-2023',
  number: '86/2023/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định khung tiêu chuẩn và trình tự, thủ tục, hồ sơ xét tặng danh hiệu Gia đình văn hóa, Thôn, tổ dân phố văn hóa, Xã, phường, thị trấn tiêu biểu',
    en: 'Decree on the frame of standards for cultural families, villages and exemplary communes',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2023-12-07',
  from: '2024-01-30',
  read: 'secondary',
  where: 'Trích dẫn',
  unchecked: ['text', 'signedOn', 'title'],
}
