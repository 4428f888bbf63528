import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Card } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import type { Found } from '../queries.ts'
import { workWords } from '../words.ts'

type Row = { id: number; name: string; note: string | null }

/** Everything that has the words, by kind. */
export function SearchPage({
  frame,
  words,
  results,
}: {
  frame: Frame
  words: string
  results: Found | undefined
}) {
  const { locale } = frame
  const t = workWords[locale]
  const groups: { title: string; rows: readonly Row[]; hrefOf: (id: number) => string }[] = results
    ? [
        {
          title: t.peopleFound,
          rows: results.people,
          hrefOf: (id: number) => addresses.people.show({ person: id }),
        },
        {
          title: t.unitsFound,
          rows: results.units,
          hrefOf: (id: number) => addresses.units.show({ unit: id }),
        },
        {
          title: t.movementsFound,
          rows: results.movements,
          hrefOf: (id: number) => addresses.movements.show({ movement: id }),
        },
        {
          title: t.goalsFound,
          rows: results.goals,
          hrefOf: (id: number) => addresses.goals.show({ goal: id }),
        },
      ].filter(({ rows }) => rows.length > 0)
    : []
  return (
    <WorkspacePage frame={frame} title={t.searchTitle}>
      <PageHead title={t.searchTitle} lead={results ? t.searchLead(words) : t.searchHint} locale={locale} />
      {results && groups.length === 0 && <EmptyState title={t.nothing}>{t.searchHint}</EmptyState>}
      {groups.map(({ title, rows, hrefOf }) => (
        <Card key={title} title={title}>
          <ul class="plain-list">
            {rows.map((row) => (
              <li key={row.id}>
                <a href={hrefOf(row.id)}>{row.name}</a> <span class="muted">{row.note}</span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </WorkspacePage>
  )
}
