import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { contentsOf, drivesOf, movementById, targetsOf } from '#features/movements/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { copyGoals } from '../actions/copy-goals.ts'
import { setGoals } from '../actions/goals.ts'
import * as forms from '../forms.ts'
import { SeveralGoalsPage } from '../pages/several-goals-page.tsx'
import { goalWords } from '../words.ts'

const routes = router()

export { routes as severalRoutes }

/** Empty rows below those that are filled. */
const spareRows = 3
const leastRows = 5
const fromText = 'van-ban'

type Movement = NonNullable<Awaited<ReturnType<typeof movementById>>>
type Target = Awaited<ReturnType<typeof targetsOf>>[number]

/** What stands in an empty row. */
const emptyRow = (contents: readonly { id: number }[]) => ({
  content: contents[0]?.id,
  kind: 'number',
  weight: 1,
})

/** A target named in the text as a row of the form. */
const rowOf = (target: Target) => ({
  name: target.text.slice(0, 500),
  target: target.number === null ? '' : Number(target.number),
  measure: target.measure,
  kind: target.measure === '%' ? 'percent' : 'number',
})

/** The form as it first stands there. */
function freshRows(movement: Movement, rows: readonly Record<string, unknown>[], on: string): FormState {
  const cells = rows.flatMap((row, number) =>
    Object.entries(row).map(([key, value]) => [`goals.${number}.${key}`, value] as const),
  )
  return freshForm({
    starts_on: movement.starts_on ?? on,
    due_on: movement.ends_on ?? on,
    ...Object.fromEntries(cells),
  })
}

const movementAsked = (c: Context<Env>, sent?: FormState) => {
  const asked = String([sent?.typed.movement ?? c.req.query('phong-trao') ?? ''].flat()[0])
  return /^\d{1,9}$/.test(asked) ? Number(asked) : 0
}

async function severalPage(c: Context<Env>, sent?: FormState) {
  const { ctx, house } = c.var
  const { db } = ctx
  const movement = found(await movementById(db, movementAsked(c, sent)))
  const on = today(house.clock)
  const contents = await contentsOf(db, movement.id)
  const targets = await targetsOf(db, movement.id)
  const filled = c.req.query('tu') === fromText ? targets.map(rowOf) : []
  const typedRows = sent
    ? Math.max(0, ...Object.keys(forms.goalRowsIn(sent.typed)).map((row) => Number(row) + 1))
    : filled.length
  const rows = Math.max(leastRows, typedRows + spareRows)
  const fresh = Array.from({ length: rows }, (_, row) => ({ ...emptyRow(contents), ...filled[row] }))
  const first = freshRows(movement, fresh, on)
  const form = sent ? { ...sent, typed: { ...first.typed, ...sent.typed } } : first
  const before =
    movement.copied_from_id === null ? undefined : await movementById(db, movement.copied_from_id)
  const props = {
    movement,
    contents,
    drives: await drivesOf(db, movement.id),
    units: await unitOptions(db, { paths: pathsWhere(found(ctx.actor), 'goal.edit'), on }),
    rows,
    fromTargets:
      targets.length > 0
        ? addresses.goals.addSeveral({ 'phong-trao': movement.id, tu: fromText })
        : undefined,
    before,
  }
  return page(c, <SeveralGoalsPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

routes.get(addresses.goals.addSeveral.pattern, may('goal.edit'), (c) => severalPage(c))

routes.post(addresses.goals.addSeveral.pattern, may('goal.edit'), (c) =>
  submit(c, {
    form: forms.severalGoalsForm,
    act: setGoals,
    then: (_, { movement }) => addresses.goals.board({ 'phong-trao': movement }),
    done: (locale, { count }) => goalWords[locale].bulkSet(count),
    again: (form) => severalPage(c, form),
  }),
)

routes.post(addresses.goals.copy.pattern, may('goal.edit'), (c) =>
  submit(c, {
    form: forms.copyGoalsForm,
    act: copyGoals,
    then: (_, { movement }) => addresses.goals.board({ 'phong-trao': movement }),
    done: (locale, { count }) => goalWords[locale].copied(count),
    again: (form) => severalPage(c, form),
  }),
)
