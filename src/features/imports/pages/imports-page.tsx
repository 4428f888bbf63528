import { addresses } from '#addresses.ts'

import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { Fields, FileField, FormActions, type Option, Select } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { ImportHead } from '../queries.ts'
import { columns, isNeeded, type Kind, kinds } from '../rules/lines.ts'
import { columnWords, importWords } from '../words.ts'
import { ImportState } from './import-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  units: readonly Option[]
  rows: readonly ImportHead[]
  page: number
  pages: number
}

/** Begin an import, take a template, look at past imports. */
export function ImportsPage({ frame, form, units, rows, page, pages }: Props) {
  const { locale } = frame
  const t = importWords[locale]
  const kindOptions = kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale} />
      <Split
        main={
          <Card>
            <SectionHead title={t.start} />
            <Form action={addresses.imports.list()} locale={locale} form={form} files>
              <Fields>
                <Select form={form} name="kind" label={t.kind} options={kindOptions} required />
                <Select
                  form={form}
                  name="unit_id"
                  label={t.unit}
                  hint={t.unitHint}
                  options={units}
                  required
                />
                <FileField
                  form={form}
                  name="file"
                  label={t.file}
                  hint={t.fileHint}
                  accept=".xlsx,.csv"
                  required
                />
              </Fields>
              <FormActions>
                <Button>{t.read}</Button>
              </FormActions>
            </Form>
          </Card>
        }
        aside={
          <Card>
            <SectionHead title={t.templates} />
            <p class="muted">{t.templatesLead}</p>
            <div class="stack">
              {kinds.map((kind) => (
                <Template key={kind} kind={kind} frame={frame} />
              ))}
            </div>
          </Card>
        }
      />
      <section class="section">
        <SectionHead title={t.past} />
        <Table
          caption={t.past}
          locale={locale}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t.none}
          columns={[
            {
              label: t.kind,
              cell: (row) => <a href={addresses.imports.show({ import: row.id })}>{t.kinds[row.kind]}</a>,
            },
            { label: t.unit, cell: (row) => row.unitName },
            { label: t.inFile, cell: (row) => t.rows(row.total), figure: true },
            { label: t.state, cell: (row) => <ImportState state={row.state} locale={locale} /> },
            { label: t.by, cell: (row) => row.byName },
            { label: t.at, cell: (row) => formatInstant(row.createdAt) },
          ]}
        />
        <Pager
          page={page}
          pages={pages}
          locale={locale}
          hrefOf={(trang) => addresses.imports.list({ trang })}
        />
      </section>
    </WorkspacePage>
  )
}

function Template({ kind, frame: { locale } }: { kind: Kind; frame: Frame }) {
  const t = importWords[locale]
  const titles = columns[kind].map(
    (name) => `${columnWords[locale][name]}${isNeeded(kind, name) ? ' *' : ''}`,
  )
  return (
    <div>
      <h3>{t.kinds[kind]}</h3>
      <p>{t.columnsOf(titles.join(', '))}</p>
      <ButtonLink kind="quiet" icon="download" href={addresses.imports.template({ loai: kind })}>
        {t.template(t.kinds[kind])}
      </ButtonLink>
    </div>
  )
}
