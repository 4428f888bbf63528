import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { changeSettings } from './actions.ts'
import { settingsForm } from './forms.ts'
import { SettingsPage } from './pages/settings-page.tsx'
import { settingsOf } from './queries.ts'
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
