import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import {
  contentsOf,
  drivesOf,
  launchedMovements,
  movementById,
  targetsOf,
} from '#features/movements/index.ts'
import { unitForGrant, unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { mayAnywhere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import * as actions from '../actions/goals.ts'
import * as forms from '../forms.ts'
import { CloseOutPage } from '../pages/close-out-page.tsx'
import { GoalFormPage } from '../pages/goal-form-page.tsx'
import { NoMovementPage } from '../pages/no-movement-page.tsx'
import { sheetColumns } from '../pages/sheet.ts'
import { type BoardFilter, goalsOnBoard, openGoals } from '../queries/board.ts'
import { goalWords } from '../words.ts'
import { viewOf } from './views.tsx'

const routes = router()

export { routes as boardRoutes }

const number = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null)

/** What the board is about: the asked movement or the latest one, its contents and drives, and the filter of the address. */
async function boardOf(c: Context<Env>) {
  const { db } = c.var.ctx
  const movements = await launchedMovements(db)
  const asked = number(c.req.query('phong-trao'))
  const chosen = asked ?? movements[0]?.id
  const movement = chosen === undefined ? undefined : await movementById(db, chosen)
  if (!movement) return undefined
  const unit = number(c.req.query('don-vi'))
  const filter: BoardFilter = {
    movement: movement.id,
    content: number(c.req.query('noi-dung')),
    drive: number(c.req.query('dot')),
    unitPath: unit === null ? null : ((await unitForGrant(db, unit))?.path ?? null),
    state: c.req.query('tinh-hinh') ?? '',
    person: number(c.req.query('nguoi')),
    search: (c.req.query('tim') ?? '').normalize('NFC').slice(0, 200),
  }
  const on = today(c.var.house.clock)
  return {
    filter,
    query: c.req.query(),
    movement,
    // a draft may have goals already, and is then one of the choices
    movements: movements.some(({ id }) => id === movement.id) ? movements : [movement, ...movements],
    on,
    contents: await contentsOf(db, movement.id),
    drives: await drivesOf(db, movement.id),
    units: await unitOptions(db, { paths: ['/'], on }),
    mayClose:
      mayAnywhere(found(c.var.ctx.actor), 'goal.close') && ['launched', 'ended'].includes(movement.state),
    maySet:
      mayAnywhere(found(c.var.ctx.actor), 'goal.edit') && !['ended', 'withdrawn'].includes(movement.state),
  }
}
export type Board = NonNullable<Awaited<ReturnType<typeof boardOf>>>

routes.get(addresses.goals.board.pattern, may('goal.read'), async (c) => {
  const board = await boardOf(c)
  const frame = await frameOf(c)
  return page(c, board ? await viewOf(c, board, frame) : <NoMovementPage frame={frame} />)
})

routes.get(addresses.goals.exportBoard.pattern, may('goal.read'), async (c) => {
  const board = found(await boardOf(c))
  const rows = await allOnBoard(c, board)
  const { locale } = c.var.ctx
  const sheet = await writeSheet(sheetColumns(locale, board.on), rows, { sheet: goalWords[locale].goals })
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`chi-tieu-${board.on}.xlsx`),
  })
})

const batch = 5_000

/** Every goal that fits the filter, however many there are. */
async function allOnBoard(c: Context<Env>, { filter, on }: Board) {
  const all = []
  for (let offset = 0; ; offset += batch) {
    const { rows } = await goalsOnBoard(c.var.ctx.db, filter, { on, offset, limit: batch })
    all.push(...rows)
    if (rows.length < batch) return all
  }
}

routes.get(addresses.goals.add.pattern, may('goal.edit'), (c) => addPage(c))

routes.post(addresses.goals.add.pattern, may('goal.edit'), (c) =>
  submit(c, {
    form: forms.goalForm,
    act: actions.setGoal,
    then: ({ id }) => addresses.goals.show({ goal: id }),
    done: (locale) => goalWords[locale].saved,
    again: (form) => addPage(c, form),
  }),
)

async function addPage(c: Context<Env>, sent?: FormState) {
  const { ctx, house } = c.var
  const asked = number(String([sent?.typed.movement ?? c.req.query('phong-trao') ?? ''].flat()[0]))
  const movement = asked === null ? undefined : await movementById(ctx.db, asked)
  const frame = await frameOf(c)
  if (!movement) return page(c, <NoMovementPage frame={frame} />, 404)
  const on = today(house.clock)
  const target = (await targetsOf(ctx.db, movement.id)).find(
    ({ id }) => id === number(c.req.query('chi-tieu')),
  )
  const preset = {
    movement: movement.id,
    content: c.req.query('noi-dung'),
    kind: target?.measure === '%' ? 'percent' : 'number',
    name: target?.text,
    target: target?.number === null || target === undefined ? undefined : Number(target.number),
    measure: target?.measure,
    baseline: 0,
    weight: 1,
    counted_by: 'value',
    starts_on: movement.starts_on ?? on,
    due_on: movement.ends_on ?? on,
  }
  const form = sent ?? freshForm(preset)
  const props = {
    action: addresses.goals.add(),
    movement,
    contents: await contentsOf(ctx.db, movement.id),
    drives: await drivesOf(ctx.db, movement.id),
    targets: await targetsOf(ctx.db, movement.id),
    units: await unitOptions(ctx.db, { paths: pathsWhere(found(ctx.actor), 'goal.edit'), on }),
  }
  return page(c, <GoalFormPage frame={frame} form={form} {...props} />, form.status)
}

routes.get(addresses.goals.closeOut.pattern, may('goal.close'), (c) => closeOutPage(c, freshForm()))

routes.post(addresses.goals.closeOut.pattern, may('goal.close'), (c) =>
  submit(c, {
    form: forms.closeOutForm,
    act: actions.closeGoal,
    then: () => addresses.goals.closeOut({ 'phong-trao': c.req.query('phong-trao') }),
    done: (locale) => goalWords[locale].closed,
    again: (form) => closeOutPage(c, form),
  }),
)

async function closeOutPage(c: Context<Env>, form: FormState) {
  const board = await boardOf(c)
  const frame = await frameOf(c)
  if (!board) return page(c, <NoMovementPage frame={frame} />)
  const goals = await openGoals(
    c.var.ctx.db,
    board.movement.id,
    pathsWhere(found(c.var.ctx.actor), 'goal.close'),
  )
  return page(c, <CloseOutPage frame={frame} form={form} board={board} goals={goals} />, form.status)
}
