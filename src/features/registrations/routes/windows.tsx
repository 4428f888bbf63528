import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { correctWindow, openWindow, permitLate } from '../actions/windows.ts'
import * as forms from '../forms.ts'
import { WindowPage, WindowsPage } from '../pages/windows-page.tsx'
import * as queries from '../queries/windows.ts'
import { registrationWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as windowRoutes }

const to = addresses.registrations
const here = (c: C) => () => to.window({ registrationWindow: idOf(c, 'registrationWindow') })

async function windowsPage(c: C, form?: FormState) {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const paths = pathsWhere(found(actor), 'registration.open')
  const units = await unitOptions(db, { paths, on })
  const props = {
    form: form ?? freshForm({ unit_id: units[0]?.value, year: Number(on.slice(0, 4)) + 1, opens_on: on }),
    on,
    windows: await queries.windowsFor(db, paths),
    units,
  }
  return page(c, <WindowsPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.windows.pattern, may('registration.open'), (c) => windowsPage(c))

routes.post(to.windows.pattern, may('registration.open'), (c) =>
  submit(c, {
    form: forms.windowForm,
    act: openWindow,
    then: ({ id }) => to.list({ dot: id }),
    done: (locale) => registrationWords[locale].windowOpened,
    again: (form) => windowsPage(c, form),
  }),
)

type Forms = { days?: FormState; permit?: FormState }

async function windowPage(c: C, { days, permit }: Forms = {}) {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const window = found(await queries.windowById(db, idOf(c, 'registrationWindow')))
  const props = {
    form: days ?? freshForm(window),
    permitForm: permit ?? freshForm(),
    on,
    window,
    permits: await queries.permitsOf(db, window.id),
    units: await unitOptions(db, { paths: [window.unitPath], on }),
  }
  const status = days?.status ?? permit?.status ?? 200
  return page(c, <WindowPage frame={await frameOf(c)} {...props} />, status)
}

routes.get(to.window.pattern, may('registration.open', 'registrationWindow'), (c) => windowPage(c))

routes.post(to.window.pattern, may('registration.open', 'registrationWindow'), (c) =>
  submit(c, {
    form: forms.windowChangeForm,
    act: (ctx, input) => correctWindow(ctx, idOf(c, 'registrationWindow'), input),
    then: here(c),
    done: (locale) => registrationWords[locale].windowSaved,
    again: (days) => windowPage(c, { days }),
  }),
)

routes.post(to.permitLate.pattern, may('registration.open', 'registrationWindow'), (c) =>
  submit(c, {
    form: forms.permitForm,
    act: (ctx, input) => permitLate(ctx, idOf(c, 'registrationWindow'), input),
    then: here(c),
    done: (locale) => registrationWords[locale].permitted,
    again: (permit) => windowPage(c, { permit }),
  }),
)
