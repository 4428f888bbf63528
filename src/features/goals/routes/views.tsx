import type { Context } from 'hono'
import { found } from '#outcomes.ts'
import { isDay } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import type { Env } from '#web/env.ts'
import type { Frame } from '#web/layout/frame.ts'
import { BoardPage } from '../pages/board-page.tsx'
import { CalendarPage } from '../pages/calendar-page.tsx'
import { GanttPage } from '../pages/gantt-page.tsx'
import { KanbanPage } from '../pages/kanban-page.tsx'
import { TasksPage } from '../pages/tasks-page.tsx'
import { goalsOnBoard, type TaskStep, taskSteps, tasksByDay, tasksOnBoard } from '../queries/board.ts'
import { contentsProgress } from '../queries/progress.ts'
import { weeksOf } from '../rules/days.ts'
import type { Board } from './board.tsx'

const perPage = 40
const perColumn = 20
/** As many tasks as a day of the calendar holds; the others stand in the list of the day. */
const perDay = 4

const pageAsked = (c: Context<Env>) => {
  const asked = c.req.query('trang') ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}
const pagesOf = (page: number, total: number) => ({
  page,
  pages: Math.max(1, Math.ceil(total / perPage)),
  total,
})

/** The one day whose tasks the calendar leads to. */
const dayAsked = (c: Context<Env>) => {
  const day = c.req.query('han') ?? ''
  return isDay(day) ? { from: day, until: day } : {}
}

/** Under which units the reader sees tasks, and whose own they are. */
const scopeOf = (c: Context<Env>) => {
  const actor = found(c.var.ctx.actor)
  return { paths: pathsWhere(actor, 'task.read'), self: actor.personId }
}

/** The board in the form that the address asks for. */
export function viewOf(c: Context<Env>, board: Board, frame: Frame) {
  switch (c.req.query('xem')) {
    case 'nhiem-vu':
      return tasksView(c, board, frame)
    case 'cong-viec':
      return kanbanView(c, board, frame)
    case 'lich':
      return calendarView(c, board, frame)
    case 'tien-trinh':
      return goalsView(c, board, frame, 'gantt')
    default:
      return goalsView(c, board, frame, 'list')
  }
}

async function goalsView(c: Context<Env>, board: Board, frame: Frame, as: 'list' | 'gantt') {
  const { db } = c.var.ctx
  const asked = pageAsked(c)
  const window = { on: board.on, offset: (asked - 1) * perPage, limit: perPage }
  const { rows, total } = await goalsOnBoard(db, board.filter, window)
  const props = { frame, board, goals: rows, ...pagesOf(asked, total) }
  if (as === 'gantt') return <GanttPage {...props} />
  return <BoardPage {...props} progress={await contentsProgress(db, board.movement.id, board.on)} />
}

async function tasksView(c: Context<Env>, board: Board, frame: Frame) {
  const asked = pageAsked(c)
  const step = taskSteps.find((one) => one === c.req.query('buoc'))
  const window = { on: board.on, offset: (asked - 1) * perPage, limit: perPage, step, ...dayAsked(c) }
  const { rows, total } = await tasksOnBoard(c.var.ctx.db, board.filter, { ...scopeOf(c), ...window })
  return <TasksPage frame={frame} board={board} tasks={rows} {...pagesOf(asked, total)} />
}

async function kanbanView(c: Context<Env>, board: Board, frame: Frame) {
  const scope = scopeOf(c)
  const column = async (step: TaskStep) => ({
    step,
    ...(await tasksOnBoard(c.var.ctx.db, board.filter, {
      ...scope,
      on: board.on,
      step,
      offset: 0,
      limit: perColumn,
    })),
  })
  return (
    <KanbanPage
      frame={frame}
      board={board}
      columns={await Promise.all(taskSteps.map(column))}
      self={scope.self}
    />
  )
}

async function calendarView(c: Context<Env>, board: Board, frame: Frame) {
  const asked = c.req.query('thang') ?? ''
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : board.on.slice(0, 7)
  const weeks = weeksOf(month)
  const window = { ...scopeOf(c), on: board.on, from: weeks[0]?.[0], until: weeks.at(-1)?.at(-1), perDay }
  const { rows, due } = await tasksByDay(c.var.ctx.db, board.filter, window)
  return <CalendarPage frame={frame} board={board} month={month} weeks={weeks} tasks={rows} due={due} />
}
