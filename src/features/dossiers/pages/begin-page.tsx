import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, NumberField, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Tabs } from '#web/ui/filters.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { bases, subjects } from '../forms.ts'
import type { Subject } from '../rules/checklist.ts'
import { dossierWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  subject: Subject
  options: readonly Option[]
  awards: readonly Option[]
}

/** Who is proposed, for what. */
export function BeginPage({ frame, form, subject, options, awards }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  const tabs = subjects.map((one) => ({
    label: t.subjects[one],
    href: addresses.dossiers.begin({ loai: one }),
    current: one === subject,
  }))
  return (
    <WorkspacePage frame={frame} title={t.begin}>
      <PageHead
        title={t.begin}
        lead={t.beginLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.dossiers.list() }, { label: t.begin }]}
      />
      <Tabs tabs={tabs} label={t.otherSubject} />
      <Card>
        <Form action={addresses.dossiers.begin()} locale={locale} form={form}>
          <input type="hidden" name="subject" value={subject} />
          <Fields>
            <Select form={form} name="of_id" label={t.who[subject]} options={options} required wide />
            {subject === 'ho-gia-dinh' ? (
              <TextField form={form} name="name" label={t.household} hint={t.householdHint} required wide />
            ) : (
              <input type="hidden" name="name" value="" />
            )}
            <Select form={form} name="award" label={t.award} options={awards} required wide />
            <Select
              form={form}
              name="basis"
              label={t.basis}
              hint={t.basisHint}
              options={bases.map((value) => ({ value, label: t.bases[value] }))}
              required
            />
            <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
          </Fields>
          <FormActions>
            <Button icon="arrow-right">{t.begin}</Button>
            <ButtonLink href={addresses.dossiers.list()}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
