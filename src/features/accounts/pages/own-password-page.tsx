import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import { BarePage } from '#web/layout/bare-page.tsx'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { accountWords } from '../words.ts'
import { NewPasswordFields } from './new-password-fields.tsx'

export function OwnPasswordPage({
  frame,
  form,
  mustChange,
}: {
  frame: Frame
  form: FormState
  mustChange: boolean
}) {
  const t = accountWords[frame.locale]
  return (
    <BarePage frame={frame} title={t.changePassword}>
      <h1>{t.changePassword}</h1>
      {mustChange && <p class="muted">{t.mustChange}</p>}
      <Form action={addresses.ownPassword()} locale={frame.locale} form={form} plain>
        <TextField
          form={form}
          name="current"
          label={t.currentPassword}
          type="password"
          autocomplete="current-password"
          required
        />
        <NewPasswordFields form={form} locale={frame.locale} />
        <Button>{t.changePassword}</Button>
      </Form>
    </BarePage>
  )
}
