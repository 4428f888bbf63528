/** What a dossier holds, and on which official form (Luật, Điều 84; NĐ 152/2025, Điều 33–43 and its annex). */
import { type HonourSubject, honourNamed } from '../honour-names.ts'
import { type Cite, dangVien, luat, nd86, nd152 } from '../sources/cite.ts'
import type { Both } from '../sources/instrument.ts'
import { voteRule } from './votes.ts'

/** Loại hình khen thưởng that a dossier is made for (Luật, Điều 8). */
export type Basis =
  | 'cong-trang'
  | 'dot-xuat'
  | 'chuyen-de'
  | 'cong-hien'
  | 'nien-han'
  | 'doi-ngoai'
  | 'thu-tuc-don-gian'

/** A form of the annex. Numbers 01, 05 and 13 were confirmed; the rest follow from the order of the list. */
export type Form = { readonly number: string; readonly name: Both; readonly mark: Cite['mark'] }
const form = (number: string, vi: string, en: string, mark: Cite['mark'] = 'unconfirmed'): Form => ({
  number,
  name: { vi, en },
  mark,
})
export const forms = {
  toTrinh: form('01', 'Tờ trình đề nghị khen thưởng', 'Submission', 'confirmed'),
  coChinhPhu: form('02', 'Báo cáo thành tích Cờ thi đua của Chính phủ', 'Report, Government’s flag'),
  cstdToanQuoc: form('03', 'Báo cáo thành tích Chiến sĩ thi đua toàn quốc', 'Report, national fighter'),
  congTrangTapThe: form('04', 'Báo cáo thành tích công trạng của tập thể', 'Report on merit, collective'),
  congTrangCaNhan: form(
    '05',
    'Báo cáo thành tích công trạng của cá nhân',
    'Report on merit, person',
    'confirmed',
  ),
  dotXuat: form('06', 'Báo cáo thành tích đột xuất', 'Report on an exploit'),
  congHien: form('07', 'Báo cáo thành tích quá trình cống hiến', 'Report on long service'),
  chuyenDe: form('08', 'Báo cáo thành tích theo chuyên đề', 'Report on a thematic movement'),
  anhHungTapThe: form('09', 'Báo cáo thành tích Anh hùng của tập thể', 'Report, hero collective'),
  anhHungCaNhan: form('10', 'Báo cáo thành tích Anh hùng của cá nhân', 'Report, hero'),
  doiNgoaiTapThe: form('11', 'Báo cáo thành tích đối ngoại của tập thể', 'Report, foreign collective'),
  doiNgoaiCaNhan: form('12', 'Báo cáo thành tích đối ngoại của cá nhân', 'Report, foreigner'),
  xacNhan: form(
    '13',
    'Xác nhận sáng kiến, đề tài, đề án, công trình',
    'Confirmation of an initiative or research',
    'confirmed',
  ),
} as const

export type Part = {
  readonly slug: string
  readonly name: Both
  readonly form?: Form
  /** Only where it applies. */
  readonly when?: Both
  readonly cite: Cite
}
const part = (slug: string, vi: string, en: string, cite: Cite, more: Partial<Part> = {}): Part => ({
  slug,
  name: { vi, en },
  cite,
  ...more,
})

const fitting: Both = { vi: 'nếu có', en: 'where there are any' }
const whenUsed: Both = {
  vi: 'khi dùng sáng kiến, đề tài, thành tích đặc biệt làm tiêu chuẩn',
  en: 'where an initiative, research or special merit serves as a ground',
}

/** The report's form by what the merit is. */
function reportForm(award: string, subject: HonourSubject, basis: Basis): Form {
  const person = subject === 'ca-nhan'
  if (award === 'co-thi-dua-chinh-phu') return forms.coChinhPhu
  if (award === 'cstd-toan-quoc') return forms.cstdToanQuoc
  if (award.startsWith('anh-hung') || award === 'tinh-thanh-pho-anh-hung')
    return person ? forms.anhHungCaNhan : forms.anhHungTapThe
  if (basis === 'dot-xuat') return forms.dotXuat
  if (basis === 'cong-hien') return forms.congHien
  if (basis === 'chuyen-de') return forms.chuyenDe
  if (basis === 'doi-ngoai') return person ? forms.doiNgoaiCaNhan : forms.doiNgoaiTapThe
  return person ? forms.congTrangCaNhan : forms.congTrangTapThe
}

const articleOf = (award: string): string => {
  if (award === 'cstd-toan-quoc') return '36.2'
  if (award === 'co-thi-dua-chinh-phu') return '37.2'
  if (award === 'bang-khen-thu-tuong') return '42.1'
  if (award.startsWith('anh-hung') || award === 'tinh-thanh-pho-anh-hung') return '41.2'
  return '38.3'
}

/** The parts of a dossier. State honours: one original set and its files; others: copies as the agency sets. */
export function dossierParts(award: string, subject: HonourSubject, basis: Basis = 'cong-trang'): Part[] {
  const level = honourNamed(award)?.level
  if (level?.startsWith('dang')) return ofParty
  if (level !== 'nha-nuoc')
    return award === 'gia-dinh-van-hoa' || award === 'thon-to-dan-pho-van-hoa' ? ofCulture : ofAgency(award)
  if (award.startsWith('huy-chuong')) return medalParts
  if (hasOwnDecree(award)) return ofOwnDecree
  if (basis === 'thu-tuc-don-gian') return simplified
  if (basis === 'doi-ngoai') return foreign
  return stateParts(award, subject, basis)
}

