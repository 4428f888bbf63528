/** The emulation and commendation fund: how large it may be, and what part pays for organising (Điều 46–48). */
import { type Cite, nd152 } from '../sources/cite.ts'
import type { Both } from '../sources/instrument.ts'
import type { Fraction } from './fraction.ts'

export type FundRule = {
  readonly slug: string
  readonly of: 'salary-fund' | 'regular-spending'
  readonly atMost: Fraction
  readonly cite: Cite
  readonly says: Both
}

export const fundRules: readonly FundRule[] = [
  {
    slug: 'bo-nganh',
    of: 'salary-fund',
    atMost: [20, 100],
    cite: nd152('46.1.a'),
    says: {
      vi: 'Bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, ban Đảng và cơ quan trung ương: tối đa 20% tổng quỹ tiền lương theo ngạch, bậc và tiền công được duyệt cả năm.',
      en: 'Ministries, Party commissions and central bodies: at most 20% of the approved salary fund of the year.',
    },
  },
  {
    slug: 'don-vi-su-nghiep-duoi-70',
    of: 'salary-fund',
    atMost: [20, 100],
    cite: nd152('46.2'),
    says: {
      vi: 'Đơn vị sự nghiệp trực thuộc bộ, ngành tự bảo đảm dưới 70% chi thường xuyên: tối đa 20% tổng quỹ tiền lương.',
      en: 'Public service units of ministries that cover less than 70% of their regular spending: at most 20% of the salary fund.',
    },
  },
  {
    slug: 'so-nganh',
    of: 'salary-fund',
    atMost: [20, 100],
    cite: nd152('46.3.a'),
    says: {
      vi: 'Sở, ban, ngành cấp tỉnh và đơn vị sự nghiệp được Nhà nước bảo đảm chi thường xuyên: tối đa 20% tổng quỹ tiền lương.',
      en: 'Provincial departments and service units paid by the State: at most 20% of the salary fund.',
    },
  },
  {
    slug: 'tinh-xa-dong-bang',
    of: 'regular-spending',
    atMost: [10, 1000],
    cite: nd152('46.3.b'),
    says: {
      vi: 'Cấp tỉnh, cấp xã ở tỉnh đồng bằng, thành phố trực thuộc trung ương: tối đa 1,0% chi ngân sách thường xuyên.',
      en: 'Provinces and communes of the lowlands and centrally run cities: at most 1.0% of regular spending.',
    },
  },
  {
    slug: 'tinh-xa-mien-nui',
    of: 'regular-spending',
    atMost: [15, 1000],
    cite: nd152('46.3.b'),
    says: {
      vi: 'Cấp tỉnh, cấp xã ở miền núi, trung du, Tây Nguyên, vùng sâu, vùng xa, hải đảo: tối đa 1,5% chi ngân sách thường xuyên.',
      en: 'Provinces and communes of the uplands, remote areas and islands: at most 1.5% of regular spending.',
    },
  },
]

/** The part of the fund that pays for launching, guiding, checking and summing up (Điều 48 khoản 1 điểm a). */
export const organisingShare: { readonly share: Fraction; readonly cite: Cite } = {
  share: [20, 100],
  cite: nd152('48.1.a'),
}

/** The most that the fund may hold, in whole đồng; undefined where the kind of agency is not in the decree. */
export function fundCeiling(slug: string, whole: number): number | undefined {
  const rule = fundRules.find((known) => known.slug === slug)
  return rule && Math.floor((whole * rule.atMost[0]) / rule.atMost[1])
}

/** Who pays: whoever decides; for honours of the State, the ministry or province that proposed (Điều 47 khoản 2). */
export const payer: { readonly cite: readonly Cite[]; readonly ofState: Both; readonly others: Both } = {
  cite: [nd152('47.2')],
  ofState: {
    vi: 'Bộ, ban, ngành, tỉnh trình khen thưởng chi từ ngân sách cấp mình.',
    en: 'The ministry or province that proposed pays from its own budget.',
  },
  others: { vi: 'Cấp ra quyết định khen thưởng chi.', en: 'Whoever decides pays.' },
}
