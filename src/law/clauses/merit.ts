/** Clauses on the work of the year: ratings, movements, initiatives, exploits, prizes; and what is asked of the council. */
import {
  type About,
  attested,
  byAuthority,
  evidence,
  is,
  ratedYear,
  setLocally,
  years,
} from '../language/build.ts'
import {
  type Attribute,
  authorities,
  type exploitKinds,
  ratingClasses,
  type scopes,
} from '../language/facts.ts'
import type { Both, Cite, Rule } from '../language/terms.ts'
import { luat } from '../sources/cite.ts'
import type { Clause, Parts } from './clause.ts'

export type RatingClass = (typeof ratingClasses)[number]
export type ScopeName = (typeof scopes)[number]
export type Said = { readonly cite: Cite | readonly Cite[]; readonly says: Both }

export const both = (vi: string, en: string): Both => ({ vi, en })
/** What a clause is called and cites, for the builders of terms. */
export const said = (id: string, { cite, says }: Said): About => ({ id, cite, says })

export const classNames: Record<RatingClass, Both> = {
  'khong-hoan-thanh': both('Không hoàn thành nhiệm vụ', 'tasks not completed'),
  'hoan-thanh': both('Hoàn thành nhiệm vụ', 'tasks completed'),
  'hoan-thanh-tot': both('Hoàn thành tốt nhiệm vụ', 'tasks completed well'),
  'hoan-thanh-xuat-sac': both('Hoàn thành xuất sắc nhiệm vụ', 'tasks completed with excellence'),
}

/** A year's rating, of the State's track where not said otherwise. */
export const rating = (year: number, name: RatingClass, track: 'chinh-quyen' | 'dang' = 'chinh-quyen') => ({
  ref: `xep-loai-${track}-${year}`,
  year,
  track,
  class: name,
})
export const wholeRatings = [{ rows: 'ratings' as const }]

const below = (name: RatingClass): RatingClass =>
  ratingClasses[ratingClasses.indexOf(name) - 1] ?? 'khong-hoan-thanh'

/** Rated so in the year judged, or better. */
export const ratedNow = (id: string, name: RatingClass, about: Said): Clause => ({
  id,
  rule: evidence('ratings', { where: ratedYear(name).where ?? {}, span: { last: 1 } }, said(id, about)),
  shows: (year) => ({
    met: { ratings: [rating(year, name)] },
    unmet: { ratings: [rating(year, below(name))], complete: wholeRatings },
  }),
})

/** So many years rated so, in one run that ends with the year judged. */
export const ratedYears = (id: string, name: RatingClass, count: number, about: Said): Clause => ({
  id,
  rule: years(ratedYear(name), { atLeast: count, run: 'until-now', span: { last: count } }, said(id, about)),
  shows: (year) => ({
    met: { ratings: lastYears(year, count).map((one) => rating(one, name)) },
    unmet: {
      ratings: [
        ...lastYears(year, count).map((one) => rating(one, name)),
        rating(year - 2, below(name)),
      ].filter(({ year: one, class: was }) => one !== year - 2 || was !== name),
      complete: wholeRatings,
    },
  }),
})

/** So many years rated with excellence, anywhere in the time looked at. */
export const excellentYears = (id: string, count: number, about: Said): Clause => ({
  id,
  rule: years(ratedYear('hoan-thanh-xuat-sac'), { atLeast: count, run: 'scattered' }, said(id, about)),
  shows: (year) => ({
    met: { ratings: lastYears(year, count).map((one) => rating(one, 'hoan-thanh-xuat-sac')) },
    unmet: {
      ratings: lastYears(year, 5).map((one) => rating(one, 'hoan-thanh-tot')),
      complete: wholeRatings,
    },
  }),
})

/** `2022 … 2026` for five years to 2026. */
export const lastYears = (year: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => year - count + 1 + at)

/** Left to judgement: asked of the council. `question` names it across all standards. */
export const asksCouncil = (question: string, asks: Both, cite: Cite | readonly Cite[]): Clause => ({
  id: question,
  rule: attested(question, asks, { id: question, cite, says: asks }),
  shows: (year) => ({ met: answered(question, year, true), unmet: answered(question, year, false) }),
})
const answered = (question: string, year: number, answer: boolean): Parts => ({
  answers: [{ ref: `tra-loi-${question}`, year, question, answer }],
})

/** Left to the regulation of the ministry, the province or the agency. */
export const leftToAgency = (key: string, asks: Both, cite: Cite | readonly Cite[]): Clause => ({
  id: key,
  rule: setLocally(key, asks, { id: key, cite, says: asks }),
})

