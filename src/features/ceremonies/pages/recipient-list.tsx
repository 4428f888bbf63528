import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Status } from '#web/ui/status.tsx'
import { type Column, Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import { comings } from '../forms.ts'
import type { Recipient } from '../queries.ts'
import { ceremonyWords } from '../words.ts'
import type { Props } from './ceremony-page.tsx'

/** Who receives, in the order of the stage; while it is planned each row can be typed over. */
export function RecipientList(props: Props) {
  const { frame, ceremony, recipients, page, pages, mayKeep } = props
  const { locale } = frame
  const t = ceremonyWords[locale]
  const typed = mayKeep && ceremony.state === 'planned' && recipients.length > 0
  const table = (
    <Table
      caption={t.list}
      locale={locale}
      rows={recipients}
      rowKey={({ id }) => id}
      empty={t.listEmpty}
      columns={typed ? columnsToType(props) : columnsToRead(props)}
    />
  )
  return (
    <Card title={t.list} id="danh-sach">
      {typed ? (
        <Form
          action={addresses.ceremonies.save({ ceremony: ceremony.id })}
          locale={locale}
          version={ceremony.version}
          id="xep-tay"
        >
          {table}
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </Form>
      ) : (
        table
      )}
      {typed && <Removals {...props} />}
      {mayKeep && <Receipts {...props} />}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.ceremonies.show({ ceremony: ceremony.id }, { trang })}
        locale={locale}
      />
    </Card>
  )
}

function who({ frame: { locale } }: Props): Column<Recipient> {
  const t = ceremonyWords[locale]
  return {
    label: t.who,
    cell: ({ name, place, award, year, state, number }) => (
      <>
        {name}
        <small class="cell-note">{place}</small>
        <small class="cell-note">{`${honourName(award, locale)} (${year}) · ${number}`}</small>
        {state !== 'issued' && <Status tone="unmet">{t.revoked}</Status>}
      </>
    ),
  }
}

function columnsToRead(props: Props): Column<Recipient>[] {
  const t = ceremonyWords[props.frame.locale]
  return [
    who(props),
    { label: t.at, cell: ({ ordinal }) => ordinal, figure: true },
    { label: t.turn, cell: ({ turn }) => turn, figure: true },
    { label: t.seat, cell: ({ seat }) => seat || '–' },
    {
      label: t.comes,
      cell: ({ comes, deputy }) =>
        [t.comings[comes], comes === 'deputy' && deputy].filter(Boolean).join(': '),
    },
    {
      label: t.receive,
      cell: ({ received_at: at, received_by: by }) => (at ? t.receivedAt(by, formatInstant(at)) : '–'),
    },
  ]
}

function columnsToType(props: Props): Column<Recipient>[] {
  const t = ceremonyWords[props.frame.locale]
  const named = (label: string, { name }: Recipient) => `${label}: ${name}`
  const number = (field: 'ordinal' | 'turn', label: string): Column<Recipient> => ({
    label,
    cell: (one) => (
      <input
        type="number"
        name={field}
        min={1}
        max={10_000}
        value={one[field]}
        aria-label={named(label, one)}
      />
    ),
  })
  const text = (field: 'seat' | 'deputy', label: string, length: number): Column<Recipient> => ({
    label,
    cell: (one) => (
      <input type="text" name={field} maxLength={length} value={one[field]} aria-label={named(label, one)} />
    ),
  })
  return [
    who(props),
    {
      label: t.at,
      cell: (one) => (
        <>
          <input type="hidden" name="id" value={one.id} />
          {number('ordinal', t.at).cell(one)}
        </>
      ),
    },
    number('turn', t.turn),
    text('seat', t.seat, 20),
    {
      label: t.comes,
      cell: (one) => (
        <select name="comes" aria-label={named(t.comes, one)}>
          {comings.map((value) => (
            <option key={value} value={value} selected={value === one.comes}>
              {t.comings[value]}
            </option>
          ))}
        </select>
      ),
    },
    text('deputy', t.deputy, 200),
  ]
}

/** Outside of the form of the list, since forms do not nest. */
function Removals({ frame: { locale }, ceremony, recipients }: Props) {
  const t = ceremonyWords[locale]
  return (
    <details>
      <summary>{t.remove}</summary>
      {recipients
        .filter(({ received_at }) => received_at === null)
        .map(({ id, name }) => (
          <Form
            key={id}
            action={addresses.ceremonies.remove({ ceremony: ceremony.id, recipient: id })}
            locale={locale}
            version={ceremony.version}
            class="form-inline"
          >
            <Button kind="quiet" icon="trash-2" label={t.removeOf(name)}>
              {name}
            </Button>
          </Form>
        ))}
    </details>
  )
}

/** Who has not signed yet, each with a field for who signs. */
function Receipts({ frame: { locale }, ceremony, recipients }: Props) {
  const t = ceremonyWords[locale]
  const open = recipients.filter(({ received_at, state }) => received_at === null && state === 'issued')
  if (open.length === 0 || ceremony.state === 'called-off') return null
  return (
    <details open={ceremony.state === 'held'}>
      <summary>{`${t.receive} (${t.receivedOf(ceremony.received, ceremony.count)})`}</summary>
      {open.map(({ id, name, comes, deputy }) => (
        <Form
          key={id}
          action={addresses.ceremonies.receive({ ceremony: ceremony.id, recipient: id })}
          locale={locale}
          class="form-inline"
        >
          <label class="field">
            <span>{`${name}: ${t.receivedBy}`}</span>
            <input
              type="text"
              name="received_by"
              maxLength={200}
              value={comes === 'deputy' && deputy ? deputy : name}
              required
            />
          </label>
          <Button kind="quiet" icon="check" label={t.receiveOf(name)}>
            {t.receive}
          </Button>
        </Form>
      ))}
    </details>
  )
}
