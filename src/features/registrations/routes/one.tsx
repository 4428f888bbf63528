import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { type Forecast, forecastsOf } from '#features/eligibility/index.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { personOptions } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { correctRegistration, register, wayOf, withdrawRegistration } from '../actions/register.ts'
import { acceptRegistration, returnRegistration } from '../actions/way.ts'
import * as forms from '../forms.ts'
import { AddPage } from '../pages/add-page.tsx'
import { CorrectPage, ShowPage } from '../pages/show-page.tsx'
import * as queries from '../queries/registrations.ts'
import { permittedUntil, windowById } from '../queries/windows.ts'
import * as rules from '../rules.ts'
import { registrationEvents, registrationWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as oneRoutes }

const to = addresses.registrations

type Asked = { subject: forms.Subject; id: number | null; year: number }

/** The forecast of whoever is registered, beside all that may be registered for. */
async function forecastFor(c: C, { subject, id, year }: Asked): Promise<Forecast[] | undefined> {
  if (subject === 'ho-gia-dinh' || id === null) return undefined
  const on = today(c.var.house.clock)
  const awards = rules.registrable(subject)
  return (await forecastsOf(c.var.ctx.db, { subject, ids: [id], year, on, awards })).get(id)
}

/** For whom the page is: as was sent, as the address says, or oneself. */
function askedFor(c: C, { typed }: FormState) {
  const sent = { dot: typed.window_id, loai: typed.subject, cho: typed.person_id || typed.unit_id }
  const asked = forms.beginForm.parse(typed.window_id ? sent : c.req.query())
  const myself = asked.loai === 'ca-nhan' && c.req.query('ai') !== 'khac'
  return { ...asked, cho: asked.cho ?? (myself ? (c.var.ctx.actor?.personId ?? null) : null) }
}

async function addPage(c: C, form: FormState) {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const { dot, loai: subject, cho } = askedFor(c, form)
  const window = found(dot === null ? undefined : await windowById(db, dot))
  const who = cho === null ? undefined : found(await queries.subjectOf(db, subject, cho))
  const standing = who && { unitPath: who.unitPath, personId: subject === 'ca-nhan' ? who.id : null }
  if (standing && !mayThere(actor, 'registration.write', standing)) throw new NotFound('not theirs')
  const on = today(c.var.house.clock)
  const paths = pathsWhere(actor, 'registration.write').map((path) =>
    path.length > window.unitPath.length ? path : window.unitPath,
  )
  const options = subject === 'ca-nhan' ? personOptions(db, { paths }) : unitOptions(db, { paths, on })
  const props = {
    form,
    on,
    window,
    subject,
    who,
    options: who ? [] : await options,
    forecasts: await forecastFor(c, { subject, id: who?.id ?? null, year: window.year }),
  }
  return page(c, <AddPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.add.pattern, may('registration.write'), (c) => addPage(c, freshForm()))

routes.post(to.add.pattern, may('registration.write'), (c) =>
  submit(c, {
    form: forms.registerForm,
    act: register,
    then: ({ id }) => to.show({ registration: id }),
    done: (locale) => registrationWords[locale].sent,
    again: (form) => addPage(c, form),
  }),
)

async function showPage(c: C, form: FormState) {
  const { db, actor: maybe, locale } = c.var.ctx
  const actor = found(maybe)
  const one = found(await queries.registrationById(db, idOf(c, 'registration')))
  const own = { unitPath: one.unitPath, personId: one.person_id }
  const way = wayOf(one)
  const on = today(c.var.house.clock)
  const late = rules.mayRegister(one, {
    on,
    permitted: await permittedUntil(db, one.window_id, one.unitPath),
  })
  const writes = mayThere(actor, 'registration.write', own)
  const waits = { unitPath: one.waitsPath }
  const props = {
    form,
    one,
    forecasts: await forecastFor(c, {
      subject: one.subject,
      id: one.person_id ?? one.collective_id,
      year: one.year,
    }),
    history: happenings(registrationEvents[locale], await eventsOf(db, 'registration', one.id)),
    mayCorrect: writes && !rules.mayCorrect(way, one.version, late),
    mayWithdraw: writes && !rules.mayWithdraw(way, one.version),
    mayAccept:
      mayThere(actor, 'registration.accept', waits) && !rules.mayAccept(way, one.version, actor.personId),
    mayGiveBack:
      mayThere(actor, 'registration.gather', waits) && !rules.mayGiveBack(way, one.version, actor.personId),
  }
  return page(c, <ShowPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.show.pattern, may('registration.read', 'registration'), (c) => showPage(c, freshForm()))

async function correctPage(c: C, form?: FormState) {
  const { db } = c.var.ctx
  const one = found(await queries.registrationById(db, idOf(c, 'registration')))
  const choices = {
    award: one.awards,
    place: one.awards.map((_, at) => at + 1),
    pledge: one.pledge,
  }
  const id = one.person_id ?? one.collective_id
  const props = {
    one,
    form: form ?? freshForm(choices),
    forecasts: await forecastFor(c, { subject: one.subject, id, year: one.year }),
  }
  return page(c, <CorrectPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.correct.pattern, may('registration.write', 'registration'), (c) => correctPage(c))

const here = (c: C) => () => to.show({ registration: idOf(c, 'registration') })

routes.post(to.correct.pattern, may('registration.write', 'registration'), (c) =>
  submit(c, {
    form: forms.correctForm,
    act: (ctx, input) => correctRegistration(ctx, idOf(c, 'registration'), input),
    then: here(c),
    done: (locale) => registrationWords[locale].corrected,
    again: (form) => correctPage(c, form),
  }),
)

routes.post(to.withdraw.pattern, may('registration.write', 'registration'), (c) =>
  submit(c, {
    form: forms.stepForm,
    act: (ctx, { _version }) => withdrawRegistration(ctx, idOf(c, 'registration'), _version),
    then: () => to.list(),
    done: (locale) => registrationWords[locale].withdrawn,
    again: (form) => showPage(c, form),
  }),
)

routes.post(to.accept.pattern, may('registration.accept', 'registration'), (c) =>
  submit(c, {
    form: forms.stepForm,
    act: (ctx, { _version }) => acceptRegistration(ctx, idOf(c, 'registration'), _version),
    then: here(c),
    done: (locale) => registrationWords[locale].accepted,
    again: (form) => showPage(c, form),
  }),
)

routes.post(to.giveBack.pattern, may('registration.gather', 'registration'), (c) =>
  submit(c, {
    form: forms.returnForm,
    act: (ctx, input) => returnRegistration(ctx, idOf(c, 'registration'), input),
    then: here(c),
    done: (locale) => registrationWords[locale].gaveBack,
    again: (form) => showPage(c, form),
  }),
)
