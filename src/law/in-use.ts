/**
 * The law as an agency uses it on a day: the catalogue, put right where it was found wrong, with the readings that
 * were confirmed and what the agency's own regulation fills in or asks beyond.
 */
import { ruleOn } from './catalogue.ts'
import type { HonourSubject } from './honour-names.ts'
import {
  all,
  type Cite,
  everyTerm,
  type Regulation,
  type Rule,
  ruleSchema,
  settle,
} from './language/index.ts'
import type { BaseSalary } from './procedures/base-salary.ts'
import { regulationSlug } from './sources/cite.ts'
import type { Day } from './sources/instrument.ts'

/** Where a fact was read, and on which day. */
export type Ground = { readonly source: string; readonly on: Day }
export type Place = { readonly [Part in 'instrument' | 'article' | 'clause' | 'point']: string }

export type Correction = Ground &
  (
    | ({ readonly kind: 'citation' } & Place)
    | {
        readonly kind: 'figure'
        readonly award: string
        readonly subject: HonourSubject
        readonly clause: string
        readonly was: number
        readonly now: number
      }
    | { readonly kind: 'base-salary'; readonly from: Day; readonly amount: number }
  )

/** `rules` under `award/subject` are demands beyond the law; under the key of an open point they fill it. */
export type InUse = Regulation & { readonly corrections?: readonly Correction[] }

export const beyondKey = (award: string, subject: HonourSubject): string => `${award}/${subject}`

/** What an honour asks of a subject on a day, as the agency settled it; undefined where there is no standard. */
export function ruleInUse(
  [award, subject]: readonly [string, HonourSubject],
  on: Day,
  law: InUse,
): Rule | undefined {
  const rule = ruleOn(award, subject, on)
  if (!rule) return undefined
  const settled = settle(corrected(rule, [award, subject], law.corrections ?? []), law)
  const beyond = law.rules?.[beyondKey(award, subject)]
  return beyond && beyond !== 'none' ? beside(settled, beyond) : settled
}

/** The demand asked on every way to the honour. */
function beside(rule: Rule, more: Rule): Rule {
  if (rule.term === 'any') return { ...rule, of: rule.of.map((way) => beside(way, more)) }
  return rule.term === 'all' ? { ...rule, of: [...rule.of, more] } : all([rule, more])
}

/** The rule with what was put right in it, each change under its source. */
export function corrected(
  rule: Rule,
  [award, subject]: readonly [string, HonourSubject],
  corrections: readonly Correction[],
): Rule {
  const figures = corrections.filter(
    (one) => one.kind === 'figure' && one.award === award && one.subject === subject,
  )
  const places = corrections.flatMap((one) => (one.kind === 'citation' ? [placeName(one)] : []))
  if (figures.length === 0 && !restsUpon(rule, places)) return rule
  const made = JSON.parse(JSON.stringify(rule), (_, value) => {
    if (value?.mark === 'unconfirmed' && places.includes(placeName(value)))
      return { ...value, mark: 'confirmed' }
    const figure = figures.find((one) => one.kind === 'figure' && one.clause === value?.id)
    return figure?.kind === 'figure' && figureOf(value) === figure.was ? withFigure(value, figure.now) : value
  })
  ruleSchema.parse(made)
  // the schema has just read it; its own copy would have the keys in another order, and look changed
  return made as Rule
}

/** Something in it was cited without being read, at one of these places. */
const restsUpon = (rule: Rule, places: readonly string[]): boolean =>
  places.length > 0 &&
  everyTerm(rule).some(({ cite = [] }) =>
    cite.some((one) => one.mark === 'unconfirmed' && places.includes(placeName(one))),
  )

export const placeName = ({ instrument, article, clause, point }: Omit<Cite, 'mark'>): string =>
  [instrument, article, clause, point].map((part) => part ?? '').join('/')

/** The one number that a clause turns on: times, years, months; undefined where it turns on none. */
export function figureOf(rule: Rule): number | undefined {
  switch (rule.term) {
    case 'holds':
    case 'years':
      return rule.atLeast
    case 'at-least':
      return rule.value
    case 'count':
      return rule.atLeast ?? rule.atMost
    default:
      return undefined
  }
}

/** The words of the law named the old number; the clause says itself from its data from then on. */
function withFigure(rule: Rule, now: number): Rule {
  const { says: _, ...silent } = rule
  const made = silent as Rule
  if (made.term === 'at-least') return { ...made, value: now }
  if (made.term === 'count' && made.atLeast === undefined) return { ...made, atMost: now }
  return { ...made, atLeast: now } as Rule
}

/** Base salaries that were added to those of the catalogue. */
export const addedSalaries = ({ corrections = [] }: InUse): BaseSalary[] =>
  corrections.flatMap((one) =>
    one.kind === 'base-salary'
      ? [{ from: one.from, amount: one.amount, cite: { instrument: regulationSlug, mark: 'confirmed' } }]
      : [],
  )
