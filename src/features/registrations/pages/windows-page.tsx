import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  DateField,
  Fields,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { Permit, RegistrationWindow } from '../queries/windows.ts'
import { registrationWords } from '../words.ts'
import { WindowState } from './state.tsx'

type ListProps = {
  frame: Frame
  form: FormState
  on: string
  windows: readonly RegistrationWindow[]
  units: readonly Option[]
}

/** The windows of each year, and opening one. */
export function WindowsPage({ frame, form, on, windows, units }: ListProps) {
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.windows}>
      <PageHead
        title={t.windows}
        lead={t.windowsLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.registrations.list() }, { label: t.windows }]}
      />
      <Table
        caption={t.windows}
        locale={locale}
        rows={windows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.noWindow}>{t.noWindowHint}</EmptyState>}
        columns={[
          {
            label: t.year,
            cell: (one) => (
              <a href={addresses.registrations.window({ registrationWindow: one.id })}>{one.year}</a>
            ),
          },
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.opensOn, cell: ({ opens_on }) => formatDay(opens_on) },
          { label: t.closesOn, cell: ({ closes_on }) => formatDay(closes_on) },
          { label: t.state, cell: (one) => <WindowState window={one} on={on} locale={locale} /> },
        ]}
      />
      <Card title={t.openWindow}>
        <Form action={addresses.registrations.windows()} locale={locale} form={form}>
          <Fields>
            <Select form={form} name="unit_id" label={t.unit} options={units} required />
            <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
            <Days frame={frame} form={form} />
          </Fields>
          <FormActions>
            <Button icon="check">{t.openWindow}</Button>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

function Days({ frame, form }: { frame: Frame; form: FormState }) {
  const t = registrationWords[frame.locale]
  return (
    <>
      <DateField form={form} name="opens_on" label={t.opensOn} required />
      <DateField form={form} name="closes_on" label={t.closesOn} required />
      <TextArea form={form} name="note" label={t.note} rows={3} maxLength={1000} />
    </>
  )
}

type Props = {
  frame: Frame
  /** Of the days, and of the late permission: what was sent comes back where it was typed. */
  form: FormState
  permitForm: FormState
  on: string
  window: RegistrationWindow
  permits: readonly Permit[]
  units: readonly Option[]
}

/** One window: its days, and who may be late. */
export function WindowPage(props: Props) {
  const { frame, form, on, window } = props
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.titleOf(window.year)}>
      <PageHead
        title={t.titleOf(window.year)}
        lead={window.unitName}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.registrations.list({ dot: window.id }) },
          { label: t.windows, href: addresses.registrations.windows() },
          { label: String(window.year) },
        ]}
      >
        <WindowState window={window} on={on} locale={locale} />
      </PageHead>
      <Card title={t.window}>
        <Form
          action={addresses.registrations.window({ registrationWindow: window.id })}
          locale={locale}
          form={form}
          version={window.version}
        >
          <Fields>
            <Days frame={frame} form={form} />
          </Fields>
          <FormActions>
            <Button icon="check">{sharedWords[locale].save}</Button>
          </FormActions>
        </Form>
      </Card>
      <Permits {...props} />
    </WorkspacePage>
  )
}

function Permits({ frame, permitForm, window, permits, units }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <Card title={t.permits}>
      <p class="muted">{t.permitsLead}</p>
      <Table
        caption={t.permits}
        locale={locale}
        rows={permits}
        rowKey={({ id }) => id}
        empty={t.noPermits}
        columns={[
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.permitUntil, cell: ({ untilOn }) => formatDay(untilOn) },
          { label: t.permitReason, cell: ({ reason }) => reason },
          { label: t.grantedBy, cell: ({ grantedBy }) => grantedBy ?? '' },
        ]}
      />
      <Form
        action={addresses.registrations.permitLate({ registrationWindow: window.id })}
        locale={locale}
        form={permitForm}
      >
        <Fields>
          <Select form={permitForm} name="unit_id" label={t.unit} options={units} required />
          <DateField form={permitForm} name="until_on" label={t.permitUntil} required />
          <TextField form={permitForm} name="reason" label={t.permitReason} maxLength={500} required wide />
        </Fields>
        <FormActions>
          <Button kind="quiet" icon="clock">
            {t.permitGrant}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
