import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { firstSettings } from '#features/settings/index.ts'
import { addRootUnit, unitForGrant } from '#features/units/index.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { hashPassword, sha256, verifyPassword } from '#platform/crypto.ts'
import type { AddAccountInput, GrantInput, LinkPasswordInput, OwnPasswordInput, SetUpInput } from './forms.ts'
import * as queries from './queries.ts'
import { linkExpiry, mayBePassword, mayWithdraw } from './rules.ts'
import { refuse } from './words.ts'

/**
 * Makes the one-time link with which the first administrator sets the agency up; nothing when the agency
 * is set up already. Earlier links that nobody used are dropped.
 */
export async function makeSetUpToken(ctx: Ctx): Promise<string | undefined> {
  if (await queries.anyAccount(ctx.db)) return undefined
  const token = ctx.house.ids.token()
  await queries.dropUnusedLinks(ctx.db, null)
  const expiresAt = linkExpiry(ctx.house.clock.now())
  await queries.insertLink(ctx.db, { tokenHash: sha256(token), account: null, expiresAt })
  return token
}

/** Whether the link of the first set-up still holds. */
export const setUpLinkHolds = async (ctx: Ctx, token: string): Promise<boolean> => {
  const link = await queries.openLink(ctx.db, sha256(token), ctx.house.clock.now())
  return link !== undefined && link.account_id === null
}

/** Names the agency, makes its root unit and its first administrator. */
export async function setUpAgency(ctx: Ctx, input: SetUpInput): Promise<{ account: number }> {
  const names = [input.name, input.agency_name, input.login]
  orRefuse(mayBePassword(input.password, names))
  const password_hash = await hashPassword(input.password)
  return act(ctx, async ({ tx, record }) => {
    const now = ctx.house.clock.now()
    const link = await queries.spendLink(tx, sha256(input.token), now)
    orRefuse(link && link.account_id === null ? undefined : refuse('linkGone'))
    orRefuse((await queries.anyAccount(tx)) ? refuse('alreadySetUp') : undefined)
    const day = today(ctx.house.clock)
    await firstSettings(tx, { agency_name: input.agency_name, superior_name: input.superior_name })
    const unit = await addRootUnit(tx, { name: input.agency_name, on: day })
    const account = await queries.insertAccount(tx, {
      login: input.login,
      name: input.name,
      person_id: null,
      password_hash,
      must_change_password: false,
    })
    for (const role of ['administrator', 'emulation-officer'] as const) {
      await queries.insertGrant(tx, {
        account_id: account,
        role,
        unit_id: unit.id,
        starts_on: day,
        ends_on: null,
      })
    }
    await record('agency.set-up', { subject: ['unit', unit.id], unit: unit.id })
    return { account }
  })
}

/** Adds an account without a password; the link in the answer lets its user set one. */
export const addAccount = (ctx: Ctx, input: AddAccountInput): Promise<{ id: number; token: string }> => {
  const token = ctx.house.ids.token()
  // without a one-time key: what is kept under it would hold the link
  const { once: _, ...unkeyed } = ctx
  return act(unkeyed, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'account.manage', { unitPath: unit.path })
    orRefuse((await queries.loginTaken(tx, input.login)) ? refuse('loginTaken') : undefined)
    if (input.person)
      orRefuse((await queries.personHasAccount(tx, input.person)) ? refuse('personTaken') : undefined)
    const id = await queries.insertAccount(tx, {
      login: input.login,
      name: input.name,
      person_id: input.person,
    })
    const starts_on = today(ctx.house.clock)
    await queries.insertGrant(tx, {
      account_id: id,
      role: input.role,
      unit_id: unit.id,
      starts_on,
      ends_on: null,
    })
    await queries.insertLink(tx, {
      tokenHash: sha256(token),
      account: id,
      expiresAt: linkExpiry(ctx.house.clock.now()),
    })
    await record('account.added', { subject: ['account', id], unit: unit.id, facts: { role: input.role } })
    return { id, token }
  })
}

/** Makes a link with which the account's user sets a new password; earlier unused ones end. */
export const makePasswordLink = (ctx: Ctx, id: number): Promise<{ token: string }> => {
  const token = ctx.house.ids.token()
  const { once: _, ...unkeyed } = ctx
  return act(unkeyed, async ({ tx, record }) => {
    const standing = found(await queries.accountStanding(tx, id))
    permit(ctx, 'account.manage', standing)
    await queries.dropUnusedLinks(tx, id)
    const expiresAt = linkExpiry(ctx.house.clock.now())
    await queries.insertLink(tx, { tokenHash: sha256(token), account: id, expiresAt })
    await record('account.link-made', { subject: ['account', id] })
    return { token }
  })
}