/** Takes part in a movement in the year judged. */
export const takesPart = (cite: Cite): Clause => ({
  id: 'tham-gia-phong-trao',
  rule: evidence(
    'movements',
    { where: { part: { atLeast: 'tham-gia' } }, span: { last: 1 } },
    {
      id: 'tham-gia-phong-trao',
      cite,
      says: both('Tích cực tham gia phong trào thi đua', 'Takes an active part in an emulation movement'),
    },
  ),
  shows: (year) => ({
    met: { movements: [{ ref: `phong-trao-${year}`, year, part: 'tham-gia' }] },
    unmet: { drop: ['phong-trao-'], complete: [{ rows: 'movements' }] },
  }),
})

export const scopeNames: Record<ScopeName, Both> = {
  'don-vi': both('trong đơn vị', 'within the unit'),
  'co-so': both('trong phạm vi cơ sở', 'at the grassroots'),
  xa: both('trong địa bàn cấp xã', 'within the commune'),
  'linh-vuc': both('trong một lĩnh vực của bộ, ban, ngành, tỉnh', 'in one field of the ministry or province'),
  'bo-tinh': both('trong bộ, ban, ngành, tỉnh', 'within the ministry or province'),
  'khu-vuc': both('trong khu vực', 'in the region'),
  'toan-quoc': both('toàn quốc', 'nationwide'),
  'the-gioi': both('thế giới', 'worldwide'),
}
const lowerScope: Record<ScopeName, ScopeName> = {
  'don-vi': 'don-vi',
  'co-so': 'don-vi',
  xa: 'co-so',
  'linh-vuc': 'xa',
  'bo-tinh': 'linh-vuc',
  'khu-vuc': 'bo-tinh',
  'toan-quoc': 'bo-tinh',
  'the-gioi': 'toan-quoc',
}
const oncePlace = luat('5.2.c')

type Wanted = {
  readonly scope: ScopeName
  readonly count?: number
  readonly cite: Cite
  /** The lowest that may recognise it. */
  readonly by?: 'co-so' | 'bo-tinh'
  readonly last?: number
}
const from = (lowest: 'co-so' | 'bo-tinh') => authorities.slice(authorities.indexOf(lowest))

/** Initiatives of such a reach, recognised, and not used as a ground before (one achievement, one reward). */
export function initiatives(id: string, { scope, count = 1, cite, by = 'co-so', last }: Wanted): Clause {
  const where = { scope: { atLeast: scope }, used: { in: [false] } }
  const span = last ? { span: { last } } : {}
  const one = (year: number, at: number) => ({
    ref: `sang-kien-${scope}-${at}`,
    year,
    scope,
    by,
    used: false,
  })
  return {
    id,
    rule: byAuthority(
      'initiatives',
      { where, by: from(by), atLeast: count, ...span },
      said(id, {
        cite: [cite, oncePlace],
        says: both(
          `Có ${count === 1 ? '' : `${String(count).padStart(2, '0')} `}sáng kiến được công nhận, áp dụng hiệu quả, có khả năng nhân rộng ${scopeNames[scope].vi}, chưa dùng cho lần khen thưởng khác`,
          `${count} recognised initiative${count === 1 ? '' : 's'} effective ${scopeNames[scope].en}, not used for another honour`,
        ),
      }),
    ),
    shows: (year) => ({
      met: { initiatives: Array.from({ length: count }, (_, at) => one(year - (last ? at % last : 0), at)) },
      unmet: {
        drop: ['sang-kien-'],
        initiatives: [{ ...one(year, 0), ref: `sang-kien-${scope}-da-dung`, used: true }],
        complete: [{ rows: 'initiatives' }],
      },
    }),
  }
}

/** Research accepted and applied, of such a reach, not used before. */
export function research(id: string, { scope, count = 1, cite, last }: Wanted): Clause {
  const where = { scope: { atLeast: scope }, accepted: { in: [true] }, used: { in: [false] } }
  const span = last ? { span: { last } } : {}
  const one = (year: number, at: number) => ({
    ref: `de-tai-${scope}-${at}`,
    year,
    scope,
    accepted: true,
    used: false,
  })
  const query = { where, ...span, atLeast: count }
  return {
    id,
    rule: {
      term: 'count',
      rows: 'research',
      ...query,
      id,
      cite: [cite, oncePlace],
      says: both(
        `Có ${count === 1 ? '' : `${String(count).padStart(2, '0')} `}đề tài, đề án, công trình khoa học và công nghệ đã nghiệm thu, áp dụng hiệu quả ${scopeNames[scope].vi}`,
        `${count} accepted and applied piece${count === 1 ? '' : 's'} of research, ${scopeNames[scope].en}`,
      ),
    },
    shows: (year) => ({
      met: { research: Array.from({ length: count }, (_, at) => one(year, at)) },
      unmet: {
        drop: ['de-tai-'],
        research: [{ ...one(year, 0), ref: `de-tai-${scope}-chua`, accepted: false }],
        complete: [{ rows: 'research' }],
      },
    }),
  }
}

