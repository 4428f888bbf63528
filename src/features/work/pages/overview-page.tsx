import { addresses } from '#addresses.ts'
import type { lateAndDueSoon, progressByBranch } from '#features/goals/index.ts'
import type { launchedMovements, MovementFigures, Standing } from '#features/movements/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Card, Stat, Stats } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { BarChart, Ring } from '#web/ui/progress.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table, TableBehind } from '#web/ui/table.tsx'
import { uiWords } from '#web/ui/words.ts'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import { workWords } from '../words.ts'
import { LateTable } from './work-page.tsx'

type Rows<Query extends (...words: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>
type Running = { movement: Rows<typeof launchedMovements>[number]; progress: MovementFigures }

type Props = {
  frame: Frame
  on: string
  unit?: { id: number; name: string }
  movements: readonly Running[]
  units: Rows<typeof progressByBranch>
  late: Rows<typeof lateAndDueSoon>
}

const tones = {
  empty: 'draft',
  'on-plan': 'met',
  over: 'over',
  'due-soon': 'soon',
  late: 'late',
  done: 'met',
} as const satisfies Record<Standing, string>

/** The agency, or one unit, at a glance. */
export function OverviewPage({ frame, on, unit, movements, units, late }: Props) {
  const { locale } = frame
  const t = workWords[locale]
  const title = unit ? t.unitOverview(unit.name) : t.overview
  const nothing = unit === undefined && movements.length === 0
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={t.overviewLead}
        locale={locale}
        crumbs={unit && [{ label: t.overview, href: addresses.dashboard.agency() }, { label: unit.name }]}
      />
      {nothing && <EmptyState title={t.noneRunning} />}
      {movements.map((running) => (
        <Movement key={running.movement.id} frame={frame} running={running} on={on} />
      ))}
      {units.length > 0 && (
        <Card title={t.units}>
          <BarChart
            label={t.units}
            locale={locale}
            rows={units.map((row) => ({
              label: row.unitName,
              percent: row.percent ?? 0,
              tone: tones[row.standing],
              href: addresses.dashboard.unit({ unit: row.unitId }),
            }))}
          />
          <TableBehind label={uiWords[locale].table}>
            <Table
              caption={t.units}
              locale={locale}
              dense
              rows={units}
              rowKey={(row) => row.unitId}
              empty=""
              columns={[
                {
                  label: t.unit,
                  cell: (row) => <a href={addresses.goals.board({ 'don-vi': row.unitId })}>{row.unitName}</a>,
                },
                { label: t.goals, figure: true, cell: (row) => formatNumber(row.goals, locale) },
                { label: t.progress, figure: true, cell: (row) => formatPercent(row.percent ?? 0, locale) },
                { label: t.plan, figure: true, cell: (row) => formatPercent(row.plan, locale) },
              ]}
            />
          </TableBehind>
        </Card>
      )}
      <section class="section">
        <LateTable frame={frame} on={on} late={late} title={t.unitLate} />
      </section>
    </WorkspacePage>
  )
}

function Movement({
  frame,
  running: { movement, progress },
  on,
}: {
  frame: Frame
  running: Running
  on: string
}) {
  const { locale } = frame
  const t = workWords[locale]
  const board = (state?: string) => addresses.goals.board({ 'phong-trao': movement.id, 'tinh-hinh': state })
  const tasks = (state?: string) =>
    addresses.goals.board({ 'phong-trao': movement.id, xem: 'cong-viec', 'tinh-hinh': state })
  return (
    <Card
      title={movement.title}
      link={<a href={addresses.movements.show({ movement: movement.id })}>{t.open}</a>}
    >
      <div class="overview-movement">
        <Ring
          percent={progress.percent}
          plan={progress.percent === null ? undefined : progress.plan}
          caption={t.ofPlan}
          note={`${uiWords[locale].planToDate} (${formatDay(on)}): ${formatPercent(progress.plan, locale)}`}
          locale={locale}
        />
        <Stats>
          <Stat figure={formatNumber(progress.goals, locale)} label={t.goals} href={board()} />
          <Stat figure={formatNumber(progress.tasks, locale)} label={t.tasks} href={tasks()} />
          <Stat
            figure={formatNumber(progress.tasksDone, locale)}
            label={t.tasksDone}
            href={tasks()}
            tone="met"
          />
          <Stat
            figure={formatNumber(progress.tasksLate, locale)}
            label={t.tasksLate}
            href={tasks('late')}
            tone={progress.tasksLate > 0 ? 'late' : undefined}
          />
          <Stat figure={formatNumber(progress.people, locale)} label={t.people} href={tasks()} />
        </Stats>
      </div>
    </Card>
  )
}
