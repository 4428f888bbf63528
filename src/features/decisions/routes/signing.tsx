import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import { submit } from '#web/answer.tsx'
import { type Env, router } from '#web/env.ts'
import type { FormState } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from '../actions/signing.ts'
import * as forms from '../forms.ts'
import type { Came } from '../pages/decision-page.tsx'
import * as queries from '../queries.ts'
import { decisionWords } from '../words.ts'
import { showPage } from './desk.tsx'

type C = Context<Env>

const routes = router()

export { routes as signingRoutes }

const to = addresses.decisions
const mayRead = may('decision.read', 'decision')
const mayIssue = may('decision.issue', 'decision')
const decisionHere = async (c: C) => found(await queries.decisionById(c.var.ctx.db, idOf(c, 'decision')))
const again = (c: C, of: Came) => (form: FormState) => showPage(c, { form, of })
const here = (c: C) => () => to.show({ decision: idOf(c, 'decision') })

routes.post(to.prepare.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.bareForm,
    act: (ctx) => actions.prepareSigning(ctx, idOf(c, 'decision')),
    then: here(c),
    done: (locale) => decisionWords[locale].prepared,
    again: again(c, 'digital'),
  }),
)

routes.post(to.keepDigital.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.digitalForm,
    act: (ctx, { signed_file: [file] }) => actions.keepDigital(ctx, idOf(c, 'decision'), found(file)),
    then: here(c),
    done: (locale) => decisionWords[locale].digitalSaved,
    again: again(c, 'digital'),
  }),
)

routes.post(to.sealSigned.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.bareForm,
    act: (ctx) => actions.sealSigned(ctx, idOf(c, 'decision')),
    then: here(c),
    done: (locale) => decisionWords[locale].sealed,
    again: again(c, 'digital'),
  }),
)

routes.post(to.keepSigned.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.signedForm,
    act: (ctx, { file: [file] }) => actions.keepSigned(ctx, idOf(c, 'decision'), found(file)),
    then: here(c),
    done: (locale) => decisionWords[locale].signedSaved,
    again: again(c, 'signed'),
  }),
)

/** The paper as it went out to be signed, byte for byte. */
routes.get(to.toSign.pattern, mayRead, async (c) => {
  const decision = await decisionHere(c)
  const name = `quyet-dinh-${decision.id}-de-ky.pdf`
  return fileAnswer(c, found(decision.paper_hash), { name, type: 'application/pdf' })
})

routes.get(to.signed.pattern, mayRead, async (c) => {
  const decision = await decisionHere(c)
  const hash = found(decision.signed_hash)
  const { type } = found(await queries.fileType(c.var.ctx.db, hash))
  return fileAnswer(c, hash, { name: decision.signed_name, type })
})

async function fileAnswer(c: C, hash: string, { name, type }: { name: string; type: string }) {
  return c.body(await actions.fileBytes(c.var.house.files, hash), 200, {
    'Content-Type': type,
    'Content-Disposition': attachment(name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  })
}
