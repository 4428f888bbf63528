import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type { TaskRow } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'
import { BoardFrame } from './board-frame.tsx'
import { TaskStatus } from './figures.tsx'

type Props = {
  frame: Frame
  board: Board
  tasks: readonly TaskRow[]
  page: number
  pages: number
  total: number
}

/** Tasks by deadline: who does what by when, with what product. */
export function TasksPage({ frame, board, tasks, page, pages, total }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <BoardFrame frame={frame} board={board} view="nhiem-vu">
      <Table
        caption={t.tasks}
        locale={locale}
        rows={tasks}
        rowKey={(task) => task.id}
        empty={<EmptyState title={t.noTaskFound} />}
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
          {
            label: t.person,
            cell: (task) => (
              <div>
                {task.personName}
                <span class="sub">{task.unitName}</span>
              </div>
            ),
          },
          { label: t.product, cell: (task) => task.product || '–' },
          { label: t.dueOn, cell: (task) => formatDay(task.due_on) },
          { label: t.state, cell: (task) => <TaskStatus task={task} day={board.on} locale={locale} /> },
          { label: t.progress, figure: true, cell: (task) => formatPercent(task.percent, locale) },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.totalTasks(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.goals.board({ ...board.query, trang })}
        locale={locale}
      />
    </BoardFrame>
  )
}
