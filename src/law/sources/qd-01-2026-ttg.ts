import { type Instrument, issuers } from './instrument.ts'

export const qd012026Ttg: Instrument = {
  slug: 'qd-01-2026-ttg',
  number: '01/2026/QĐ-TTg',
  kind: 'quyet-dinh',
  name: {
    vi: 'Quyết định quy định chi tiết các nội dung được phân quyền về thi đua, khen thưởng',
    en: 'Decision on the matters delegated to the Prime Minister',
  },
  issuer: issuers.thuTuong,
  read: 'memory',
  where: 'Mục lục, chưa đối chiếu',
  unchecked: ['text', 'title', 'signedOn', 'from'],
}
