/** Who decides and who proposes (Luật, Điều 77–83; NĐ 152/2025; NĐ 129/2025 since the district level was abolished). */
import { honourNamed } from '../honour-names.ts'
import { type Cite, dangVien, luat, nd129, nd152 } from '../sources/cite.ts'
import type { Both, Day } from '../sources/instrument.ts'

export type Power = {
  readonly slug: string
  readonly who: Both
  readonly cite: readonly Cite[]
  readonly from?: Day
  readonly until?: Day
}

const president: Power = {
  slug: 'chu-tich-nuoc',
  who: { vi: 'Chủ tịch nước', en: 'State President' },
  cite: [luat('77')],
}
const primeMinister: Power = {
  slug: 'thu-tuong',
  who: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  cite: [luat('78.2')],
}
const forGovernment: Power = {
  slug: 'thu-tuong',
  who: {
    vi: 'Thủ tướng Chính phủ, theo ủy quyền của Chính phủ',
    en: 'Prime Minister, on behalf of the Government',
  },
  cite: [luat('78.1'), nd152('37.1')],
}
const ministry: Power = {
  slug: 'bo-nganh',
  who: {
    vi: 'Bộ trưởng, thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ, người đứng đầu ban, ngành, đoàn thể trung ương',
    en: 'Minister or head of a ministerial-level, Government, Party or central mass body',
  },
  cite: [luat('79.2')],
}
const province: Power = {
  slug: 'ubnd-tinh',
  who: { vi: 'Chủ tịch Ủy ban nhân dân cấp tỉnh', en: 'Chairman of the provincial People’s Committee' },
  cite: [luat('79.4')],
}
const unitOfMinistry: Power = {
  slug: 'don-vi-tu-cach-phap-nhan',
  who: {
    vi: 'Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân thuộc bộ, ban, ngành; thủ trưởng cơ quan chuyên môn cấp tỉnh và tương đương',
    en: 'Head of a unit with legal personality under a ministry, or of a provincial department',
  },
  cite: [luat('80.1')],
}
const ministryForLower: Power = { ...ministry, cite: [luat('79.3')] }
const district: Power = {
  slug: 'ubnd-huyen',
  who: { vi: 'Chủ tịch Ủy ban nhân dân cấp huyện', en: 'Chairman of the district People’s Committee' },
  cite: [luat('80.2')],
  until: '2025-07-01',
}
const communeForDistrict: Power = {
  slug: 'ubnd-xa',
  who: { vi: 'Chủ tịch Ủy ban nhân dân cấp xã', en: 'Chairman of the commune’s People’s Committee' },
  cite: [nd129('59'), luat('80.2')],
  from: '2025-07-01',
}
const commune: Power = { ...communeForDistrict, cite: [luat('80.3')] }
const communeSinceStart: Power = { slug: commune.slug, who: commune.who, cite: commune.cite }
const enterprise: Power = {
  slug: 'doanh-nghiep',
  who: {
    vi: 'Tổng Giám đốc, Giám đốc doanh nghiệp, hợp tác xã',
    en: 'Director of an enterprise or cooperative',
  },
  cite: [luat('80.4')],
}
const enterpriseBoard: Power = {
  slug: 'hoi-dong-quan-tri',
  who: {
    vi: 'Chủ tịch Hội đồng quản trị, Chủ tịch Hội đồng thành viên doanh nghiệp',
    en: 'Chair of an enterprise’s board',
  },
  cite: [luat('80.4')],
}
const forces: Power = {
  slug: 'luc-luong-vu-trang',
  who: {
    vi: 'Theo quy định của Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an',
    en: 'As the Ministers of Defence and of Public Security provide',
  },
  cite: [luat('80.5')],
}
const forcesMinister: Power = {
  slug: 'bo-quoc-phong-bo-cong-an',
  who: {
    vi: 'Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an quyết định hoặc ủy quyền',
    en: 'Minister of Defence or of Public Security, or by delegation',
  },
  cite: [nd152('32')],
}
const own = (vi: string, en: string, cite: Cite): Power => ({
  slug: 'theo-quy-dinh',
  who: { vi, en },
  cite: [cite],
})
const regional = own(
  'Theo quy định của Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào tạo',
  'As the Ministers of Defence and of Education provide',
  luat('32'),
)

