import { type Instrument, issuers } from './instrument.ts'

export const nd1522025: Instrument = {
  slug: 'nd-152-2025',
  number: '152/2025/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    en: 'Decree on decentralisation in emulation and commendation and on details of the Law',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2025-06-14',
  from: '2025-07-01',
  until: '2027-03-01',
  read: 'read-verbatim',
  where: 'Toàn văn, không có các biểu mẫu phụ lục',
  link: 'https://vbpl.vn/van-ban/chi-tiet/nghi-dinh-so-152-2025-nd-cp-quy-dinh-ve-phan-cap-phan-quyen-trong-linh-vuc-thi-dua-khen-thuong-quy-dinh-chi-tiet-va-huong-dan-thi-hanh-mot-so-dieu-cua-luat-thi-dua-khen-thuong--178327',
  transitions: [
    {
      article: '60',
      clause: '2',
      mark: 'confirmed',
      keeps: { instruments: ['nd-98-2023', 'nd-28-2024'], until: '2026-01-01' },
      says: {
        vi: 'Nội dung được phân cấp mà chưa có quy định mới thì áp dụng Nghị định 98/2023/NĐ-CP và 28/2024/NĐ-CP đến hết ngày 31/12/2025.',
        en: 'Where a delegated rule had not yet been issued, Decrees 98/2023 and 28/2024 served until 31 December 2025.',
      },
    },
    {
      article: '60',
      clause: '3',
      mark: 'confirmed',
      receivedBefore: '2025-07-01',
      follow: 'earlier',
      says: {
        vi: 'Hồ sơ đã gửi đến cơ quan có thẩm quyền trước ngày 01/7/2025 được thẩm định, trình, quyết định theo Nghị định 98/2023/NĐ-CP.',
        en: 'Dossiers sent in before 1 July 2025 are appraised, submitted and decided under Decree 98/2023.',
      },
    },
  ],
  notes: [
    {
      vi: 'Hết hiệu lực từ ngày 01/3/2027, trừ khi được kéo dài hoặc được thay thế sớm hơn (Điều 60 khoản 1).',
      en: 'Ends on 1 March 2027 unless it is extended or replaced earlier (Article 60, clause 1).',
    },
  ],
}
