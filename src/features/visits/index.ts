import type { Ctx } from '#context.ts'
import { today } from '#platform/clock.ts'
import { figuresOf, type VisitFigures } from './queries.ts'

export { countReaders } from './actions.ts'
export { forgetReaders } from './later.ts'
export { bringVisits, keyOf as readerKey, type VisitFigures, viewsOf } from './queries.ts'

const keptFor = 10_000
const kept = new WeakMap<object, { until: number; figures: Promise<VisitFigures> }>()

/** The figures of the agency's site, at most some seconds old. */
export function visitFigures({ db, house }: Pick<Ctx, 'db' | 'house'>): Promise<VisitFigures> {
  const known = kept.get(db)
  const now = house.clock.now()
  if (known && known.until > now.getTime()) return known.figures
  const figures = figuresOf(db, { day: today(house.clock), now })
  kept.set(db, { until: now.getTime() + keptFor, figures })
  figures.catch(() => kept.delete(db))
  return figures
}
