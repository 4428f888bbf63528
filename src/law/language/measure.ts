/** What `at-least` measures, in whole months; and whether the true figure may be smaller or greater than that. */
import { dayNumber, firstOfYear, monthsBetween, Stretches } from './days.ts'
import type { Facts } from './facts.ts'
import { type Scope, wholeBetween } from './match.ts'
import type { Measure, Terms } from './terms.ts'
import { met, type Score, unknown, unmet } from './years.ts'

/** `mayBeMore`: rows may be missing; `mayBeLess`: leaves may be. */
export type Measured = {
  readonly months: number
  readonly mayBeMore: boolean
  readonly mayBeLess: boolean
  readonly refs: readonly string[]
}

/** Undefined where nothing at all is known. */
export function measured(measure: Measure, { facts, on, judged }: Scope): Measured | undefined {
  switch (measure.of) {
    case 'age-of-unit':
      return age(facts, on)
    case 'months-worked':
      return monthsWorked(facts, on, judged, measure.less)
    case 'service':
      return service(facts, on, measure)
    case 'tenure':
      return tenure(facts, on, measure.ranks)
  }
}

function age({ subject }: Facts, on: string): Measured | undefined {
  if (!subject.founded) return undefined
  const months = monthsBetween(dayNumber(subject.founded), dayNumber(on))
  return { months: Math.max(0, months), mayBeMore: false, mayBeLess: false, refs: [] }
}

type Lasting = { readonly from: string; readonly to?: string | null | undefined }
/** The first and the last day of a row, cut off at a last day. */
const daysOf = ({ from, to }: Lasting, last: number): [number, number] => [
  dayNumber(from),
  to ? Math.min(dayNumber(to), last) : last,
]

function monthsWorked(facts: Facts, on: string, year: number, less: readonly string[]): Measured {
  const start = firstOfYear(year)
  const last = Math.min(dayNumber(on), firstOfYear(year + 1) - 1)
  const work = new Stretches()
  const away = new Stretches()
  const within = (row: Lasting): [number, number] => {
    const [first, end] = daysOf(row, last)
    return [Math.max(first, start), end]
  }
  for (const row of facts.working) work.add(...within(row))
  for (const row of facts.leaves) if (row.kind && less.includes(row.kind)) away.add(...within(row))
  return {
    months: work.without(away).months(),
    mayBeMore: !wholeBetween(facts, 'working', year, year),
    mayBeLess:
      less.length > 0 &&
      (!wholeBetween(facts, 'leaves', year, year) || facts.leaves.some(({ kind }) => kind === undefined)),
    refs: facts.working.filter((row) => within(row)[1] >= within(row)[0]).map(({ ref }) => ref),
  }
}

/** Hardship counts its months so many times over: each stretch by itself, as the factor asks. */
function service(facts: Facts, on: string, { sectors, direct }: Measure & { of: 'service' }): Measured {
  const last = dayNumber(on)
  const byFactor = new Map<number, Stretches>()
  const refs: string[] = []
  let unclear = false
  for (const row of facts.working) {
    if (row.from > on) continue
    const sector = !sectors
      ? met
      : row.sector === undefined
        ? unknown
        : sectors.includes(row.sector)
          ? met
          : unmet
    const work = !direct ? met : row.direct === undefined ? unknown : row.direct ? met : unmet
    const fits = Math.min(sector, work)
    if (fits === unknown) unclear = true
    if (fits !== met) continue
    const stretches = byFactor.get(row.factor ?? 1) ?? new Stretches()
    stretches.add(...daysOf(row, last))
    byFactor.set(row.factor ?? 1, stretches)
    refs.push(row.ref)
  }
  let months = 0
  for (const [factor, stretches] of byFactor) months += factor * stretches.months()
  return { months, mayBeMore: unclear || !recorded(facts, 'working'), mayBeLess: false, refs }
}

function tenure(facts: Facts, on: string, ranks: readonly string[]): Measured {
  const last = dayNumber(on)
  const time = new Stretches()
  const refs: string[] = []
  let unclear = false
  for (const row of facts.positions) {
    if (row.from > on) continue
    if (row.rank === undefined) unclear = true
    else if (ranks.includes(row.rank)) {
      time.add(...daysOf(row, last))
      refs.push(row.ref)
    }
  }
  return {
    months: time.months(),
    mayBeMore: unclear || !recorded(facts, 'positions'),
    mayBeLess: false,
    refs,
  }
}

/** Whole from the first on: what is counted over a life needs the whole of it. */
const recorded = (facts: Facts, rows: 'working' | 'positions'): boolean => wholeBetween(facts, rows, 0, 0)

/** What is asked, in months; of women by the fraction where the law shortens it, exact. */
export const asked = (term: Terms['at-least'], woman: boolean): number => {
  const months = term.unit === 'years' ? term.value * 12 : term.value
  return woman && term.women ? (months * term.women[0]) / term.women[1] : months
}

/** Scores a figure against "từ … đến dưới …". */
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
  const enough =
    months >= asked(term, gender === 'nu') ? (mayBeLess ? unknown : met) : mayBeMore ? unknown : unmet
  if (term.below === undefined) return enough
  const limit = term.unit === 'years' ? term.below * 12 : term.below
  const under = months < limit ? (mayBeMore ? unknown : met) : mayBeLess ? unknown : unmet
  return enough < under ? enough : under
}
