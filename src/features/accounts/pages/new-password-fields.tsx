import type { FormState } from '#web/form.ts'
import { TextField } from '#web/ui/fields.tsx'
import type { Locale } from '#words/locale.ts'
import { shortestPassword } from '../rules.ts'
import { accountWords } from '../words.ts'

/** A new password, twice. */
export function NewPasswordFields({
  form,
  locale,
  label,
}: {
  form: FormState
  locale: Locale
  label?: string
}) {
  const t = accountWords[locale]
  const common = { form, type: 'password', autocomplete: 'new-password', required: true } as const
  return (
    <>
      <TextField
        {...common}
        name="password"
        label={label ?? t.newPassword}
        hint={t.passwordHint(shortestPassword)}
      />
      <TextField {...common} name="repeat" label={t.repeatPassword} />
    </>
  )
}
