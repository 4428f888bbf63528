import { addresses } from '#addresses.ts'
import { lifeOf, movementById, type ProgressOf, partsOf, publicMovements } from '#features/movements/index.ts'
import { latestHonours } from '#features/people/index.ts'
import { publicDeeds } from '#features/recognitions/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { open } from '#web/guard.ts'
import { HomePage } from './pages/home-page.tsx'

/** The agency's public front page. */
export const portalRoutes = (progressOf: ProgressOf) =>
  router().get(addresses.home.pattern, open, async (c) => {
    const { db } = c.var.ctx
    const on = today(c.var.house.clock)
    const movements = await publicMovements(db, 10)
    const [first] = movements
    const honours = await latestHonours(db, 6)
    const deeds = await publicDeeds(db, { offset: 0, limit: 3 })
    const running = first && {
      movement: found(await movementById(db, first.id)),
      parts: await partsOf(db, first.id),
      life: await lifeOf(db, first.id),
      progress: await progressOf(db, first.id, on),
      honours,
      today: on,
    }
    return page(
      c,
      <HomePage
        frame={await frameOf(c)}
        running={running}
        deeds={deeds}
        others={movements.slice(1)}
        honours={honours}
      />,
    )
  })
