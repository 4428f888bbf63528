import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { decisionDocx } from '#documents/decision-docx.ts'
import { decisionOffice } from '#documents/decision-office.ts'
import { officeDocx } from '#documents/office-docx.ts'
import { type OfficePaper, officeSetting } from '#documents/office-paper.ts'
import { templateStarter } from '#documents/template-starter.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { personShown, unitShown } from '#features/achievements/index.ts'
import { decisionById, paperOf } from '#features/decisions/index.ts'
import { personOptions } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, signedIn } from '#web/guard.ts'
import * as actions from './actions/make.ts'
import { inForm, keepTemplate, useTemplate } from './actions/templates.ts'
import * as forms from './forms.ts'
import { PapersPage } from './pages/papers-page.tsx'
import { TemplatesPage } from './pages/templates-page.tsx'
import * as queries from './queries.ts'
import { sampleOf } from './rules.ts'
import { paperWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as paperRoutes }

const to = addresses.papers
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const wordAnswer = (c: C, name: string, bytes: Buffer) =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': wordType,
    'Content-Disposition': attachment(`${name}.docx`),
  })

type Made = { paper: forms.Templated; name: string }

/** The paper as PDF; where the address asks so as Word, in the agency's own form if it has one. */
async function send(
  c: C,
  { paper: kind, name }: Made,
  make: (asked: forms.PaperInput) => Promise<OfficePaper>,
) {
  const { ctx } = c.var
  const asked = forms.paperForm.parse(c.req.query())
  const paper = await make(asked)
  if (asked.dang === 'word') {
    const own = await queries.templateInUse(ctx.db, kind)
    return wordAnswer(c, name, own ? await inForm(ctx, own, paper) : await officeDocx(paper))
  }
  return c.body(new Uint8Array(await toPdf(officeSetting(paper))), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}.pdf"`,
  })
}

const named = (paper: forms.Templated, id: number | string): Made => ({ paper, name: `${paper}-${id}` })

const readsPerson = may('achievement.read', 'person')
const readsUnit = may('achievement.read', 'unit')

routes.get(to.report.pattern, readsPerson, (c) => {
  const id = idOf(c, 'person')
  return send(c, named('bao-cao-thanh-tich', id), (asked) => actions.reportOfPerson(c.var.ctx, id, asked))
})

routes.get(to.summary.pattern, readsPerson, (c) => {
  const id = idOf(c, 'person')
  return send(c, named('tom-tat-thanh-tich', id), (asked) => actions.summaryOfPerson(c.var.ctx, id, asked))
})

routes.get(to.unitReport.pattern, readsUnit, (c) => {
  const id = idOf(c, 'unit')
  return send(c, named('bao-cao-thanh-tich', `don-vi-${id}`), (asked) =>
    actions.reportOfUnit(c.var.ctx, id, asked),
  )
})

routes.get(to.unitSummary.pattern, readsUnit, (c) => {
  const id = idOf(c, 'unit')
  return send(c, named('tom-tat-thanh-tich', `don-vi-${id}`), (asked) =>
    actions.summaryOfUnit(c.var.ctx, id, asked),
  )
})

/** Whoever keeps the council or sits in it; the action looks. */
routes.get(to.minutes.pattern, signedIn, (c) => {
  const id = idOf(c, 'meeting')
  return send(c, named('bien-ban', id), () => actions.minutesOfMeeting(c.var.ctx, id))
})

/** A decision for Word, in the agency's own form if it has one; its PDF is the decision's own. */
routes.get(to.decision.pattern, may('decision.read', 'decision'), async (c) => {
  const { ctx } = c.var
  const id = idOf(c, 'decision')
  const paper = await paperOf(ctx.db, found(await decisionById(ctx.db, id)))
  const own = await queries.templateInUse(ctx.db, 'quyet-dinh')
  const bytes = own ? await inForm(ctx, own, decisionOffice(paper)) : await decisionDocx(paper)
  return wordAnswer(c, `quyet-dinh-${id}`, bytes)
})

