import { type Instrument, issuers } from './instrument.ts'

export const luat062022Qh15: Instrument = {
  slug: 'luat-06-2022-qh15',
  number: '06/2022/QH15',
  kind: 'luat',
  name: { vi: 'Luật Thi đua, khen thưởng', en: 'Law on Emulation and Commendation' },
  issuer: issuers.quocHoi,
  signedOn: '2022-06-15',
  from: '2024-01-01',
  amendedBy: ['luat-06-2026-qh16'],
  read: 'read-verbatim',
  where: 'Toàn văn bản ban hành năm 2022, trước khi sửa đổi năm 2026',
  link: 'https://thuvienphapluat.vn/van-ban/Linh-vuc-khac/Luat-Thi-dua-Khen-thuong-2022-418232.aspx',
  transitions: [
    {
      article: '95',
      mark: 'confirmed',
      says: {
        vi: 'Danh hiệu thi đua, hình thức khen thưởng đã tặng trước ngày 01/01/2024 tiếp tục được công nhận và bảo hộ.',
        en: 'Titles and commendations conferred before 1 January 2024 remain recognised and protected.',
      },
    },
  ],
  notes: [
    {
      vi: 'Luật không có điều khoản riêng cho hồ sơ nhận trước ngày 01/01/2024.',
      en: 'The Law has no clause of its own on dossiers received before 1 January 2024.',
    },
    {
      vi: 'Điều, khoản ở đây theo bản chưa sửa đổi; từ ngày 01/10/2026 phải đối chiếu văn bản hợp nhất 115/VBHN-VPQH.',
      en: 'Articles are those of the text before amendment; from 1 October 2026 they must be compared with the consolidated text 115/VBHN-VPQH.',
    },
  ],
}
