import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { citation } from '#law/sources/cite.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatMoney } from '#words/numbers.ts'
import { isDue, type Payable } from '../rules.ts'
import { fundWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  decision: { id: number; unitId: number; number: string; about: string }
  payables: readonly Payable[]
  balance: number
}

const tones = { yes: 'met', no: 'held', ask: 'soon' } as const

/** Whose award money of a decision is paid now; what the law says of several at once stands beside each. */
export function PayPage({ frame, form, decision, payables, balance }: Props) {
  const { locale } = frame
  const t = fundWords[locale]
  const title = t.payTitle(decision.number)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={`${decision.about} · ${t.payLead(formatMoney(balance, locale))}`}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.fund.book({ 'don-vi': decision.unitId }) },
          { label: decision.number, href: addresses.decisions.show({ decision: decision.id }) },
          { label: t.pay },
        ]}
      />
      <Card title={t.pay}>
        <Form action={addresses.fund.pay({ decision: decision.id })} locale={locale} form={form}>
          <p class="muted">{t.payHint}</p>
          <Payables frame={frame} form={form} payables={payables} />
          {payables.some(isDue) ? (
            <>
              <Fields>
                <DateField form={form} name="entered_on" label={t.day} required />
                <TextField form={form} name="voucher" label={t.voucher} />
              </Fields>
              <FormActions>
                <Button icon="check">{t.bookPay}</Button>
              </FormActions>
            </>
          ) : (
            <p>{t.allPaid}</p>
          )}
        </Form>
      </Card>
    </WorkspacePage>
  )
}

function Payables({ frame: { locale }, form, payables }: Pick<Props, 'frame' | 'form' | 'payables'>) {
  const t = fundWords[locale]
  return (
    <Table
      caption={t.pay}
      locale={locale}
      rows={payables}
      rowKey={({ line }) => line.id}
      empty={t.bookEmpty}
      columns={[
        {
          label: t.name,
          cell: (one) => <Tick one={one} form={form} locale={locale} />,
        },
        { label: t.award, cell: ({ line }) => `${honourName(line.award, locale)} (${line.year})` },
        {
          label: t.verdict,
          cell: ({ pay, why, cite }) => (
            <>
              <Status tone={tones[pay]}>{t.verdicts[pay]}</Status>
              <small class="cell-note">{why[locale]}</small>
              <small class="cell-note">{cite.map((at) => citation(at)[locale]).join('; ')}</small>
            </>
          ),
        },
        {
          label: t.amount,
          cell: ({ line }) => (line.money === null ? t.noMoney : formatMoney(line.money, locale)),
          figure: true,
        },
      ]}
    />
  )
}

/** A line to tick; what is certain is ticked, what a person must look at is not. */
function Tick({ one, form, locale }: { one: Payable; form: FormState; locale: Frame['locale'] }) {
  const t = fundWords[locale]
  const { line, pay } = one
  if (line.net < 0)
    return (
      <>
        {line.name} <Status tone="done">{t.paidMark}</Status>
      </>
    )
  if (!isDue(one)) return <>{line.name}</>
  const typed = form.typed.line
  const checked = form.status === 200 ? pay === 'yes' : [typed ?? []].flat().includes(String(line.id))
  return (
    <label>
      <input
        type="checkbox"
        name="line"
        value={line.id}
        checked={checked}
        aria-label={`${t.choose(line.name)}, ${honourName(line.award, locale)}`}
      />{' '}
      {line.name}
    </label>
  )
}
