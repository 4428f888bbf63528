import type { Context } from 'hono'
import type { FunctionComponent } from 'preact'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf } from '#web/guard.ts'
import type { ChangeProps } from '../pages/change-page.tsx'
import { unitShown } from '../queries/changes.ts'
import { unitOptions } from '../queries/tree.ts'

type C = Context<Env>

/** A form that proposes today as its day. */
export const fromToday = (c: C) => freshForm({ on: today(c.var.house.clock) })

/** Back to the unit's page. */
export const shown = (c: C) => () => addresses.units.show({ unit: idOf(c, 'unit') })

/** The living units that the actor may change, to choose from. */
export const editableUnits = (c: C) => {
  const { ctx, house } = c.var
  return unitOptions(ctx.db, { paths: pathsWhere(found(ctx.actor), 'unit.edit'), on: today(house.clock) })
}

/** The page of a change of the unit that the address names. */
export async function changePage(c: C, Page: FunctionComponent<ChangeProps>, form: FormState) {
  const unit = found(await unitShown(c.var.ctx.db, idOf(c, 'unit')))
  return page(c, <Page frame={await frameOf(c)} form={form} unit={unit} />, form.status)
}
