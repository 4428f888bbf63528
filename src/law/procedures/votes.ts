/** How a council decides: whether it must ballot, what share must agree, and of whom the share is taken. */
import { type Cite, nd98, nd152 } from '../sources/cite.ts'
import type { Both, Day } from '../sources/instrument.ts'
import { type Fraction, leastOf, reaches } from './fraction.ts'

/** `all`: every member of the council, present or not. `present`: those who take part in the meeting. */
export type VoteBase = 'all' | 'present'
export type VoteRule = {
  readonly ballot: 'required' | 'set-locally'
  /** Left out where the agency's own regulation sets the share. */
  readonly atLeast?: Fraction
  readonly base: VoteBase
  readonly cite: readonly Cite[]
  readonly from: Day
  readonly until?: Day
  readonly says: Both
}

const heroes = ['tinh-thanh-pho-anh-hung', 'anh-hung-luc-luong-vu-trang', 'anh-hung-lao-dong']

const nine: VoteRule = {
  ballot: 'required',
  atLeast: [90, 100],
  base: 'all',
  cite: [nd152('33.5')],
  from: '2025-07-01',
  until: '2027-03-01',
  says: {
    vi: 'Hội đồng các cấp phải bỏ phiếu; từ 90% tổng số thành viên Hội đồng đồng ý trở lên, không tính trên số người dự họp. Tỷ lệ phiếu ghi trong biên bản.',
    en: 'Councils at every level must ballot; at least 90% of all members must agree, not of those present. The share is written in the minutes.',
  },
}
const eight: VoteRule = {
  ...nine,
  atLeast: [80, 100],
  says: {
    vi: 'Hội đồng các cấp phải bỏ phiếu; từ 80% tổng số thành viên Hội đồng đồng ý trở lên, không tính trên số người dự họp. Tỷ lệ phiếu ghi trong biên bản.',
    en: 'Councils at every level must ballot; at least 80% of all members must agree, not of those present. The share is written in the minutes.',
  },
}
const local: VoteRule = {
  ballot: 'set-locally',
  base: 'all',
  cite: [nd152('6.2.đ'), nd152('6.2.e')],
  from: '2025-07-01',
  until: '2027-03-01',
  says: {
    vi: 'Việc bỏ phiếu và tỷ lệ phiếu do quy chế của bộ, ban, ngành, tỉnh hoặc của cơ quan quy định.',
    en: 'Whether to ballot, and what share is needed, is set by the ministry’s, the province’s or the agency’s regulation.',
  },
}
/** The decree of 2023: read in a quotation of Điều 30 khoản 7; absentees answer in writing. */
const earlier = (percent: number): VoteRule => ({
  ballot: 'required',
  atLeast: [percent, 100],
  base: 'all',
  cite: [nd98('30.7')],
  from: '2024-01-01',
  until: '2025-07-01',
  says: {
    vi: `Bỏ phiếu, từ ${percent}% tổng số thành viên Hội đồng đồng ý trở lên; người vắng mặt được lấy ý kiến bằng văn bản.`,
    en: `By ballot, at least ${percent}% of all members agreeing; absent members are asked in writing.`,
  },
})

const byAward: Readonly<Record<string, readonly VoteRule[]>> = {
  'cstd-toan-quoc': [earlier(90), nine],
  ...Object.fromEntries(heroes.map((slug) => [slug, [nine]])),
  'co-thi-dua-chinh-phu': [eight],
  'cstd-bo-tinh': [earlier(90), local],
  'cstd-co-so': [earlier(80), local],
  'co-thi-dua-bo-tinh': [earlier(80), local],
}

/** How a council votes on an honour on that day; undefined where the catalogue knows no rule of that day. */
export const voteRule = (award: string, on: Day): VoteRule | undefined =>
  (byAward[award] ?? [local]).find(({ from, until }) => from <= on && (until === undefined || on < until))

export type VoteCount = { readonly members: number; readonly present: number; readonly agree: number }
export type VoteVerdict = {
  readonly passes: 'yes' | 'no' | 'set-locally'
  readonly needed?: number
  readonly of: number
}

/** Whether so many votes are enough. A share set by the agency's own regulation may be handed in. */
export function votePasses(rule: VoteRule, count: VoteCount, share = rule.atLeast): VoteVerdict {
  const of = rule.base === 'all' ? count.members : count.present
  if (!share) return { passes: 'set-locally', of }
  return {
    passes: reaches(count.agree, of, share) ? 'yes' : 'no',
    needed: leastOf(share, of),
    of,
  }
}

/** How many must take part before a council may sit. */
export type Quorum = { readonly atLeast: Fraction; readonly cite: readonly Cite[]; readonly says: Both }

export const centralQuorum: Quorum = {
  atLeast: [2, 3],
  cite: [nd152('45.4.b')],
  says: {
    vi: 'Hội đồng Trung ương họp khi có từ 2/3 tổng số thành viên; xét danh hiệu Anh hùng phải có từ 80%; người vắng mặt được lấy ý kiến bằng văn bản.',
    en: 'The Central Council sits with two thirds of its members, and with 80% when it considers heroes; absent members are asked in writing.',
  },
}
export const heroQuorum: Quorum = { ...centralQuorum, atLeast: [80, 100] }

/** The quorum of the Central Council for an honour; other councils set their own. */
export const quorumOfCentral = (award: string): Quorum =>
  heroes.includes(award) ? heroQuorum : centralQuorum
export const isQuorate = ({ atLeast }: Quorum, { members, present }: VoteCount): boolean =>
  reaches(present, members, atLeast)
