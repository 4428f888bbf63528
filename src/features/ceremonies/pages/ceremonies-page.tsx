import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { DateField, Fields, FormActions, type Option, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Ceremony } from '../queries.ts'
import type { CeremonyState } from '../rules.ts'
import { ceremonyWords } from '../words.ts'

const tones = { planned: 'soon', held: 'done', 'called-off': 'held' } as const

export const CeremonyStatus = ({ state, locale }: { state: CeremonyState; locale: Locale }) => (
  <Status tone={tones[state]}>{ceremonyWords[locale].states[state]}</Status>
)

type Props = { frame: Frame; rows: readonly Ceremony[]; page: number; pages: number; mayKeep: boolean }

/** The ceremonies that one reads of, latest first. */
export function CeremoniesPage({ frame, rows, page, pages, mayKeep }: Props) {
  const { locale } = frame
  const t = ceremonyWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {mayKeep && (
          <ButtonLink kind="primary" icon="plus" href={addresses.ceremonies.begin()}>
            {t.begin}
          </ButtonLink>
        )}
      </PageHead>
      <Table
        caption={t.title}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t.name,
            cell: ({ id, title }) => <a href={addresses.ceremonies.show({ ceremony: id })}>{title}</a>,
          },
          {
            label: t.heldOn,
            cell: ({ held_on, begins }) => [begins, formatDay(held_on)].filter(Boolean).join(', '),
          },
          { label: t.place, cell: ({ place }) => place || '–' },
          { label: t.received, cell: ({ received, count }) => t.receivedOf(received, count), figure: true },
          { label: t.state, cell: ({ state }) => <CeremonyStatus state={state} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.ceremonies.list({ trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

/** What a ceremony says of itself. */
export function CeremonyFields({ form, locale }: { form: FormState; locale: Locale }) {
  const t = ceremonyWords[locale]
  return (
    <Fields>
      <TextField form={form} name="title" label={t.name} required wide />
      <DateField form={form} name="held_on" label={t.heldOn} required />
      <TextField form={form} name="begins" label={t.begins} hint={t.beginsHint} />
      <TextField form={form} name="place" label={t.place} wide />
      <TextArea form={form} name="programme" label={t.programme} hint={t.programmeHint} />
    </Fields>
  )
}

type BeginProps = { frame: Frame; form: FormState; units: readonly Option[] }

/** Planning one. */
export function BeginCeremonyPage({ frame, form, units }: BeginProps) {
  const { locale } = frame
  const t = ceremonyWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.begin}>
      <PageHead
        title={t.begin}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.ceremonies.list() }, { label: t.begin }]}
      />
      <Form action={addresses.ceremonies.begin()} locale={locale} form={form} class="form form-wide">
        <Select form={form} name="unit_id" label={t.unit} options={units} required />
        <CeremonyFields form={form} locale={locale} />
        <FormActions>
          <Button>{t.begin}</Button>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}
