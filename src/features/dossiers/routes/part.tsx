import { addresses } from '#addresses.ts'
import { found, NotFound } from '#outcomes.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { draftPart, dropFile, recordsOf, writePart } from '../actions/prepare.ts'
import * as forms from '../forms.ts'
import { PartPage } from '../pages/part-page.tsx'
import { dossierById } from '../queries/dossiers.ts'
import { holdingsOf } from '../reading.ts'
import { isReport } from '../rules/checklist.ts'
import { mayWrite } from '../rules/may.ts'
import { dossierWords } from '../words.ts'
import { type C, download } from './shared.tsx'

const routes = router()

export { routes as partRoutes }

const to = addresses.dossiers
const writes = may('dossier.write', 'dossier')
const dossier = (c: C) => idOf(c, 'dossier')

async function partPage(c: C, asked: string, sent?: FormState) {
  const one = found(await dossierById(c.var.ctx.db, dossier(c)))
  const { checklist, written, files, flags } = await holdingsOf(c.var.ctx, one)
  const part = found(checklist.find(({ slug }) => slug === asked))
  // what was typed into a part that has closed meanwhile is shown again, with the reason
  if (!sent && mayWrite(one, part.slug, flags)) throw new NotFound('not open to writing')
  const { tu, den } = forms.periodForm.parse(c.req.query())
  const period = { from: tu ?? `${one.year}-01-01`, to: den ?? `${one.year}-12-31` }
  const body = written.find(({ slug }) => slug === part.slug)?.body ?? ''
  const props = {
    one,
    part,
    form: sent ?? freshForm({ body }),
    period,
    known: isReport(part.slug) ? await recordsOf(c.var.ctx, one, period) : undefined,
    files: files.filter(({ slug }) => slug === part.slug),
    flags: flags.filter(({ slug, settled }) => slug === part.slug && !settled),
  }
  return page(c, <PartPage frame={await frameOf(c)} {...props} />, props.form.status)
}

const slugOf = (c: C) => c.req.param('slug') ?? ''

routes.get(to.part.pattern, writes, (c) => partPage(c, slugOf(c)))

routes.post(to.part.pattern, writes, (c) =>
  submit(c, {
    form: forms.partForm,
    act: (ctx, input) => writePart(ctx, { id: dossier(c), slug: slugOf(c) }, input),
    then: ({ id }) => to.show({ dossier: id }),
    done: (locale) => dossierWords[locale].saved,
    again: (form) => partPage(c, slugOf(c), form),
  }),
)

routes.post(to.draft.pattern, writes, (c) =>
  submit(c, {
    form: forms.draftForm,
    act: (ctx, input) => draftPart(ctx, { id: dossier(c), slug: slugOf(c) }, input),
    then: ({ id }) => to.part({ dossier: id, slug: slugOf(c) }),
    done: (locale) => dossierWords[locale].drafted,
    again: (form) => partPage(c, slugOf(c), form),
  }),
)

routes.post(to.dropFile.pattern, writes, (c) => {
  const which = { id: dossier(c), file: idOf(c, 'file') }
  return submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => dropFile(ctx, { ...which, version: _version }),
    then: ({ id, slug }) => to.part({ dossier: id, slug }),
    done: (locale) => dossierWords[locale].dropped,
    again: async (form) => {
      const { files } = await holdingsOf(c.var.ctx, found(await dossierById(c.var.ctx.db, which.id)))
      return partPage(c, found(files.find(({ id }) => id === which.file)).slug, form)
    },
  })
})

routes.get(to.file.pattern, may('dossier.read', 'dossier'), (c) =>
  download(c.var, dossier(c), idOf(c, 'file')),
)
