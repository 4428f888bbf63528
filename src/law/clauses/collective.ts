/** Clauses on collectives: their people, targets, cluster and age; and on the time that people have served. */
import { atLeast, evidence, share } from '../language/build.ts'
import type { sectors } from '../language/facts.ts'
import type { Fraction } from '../language/terms.ts'
import type { Clause } from './clause.ts'
import { type Said, said } from './merit.ts'

const people = { total: 20, completed: 20, advanced: 18, fighters: 2, disciplined: 0, women: 10 }
const members = (year: number, other: Partial<typeof people> = {}) => ({
  members: [{ ref: `nhan-su-${year}`, year, ...people, ...other }],
})

/** So large a part of the people of the collective. */
export const partOfMembers = (
  id: string,
  part: 'completed' | 'advanced' | 'women',
  least: Fraction,
  about: Said,
): Clause => ({
  id,
  rule: share('members', { part, whole: 'total', atLeast: least }, said(id, about)),
  // 13 of 20 is short of 70 percent, and of everything more
  shows: (year) => ({ met: members(year), unmet: members(year, { [part]: 13 }) }),
})

/** At least one of its people is a grassroots emulation fighter. */
export const hasFighter = (id: string, about: Said): Clause => ({
  id,
  rule: evidence('members', { where: { fighters: { atLeast: 1 } }, span: { last: 1 } }, said(id, about)),
  shows: (year) => ({
    met: members(year),
    unmet: { ...members(year, { fighters: 0 }), complete: [{ rows: 'members' }] },
  }),
})

/** Nobody was disciplined by a reprimand with warning (cảnh cáo) or more. */
export const nobodyDisciplined = (id: string, about: Said): Clause => ({
  id,
  rule: evidence('members', { where: { disciplined: { atMost: 0 } }, span: { last: 1 } }, said(id, about)),
  shows: (year) => ({
    met: members(year),
    unmet: { ...members(year, { disciplined: 1 }), complete: [{ rows: 'members' }] },
  }),
})

/** Every target of the year was exceeded. */
export const exceedsTargets = (id: string, about: Said): Clause => ({
  id,
  rule: share('targets', { part: 'exceeded', whole: 'total', atLeast: [1, 1] }, said(id, about)),
  shows: (year) => ({
    met: { targets: [{ ref: `chi-tieu-${year}`, year, total: 12, met: 12, exceeded: 12 }] },
    unmet: { targets: [{ ref: `chi-tieu-${year}`, year, total: 12, met: 12, exceeded: 11 }] },
  }),
})

type Organiser = 'bo-tinh' | 'hoi-dong-trung-uong'
/** First in a cluster (cụm, khối thi đua) of such an organiser. */
export const leadsCluster = (id: string, organisedBy: Organiser, about: Said): Clause => ({
  id,
  rule: evidence(
    'clusters',
    { where: { organisedBy: { atLeast: organisedBy }, rank: { atMost: 1 } }, span: { last: 1 } },
    said(id, about),
  ),
  shows: (year) => ({
    met: { clusters: [{ ref: `cum-${organisedBy}`, year, organisedBy, rank: 1, chosen: true }] },
    unmet: {
      clusters: [{ ref: `cum-${organisedBy}`, year, organisedBy, rank: 2, chosen: false }],
      complete: [{ rows: 'clusters' }],
    },
  }),
})

/** Chosen in a cluster of such an organiser. */
export const chosenInCluster = (id: string, organisedBy: Organiser, about: Said): Clause => ({
  id,
  rule: evidence(
    'clusters',
    { where: { organisedBy: { atLeast: organisedBy }, chosen: { in: [true] } }, span: { last: 1 } },
    said(id, about),
  ),
  shows: (year) => ({
    met: { clusters: [{ ref: `cum-chon-${organisedBy}`, year, organisedBy, rank: 2, chosen: true }] },
    unmet: {
      clusters: [{ ref: `cum-chon-${organisedBy}`, year, organisedBy, rank: 5, chosen: false }],
      complete: [{ rows: 'clusters' }],
    },
  }),
})

/** The collective has been there for so many years. */
export const ageOfUnit = (years: number, about: Said): Clause => ({
  id: `xay-dung-${years}-nam`,
  rule: atLeast({ of: 'age-of-unit' }, { value: years, unit: 'years' }, said(`xay-dung-${years}-nam`, about)),
  shows: (year) => ({
    met: { subject: { founded: `${year - years - 1}-01-01` } },
    unmet: { subject: { founded: `${year - years + 2}-01-01` } },
  }),
})

type Service = {
  readonly years: number
  readonly below?: number
  readonly sectors?: readonly (typeof sectors)[number][]
  readonly direct?: true
} & Said

/** So many years of work, in such fields; months in hardship count as often as their factor says. */
export function serves(id: string, { years, below, sectors: fields, direct, ...about }: Service): Clause {
  const job = (year: number, length: number) => ({
    working: [
      {
        ref: `cong-tac-${id}`,
        from: `${year - length}-01-01`,
        ...(fields?.[0] ? { sector: fields[0] } : {}),
        direct: direct ?? false,
        factor: 1,
      },
    ],
    complete: [{ rows: 'working' as const }],
  })
  return {
    id,
    rule: atLeast(
      { of: 'service', ...(fields ? { sectors: fields } : {}), ...(direct ? { direct } : {}) },
      { value: years, unit: 'years', ...(below ? { below } : {}) },
      said(id, about),
    ),
    shows: (year) => ({ met: job(year, years + 1), unmet: job(year, years - 2) }),
  }
}

type Tenure = {
  readonly ranks: readonly string[]
  readonly years: number
  readonly below?: number
  readonly women?: Fraction
} & Said

/** So many years in posts of these ranks; of women two thirds of it where `women` says so. */
export function inPost(id: string, { ranks, years, below, women, ...about }: Tenure): Clause {
  const [rank = ''] = ranks
  const post = (year: number, length: number) => ({
    ...(women ? { subject: { gender: 'nu' as const } } : {}),
    positions: [{ ref: 'chuc-vu', rank, from: `${year - length}-01-01` }],
    complete: [{ rows: 'positions' as const }],
  })
  const asked = women ? Math.ceil((years * women[0]) / women[1]) : years
  return {
    id,
    rule: atLeast(
      { of: 'tenure', ranks },
      { value: years, unit: 'years', ...(below ? { below } : {}), ...(women ? { women } : {}) },
      said(id, about),
    ),
    shows: (year) => ({ met: post(year, asked), unmet: post(year, Math.max(0, asked - 2)) }),
  }
}

/** Held a post of such a rank, however long. */
export const heldPost = (id: string, ranks: readonly string[], about: Said): Clause => ({
  id,
  rule: evidence('positions', { where: { rank: { in: ranks } } }, said(id, about)),
  shows: (year) => ({
    met: { positions: [{ ref: 'chuc-vu', rank: ranks[0] ?? '', from: `${year - 1}-01-01` }] },
    unmet: { drop: ['chuc-vu'], complete: [{ rows: 'positions' }] },
  }),
})
