import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  CheckboxGroup,
  Fields,
  Fieldset,
  FormActions,
  type Option,
  Select,
  TextField,
} from '#web/ui/fields.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { unitWords } from '../words.ts'
import { DecisionFields } from './unit-form-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  /** The unit below which one chooses. */
  scope: number | null
  choices: readonly Option[]
  units: readonly Option[]
}

export function MergePage({ frame, form, scope, choices, units }: Props) {
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.mergeTitle}>
      <PageHead
        title={t.mergeTitle}
        lead={t.mergeLead}
        locale={locale}
        crumbs={[{ label: t.units, href: addresses.units.tree() }, { label: t.merge }]}
      />
      <Filters action={addresses.units.merge()} locale={locale} submit={t.show}>
        <FilterSelect name="duoi" label={t.mergeScope} value={String(scope ?? '')} options={units} />
      </Filters>
      <Card>
        <Form action={addresses.units.merge({ duoi: scope ?? undefined })} locale={locale} form={form}>
          <Fields>
            <CheckboxGroup form={form} name="sources" label={t.sources} options={choices} required />
            <Select form={form} name="into" label={t.into} options={units} empty={t.intoNew} wide />
          </Fields>
          <Fieldset legend={t.intoNew} hint={t.intoNewHint}>
            <TextField form={form} name="name" label={t.newName} maxLength={200} />
            <Select form={form} name="parent" label={t.parent} options={units} empty="–" />
          </Fieldset>
          <Fields>
            <DecisionFields form={form} locale={locale} />
          </Fields>
          <FormActions>
            <Button>{t.merge}</Button>
            <ButtonLink href={addresses.units.tree()}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
