import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Fields, FormActions, type Option, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { DecisionRow } from '../queries.ts'
import type { DecisionState } from '../rules.ts'
import { decisionWords } from '../words.ts'

const tones = { draft: 'draft', issued: 'done', dropped: 'held' } as const

export const DecisionStatus = ({ state, locale }: { state: DecisionState; locale: Locale }) => (
  <Status tone={tones[state]}>{decisionWords[locale].states[state]}</Status>
)

type Props = { frame: Frame; rows: readonly DecisionRow[]; page: number; pages: number; mayDraft: boolean }

/** The decisions that one drafts or signs. */
export function DecisionsPage({ frame, rows, page, pages, mayDraft }: Props) {
  const { locale } = frame
  const t = decisionWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {mayDraft && (
          <ButtonLink kind="primary" icon="plus" href={addresses.decisions.begin()}>
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
            label: t.about,
            cell: ({ id, about }) => <a href={addresses.decisions.show({ decision: id })}>{about}</a>,
          },
          { label: t.number, cell: ({ number_text }) => <span class="unbroken">{number_text || '–'}</span> },
          { label: t.decidedOn, cell: ({ decided_on }) => (decided_on ? formatDay(decided_on) : '–') },
          { label: t.lines, cell: ({ count }) => Number(count), figure: true },
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.state, cell: ({ state }) => <DecisionStatus state={state} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.decisions.list({ trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

/** What a decision says of itself. */
export function DecisionFields({ form, locale }: { form: FormState; locale: Locale }) {
  const t = decisionWords[locale]
  return (
    <Fields>
      <TextField form={form} name="about" label={t.about} hint={t.aboutHint} required wide />
      <TextField form={form} name="authority" label={t.authority} hint={t.authorityHint} required wide />
      <TextArea form={form} name="grounds" label={t.grounds} hint={t.groundsHint} rows={4} />
      <TextField form={form} name="suffix" label={t.suffix} hint={t.suffixHint} required />
      <TextField form={form} name="place" label={t.place} />
      <TextField form={form} name="signer" label={t.signer} />
      <TextField form={form} name="signer_title" label={t.signerTitle} />
      <TextField form={form} name="on_behalf" label={t.onBehalf} wide />
      <TextArea form={form} name="recipients" label={t.recipients} hint={t.recipientsHint} rows={3} />
    </Fields>
  )
}

type BeginProps = { frame: Frame; form: FormState; units: readonly Option[] }

/** A new draft. */
export function BeginDecisionPage({ frame, form, units }: BeginProps) {
  const { locale } = frame
  const t = decisionWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.begin}>
      <PageHead
        title={t.begin}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.decisions.list() }, { label: t.begin }]}
      />
      <Form action={addresses.decisions.begin()} locale={locale} form={form} class="form form-wide">
        <Select form={form} name="unit_id" label={t.unit} options={units} required />
        <DecisionFields form={form} locale={locale} />
        <FormActions>
          <Button>{t.save}</Button>
          <ButtonLink href={addresses.decisions.list()}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}
