import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FileField, FormActions, type Option, Select, TextArea } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { movementWords } from '../words.ts'

/** Paste or upload the text of a launch. */
export function StartPage({
  frame,
  form,
  units,
}: {
  frame: Frame
  form: FormState
  units: readonly Option[]
}) {
  const { locale } = frame
  const t = movementWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.start}>
      <PageHead
        title={t.start}
        lead={t.startLead}
        locale={locale}
        crumbs={[{ label: t.list, href: addresses.movements.list() }, { label: t.start }]}
      />
      <Card>
        <autosave-draft draft-key="start" offer={t.restoreOffer} take={t.restoreTake} drop={t.restoreDrop}>
          <Form action={addresses.movements.start()} locale={locale} form={form} files>
            <Select form={form} name="unit" label={t.unit} options={units} required wide />
            <TextArea form={form} name="text" label={t.pasteText} hint={t.pasteHint} rows={16} />
            <FileField
              form={form}
              name="file"
              label={t.orUpload}
              hint={t.uploadHint}
              accept=".txt,.docx,text/plain"
            />
            <FormActions>
              <Button icon="file-text">{t.read}</Button>
              <Button kind="quiet" formAction={addresses.movements.blank()}>
                {t.startBlank}
              </Button>
            </FormActions>
          </Form>
        </autosave-draft>
      </Card>
    </WorkspacePage>
  )
}
