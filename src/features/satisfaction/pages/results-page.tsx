import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Stat, Stats } from '#web/ui/card.tsx'
import { Tabs } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProgressBar } from '#web/ui/progress.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { uiWords } from '#web/ui/words.ts'
import { formatDay, formatMonth } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type { Period } from '../queries.ts'
import { scores, summed, type Topic, topics } from '../rules.ts'
import { satisfactionWords } from '../words.ts'

type Props = { frame: Frame; topic: Topic | null; months: readonly Period[]; days: readonly Period[] }

/** How satisfied readers were, over time. */
export function ResultsPage({ frame, topic, months, days }: Props) {
  const { locale } = frame
  const t = satisfactionWords[locale]
  const to = addresses.satisfaction
  const total = summed(months.flatMap(({ counts }) => counts))
  return (
    <WorkspacePage frame={frame} title={t.results}>
      <PageHead title={t.results} lead={t.resultsLead} locale={locale} />
      <Tabs
        label={t.results}
        tabs={[
          { label: t.all, href: to.results(), current: topic === null },
          ...topics.map((one) => ({
            label: t.topics[one],
            href: to.results({ ve: one }),
            current: topic === one,
          })),
        ]}
      />
      {total.count === 0 ? (
        <EmptyState title={t.none}>{t.noneLead}</EmptyState>
      ) : (
        <>
          <Stats>
            <Stat figure={formatNumber(total.count, locale)} label={t.count} />
            <Stat figure={formatPercent((100 * total.satisfied) / total.count, locale)} label={t.satisfied} />
            <Stat figure={t.outOf(formatNumber(total.mean / 100, locale))} label={t.mean} />
          </Stats>
          <Counts
            frame={frame}
            title={t.byMonth}
            periods={months}
            name={(period) => formatMonth(period, locale)}
          />
          <Counts frame={frame} title={t.byDay} periods={days} name={formatDay} />
        </>
      )}
    </WorkspacePage>
  )
}

type CountsProps = {
  frame: Frame
  title: string
  periods: readonly Period[]
  name: (period: string) => string
}

function Counts({ frame, title, periods, name }: CountsProps) {
  const { locale } = frame
  const t = satisfactionWords[locale]
  const share = ({ counts }: Period) => {
    const { count, satisfied } = summed(counts)
    return count === 0 ? 0 : (100 * satisfied) / count
  }
  const of = ({ counts }: Period, score: number) => counts.find((one) => one.score === score)?.count ?? 0
  return (
    <section class="section stack">
      <h2>{title}</h2>
      <Table
        caption={title}
        locale={locale}
        dense
        rows={periods}
        rowKey={({ period }) => period}
        empty={t.none}
        columns={[
          { label: t.period, cell: ({ period }) => name(period) },
          { label: t.count, figure: true, cell: ({ counts }) => formatNumber(summed(counts).count, locale) },
          ...scores.map((score) => ({
            label: uiWords[locale].rating.scores[score],
            figure: true,
            cell: (row: Period) => formatNumber(of(row, score), locale),
          })),
          {
            label: t.satisfied,
            cell: (row) => (
              <>
                {formatPercent(share(row), locale)}{' '}
                <ProgressBar percent={share(row)} locale={locale} label={t.satisfied} />
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
