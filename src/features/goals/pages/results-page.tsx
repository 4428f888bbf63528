import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Stat, Stats } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type { Results } from '../queries/results.ts'
import { percentOf, progressOfTasks } from '../rules/progress.ts'
import { goalWords } from '../words.ts'
import { TaskStatus } from './figures.tsx'

/** What a person did in a year; the ground for the yearly rating. */
export function ResultsPage({
  frame,
  person,
  year,
  on,
  results,
}: {
  frame: Frame
  person: { id: number; name: string }
  year: number
  on: string
  results: Results
}) {
  const { locale } = frame
  const t = goalWords[locale]
  const { counts } = results
  const said = (count: number) => formatNumber(count, locale)
  const to = (nam: number) => addresses.goals.person({ person: person.id }, { nam })
  return (
    <WorkspacePage frame={frame} title={t.results}>
      <PageHead title={t.results} lead={t.resultsLead(person.name, String(year))} locale={locale}>
        <ButtonLink href={to(year - 1)} icon="arrow-left">
          {String(year - 1)}
        </ButtonLink>
        <ButtonLink href={to(year + 1)} icon="arrow-right">
          {String(year + 1)}
        </ButtonLink>
      </PageHead>
      <Stats>
        <Stat
          figure={
            results.tasks.length > 0 ? formatPercent(percentOf(progressOfTasks(results.tasks)), locale) : '–'
          }
          label={t.resultsMean}
        />
        <Stat figure={said(counts.done)} label={t.taskStates.done} />
        <Stat figure={said(counts.on_time)} label={t.onTime} tone="met" />
        <Stat figure={said(counts.late)} label={t.late} tone={counts.late > 0 ? 'late' : undefined} />
        <Stat figure={said(counts.over)} label={t.over} tone={counts.over > 0 ? 'over' : undefined} />
        <Stat figure={said(counts.open)} label={t.openNow} />
        <Stat figure={said(counts.reports)} label={t.confirmedReports} />
      </Stats>
      {results.tasks.length > 0 && <p class="muted small">{t.howTasks(results.tasks.length)}.</p>}
      <Table
        caption={t.tasks}
        locale={locale}
        rows={results.tasks}
        rowKey={(task) => task.id}
        empty={t.noTasks}
        columns={[
          {
            label: t.taskName,
            cell: (task) => (
              <>
                <a href={addresses.goals.task({ task: task.id })}>{task.name}</a>
                <span class="sub">{task.goalName}</span>
              </>
            ),
          },
          { label: t.product, cell: (task) => task.product || '–' },
          { label: t.dueOn, cell: (task) => formatDay(task.due_on) },
          {
            label: t.state,
            cell: (task) => <TaskStatus task={task} day={on} locale={locale} />,
          },
          { label: '%', figure: true, cell: (task) => task.percent },
        ]}
      />
    </WorkspacePage>
  )
}
