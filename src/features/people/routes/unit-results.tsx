import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { addUnitResult, correctUnitResult, removeUnitResult } from '../actions/unit-results.ts'
import * as forms from '../forms.ts'
import { UnitResultPage, UnitResultsPage } from '../pages/unit-results-pages.tsx'
import { unitDays } from '../queries/file.ts'
import { unitResults } from '../queries/unit-results.ts'
import { personWords } from '../words.ts'
import { type C, formOf } from './shared.tsx'

const routes = router()

/** What a unit as a collective reached, year by year. */
export { routes as unitResultRoutes }

const mayEdit = may('person.edit', 'unit')
const here = (c: C) => () => addresses.units.results({ unit: idOf(c, 'unit') })
const unitHere = async (c: C) => found(await unitDays(c.var.ctx.db, idOf(c, 'unit')))
const firstValues = (c: C) => freshForm({ year: today(c.var.house.clock).slice(0, 4), track: 'chinh-quyen' })

routes.get(addresses.units.results.pattern, mayEdit, (c) => resultsPage(c, firstValues(c)))

routes.post(addresses.units.results.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.unitResultForm,
    act: (ctx, result) => addUnitResult(ctx, idOf(c, 'unit'), result),
    then: here(c),
    done: (locale) => personWords[locale].entered,
    again: (form) => resultsPage(c, form),
  }),
)

async function resultsPage(c: C, form: FormState) {
  const unit = await unitHere(c)
  const results = await unitResults(c.var.ctx.db, unit.id)
  return page(c, <UnitResultsPage frame={await frameOf(c)} {...{ form, unit, results }} />, form.status)
}

routes.get(addresses.units.result.pattern, mayEdit, (c) => resultPage(c, {}))

routes.post(addresses.units.result.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.unitResultCorrectionForm,
    act: (ctx, input) => correctUnitResult(ctx, idOf(c, 'unit'), { ...input, id: idOf(c, 'entry') }),
    then: here(c),
    done: (locale) => personWords[locale].corrected,
    again: (form) => resultPage(c, { form }),
  }),
)

routes.post(addresses.units.removeResult.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.unitHonourRemovalForm,
    act: (ctx, input) => removeUnitResult(ctx, idOf(c, 'unit'), { ...input, id: idOf(c, 'entry') }),
    then: here(c),
    done: (locale) => personWords[locale].removed,
    again: (removal) => resultPage(c, { removal }),
  }),
)

async function resultPage(c: C, { form, removal = freshForm() }: { form?: FormState; removal?: FormState }) {
  const unit = await unitHere(c)
  const results = await unitResults(c.var.ctx.db, unit.id)
  const result = found(results.find(({ id }) => id === idOf(c, 'entry')))
  const props = { unit, entry: result.id, form: form ?? formOf(result), removal }
  const status = form?.status ?? removal.status
  return page(c, <UnitResultPage frame={await frameOf(c)} {...props} />, status)
}
