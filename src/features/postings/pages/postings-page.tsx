import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Tabs } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatPeriod } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { Posting } from '../queries/index.ts'
import { type PostingState, postingStates } from '../rules.ts'
import { postingWords } from '../words.ts'
import { PostingStatus } from './candidates.tsx'

type Props = {
  frame: Frame
  postings: readonly Posting[]
  state: PostingState | null
  on: string
  page: number
  pages: number
  mayBegin: boolean
}

/** What the agency has posted. */
export function PostingsPage({ frame, postings, state, on, page, pages, mayBegin }: Props) {
  const { locale } = frame
  const t = postingWords[locale]
  const to = addresses.postings
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {mayBegin && (
          <ButtonLink href={to.begin()} kind="primary" icon="plus">
            {t.begin}
          </ButtonLink>
        )}
      </PageHead>
      <Tabs
        label={t.state}
        tabs={[
          { label: t.all, href: to.list(), current: state === null },
          ...postingStates.map((one) => ({
            label: t.states[one],
            href: to.list({ 'tinh-trang': one }),
            current: state === one,
          })),
        ]}
      />
      <Table
        caption={t.title}
        locale={locale}
        rows={postings}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.none}>{t.noneLead}</EmptyState>}
        columns={[
          { label: t.about, cell: ({ id, about }) => <a href={to.show({ posting: id })}>{about}</a> },
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.audience, cell: ({ audience }) => t.audiences[audience] },
          { label: t.period, cell: (one) => formatPeriod(one.begins_on, one.ends_on, locale) },
          { label: t.comments, cell: (one) => formatNumber(one.comments, locale), figure: true },
          { label: t.unanswered, cell: (one) => formatNumber(one.unanswered, locale), figure: true },
          { label: t.state, cell: (one) => <PostingStatus posting={one} on={on} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => to.list({ trang, 'tinh-trang': state ?? undefined })}
        locale={locale}
      />
    </WorkspacePage>
  )
}
