import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { coverAll } from '#features/units/index.ts'
import { containing } from '#platform/vietnamese.ts'
import type { Grant, Role } from '#policy.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const grantsOn = (day: string) =>
  sql<boolean>`grants.starts_on <= ${day} and coalesce(grants.ends_on >= ${day}, true)`

/** Who holds the session with this hash, if it was made and last seen recently enough and the account is open. */
export async function actorWithSession(
  db: Db,
  tokenHash: Buffer,
  { oldest, day }: { oldest: { createdAt: Date; seenAt: Date }; day: string },
): Promise<(Actor & { seenAt: Date }) | undefined> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .leftJoin('grants', (join) => join.onRef('grants.account_id', '=', 'accounts.id').on(grantsOn(day)))
    .leftJoin('units', 'units.id', 'grants.unit_id')
    .select([
      'accounts.id as accountId',
      'accounts.person_id as personId',
      'accounts.name',
      'accounts.must_change_password as mustChangePassword',
      'sessions.seen_at as seenAt',
      'grants.role',
      'units.path as unitPath',
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.created_at', '>=', oldest.createdAt)
    .where('sessions.seen_at', '>=', oldest.seenAt)
    .where('accounts.closed_at', 'is', null)
    .where('people.left_on', 'is', null)
    .execute()
  const [first] = rows
  if (!first) return undefined
  return {
    accountId: first.accountId,
    personId: first.personId,
    name: first.name,
    mustChangePassword: first.mustChangePassword,
    seenAt: first.seenAt,
    grants: rows.flatMap(({ role, unitPath }): Grant[] =>
      role && unitPath ? [{ role: role as Role, unitPath }] : [],
    ),
  }
}

/** The actor that an account is today, for commands that act in somebody's place. */
export async function actorOfLogin(db: Db, login: string, day: string): Promise<Actor | undefined> {
  const account = await db.selectFrom('accounts').selectAll().where('login', '=', login).executeTakeFirst()
  if (!account) return undefined
  const grants = await db
    .selectFrom('grants')
    .innerJoin('units', 'units.id', 'grants.unit_id')
    .select(['grants.role', 'units.path as unitPath'])
    .where('account_id', '=', account.id)
    .where(grantsOn(day))
    .execute()
  return {
    accountId: account.id,
    personId: account.person_id,
    name: account.name,
    mustChangePassword: account.must_change_password,
    grants: grants as Grant[],
  }
}

export async function touchSession(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

export async function startSession(
  tx: Tx,
  session: { tokenHash: Buffer; account: number; now: Date },
): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.account,
      created_at: session.now,
      seen_at: session.now,
    })
    .execute()
}

export async function endSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

/** Ends the account's sessions, all or all but one. */
export async function endSessionsOf(tx: Tx, account: number, except?: Buffer): Promise<void> {
  let sessions = tx.deleteFrom('sessions').where('account_id', '=', account)
  if (except) sessions = sessions.where('token_hash', '<>', except)
  await sessions.execute()
}

export const accountByLogin = (db: Db, login: string) =>
  db.selectFrom('accounts').selectAll().where('login', '=', login).executeTakeFirst()

/** Whether the account's person no longer works at the agency. */
export const holderHasLeft = async (db: Db, account: number): Promise<boolean> => {
  const left = db
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.person_id')
    .select('accounts.id')
    .where('accounts.id', '=', account)
    .where('people.left_on', 'is not', null)
  return (await left.executeTakeFirst()) !== undefined
}

