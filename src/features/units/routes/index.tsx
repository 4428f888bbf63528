import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { found } from '#outcomes.ts'
import { isDay, today } from '#platform/clock.ts'
import { mayAnywhere, mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as keep from '../actions/keep.ts'
import { undoChange } from '../actions/restructure.ts'
import * as forms from '../forms.ts'
import { MovePage, RenamePage } from '../pages/change-page.tsx'
import { TreePage } from '../pages/tree-page.tsx'
import { AddUnitPage, EditUnitPage } from '../pages/unit-form-page.tsx'
import { UnitPage } from '../pages/unit-page.tsx'
import { childrenOf, unitShown } from '../queries/changes.ts'
import { ancestorsOf, changesOf, namesOf } from '../queries/history.ts'
import { unitTree } from '../queries/tree.ts'
import type { Residents } from '../residents.ts'
import { unitWords } from '../words.ts'
import { restructureRoutes } from './restructure.tsx'
import { changePage, editableUnits, fromToday, shown } from './shared.tsx'

type C = Context<Env>

/** What is shown of a unit's people on its own page; the whole list is among the people. */
const membersShown = 20

/** The units' addresses; people come later in the list of rooms and are passed in. */
export function unitRoutes(residents: Residents) {
  const routes = router()

  routes.get(addresses.units.tree.pattern, may('unit.read'), async (c) => {
    const { db, actor } = c.var.ctx
    const now = today(c.var.house.clock)
    const asked = c.req.query('ngay') ?? ''
    const day = isDay(asked) ? asked : now
    const props = {
      frame: await frameOf(c),
      day,
      isToday: day === now,
      tree: await unitTree(db, day),
      counts: await residents.countsOn(db, day),
      mayEdit: mayAnywhere(found(actor), 'unit.edit'),
    }
    return page(c, <TreePage {...props} />)
  })

  routes.get(addresses.units.add.pattern, may('unit.edit'), (c) =>
    addPage(
      c,
      freshForm({ parent: c.req.query('duoi'), track: 'chinh-quyen', on: today(c.var.house.clock) }),
    ),
  )

  routes.post(addresses.units.add.pattern, may('unit.edit'), (c) =>
    submit(c, {
      form: forms.addUnitForm,
      act: keep.addUnit,
      then: ({ id }) => addresses.units.show({ unit: id }),
      done: (locale) => unitWords[locale].added,
      again: (form) => addPage(c, form),
    }),
  )

  routes.route('/', restructureRoutes(residents))

  const unitPage = async (c: C, form: FormState) => {
    const { ctx, house } = c.var
    const actor = found(ctx.actor)
    const unit = found(await unitShown(ctx.db, idOf(c, 'unit')))
    const { id, path } = unit
    const props = {
      frame: await frameOf(c),
      form,
      unit,
      ancestors: await ancestorsOf(ctx.db, path),
      names: await namesOf(ctx.db, id),
      changes: await changesOf(ctx.db, id),
      children: await childrenOf(ctx.db, id),
      members: await residents.membersOf(ctx.db, path, membersShown),
      honours: await residents.honoursOf(ctx.db, id, ctx.locale),
      events: await eventsOf(ctx.db, 'unit', id, 10),
      today: today(house.clock),
      mayEdit: mayThere(actor, 'unit.edit', { unitPath: path }),
      mayHonour: mayThere(actor, 'person.edit', { unitPath: path }),
    }
    return page(c, <UnitPage {...props} />, form.status)
  }

  routes.get(addresses.units.show.pattern, may('unit.read', 'unit'), (c) => unitPage(c, freshForm()))

  routes.post(addresses.units.reorder.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.reorderForm,
      act: (ctx, input) => keep.reorderUnits(ctx, idOf(c, 'unit'), input),
      then: shown(c),
      done: (locale) => unitWords[locale].reordered,
      again: (form) => unitPage(c, form),
    }),
  )

  routes.post(addresses.units.undo.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.undoForm,
      act: (ctx, input) => undoChange(ctx, residents, idOf(c, 'unit'), input.change),
      then: ({ id }) => (id === null ? addresses.units.tree() : addresses.units.show({ unit: id })),
      done: (locale) => unitWords[locale].undone,
      again: (form) => unitPage(c, form),
    }),
  )

  routes.get(addresses.units.edit.pattern, may('unit.edit', 'unit'), async (c) => {
    const { name, shortName, track } = found(await unitShown(c.var.ctx.db, idOf(c, 'unit')))
    return changePage(c, EditUnitPage, freshForm({ name, short_name: shortName, track }))
  })

  routes.post(addresses.units.edit.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.editUnitForm,
      act: (ctx, input) => keep.editUnit(ctx, idOf(c, 'unit'), input),
      then: shown(c),
      done: (locale) => unitWords[locale].saved,
      again: (form) => changePage(c, EditUnitPage, form),
    }),
  )

  routes.get(addresses.units.rename.pattern, may('unit.edit', 'unit'), (c) =>
    changePage(c, RenamePage, fromToday(c)),
  )

  routes.post(addresses.units.rename.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.renameForm,
      act: (ctx, input) => keep.renameUnit(ctx, idOf(c, 'unit'), input),
      then: shown(c),
      done: (locale) => unitWords[locale].renamed,
      again: (form) => changePage(c, RenamePage, form),
    }),
  )

  routes.get(addresses.units.move.pattern, may('unit.edit', 'unit'), (c) => movePage(c, fromToday(c)))

  routes.post(addresses.units.move.pattern, may('unit.edit', 'unit'), (c) =>
    submit(c, {
      form: forms.moveForm,
      act: (ctx, input) => keep.moveUnit(ctx, idOf(c, 'unit'), input),
      then: shown(c),
      done: (locale) => unitWords[locale].moved,
      again: (form) => movePage(c, form),
    }),
  )

  return routes
}

async function addPage(c: C, form: FormState) {
  return page(
    c,
    <AddUnitPage frame={await frameOf(c)} form={form} units={await editableUnits(c)} />,
    form.status,
  )
}

async function movePage(c: C, form: FormState) {
  const unit = found(await unitShown(c.var.ctx.db, idOf(c, 'unit')))
  const props = { frame: await frameOf(c), form, unit, units: await editableUnits(c) }
  return page(c, <MovePage {...props} />, form.status)
}
