/**
 * How a movement stands, as its pages show it. Filled by the feature `goals`, which comes later in the list;
 * `app.ts` passes the function in.
 */
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'

/** `late` by `behind` points, `over` beyond 100 %; `empty` has nothing to count yet. */
export type Standing = 'empty' | 'on-plan' | 'over' | 'due-soon' | 'late' | 'done'

export type Progress = {
  /** Whole per cent done; nothing where there is nothing to count. */
  percent: number | null
  /** Whole per cent that the plan asks for by the day. */
  plan: number
  standing: Standing
  /** Points behind the plan, whole, 0 when not behind. */
  behind: number
  goals: number
}

/** A movement in few numbers, as lists show it. */
export type MovementFigures = Progress & {
  tasks: number
  tasksDone: number
  tasksLate: number
  people: number
}

export type MovementProgress = MovementFigures & {
  /** By `movement_contents.id`. */
  contents: ReadonlyMap<number, Progress>
  /** By `movement_drives.id`. */
  drives: ReadonlyMap<number, Progress>
  units: readonly (Progress & { unitId: number; unitName: string })[]
}

export type ProgressOf = (db: Kysely<Tables>, movementId: number, on: string) => Promise<MovementProgress>

/** The figures of several movements at once, by their numbers; one without goals and tasks has its zeros too. */
export type FiguresOf = (
  db: Kysely<Tables>,
  movementIds: readonly number[],
  on: string,
) => Promise<ReadonlyMap<number, MovementFigures>>

/** Before there is any goal. */
export const noProgress: MovementProgress = {
  percent: null,
  plan: 0,
  standing: 'empty',
  behind: 0,
  goals: 0,
  tasks: 0,
  tasksDone: 0,
  tasksLate: 0,
  people: 0,
  contents: new Map(),
  drives: new Map(),
  units: [],
}
