import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { answerExamination } from '../actions/examine.ts'
import * as forms from '../forms.ts'
import { ExaminePage } from '../pages/examine-page.tsx'
import { dossierById } from '../queries/dossiers.ts'
import { examinationById } from '../queries/parts.ts'
import { holdingsOf, verdictOn } from '../reading.ts'
import { dossierWords } from '../words.ts'
import { type C, download } from './shared.tsx'

const routes = router()

export { routes as examineRoutes }

const to = addresses.dossiers
const examines = may('dossier.examine', 'examination')

async function here(c: C) {
  const own = found(await examinationById(c.var.ctx.db, idOf(c, 'examination')))
  return { own, one: found(await dossierById(c.var.ctx.db, own.dossier_id)) }
}

async function examinePage(c: C, form: FormState) {
  const { own, one } = await here(c)
  const props = {
    form,
    own,
    one,
    on: today(c.var.house.clock),
    ...(await holdingsOf(c.var.ctx, one)),
    verdict: await verdictOn(c.var.ctx, one),
  }
  return page(c, <ExaminePage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.examine.pattern, examines, (c) => examinePage(c, freshForm()))

routes.post(to.examine.pattern, examines, (c) =>
  submit(c, {
    form: forms.answerForm,
    act: (ctx, input) => answerExamination(ctx, idOf(c, 'examination'), input),
    then: () => to.examine({ examination: idOf(c, 'examination') }),
    done: (locale) => dossierWords[locale].answered,
    again: (form) => examinePage(c, form),
  }),
)

routes.get(to.examinedFile.pattern, examines, async (c) =>
  download(c.var, (await here(c)).one.id, idOf(c, 'file')),
)