const grassroots = [ministryForLower, unitOfMinistry, district, communeForDistrict, enterprise]
const party = (slug: string, vi: string, en: string): Power => ({
  slug,
  who: { vi, en },
  cite: [dangVien('19')],
})
const cellParent = party('dang-uy-co-so', 'Đảng ủy cơ sở, chi bộ cơ sở', 'Grassroots Party committee or cell')
const partyAbove = party(
  'dang-uy-cap-tren',
  'Ban Thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng',
  'Standing committee directly above the grassroots Party organisation',
)
const partyProvince = party(
  'tinh-uy',
  'Ban Thường vụ tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương',
  'Standing committee of the provincial or centrally run Party committee',
)

const byAward: Readonly<Record<string, readonly Power[]>> = {
  'cstd-toan-quoc': [primeMinister],
  'co-thi-dua-chinh-phu': [forGovernment],
  'bang-khen-thu-tuong': [primeMinister],
  'cstd-bo-tinh': [ministry, province],
  'co-thi-dua-bo-tinh': [ministry, province],
  'tap-the-lao-dong-xuat-sac': [ministry, province],
  'bang-khen-bo-tinh': [ministry, province],
  'ky-niem-chuong-bo-tinh': [ministry, province],
  'ky-niem-chuong-quoc-hoi': [
    own('Ủy ban Thường vụ Quốc hội', 'Standing Committee of the National Assembly', luat('79.1')),
  ],
  'don-vi-quyet-thang': [forcesMinister],
  'xa-phuong-tieu-bieu': [province],
  'cstd-co-so': grassroots,
  'lao-dong-tien-tien': [...grassroots, communeSinceStart],
  'chien-si-tien-tien': [forces],
  'tap-the-lao-dong-tien-tien': grassroots,
  'don-vi-tien-tien': [forces],
  'thon-to-dan-pho-van-hoa': [district, communeForDistrict],
  'gia-dinh-van-hoa': [communeSinceStart],
  'giay-khen': [unitOfMinistry, district, communeSinceStart, enterprise, enterpriseBoard],
  'co-thi-dua-quan-khu': [regional],
  'bang-khen-quan-khu': [{ ...regional, cite: [luat('76')] }],
  'bang-khen-to-chuc-chinh-tri': [
    own(
      'Theo quy định của cơ quan trung ương của tổ chức',
      'As the organisation’s central body provides',
      luat('76.1'),
    ),
  ],
}

const byLevel: Readonly<Record<string, Power>> = {
  'nha-nuoc': president,
  'dang-co-so': cellParent,
  'dang-tren-co-so': partyAbove,
  'dang-tinh': partyProvince,
}

/** Who may confer an honour by a decision of that day. */
export function decidersOf(award: string, on: Day): Power[] {
  const level = honourNamed(award)?.level ?? ''
  const powers = byAward[award] ?? (byLevel[level] ? [byLevel[level]] : [])
  return powers.filter(
    ({ from, until }) => (from === undefined || on >= from) && (until === undefined || on < until),
  )
}

/** Who sends the proposal up. */
export function proposerOf(award: string): Power {
  const level = honourNamed(award)?.level
  if (level === 'nha-nuoc')
    return {
      slug: 'bo-tinh',
      who: {
        vi: 'Bộ, ban, ngành, tỉnh trình Thủ tướng Chính phủ qua Bộ Nội vụ',
        en: 'The ministry or province, to the Prime Minister through the Ministry of Home Affairs',
      },
      cite: [luat('83.2'), luat('83.4'), nd152('33.10')],
    }
  if (level?.startsWith('dang'))
    return {
      slug: 'cap-uy',
      who: { vi: 'Cấp ủy, chi bộ trực tiếp quản lý', en: 'The Party committee or cell in charge' },
      cite: [dangVien('19')],
    }
  return {
    slug: 'cap-quan-ly',
    who: {
      vi: 'Cấp quản lý về tổ chức, cán bộ, công chức, viên chức, người lao động và quỹ lương; bình xét từ cơ sở',
      en: 'The level that manages organisation, staff and payroll; reviewed from the grassroots up',
    },
    cite: [luat('83.1')],
  }
}
