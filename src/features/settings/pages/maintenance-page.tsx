import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, DateField, Fields, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Planned } from '../rules.ts'
import { settingsWords } from '../words.ts'

type Props = { frame: Frame; form: FormState; planned: Planned | undefined; version: number }

/** Work on the site: announced, changed or taken back. */
export function MaintenancePage({ frame, form, planned, version }: Props) {
  const { locale } = frame
  const t = settingsWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.maintenance}>
      <PageHead
        title={t.maintenance}
        lead={t.maintenanceLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.settings() }, { label: t.maintenance }]}
      />
      {planned && (
        <Card>
          <p>{t.planned(formatInstant(planned.starts_at), formatInstant(planned.ends_at))}</p>
          <Form action={addresses.endMaintenance()} locale={locale} version={version}>
            <Button kind="quiet" icon="undo-2">
              {t.endMaintenance}
            </Button>
          </Form>
        </Card>
      )}
      <Form action={addresses.maintenance()} locale={locale} form={form} version={version}>
        <Fields>
          <DateField form={form} name="starts_on" label={t.startsOn} required />
          <TimeField form={form} name="starts_time" label={t.time} />
          <DateField form={form} name="ends_on" label={t.endsOn} required />
          <TimeField form={form} name="ends_time" label={t.time} />
          <TextField
            form={form}
            name="words"
            label={t.maintenanceWords}
            hint={t.maintenanceWordsHint}
            maxLength={500}
            wide
          />
        </Fields>
        <Checkbox form={form} name="closes" label={t.closes} hint={t.closesHint} />
        <Checkbox form={form} name="urgent" label={t.urgent} />
        <FormActions>
          <Button>{t.announce}</Button>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}

const TimeField = (field: { form: FormState; name: string; label: string }) => (
  <TextField {...field} type="time" required />
)
