import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { ContentList } from '#web/ui/content-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { formatPeriod } from '#words/dates.ts'
import type { MovementFigures } from '../progress.ts'
import type { MovementRow } from '../queries.ts'
import { movementWords } from '../words.ts'
import { MovementStatus } from './movements-page.tsx'
import { ProgressMeter } from './standing.tsx'

type Row = { movement: MovementRow; progress: MovementFigures }

/** Every published movement, by year, running ones first. */
export function PublicListPage({
  frame,
  rows,
  today,
}: {
  frame: Frame
  rows: readonly Row[]
  today: string
}) {
  const { locale } = frame
  const t = movementWords[locale]
  const yearOf = ({ movement }: Row) => (movement.startsOn ?? movement.launchedOn ?? today).slice(0, 4)
  const years = [...new Set(rows.map(yearOf))].sort().reverse()
  return (
    <PortalPage frame={frame} title={t.list} description={t.publicLead}>
      <PageHead title={t.list} lead={t.publicLead} locale={locale} />
      {rows.length === 0 && <EmptyState title={t.nonePublic} />}
      {years.map((year) => (
        <section key={year} class="section">
          <h2>{`${t.year} ${year}`}</h2>
          <ContentList
            contents={rows
              .filter((row) => yearOf(row) === year)
              .map(({ movement, progress }) => ({
                key: movement.id,
                title: movement.title,
                href: addresses.publicMovements.show({ movement: movement.id }),
                more: (
                  <>
                    {movement.theme && <p class="content-theme">{movement.theme}</p>}
                    <p class="muted small">
                      {[
                        movement.organiser || movement.unitName,
                        formatPeriod(movement.startsOn, movement.endsOn, locale),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    <MovementStatus state={movement.state} locale={locale} />
                  </>
                ),
                meter: <ProgressMeter progress={progress} locale={locale} label={movement.title} />,
              }))}
          />
        </section>
      ))}
    </PortalPage>
  )
}
