import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { dossiersForDecision } from '#features/dossiers/index.ts'
import { suspectsFor } from '#features/duplicates/index.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { personOptions } from '#features/people/index.ts'
import { sealInUse, trustsSomebody } from '#features/signing/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { honourName, honourNames } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from '../actions/decide.ts'
import * as forms from '../forms.ts'
import { type Came, DecisionPage } from '../pages/decision-page.tsx'
import { BeginDecisionPage, DecisionsPage } from '../pages/decisions-page.tsx'
import * as queries from '../queries.ts'
import { endedGrounds, endingGrounds, usualGrounds } from '../rules.ts'
import { decisionEvents, decisionWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as deskRoutes }

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

const candidateOf = ({ id, person_id, unit_id, award, year }: queries.Line) => ({
  key: id,
  personId: person_id,
  unitId: unit_id,
  award,
  year,
})

export async function showPage(c: C, back?: { form: FormState; of: Came }) {
  const { ctx, house } = c.var
  const actor = found(ctx.actor)
  const decision = found(await queries.decisionById(ctx.db, idOf(c, 'decision')))
  const on = today(house.clock)
  const draft = decision.state === 'draft'
  const own = { paths: [decision.unitPath], on }
  const lines = await queries.linesOf(ctx.db, decision.id)
  const props = {
    frame: await frameOf(c),
    decision,
    lines,
    suspects: draft ? await suspectsFor(ctx.db, lines.map(candidateOf)) : new Map<number, never>(),
    mayCompare: mayThere(actor, 'duplicate.judge', decision),
    ended: endedGrounds(decision.grounds, on),
    ending: endingGrounds(decision.grounds, on),
    today: on,
    forms: formsOf(decision, on, back),
    people: draft ? await personOptions(ctx.db, own) : [],
    units: draft
      ? (await unitOptions(ctx.db, own)).map(({ value, label }) => ({ value, label: label.trim() }))
      : [],
    awards: awardOptions(ctx.locale),
    dossiers: draft ? await waitingDossiers(c, decision, lines) : [],
    mayDraft: mayThere(actor, 'decision.draft', decision),
    mayIssue: mayThere(actor, 'decision.issue', decision),
    signing: { possible: await trustsSomebody(ctx.db), seal: (await sealInUse(ctx.db))?.name ?? '' },
    history: happenings(decisionEvents[ctx.locale], await eventsOf(ctx.db, 'decision', decision.id)),
  }
  return page(c, <DecisionPage {...props} />, back?.form.status ?? 200)
}

/** Dossiers that the decision can award and that are not on its list yet. */
async function waitingDossiers(c: C, { unitPath }: queries.Decision, lines: readonly queries.Line[]) {
  const { db, locale } = c.var.ctx
  const waiting = await dossiersForDecision(db, [unitPath])
  return waiting
    .filter(({ id }) => !lines.some(({ dossier_id }) => dossier_id === id))
    .map(({ id, name, award, year }) => ({
      value: id,
      label: `${name}: ${honourName(award, locale)} (${year})`,
    }))
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
    digital: freshForm(),
    other: freshForm(),
  }
  // a form that is no longer there comes back as what kept it from being taken
  const of = back && isThere(back.of, decision) ? back.of : 'other'
  return back ? { ...fresh, [of]: back.form } : fresh
}

/** Whether the page of the decision, as it stands now, has that form. */
const isThere = (of: Came, { state, signed_how }: queries.Decision): boolean =>
  of === 'digital'
    ? state === 'issued'
    : of === 'signed'
      ? state === 'issued' && signed_how !== 'digital'
      : state === 'draft'

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

routes.post(to.addDossier.pattern, mayDraft, (c) =>
  submit(c, {
    form: forms.dossierForm,
    act: (ctx, input) => actions.addDossier(ctx, idOf(c, 'decision'), input),
    then: here(c),
    done: (locale) => decisionWords[locale].added,
    again: again(c, 'other'),
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
