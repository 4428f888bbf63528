import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { personOptions } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { idOf, may, signedIn } from '#web/guard.ts'
import { achievementsOf } from './actions.ts'
import { chooseForm, periodForm } from './forms.ts'
import { AchievementsPage } from './pages/achievements-page.tsx'
import { personShown, unitShown } from './queries.ts'

type C = Context<Env>
type Whose = { kind: 'person' | 'unit'; id: number; name: string; place: string }

const routes = router()

export { routes as achievementRoutes }

const to = addresses.achievements

/** The period of the address; the year so far where it names none. */
function periodOf(c: C) {
  const on = today(c.var.house.clock)
  const { tu, den } = periodForm.parse(c.req.query())
  return { from: tu ?? `${(den ?? on).slice(0, 4)}-01-01`, to: den ?? on }
}

/** Whom one may look at beside oneself: people and units of one's reach. */
async function choices(c: C) {
  const { db, actor } = c.var.ctx
  const paths = pathsWhere(found(actor), 'achievement.read')
  if (paths.length === 0) return undefined
  const on = today(c.var.house.clock)
  return { people: await personOptions(db, { paths }), units: await unitOptions(db, { paths, on }) }
}

async function shown(c: C, whose: Whose | undefined) {
  const period = periodOf(c)
  const backwards = period.from > period.to
  const told =
    whose && !backwards ? await achievementsOf(c.var.ctx, { ...whose, ...period }) : { sections: [] }
  const own = whose?.kind === 'person' && whose.id === c.var.ctx.actor?.personId
  const props = { whose, own, period, backwards, choices: await choices(c), ...told }
  return page(c, <AchievementsPage frame={await frameOf(c)} {...props} />, backwards ? 422 : 200)
}

async function ofPerson(c: C, id: number) {
  const { name, title, unit } = found(await personShown(c.var.ctx.db, id))
  return shown(c, { kind: 'person', id, name, place: [title, unit].filter(Boolean).join(' · ') })
}

routes.get(to.own.pattern, signedIn, async (c) => {
  const { ai, 'don-vi': unit } = chooseForm.parse(c.req.query())
  if (ai !== null) return c.redirect(to.person({ person: ai }), 303)
  if (unit !== null) return c.redirect(to.unit({ unit }), 303)
  const own = c.var.ctx.actor?.personId ?? null
  return own === null ? shown(c, undefined) : ofPerson(c, own)
})

routes.get(to.person.pattern, may('achievement.read', 'person'), (c) => ofPerson(c, idOf(c, 'person')))

routes.get(to.unit.pattern, may('achievement.read', 'unit'), async (c) => {
  const { id, name } = found(await unitShown(c.var.ctx.db, idOf(c, 'unit')))
  return shown(c, { kind: 'unit', id, name, place: '' })
})
