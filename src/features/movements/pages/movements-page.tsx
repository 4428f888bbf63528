import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status, type Tone } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatPeriod } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { MovementRow } from '../queries.ts'
import type { MovementState } from '../rules.ts'
import { movementWords } from '../words.ts'

type Props = {
  frame: Frame
  rows: readonly MovementRow[]
  filter: { search: string; state: string; year: string }
  page: number
  pages: number
  total: number
  mayDraft: boolean
}

export function MovementsPage({ frame, rows, filter, page, pages, total, mayDraft }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  const filtered = Boolean(filter.search || filter.state || filter.year)
  const start = mayDraft && (
    <ButtonLink kind="primary" icon="plus" href={addresses.movements.start()}>
      {t.start}
    </ButtonLink>
  )
  return (
    <WorkspacePage frame={frame} title={t.list}>
      <PageHead title={t.list} lead={t.listLead} locale={locale}>
        <ButtonLink href={addresses.movements.compare()}>{t.compare}</ButtonLink>
        {start}
      </PageHead>
      <Filters
        action={addresses.movements.list()}
        locale={locale}
        submit={sharedWords[locale].filter}
        clear={filtered ? addresses.movements.list() : undefined}
      >
        <FilterSearch name="tim" label={t.search} value={filter.search} />
        <FilterSelect
          name="trang-thai"
          label={t.state}
          value={filter.state}
          all={t.any}
          options={Object.entries(t.states).map(([value, label]) => ({ value, label }))}
        />
        <label class="filter">
          <span>{t.year}</span>
          <input type="number" name="nam" min={2000} max={2200} value={filter.year} />
        </label>
      </Filters>
      <Table
        caption={t.list}
        locale={locale}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={filtered ? sharedWords[locale].nothingFound : t.none}
            action={!filtered && start}
          >
            {!filtered && t.noneLead}
          </EmptyState>
        }
        columns={[
          {
            label: t.title,
            cell: (row) => (
              <>
                <a href={addresses.movements.show({ movement: row.id })}>{row.title || t.draft}</a>
                {row.theme && <span class="sub">{row.theme}</span>}
              </>
            ),
          },
          { label: t.unit, cell: (row) => row.unitName },
          { label: t.period, cell: (row) => formatPeriod(row.startsOn, row.endsOn, locale) || t.timeUnknown },
          { label: t.state, cell: (row) => <MovementStatus state={row.state} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.total(formatNumber(total, locale))}
        hrefOf={(trang) =>
          addresses.movements.list({
            tim: filter.search,
            'trang-thai': filter.state,
            nam: filter.year,
            trang,
          })
        }
        locale={locale}
      />
    </WorkspacePage>
  )
}

const tones: Record<MovementState, Tone> = {
  draft: 'draft',
  consulting: 'info',
  submitted: 'soon',
  launched: 'met',
  ended: 'done',
  withdrawn: 'held',
}

export const MovementStatus = ({ state, locale }: { state: MovementState; locale: Locale }) => (
  <Status tone={tones[state]}>{movementWords[locale].states[state]}</Status>
)
