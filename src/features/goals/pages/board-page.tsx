import { addresses } from '#addresses.ts'
import type { Progress } from '#features/movements/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type { GoalRow } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'
import { BoardFrame } from './board-frame.tsx'
import { figure, GoalMeter } from './figures.tsx'

type Props = {
  frame: Frame
  board: Board
  goals: readonly GoalRow[]
  progress: ReadonlyMap<number, Progress>
  page: number
  pages: number
  total: number
}

/** Contents with their goals: who, what, by when, how far. */
export function BoardPage({ frame, board, goals, progress, page, pages, total }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  const groups = [...new Set(goals.map(({ content_id }) => content_id))]
  return (
    <BoardFrame frame={frame} board={board} view="">
      {goals.length === 0 && <Empty frame={frame} board={board} />}
      {groups.map((content) => {
        const rows = goals.filter(({ content_id }) => content_id === content)
        const [first] = rows
        const group = progress.get(content)
        return (
          <section key={content} class="board-group">
            <h2>
              {first?.contentOrdinal}. {first?.contentTitle}
            </h2>
            {group && group.percent !== null && (
              <p class="muted small">
                {formatPercent(group.percent, locale)} · {t.howGroup(group.goals)}
              </p>
            )}
            <GoalTable frame={frame} board={board} goals={rows} />
          </section>
        )
      })}
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

function GoalTable({ frame, board, goals }: { frame: Frame; board: Board; goals: readonly GoalRow[] }) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <Table
      caption={goals[0]?.contentTitle ?? t.goals}
      locale={locale}
      rows={goals}
      rowKey={(goal) => goal.id}
      empty=""
      columns={[
        {
          label: t.goal,
          cell: (goal) => (
            <>
              <a href={addresses.goals.show({ goal: goal.id })}>{goal.name}</a>
              <span class="sub">{[goal.unitName, goal.driveName].filter(Boolean).join(' · ')}</span>
            </>
          ),
        },
        { label: t.target, figure: true, cell: (goal) => figure(goal.target, goal.measure, locale) },
        {
          label: t.value,
          figure: true,
          cell: (goal) => (goal.counted_by === 'tasks' ? '–' : figure(goal.value, goal.measure, locale)),
        },
        {
          label: t.tasks,
          figure: true,
          cell: (goal) => (goal.tasks > 0 ? `${goal.tasksDone}/${goal.tasks}` : '–'),
        },
        { label: t.dueOn, cell: (goal) => formatDay(goal.due_on) },
        {
          label: t.progress,
          cell: (goal) => <GoalMeter goal={goal} day={board.on} locale={locale} label={goal.name} />,
        },
      ]}
    />
  )
}

function Empty({ frame, board }: { frame: Frame; board: Board }) {
  const t = goalWords[frame.locale]
  const fresh =
    board.filter.search === '' &&
    board.filter.state === '' &&
    board.filter.content === null &&
    board.filter.unitPath === null
  const add = board.maySet && (
    <ButtonLink kind="primary" href={addresses.goals.add({ 'phong-trao': board.movement.id })}>
      {t.addGoal}
    </ButtonLink>
  )
  return (
    <EmptyState title={fresh ? t.none : t.nothingFound} action={fresh && add}>
      {fresh && t.noneLead}
    </EmptyState>
  )
}
