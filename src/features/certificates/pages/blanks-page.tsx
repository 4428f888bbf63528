import { addresses } from '#addresses.ts'
import { type Sheet, sheets } from '#documents/blank-paper.ts'
import { honourName, honourNames } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FileField, FormActions, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { BlankRow } from '../queries/blanks.ts'
import { certificateWords } from '../words.ts'

type Props = { frame: Frame; rows: readonly BlankRow[]; form: FormState }

/** The agency's pre-printed blanks, and the form for another. */
export function BlanksPage({ frame, rows, form }: Props) {
  const { locale } = frame
  const t = certificateWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.blanks}>
      <PageHead
        title={t.blanks}
        lead={t.blanksLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.certificates.list() }, { label: t.blanks }]}
      />
      <Table
        caption={t.blanks}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.noBlanks}>
            <p>{t.noBlanksHint}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t.blankName,
            cell: ({ id, name }) => <a href={addresses.certificates.blank({ blank: id })}>{name}</a>,
          },
          { label: t.blankFor, cell: ({ award }) => honourName(award, locale) },
          { label: t.blankSheet, cell: ({ sheet }) => t.sheets[sheet] },
          { label: t.by, cell: ({ kept_by, kept_at }) => `${kept_by}, ${formatInstant(kept_at)}` },
          {
            label: t.state,
            cell: ({ in_use }) => (
              <Status tone={in_use ? 'met' : 'draft'}>{in_use ? t.inUse : t.notInUse}</Status>
            ),
          },
        ]}
      />
      <Add frame={frame} form={form} />
    </WorkspacePage>
  )
}

function Add({ frame: { locale }, form }: Omit<Props, 'rows'>) {
  const t = certificateWords[locale]
  // the keys of a literal object are its keys
  const kinds = Object.keys(sheets) as Sheet[]
  const awards = honourNames.map(({ slug, [locale]: label }) => ({ value: slug, label }))
  return (
    <Card title={t.blankAdd}>
      <Form action={addresses.certificates.blanks()} locale={locale} form={form} files>
        <Fields>
          <TextField form={form} name="name" label={t.blankName} maxLength={120} required />
          <Select
            form={form}
            name="sheet"
            label={t.blankSheet}
            options={kinds.map((value) => ({ value, label: t.sheets[value] }))}
            required
          />
          <Select form={form} name="award" label={t.blankFor} options={awards} empty="" required wide />
          <FileField
            form={form}
            name="file"
            label={t.blankFile}
            hint={t.blankAddHint}
            accept="image/png,image/jpeg,image/webp"
            required
          />
        </Fields>
        <FormActions>
          <Button icon="plus">{t.blankKeep}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
