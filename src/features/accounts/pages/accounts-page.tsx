import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSearch, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { uiWords } from '#web/ui/words.ts'
import { formatInstant } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { AccountRow } from '../queries.ts'
import { accountWords, roleNames } from '../words.ts'

type Props = {
  frame: Frame
  rows: readonly AccountRow[]
  search: string
  now: Date
  page: number
  pages: number
  total: number
}

export function AccountsPage({ frame, rows, search, now, page, pages, total }: Props) {
  const { locale } = frame
  const t = accountWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.accounts}>
      <PageHead title={t.accounts} lead={t.accountsLead} locale={locale}>
        <ButtonLink kind="primary" icon="plus" href={addresses.accounts.add()}>
          {t.addAccount}
        </ButtonLink>
      </PageHead>
      <Filters
        action={addresses.accounts.list()}
        locale={locale}
        submit={sharedWords[locale].search}
        clear={search ? addresses.accounts.list() : undefined}
      >
        <FilterSearch name="tim" label={t.search} value={search} />
      </Filters>
      <Table
        caption={t.accounts}
        locale={locale}
        rows={rows}
        rowKey={(row) => row.id}
        empty={t.noAccounts}
        columns={[
          {
            label: t.name,
            cell: (row) => (
              <>
                <a href={addresses.accounts.show({ account: row.id })}>{row.name}</a>
                {row.unitName && <span class="sub">{row.unitName}</span>}
              </>
            ),
          },
          { label: t.login, cell: (row) => row.login },
          { label: t.roles, cell: (row) => row.roles.map((role) => roleNames[locale][role]).join(', ') },
          { label: t.state, cell: (row) => <AccountState account={row} now={now} locale={locale} /> },
          {
            label: t.lastSignIn,
            cell: (row) => (row.lastSignedInAt ? formatInstant(row.lastSignedInAt) : t.never),
          },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={uiWords[locale].total(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.accounts.list({ tim: search, trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

type StateProps = { account: { closedAt: Date | null; lockedUntil: Date | null }; now: Date; locale: Locale }

export function AccountState({ account, now, locale }: StateProps) {
  const t = accountWords[locale]
  if (account.closedAt) return <Status tone="draft">{t.closed}</Status>
  if (account.lockedUntil && account.lockedUntil > now) return <Status tone="held">{t.locked}</Status>
  return <Status tone="met">{t.open}</Status>
}
