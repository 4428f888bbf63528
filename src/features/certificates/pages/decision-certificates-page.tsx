import { addresses } from '#addresses.ts'
import type { Decision, LineCertificate } from '#features/decisions/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions, Select, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Batch } from '../queries/batches.ts'
import type { BlankInUse } from '../queries/blanks.ts'
import type { Printing } from '../queries/printings.ts'
import { certificateWords } from '../words.ts'
import { BatchTable } from './batches-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  decision: Decision
  /** Those of this page of the list; `count` tells all. */
  certificates: readonly LineCertificate[]
  count: number
  page: number
  pages: number
  /** Blanks in use for the honours of this decision, and how many honours of a kind there are. */
  blanks: readonly BlankInUse[]
  countOf: (award: string) => number
  copies: ReadonlyMap<number, number>
  batches: readonly Batch[]
  log: readonly Printing[]
}

/** The certificates of one decision: all in one run, or one by one, and what was printed. */
export function DecisionCertificatesPage(props: Props) {
  const { frame, form, decision, count } = props
  const { locale } = frame
  const t = certificateWords[locale]
  const title = t.ofDecision(decision.number_text)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={`${decision.about} · ${t.ofDecisionLead(count)}`}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.certificates.list() },
          { label: decision.number_text, href: addresses.decisions.show({ decision: decision.id }) },
          { label: t.print },
        ]}
      />
      <Trouble form={form} locale={locale} />
      {count === 0 ? <p class="empty">{t.nobody}</p> : <All {...props} />}
      {count > 0 && <Single {...props} />}
      {props.batches.length > 0 && (
        <Card title={t.batches}>
          <BatchTable rows={props.batches} locale={locale} empty="" />
        </Card>
      )}
      <Log {...props} />
    </WorkspacePage>
  )
}

const bare = { status: 200 as const, typed: {}, errors: {} }

function All({ frame: { locale }, decision, copies, blanks, countOf }: Props) {
  const t = certificateWords[locale]
  return (
    <Card title={t.all}>
      <p class="muted">{t.allHint}</p>
      <Form action={addresses.certificates.begin({ decision: decision.id })} locale={locale}>
        {copies.size > 0 && <TextField form={bare} name="why" label={t.why} hint={t.whyHint} />}
        {copies.size === 0 && <input type="hidden" name="why" value="" />}
        {blanks.length > 0 && (
          <Select
            form={bare}
            name="blank_id"
            label={t.paper}
            hint={t.paperHint}
            empty={t.plainPaper}
            options={blanks.map(({ id, name, award }) => ({
              value: id,
              label: t.onBlank(name, countOf(award)),
            }))}
          />
        )}
        <FormActions>
          <Button icon="printer">{t.begin}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Single(props: Props) {
  const { frame, decision, certificates, page, pages, copies } = props
  const { locale } = frame
  const t = certificateWords[locale]
  return (
    <Card title={t.single}>
      <Table
        caption={t.single}
        locale={locale}
        rows={certificates}
        rowKey={({ line }) => line}
        empty=""
        columns={[
          {
            label: t.name,
            cell: ({ certificate: { honouree, place } }) => (
              <>
                {honouree}
                <small class="cell-note">{place}</small>
              </>
            ),
          },
          { label: t.award, cell: ({ certificate }) => certificate.awardName },
          { label: t.copies, cell: ({ line }) => t.copiesOf(copies.get(line) ?? 0) },
          { label: t.print, cell: (one) => <PrintOne {...props} one={one} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.certificates.ofDecision({ decision: decision.id }, { trang })}
        locale={locale}
      />
    </Card>
  )
}

function PrintOne({ frame, decision, copies, blanks, one }: Props & { one: LineCertificate }) {
  const { locale } = frame
  const t = certificateWords[locale]
  const again = copies.has(one.line)
  const label = t.printOf(one.certificate.honouree)
  const blank = blanks.find(({ award }) => award === one.award)
  const action = addresses.certificates.print({ decision: decision.id })
  const form = (
    <Form action={action} locale={locale} class={again ? 'form' : 'form-inline'}>
      <input type="hidden" name="line_id" value={one.line} />
      {again ? (
        <label class="field">
          <span>{t.why}</span>
          <input type="text" name="why" maxLength={500} required />
        </label>
      ) : (
        <input type="hidden" name="why" value="" />
      )}
      <Button kind="quiet" icon="printer" label={label}>
        {t.print}
      </Button>
      {blank && (
        <Button
          kind="quiet"
          name="blank_id"
          value={String(blank.id)}
          label={`${label}: ${t.blankShort(blank.name)}`}
        >
          {t.blankShort(blank.name)}
        </Button>
      )}
    </Form>
  )
  if (!again) return form
  return (
    <details>
      <summary>{t.printAgain}</summary>
      {form}
    </details>
  )
}

function Log({ frame: { locale }, log }: Props) {
  const t = certificateWords[locale]
  return (
    <Card title={t.log}>
      <Table
        caption={t.log}
        locale={locale}
        rows={log}
        rowKey={({ id }) => id}
        empty={t.logEmpty}
        columns={[
          { label: t.name, cell: ({ name }) => name },
          { label: t.copy, cell: ({ copy }) => t.copyNumber(copy) },
          { label: t.why, cell: ({ copy, why }) => why || (copy === 1 ? t.first : '–') },
          { label: t.by, cell: ({ by }) => by },
          {
            label: t.when,
            cell: ({ id, at }) => (
              <a href={addresses.certificates.printing({ printing: id })}>{formatInstant(at)}</a>
            ),
          },
        ]}
      />
    </Card>
  )
}
