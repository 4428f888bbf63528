import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as launch from '../actions/launch.ts'
import * as life from '../actions/life.ts'
import * as forms from '../forms.ts'
import { ChecklistPage } from '../pages/checklist-page.tsx'
import { ComparePage } from '../pages/compare-page.tsx'
import { LaunchPage } from '../pages/launch-page.tsx'
import { MovementPage } from '../pages/movement-page.tsx'
import { MovementsPage } from '../pages/movements-page.tsx'
import { VersionsPage } from '../pages/versions-page.tsx'
import type { ProgressOf } from '../progress.ts'
import { lifeOf, movementById, movementsFor, partsOf } from '../queries.ts'
import { checkResults } from '../rules.ts'
import { movementWords } from '../words.ts'
import { seen } from './seen.ts'

const perPage = 25

/** Lists, the movement's own page, and every step of its life. */
export function launchRoutes(progressOf: ProgressOf) {
  const routes = router()
  const at = addresses.movements

  routes.get(at.list.pattern, may('movement.read'), async (c) => {
    const { db, actor } = c.var.ctx
    const { tim = '', 'trang-thai': state = '', nam: year = '', trang } = c.req.query()
    const current = Math.max(1, Number.parseInt(trang ?? '1', 10) || 1)
    const filter = { search: tim.normalize('NFC').slice(0, 200), state, year }
    const draftPaths = pathsWhere(found(actor), 'movement.draft')
    const { rows, total } = await movementsFor(db, {
      ...filter,
      draftPaths,
      offset: (current - 1) * perPage,
      limit: perPage,
    })
    const pages = { page: current, pages: Math.max(1, Math.ceil(total / perPage)), total }
    return page(
      c,
      <MovementsPage
        frame={await frameOf(c)}
        rows={rows}
        filter={filter}
        {...pages}
        mayDraft={draftPaths.length > 0}
      />,
    )
  })

  routes.get(at.compare.pattern, may('movement.read'), async (c) => {
    const { db } = c.var.ctx
    const on = today(c.var.house.clock)
    const draftPaths = pathsWhere(found(c.var.ctx.actor), 'movement.draft')
    const { rows } = await movementsFor(db, {
      draftPaths,
      search: '',
      state: '',
      year: '',
      offset: 0,
      limit: 100,
    })
    const asked = new Set((c.req.queries('pt') ?? []).map(Number))
    const chosen = rows.filter(({ id }) => asked.has(id)).slice(0, 5)
    const compared = await Promise.all(
      chosen.map(async (movement) => ({
        movement,
        parts: await partsOf(db, movement.id),
        life: await lifeOf(db, movement.id),
        progress: await progressOf(db, movement.id, on),
      })),
    )
    return page(c, <ComparePage frame={await frameOf(c)} all={rows} compared={compared} />)
  })

  routes.get(at.show.pattern, may('movement.read', 'movement'), (c) =>
    movementPage(c, progressOf, freshForm()),
  )

  routes.get(at.versions.pattern, may('movement.read', 'movement'), async (c) => {
    const movement = await seen(c)
    const id = movement.id
    const parts = await partsOf(c.var.ctx.db, id)
    const { versions } = await lifeOf(c.var.ctx.db, id)
    return page(
      c,
      <VersionsPage frame={await frameOf(c)} movement={movement} parts={parts} versions={versions} />,
    )
  })

  routes.get(at.checklist.pattern, may('movement.draft', 'movement'), (c) => checklistPage(c, freshForm()))

  routes.post(at.check.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.checkForm,
      act: (ctx, input) =>
        launch.answerCheck(ctx, idOf(c, 'movement'), { code: c.req.param('code') ?? '', ...input }),
      then: () => at.checklist({ movement: idOf(c, 'movement') }),
      done: (locale) => movementWords[locale].checkSaved,
      again: (form) => checklistPage(c, form),
    }),
  )

  routes.get(at.launch.pattern, may('movement.launch', 'movement'), (c) => launchPage(c, freshForm()))

  routes.post(at.launch.pattern, may('movement.launch', 'movement'), (c) =>
    submit(c, {
      form: forms.versionForm,
      act: (ctx, input) => launch.launchMovement(ctx, idOf(c, 'movement'), input._version),
      then: ({ id }) => at.show({ movement: id }),
      done: (locale) => movementWords[locale].launched,
      again: (form) => launchPage(c, form),
    }),
  )

  const again = (c: Context<Env>) => (form: FormState) => movementPage(c, progressOf, form)
  const shown = (c: Context<Env>) => () => at.show({ movement: idOf(c, 'movement') })

  routes.post(at.consult.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.nothingForm,
      act: (ctx) => launch.openConsultation(ctx, idOf(c, 'movement')),
      then: shown(c),
      done: (locale) => movementWords[locale].consultStarted,
      again: again(c),
    }),
  )

  routes.post(at.opinion.pattern, may('movement.consult', 'movement'), (c) =>
    submit(c, {
      form: forms.opinionForm,
      act: (ctx, input) => launch.sayOpinion(ctx, idOf(c, 'movement'), input.text),
      then: shown(c),
      done: (locale) => movementWords[locale].opinionSent,
      again: again(c),
    }),
  )

  routes.post(at.answerOpinion.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.answerForm,
      act: (ctx, { answer }) =>
        launch.answerOpinion(ctx, idOf(c, 'movement'), { opinion: idOf(c, 'opinion'), answer }),
      then: shown(c),
      done: (locale) => movementWords[locale].answered,
      again: again(c),
    }),
  )

  routes.post(at.submit.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.nothingForm,
      act: (ctx) => launch.submitForSignature(ctx, idOf(c, 'movement')),
      then: shown(c),
      done: (locale) => movementWords[locale].submitted,
      again: again(c),
    }),
  )

  routes.post(at.giveBack.pattern, may('movement.launch', 'movement'), (c) =>
    submit(c, {
      form: forms.reasonForm,
      act: (ctx, { reason }) => launch.giveBack(ctx, idOf(c, 'movement'), reason),
      then: shown(c),
      done: (locale) => movementWords[locale].givenBack,
      again: again(c),
    }),
  )

  routes.post(at.acknowledge.pattern, may('movement.acknowledge'), (c) =>
    submit(c, {
      form: forms.respondForm,
      act: (ctx, { unit }) => launch.acknowledge(ctx, idOf(c, 'movement'), unit),
      then: shown(c),
      done: (locale) => movementWords[locale].acknowledged,
      again: again(c),
    }),
  )

  routes.post(at.respond.pattern, may('movement.draft'), (c) =>
    submit(c, {
      form: forms.respondForm,
      act: (ctx, { unit }) => life.respondTo(ctx, idOf(c, 'movement'), unit),
      then: ({ id }) => at.draft({ movement: id }),
      done: (locale) => movementWords[locale].responded,
      again: again(c),
    }),
  )

  routes.post(at.compact.pattern, may('movement.acknowledge'), (c) =>
    submit(c, {
      form: forms.compactForm,
      act: (ctx, input) => life.signCompact(ctx, idOf(c, 'movement'), input),
      then: shown(c),
      done: (locale) => movementWords[locale].compactSaved,
      again: again(c),
    }),
  )

  routes.post(at.review.pattern, may('movement.review', 'movement'), (c) =>
    submit(c, {
      form: forms.reviewForm,
      act: async (ctx, input) => {
        const progress = await progressOf(ctx.db, idOf(c, 'movement'), today(ctx.house.clock))
        return life.recordReview(ctx, idOf(c, 'movement'), { ...input, progress })
      },
      then: shown(c),
      done: (locale) => movementWords[locale].reviewSaved,
      again: again(c),
    }),
  )

  routes.post(at.end.pattern, may('movement.review', 'movement'), (c) =>
    submit(c, {
      form: forms.nothingForm,
      act: (ctx) => launch.endMovement(ctx, idOf(c, 'movement')),
      then: shown(c),
      done: (locale) => movementWords[locale].ended,
      again: again(c),
    }),
  )

  routes.post(at.reopen.pattern, may('movement.review', 'movement'), (c) =>
    submit(c, {
      form: forms.reasonForm,
      act: (ctx, { reason }) => launch.reopenMovement(ctx, idOf(c, 'movement'), reason),
      then: shown(c),
      done: (locale) => movementWords[locale].reopened,
      again: again(c),
    }),
  )

  routes.post(at.withdraw.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.nothingForm,
      act: (ctx) => launch.withdrawDraft(ctx, idOf(c, 'movement')),
      then: () => at.list(),
      done: (locale) => movementWords[locale].withdrawn,
      again: again(c),
    }),
  )

  routes.post(at.copy.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.copyForm,
      act: (ctx, { year }) => life.copyToYear(ctx, idOf(c, 'movement'), year),
      then: ({ id }) => at.draft({ movement: id }),
      done: (locale) => movementWords[locale].copied,
      again: again(c),
    }),
  )

  return routes
}

