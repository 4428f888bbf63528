import { type Instrument, issuers } from './instrument.ts'

export const luat972025Qh15: Instrument = {
  slug: 'luat-97-2025-qh15',
  number: '97/2025/QH15',
  kind: 'luat',
  name: {
    vi: 'Luật sửa đổi các luật liên quan đến chính quyền địa phương hai cấp và Mặt trận Tổ quốc',
    en: 'Law amending laws on two-tier local government and the Fatherland Front',
  },
  issuer: issuers.quocHoi,
  read: 'memory',
  where: 'Chưa đọc; biết là có sửa Luật Thực hiện dân chủ ở cơ sở',
  unchecked: ['text', 'title', 'from'],
}
