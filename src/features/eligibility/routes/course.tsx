import { addresses } from '#addresses.ts'
import { lawInUse } from '#features/laws/index.ts'
import { pathsOfUnits, unitOptions } from '#features/units/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { may } from '#web/guard.ts'
import { sheetForm } from '../forms.ts'
import { CoursePage } from '../pages/course-page.tsx'
import { countBelow, forecastsOf, peopleBelow } from '../queries/forecast.ts'
import { ruleSetFor } from '../rules/law.ts'

const routes = router()

export { routes as courseRoutes }

const perPage = 50

/** Who is on course for one title, a page of people at a time: it is reckoned from the records of now. */
routes.get(addresses.eligibility.onCourse.pattern, may('eligibility.read'), async (c) => {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const year = Number(on.slice(0, 4))
  const asked = sheetForm.parse({ ...c.req.query(), 'danh-hieu': c.req.query('danh-hieu') ?? '' })
  const paths = pathsWhere(found(actor), 'eligibility.read')
  const units = await unitOptions(db, { paths, on })
  const unit = asked['don-vi'] ?? Number(units[0]?.value ?? 0)
  const unitPath = (await pathsOfUnits(db, [unit])).get(unit)
  if (!unitPath || !paths.some((path) => unitPath.startsWith(path))) throw new NotFound('no such unit')
  const awards = ruleSetFor('ca-nhan', on, await lawInUse(db, on)).titles
  const [named] = asked['danh-hieu']
  const award = named !== undefined && awards.includes(named) ? named : 'cstd-co-so'
  const below = { unitPath, search: asked.tim }
  const total = await countBelow(db, below)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(asked.trang, pages)
  const people = await peopleBelow(db, below, { offset: (at - 1) * perPage, limit: perPage })
  const ids = people.map(({ id }) => id)
  const forecasts = await forecastsOf(db, { subject: 'ca-nhan', ids, year, on, awards: [award] })
  const rows = people.map((person) => ({ ...person, forecast: forecasts.get(person.id)?.[0] }))
  const props = { year, award, awards, unit, units, search: asked.tim, rows, total, page: at, pages }
  return page(c, <CoursePage frame={await frameOf(c)} {...props} />)
})
