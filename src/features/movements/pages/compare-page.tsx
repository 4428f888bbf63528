import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatPeriod } from '#words/dates.ts'
import { formatPercent } from '#words/numbers.ts'
import type { MovementProgress } from '../progress.ts'
import type { Life, MovementRow, Parts } from '../queries.ts'
import { movementWords } from '../words.ts'

type Compared = { movement: MovementRow; parts: Parts; life: Life; progress: MovementProgress }

/** Movements side by side. */
export function ComparePage({
  frame,
  all,
  compared,
}: {
  frame: Frame
  all: readonly MovementRow[]
  compared: readonly Compared[]
}) {
  const { locale } = frame
  const t = movementWords[locale]
  const chosen = new Set(compared.map(({ movement }) => movement.id))
  const lines: { label: string; cell: (one: Compared) => string }[] = [
    { label: t.theme, cell: ({ movement }) => movement.theme },
    { label: t.period, cell: ({ movement }) => formatPeriod(movement.startsOn, movement.endsOn, locale) },
    { label: t.state, cell: ({ movement }) => t.states[movement.state] },
    {
      label: t.contents,
      cell: ({ parts }) => parts.contents.map(({ title }, index) => `${index + 1}. ${title}`).join('\n'),
    },
    { label: t.drives, cell: ({ parts }) => parts.drives.map(({ name }) => name).join('\n') },
    {
      label: t.boardLink,
      cell: ({ parts, progress }) => t.goalsCount(parts.contents.length, progress.goals, progress.tasks),
    },
    {
      label: t.progressColumn,
      cell: ({ progress }) =>
        progress.percent === null ? t.noGoals : formatPercent(progress.percent, locale),
    },
    { label: t.reviews, cell: ({ life }) => life.reviews.map(({ kind }) => t.reviewKinds[kind]).join(', ') },
  ]
  return (
    <WorkspacePage frame={frame} title={t.compare}>
      <PageHead
        title={t.compare}
        lead={t.compareLead}
        locale={locale}
        crumbs={[{ label: t.list, href: addresses.movements.list() }, { label: t.compare }]}
      />
      <form class="filters" method="get" action={addresses.movements.compare()}>
        <fieldset class="choice-inline">
          <legend class="visually-hidden">{t.chooseToCompare}</legend>
          {all.map((movement) => (
            <label key={movement.id}>
              <input type="checkbox" name="pt" value={movement.id} checked={chosen.has(movement.id)} />
              <span>{movement.title || t.draft}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button button-primary">
          {t.compare}
        </button>
      </form>
      {compared.length < 2 ? (
        <EmptyState title={t.chooseToCompare} />
      ) : (
        <Table
          caption={t.compare}
          locale={locale}
          rows={lines}
          rowKey={(line) => line.label}
          empty=""
          columns={[
            { label: '', cell: (line) => line.label },
            ...compared.map((one) => ({
              label: one.movement.title,
              cell: (line: (typeof lines)[number]) => <span class="preserve">{line.cell(one)}</span>,
            })),
          ]}
        />
      )}
    </WorkspacePage>
  )
}
