import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { ClusterRow } from '../queries.ts'
import type { ClusterState } from '../rules.ts'
import { clusterWords } from '../words.ts'

const tones = { draft: 'draft', scoring: 'soon', published: 'done' } as const

export const ClusterStatus = ({ state, locale }: { state: ClusterState; locale: Locale }) => (
  <Status tone={tones[state]}>{clusterWords[locale].states[state]}</Status>
)

type Props = {
  frame: Frame
  rows: readonly ClusterRow[]
  years: readonly number[]
  year: number | null
  page: number
  pages: number
  mayAdd: boolean
}

/** The clusters of the agency, year by year. */
export function ClustersPage({ frame, rows, years, year, page, pages, mayAdd }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {mayAdd && (
          <ButtonLink kind="primary" icon="plus" href={addresses.clusters.add()}>
            {t.add}
          </ButtonLink>
        )}
      </PageHead>
      {years.length > 1 && (
        <Filters
          action={addresses.clusters.list()}
          locale={locale}
          submit={sharedWords[locale].filter}
          clear={year === null ? undefined : addresses.clusters.list()}
        >
          <FilterSelect
            name="nam"
            label={t.year}
            value={String(year ?? '')}
            options={years.map((one) => ({ value: one, label: String(one) }))}
            all={t.allYears}
          />
        </Filters>
      )}
      <Table
        caption={t.title}
        locale={locale}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t.name,
            cell: (row) => <a href={addresses.clusters.show({ cluster: row.id })}>{row.name}</a>,
          },
          { label: t.year, cell: (row) => row.year, figure: true },
          { label: t.members, cell: (row) => formatNumber(Number(row.members), locale), figure: true },
          { label: t.head, cell: (row) => row.head ?? '–' },
          { label: t.unit, cell: (row) => row.unitName },
          { label: t.state, cell: (row) => <ClusterStatus state={row.state} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.clusters.list({ nam: year ?? undefined, trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}
