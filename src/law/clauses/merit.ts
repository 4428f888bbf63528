/** Clauses on the work of the year: ratings, movements, initiatives, exploits, prizes; and what is asked of the council. */
import { type About, attested, evidence, is, ratedYear, setLocally, years } from '../language/build.ts'
import { type Attribute, ratingClasses } from '../language/facts.ts'
import type { Both, Cite } from '../language/terms.ts'
import type { Clause, Parts } from './clause.ts'

export type RatingClass = (typeof ratingClasses)[number]
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
