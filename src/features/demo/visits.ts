/** The demonstration's month of readers, and how often its articles were read: the same each time. */
import { publishedArticles } from '#features/articles/index.ts'
import { bringVisits } from '#features/visits/index.ts'
import { addDays } from '#platform/clock.ts'
import type { Stage } from './load.ts'
import { seeded } from './people.ts'

const until = '2026-11-22'
const month = 30

export async function loadVisits(stage: Stage): Promise<void> {
  const { db } = await stage.ctx('bientap')
  const random = seeded(1122)
  const days = new Map<string, number>()
  for (let ago = month; ago >= 1; ago -= 1) {
    const day = addDays(until, 1 - ago)
    // Saturdays and Sundays are quiet
    const quiet = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    days.set(day, (quiet ? 14 : 60) + random.below(quiet ? 12 : 45))
  }
  const articles = await publishedArticles(db, {}, { offset: 0, limit: 100 })
  const views = new Map(articles.map(({ id }) => [`article:${id}`, 40 + random.below(320)]))
  await bringVisits(db, { days, views })
}