/** Sets a password through a link; the account's sessions end and it is no longer locked. */
export async function setPasswordByLink(ctx: Ctx, input: LinkPasswordInput): Promise<{ id: number }> {
  const now = ctx.house.clock.now()
  const link = await queries.openLink(ctx.db, sha256(input.token), now)
  if (!link?.account_id) throw new Refused(refuse('linkGone'))
  const account = found(await queries.accountShown(ctx.db, link.account_id))
  orRefuse(mayBePassword(input.password, [account.name, account.login]))
  const password_hash = await hashPassword(input.password)
  return act(ctx, async ({ tx, record }) => {
    orRefuse((await queries.spendLink(tx, sha256(input.token), now)) ? undefined : refuse('linkGone'))
    await queries.saveAccount(tx, account.id, {
      password_hash,
      must_change_password: false,
      failed_attempts: 0,
      locked_until: null,
    })
    await queries.endSessionsOf(tx, account.id)
    await record('account.password-changed', { subject: ['account', account.id], facts: { by: 'link' } })
    return { id: account.id }
  })
}

/** Changes one's own password; one's other sessions end. */
export async function changeOwnPassword(ctx: Ctx, input: OwnPasswordInput, token: string): Promise<void> {
  const id = found(ctx.actor?.accountId)
  const account = found(await queries.accountShown(ctx.db, id))
  const { password_hash: current } = found(await queries.accountByLogin(ctx.db, account.login))
  orRefuse((await verifyPassword(current, input.current)) ? undefined : refuse('currentWrong'))
  orRefuse(input.current === input.password ? refuse('passwordSame') : undefined)
  orRefuse(mayBePassword(input.password, [account.name, account.login]))
  const password_hash = await hashPassword(input.password)
  await act(ctx, async ({ tx, record }) => {
    await queries.saveAccount(tx, id, { password_hash, must_change_password: false })
    await queries.endSessionsOf(tx, id, sha256(token))
    await record('account.password-changed', { subject: ['account', id], facts: { by: 'self' } })
  })
}

/** Gives a role over a unit, for some days or without an end: also how a delegation is made. */
export const giveRole = (ctx: Ctx, id: number, input: GrantInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'account.manage', found(await queries.accountStanding(tx, id)))
    const unit = found(await unitForGrant(tx, input.unit))
    permit(ctx, 'account.manage', { unitPath: unit.path })
    const grant = {
      account_id: id,
      role: input.role,
      unit_id: unit.id,
      starts_on: input.starts_on,
      ends_on: input.ends_on,
    }
    orRefuse((await queries.sameGrant(tx, grant)) ? refuse('grantedAlready') : undefined)
    await queries.insertGrant(tx, grant)
    await record('account.granted', { subject: ['account', id], unit: unit.id, facts: { ...input } })
  })

/** Takes a role back. */
export const withdrawRole = (ctx: Ctx, id: number, grantId: number) =>
  act(ctx, async ({ tx, record }) => {
    const grant = found(await queries.grantForUpdate(tx, id, grantId))
    permit(ctx, 'account.manage', { unitPath: grant.unitPath })
    const administrators = await queries.administratorsOn(tx, today(ctx.house.clock))
    orRefuse(mayWithdraw(grant, administrators))
    await queries.deleteGrant(tx, grant.id)
    const facts = { role: grant.role, unit: grant.unitId }
    await record('account.withdrawn', { subject: ['account', id], unit: grant.unitId, facts })
  })

/** Unlocks an account that locked itself after failures. */
export const unlockAccount = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'account.manage', found(await queries.accountStanding(tx, id)))
    await queries.saveAccount(tx, id, { failed_attempts: 0, locked_until: null })
    await record('account.unlocked', { subject: ['account', id] })
  })

/** Closes an account for good; its history stays. */
export const closeAccount = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'account.manage', found(await queries.accountStanding(tx, id)))
    const account = found(await queries.accountForUpdate(tx, id))
    orRefuse(account.version === version ? undefined : refuse('stale', {}, { status: 409 }))
    const grants = await queries.grantsOf(tx, id)
    const administrators = await queries.administratorsOn(tx, today(ctx.house.clock))
    for (const grant of grants) orRefuse(mayWithdraw(grant, administrators))
    await queries.saveAccount(tx, id, { closed_at: ctx.house.clock.now() })
    await queries.endSessionsOf(tx, id)
    await record('account.closed', { subject: ['account', id] })
  })