export const accountForUpdate = (tx: Tx, id: number) =>
  tx.selectFrom('accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type Account = NonNullable<Awaited<ReturnType<typeof accountForUpdate>>>

export async function saveAccount(
  tx: Tx,
  id: number,
  changes: Partial<
    Pick<
      Account,
      | 'password_hash'
      | 'must_change_password'
      | 'failed_attempts'
      | 'locked_until'
      | 'closed_at'
      | 'last_signed_in_at'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function insertAccount(
  tx: Tx,
  account: {
    login: string
    name: string
    person_id: number | null
    password_hash?: string
    must_change_password?: boolean
  },
): Promise<number> {
  const { id } = await tx.insertInto('accounts').values(account).returning('id').executeTakeFirstOrThrow()
  return id
}

export const loginTaken = async (tx: Tx, login: string): Promise<boolean> =>
  (await tx.selectFrom('accounts').select('id').where('login', '=', login).executeTakeFirst()) !== undefined

export const personHasAccount = async (tx: Tx, person: number): Promise<boolean> =>
  (await tx.selectFrom('accounts').select('id').where('person_id', '=', person).executeTakeFirst()) !==
  undefined

export async function noteFailure(db: Db, addressHash: Buffer, at: Date): Promise<void> {
  await db.insertInto('failed_sign_ins').values({ address_hash: addressHash, at }).execute()
}

export async function failuresSince(db: Db, addressHash: Buffer, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('failed_sign_ins')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('address_hash', '=', addressHash)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function sweepSignIns(db: Db, oldest: { failure: Date; session: Date }): Promise<void> {
  await db.deleteFrom('failed_sign_ins').where('at', '<', oldest.failure).execute()
  await db.deleteFrom('sessions').where('created_at', '<', oldest.session).execute()
  await db.deleteFrom('set_up_links').where('expires_at', '<', oldest.session).execute()
}

export async function insertLink(
  tx: Kysely<Tables>,
  link: { tokenHash: Buffer; account: number | null; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('set_up_links')
    .values({ token_hash: link.tokenHash, account_id: link.account, expires_at: link.expiresAt })
    .execute()
}

/** The link with this hash if it still holds; locked when asked inside a transaction that will use it. */
export const openLink = (db: Db, tokenHash: Buffer, now: Date) =>
  db
    .selectFrom('set_up_links')
    .select(['token_hash', 'account_id'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Marks the link used; false when it had been used or had expired. */
export async function spendLink(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<{ account_id: number | null } | undefined> {
  return tx
    .updateTable('set_up_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
}

export async function dropUnusedLinks(db: Db, account: number | null): Promise<void> {
  await db
    .deleteFrom('set_up_links')
    .where(sql<boolean>`account_id is not distinct from ${account}`)
    .where('used_at', 'is', null)
    .execute()
}

export const anyAccount = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined

const standingPath = sql<string>`coalesce(
  (select path from units where units.id = people.unit_id),
  (select min(units.path) from grants join units on units.id = grants.unit_id where grants.account_id = accounts.id),
  (select path from units where parent_id is null order by id limit 1), '/')`

/** Where an account stands: with its person's unit, else where it holds a role. */
export async function accountStanding(db: Db, id: number) {
  return db
    .selectFrom('accounts')
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .select([standingPath.as('unitPath'), 'accounts.person_id as personId'])
    .where('accounts.id', '=', id)
    .executeTakeFirst()
}

export type AccountRow = {
  id: number
  name: string
  login: string
  unitName: string | null
  roles: Role[]
  lockedUntil: Date | null
  closedAt: Date | null
  lastSignedInAt: Date | null
}

/** The same for a row that has its person's unit beside it; only who has none is looked up. */
const standsUnder = (paths: readonly string[]) => sql`coalesce(units.path,
  (select min(held.path) from grants join units as held on held.id = grants.unit_id where grants.account_id = accounts.id),
  (select path from units where parent_id is null order by id limit 1), '/')
  like any(${paths.map((path) => `${path}%`)}::text[])`

const named = (search: string) =>
  sql`(accounts.name_folded like ${containing(search)} or accounts.login like ${containing(search)})`

type Page = { paths: readonly string[]; search: string; offset: number; limit: number }

/** One page of the accounts that stand under these paths, by name, and how many there are. */
export async function accountsUnder(
  db: Db,
  { paths, search, offset, limit }: Page,
): Promise<{ rows: AccountRow[]; total: number }> {
  const conditions = [
    sql`true`,
    ...((await coverAll(db, paths)) ? [] : [standsUnder(paths)]),
    ...(search ? [named(search)] : []),
  ]
  const meant = sql.join(conditions, sql` and `)
  const [counted, page] = await Promise.all([
    sql<{ total: number }>`
      select count(*)::int as total
      from accounts
      left join people on people.id = accounts.person_id
      left join units on units.id = people.unit_id
      where ${meant}`.execute(db),
    // people's accounts come in the order of the people's index; the page lies among the first of both kinds
    sql<AccountRow>`
      with first as (
        (select accounts.id, people.sort_key as key, people.id as tie
          from people
          join accounts on accounts.person_id = people.id
          left join units on units.id = people.unit_id
          where ${meant}
          order by people.sort_key, people.id limit ${offset + limit})
        union all
        (select accounts.id, accounts.name, accounts.id
          from accounts
          left join units on false
          where accounts.person_id is null and ${meant}
          order by accounts.name collate "C", accounts.id limit ${offset + limit})
      ), page as (
        select * from first order by key collate "C", tie, id offset ${offset} limit ${limit}
      )
      select accounts.id, accounts.name, accounts.login, accounts.locked_until as "lockedUntil",
        accounts.closed_at as "closedAt", accounts.last_signed_in_at as "lastSignedInAt", units.name as "unitName",
        array(select distinct role from grants where account_id = accounts.id order by role) as roles
      from page
      join accounts on accounts.id = page.id
      left join people on people.id = accounts.person_id
      left join units on units.id = people.unit_id
      order by page.key collate "C", page.tie, page.id`.execute(db),
  ])
  return { rows: page.rows, total: counted.rows[0]?.total ?? 0 }
}

export const accountShown = (db: Db, id: number) =>
  db
    .selectFrom('accounts')
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([
      'accounts.id',
      'accounts.name',
      'accounts.login',
      'accounts.version',
      'accounts.locked_until as lockedUntil',
      'accounts.closed_at as closedAt',
      'accounts.last_signed_in_at as lastSignedInAt',
      'accounts.must_change_password as mustChangePassword',
      'accounts.person_id as personId',
      'units.name as unitName',
    ])
    .where('accounts.id', '=', id)
    .executeTakeFirst()
export type AccountShown = NonNullable<Awaited<ReturnType<typeof accountShown>>>

export const grantsOf = (db: Db, account: number) =>
  db
    .selectFrom('grants')
    .innerJoin('units', 'units.id', 'grants.unit_id')
    .select([
      'grants.id',
      'grants.role',
      'grants.starts_on as startsOn',
      'grants.ends_on as endsOn',
      'units.id as unitId',
      'units.name as unitName',
      'units.path as unitPath',
    ])
    .where('account_id', '=', account)
    .orderBy('units.path')
    .orderBy('grants.role')
    .execute()
export type GrantRow = Awaited<ReturnType<typeof grantsOf>>[number]

export const grantForUpdate = (tx: Tx, account: number, id: number) =>
  tx
    .selectFrom('grants')
    .innerJoin('units', 'units.id', 'grants.unit_id')
    .select(['grants.id', 'grants.role', 'units.path as unitPath', 'units.id as unitId'])
    .where('grants.id', '=', id)
    .where('account_id', '=', account)
    .forUpdate('grants')
    .executeTakeFirst()

/** How many open accounts are administrators of the whole agency on this day. Locks them against a race. */
export async function administratorsOn(tx: Tx, day: string): Promise<number> {
  const rows = await tx
    .selectFrom('grants')
    .innerJoin('units', 'units.id', 'grants.unit_id')
    .innerJoin('accounts', 'accounts.id', 'grants.account_id')
    .select('accounts.id')
    .where('grants.role', '=', 'administrator')
    .where('units.parent_id', 'is', null)
    .where('accounts.closed_at', 'is', null)
    .where(grantsOn(day))
    .forUpdate('accounts')
    .execute()
  return new Set(rows.map((row) => row.id)).size
}

export async function insertGrant(
  tx: Tx,
  grant: { account_id: number; role: Role; unit_id: number; starts_on: string; ends_on: string | null },
): Promise<void> {
  await tx.insertInto('grants').values(grant).execute()
}

export const sameGrant = async (
  tx: Tx,
  grant: { account_id: number; role: Role; unit_id: number; starts_on: string },
): Promise<boolean> =>
  (await tx
    .selectFrom('grants')
    .select('id')
    .where('account_id', '=', grant.account_id)
    .where('role', '=', grant.role)
    .where('unit_id', '=', grant.unit_id)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', grant.starts_on)]))
    .executeTakeFirst()) !== undefined

export async function deleteGrant(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('grants').where('id', '=', id).execute()
}
