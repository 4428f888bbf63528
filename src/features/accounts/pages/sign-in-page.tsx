import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import { BarePage } from '#web/layout/bare-page.tsx'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { accountWords } from '../words.ts'

export function SignInPage({ frame, form }: { frame: Frame; form: FormState }) {
  const t = accountWords[frame.locale]
  return (
    <BarePage frame={frame} title={t.signIn}>
      <h1>{t.signIn}</h1>
      <Form action={addresses.signIn()} locale={frame.locale} form={form} plain>
        <input type="hidden" name="tiep" value={typedIn(form, 'tiep')} />
        <TextField form={form} name="login" label={t.login} autocomplete="username" required />
        <TextField
          form={form}
          name="password"
          label={t.password}
          type="password"
          autocomplete="current-password"
          required
        />
        <Button>{t.signIn}</Button>
      </Form>
      <p class="muted small">{t.signInHelp}</p>
    </BarePage>
  )
}
