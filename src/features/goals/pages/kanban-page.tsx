import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Kanban } from '#web/ui/lists.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDue } from '#words/dates.ts'
import type { TaskRow } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'
import { BoardFrame } from './board-frame.tsx'

type Column = { state: 'open' | 'doing' | 'reported' | 'done'; rows: readonly TaskRow[]; total: number }

/** Tasks in the columns of their states; a card leads to the task, where its one next step stands. */
export function KanbanPage({
  frame,
  board,
  columns,
}: {
  frame: Frame
  board: Board
  columns: readonly Column[]
}) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <BoardFrame frame={frame} board={board} view="cong-viec">
      <Kanban
        label={t.kanban}
        columns={columns.map(({ state, rows, total }) => ({
          key: state,
          title: t.taskStates[state],
          count: total,
          empty: t.noTasks,
          cards: rows.map((task) => ({
            key: task.id,
            content: (
              <>
                <a href={addresses.goals.task({ task: task.id })}>
                  <b>{task.name}</b>
                </a>
                <p class="muted small">
                  {task.personName} · {task.unitName}
                </p>
                {state === 'done' ? (
                  task.percent > 100 && <Status tone="over">{t.standings.over}</Status>
                ) : (
                  <Status tone={task.due_on < board.on ? 'late' : 'draft'} plain>
                    {formatDue(task.due_on, board.on, locale)}
                  </Status>
                )}
              </>
            ),
          })),
        }))}
      />
    </BoardFrame>
  )
}
