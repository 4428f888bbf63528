/** How many may have it: shares of a named group, rounded down, for "không quá" allows no more. */

import { both } from '../clauses/merit.ts'
import type { Both, Fraction } from '../language/terms.ts'
import { mostOf } from '../procedures/fraction.ts'
import { type Cite, nd91, nd152, nd335, qd366 } from '../sources/cite.ts'
import type { Day } from '../sources/instrument.ts'

export type Quota = {
  readonly slug: string
  /** The honour or class that is capped. */
  readonly of: string
  readonly share: Fraction
  /** Where the agency or organisation as a whole is outstanding. */
  readonly outstanding?: Fraction
  readonly group: Both
  readonly cite: Cite
  readonly from: Day
  readonly until?: Day
}

export const quotas: readonly Quota[] = [
  {
    slug: 'co-thi-dua-chinh-phu',
    of: 'co-thi-dua-chinh-phu',
    share: [20, 100],
    group: both(
      'tập thể dẫn đầu cụm, khối thi đua đạt tiêu chuẩn cờ thi đua bộ, ban, ngành, tỉnh',
      'collectives that lead a cluster and meet the standard of the ministry’s or province’s flag',
    ),
    cite: nd152('7.1'),
    from: '2025-07-01',
    until: '2027-03-01',
  },
  {
    slug: 'cong-chuc-xuat-sac',
    of: 'hoan-thanh-xuat-sac',
    share: [20, 100],
    outstanding: [25, 100],
    group: both(
      'công chức xếp loại Hoàn thành tốt nhiệm vụ trong cùng cơ quan và nhóm nhiệm vụ tương đồng',
      'civil servants rated well in the same agency and group of similar tasks',
    ),
    cite: nd335(),
    from: '2026-01-01',
  },
  {
    slug: 'dang-xuat-sac',
    of: 'hoan-thanh-xuat-sac',
    share: [20, 100],
    outstanding: [25, 100],
    group: both(
      'đảng viên, tổ chức đảng xếp loại Hoàn thành tốt nhiệm vụ có vị trí, nhiệm vụ tương đồng',
      'Party members or organisations of similar roles rated well',
    ),
    cite: qd366('11'),
    from: '2025-08-30',
  },
  {
    slug: 'cstd-co-so-15',
    of: 'cstd-co-so',
    share: [15, 100],
    group: both('cá nhân đạt Lao động tiên tiến của đơn vị', 'the unit’s Advanced Workers'),
    cite: nd91('9.3'),
    from: '2017-10-01',
    until: '2024-01-01',
  },
]

/** The caps on an honour or class on that day; none where the law sets none (a locality may). */
export const quotasOn = (of: string, on: Day): Quota[] =>
  quotas.filter(
    (quota) => quota.of === of && quota.from <= on && (quota.until === undefined || on < quota.until),
  )

/** The most that a quota allows of a group of so many. */
export const allowed = (quota: Quota, group: number, { outstanding = false } = {}): number =>
  mostOf((outstanding && quota.outstanding) || quota.share, group)
