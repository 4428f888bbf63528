import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { certificatesSetting } from '#documents/certificate-paper.ts'
import { decisionDocx } from '#documents/decision-docx.ts'
import { type DecisionPaper, decisionSetting } from '#documents/decision-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { suspectsFor } from '#features/duplicates/index.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { personOptions } from '#features/people/index.ts'
import { spelt } from '#features/register/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { honourName, honourNames } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { formatNumber } from '#words/numbers.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { type Came, DecisionPage } from './pages/decision-page.tsx'
import { BeginDecisionPage, DecisionsPage } from './pages/decisions-page.tsx'
import * as queries from './queries.ts'
import { endedGrounds, endingGrounds, usualGrounds } from './rules.ts'
import { decisionEvents, decisionWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as decisionRoutes }

const perPage = 25
const to = addresses.decisions
const mayRead = may('decision.read', 'decision')
const mayDraft = may('decision.draft', 'decision')
const mayIssue = may('decision.issue', 'decision')

routes.get(to.list.pattern, may('decision.read'), async (c) => {
  const { db, actor } = c.var.ctx
  const at = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('trang') ?? '')?.[0] ?? 1)
  const range = { offset: (at - 1) * perPage, limit: perPage + 1 }
  const rows = await queries.decisionsBelow(db, pathsWhere(found(actor), 'decision.read'), range)
  const props = {
    frame: await frameOf(c),
    rows: rows.slice(0, perPage),
    page: at,
    pages: rows.length > perPage ? at + 1 : at,
    mayDraft: mayAnywhere(found(actor), 'decision.draft'),
  }
  return page(c, <DecisionsPage {...props} />)
})

routes.get(to.begin.pattern, may('decision.draft'), async (c) => {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const [unit] = await unitOptions(db, { paths: pathsWhere(found(actor), 'decision.draft'), on })
  const last = unit && (await queries.lastOf(db, Number(unit.value)))
  return beginPage(
    c,
    freshForm({
      about: 'Về việc ',
      ...last,
      recipients: last?.recipients.join('\n') ?? 'Như Điều 3;\nLưu: VT.',
      grounds: usualGrounds(on).join('\n'),
      suffix: last?.suffix ?? 'QĐ',
    }),
  )
})

routes.post(to.begin.pattern, may('decision.draft'), (c) =>
  submit(c, {
    form: forms.beginForm,
    act: actions.beginDecision,
    then: ({ id }) => to.show({ decision: id }),
    again: (form) => beginPage(c, form),
  }),
)

async function beginPage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'decision.draft')
  const units = await unitOptions(ctx.db, { paths, on: today(house.clock) })
  return page(c, <BeginDecisionPage frame={await frameOf(c)} form={form} units={units} />, form.status)
}

routes.get(to.show.pattern, mayRead, (c) => showPage(c))

const decisionHere = async (c: C) => found(await queries.decisionById(c.var.ctx.db, idOf(c, 'decision')))

const candidateOf = ({ id, person_id, unit_id, award, year }: queries.Line) => ({
  key: id,
  personId: person_id,
  unitId: unit_id,
  award,
  year,
})

async function showPage(c: C, back?: { form: FormState; of: Came }) {
  const { ctx, house } = c.var
  const actor = found(ctx.actor)
  const decision = await decisionHere(c)
  const on = today(house.clock)
  const draft = decision.state === 'draft'
  const own = { paths: [decision.unitPath], on }
  const lines = await queries.linesOf(ctx.db, decision.id)
  const props = {
    frame: await frameOf(c),
    decision,
    lines,
    suspects: draft ? await suspectsFor(ctx.db, lines.map(candidateOf)) : new Map<number, never>(),
    ended: endedGrounds(decision.grounds, on),
    ending: endingGrounds(decision.grounds, on),
    today: on,
    forms: formsOf(decision, on, back),
    people: draft ? await personOptions(ctx.db, own) : [],
    units: draft
      ? (await unitOptions(ctx.db, own)).map(({ value, label }) => ({ value, label: label.trim() }))
      : [],
    awards: awardOptions(ctx.locale),
    mayDraft: mayThere(actor, 'decision.draft', decision),
    mayIssue: mayThere(actor, 'decision.issue', decision),
    history: happenings(decisionEvents[ctx.locale], await eventsOf(ctx.db, 'decision', decision.id)),
  }
  return page(c, <DecisionPage {...props} />, back?.form.status ?? 200)
}

