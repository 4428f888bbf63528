/** Clauses on what was achieved: initiatives, research, exploits, prizes, places in movements. */
import { byAuthority, evidence } from '../language/build.ts'
import { authorities, type exploitKinds, type scopes } from '../language/facts.ts'
import type { Both, Cite } from '../language/terms.ts'
import { luat } from '../sources/cite.ts'
import type { Clause } from './clause.ts'
import { both, type Said, said } from './merit.ts'

export type ScopeName = (typeof scopes)[number]

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
