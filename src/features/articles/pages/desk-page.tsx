import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status, type Tone } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { DeskFilter, DeskRow } from '../queries/articles.ts'
import { type ArticleState, kinds, states } from '../rules.ts'
import { articleWords } from '../words.ts'

const tones: Record<ArticleState, Tone> = {
  draft: 'draft',
  submitted: 'soon',
  approved: 'met',
  published: 'done',
  withdrawn: 'held',
}

export const ArticleStatus = ({ state, locale }: { state: ArticleState; locale: Locale }) => (
  <Status tone={tones[state]}>{articleWords[locale].states[state]}</Status>
)

type Props = {
  frame: Frame
  rows: readonly DeskRow[]
  count: number
  filter: DeskFilter
  page: number
  pages: number
  mayWrite: boolean
}

/** All articles that are worked at, by state and kind. */
export function DeskPage({ frame, rows, count, filter, page, pages, mayWrite }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  const filtered = filter.state !== undefined || filter.kind !== undefined
  return (
    <WorkspacePage frame={frame} title={t.desk}>
      <PageHead title={t.desk} lead={t.deskLead} locale={locale}>
        {mayWrite && (
          <>
            <ButtonLink href={addresses.articles.bringIn()} icon="upload">
              {t.importPast}
            </ButtonLink>
            <ButtonLink href={addresses.articles.begin()} kind="primary" icon="plus">
              {t.write}
            </ButtonLink>
          </>
        )}
      </PageHead>
      <Filters
        action={addresses.articles.list()}
        locale={locale}
        submit={t.filter}
        {...(filtered && { clear: addresses.articles.list() })}
      >
        <FilterSelect
          name="trang-thai"
          label={t.state}
          value={filter.state ?? ''}
          all={t.anyState}
          options={states.map((value) => ({ value, label: t.states[value] }))}
        />
        <FilterSelect
          name="loai"
          label={t.kind}
          value={filter.kind ?? ''}
          all={t.anyKind}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState title={t.none}>{t.noneLead}</EmptyState>
      ) : (
        <Articles rows={rows} locale={locale} />
      )}
      <Pager
        page={page}
        pages={pages}
        total={t.count(count)}
        locale={locale}
        hrefOf={(trang) => addresses.articles.list({ 'trang-thai': filter.state, loai: filter.kind, trang })}
      />
    </WorkspacePage>
  )
}

function Articles({ rows, locale }: { rows: readonly DeskRow[]; locale: Locale }) {
  const t = articleWords[locale]
  return (
    <Table
      caption={t.desk}
      locale={locale}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t.none}
      columns={[
        {
          label: t.title,
          cell: (row) => <a href={addresses.articles.show({ article: row.id })}>{row.title}</a>,
        },
        { label: t.kind, cell: (row) => t.kinds[row.kind] },
        {
          label: t.state,
          cell: (row) => (
            <>
              <ArticleStatus state={row.state} locale={locale} />
              {row.publishAt && <span class="muted small"> {formatInstant(row.publishAt)}</span>}
            </>
          ),
        },
        { label: t.unit, cell: (row) => row.unitName },
        { label: t.writtenBy, cell: (row) => row.savedBy },
        { label: t.savedAt, cell: (row) => formatInstant(row.savedAt) },
      ]}
    />
  )
}
