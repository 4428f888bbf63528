import { addresses } from '#addresses.ts'
import { ballotsWaiting } from '#features/ballots/index.ts'
import { selfScoresWaiting } from '#features/clusters/index.ts'
import * as dossiers from '#features/dossiers/index.ts'
import { forecastsOf, objectionsOpen } from '#features/eligibility/index.ts'
import {
  figuresOf,
  lateAndDueSoon,
  myTasks,
  progressByBranch,
  reportsWaiting,
} from '#features/goals/index.ts'
import { followUpsDue, waitingAt as initiativesWaiting, toMark } from '#features/initiatives/index.ts'
import { draftsToEnact } from '#features/laws/index.ts'
import { launchedMovements } from '#features/movements/index.ts'
import { lettersWaiting, waitingForAnswer } from '#features/postings/index.ts'
import { waitingForConfirmation, waitingForConsent } from '#features/recognitions/index.ts'
import { openFor, returnedTo, waitingAt } from '#features/registrations/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found as orNotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { type Holder, mayAnywhere, pathsWhere } from '#policy.ts'
import { page } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { idOf, may, signedIn } from '#web/guard.ts'
import { OverviewPage } from './pages/overview-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import { WorkPage } from './pages/work-page.tsx'
import { found, movementsIn, toAcknowledge } from './queries.ts'

const routes = router()

export { routes as workRoutes }

/** Registrations that wait for a head to send them up, and for the unit that opened the window to take them. */
async function registrationSteps(db: Parameters<typeof waitingAt>[0], actor: Holder) {
  const rows = await waitingAt(db, pathsWhere(actor, 'registration.gather'))
  const takes = pathsWhere(actor, 'registration.accept')
  return rows.filter(({ isTop, unitPath }) => !isTop || takes.some((path) => unitPath.startsWith(path)))
}

/** The titles that everybody looks at, told each on the own page of work. */
const looked = ['lao-dong-tien-tien', 'cstd-co-so', 'cstd-bo-tinh', 'bang-khen-bo-tinh']

async function ownCourses(db: Parameters<typeof waitingAt>[0], person: number | null, on: string) {
  if (person === null) return []
  const year = Number(on.slice(0, 4))
  const forecasts = await forecastsOf(db, { subject: 'ca-nhan', ids: [person], year, on, awards: looked })
  return forecasts.get(person) ?? []
}

/** What waits for this person today, each with its one button. */
routes.get(addresses.work.pattern, signedIn, async (c) => {
  const { db } = c.var.ctx
  const actor = orNotFound(c.var.ctx.actor)
  const on = today(c.var.house.clock)
  const confirmPaths = pathsWhere(actor, 'report.confirm')
  const props = {
    on,
    actor,
    tasks: actor.personId === null ? [] : await myTasks(db, actor.personId),
    waiting: await reportsWaiting(db, confirmPaths, actor.personId, 20),
    acknowledge: await toAcknowledge(db, pathsWhere(actor, 'movement.acknowledge')),
    sign: await movementsIn(db, 'submitted', pathsWhere(actor, 'movement.sign')),
    laws: await draftsToEnact(db, pathsWhere(actor, 'law.enact'), actor.personId),
    ballots: actor.personId === null ? [] : await ballotsWaiting(db, actor.personId),
    scoring: await selfScoresWaiting(db, pathsWhere(actor, 'cluster.self-score')),
    toConfirm: await waitingForConfirmation(db, pathsWhere(actor, 'recognition.confirm'), actor.personId),
    toConsent: actor.personId === null ? [] : await waitingForConsent(db, actor.personId),
    comments: actor.personId === null ? [] : await waitingForAnswer(db, actor.personId),
    letters: await lettersWaiting(db, pathsWhere(actor, 'posting.letters')),
    toRegister: actor.personId === null ? [] : await openFor(db, actor.personId, on),
    registrationsBack: actor.personId === null ? [] : await returnedTo(db, actor.personId),
    toGather: await registrationSteps(db, actor),
    objections: await objectionsOpen(db, pathsWhere(actor, 'eligibility.answer')),
    courses: await ownCourses(db, actor.personId, on),
    dossiersBack: actor.personId === null ? [] : await dossiers.returnedTo(db, actor.personId),
    toExamine: actor.personId === null ? [] : await dossiers.toExamine(db, actor.personId),
    toReceive: await dossiers.waitingAt(db, pathsWhere(actor, 'dossier.receive'), actor.personId),
    toMark: actor.personId === null ? [] : await toMark(db, actor.personId),
    toFollowUp: actor.personId === null ? [] : await followUpsDue(db, actor.personId, on),
    initiatives: await initiativesWaiting(db, pathsWhere(actor, 'initiative.gather')),
    consulting: await movementsIn(db, 'consulting', ['/']),
    late: mayAnywhere(actor, 'task.edit')
      ? await lateAndDueSoon(db, { paths: pathsWhere(actor, 'task.edit'), on, limit: 20 })
      : undefined,
  }
  return page(c, <WorkPage frame={await frameOf(c)} {...props} />)
})

routes.get(addresses.dashboard.agency.pattern, may('dashboard.read'), async (c) => {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const running = (await launchedMovements(db)).filter(({ state }) => state === 'launched').slice(0, 6)
  const ids = running.map(({ id }) => id)
  const actor = orNotFound(c.var.ctx.actor)
  const [figures, units, late] = await Promise.all([
    figuresOf(db, ids, on),
    progressByBranch(db, { path: '/', on }),
    lateAndDueSoon(db, { paths: pathsWhere(actor, 'task.read'), on, limit: 15 }),
  ])
  const movements = running.map((movement) => ({ movement, progress: orNotFound(figures.get(movement.id)) }))
  return page(c, <OverviewPage frame={await frameOf(c)} {...{ on, movements, units, late }} />)
})

routes.get(addresses.dashboard.unit.pattern, may('dashboard.read', 'unit'), async (c) => {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const unit = orNotFound(await unitForGrant(db, idOf(c, 'unit')))
  const actor = orNotFound(c.var.ctx.actor)
  const seen = pathsWhere(actor, 'task.read').filter(
    (path) => unit.path.startsWith(path) || path.startsWith(unit.path),
  )
  const props = {
    on,
    unit,
    movements: [],
    units: await progressByBranch(db, { path: unit.path, on }),
    late: await lateAndDueSoon(db, {
      paths: seen.map((path) => (path.length > unit.path.length ? path : unit.path)),
      on,
      limit: 30,
    }),
  }
  return page(c, <OverviewPage frame={await frameOf(c)} {...props} />)
})

routes.get(addresses.search.pattern, signedIn, async (c) => {
  const words = (c.req.query('tim') ?? '').normalize('NFC').trim().slice(0, 100)
  const results = words.length < 2 ? undefined : await found(c.var.ctx.db, words)
  return page(c, <SearchPage frame={await frameOf(c)} words={words} results={results} />)
})