function stateParts(award: string, subject: HonourSubject, basis: Basis): Part[] {
  const at = nd152(articleOf(award))
  const ballot = voteRule(award, '2026-01-01')?.ballot === 'required'
  return [
    part('to-trinh', 'Tờ trình của bộ, ban, ngành, tỉnh', 'Submission of the ministry or province', at, {
      form: forms.toTrinh,
    }),
    part(
      'bao-cao',
      'Báo cáo thành tích có xác nhận của cấp trình Thủ tướng Chính phủ',
      'Report on the merit, confirmed by whoever submits',
      at,
      { form: reportForm(award, subject, basis) },
    ),
    ballot
      ? part('bien-ban', 'Biên bản và kết quả bỏ phiếu của Hội đồng', 'Minutes and result of the ballot', at)
      : part('bien-ban', 'Biên bản xét khen thưởng của Hội đồng', 'Minutes of the council', at),
    ...(award === 'cstd-toan-quoc'
      ? [
          part(
            'xac-nhan-sang-kien',
            'Quyết định hoặc xác nhận của người đứng đầu bộ, ban, ngành, tỉnh về sáng kiến, đề tài có phạm vi toàn quốc',
            'Decision or confirmation that the initiative or research reaches nationwide',
            at,
            { form: forms.xacNhan },
          ),
        ]
      : []),
    part(
      'van-ban-lien-quan',
      'Ý kiến bằng văn bản của cấp ủy và của cơ quan được hỏi ý kiến (Điều 33, 34)',
      'Written opinions of the Party committee and of the bodies consulted',
      at,
      { when: fitting },
    ),
  ]
}

const simplified: Part[] = [
  part('to-trinh', 'Tờ trình kèm danh sách đề nghị khen thưởng', 'Submission with the list', nd152('33.8'), {
    form: forms.toTrinh,
  }),
  part(
    'bao-cao-tom-tat',
    'Báo cáo tóm tắt thành tích do cơ quan đề nghị lập',
    'Short report written by the proposing body',
    nd152('33.8'),
  ),
]
const foreign: Part[] = [
  part('to-trinh', 'Tờ trình của bộ, ban, ngành, tỉnh', 'Submission', nd152('38.4'), { form: forms.toTrinh }),
  part(
    'bao-cao-tom-tat',
    'Báo cáo tóm tắt thành tích do cơ quan trình khen thưởng lập',
    'Short report written by whoever submits',
    nd152('38.4'),
  ),
  part(
    'xac-nhan-nghia-vu',
    'Xác nhận việc thực hiện nghĩa vụ đối với Nhà nước Việt Nam',
    'Confirmation that duties to the State are fulfilled',
    nd152('38.4'),
    { when: fitting },
  ),
]
const medalParts: Part[] = [
  part('to-trinh', 'Tờ trình của bộ, ban, ngành, tỉnh', 'Submission', nd152('40.1.a'), {
    form: forms.toTrinh,
  }),
  part(
    'danh-sach',
    'Danh sách trích ngang các trường hợp đề nghị',
    'List of those proposed',
    nd152('40.1.b'),
  ),
]
const hasOwnDecree = (award: string) =>
  /^(nha-giao|thay-thuoc|nghe-si|nghe-nhan|giai-thuong|ba-me)/.test(award) ||
  award === 'ky-niem-chuong-quoc-hoi'
const ofOwnDecree: Part[] = [
  part(
    'theo-nghi-dinh-rieng',
    'Theo nghị định, quy định riêng của ngành',
    'As the field’s own decree provides',
    luat('84'),
  ),
]
const ofCulture: Part[] = [
  part(
    'theo-nd-86',
    'Theo Nghị định 86/2023/NĐ-CP và quy định của Ủy ban nhân dân cấp tỉnh',
    'As Decree 86/2023 and the province provide',
    nd86(),
  ),
]
const ofParty: Part[] = [
  part('to-trinh', 'Tờ trình của cấp ủy', 'Submission of the Party committee', dangVien('19')),
  part('bao-cao', 'Báo cáo thành tích hoặc danh sách trích ngang', 'Report or list', dangVien('19')),
  part('bien-ban', 'Biên bản hội nghị xét', 'Minutes of the meeting', dangVien('19')),
  part('xep-loai', 'Kết quả đánh giá, xếp loại chất lượng', 'The ratings', dangVien('19')),
]

function ofAgency(award: string): Part[] {
  const title = honourNamed(award)?.kind === 'danh-hieu'
  const at = luat(title ? '84.1' : '84.2')
  const fighters = award.startsWith('cstd-')
  return [
    part('to-trinh', 'Tờ trình', 'Submission', at),
    part('bao-cao', 'Báo cáo thành tích', 'Report on the merit', at),
    title
      ? part('bien-ban', 'Biên bản bình xét thi đua', 'Minutes of the review', at)
      : part('bien-ban', 'Biên bản xét khen thưởng', 'Minutes of the review', at),
    ...(fighters || !title
      ? [
          part(
            'chung-nhan',
            'Chứng nhận hoặc xác nhận của cơ quan có thẩm quyền',
            'Certificate or confirmation of the competent body',
            at,
            { when: whenUsed, ...(fighters ? { form: forms.xacNhan } : {}) },
          ),
        ]
      : []),
  ]
}