const awardOptions = (locale: 'vi' | 'en') =>
  honourNames.map(({ slug, [locale]: label }) => ({ value: slug, label }))

function formsOf(
  decision: queries.Decision,
  on: string,
  back?: { form: FormState; of: Came },
): Record<Came, FormState> {
  const { grounds, recipients, ...rest } = decision
  const fresh: Record<Came, FormState> = {
    head: freshForm({ ...rest, grounds: grounds.join('\n'), recipients: recipients.join('\n') }),
    line: freshForm({ subject: 'ca-nhan', year: on.slice(0, 4) }),
    issue: freshForm({ decided_on: on }),
    signed: freshForm(),
    other: freshForm(),
  }
  // a form that is no longer there comes back as what kept it from being taken
  const of = decision.state === 'draft' || back?.of === 'signed' ? back?.of : 'other'
  return back && of ? { ...fresh, [of]: back.form } : fresh
}

const again = (c: C, of: Came) => (form: FormState) => showPage(c, { form, of })
const here = (c: C) => () => to.show({ decision: idOf(c, 'decision') })
const line = (c: C) => ({ id: idOf(c, 'decision'), line: idOf(c, 'line') })

routes.post(to.edit.pattern, mayDraft, (c) =>
  submit(c, {
    form: forms.editForm,
    act: (ctx, input) => actions.editDecision(ctx, idOf(c, 'decision'), input),
    then: here(c),
    done: (locale) => decisionWords[locale].saved,
    again: again(c, 'head'),
  }),
)

routes.post(to.addLine.pattern, mayDraft, (c) =>
  submit(c, {
    form: forms.lineForm,
    act: (ctx, input) => actions.addLine(ctx, idOf(c, 'decision'), input),
    then: here(c),
    done: (locale) => decisionWords[locale].added,
    again: again(c, 'line'),
  }),
)

routes.post(to.removeLine.pattern, mayDraft, (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => actions.removeLine(ctx, line(c), _version),
    then: here(c),
    done: (locale) => decisionWords[locale].removed,
    again: again(c, 'other'),
  }),
)

routes.post(to.drop.pattern, mayDraft, (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => actions.dropDecision(ctx, idOf(c, 'decision'), _version),
    then: () => to.list(),
    done: (locale) => decisionWords[locale].dropped,
    again: again(c, 'other'),
  }),
)

routes.post(to.issue.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.issueForm,
    act: (ctx, input) => actions.issueDecision(ctx, idOf(c, 'decision'), input),
    then: here(c),
    done: (locale) => decisionWords[locale].issued,
    again: again(c, 'issue'),
  }),
)

routes.post(to.correctLine.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.correctForm,
    act: (ctx, input) => actions.correctLine(ctx, line(c), input),
    then: here(c),
    done: (locale) => decisionWords[locale].corrected,
    again: again(c, 'other'),
  }),
)

