import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { ListInput } from '../forms.ts'
import type { Dossier } from '../queries/dossiers.ts'
import { states } from '../rules/way.ts'
import { dossierWords } from '../words.ts'
import { DossierState } from './state.tsx'

type Props = {
  frame: Frame
  on: string
  filter: ListInput
  mine: readonly Dossier[]
  /** The rows that a head or officer sees; nobody else has any. */
  rows: readonly Dossier[] | undefined
  counts: ReadonlyMap<string, number>
  total: number
  page: number
  pages: number
  mayExchange: boolean
  awards: readonly Option[]
  units: readonly Option[]
}

/** The filter as an address carries it. */
export const queryOf = (filter: ListInput) => ({
  'tinh-trang': filter['tinh-trang'] || undefined,
  'danh-hieu': filter['danh-hieu'] || undefined,
  'don-vi': filter['don-vi'] ?? undefined,
  nam: filter.nam ?? undefined,
  'qua-han': filter['qua-han'] || undefined,
  tim: filter.tim || undefined,
})

/** One's own dossiers, and those that one may see. */
export function ListPage(props: Props) {
  const { frame, mine, rows, on } = props
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {props.mayExchange && <ButtonLink href={addresses.dossiers.exchange()}>{t.exchange}</ButtonLink>}
        <ButtonLink kind="primary" icon="plus" href={addresses.dossiers.begin()}>
          {t.begin}
        </ButtonLink>
      </PageHead>
      {mine.length > 0 && (
        <section class="stack">
          <h2>{t.mine}</h2>
          <Rows frame={frame} rows={mine} on={on} caption={t.mine} />
        </section>
      )}
      {rows ? <All {...props} rows={rows} /> : mine.length === 0 && <Nothing frame={frame} />}
    </WorkspacePage>
  )
}

function Nothing({ frame }: { frame: Frame }) {
  const t = dossierWords[frame.locale]
  return <EmptyState title={t.none}>{t.noneHint}</EmptyState>
}

type RowsProps = { frame: Frame; rows: readonly Dossier[]; on: string; caption: string }

function Rows({ frame, rows, on, caption }: RowsProps) {
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <Table
      caption={caption}
      locale={locale}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t.noneFound}
      columns={[
        {
          label: t.name,
          cell: (one) => (
            <>
              <a href={addresses.dossiers.show({ dossier: one.id })}>{one.name}</a>
              <span class="sub">{one.unitName}</span>
            </>
          ),
        },
        { label: t.award, cell: ({ award, year }) => `${honourName(award, locale)} (${year})` },
        { label: t.basis, cell: ({ basis }) => t.bases[basis] },
        { label: t.liesAt, cell: ({ liesAt }) => liesAt },
        { label: t.state, cell: (one) => <DossierState one={one} on={on} locale={locale} /> },
      ]}
    />
  )
}

function All(props: Props & { rows: readonly Dossier[] }) {
  const { frame, rows, total, page, pages, filter, on } = props
  const { locale } = frame
  const t = dossierWords[locale]
  const filtered = Object.values(queryOf(filter)).some((one) => one !== undefined)
  if (total === 0 && !filtered) return <Nothing frame={frame} />
  return (
    <section class={`stack${props.mine.length > 0 ? ' section' : ''}`}>
      <div class="section-head">
        <h2>{t.all}</h2>
        <ButtonLink icon="download" href={addresses.dossiers.exportXlsx(queryOf(filter))}>
          {sharedWords[locale].exportExcel}
        </ButtonLink>
      </div>
      <FilterRow {...props} />
      <Rows frame={frame} rows={rows} on={on} caption={t.all} />
      <Pager
        page={page}
        pages={pages}
        total={t.count(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.dossiers.list({ ...queryOf(filter), trang })}
        locale={locale}
      />
    </section>
  )
}

/** The year to come, this one and those before it. */
const years = (on: string) => Array.from({ length: 8 }, (_, at) => Number(on.slice(0, 4)) + 1 - at)

function FilterRow({ frame, on, filter, counts, awards, units }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  const withCount = (state: (typeof states)[number]) => ({
    value: state,
    label: `${t.states[state]} (${counts.get(state) ?? 0})`,
  })
  return (
    <Filters
      action={addresses.dossiers.list()}
      locale={locale}
      submit={sharedWords[locale].filter}
      clear={addresses.dossiers.list()}
    >
      <FilterSearch name="tim" label={t.search} value={filter.tim} />
      <FilterSelect
        name="tinh-trang"
        label={t.state}
        value={filter['tinh-trang']}
        all={t.anyState}
        options={states.map(withCount)}
      />
      <FilterSelect
        name="nam"
        label={t.year}
        value={String(filter.nam ?? '')}
        all={t.anyYear}
        options={years(on).map((year) => ({ value: year, label: String(year) }))}
      />
      <FilterSelect
        name="danh-hieu"
        label={t.award}
        value={filter['danh-hieu']}
        all={t.anyAward}
        options={awards}
      />
      <FilterSelect name="don-vi" label={t.unit} value={String(filter['don-vi'] ?? '')} options={units} />
      <FilterSelect
        name="qua-han"
        label={t.due}
        value={filter['qua-han']}
        all={t.everyDue}
        options={[{ value: '1', label: t.onlyOverdue }]}
      />
    </Filters>
  )
}