type Exploit = {
  readonly kinds: readonly (typeof exploitKinds)[number][]
  readonly scope: ScopeName
  readonly months?: number
  readonly last?: number
} & Said

/**
 * Something achieved, of a kind and a reach, in the year judged or the one before where not said otherwise: such
 * commendation is prompt (Luật, Điều 8 khoản 2), and an old exploit has had its reward (Điều 5 khoản 2 điểm c).
 */
export function exploit(id: string, { kinds, scope, months, last = 2, ...about }: Exploit): Clause {
  const row = (year: number) => ({
    ref: `thanh-tich-${id}`,
    year,
    kind: kinds[0] ?? ('dot-xuat' as const),
    scope,
    ...(months ? { months } : {}),
  })
  return {
    id,
    rule: evidence(
      'exploits',
      {
        where: {
          kind: { in: kinds },
          scope: { atLeast: scope },
          ...(months ? { months: { atLeast: months } } : {}),
        },
        span: { last },
      },
      said(id, about),
    ),
    shows: (year) => ({
      met: { exploits: [row(year)] },
      unmet: {
        exploits: [
          scope === 'don-vi'
            ? { ...row(year), kind: kinds[0] === 'dong-gop' ? ('dot-xuat' as const) : ('dong-gop' as const) }
            : { ...row(year), scope: lowerScope[scope] },
        ],
        complete: [{ rows: 'exploits' }],
      },
    }),
  }
}

/** A prize of such a reach, and of such a place or better. */
export const prize = (id: string, scope: ScopeName, place: number | undefined, about: Said): Clause => ({
  id,
  rule: evidence(
    'prizes',
    {
      where: { scope: { atLeast: scope }, ...(place ? { place: { atMost: place } } : {}) },
      span: { last: 2 },
    },
    said(id, about),
  ),
  shows: (year) => ({
    met: { prizes: [{ ref: `giai-${id}`, year, scope, place: place ?? 3 }] },
    unmet: {
      prizes: [{ ref: `giai-${id}`, year, scope: lowerScope[scope], place: place ?? 3 }],
      complete: [{ rows: 'prizes' }],
    },
  }),
})

type MovementAsked = {
  readonly launchedBy: 'bo-tinh' | 'thu-tuong' | 'don-vi'
  readonly part: 'duoc-binh-xet' | 'dan-dau'
  readonly months?: number
  readonly review?: readonly ('so-ket' | 'tong-ket')[]
  readonly kind?: 'chuyen-de'
  readonly exactly?: true
} & Said

/** Chosen in, or leading, a movement of such a launcher and length. */
export function movement(id: string, asked: MovementAsked): Clause {
  const { launchedBy, part, months, review, kind, exactly } = asked
  const where = {
    launchedBy: exactly ? { in: [launchedBy] } : { atLeast: launchedBy },
    part: { atLeast: part },
    ...(months ? { months: { atLeast: months } } : {}),
    ...(review ? { review: { in: review } } : {}),
    ...(kind ? { kind: { in: [kind] } } : {}),
  }
  const row = (year: number) => ({
    ref: `phong-trao-${id}`,
    year,
    launchedBy,
    part,
    ...(months ? { months } : {}),
    ...(review ? { review: review.at(-1) ?? ('tong-ket' as const) } : {}),
    ...(kind ? { kind } : {}),
  })
  return {
    id,
    rule: evidence('movements', { where, span: { last: 1 } }, said(id, asked)),
    shows: (year) => ({
      met: { movements: [row(year)] },
      unmet: { movements: [{ ...row(year), part: 'tham-gia' }], complete: [{ rows: 'movements' }] },
    }),
  }
}

/** What the subject is. */
export function being(
  id: string,
  what: Attribute,
  [yes, no]: readonly [value: string | boolean, other: string | boolean],
  { values = [yes], ...about }: Said & { readonly values?: readonly (string | boolean)[] },
): Clause {
  return {
    id,
    rule: is(what, values, said(id, about)),
    // the attribute takes such values: the contract of the facts refuses all others
    shows: () => ({
      met: { subject: { [what]: yes } as Parts['subject'] & object },
      unmet: { subject: { [what]: no } as Parts['subject'] & object },
    }),
  }
}

export type { Rule }
