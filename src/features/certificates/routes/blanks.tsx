import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { type BlankPart, blankSetting, type Tight } from '#documents/blank-paper.ts'
import { toPaper, toPdf } from '#documents/to-pdf.ts'
import { honourName } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { sendRendition } from '#web/send-picture.ts'
import * as actions from '../actions/blanks.ts'
import * as forms from '../forms.ts'
import { BlankPage } from '../pages/blank-page.tsx'
import { formOfBlank } from '../pages/blank-picture.tsx'
import { BlanksPage } from '../pages/blanks-page.tsx'
import * as queries from '../queries/blanks.ts'
import { sampleCertificate } from '../rules.ts'
import { certificateWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as blankRoutes }

const to = addresses.certificates
const mayKeep = may('blank.keep', 'blank')

routes.get(to.blanks.pattern, may('blank.keep'), (c) => blanksPage(c, freshForm({ sheet: 'a4-ngang' })))

async function blanksPage(c: C, form: FormState) {
  const rows = await queries.blanks(c.var.ctx.db)
  return page(c, <BlanksPage frame={await frameOf(c)} rows={rows} form={form} />, form.status)
}

routes.post(to.blanks.pattern, may('blank.keep'), (c) =>
  submit(c, {
    form: forms.blankForm,
    act: actions.keepBlank,
    then: ({ id }) => to.blank({ blank: id }),
    done: (locale) => certificateWords[locale].blankKept,
    again: (form) => blanksPage(c, form),
  }),
)

const blankHere = async (c: C) => found(await queries.blankById(c.var.ctx.db, idOf(c, 'blank')))

routes.get(to.blank.pattern, mayKeep, (c) => blankPage(c))

async function blankPage(c: C, back?: FormState) {
  const blank = await blankHere(c)
  const form = back ?? formOfBlank(blank)
  const props = { frame: await frameOf(c), blank, form, tight: await tightWhenLong(blank) }
  return page(c, <BlankPage {...props} />, form.status)
}

/** What would not fit if all words were as long as they come. */
async function tightWhenLong(blank: queries.KeptBlank): Promise<BlankPart[]> {
  if (blank.placed.length === 0) return []
  const long = sampleCertificate(honourName(blank.award, 'vi'), true)
  const { tight } = await toPaper(blankSetting(queries.onPaper(blank), [long]))
  // told by the template of blanks
  return (tight as Tight[]).map(({ part }) => part)
}

routes.post(to.blank.pattern, mayKeep, (c) =>
  submit(c, {
    form: forms.placingForm,
    act: (ctx, input) => actions.placeBlank(ctx, idOf(c, 'blank'), input),
    then: ({ id }) => to.blank({ blank: id }),
    done: (locale) => certificateWords[locale].placed,
    again: (form) => blankPage(c, form),
  }),
)

routes.post(to.blankUse.pattern, mayKeep, (c) =>
  submit(c, {
    form: forms.useBlankForm,
    act: (ctx, { _version, use }) =>
      actions.useBlank(ctx, idOf(c, 'blank'), { _version, use: use === 'yes' }),
    then: ({ id }) => to.blank({ blank: id }),
    done: (locale, { inUse }) => certificateWords[locale][inUse ? 'used' : 'outNow'],
    again: async ({ status, refusal }) =>
      blankPage(c, { ...formOfBlank(await blankHere(c)), status, ...(refusal && { refusal }) }),
  }),
)

/** A sample on the blank: with its picture behind, or the words alone as they are printed. */
async function trial(c: C, behind: boolean) {
  const blank = await blankHere(c)
  const long = forms.trialForm.parse(c.req.query()).mau === 'dai'
  const sample = sampleCertificate(honourName(blank.award, 'vi'), long)
  const paper = queries.onPaper(blank)
  const picture = behind ? await pictureOf(c, blank) : undefined
  // the picture is the blank itself: nothing is off on it
  const shown = behind ? { ...paper, shift: { x: 0, y: 0 } } : paper
  const pdf = await toPdf(blankSetting(shown, [sample], picture))
  return c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="phoi-${blank.id}.pdf"`,
  })
}

async function pictureOf(c: C, { renditions }: queries.KeptBlank): Promise<Uint8Array> {
  const widest = found(renditions.filter(({ format }) => format === 'jpeg').at(-1))
  const { stream } = found(await c.var.house.files.open(widest.hash))
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

routes.get(to.blankPreview.pattern, mayKeep, (c) => trial(c, true))
routes.get(to.blankTrial.pattern, mayKeep, (c) => trial(c, false))

routes.get(to.blankPicture.pattern, mayKeep, async (c) =>
  sendRendition(c, await blankHere(c), c.req.param('name')),
)
