import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { pathsOfUnits } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { PermitInput, WindowChange, WindowInput } from '../forms.ts'
import * as windows from '../queries/windows.ts'
import { refuse } from '../words.ts'

const inOrder = ({ opens_on, closes_on }: { opens_on: string; closes_on: string }) =>
  closes_on < opens_on ? refuse('closesBefore') : undefined

/** Lets everybody below a unit register for a year between two days. */
export const openWindow = (ctx: Ctx, input: WindowInput) =>
  act(ctx, async ({ tx, record }) => {
    const unitPath = found((await pathsOfUnits(tx, [input.unit_id])).get(input.unit_id))
    permit(ctx, 'registration.open', { unitPath })
    orRefuse(inOrder(input))
    const other = await windows.windowOf(tx, input.unit_id, input.year)
    orRefuse(other && refuse('windowThere', { year: input.year }))
    const id = await windows.insertWindow(tx, input)
    const { year, opens_on, closes_on } = input
    await record('registration.opened', {
      subject: ['registrationWindow', id],
      unit: input.unit_id,
      facts: { year, opens_on, closes_on },
    })
    return { id }
  })

/** Moves the days of a window. What was registered stays. */
export const correctWindow = (ctx: Ctx, id: number, { _version, ...change }: WindowChange) =>
  act(ctx, async ({ tx, record }) => {
    const window = found(await windows.windowForUpdate(tx, id))
    permit(ctx, 'registration.open', window)
    orRefuse(window.version === _version ? undefined : refuse('stale'))
    orRefuse(inOrder(change))
    await windows.saveWindow(tx, id, change)
    const { opens_on, closes_on } = change
    await record('registration.window-moved', {
      subject: ['registrationWindow', id],
      unit: window.unit_id,
      facts: { year: window.year, opens_on, closes_on },
    })
  })

/** Lets a unit register after the window closed, with a reason that stays. */
export const permitLate = (ctx: Ctx, id: number, { unit_id, until_on, reason }: PermitInput) =>
  act(ctx, async ({ tx, record }) => {
    const window = found(await windows.windowForUpdate(tx, id))
    permit(ctx, 'registration.open', window)
    const unitPath = (await pathsOfUnits(tx, [unit_id])).get(unit_id)
    orRefuse(unitPath?.startsWith(window.unitPath) ? undefined : refuse('otherUnit'))
    const on = today(ctx.house.clock)
    orRefuse(until_on < on || until_on <= window.closes_on ? refuse('permitPast') : undefined)
    const granted = { granted_by: ctx.actor?.personId ?? null, granted_at: ctx.house.clock.now() }
    await windows.insertPermit(tx, { window_id: id, unit_id, until_on, reason, ...granted })
    await record('registration.permitted', {
      subject: ['registrationWindow', id],
      unit: unit_id,
      facts: { year: window.year, until_on, reason },
    })
  })
