import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import { kinds, type ListInput } from '../forms.ts'
import type { Filing, ofAuthor } from '../queries/filings.ts'
import { states } from '../rules/filing.ts'
import { initiativeWords } from '../words.ts'
import { FilingState } from './state.tsx'

type Props = {
  frame: Frame
  person: number | null
  filter: ListInput
  mine: Awaited<ReturnType<typeof ofAuthor>>
  /** The rows that a head or officer sees; nobody else has any. */
  rows: readonly Filing[] | undefined
  total: number
  page: number
  pages: number
  mayBoard: boolean
}

export const queryOf = (filter: ListInput) => ({
  'tinh-trang': filter['tinh-trang'] || undefined,
  loai: filter.loai || undefined,
  tim: filter.tim || undefined,
})

/** One's own initiatives, and for heads and officers all of their units. */
export function ListPage(props: Props) {
  const { frame, mine, rows, person } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {props.mayBoard && <ButtonLink href={addresses.initiatives.boards()}>{t.boards}</ButtonLink>}
        {person !== null && (
          <ButtonLink kind="primary" icon="plus" href={addresses.initiatives.add()}>
            {t.add}
          </ButtonLink>
        )}
      </PageHead>
      {mine.length > 0 && (
        <section class="stack">
          <h2>{t.mine}</h2>
          <Mine {...props} />
        </section>
      )}
      {rows && <All {...props} rows={rows} />}
      {!rows && mine.length === 0 && <EmptyState title={t.none}>{t.noneHint}</EmptyState>}
    </WorkspacePage>
  )
}

function Mine({ frame, mine, person }: Props) {
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <Table
      caption={t.mine}
      locale={locale}
      rows={mine}
      rowKey={({ id }) => id}
      empty={t.none}
      columns={[
        {
          label: t.name,
          cell: (one) =>
            one.made_by === person ? (
              <a href={addresses.initiatives.show({ initiative: one.id })}>{one.title}</a>
            ) : (
              one.title
            ),
        },
        { label: t.shareShort, figure: true, cell: ({ share }) => formatPercent(share, locale) },
        {
          label: t.state,
          cell: ({ state, reason }) => (
            <div>
              <FilingState state={state} locale={locale} />
              {reason && <span class="sub">{reason}</span>}
            </div>
          ),
        },
      ]}
    />
  )
}

function All(props: Props & { rows: readonly Filing[] }) {
  const { frame, rows, total, page, pages, filter, mine } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  const filtered = Object.values(queryOf(filter)).some((one) => one !== undefined)
  if (total === 0 && !filtered)
    return mine.length > 0 ? null : <EmptyState title={t.none}>{t.noneHint}</EmptyState>
  return (
    <section class={`stack${mine.length > 0 ? ' section' : ''}`}>
      <h2>{t.all}</h2>
      <Filters
        action={addresses.initiatives.list()}
        locale={locale}
        submit={sharedWords[locale].filter}
        clear={addresses.initiatives.list()}
      >
        <FilterSearch name="tim" label={t.search} value={filter.tim} />
        <FilterSelect
          name="tinh-trang"
          label={t.state}
          value={filter['tinh-trang']}
          all={t.anyState}
          options={states.map((value) => ({ value, label: t.states[value] }))}
        />
        <FilterSelect
          name="loai"
          label={t.kind}
          value={filter.loai}
          all={t.anyKind}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
      </Filters>
      <Table
        caption={t.all}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t.noneFound}
        columns={[
          {
            label: t.name,
            cell: ({ id, title, kind }) => (
              <div>
                <a href={addresses.initiatives.show({ initiative: id })}>{title}</a>
                <span class="sub">{t.kinds[kind]}</span>
              </div>
            ),
          },
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.sentOn, cell: ({ sent_on }) => (sent_on ? formatDay(sent_on) : '') },
          { label: t.state, cell: ({ state }) => <FilingState state={state} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.count(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.initiatives.list({ ...queryOf(filter), trang })}
        locale={locale}
      />
    </section>
  )
}
