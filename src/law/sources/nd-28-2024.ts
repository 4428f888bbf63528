import { type Instrument, issuers } from './instrument.ts'

export const nd282024: Instrument = {
  slug: 'nd-28-2024',
  number: '28/2024/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định về xét tặng Huy chương Thanh niên xung phong vẻ vang và khen thưởng tổng kết thành tích kháng chiến',
    en: 'Decree on the Glorious Youth Volunteer Medal and on honours of the resistance wars',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2024-03-06',
  until: '2025-07-01',
  replacedBy: ['nd-152-2025'],
  read: 'secondary',
  where: 'Điều 59 khoản 2 Nghị định 152/2025/NĐ-CP',
  unchecked: ['text', 'from'],
}
