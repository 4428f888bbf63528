import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { DateField, Fields, FileField, FormActions, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { goalWords } from '../words.ts'

/** A report on a goal's value, or on how far a task is. */
export function ReportForm({
  frame,
  form,
  action,
  forTask,
  measure,
  on,
}: {
  frame: Frame
  form: FormState
  action: string
  forTask?: boolean
  measure?: string
  on: string
}) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <Form action={action} locale={locale} files>
      <Fields>
        <TextField
          form={form}
          name="value"
          label={forTask ? t.reportPercent : `${t.reportValue}${measure ? ` (${measure})` : ''}`}
          hint={forTask ? t.reportPercentHint : undefined}
          required
        />
        <DateField form={form} name="reported_on" label={t.reportedOn} max={on} required />
      </Fields>
      <TextArea form={form} name="text" label={t.reportText} rows={3} required />
      <FileField form={form} name="files" label={t.evidence} hint={t.evidenceHint} multiple />
      <FormActions>
        <Button>{t.send}</Button>
      </FormActions>
    </Form>
  )
}
