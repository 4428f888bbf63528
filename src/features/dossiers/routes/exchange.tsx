import { addresses } from '#addresses.ts'
import { ownKey } from '#features/register/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { endSender, importDossier, trustSender } from '../actions/exchange.ts'
import * as forms from '../forms.ts'
import { type Came, ExchangePage } from '../pages/exchange-page.tsx'
import { sendersOf } from '../queries/packages.ts'
import { dossierWords } from '../words.ts'
import type { C } from './shared.tsx'

const routes = router()

export { routes as exchangeRoutes }

const to = addresses.dossiers
const exchanges = () => may('dossier.exchange')

async function showPage(c: C, back?: { form: FormState; of: Came }) {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const fresh = freshForm()
  const props = {
    frame: await frameOf(c),
    forms: { package: fresh, sender: fresh, ...(back && { [back.of]: back.form }) },
    units: await unitOptions(db, { paths: pathsWhere(found(actor), 'dossier.receive'), on }),
    senders: await sendersOf(db),
    ownKey: await ownKey(db),
  }
  return page(c, <ExchangePage {...props} />, back?.form.status ?? 200)
}

const again = (c: C, of: Came) => (form: FormState) => showPage(c, { form, of })

routes.get(to.exchange.pattern, exchanges(), (c) => showPage(c))

routes.post(to.importPackage.pattern, exchanges(), (c) =>
  submit(c, {
    form: forms.importForm,
    act: importDossier,
    then: ({ id }) => to.show({ dossier: id }),
    done: (locale) => dossierWords[locale].imported,
    again: again(c, 'package'),
  }),
)

routes.post(to.trustSender.pattern, exchanges(), (c) =>
  submit(c, {
    form: forms.senderForm,
    act: trustSender,
    then: () => to.exchange(),
    done: (locale) => dossierWords[locale].trusted,
    again: again(c, 'sender'),
  }),
)

routes.post(to.endSender.pattern, exchanges(), (c) =>
  submit(c, {
    form: forms.bareForm,
    act: (ctx) => endSender(ctx, idOf(c, 'sender')),
    then: () => to.exchange(),
    done: (locale) => dossierWords[locale].ended,
    again: again(c, 'sender'),
  }),
)
