import { type Instrument, issuers } from './instrument.ts'

export const nd1292025: Instrument = {
  slug: 'nd-129-2025',
  number: '129/2025/NĐ-CP',
  kind: 'nghi-dinh',
  name: {
    vi: 'Nghị định quy định về phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực quản lý nhà nước của Bộ Nội vụ',
    en: 'Decree on the powers of two-tier local government in the fields of the Ministry of Home Affairs',
  },
  issuer: issuers.chinhPhu,
  signedOn: '2025-06-11',
  from: '2025-07-01',
  read: 'secondary',
  where: 'Trích nguyên văn Điều 59',
  unchecked: ['text', 'signedOn', 'title'],
}
