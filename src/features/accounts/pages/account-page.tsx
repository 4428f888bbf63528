import { addresses } from '#addresses.ts'
import { type EventRow, happenings } from '#features/events/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, type Option, Select } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import type { AccountShown, GrantRow } from '../queries.ts'
import { accountEvents, accountWords, roleNames } from '../words.ts'
import { AccountState } from './accounts-page.tsx'
import { roleOptions } from './add-account-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  account: AccountShown
  grants: readonly GrantRow[]
  units: readonly Option[]
  events: readonly EventRow[]
  now: Date
}

export function AccountPage({ frame, form, account, grants, units, events, now }: Props) {
  const { locale } = frame
  const t = accountWords[locale]
  return (
    <WorkspacePage frame={frame} title={account.name}>
      <PageHead
        title={account.name}
        lead={account.unitName ?? undefined}
        locale={locale}
        crumbs={[{ label: t.accounts, href: addresses.accounts.list() }, { label: account.name }]}
      />
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <Card title={t.grants}>
              <Grants frame={frame} account={account} grants={grants} />
            </Card>
            {!account.closedAt && (
              <Card title={t.grant}>
                <GrantForm frame={frame} form={form} account={account} units={units} />
              </Card>
            )}
          </>
        }
        aside={
          <>
            <Card title={t.state}>
              <DescriptionList
                items={[
                  { term: t.login, value: account.login },
                  { term: t.state, value: <AccountState account={account} now={now} locale={locale} /> },
                  {
                    term: t.lastSignIn,
                    value: account.lastSignedInAt ? formatInstant(account.lastSignedInAt) : t.never,
                  },
                ]}
              />
              {!account.closedAt && <AccountButtons frame={frame} account={account} now={now} />}
            </Card>
            <Card title={t.history}>
              <EventList empty={t.never} events={happenings(accountEvents[locale], events)} />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

function Grants({
  frame,
  account,
  grants,
}: {
  frame: Frame
  account: AccountShown
  grants: readonly GrantRow[]
}) {
  const { locale } = frame
  const t = accountWords[locale]
  return (
    <Table
      caption={t.grants}
      locale={locale}
      rows={grants}
      rowKey={(grant) => grant.id}
      empty={t.noGrants}
      columns={[
        { label: t.role, cell: (grant) => roleNames[locale][grant.role] },
        { label: t.unit, cell: (grant) => grant.unitName },
        { label: t.from, cell: (grant) => formatDay(grant.startsOn) },
        { label: t.until, cell: (grant) => (grant.endsOn ? formatDay(grant.endsOn) : '–') },
        {
          label: t.withdraw,
          cell: (grant) => (
            <Form
              action={addresses.accounts.withdraw({ account: account.id })}
              locale={locale}
              class="form-inline"
            >
              <input type="hidden" name="grant" value={grant.id} />
              <Button
                kind="quiet"
                label={`${t.withdraw}: ${roleNames[locale][grant.role]}, ${grant.unitName}`}
              >
                {t.withdraw}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function GrantForm({ frame, form, account, units }: Pick<Props, 'frame' | 'form' | 'account' | 'units'>) {
  const { locale } = frame
  const t = accountWords[locale]
  return (
    <Form action={addresses.accounts.grant({ account: account.id })} locale={locale}>
      <Fields>
        <Select form={form} name="role" label={t.role} options={roleOptions(locale)} required />
        <Select form={form} name="unit" label={t.unit} options={units} required />
        <DateField form={form} name="starts_on" label={t.from} required />
        <DateField form={form} name="ends_on" label={t.until} hint={t.untilHint} />
      </Fields>
      <FormActions>
        <Button>{t.grant}</Button>
      </FormActions>
    </Form>
  )
}

function AccountButtons({ frame, account, now }: { frame: Frame; account: AccountShown; now: Date }) {
  const { locale } = frame
  const t = accountWords[locale]
  const here = { account: account.id }
  return (
    <div class="form-actions">
      {account.lockedUntil && account.lockedUntil > now && (
        <Form action={addresses.accounts.unlock(here)} locale={locale} class="form-inline">
          <Button>{t.unlock}</Button>
        </Form>
      )}
      <Form action={addresses.accounts.reset(here)} locale={locale} class="form-inline" plain>
        <Button kind="quiet" icon="key-round">
          {t.reset}
        </Button>
      </Form>
      <Form
        action={addresses.accounts.close(here)}
        locale={locale}
        version={account.version}
        class="form-inline"
      >
        <Button kind="danger">{t.close}</Button>
        <p class="hint">{t.closeHint}</p>
      </Form>
    </div>
  )
}