async function movementPage(c: Context<Env>, progressOf: ProgressOf, form: FormState) {
  const { ctx, house } = c.var
  const id = idOf(c, 'movement')
  const on = today(house.clock)
  const actor = found(ctx.actor)
  const movement = await seen(c)
  const unitsHere = (act: 'movement.acknowledge' | 'movement.draft') =>
    unitOptions(ctx.db, { paths: pathsWhere(actor, act), on })
  const props = {
    movement,
    today: on,
    parts: await partsOf(ctx.db, id),
    life: await lifeOf(ctx.db, id),
    progress: await progressOf(ctx.db, id, on),
    events: await eventsOf(ctx.db, 'movement', id),
    may: {
      draft: mayThere(actor, 'movement.draft', movement),
      launch: mayThere(actor, 'movement.launch', movement),
      review: mayThere(actor, 'movement.review', movement),
    },
    unitsForCompact: await unitsHere('movement.acknowledge'),
    unitsForResponse: await unitsHere('movement.draft'),
    acknowledgePaths: pathsWhere(actor, 'movement.acknowledge'),
  }
  return page(c, <MovementPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

async function checklistPage(c: Context<Env>, form: FormState) {
  const movement = found(await movementById(c.var.ctx.db, idOf(c, 'movement')))
  const results = checkResults(await launch.checkedOf(c.var.ctx.db, movement))
  return page(
    c,
    <ChecklistPage frame={await frameOf(c)} form={form} movement={movement} results={results} />,
    form.status,
  )
}

async function launchPage(c: Context<Env>, form: FormState) {
  const id = idOf(c, 'movement')
  const movement = found(await movementById(c.var.ctx.db, id))
  const parts = await partsOf(c.var.ctx.db, id)
  const results = checkResults(await launch.checkedOf(c.var.ctx.db, movement))
  return page(c, <LaunchPage frame={await frameOf(c)} {...{ form, movement, parts, results }} />, form.status)
}
