import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { dayOf, today, wallTime } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { formatDay } from '#words/dates.ts'
import { changeSettings, correctHolidays, endMaintenance, planMaintenance } from './actions.ts'
import { endMaintenanceForm, holidaysForm, maintenanceForm, settingsForm } from './forms.ts'
import { HolidaysPage } from './pages/holidays-page.tsx'
import { MaintenancePage } from './pages/maintenance-page.tsx'
import { SettingsPage } from './pages/settings-page.tsx'
import { holidaysIn, holidayYear, maintenanceOf, settingsOf } from './queries.ts'
import { plannedIn } from './rules.ts'
import { settingsWords } from './words.ts'

const routes = router()

export { routes as settingsRoutes }

routes.get(addresses.settings.pattern, may('settings.edit'), async (c) => settingsPage(c))

routes.post(addresses.settings.pattern, may('settings.edit'), (c) =>
  submit(c, {
    form: settingsForm,
    act: changeSettings,
    then: () => addresses.settings(),
    done: (locale) => settingsWords[locale].saved,
    again: (form) => settingsPage(c, form),
  }),
)

async function settingsPage(c: Context<Env>, sent?: FormState) {
  const settings = found(await settingsOf(c.var.ctx.db))
  const form = sent ?? freshForm(settings)
  return page(
    c,
    <SettingsPage frame={await frameOf(c)} form={form} version={settings.version} />,
    form.status,
  )
}

async function maintenancePage(c: Context<Env>, sent?: FormState) {
  const kept = found(await maintenanceOf(c.var.ctx.db))
  const planned = plannedIn(kept, c.var.house.clock.now())
  const form =
    sent ??
    freshForm(
      planned && {
        starts_on: dayOf(planned.starts_at),
        starts_time: wallTime(planned.starts_at).slice(11, 16),
        ends_on: dayOf(planned.ends_at),
        ends_time: wallTime(planned.ends_at).slice(11, 16),
        words: planned.words,
        ...(planned.closes && { closes: 'on' }),
      },
    )
  const props = { form, planned, version: kept.version }
  return page(c, <MaintenancePage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(addresses.maintenance.pattern, may('settings.edit'), (c) => maintenancePage(c))

routes.post(addresses.maintenance.pattern, may('settings.edit'), (c) =>
  submit(c, {
    form: maintenanceForm,
    act: planMaintenance,
    then: () => addresses.maintenance(),
    done: (locale) => settingsWords[locale].announced,
    again: (form) => maintenancePage(c, form),
  }),
)

routes.post(addresses.endMaintenance.pattern, may('settings.edit'), (c) =>
  submit(c, {
    form: endMaintenanceForm,
    act: (ctx, { _version }) => endMaintenance(ctx, _version),
    then: () => addresses.maintenance(),
    done: (locale) => settingsWords[locale].ended,
    again: (form) => maintenancePage(c, form),
  }),
)

/** The year that is asked for, from last year to the one after next; this year where none is. */
function yearAsked(c: Context<Env>): { year: number; years: number[] } {
  const now = Number(today(c.var.house.clock).slice(0, 4))
  const years = [now - 1, now, now + 1, now + 2]
  return { year: years.find((one) => String(one) === c.req.query('nam')) ?? now, years }
}

async function holidaysPage(c: Context<Env>, sent?: FormState) {
  const { db } = c.var.ctx
  const { year, years } = yearAsked(c)
  const list = (await holidaysIn(db))(year)
  const lines = (days: readonly string[]) => days.map(formatDay).join('\n')
  const form = sent ?? freshForm({ off: lines(list.off), worked: lines(list.worked), source: list.source })
  const props = { form, year, years, list, version: (await holidayYear(db, year))?.version ?? 0 }
  return page(c, <HolidaysPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(addresses.holidays.pattern, may('settings.edit'), (c) => holidaysPage(c))

routes.post(addresses.holidays.pattern, may('settings.edit'), (c) =>
  submit(c, {
    form: holidaysForm,
    act: (ctx, input) => correctHolidays(ctx, yearAsked(c).year, input),
    then: ({ year }) => addresses.holidays({ nam: year }),
    done: (locale) => settingsWords[locale].holidaysSaved,
    again: (form) => holidaysPage(c, form),
  }),
)
