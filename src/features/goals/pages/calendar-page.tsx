import { addresses } from '#addresses.ts'
import { addDays } from '#platform/clock.ts'
import type { Frame } from '#web/layout/frame.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDay, formatMonth } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { TaskRow } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { BoardFrame } from './board-frame.tsx'
import { TaskStatus } from './figures.tsx'

const neighbour = (month: string, step: number) => addDays(`${month}-15`, step * 30).slice(0, 7)

/** What is due in a month, day by day. */
export function CalendarPage({
  frame,
  board,
  month,
  tasks,
}: {
  frame: Frame
  board: Board
  month: string
  tasks: readonly TaskRow[]
}) {
  const { locale } = frame
  const days = [...new Set(tasks.map(({ due_on }) => due_on))]
  const to = (step: number) =>
    addresses.goals.board({ ...board.query, xem: 'lich', thang: neighbour(month, step) })
  return (
    <BoardFrame frame={frame} board={board} view="lich">
      <div class="page-head-row">
        <h2>{formatMonth(month, locale)}</h2>
        <div class="cluster">
          <ButtonLink href={to(-1)} icon="arrow-left">
            {formatMonth(neighbour(month, -1), locale)}
          </ButtonLink>
          <ButtonLink href={to(1)} icon="arrow-right">
            {formatMonth(neighbour(month, 1), locale)}
          </ButtonLink>
        </div>
      </div>
      {days.length === 0 && <p class="empty">{sharedWords[locale].nothingFound}</p>}
      <ol class="calendar">
        {days.map((day) => (
          <li key={day} class="card card-padded">
            <h3>
              {formatDay(day)} {day === board.on && <Status tone="info">{sharedWords[locale].today}</Status>}
            </h3>
            <ul>
              {tasks
                .filter(({ due_on }) => due_on === day)
                .map((task) => (
                  <li key={task.id}>
                    <a href={addresses.goals.task({ task: task.id })}>{task.name}</a>{' '}
                    <span class="muted">{task.personName}</span>{' '}
                    <TaskStatus task={task} day={board.on} locale={locale} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </BoardFrame>
  )
}
