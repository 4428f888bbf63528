import { type Instrument, issuers } from './instrument.ts'

export const luat062026Qh16: Instrument = {
  slug: 'luat-06-2026-qh16',
  number: '06/2026/QH16',
  kind: 'luat',
  name: {
    vi: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng',
    en: 'Law amending the Law on Emulation and Commendation',
  },
  issuer: issuers.quocHoi,
  signedOn: '2026-04-23',
  from: '2026-10-01',
  read: 'secondary',
  where: 'Mục lục văn bản và bài viết; chưa đọc được toàn văn',
  link: 'https://vanban.chinhphu.vn/?pageid=27160&docid=218100',
  unchecked: ['text', 'signedOn', 'from'],
  transitions: [
    {
      article: '4',
      mark: 'unconfirmed',
      receivedBefore: '2026-10-01',
      follow: 'earlier',
      orBetter: true,
      says: {
        vi: 'Hồ sơ đã tiếp nhận để thẩm định trước ngày 01/10/2026 theo quy định cũ, trừ trường hợp quy định mới có lợi hơn; quyết định đã ban hành giữ nguyên giá trị; sáng kiến, đề tài đã được công nhận vẫn được tính.',
        en: 'Dossiers received for appraisal before 1 October 2026 follow the earlier law unless the new one is more favourable; decisions already made keep their value; initiatives and research already recognised still count.',
      },
    },
  ],
  notes: [
    {
      vi: 'Dự thảo tháng 12/2025 sửa 47 điều; hai điểm làm thay đổi kết quả xét là Điều 23 và Điều 29. Chưa rõ Luật được thông qua giữ cách nào.',
      en: 'The draft of December 2025 touched 47 articles; two of them change verdicts, Articles 23 and 29. Which reading was enacted is not known here.',
    },
  ],
}
