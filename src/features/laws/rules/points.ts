/**
 * The points at which a regulation may speak, with what it says there and how its own words judge sample facts.
 */
import { merge, type Parts } from '#law/clauses/clause.ts'
import { factsOf } from '#law/coverage.ts'
import type { HonourSubject } from '#law/honour-names.ts'
import { type Both, judge, type SaidVerdict, spelled } from '#law/language/index.ts'
import { type Demand, demandClause, wordsOf } from './demands.ts'
import type { Sayings } from './drafting.ts'
import { isOwn, type Readings, readingsOn, type Slot, slotsOn } from './slots.ts'

export type DemandShown = { demand: Demand; says: Both; met: SaidVerdict; unmet: SaidVerdict }
export type Point = { slot: Slot; own: boolean; says: 'silent' | 'none' | readonly DemandShown[] }

/** Every point, those of the agency's own honours first. */
export function pointsOf({ demands }: Pick<Sayings, 'demands'>, on: string): Point[] {
  const points = slotsOn(on).map((slot) => {
    const said = demands[slot.key]
    const own = slot.for.some(({ award }) => isOwn(award))
    const [{ subject } = { subject: 'ca-nhan' as const }] = slot.for
    const says = said === undefined ? 'silent' : said === 'none' ? said : said.map(shownFor(subject, on))
    return { slot, own, says } as const
  })
  return points.toSorted((one, other) => Number(other.own) - Number(one.own))
}

/** The demand with facts that meet it and facts that do not, judged by the language itself. */
const shownFor =
  (subject: HonourSubject, on: string) =>
  (demand: Demand): DemandShown => {
    const { rule, shows } = demandClause(demand)
    const year = Number(on.slice(0, 4))
    const { met = {}, unmet = {} } = shows?.(year) ?? {}
    const whole = { complete: [{ rows: 'honours' as const }, { rows: 'disciplines' as const }] }
    const judged = (...parts: Parts[]) =>
      spelled(judge(rule, factsOf(subject, merge(whole, ...parts)), `${year}-12-31`))
    return { demand, says: wordsOf(demand), met: judged(met), unmet: judged(met, unmet) }
  }

export type ReadingShown = Readings & { chosen: string; source: string; on: string }

/** The texts with several readings, each with the one that was chosen. */
export const readingsShown = ({ readings, sources }: Sayings, on: string): ReadingShown[] =>
  readingsOn(on).map((text) => ({
    ...text,
    chosen: readings[text.key] ?? '',
    source: sources[text.key]?.source ?? '',
    on: sources[text.key]?.on ?? '',
  }))
