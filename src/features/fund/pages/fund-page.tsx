import { addresses } from '#addresses.ts'
import { fundRules, organisingShare } from '#law/procedures/fund.ts'
import { type Cite, citation } from '#law/sources/cite.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatMoney } from '#words/numbers.ts'
import { type Source, sourcesIn, sourcesOut } from '../forms.ts'
import type { decisionsToPay, Entry } from '../queries.ts'
import { fundWords } from '../words.ts'
import { ToReturn, type ToReturnProps } from './to-return.tsx'

export type FundForms = { enter: FormState; year: FormState; other: FormState }

export type Props = {
  frame: Frame
  unit: number
  year: number
  years: readonly number[]
  units: readonly Option[]
  sums: {
    received: number
    paid: number
    spent: number
    balance: number
    organising: number
    allotted: number
  }
  before: number
  limits: {
    ceiling: number | undefined
    overCeiling: boolean
    forOrganising: number
    overOrganising: boolean
  }
  version: number | null
  entries: readonly Entry[]
  page: number
  pages: number
  decisions: Awaited<ReturnType<typeof decisionsToPay>>
  toReturn: ToReturnProps['rows']
  forms: FundForms
  mayKeep: boolean
}

/** The fund of a unit in a year: sums, what waits, and the book. */
export function FundPage(props: Props) {
  const { frame, unit, year } = props
  const { locale } = frame
  const t = fundWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        <ButtonLink icon="download" href={addresses.fund.exportXlsx({ 'don-vi': unit, nam: year })} download>
          {t.export}
        </ButtonLink>
      </PageHead>
      <Choose {...props} />
      <Trouble form={props.forms.other} locale={locale} />
      <Split
        main={
          <>
            <Sums {...props} />
            <Decisions {...props} />
            <Limits {...props} />
          </>
        }
        aside={props.mayKeep && <Enter {...props} />}
      />
      <ToReturn frame={frame} rows={props.toReturn} mayKeep={props.mayKeep} />
      <Book {...props} />
    </WorkspacePage>
  )
}

function Sums({ frame: { locale }, year, sums, before }: Props) {
  const t = fundWords[locale]
  return (
    <Card title={`${t.year} ${year}`}>
      <DescriptionList
        items={[
          { term: t.received, value: formatMoney(sums.received, locale) },
          { term: t.paid, value: formatMoney(sums.paid, locale) },
          { term: t.spent, value: formatMoney(sums.spent, locale) },
          { term: t.balance, value: <b>{formatMoney(sums.balance, locale)}</b> },
        ]}
      />
      <p class="muted">{t.lastYear(year - 1, formatMoney(before, locale))}</p>
    </Card>
  )
}

function Choose({ frame: { locale }, unit, units, year, years }: Props) {
  const t = fundWords[locale]
  return (
    <Filters action={addresses.fund.book()} locale={locale} submit={t.show}>
      <FilterSelect name="don-vi" label={t.unit} value={String(unit)} options={units} />
      <FilterSelect
        name="nam"
        label={t.year}
        value={String(year)}
        options={years.map((one) => ({ value: one, label: String(one) }))}
      />
    </Filters>
  )
}

/** Where a rule stands, and whether it was read there. */
function Cited({ cite, locale }: { cite: Cite; locale: Locale }) {
  const t = fundWords[locale]
  return (
    <span class="cite">
      {`${citation(cite)[locale]} (${cite.mark === 'unconfirmed' ? t.unconfirmed : t.confirmed})`}
    </span>
  )
}

