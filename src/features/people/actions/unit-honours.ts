/**
 * Honours of a unit as a collective. They stand here, beside those of persons, because it is one register.
 */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { UnitHonourInput } from '../forms.ts'
import { nameUnits } from '../queries/bulk.ts'
import { unitDays } from '../queries/file.ts'
import {
  deleteHonour,
  heldByUnit,
  insertUnitHonour,
  unitHonourForUpdate,
  updateHonour,
} from '../queries/honours.ts'
import type { Tx } from '../queries/standing.ts'
import { mayHonour } from '../rules/file.ts'

async function mayWrite(ctx: Ctx, tx: Tx, unit: number): Promise<void> {
  permit(ctx, 'person.edit', { unitPath: found(await unitDays(tx, unit)).path })
}

async function check(
  ctx: Ctx,
  tx: Tx,
  honour: UnitHonourInput,
  { unit, except }: { unit: number; except: number | null },
) {
  const held = (await heldByUnit(tx, unit)).filter(({ id }) => id !== except)
  orRefuse(mayHonour(honour, { subject: 'tap-the', held, today: today(ctx.house.clock) }))
}

/** Writes down an honour that the unit holds. */
export const addUnitHonour = (ctx: Ctx, unit: number, honour: UnitHonourInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    await mayWrite(ctx, tx, unit)
    await check(ctx, tx, honour, { unit, except: null })
    const id = await insertUnitHonour(tx, unit, honour)
    await nameUnits(tx, 'honours', [id])
    await record('unit.honour-added', { subject: ['unit', unit], unit, facts: { honour } })
    return { id }
  })

/** Puts right what is written, with the reason. */
export const correctUnitHonour = (
  ctx: Ctx,
  unit: number,
  { id, why, ...honour }: UnitHonourInput & { id: number; why: string },
) =>
  act(ctx, async ({ tx, record }) => {
    await mayWrite(ctx, tx, unit)
    const { id: _, person_id: __, unit_id: ___, ...before } = found(await unitHonourForUpdate(tx, unit, id))
    await check(ctx, tx, honour, { unit, except: id })
    await updateHonour(tx, id, honour, ctx.house.clock.now())
    await nameUnits(tx, 'honours', [id])
    await record('unit.honour-corrected', {
      subject: ['unit', unit],
      unit,
      facts: { why, before, after: honour },
    })
  })

/** Takes out what was entered by mistake, with the reason. */
export const removeUnitHonour = (ctx: Ctx, unit: number, { id, because }: { id: number; because: string }) =>
  act(ctx, async ({ tx, record }) => {
    await mayWrite(ctx, tx, unit)
    const { id: _, person_id: __, unit_id: ___, ...before } = found(await unitHonourForUpdate(tx, unit, id))
    await deleteHonour(tx, id)
    await record('unit.honour-removed', { subject: ['unit', unit], unit, facts: { why: because, before } })
  })
