/**
 * The way upward: gathered by a unit's head, taken by the unit that opened the window, or given back with a reason.
 */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { pathsOfUnits } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { mayThere } from '#policy.ts'
import type { GatherInput, ReturnInput } from '../forms.ts'
import * as queries from '../queries/registrations.ts'
import { windowForUpdate } from '../queries/windows.ts'
import { mayAccept, mayGiveBack } from '../rules.ts'
import { refuse } from '../words.ts'
import { wayOf } from './register.ts'

/** Sends all that waits at a unit to the unit above. */
export const gatherRegistrations = (ctx: Ctx, { window_id, unit_id }: GatherInput) =>
  act(ctx, async ({ tx, record }) => {
    const window = found(await windowForUpdate(tx, window_id))
    const unitPath = found((await pathsOfUnits(tx, [unit_id])).get(unit_id))
    permit(ctx, 'registration.gather', { unitPath })
    orRefuse(unitPath.startsWith(window.unitPath) ? undefined : refuse('otherUnit'))
    orRefuse(unit_id === window.unit_id ? refuse('onTop') : undefined)
    const above = found(await queries.parentOf(tx, unit_id))
    const count = await queries.moveUp(tx, { window: window_id, from: unit_id, to: above.id })
    orRefuse(count === 0 ? refuse('nothingWaits') : undefined)
    await record('registration.gathered', {
      subject: ['unit', unit_id],
      unit: unit_id,
      facts: { year: window.year, count, to: above.name },
    })
    return { count }
  })

/** Takes all that has come up to the unit of the window, but for the taker's own. */
export const acceptRegistrations = (ctx: Ctx, { window_id }: Pick<GatherInput, 'window_id'>) =>
  act(ctx, async ({ tx, record }) => {
    const window = found(await windowForUpdate(tx, window_id))
    permit(ctx, 'registration.accept', window)
    const by = ctx.actor?.personId ?? null
    const at = ctx.house.clock.now()
    const count = await queries.acceptAll(tx, { window: window_id, unit: window.unit_id, by, at })
    orRefuse(count === 0 ? refuse('nothingWaits') : undefined)
    await record('registration.all-accepted', {
      subject: ['registrationWindow', window_id],
      unit: window.unit_id,
      facts: { year: window.year, count },
    })
    return { count }
  })

type Answer = { state: 'accepted' } | { state: 'returned'; reason: string; at_unit_id: number }

async function answer({ tx, record }: Work, ctx: Ctx, one: queries.Registration, change: Answer) {
  const answered = { answered_by: ctx.actor?.personId ?? null, answered_at: ctx.house.clock.now() }
  await queries.saveRegistration(tx, one.id, { ...change, ...answered })
  await record(`registration.${change.state}`, {
    subject: ['registration', one.id],
    unit: one.unit_id,
    facts: { name: one.name, year: one.year, ...(change.state === 'returned' && { reason: change.reason }) },
  })
  return { id: one.id }
}

/** Takes one. */
export const acceptRegistration = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const one = found(await queries.registrationForUpdate(work.tx, id))
    permit(ctx, 'registration.accept', { unitPath: one.unitPath })
    orRefuse(mayAccept(wayOf(one), version, ctx.actor?.personId ?? null))
    permit(ctx, 'registration.accept', { unitPath: one.waitsPath })
    return answer(work, ctx, one, { state: 'accepted' })
  })

/** Gives one back to where it came from, with a reason; the person concerned and who sent it are told. */
export const returnRegistration = (ctx: Ctx, id: number, { _version, reason }: ReturnInput) =>
  act(ctx, async (work) => {
    const one = found(await queries.registrationForUpdate(work.tx, id))
    permit(ctx, 'registration.gather', { unitPath: one.unitPath })
    orRefuse(mayGiveBack(wayOf(one), _version, ctx.actor?.personId ?? null))
    // once it has gone on, it is no longer this unit's to give back
    const reaches = mayThere(found(ctx.actor), 'registration.gather', { unitPath: one.waitsPath })
    orRefuse(reaches ? undefined : refuse('goneOn', { where: one.waitsAt }))
    for (const personId of new Set([one.person_id, one.made_by]))
      if (personId !== null && personId !== ctx.actor?.personId)
        await notify(work, ctx, {
          personId,
          kind: 'registration.returned',
          about: `registration:${id}`,
          facts: { name: one.name, year: one.year, reason },
          address: addresses.registrations.show({ registration: id }),
        })
    return answer(work, ctx, one, { state: 'returned', reason, at_unit_id: one.unit_id })
  })