routes.post(to.revokeLine.pattern, mayIssue, (c) =>
  submit(c, {
    form: forms.revokeForm,
    act: (ctx, input) => actions.revokeLine(ctx, line(c), input),
    then: here(c),
    done: (locale) => decisionWords[locale].revoked,
    again: again(c, 'other'),
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

/** The record as the papers need it; the paper itself is in Vietnamese, whatever the reader's language. */
async function paperOf(c: C): Promise<DecisionPaper> {
  const { db } = c.var.ctx
  const decision = await decisionHere(c)
  const lines = await queries.linesOf(db, decision.id)
  const settings = await settingsOf(db)
  const t = decisionWords.vi
  return {
    style: settings?.party_style ? 'dang' : 'nha-nuoc',
    superior: settings?.superior_name ?? '',
    agency: decision.unitName,
    number: decision.number_text,
    place: decision.place,
    on: decision.decided_on,
    about: decision.about,
    authority: decision.authority,
    grounds: decision.grounds,
    articles: [t.article1(lines.length), t.article2, t.article3],
    recipients: decision.recipients,
    onBehalf: decision.on_behalf,
    signerTitle: decision.signer_title,
    signer: decision.signer,
    listTitle: t.listTitle,
    columns: Object.values(t.columns),
    rows: lines.map((one, at) => [
      String(at + 1),
      one.name,
      one.place,
      `${honourName(one.award, 'vi')} (${one.year})`,
      one.money === null ? '' : formatNumber(one.money, 'vi'),
    ]),
    draft: decision.state !== 'issued',
  }
}

const pdfAnswer = (c: C, pdf: Uint8Array, name: string) =>
  c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
  })

routes.get(to.pdf.pattern, mayRead, async (c) =>
  pdfAnswer(c, await toPdf(decisionSetting(await paperOf(c))), `quyet-dinh-${idOf(c, 'decision')}.pdf`),
)

routes.get(to.docx.pattern, mayRead, async (c) =>
  c.body(new Uint8Array(await decisionDocx(await paperOf(c))), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Content-Disposition': attachment(`quyet-dinh-${idOf(c, 'decision')}.docx`),
  }),
)

routes.get(to.certificates.pattern, mayRead, async (c) => {
  const { db } = c.var.ctx
  const decision = await decisionHere(c)
  const settings = await settingsOf(db)
  const lines = (await queries.linesOf(db, decision.id)).filter(
    ({ state, code }) => state === 'issued' && code,
  )
  if (lines.length === 0) throw new NotFound('no certificate is in force')
  const site = c.var.house.config.publicUrl ?? new URL(c.req.url).origin
  const certificates = lines.map((one) => ({
    style: settings?.party_style ? ('dang' as const) : ('nha-nuoc' as const),
    superior: settings?.superior_name ?? '',
    agency: settings?.agency_name ?? '',
    awardName: honourName(one.award, 'vi'),
    honouree: one.name,
    place: one.place,
    merit: one.merit,
    decision: { number: decision.number_text, on: found(decision.decided_on) },
    city: decision.place,
    signerTitle: decision.signer_title,
    signer: decision.signer,
    serial: String((one.entry ?? 0) + 1),
    code: spelt(one.code ?? ''),
    verifyAt: `${site}${addresses.register.code({ code: one.code ?? '' })}`,
  }))
  return pdfAnswer(c, await toPdf(certificatesSetting(certificates)), `giay-chung-nhan-${decision.id}.pdf`)
})

routes.get(to.payments.pattern, mayRead, async (c) => {
  const { db, locale } = c.var.ctx
  const t = decisionWords[locale]
  const lines = (await queries.linesOf(db, idOf(c, 'decision'))).filter(({ state }) => state === 'issued')
  const sheet = await writeSheet(
    [
      { title: t.columns.at, value: (one: (typeof lines)[number]) => lines.indexOf(one) + 1, kind: 'number' },
      { title: t.name, value: ({ name }) => name },
      { title: t.placeOfSubject, value: ({ place }) => place },
      { title: t.award, value: ({ award, year }) => `${honourName(award, locale)} (${year})` },
      { title: t.columns.money, value: ({ money }) => money, kind: 'number' },
      { title: t.moneyWhy, value: ({ money_why }) => money_why },
    ],
    lines,
    { sheet: t.money },
  )
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`chi-thuong-${idOf(c, 'decision')}.xlsx`),
  })
})

routes.get(to.signed.pattern, mayRead, async (c) => {
  const decision = await decisionHere(c)
  const hash = found(decision.signed_hash)
  const file = found(await c.var.house.files.open(hash))
  const { type } = found(await queries.fileType(c.var.ctx.db, hash))
  const chunks: Buffer[] = []
  for await (const chunk of file.stream) chunks.push(Buffer.from(chunk))
  return c.body(new Uint8Array(Buffer.concat(chunks)), 200, {
    'Content-Type': type,
    'Content-Disposition': attachment(decision.signed_name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  })
})