const thisYear = (c: C) => Number(today(c.var.house.clock).slice(0, 4))

routes.get(to.compact.pattern, readsUnit, (c) => {
  const id = idOf(c, 'unit')
  return send(c, named('giao-uoc-thi-dua', id), ({ nam }) =>
    actions.compactOfUnit(c.var.ctx, id, nam ?? thisYear(c)),
  )
})

routes.get(to.proposal.pattern, may('decision.read', 'decision'), (c) => {
  const id = idOf(c, 'decision')
  return send(c, named('to-trinh', id), () => actions.proposalOf(c.var.ctx, id))
})

/** Whose papers are asked for; NotFound where the reader may not see them. */
async function whoseOf(c: C, { ai, 'don-vi': unitId }: forms.ChooseInput) {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const sees = async (scope: 'person' | 'unit', id: number) => {
    const standing = await c.var.scopes[scope]?.(db, id)
    if (!standing || !mayThere(actor, 'achievement.read', standing)) throw new NotFound('not theirs')
  }
  if (ai !== null) {
    await sees('person', ai)
    return { kind: 'person' as const, id: ai, name: found(await personShown(db, ai)).name }
  }
  if (unitId === null) return undefined
  await sees('unit', unitId)
  return { kind: 'unit' as const, id: unitId, name: found(await unitShown(db, unitId)).name }
}

routes.get(to.list.pattern, may('achievement.read'), async (c) => {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const on = today(c.var.house.clock)
  const asked = forms.chooseForm.parse(c.req.query())
  const paths = pathsWhere(actor, 'achievement.read')
  const own = paths.length === 0 && actor.personId !== null
  const whose = await whoseOf(
    c,
    own && asked.ai === null && asked['don-vi'] === null ? { ...asked, ai: actor.personId } : asked,
  )
  const decides = pathsWhere(actor, 'decision.read')
  const props = {
    asked,
    whose,
    year: asked.nam ?? thisYear(c),
    period: actions.periodOf(c.var.ctx, asked),
    people: own ? [] : await personOptions(db, { paths }),
    units: own ? [] : await unitOptions(db, { paths, on }),
    mayKeep: mayAnywhere(actor, 'template.keep'),
    drafts: decides.length === 0 ? undefined : await queries.draftsBelow(db, decides),
  }
  return page(c, <PapersPage frame={await frameOf(c)} {...props} />)
})

async function templatesPage(c: C, form: FormState) {
  const props = { form, templates: await queries.templates(c.var.ctx.db) }
  return page(c, <TemplatesPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.templates.pattern, may('template.keep'), (c) => templatesPage(c, freshForm()))

routes.post(to.templates.pattern, may('template.keep'), (c) =>
  submit(c, {
    form: forms.templateForm,
    act: keepTemplate,
    then: () => to.templates(),
    done: (locale, { number }) => paperWords[locale].kept(number),
    again: (form) => templatesPage(c, form),
  }),
)

routes.post(to.useTemplate.pattern, may('template.keep'), (c) =>
  submit(c, {
    form: forms.useForm,
    act: useTemplate,
    then: () => to.templates(),
    done: (locale) => paperWords[locale].chosen,
    again: (form) => templatesPage(c, form),
  }),
)

routes.get(to.starter.pattern, may('template.keep'), async (c) =>
  wordAnswer(c, 'mau-khoi-dau', await templateStarter()),
)

routes.get(to.tryTemplate.pattern, may('template.keep'), async (c) => {
  const asked = forms.tryForm.safeParse(c.req.query())
  if (!asked.success) throw new NotFound('no such template')
  const { loai, phien } = asked.data
  const one = found(await queries.templateNumbered(c.var.ctx.db, loai, phien))
  return wordAnswer(
    c,
    `xem-thu-${loai}-${phien}`,
    await inForm(c.var.ctx, one, sampleOf(paperWords.vi.byPaper[loai])),
  )
})
