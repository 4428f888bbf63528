import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { type Came, SigningPage } from './pages/signing-page.tsx'
import { authorities, sealInUse } from './queries.ts'
import { signingWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as signingRoutes }

const to = addresses.signing
const keep = () => may('signing.keep')

routes.get(to.show.pattern, keep(), (c) => showPage(c))

async function showPage(c: C, back?: { form: FormState; of: Came }) {
  const { db } = c.var.ctx
  const fresh = freshForm()
  const props = {
    frame: await frameOf(c),
    authorities: await authorities(db),
    seal: await sealInUse(db),
    forms: { authority: fresh, list: fresh, seal: fresh, ...(back && { [back.of]: back.form }) },
  }
  return page(c, <SigningPage {...props} />, back?.form.status ?? 200)
}

const again = (c: C, of: Came) => (form: FormState) => showPage(c, { form, of })
const then = () => to.show()

routes.post(to.trust.pattern, keep(), (c) =>
  submit(c, {
    form: forms.authorityForm,
    act: actions.trustAuthority,
    then,
    done: (locale) => signingWords[locale].trusted,
    again: again(c, 'authority'),
  }),
)

routes.post(to.revocations.pattern, keep(), (c) =>
  submit(c, {
    form: forms.revocationsForm,
    act: actions.keepRevocations,
    then,
    done: (locale) => signingWords[locale].listSaved,
    again: again(c, 'list'),
  }),
)

routes.post(to.withdraw.pattern, keep(), (c) =>
  submit(c, {
    form: forms.withdrawForm,
    act: actions.withdrawAuthority,
    then,
    done: (locale) => signingWords[locale].withdrawn,
    again: again(c, 'list'),
  }),
)

routes.post(to.keepSeal.pattern, keep(), (c) =>
  submit(c, {
    form: forms.sealForm,
    act: actions.keepSeal,
    then,
    done: (locale) => signingWords[locale].sealSaved,
    again: again(c, 'seal'),
  }),
)

routes.post(to.dropSeal.pattern, keep(), (c) =>
  submit(c, {
    form: forms.dropSealForm,
    act: (ctx) => actions.dropSeal(ctx),
    then,
    done: (locale) => signingWords[locale].sealDropped,
    again: again(c, 'seal'),
  }),
)
