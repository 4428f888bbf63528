import { addresses } from '#addresses.ts'
import { roles } from '#policy.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Fields, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { accountWords, roleNames } from '../words.ts'

type Props = { frame: Frame; form: FormState; units: readonly Option[]; people: readonly Option[] }

export function AddAccountPage({ frame, form, units, people }: Props) {
  const { locale } = frame
  const t = accountWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.addAccount}>
      <PageHead
        title={t.addAccount}
        locale={locale}
        crumbs={[{ label: t.accounts, href: addresses.accounts.list() }, { label: t.addAccount }]}
      />
      <Form action={addresses.accounts.add()} locale={locale} form={form}>
        <Fields>
          <Select form={form} name="person" label={t.person} options={people} empty={t.noPerson} />
          <TextField form={form} name="name" label={t.name} required />
          <TextField
            form={form}
            name="login"
            label={t.login}
            hint={t.loginHint}
            autocomplete="off"
            required
          />
          <Select form={form} name="role" label={t.role} options={roleOptions(locale)} required />
          <Select form={form} name="unit" label={t.unit} options={units} required />
        </Fields>
        <FormActions>
          <Button>{t.addAccount}</Button>
          <ButtonLink href={addresses.accounts.list()}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}

export const roleOptions = (locale: Frame['locale']): Option[] =>
  roles.map((role) => ({ value: role, label: roleNames[locale][role] }))
