/** What `at-least` measures, in whole months; and whether the true figure may be smaller or greater than that. */
import { dayNumber, firstOfYear, monthsBetween, Stretches } from './days.ts'
import type { Facts, RowOf } from './facts.ts'
import { wholeBetween } from './match.ts'
import type { Measure, Terms } from './terms.ts'
import { met, type Score, unknown, unmet } from './years.ts'

/** `mayBeMore`: rows may be missing; `mayBeLess`: leaves may be. */
export type Measured = {
  readonly months: number
  readonly mayBeMore: boolean
  readonly mayBeLess: boolean
  readonly refs: readonly string[]
}

type Lasting<T extends 'working' | 'leaves' | 'positions'> = Omit<RowOf<T>, 'from' | 'to'> & {
  readonly first: number
  /** Infinity where it lasts still. */
  readonly last: number
}
/** Where the figures come from: the facts of one subject, or a row of columns. Days are numbers. */
export type Source = {
  readonly founded: number | undefined
  readonly working: readonly Lasting<'working'>[]
  readonly leaves: readonly Lasting<'leaves'>[]
  readonly positions: readonly Lasting<'positions'>[]
  readonly whole: (rows: 'working' | 'leaves' | 'positions', from: number, to: number) => boolean
}
export type When = { readonly on: number; readonly judged: number }

const lasting = <R extends { from: string; to?: string | null | undefined }>({ from, to, ...row }: R) => ({
  ...row,
  first: dayNumber(from),
  last: to ? dayNumber(to) : Number.POSITIVE_INFINITY,
})

export const sourceOf = (facts: Facts): Source => ({
  founded: facts.subject.founded ? dayNumber(facts.subject.founded) : undefined,
  working: facts.working.map(lasting),
  leaves: facts.leaves.map(lasting),
  positions: facts.positions.map(lasting),
  whole: (rows, from, to) => wholeBetween(facts, rows, from, to),
})

/** Undefined where nothing at all is known. */
export function measured(measure: Measure, source: Source, when: When): Measured | undefined {
  switch (measure.of) {
    case 'age-of-unit':
      return age(source, when)
    case 'months-worked':
      return monthsWorked(source, when, measure.less)
    case 'service':
      return service(source, when, measure)
    case 'tenure':
      return tenure(source, when, measure.ranks)
  }
}

function age({ founded }: Source, { on }: When): Measured | undefined {
  if (founded === undefined) return undefined
  return { months: Math.max(0, monthsBetween(founded, on)), mayBeMore: false, mayBeLess: false, refs: [] }
}

function monthsWorked(
  { working, leaves, whole }: Source,
  { on, judged }: When,
  less: readonly string[],
): Measured {
  const start = firstOfYear(judged)
  const end = Math.min(on, firstOfYear(judged + 1) - 1)
  const work = new Stretches()
  const away = new Stretches()
  const refs: string[] = []
  for (const { first, last, ref } of working) {
    if (first > end || last < start) continue
    work.add(Math.max(first, start), Math.min(last, end))
    refs.push(ref)
  }
  for (const { kind, first, last } of leaves) {
    if (kind !== undefined && less.includes(kind)) away.add(Math.max(first, start), Math.min(last, end))
  }
  const unclear = !whole('leaves', judged, judged) || leaves.some(({ kind }) => kind === undefined)
  return {
    months: work.without(away).months(),
    mayBeMore: !whole('working', judged, judged),
    mayBeLess: less.length > 0 && unclear,
    refs,
  }
}

const asks = <V>(wanted: boolean, value: V | undefined, passes: (value: V) => boolean): Score => {
  if (!wanted) return met
  return value === undefined ? unknown : passes(value) ? met : unmet
}

/** Hardship counts its months so many times over: the stretches of each factor by themselves. */
function service(
  { working, whole }: Source,
  { on, judged }: When,
  { sectors, direct }: Measure & { of: 'service' },
): Measured {
  const byFactor = new Map<number, Stretches>()
  const refs: string[] = []
  let unclear = false
  for (const row of working) {
    const sector = asks(sectors !== undefined, row.sector, (value) => sectors?.includes(value) === true)
    const fits = Math.min(
      sector,
      asks(direct === true, row.direct, (value) => value),
    )
    if (row.first > on || fits === unmet) continue
    if (fits === unknown) {
      unclear = true
      continue
    }
    const stretches = byFactor.get(row.factor ?? 1) ?? new Stretches()
    stretches.add(row.first, Math.min(row.last, on))
    byFactor.set(row.factor ?? 1, stretches)
    refs.push(row.ref)
  }
  let months = 0
  for (const [factor, stretches] of byFactor) months += factor * stretches.months()
  return { months, mayBeMore: unclear || !whole('working', 0, judged), mayBeLess: false, refs }
}

/** What is counted over a life needs the record from the first year on. */
function tenure({ positions, whole }: Source, { on, judged }: When, ranks: readonly string[]): Measured {
  const time = new Stretches()
  const refs: string[] = []
  let unclear = false
  for (const { rank, first, last, ref } of positions) {
    if (first > on) continue
    if (rank === undefined) unclear = true
    else if (ranks.includes(rank)) {
      time.add(first, Math.min(last, on))
      refs.push(ref)
    }
  }
  return {
    months: time.months(),
    mayBeMore: unclear || !whole('positions', 0, judged),
    mayBeLess: false,
    refs,
  }
}

/** What is asked, in months; of women the fraction of it where the law shortens it. */
export const asked = (term: Terms['at-least'], woman: boolean): number => {
  const months = inMonths(term.value, term.unit)
  return woman && term.women ? (months * term.women[0]) / term.women[1] : months
}

const inMonths = (value: number, unit: 'months' | 'years') => (unit === 'years' ? value * 12 : value)

/** Scores a figure against "từ … đến dưới …"; the months of a woman are compared without dividing. */
export function reaches(
  term: Terms['at-least'],
  figure: Omit<Measured, 'refs'>,
  gender: string | undefined,
): Score {
  if (term.women && gender === undefined) {
    const [man, woman] = [reaches(term, figure, 'nam'), reaches(term, figure, 'nu')]
    return man === woman ? man : unknown
  }
  const { months, mayBeMore, mayBeLess } = figure
  const [part, whole] = gender === 'nu' && term.women ? term.women : [1, 1]
  const long = months * whole >= inMonths(term.value, term.unit) * part
  const enough = sureUnless(long, mayBeLess, mayBeMore)
  if (term.below === undefined) return enough
  const under = sureUnless(months < inMonths(term.below, term.unit), mayBeMore, mayBeLess)
  return enough < under ? enough : under
}

const sureUnless = (holds: boolean, mayFail: boolean, mayHold: boolean): Score => {
  if (holds) return mayFail ? unknown : met
  return mayHold ? unknown : unmet
}
