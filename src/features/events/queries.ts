import { type Kysely, sql, type Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import type { Happening } from './act.ts'
import { hashOf } from './chain.ts'

/** Appends one event to the agency's chain; holds the head's lock until the transaction ends. */
export async function appendEvent(
  tx: Transaction<Tables>,
  ctx: Ctx,
  happening: Happening & { verb: string },
): Promise<void> {
  const chain = await tx.selectFrom('event_chain').selectAll().forUpdate().executeTakeFirstOrThrow()
  const link = {
    sequence: Number(chain.length) + 1,
    at: ctx.house.clock.now(),
    accountId: ctx.actor?.accountId ?? null,
    actor: ctx.actor?.name ?? '',
    verb: happening.verb,
    subjectKind: happening.subject[0],
    subjectId: happening.subject[1],
    unitId: happening.unit ?? null,
    // through JSON once, so that what is hashed is what the database gives back
    facts: JSON.parse(JSON.stringify(happening.facts ?? {})),
  }
  const hash = hashOf(chain.head, link)
  const row = {
    sequence: link.sequence,
    at: link.at,
    account_id: link.accountId,
    actor: link.actor,
    verb: link.verb,
    subject_kind: link.subjectKind,
    subject_id: link.subjectId,
    unit_id: link.unitId,
    facts: JSON.stringify(link.facts),
    previous: chain.head,
    hash,
  }
  // both in one statement: everybody else waits for this lock
  await tx
    .with('appended', (db) => db.insertInto('events').values(row))
    .updateTable('event_chain')
    .set({ length: link.sequence, head: hash })
    .execute()
}

/** Takes the form's one-time key; false when it was taken before (waits for the first submit to end). */
export async function takeKey(tx: Transaction<Tables>, ctx: Ctx): Promise<boolean> {
  if (!ctx.once) return true
  const taken = await tx
    .insertInto('once_keys')
    .values({
      key: ctx.once.key,
      account_id: ctx.actor?.accountId ?? null,
      address: ctx.once.address,
      body: Buffer.from(ctx.once.body),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return taken !== undefined
}

/** Keeps what the action answered, for a second submit of the same form. */
export async function keepOutcome(tx: Transaction<Tables>, key: string, outcome: unknown): Promise<void> {
  await tx
    .updateTable('once_keys')
    .set({ outcome: JSON.stringify(outcome ?? null) })
    .where('key', '=', key)
    .execute()
}

/** What the first submit answered; nothing when the key came with another content, address or person. */
export function outcomeOf(tx: Transaction<Tables>, ctx: Ctx) {
  return tx
    .selectFrom('once_keys')
    .select('outcome')
    .where('key', '=', ctx.once?.key ?? '')
    .where('address', '=', ctx.once?.address ?? '')
    .where('body', '=', Buffer.from(ctx.once?.body ?? []))
    .where(sql<boolean>`account_id is not distinct from ${ctx.actor?.accountId ?? null}`)
    .executeTakeFirst()
}

export type EventRow = {
  sequence: number
  at: Date
  actor: string
  verb: string
  subjectKind: string
  subjectId: number | null
  facts: unknown
}

const columns = [
  'sequence',
  'at',
  'actor',
  'verb',
  'subject_kind as subjectKind',
  'subject_id as subjectId',
  'facts',
] as const

/** What happened to one thing, latest first. */
export function eventsOf(db: Kysely<Tables>, kind: string, id: number, limit = 50): Promise<EventRow[]> {
  return db
    .selectFrom('events')
    .select(columns)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
}

/** One page of everything that happened, latest first, before a sequence number. */
export function latestEvents(
  db: Kysely<Tables>,
  { before, limit = 50 }: { before?: number; limit?: number } = {},
): Promise<EventRow[]> {
  let query = db.selectFrom('events').select(columns).orderBy('sequence', 'desc').limit(limit)
  if (before !== undefined) query = query.where('sequence', '<', before)
  return query.execute()
}

/** Drops keys of forms that were sent before then; no browser sends them again. */
export async function sweepKeys(db: Kysely<Tables>, before: Date): Promise<void> {
  await db.deleteFrom('once_keys').where('at', '<', before).execute()
}

/** The largest number that the events of these kinds tell under a name; 0 when there is none. */
export async function largestFact(
  db: Kysely<Tables>,
  verbs: readonly string[],
  name: string,
): Promise<number> {
  const { rows } = await sql<{ most: number | null }>`
    select max((facts ->> ${name})::integer) as most from events where verb = any(${[...verbs]}::text[])`.execute(
    db,
  )
  return rows[0]?.most ?? 0
}
