import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import { BarePage } from '#web/layout/bare-page.tsx'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/status.tsx'
import { accountWords } from '../words.ts'
import { NewPasswordFields } from './new-password-fields.tsx'

export function SetUpPage({ frame, form, holds }: { frame: Frame; form: FormState; holds: boolean }) {
  const t = accountWords[frame.locale]
  return (
    <BarePage frame={frame} title={t.setUpTitle}>
      <h1>{t.setUpTitle}</h1>
      {holds ? <SetUpForm frame={frame} form={form} /> : <Notice kind="warning">{t.setUpLinkGone}</Notice>}
    </BarePage>
  )
}

function SetUpForm({ frame, form }: { frame: Frame; form: FormState }) {
  const t = accountWords[frame.locale]
  return (
    <>
      <p class="muted">{t.setUpLead}</p>
      <Form action={addresses.setUp()} locale={frame.locale} form={form}>
        <input type="hidden" name="token" value={typedIn(form, 'token')} />
        <TextField form={form} name="agency_name" label={t.agencyName} autocomplete="organization" required />
        <TextField form={form} name="superior_name" label={t.superiorName} />
        <TextField form={form} name="name" label={t.yourName} autocomplete="name" required />
        <TextField
          form={form}
          name="login"
          label={t.login}
          hint={t.loginHint}
          autocomplete="username"
          required
        />
        <NewPasswordFields form={form} locale={frame.locale} label={t.password} />
        <Button>{t.setUp}</Button>
      </Form>
    </>
  )
}
