/** The demonstration's month of answers to the one question: mostly content, the same each time. */
import { bringRatings } from '#features/satisfaction/index.ts'
import { addDays } from '#platform/clock.ts'
import type { Stage } from './load.ts'
import { seeded } from './people.ts'

const until = '2026-11-22'
const month = 30
/** Of a hundred answers, how many choose 5, 4, 3, 2 and 1. */
const shares = [52, 30, 11, 5, 2] as const

export async function loadRatings(stage: Stage): Promise<void> {
  const { db } = await stage.ctx('bientap')
  const random = seeded(555)
  const rows = Array.from({ length: month }, (_, ago) => addDays(until, -ago)).flatMap((day) => {
    const counts = new Map<string, number>()
    for (let one = 3 + random.below(9); one > 0; one -= 1) {
      const key = `${random.among(['cong', 'bai-viet', 'bai-viet', 'xac-minh'])} ${scoreOf(random.below(100))}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts].map(([key, count]) => {
      const [topic, score] = key.split(' ')
      // the keys were made of these two above
      return { day, topic: topic as 'cong', score: Number(score), count }
    })
  })
  await bringRatings(db, rows)
  await db.updateTable('settings').set({ satisfaction_public: true }).execute()
}

function scoreOf(percent: number): number {
  let left = percent
  const at = shares.findIndex((share) => {
    left -= share
    return left < 0
  })
  return 5 - at
}