function Limits({ frame: { locale }, unit, year, sums, limits, forms, version, mayKeep }: Props) {
  const t = fundWords[locale]
  const rule = fundRules.find(({ slug }) => slug === forms.year.typed.rule)
  const money = (amount: number) => formatMoney(amount, locale)
  return (
    <Card title={t.limits}>
      {rule && (
        <p>
          {rule.says[locale]} <Cited cite={rule.cite} locale={locale} />
        </p>
      )}
      {limits.ceiling !== undefined && <p>{t.ceiling(money(limits.ceiling))}</p>}
      {limits.overCeiling && (
        <Notice kind="warning">{t.over(money(sums.allotted), money(limits.ceiling ?? 0))}</Notice>
      )}
      <p>
        {t.organising(money(limits.forOrganising))} <Cited cite={organisingShare.cite} locale={locale} />
      </p>
      {limits.overOrganising && (
        <Notice kind="warning">
          {t.overOrganising(money(sums.organising), money(limits.forOrganising))}
        </Notice>
      )}
      {mayKeep && (
        <Form action={addresses.fund.year({ unit })} locale={locale} form={forms.year}>
          <input type="hidden" name="year" value={year} />
          {version !== null && <input type="hidden" name="_version" value={version} />}
          <Select
            form={forms.year}
            name="rule"
            label={t.rule}
            empty={t.noRule}
            options={fundRules.map(({ slug, says }) => ({ value: slug, label: says[locale] }))}
          />
          <TextField form={forms.year} name="base" label={t.base} hint={t.amountHint} />
          <FormActions>
            <Button kind="quiet">{t.keep}</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}

function Enter({ frame: { locale }, unit, forms }: Props) {
  const t = fundWords[locale]
  const form = forms.enter
  const options = [
    ...sourcesIn.map((value) => ({ value, label: t.sources[value], group: t.groupIn })),
    ...sourcesOut.map((value) => ({ value, label: t.sources[value], group: t.groupOut })),
  ]
  return (
    <Card title={t.enter}>
      <Form action={addresses.fund.enter({ unit })} locale={locale} form={form}>
        <Select form={form} name="source" label={t.source} options={options} required />
        <TextField form={form} name="amount" label={t.amount} hint={t.amountHint} required />
        <Fields>
          <DateField form={form} name="entered_on" label={t.day} required />
          <TextField form={form} name="voucher" label={t.voucher} />
        </Fields>
        <TextField form={form} name="words" label={t.words} />
        <FormActions>
          <Button icon="plus">{t.enter}</Button>
        </FormActions>
      </Form>
      <p class="muted">{t.sourcesNote}</p>
    </Card>
  )
}

function Decisions({ frame: { locale }, decisions, mayKeep }: Props) {
  const t = fundWords[locale]
  return (
    <Card title={t.toPay}>
      <Table
        caption={t.toPay}
        locale={locale}
        rows={decisions}
        rowKey={({ id }) => id}
        empty={t.noneToPay}
        columns={[
          {
            label: t.decision,
            cell: ({ id, number, about }) => (
              <>
                {mayKeep ? <a href={addresses.fund.pay({ decision: id })}>{number}</a> : number}
                <small class="cell-note">{about}</small>
              </>
            ),
          },
          { label: t.day, cell: ({ on }) => formatDay(on) },
          { label: t.lines, cell: ({ paid, lines }) => t.paidOf(paid, lines), figure: true },
          { label: t.sum, cell: ({ sum }) => formatMoney(sum, locale), figure: true },
        ]}
      />
    </Card>
  )
}

/** What an entry is about, in one line. */
export const itemOf = ({ kind, source }: Pick<Entry, 'kind' | 'source'>, locale: Locale): string => {
  const t = fundWords[locale]
  // written by this feature's forms only
  const of = t.sources[source as Source] ?? source
  return kind === 'in' || kind === 'out' ? of : t.kinds[kind]
}

function Book(props: Props) {
  const { frame, entries, unit, year, page, pages } = props
  const { locale } = frame
  const t = fundWords[locale]
  return (
    <Card title={t.book}>
      <Table
        caption={t.book}
        locale={locale}
        rows={entries}
        rowKey={({ id }) => id}
        empty={t.bookEmpty}
        columns={[
          {
            label: t.source,
            cell: (one) => (
              <>
                {itemOf(one, locale)}
                <small class="cell-note">
                  {[one.name, one.number, one.words].filter(Boolean).join(' · ')}
                </small>
                {one.cancelled && <small class="cell-note">{t.cancelledMark}</small>}
              </>
            ),
          },
          { label: t.day, cell: ({ entered_on }) => formatDay(entered_on) },
          { label: t.voucher, cell: ({ voucher }) => voucher || '–' },
          { label: t.amount, cell: ({ amount }) => formatMoney(amount, locale), figure: true },
          { label: t.balance, cell: ({ balance }) => formatMoney(balance, locale), figure: true },
          { label: t.by, cell: (one) => <ByAndCancel {...props} one={one} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.fund.book({ 'don-vi': unit, nam: year, trang })}
        locale={locale}
      />
    </Card>
  )
}

function ByAndCancel({ frame: { locale }, unit, mayKeep, one }: Props & { one: Entry }) {
  const t = fundWords[locale]
  if (!mayKeep || one.cancelled || one.kind === 'cancel') return <>{one.by}</>
  return (
    <>
      {one.by}
      <details>
        <summary>{t.cancel}</summary>
        <Form action={addresses.fund.cancel({ unit, entry: one.id })} locale={locale}>
          <label class="field">
            <span>{t.reason}</span>
            <input type="text" name="words" maxLength={500} required />
          </label>
          <Button kind="danger" label={t.cancelOf(formatMoney(one.amount, locale))}>
            {t.cancel}
          </Button>
        </Form>
      </details>
    </>
  )
}
