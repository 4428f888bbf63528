import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Kanban } from '#web/ui/lists.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDue } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { TaskRow, TaskStep } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'
import { BoardFrame } from './board-frame.tsx'

type Column = { step: TaskStep; rows: readonly TaskRow[]; total: number }
type Props = { frame: Frame; board: Board; columns: readonly Column[]; self: number | null }

/** Tasks in the columns of their states. One's own move on by the button that their card holds. */
export function KanbanPage({ frame, board, columns, self }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  const listed = (step: TaskStep) => addresses.goals.board({ ...board.query, xem: 'nhiem-vu', buoc: step })
  return (
    <BoardFrame frame={frame} board={board} view="cong-viec">
      <Kanban
        label={t.kanban}
        columns={columns.map(({ step, rows, total }) => ({
          key: step,
          title: t.taskStates[step],
          count: total,
          empty: t.noTasks,
          cards: [
            ...rows.map((task) => ({
              key: task.id,
              content: <Card frame={frame} task={task} on={board.on} own={task.person_id === self} />,
            })),
            ...(total > rows.length
              ? [
                  {
                    key: 'more',
                    content: (
                      <a href={listed(step)}>{t.moreTasks(formatNumber(total - rows.length, locale))}</a>
                    ),
                  },
                ]
              : []),
          ],
        }))}
      />
    </BoardFrame>
  )
}

function Card({ frame, task, on, own }: { frame: Frame; task: TaskRow; on: string; own: boolean }) {
  const { locale } = frame
  const t = goalWords[locale]
  const here = { task: task.id }
  return (
    <>
      <a href={addresses.goals.task(here)}>
        <b>{task.name}</b>
      </a>
      <p class="muted small">
        {task.personName} · {task.unitName}
      </p>
      {task.state === 'done' ? (
        task.percent > 100 && <Status tone="over">{t.standings.over}</Status>
      ) : (
        <Status tone={task.due_on < on ? 'late' : 'draft'} plain>
          {formatDue(task.due_on, on, locale)}
        </Status>
      )}
      {own && task.state === 'open' && (
        <Form action={addresses.goals.startTask(here)} locale={locale} class="form-inline">
          <Button kind="quiet" label={`${t.start}: ${task.name}`}>
            {t.start}
          </Button>
        </Form>
      )}
      {own && task.state === 'doing' && <ButtonLink href={addresses.goals.task(here)}>{t.report}</ButtonLink>}
    </>
  )
}
