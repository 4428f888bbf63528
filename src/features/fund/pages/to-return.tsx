import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Form } from '#web/ui/form.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatMoney } from '#words/numbers.ts'
import type { ReturnLine } from '../queries.ts'
import { fundWords } from '../words.ts'

export type ToReturnProps = {
  frame: Frame
  /** With the day by which it is to be back, and today. */
  rows: readonly (ReturnLine & { due: string | null; today: string })[]
  mayKeep: boolean
}

/** Revoked honours of which money or objects have not come back. */
export function ToReturn(props: ToReturnProps) {
  const { locale } = props.frame
  const t = fundWords[locale]
  return (
    <Card title={t.back} id="thu-lai">
      <p class="muted">
        {t.backLead} <span class="cite">NĐ 152/2025/NĐ-CP, Điều 56–58</span>
      </p>
      <Table
        caption={t.back}
        locale={locale}
        rows={props.rows}
        rowKey={({ id }) => id}
        empty={t.backEmpty}
        columns={[
          {
            label: t.name,
            cell: ({ name, number }) => (
              <>
                {name}
                <small class="cell-note">{number}</small>
              </>
            ),
          },
          { label: t.revokedOn, cell: ({ revokedOn }) => (revokedOn ? formatDay(revokedOn) : '–') },
          {
            label: t.due,
            cell: ({ due, today }) => (
              <>
                {due ? formatDay(due) : '–'}
                {due !== null && due < today && <Status tone="late">{t.late}</Status>}
              </>
            ),
          },
          { label: t.money, cell: (row) => <Money {...props} row={row} /> },
          { label: t.objects, cell: (row) => <Objects {...props} row={row} /> },
        ]}
      />
    </Card>
  )
}

type RowProps = ToReturnProps & { row: ToReturnProps['rows'][number] }

function Money({ frame: { locale }, mayKeep, row }: RowProps) {
  const t = fundWords[locale]
  if (row.net === 0) return <>{t.notPaid}</>
  const here = { decision: row.decision, line: row.id }
  return (
    <>
      {formatMoney(-row.net, locale)}
      {mayKeep && (
        <details>
          <summary>{t.takeMoney}</summary>
          <Form action={addresses.fund.back(here)} locale={locale}>
            <label class="field">
              <span>{t.day}</span>
              <input type="date" name="entered_on" value={row.today} required />
            </label>
            <label class="field">
              <span>{t.voucher}</span>
              <input type="text" name="voucher" maxLength={100} />
            </label>
            <Button kind="quiet" label={t.takeMoneyOf(row.name)}>
              {t.takeMoney}
            </Button>
          </Form>
        </details>
      )}
    </>
  )
}

function Objects({ frame: { locale }, mayKeep, row }: RowProps) {
  const t = fundWords[locale]
  if (row.objectsOn) return <>{`${t.objectsBack}, ${formatDay(row.objectsOn)}`}</>
  if (!mayKeep) return <>–</>
  return (
    <details>
      <summary>{t.takeObjects}</summary>
      <Form action={addresses.fund.objects({ decision: row.decision, line: row.id })} locale={locale}>
        <label class="field">
          <span>{t.day}</span>
          <input type="date" name="returned_on" value={row.today} required />
        </label>
        <label class="field">
          <span>{t.objectsWords}</span>
          <input type="text" name="words" maxLength={500} />
        </label>
        <Button kind="quiet" label={t.takeObjectsOf(row.name)}>
          {t.takeObjects}
        </Button>
      </Form>
    </details>
  )
}
