/**
 * An instrument of law: what it is called, who issued it, when it binds, and how it was read. What was not found in
 * the instrument itself says so in `unchecked`; the pages show that as "chưa đối chiếu bản gốc".
 */

import type { Both } from '../language/terms.ts'

export type { Both }
/** A calendar day, `2026-11-23`. */
export type Day = string

export const instrumentKinds = [
  'luat',
  'nghi-dinh',
  'quyet-dinh',
  'thong-tu',
  'quy-dinh-dang',
  'huong-dan-dang',
] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

/** The text itself; an article, a register or a quotation about it; or nothing that could be opened. */
export type HowRead = 'read-verbatim' | 'secondary' | 'memory'
export type Unchecked = 'text' | 'title' | 'signedOn' | 'from' | 'until'

/** What happens to cases that stand between two laws. */
export type Transition = {
  readonly article: string
  readonly clause?: string
  readonly mark: 'confirmed' | 'unconfirmed'
  /** Dossiers received before this day … */
  readonly receivedBefore?: Day
  /** … follow the instruments in force on the day before, … */
  readonly follow?: 'earlier'
  /** … unless the newer law is better for the subject: then both are judged. */
  readonly orBetter?: true
  /** An earlier instrument that still serves, and the first day on which it no longer does. */
  readonly keeps?: { readonly instruments: readonly string[]; readonly until: Day }
  readonly says: Both
}

export type Instrument = {
  readonly slug: string
  readonly number: string
  readonly kind: InstrumentKind
  readonly name: Both
  readonly issuer: Both
  readonly signedOn?: Day
  /** The first day on which it binds; left out where not known. */
  readonly from?: Day
  /** The first day on which it no longer binds. */
  readonly until?: Day
  readonly replacedBy?: readonly string[]
  readonly amendedBy?: readonly string[]
  readonly read: HowRead
  /** Where it was read, in words; and an address where there is one. */
  readonly where: string
  readonly link?: string
  readonly unchecked?: readonly Unchecked[]
  readonly transitions?: readonly Transition[]
  readonly notes?: readonly Both[]
}

export type Status = 'not-yet' | 'in-force' | 'ended' | 'unknown'

/** How the instrument stands on a day. */
export function statusOn({ from, until }: Instrument, on: Day): Status {
  if (until !== undefined && on >= until) return 'ended'
  if (from === undefined) return 'unknown'
  return on < from ? 'not-yet' : 'in-force'
}

export const issuers = {
  quocHoi: { vi: 'Quốc hội', en: 'National Assembly' },
  chinhPhu: { vi: 'Chính phủ', en: 'Government' },
  thuTuong: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  boNoiVu: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
  boGiaoDuc: { vi: 'Bộ Giáo dục và Đào tạo', en: 'Ministry of Education and Training' },
  trungUong: { vi: 'Ban Chấp hành Trung ương', en: 'Central Committee of the Party' },
  vanPhongTrungUong: { vi: 'Văn phòng Trung ương Đảng', en: 'Office of the Party’s Central Committee' },
  banToChuc: { vi: 'Ban Tổ chức Trung ương', en: 'Central Organisation Commission' },
} satisfies Record<string, Both>
