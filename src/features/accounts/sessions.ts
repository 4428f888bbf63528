/**
 * Signing in and out. A session is a random value in a cookie of which the server keeps only the hash.
 */
import type { Kysely } from 'kysely'
import type { Actor, Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act } from '#features/events/index.ts'
import { orRefuse, Refused } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { hmac, sha256, verifyPassword } from '#platform/crypto.ts'
import type { SignInInput } from './forms.ts'
import * as queries from './queries.ts'
import {
  addressWindowMinutes,
  addressWindowStart,
  afterFailure,
  failuresPerAddress,
  lockHours,
  maySignIn,
  oldestSession,
} from './rules.ts'
import { refuse } from './words.ts'

/** How seldom a session's last use is written, so that reading pages does not write on each. */
const touchEvery = 60_000

/** Who is signed in with this token, if the session still holds. */
export async function actorOf(ctx: Pick<Ctx, 'db' | 'house'>, token: string): Promise<Actor | null> {
  const { clock, config } = ctx.house
  const now = clock.now()
  const tokenHash = sha256(token)
  const oldest = oldestSession(now, config.sessionIdleMinutes)
  const held = await queries.actorWithSession(ctx.db, tokenHash, { oldest, day: today(clock) })
  if (!held) return null
  const { seenAt, ...actor } = held
  if (now.getTime() - seenAt.getTime() > touchEvery) await queries.touchSession(ctx.db, tokenHash, now)
  return actor
}

/**
 * Signs in: gives the token for the cookie. Five failures in a row lock the account for twelve hours; many
 * failures from one address make that address wait, whichever accounts it tried.
 */
export async function signIn(
  ctx: Ctx,
  { login, password }: SignInInput,
  address: string,
): Promise<{ token: string }> {
  const now = ctx.house.clock.now()
  const addressHash = hmac(ctx.house.secret, address)
  const failures = await queries.failuresSince(ctx.db, addressHash, addressWindowStart(now))
  orRefuse(failures < failuresPerAddress ? undefined : refuse('tooMany', { minutes: addressWindowMinutes }))

  const account = await queries.accountByLogin(ctx.db, login)
  // unknown names take as long as known ones: a missing hash is checked against a stand-in
  const right = await verifyPassword(account?.password_hash ?? null, password)
  if (account) orRefuse(maySignIn(stateOf(account), now))
  if (!account || !right) {
    await queries.noteFailure(ctx.db, addressHash, now)
    if (account) await countFailure(ctx, account.id)
    throw new Refused(refuse('wrong'))
  }
  orRefuse((await queries.holderHasLeft(ctx.db, account.id)) ? refuse('closed') : undefined)
  return startSession(ctx, account.id)
}

const stateOf = (account: queries.Account) => ({
  failedAttempts: account.failed_attempts,
  lockedUntil: account.locked_until,
  closedAt: account.closed_at,
})

/** Counts a failure on the locked row, so that parallel guesses cannot share a count. */
async function countFailure(ctx: Ctx, id: number): Promise<void> {
  const now = ctx.house.clock.now()
  const locks = await ctx.db.transaction().execute(async (tx) => {
    const account = await queries.accountForUpdate(tx, id)
    if (!account || (account.locked_until && account.locked_until > now)) return false
    const { failedAttempts, lockedUntil } = afterFailure(stateOf(account), now)
    if (lockedUntil) return true
    await queries.saveAccount(tx, id, { failed_attempts: failedAttempts })
    return false
  })
  if (locks) await lock(ctx, id, new Date(now.getTime() + lockHours * 3_600_000))
}

const lock = (ctx: Ctx, id: number, until: Date) =>
  act({ ...ctx, actor: null }, async ({ tx, record }) => {
    await queries.saveAccount(tx, id, { failed_attempts: 0, locked_until: until })
    await record('account.locked', { subject: ['account', id], facts: { until } })
  })

function startSession(ctx: Ctx, id: number): Promise<{ token: string }> {
  const now = ctx.house.clock.now()
  const token = ctx.house.ids.token()
  // no one-time key here: its kept outcome would hold the token
  const { once: _, ...unkeyed } = ctx
  return act(unkeyed, async ({ tx, record }) => {
    const account = await queries.accountForUpdate(tx, id)
    await queries.saveAccount(tx, id, { failed_attempts: 0, locked_until: null, last_signed_in_at: now })
    await queries.startSession(tx, { tokenHash: sha256(token), account: id, now })
    await record('account.signed-in', { subject: ['account', id], facts: { name: account?.name } })
    return { token }
  })
}

/** Ends the session of this token. */
export const signOut = (db: Kysely<Tables>, token: string): Promise<void> =>
  queries.endSession(db, sha256(token))
