import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { expiresSoon } from '#law/sources/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from '../actions.ts'
import * as forms from '../forms.ts'
import { LawsPage } from '../pages/laws-page.tsx'
import { type Came, VersionPage } from '../pages/version-page.tsx'
import { versionInForce } from '../queries/in-use.ts'
import { rehearsalOf } from '../queries/rehearsals.ts'
import * as versions from '../queries/versions.ts'
import { differencesOf, figuresOf, readingChanges } from '../rules/drafting.ts'
import { pointsOf, readingsShown } from '../rules/points.ts'
import { isHonourSubject } from '../rules/slots.ts'
import { waitingOn } from '../rules/waiting.ts'
import { lawEvents, lawWords } from '../words.ts'

type C = Context<Env>
type LawVersion = versions.LawVersion

const says = (version: LawVersion, on: string) => ({
  points: pointsOf(version, on),
  readings: readingsShown(version, on),
  corrections: version.corrections,
  on,
})

async function lawsPage(c: C, form: FormState) {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const row = await versionInForce(db, on)
  const version = row && (await versions.versionById(db, row.id))
  const past = await versions.history(db)
  const props = {
    frame: await frameOf(c),
    form,
    today: on,
    inForce: version && { ...says(version, on), version },
    coming: past.filter(({ state, holds_from }) => state === 'in-force' && holds_from > on),
    draft: await versions.openDraft(db),
    waiting: waitingOn(on, version?.law ?? {}),
    ending: expiresSoon(on),
    past,
    mayDraft: mayThere(found(actor), 'law.draft', { unitPath: await versions.topPath(db) }),
  }
  return page(c, <LawsPage {...props} />, form.status)
}

const routes = router()
const { laws } = addresses

export { routes as versionRoutes }

async function versionPage(c: C, came: Came, form: FormState) {
  const { ctx } = c.var
  const { db } = ctx
  const version = found(await versions.versionById(db, idOf(c, 'lawVersion')))
  const base = version.base_id === null ? undefined : await versions.versionById(db, version.base_id)
  const actor = found(ctx.actor)
  const standing = { unitPath: await versions.topPath(db) }
  const open = forms.editForm.parse(c.req.query())
  const props = {
    frame: await frameOf(c),
    version,
    says: says(version, version.holds_from),
    changes: differencesOf(base?.law ?? {}, version.law, version.holds_from),
    readingChanges: readingChanges(base?.law ?? {}, version.law, version.holds_from),
    forms: { ...freshForms(version), [came]: form },
    open,
    figures: figuresIn(came === 'correct' ? form : undefined, open, version.holds_from),
    rehearsal: await rehearsalOf(db, version),
    mayDraft: mayThere(actor, 'law.draft', standing),
    mayEnact: mayThere(actor, 'law.enact', standing),
    mayCompare: mayThere(actor, 'eligibility.read', standing),
    isOwn: actor.personId !== null && (await versions.draftersOf(db, version.id)).includes(actor.personId),
    history: happenings(lawEvents[ctx.locale], await eventsOf(db, 'law-version', version.id)),
  }
  return page(c, <VersionPage {...props} />, form.status)
}

const shown = (c: C) => laws.show({ lawVersion: idOf(c, 'lawVersion') })
const saved = { done: (locale: 'vi' | 'en') => lawWords[locale].saved }
const drafts = may('law.draft', 'lawVersion')

routes.get(laws.list.pattern, may('law.read'), (c) => lawsPage(c, freshForm()))
routes.post(laws.begin.pattern, may('law.draft'), (c) =>
  submit(c, {
    form: forms.beginForm,
    act: actions.beginDraft,
    then: ({ id }) => laws.show({ lawVersion: id }),
    done: (locale) => lawWords[locale].begun,
    again: (form) => lawsPage(c, form),
  }),
)
routes.get(laws.show.pattern, may('law.read', 'lawVersion'), (c) => versionPage(c, 'other', freshForm()))
routes.post(laws.head.pattern, drafts, (c) =>
  submit(c, {
    ...saved,
    form: forms.headForm,
    act: (ctx, input) => actions.nameDraft(ctx, idOf(c, 'lawVersion'), input),
    then: () => shown(c),
    again: (form) => versionPage(c, 'head', form),
  }),
)
routes.post(laws.reading.pattern, drafts, (c) =>
  submit(c, {
    ...saved,
    form: forms.readingForm,
    act: (ctx, input) => actions.chooseReading(ctx, idOf(c, 'lawVersion'), input),
    then: () => shown(c),
    again: (form) => versionPage(c, 'reading', form),
  }),
)
routes.post(laws.demand.pattern, drafts, (c) =>
  submit(c, {
    ...saved,
    form: forms.demandForm,
    act: (ctx, input) => actions.addDemand(ctx, idOf(c, 'lawVersion'), input),
    then: () => shown(c),
    again: (form) => versionPage(c, 'demand', form),
  }),
)
routes.post(laws.drop.pattern, drafts, (c) =>
  submit(c, {
    ...saved,
    form: forms.dropForm,
    act: (ctx, input) => actions.dropDemand(ctx, idOf(c, 'lawVersion'), input),
    then: () => shown(c),
    again: (form) => versionPage(c, 'other', form),
  }),
)
routes.post(laws.correct.pattern, drafts, (c) =>
  submit(c, {
    ...saved,
    form: forms.correctForm,
    act: (ctx, input) => actions.addCorrection(ctx, idOf(c, 'lawVersion'), input),
    then: () => shown(c),
    again: (form) => versionPage(c, 'correct', form),
  }),
)
routes.post(laws.uncorrect.pattern, drafts, (c) =>
  submit(c, {
    ...saved,
    form: forms.uncorrectForm,
    act: (ctx, input) => actions.dropCorrection(ctx, idOf(c, 'lawVersion'), input),
    then: () => shown(c),
    again: (form) => versionPage(c, 'other', form),
  }),
)
routes.post(laws.enact.pattern, may('law.enact', 'lawVersion'), (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, input) => actions.enactDraft(ctx, idOf(c, 'lawVersion'), input),
    then: () => laws.list(),
    done: (locale) => lawWords[locale].enacted,
    again: (form) => versionPage(c, 'other', form),
  }),
)
routes.post(laws.abandon.pattern, drafts, (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, input) => actions.abandonDraft(ctx, idOf(c, 'lawVersion'), input),
    then: () => laws.list(),
    done: (locale) => lawWords[locale].abandoned,
    again: (form) => versionPage(c, 'other', form),
  }),
)

const freshForms = ({ source, holds_from }: LawVersion): Record<Came, FormState> => ({
  head: freshForm({ source, holds_from }),
  reading: freshForm(),
  demand: freshForm({ years: 1, times: 1, months: 6, percent: 70 }),
  correct: freshForm(),
  other: freshForm(),
})

/** The figures of the standard that the address names, or the form that came back. */
function figuresIn(form: FormState | undefined, open: forms.EditInput, on: string) {
  const typed = form ? `${form.typed.award ?? ''}/${form.typed.subject ?? ''}` : '/'
  const [award = '', subject = ''] = (typed === '/' ? open['danh-hieu'] : typed).split('/')
  return isHonourSubject(subject) ? figuresOf(award, subject, on) : []
}
