import { addresses } from '#addresses.ts'
import { addDays } from '#platform/clock.ts'
import type { Frame } from '#web/layout/frame.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDay, formatMonth } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { TaskRow } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'
import { BoardFrame } from './board-frame.tsx'

type Props = {
  frame: Frame
  board: Board
  month: string
  weeks: readonly (readonly string[])[]
  /** The first few tasks of each day. */
  tasks: readonly TaskRow[]
  /** How many tasks are due on a day. */
  due: ReadonlyMap<string, number>
}

const neighbour = (month: string, step: number) => addDays(`${month}-15`, step * 30).slice(0, 7)

/** What is due in a month: weeks and days where there is room, a list of days on a phone. */
export function CalendarPage(props: Props) {
  const { frame, board, month, weeks, due } = props
  const { locale } = frame
  const t = goalWords[locale]
  const to = (step: number) =>
    addresses.goals.board({ ...board.query, xem: 'lich', thang: neighbour(month, step) })
  return (
    <BoardFrame frame={frame} board={board} view="lich">
      <div class="calendar-head">
        <ButtonLink href={to(-1)} icon="arrow-left">
          {formatMonth(neighbour(month, -1), locale)}
        </ButtonLink>
        <h2>{formatMonth(month, locale)}</h2>
        <ButtonLink href={to(1)} icon="arrow-right">
          {formatMonth(neighbour(month, 1), locale)}
        </ButtonLink>
      </div>
      {due.size === 0 && <p class="muted">{t.noTaskFound}</p>}
      <table class="calendar">
        <caption class="visually-hidden">{formatMonth(month, locale)}</caption>
        <thead>
          <tr>
            {t.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <Day key={day} {...props} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </BoardFrame>
  )
}

function Day({ frame, board, month, tasks, due, day }: Props & { day: string }) {
  const { locale } = frame
  const t = goalWords[locale]
  const own = tasks.filter(({ due_on }) => due_on === day)
  const more = (due.get(day) ?? 0) - own.length
  const kind = [
    own.length === 0 && 'calendar-free',
    !day.startsWith(month) && 'calendar-beside',
    day === board.on && 'calendar-today',
  ]
  return (
    <td class={kind.filter(Boolean).join(' ') || undefined}>
      <time dateTime={day}>
        <span class="calendar-number" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span class="calendar-date">{formatDay(day)}</span>
      </time>
      {day === board.on && <span class="visually-hidden">{sharedWords[locale].today}</span>}
      {own.length > 0 && (
        <ul>
          {own.map((task) => (
            <li key={task.id}>
              <a href={addresses.goals.task({ task: task.id })}>{task.name}</a>
              <span class="muted small">{task.personName}</span>
              <State task={task} on={board.on} frame={frame} />
            </li>
          ))}
          {more > 0 && (
            <li>
              <a
                href={addresses.goals.board({ ...board.query, xem: 'nhiem-vu', han: day, thang: undefined })}
              >
                {t.moreTasks(formatNumber(more, locale))}
              </a>
            </li>
          )}
        </ul>
      )}
    </td>
  )
}

/** A task's state where there is little room: only what is done or late needs a word. */
function State({ task, on, frame }: { task: TaskRow; on: string; frame: Frame }) {
  const t = goalWords[frame.locale]
  if (task.state === 'done')
    return (
      <Status tone="met" plain>
        {t.taskStates.done}
      </Status>
    )
  if (task.state === 'reported')
    return (
      <Status tone="soon" plain>
        {t.taskStates.reported}
      </Status>
    )
  return task.due_on < on ? (
    <Status tone="late" plain>
      {t.standings.late}
    </Status>
  ) : null
}
