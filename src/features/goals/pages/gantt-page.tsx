import { addresses } from '#addresses.ts'
import { daysBetween } from '#platform/clock.ts'
import type { Frame } from '#web/layout/frame.ts'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table, TableBehind } from '#web/ui/table.tsx'
import { uiWords } from '#web/ui/words.ts'
import { formatDay, formatPeriod } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { GoalRow } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { percentOf, standingOf } from '../rules/progress.ts'
import { goalWords } from '../words.ts'
import { BoardFrame } from './board-frame.tsx'
import { GoalStatus } from './figures.tsx'

type Props = {
  frame: Frame
  board: Board
  goals: readonly GoalRow[]
  page: number
  pages: number
  total: number
}

const tones = { 'on-plan': 'met', over: 'over', 'due-soon': 'soon', late: 'late', done: 'met' } as const
const width = 1000
const rowHeight = 26

/** Goals along the days of the movement, with how far each has come; the table stands behind. */
export function GanttPage({ frame, board, goals, page, pages, total }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <BoardFrame frame={frame} board={board} view="tien-trinh">
      {goals.length === 0 ? (
        <EmptyState title={t.nothingFound} />
      ) : (
        <div class="card card-padded">
          <Drawing board={board} goals={goals} label={t.timeline} today={uiWords[locale].today} />
          <TableBehind label={uiWords[locale].table}>
            <Table
              caption={t.timeline}
              locale={locale}
              dense
              rows={goals}
              rowKey={(goal) => goal.id}
              empty=""
              columns={[
                {
                  label: t.goal,
                  cell: (goal) => <a href={addresses.goals.show({ goal: goal.id })}>{goal.name}</a>,
                },
                { label: t.unit, cell: (goal) => goal.unitName },
                { label: t.startsOn, cell: (goal) => formatPeriod(goal.starts_on, goal.due_on, locale) },
                {
                  label: t.state,
                  cell: (goal) => <GoalStatus goal={goal} day={board.on} locale={locale} plain />,
                },
              ]}
            />
          </TableBehind>
        </div>
      )}
      <Pager
        page={page}
        pages={pages}
        total={t.total(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.goals.board({ ...board.query, trang })}
        locale={locale}
      />
    </BoardFrame>
  )
}

function Drawing({
  board,
  goals,
  label,
  today,
}: {
  board: Board
  goals: readonly GoalRow[]
  label: string
  today: string
}) {
  const [start = board.on] = goals.map(({ starts_on }) => starts_on).sort()
  const end =
    goals
      .map(({ due_on }) => due_on)
      .sort()
      .at(-1) ?? board.on
  const days = Math.max(1, daysBetween(start, end))
  const x = (day: string) =>
    Math.round((Math.max(0, Math.min(days, daysBetween(start, day))) / days) * (width - 20)) + 10
  const height = 48 + goals.length * rowHeight
  return (
    <svg class="gantt" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      <text x="10" y="14">
        {formatDay(start)}
      </text>
      <text x={width - 10} y="14" text-anchor="end">
        {formatDay(end)}
      </text>
      {goals.map((goal, index) => {
        const y = 40 + index * rowHeight
        const [left, right] = [x(goal.starts_on), x(goal.due_on)]
        const wide = Math.max(6, right - left)
        const { standing } = standingOf(
          { progress: goal.progress, startsOn: goal.starts_on, dueOn: goal.due_on },
          board.on,
        )
        const done = Math.min(1, percentOf(goal.progress) / 100)
        const outside = left > width / 2
        return (
          <a key={goal.id} href={addresses.goals.show({ goal: goal.id })} aria-label={goal.name}>
            <g class={`tone-${tones[standing]}`}>
              <rect class="gantt-whole" x={left} y={y} width={wide} height="18" rx="4" />
              <rect class="gantt-done" x={left} y={y + 14} width={wide * done} height="4" rx="2" />
              <text x={outside ? right - 8 : left + 8} y={y + 12} text-anchor={outside ? 'end' : 'start'}>
                {goal.name.length > 90 ? `${goal.name.slice(0, 88)}…` : goal.name}
              </text>
            </g>
          </a>
        )
      })}
      {board.on >= start && board.on <= end && (
        <g class="timeline-today">
          <path d={`M${x(board.on)} 32V${height}`} />
          <text x={x(board.on)} y="28" text-anchor="middle">
            {today}
          </text>
        </g>
      )}
    </svg>
  )
}
