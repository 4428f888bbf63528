import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Checkbox, Fields, FormActions, NumberField, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { settingsWords } from '../words.ts'

export function SettingsPage({ frame, form, version }: { frame: Frame; form: FormState; version: number }) {
  const t = settingsWords[frame.locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={frame.locale}>
        <ButtonLink href={addresses.maintenance()}>{t.maintenance}</ButtonLink>
        <ButtonLink href={addresses.holidays()}>{t.holidays}</ButtonLink>
      </PageHead>
      <Form action={addresses.settings()} locale={frame.locale} form={form} version={version}>
        <Fields>
          <TextField form={form} name="agency_name" label={t.agencyName} required wide />
          <TextField form={form} name="superior_name" label={t.superiorName} hint={t.superiorHint} wide />
          <TextArea form={form} name="address" label={t.address} rows={2} />
          <TextField form={form} name="responsible_editor" label={t.editor} wide />
          <TextField form={form} name="phone" label={t.phone} type="tel" maxLength={100} />
          <TextField form={form} name="email" label={t.email} type="email" maxLength={200} />
          <TextField form={form} name="office_hours" label={t.officeHours} maxLength={300} wide />
          <TextField
            form={form}
            name="data_contact"
            label={t.dataContact}
            hint={t.dataContactHint}
            maxLength={300}
            wide
          />
          <NumberField
            form={form}
            name="opening_visits"
            label={t.openingVisits}
            hint={t.openingVisitsHint}
            min={0}
          />
          <TextArea
            form={form}
            name="abbreviations"
            label={t.abbreviations}
            hint={t.abbreviationsHint}
            rows={4}
          />
        </Fields>
        <Checkbox
          form={form}
          name="satisfaction_public"
          label={t.satisfactionPublic}
          hint={t.satisfactionPublicHint}
        />
        <Checkbox form={form} name="party_style" label={t.partyStyle} hint={t.partyStyleHint} />
        <Checkbox
          form={form}
          name="launch_needs_signer"
          label={t.launchNeedsSigner}
          hint={t.launchNeedsSignerHint}
        />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}
