/**
 * What a unit as a collective reached in a year: its rating and its targets.
 */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { UnitResultInput } from '../forms.ts'
import { unitDays } from '../queries/file.ts'
import type { Tx } from '../queries/standing.ts'
import {
  deleteUnitResult,
  insertUnitResult,
  unitResultForUpdate,
  unitResults,
  updateUnitResult,
} from '../queries/unit-results.ts'
import { mayResult } from '../rules/grounds.ts'

async function mayWrite(ctx: Ctx, tx: Tx, unit: number): Promise<void> {
  permit(ctx, 'person.edit', { unitPath: found(await unitDays(tx, unit)).path })
}

async function check(ctx: Ctx, tx: Tx, result: UnitResultInput, at: { unit: number; except: number | null }) {
  const held = (await unitResults(tx, at.unit)).filter(({ id }) => id !== at.except)
  orRefuse(mayResult(result, { held, today: today(ctx.house.clock) }))
}

/** Writes down a year of the unit. */
export const addUnitResult = (ctx: Ctx, unit: number, result: UnitResultInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    await mayWrite(ctx, tx, unit)
    await check(ctx, tx, result, { unit, except: null })
    const id = await insertUnitResult(tx, unit, result)
    await record('unit.result-added', { subject: ['unit', unit], unit, facts: { result } })
    return { id }
  })

/** Puts right what is written, with the reason. */
export const correctUnitResult = (
  ctx: Ctx,
  unit: number,
  { id, why, ...result }: UnitResultInput & { id: number; why: string },
) =>
  act(ctx, async ({ tx, record }) => {
    await mayWrite(ctx, tx, unit)
    const { id: _, unit_id: __, ...before } = found(await unitResultForUpdate(tx, unit, id))
    await check(ctx, tx, result, { unit, except: id })
    await updateUnitResult(tx, id, result)
    const facts = { why, before, after: result }
    await record('unit.result-corrected', { subject: ['unit', unit], unit, facts })
  })

/** Takes out what was entered by mistake, with the reason. */
export const removeUnitResult = (ctx: Ctx, unit: number, { id, because }: { id: number; because: string }) =>
  act(ctx, async ({ tx, record }) => {
    await mayWrite(ctx, tx, unit)
    const { id: _, unit_id: __, ...before } = found(await unitResultForUpdate(tx, unit, id))
    await deleteUnitResult(tx, id)
    await record('unit.result-removed', { subject: ['unit', unit], unit, facts: { why: because, before } })
  })
