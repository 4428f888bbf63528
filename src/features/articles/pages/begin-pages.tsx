import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FileField, FormActions, type Option, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { longestTitle } from '../forms.ts'
import { kinds } from '../rules.ts'
import { articleWords } from '../words.ts'

type Props = { frame: Frame; form: FormState; units: readonly Option[] }

/** Begin an article: its title, kind and unit. */
export function BeginPage({ frame, form, units }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.write}>
      <PageHead
        title={t.write}
        lead={t.writeLead}
        locale={locale}
        crumbs={[{ label: t.desk, href: addresses.articles.list() }, { label: t.write }]}
      />
      <Card>
        <Form action={addresses.articles.begin()} locale={locale} form={form}>
          <Fields>
            <TextField form={form} name="title" label={t.title} maxLength={longestTitle} wide required />
            <KindAndUnit frame={frame} form={form} units={units} />
          </Fields>
          <FormActions>
            <Button>{t.begin}</Button>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

/** Bring in an article that was published elsewhere. */
export function BringInPage({ frame, form, units }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.importPast}>
      <PageHead
        title={t.importPast}
        lead={t.importLead}
        locale={locale}
        crumbs={[{ label: t.desk, href: addresses.articles.list() }, { label: t.importPast }]}
      />
      <Card>
        <Form action={addresses.articles.bringIn()} locale={locale} form={form} files>
          <Fields>
            <KindAndUnit frame={frame} form={form} units={units} />
            <TextArea form={form} name="text" label={t.pasted} rows={14} />
            <FileField form={form} name="file" label={t.orFile} hint={t.fileHint} accept=".docx,.txt" />
            <FileField
              form={form}
              name="photo"
              label={t.photo}
              hint={t.photoHint}
              accept="image/jpeg,image/png,image/webp,image/avif"
            />
          </Fields>
          <FormActions>
            <Button>{t.readIn}</Button>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

function KindAndUnit({ frame, form, units }: Props) {
  const t = articleWords[frame.locale]
  return (
    <>
      <Select
        form={form}
        name="kind"
        label={t.kind}
        options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        required
      />
      <Select form={form} name="unit" label={t.unit} options={units} required />
    </>
  )
}
