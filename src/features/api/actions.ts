import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { pathsOfUnits } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { addDays, today } from '#platform/clock.ts'
import { sha256 } from '#platform/crypto.ts'
import type { TokenInput } from './forms.ts'
import * as queries from './queries.ts'
import { refuse } from './words.ts'

/** A secret that nobody looks after is changed once a year at the latest. */
export const longestDays = 366

/**
 * Issues a token over a unit and all below it. The secret is given back this once and its hash alone is kept, so
 * that the form that asks for it carries no one-time key: what an action returns under one is kept.
 */
export async function issueToken(ctx: Ctx, { unit_id, name, expires_on }: TokenInput) {
  const secret = `thidua_${ctx.house.ids.token()}`
  const { id } = await act(ctx, async ({ tx, record }) => {
    const unitPath = found((await pathsOfUnits(tx, [unit_id])).get(unit_id))
    permit(ctx, 'api.manage', { unitPath })
    const on = today(ctx.house.clock)
    orRefuse(expires_on < on ? refuse('expired') : undefined)
    orRefuse(expires_on > addDays(on, longestDays) ? refuse('tooLong', { days: longestDays }) : undefined)
    const id = await queries.insertToken(tx, {
      unit_id,
      name,
      expires_on,
      token_hash: sha256(secret),
      created_by: ctx.actor?.name ?? '',
      created_at: ctx.house.clock.now(),
    })
    await record('api.token-issued', {
      subject: ['apiToken', id],
      unit: unit_id,
      facts: { name, expires_on },
    })
    return { id }
  })
  return { id, secret }
}

/** Takes a token out of use at once and for good. */
export const revokeToken = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    const token = found(await queries.tokenById(tx, id))
    permit(ctx, 'api.manage', token)
    orRefuse((await queries.revoke(tx, id, ctx.house.clock.now())) ? undefined : refuse('revokedAlready'))
    await record('api.token-revoked', {
      subject: ['apiToken', id],
      unit: token.unitId,
      facts: { name: token.name },
    })
  })
