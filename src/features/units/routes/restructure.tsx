import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm, parse } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { dissolveUnit, mergeUnits, splitUnit } from '../actions/restructure.ts'
import * as forms from '../forms.ts'
import { DissolvePage } from '../pages/change-page.tsx'
import { MergePage } from '../pages/merge-page.tsx'
import { SplitPage } from '../pages/split-page.tsx'
import { childrenFrom, unitShown } from '../queries/changes.ts'
import { indent, unitOptions } from '../queries/tree.ts'
import type { Residents } from '../residents.ts'
import { unitWords } from '../words.ts'
import { changePage, editableUnits, fromToday, shown } from './shared.tsx'

type C = Context<Env>

/** Merging, splitting, dissolving. */
export function restructureRoutes(residents: Residents) {
  const routes = router()

  routes.get(addresses.units.merge.pattern, may('unit.edit'), (c) =>
    mergePage(c, freshForm({ sources: c.req.query('don') ?? [], on: today(c.var.house.clock) })),
  )

  routes.post(addresses.units.merge.pattern, may('unit.edit'), (c) =>
    submit(c, {
      form: forms.mergeForm,
      act: (ctx, input) => mergeUnits(ctx, residents, input),
      then: ({ id }) => addresses.units.show({ unit: id }),
      done: (locale) => unitWords[locale].merged,
      again: (form) => mergePage(c, form),
    }),
  )

  routes.get(addresses.units.split.pattern, may('unit.edit', 'unit'), (c) => {
    const { names, goes_on, decision, on, sua } = c.req.query()
    const form = freshForm({ names, goes_on, decision, on: on ?? today(c.var.house.clock) })
    // without names the first step begins; with names they are read like a form that was sent
    if (names === undefined || sua !== undefined) return firstStep(c, form)
    const plan = parse(forms.planSplitForm, { fields: form.typed, files: {} }, c.var.ctx.locale)
    return plan.ok ? splitPage(c, residents, form) : firstStep(c, plan.form)
  })

  routes.post(addresses.units.split.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.splitForm,
      act: (ctx, input) => splitUnit(ctx, residents, idOf(c, 'unit'), input),
      then: shown(c),
      done: (locale) => unitWords[locale].splitDone,
      again: (form) => splitPage(c, residents, form),
    }),
  )

  routes.get(addresses.units.dissolve.pattern, may('unit.edit', 'unit'), (c) =>
    changePage(c, DissolvePage, fromToday(c)),
  )

  routes.post(addresses.units.dissolve.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.dissolveForm,
      act: (ctx, input) => dissolveUnit(ctx, residents, idOf(c, 'unit'), input),
      then: shown(c),
      done: (locale) => unitWords[locale].dissolved,
      again: (form) => changePage(c, DissolvePage, form),
    }),
  )

  return routes
}

async function mergePage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const units = await editableUnits(c)
  const asked = Number(c.req.query('duoi'))
  const scope = units.some(({ value }) => value === asked) ? asked : Number(units[0]?.value ?? 0)
  const top = found(await unitShown(ctx.db, scope))
  const below = await unitOptions(ctx.db, { paths: [top.path], on: today(house.clock) })
  // the top of the scope is what the others lie in: it goes, and its indent with it
  const choices = below
    .filter(({ value }) => value !== scope)
    .map(({ value, label }) => ({ value, label: label.slice(indent.length) }))
  return page(c, <MergePage {...{ frame: await frameOf(c), form, scope, choices, units }} />, form.status)
}

async function firstStep(c: C, form: FormState) {
  const unit = found(await unitShown(c.var.ctx.db, idOf(c, 'unit')))
  return page(c, <SplitPage {...{ frame: await frameOf(c), form, unit }} />, form.status)
}

/** The second step, or the first one again when what was planned cannot be read. */
async function splitPage(c: C, residents: Residents, form: FormState) {
  const { ctx } = c.var
  const plan = parse(forms.planSplitForm, { fields: form.typed, files: {} }, ctx.locale)
  if (!plan.ok) return firstStep(c, form)
  const unit = found(await unitShown(ctx.db, idOf(c, 'unit')))
  const frame = await frameOf(c)
  const there = {
    names: plan.value.names,
    goesOn: plan.value.goes_on,
    residents: await residents.positionsIn(ctx.db, [unit.id], plan.value.on),
    children: await childrenFrom(ctx.db, unit.id, plan.value.on),
  }
  return page(c, <SplitPage {...{ frame, form, unit, plan: there }} />, form.status)
}
