/** Clauses on honours held before, and on the years after them. */

import { honourName } from '../honour-names.ts'
import { holds, honourYear, ratedYear, years } from '../language/build.ts'
import type { Cite, Where, Window } from '../language/terms.ts'
import { nd152 } from '../sources/cite.ts'
import type { Clause, Parts } from './clause.ts'
import { both, lastYears, rating, type Said, said, wholeRatings } from './merit.ts'

const wholeHonours = [{ rows: 'honours' as const }]
/** What was given for an exploit or a thematic movement is no ground for merit (NĐ 152/2025, Điều 4 khoản 3). */
export const forMerit: Where = { basis: { notIn: ['dot-xuat', 'chuyen-de'] } }
const noGround = nd152('4.3')

export const held = (award: string, year: number) => ({
  ref: `${award}-${year}`,
  year,
  award,
  basis: 'cong-trang' as const,
  until: `${year}-12-31`,
})
const times = (count: number) => String(count).padStart(2, '0')

/** So many times in a row, year by year, the last one in the year judged or the year before. */
export const inARow = (award: string, count: number, cite: Cite): Clause => {
  const id = `${count}-lan-lien-tuc-${award}`
  return {
    id,
    rule: holds(
      award,
      { atLeast: count, consecutive: 1, endsWithin: 1 },
      said(id, {
        cite,
        says: both(
          `${times(count)} lần liên tục được tặng danh hiệu ${honourName(award, 'vi')}`,
          `${count} times in a row ${honourName(award, 'en')}`,
        ),
      }),
    ),
    shows: (year) => ({
      met: { honours: lastYears(year, count).map((one) => held(award, one)) },
      unmet: {
        drop: [`${award}-`],
        honours: [held(award, year), ...lastYears(year - 2, count - 1).map((one) => held(award, one))],
        complete: wholeHonours,
      },
    }),
  }
}

/** The year of the honour held before, in the examples: long enough before the year judged for every window. */
export const anchorYear = (year: number, years: number): number => year - years

/** Already holds one of these, given for merit. */
export function alreadyHolds(awards: string | readonly string[], yearsAgo: number, cite: Cite): Clause {
  const list = typeof awards === 'string' ? [awards] : awards
  const [first = ''] = list
  const id = `da-duoc-${first}`
  return {
    id,
    rule: holds(
      list,
      { where: forMerit },
      said(id, {
        cite: [cite, noGround],
        says: both(
          `Đã được tặng ${list.map((award) => honourName(award, 'vi')).join(' hoặc ')} theo công trạng`,
          `Already holds ${list.map((award) => honourName(award, 'en')).join(' or ')}, for merit`,
        ),
      }),
    ),
    shows: (year) => ({
      met: { honours: [held(first, year - yearsAgo)] },
      unmet: {
        drop: list.map((award) => `${award}-`),
        honours: [{ ...held(first, year - yearsAgo), basis: 'dot-xuat' }],
        complete: wholeHonours,
      },
    }),
  }
}

/** The time since such an honour's achievement period (NĐ 152/2025, Điều 33 khoản 7). */
export const sinceHonour = (awards: string | readonly string[]): Window => ({
  after: { honours: typeof awards === 'string' ? [awards] : awards, where: forMerit },
})

/** So many honours in the time looked at. `merit`: those for exploits and thematic movements do not serve. */
export function honoursHeld(award: string, count: number, cite: Cite, { merit = false } = {}): Clause {
  const id = `${count}-${award}`
  return {
    id,
    rule: holds(
      award,
      { atLeast: count, ...(merit ? { where: forMerit } : {}) },
      said(id, {
        cite: merit ? [cite, noGround] : cite,
        says: both(
          `Trong thời gian đó có ${times(count)} lần được tặng ${honourName(award, 'vi')}`,
          `In that time ${honourName(award, 'en')} ${count === 1 ? 'once' : `${count} times`}`,
        ),
      }),
    ),
    shows: (year) => ({
      met: { honours: lastYears(year, count).map((one) => held(award, one)) },
      unmet: { drop: lastYears(year, 5).map((one) => `${award}-${one}`), complete: wholeHonours },
    }),
  }
}

/** A person's years: so many rated well or better, without a gap, and every year since the last honour. */
export const goodYears = (count: number, about: Said): Clause => ({
  id: `${count}-nam-hoan-thanh-tot`,
  rule: years(
    ratedYear('hoan-thanh-tot'),
    { atLeast: count, run: 'until-now', rest: ratedYear('hoan-thanh-tot') },
    said(`${count}-nam-hoan-thanh-tot`, about),
  ),
  shows: (year) => ({
    met: { ratings: lastYears(year, count).map((one) => rating(one, 'hoan-thanh-tot')) },
    unmet: {
      ratings: lastYears(year, count).map((one) =>
        rating(one, one === year - 2 ? 'hoan-thanh' : 'hoan-thanh-tot'),
      ),
      complete: wholeRatings,
    },
  }),
})

/**
 * A collective's years: so many in a row excellent or with such a title; the other years since the last honour
 * rated well or better (NĐ 152/2025, Điều 33 khoản 7).
 */
export const excellentUnitYears = (count: number, titles: readonly string[], about: Said): Clause => ({
  id: `${count}-nam-xuat-sac`,
  rule: years(
    { any: [ratedYear('hoan-thanh-xuat-sac'), honourYear(...titles)] },
    { atLeast: count, run: 'consecutive', rest: ratedYear('hoan-thanh-tot') },
    said(`${count}-nam-xuat-sac`, about),
  ),
  shows: (year) => ({
    met: { ratings: lastYears(year, count).map((one) => rating(one, 'hoan-thanh-xuat-sac')) },
    unmet: {
      ratings: lastYears(year, count).map((one) =>
        rating(one, one === year - 2 ? 'hoan-thanh' : 'hoan-thanh-xuat-sac'),
      ),
      drop: titles.map((title) => `${title}-`),
      complete: [...wholeRatings, ...wholeHonours],
    },
  }),
})

/** Complete records of honours, ratings and disciplines, which a ladder needs before it can be met. */
export const wholeRecord: Parts = {
  complete: [{ rows: 'honours' }, { rows: 'ratings' }, { rows: 'disciplines' }],
}
