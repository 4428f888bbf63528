/**
 * The yearly quality classes that standards ask for: by which instrument, from how many points, and what sets a class
 * aside. The agencies rate; the program never guesses a class.
 */

import { both, classNames, type RatingClass } from '../clauses/merit.ts'
import type { Both } from '../language/terms.ts'
import { type Cite, nd90, nd233, nd335, qd366 } from '../sources/cite.ts'
import type { Day } from '../sources/instrument.ts'

export type Rated = 'cong-chuc' | 'vien-chuc' | 'dang-vien' | 'to-chuc-dang'
export type Regime = {
  readonly of: readonly Rated[]
  readonly cite: Cite
  readonly from: Day
  readonly until?: Day
  /** Least points for a class, the highest first; left out where the instrument was not read. */
  readonly points?: readonly (readonly [least: number, name: RatingClass])[]
  readonly says: Both
}

export const regimes: readonly Regime[] = [
  {
    of: ['cong-chuc'],
    cite: nd90('20'),
    from: '2020-08-20',
    until: '2026-01-01',
    says: both(
      'Xếp loại trước ngày 15/12, trước khi xếp loại đảng viên và bình xét thi đua.',
      'Rated before 15 December, ahead of the Party’s rating and of emulation.',
    ),
  },
  {
    of: ['vien-chuc'],
    cite: nd90('20'),
    from: '2020-08-20',
    until: '2026-07-01',
    says: both(
      'Xếp loại trước ngày 15/12, trước khi xếp loại đảng viên và bình xét thi đua.',
      'Rated before 15 December, ahead of the Party’s rating and of emulation.',
    ),
  },
  {
    of: ['cong-chuc'],
    cite: nd335(),
    from: '2026-01-01',
    points: [
      [90, 'hoan-thanh-xuat-sac'],
      [70, 'hoan-thanh-tot'],
      [50, 'hoan-thanh'],
      [0, 'khong-hoan-thanh'],
    ],
    says: both(
      'Thang 100 điểm: tiêu chí chung 30, kết quả nhiệm vụ 70; theo dõi hằng tháng, hằng quý.',
      '100 points: 30 for general criteria, 70 for results; followed monthly and quarterly.',
    ),
  },
  {
    of: ['vien-chuc'],
    cite: nd233(),
    from: '2026-07-01',
    says: both(
      'Chấm điểm hằng tháng, hằng quý theo quy chế của đơn vị; chi tiết chưa đọc.',
      'Scored monthly and quarterly by the unit’s regulation; details not read.',
    ),
  },
  {
    of: ['dang-vien', 'to-chuc-dang'],
    cite: qd366('11'),
    from: '2025-08-30',
    points: [[90, 'hoan-thanh-xuat-sac']],
    says: both(
      'Hoàn thành xuất sắc: từ 90 điểm; 100% nhiệm vụ đúng hạn, trong đó từ 30% vượt yêu cầu; khắc phục 100% hạn chế đã chỉ ra.',
      'Excellent: 90 points or more, every task on time and 30% above what was asked, every earlier fault mended.',
    ),
  },
]

/** The instrument that rates such people or organisations on that day. */
export const regimeOn = (of: Rated, on: Day): Regime | undefined =>
  regimes.find(
    (regime) =>
      regime.of.includes(of) && regime.from <= on && (regime.until === undefined || on < regime.until),
  )

export type ClassAnswer =
  | { readonly kind: 'class'; readonly name: RatingClass; readonly says: Both; readonly cite: Cite }
  | { readonly kind: 'unknown'; readonly cite: readonly Cite[] }

/**
 * The class that points alone give a civil servant. A discipline in the year that is linked to public duty makes it
 * "không hoàn thành", whatever the points.
 */
export function classByPoints(
  points: number,
  { of, on, disciplined = false }: { readonly of: Rated; readonly on: Day; readonly disciplined?: boolean },
): ClassAnswer {
  const regime = regimeOn(of, on)
  if (!regime?.points) return { kind: 'unknown', cite: regime ? [regime.cite] : [] }
  const name =
    disciplined && of === 'cong-chuc'
      ? 'khong-hoan-thanh'
      : regime.points.find(([least]) => points >= least)?.[1]
  if (!name) return { kind: 'unknown', cite: [regime.cite] }
  return { kind: 'class', name, says: classNames[name], cite: regime.cite }
}
