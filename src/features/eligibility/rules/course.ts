/**
 * On course for …: when a title can be reached at the earliest, and under which assumptions. Years to come are
 * filled in with what somebody can reach by work, from the easiest on, and judged as if they were over.
 */
import { type Facts, judge, type RowOf, type Rule } from '#law/language/index.ts'
import { asIfAttested, type Standard } from './judging.ts'

const horizon = 10
const assumed = 'assumed:'

type Level = {
  rating: 'hoan-thanh-tot' | 'hoan-thanh-xuat-sac'
  scope: 'co-so' | 'bo-tinh' | 'toan-quoc' | null
}
/** From the easiest on. */
const levels: readonly Level[] = [
  { rating: 'hoan-thanh-tot', scope: null },
  { rating: 'hoan-thanh-tot', scope: 'co-so' },
  { rating: 'hoan-thanh-xuat-sac', scope: null },
  { rating: 'hoan-thanh-xuat-sac', scope: 'co-so' },
  { rating: 'hoan-thanh-xuat-sac', scope: 'bo-tinh' },
  { rating: 'hoan-thanh-xuat-sac', scope: 'toan-quoc' },
]

/** Titles that are won year by year, so that the years to come may be filled with them. */
const yearly = ['lao-dong-tien-tien', 'cstd-co-so'] as const

export type Assumption =
  | { of: 'rating'; class: Level['rating']; years: number[] }
  | { of: 'honour'; award: string; years: number[] }
  | { of: 'movement'; part: 'tham-gia'; years: number[] }
  | { of: 'initiative'; scope: NonNullable<Level['scope']>; years: number[] }
/** `asks`: the council is asked, too. `open`: no year is found, but for what the agency has not settled or the records do not say it might be. */
export type Course = { award: string; year: number | null; if: Assumption[]; asks?: true; open?: true }

/** The facts as they would be at the end of a year to come. */
function imagined(facts: Facts, from: number, until: number, { rating, scope }: Level): Facts {
  const years = Array.from({ length: until - from + 1 }, (_, at) => from + at)
  const unrated = years.filter((year) => !facts.ratings.some((one) => one.year === year))
  const ratings: RowOf<'ratings'>[] = unrated.map((year) => ({
    ref: `${assumed}rating:${rating}:${year}`,
    year,
    track: 'chinh-quyen',
    class: rating,
  }))
  const honours: RowOf<'honours'>[] = yearly.flatMap((award) =>
    years
      .filter(
        (year) => year < until && !facts.honours.some((one) => one.year === year && one.award === award),
      )
      .map((year) => ({
        ref: `${assumed}honour:${award}:${year}`,
        year,
        award,
        basis: 'cong-trang' as const,
      })),
  )
  const initiatives: RowOf<'initiatives'>[] = scope
    ? [
        {
          ref: `${assumed}initiative:${scope}:${until}`,
          year: until,
          scope,
          by: scope === 'co-so' ? 'co-so' : 'bo-tinh',
          used: false,
        },
      ]
    : []
  const idle = years.filter((year) => !facts.movements.some((one) => one.year === year))
  const movements: RowOf<'movements'>[] = idle.map((year) => ({
    ref: `${assumed}movement:tham-gia:${year}`,
    year,
    part: 'tham-gia',
  }))
  return {
    ...facts,
    year: until,
    movements: [...facts.movements, ...movements],
    ratings: [...facts.ratings, ...ratings],
    honours: [...facts.honours, ...honours],
    initiatives: [...facts.initiatives, ...initiatives],
  }
}

function assumptions(refs: readonly string[]): Assumption[] {
  const found = new Map<string, Assumption>()
  for (const ref of refs) {
    if (!ref.startsWith(assumed)) continue
    const [of, what = '', year] = ref.slice(assumed.length).split(':')
    const key = `${of}:${what}`
    const one = found.get(key) ?? ({ of, ...named(of, what), years: [] } as unknown as Assumption)
    one.years.push(Number(year))
    found.set(key, one)
  }
  for (const one of found.values()) one.years.sort((a, b) => a - b)
  return [...found.values()]
}

const named = (of: string | undefined, what: string) =>
  ({ rating: { class: what }, honour: { award: what }, movement: { part: what } })[of ?? ''] ?? {
    scope: what,
  }

function earliest(rule: Rule, facts: Facts, { from, notBefore }: Span): Omit<Course, 'award'> {
  const asked = asIfAttested(rule)
  let open = false
  for (let year = notBefore; year <= from + horizon; year += 1)
    for (const level of levels) {
      const then = imagined(facts, from, year, level)
      const verdict = judge(asked, then, `${year}-12-31`)
      if (verdict.answer === 'met') {
        const asks = judge(rule, then, `${year}-12-31`).answer !== 'met'
        return { year, if: assumptions(verdict.evidence), ...(asks && { asks }) }
      }
      open ||= verdict.answer === 'unknown'
    }
  return { year: null, if: [], ...(open && { open }) }
}

/** Years are filled in from `from` on, and none before `notBefore` is an answer. */
type Span = { from: number; notBefore: number }

/** For each title the earliest year from this one on; null where ten years of good work do not suffice. */
export const coursesFor = (
  standards: readonly Standard[],
  facts: Facts,
  from: number,
  notBefore = from,
): Course[] => standards.map(({ award, rule }) => ({ award, ...earliest(rule, facts, { from, notBefore }) }))
