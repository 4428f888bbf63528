import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import { BarePage } from '#web/layout/bare-page.tsx'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { accountWords } from '../words.ts'
import { NewPasswordFields } from './new-password-fields.tsx'

export function LinkPasswordPage({ frame, form }: { frame: Frame; form: FormState }) {
  const t = accountWords[frame.locale]
  return (
    <BarePage frame={frame} title={t.resetTitle}>
      <h1>{t.resetTitle}</h1>
      <p class="muted">{t.resetLead}</p>
      <Form action={addresses.linkPassword()} locale={frame.locale} form={form}>
        <input type="hidden" name="token" value={typedIn(form, 'token')} />
        <NewPasswordFields form={form} locale={frame.locale} />
        <Button>{t.resetTitle}</Button>
      </Form>
    </BarePage>
  )
}
