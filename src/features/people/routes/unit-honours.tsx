import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { addUnitHonour, correctUnitHonour, removeUnitHonour } from '../actions/unit-honours.ts'
import * as forms from '../forms.ts'
import { AddUnitHonourPage, UnitHonourPage } from '../pages/unit-honour-pages.tsx'
import { unitDays } from '../queries/file.ts'
import { unitHonour } from '../queries/honours.ts'
import { personWords } from '../words.ts'
import { type C, formOf } from './shared.tsx'

const routes = router()

/** The honours of a unit as a collective. */
export { routes as unitHonourRoutes }

const mayEdit = may('person.edit', 'unit')
const here = (c: C) => () => addresses.units.show({ unit: idOf(c, 'unit') })
const unitHere = async (c: C) => found(await unitDays(c.var.ctx.db, idOf(c, 'unit')))

routes.get(addresses.units.addHonour.pattern, mayEdit, (c) =>
  addPage(c, freshForm({ year: today(c.var.house.clock).slice(0, 4) })),
)

routes.post(addresses.units.addHonour.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.unitHonourForm,
    act: (ctx, honour) => addUnitHonour(ctx, idOf(c, 'unit'), honour),
    then: here(c),
    done: (locale) => personWords[locale].entered,
    again: (form) => addPage(c, form),
  }),
)

async function addPage(c: C, form: FormState) {
  return page(
    c,
    <AddUnitHonourPage frame={await frameOf(c)} form={form} unit={await unitHere(c)} />,
    form.status,
  )
}

routes.get(addresses.units.honour.pattern, mayEdit, (c) => honourPage(c, {}))

routes.post(addresses.units.honour.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.unitHonourCorrectionForm,
    act: (ctx, input) => correctUnitHonour(ctx, idOf(c, 'unit'), { ...input, id: idOf(c, 'entry') }),
    then: here(c),
    done: (locale) => personWords[locale].corrected,
    again: (form) => honourPage(c, { form }),
  }),
)

routes.post(addresses.units.removeHonour.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.unitHonourRemovalForm,
    act: (ctx, input) => removeUnitHonour(ctx, idOf(c, 'unit'), { ...input, id: idOf(c, 'entry') }),
    then: here(c),
    done: (locale) => personWords[locale].removed,
    again: (removal) => honourPage(c, { removal }),
  }),
)

async function honourPage(c: C, { form, removal = freshForm() }: { form?: FormState; removal?: FormState }) {
  const unit = await unitHere(c)
  const honour = found(await unitHonour(c.var.ctx.db, unit.id, idOf(c, 'entry')))
  const props = { unit, entry: honour.id, form: form ?? formOf(honour), removal }
  const status = form?.status ?? removal.status
  return page(c, <UnitHonourPage frame={await frameOf(c)} {...props} />, status)
}
