import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { answerObjection } from '../actions/answers.ts'
import { objectionAnswerForm } from '../forms.ts'
import { ObjectionPage, ObjectionsPage } from '../pages/objection-pages.tsx'
import { objectionById, objectionsOpen } from '../queries/objections.ts'
import { eligibilityWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as objectionRoutes }

routes.get(addresses.eligibility.objections.pattern, may('eligibility.answer'), async (c) => {
  const { db, actor } = c.var.ctx
  const rows = await objectionsOpen(db, pathsWhere(found(actor), 'eligibility.answer'))
  return page(c, <ObjectionsPage frame={await frameOf(c)} rows={rows} />)
})

routes.get(addresses.eligibility.objection.pattern, may('objection.read', 'objection'), (c) =>
  objectionPage(c, freshForm()),
)

routes.post(addresses.eligibility.objection.pattern, may('eligibility.answer', 'objection'), (c) =>
  submit(c, {
    form: objectionAnswerForm,
    act: (ctx, input) => answerObjection(ctx, idOf(c, 'objection'), input),
    then: () => addresses.eligibility.objections(),
    done: (locale) => eligibilityWords[locale].answerSent,
    again: (form) => objectionPage(c, form),
  }),
)

async function objectionPage(c: C, form: FormState) {
  const { db, actor } = c.var.ctx
  const one = found(await objectionById(db, idOf(c, 'objection')))
  const mayAnswer =
    one.state === 'open' &&
    one.person_id !== actor?.personId &&
    mayThere(found(actor), 'eligibility.answer', { unitPath: one.unitPath })
  return page(c, <ObjectionPage frame={await frameOf(c)} {...{ form, one, mayAnswer }} />, form.status)
}
