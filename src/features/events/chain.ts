/**
 * The hash chain over an agency's events. Each row's hash covers the row and the hash before it, so that a
 * change, deletion, insertion or reordering breaks the chain; a cut tail shows against `event_chain`.
 */
import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'

/** What an event says, in the form that is hashed. */
export type Link = {
  sequence: number
  at: Date
  accountId: number | null
  actor: string
  verb: string
  subjectKind: string
  subjectId: number | null
  unitId: number | null
  facts: unknown
}

/** JSON with sorted keys: PostgreSQL's jsonb keeps another order than the one that was written. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** SHA-256 over the previous hash and the event. */
export function hashOf(previous: Uint8Array, link: Link): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(canonical({ ...link, at: link.at.toISOString() }))
    .digest()
}

/** The hash before the first event. */
export const genesis = Buffer.alloc(32)

export type ChainReport =
  | { whole: true; length: number; head: string }
  | { whole: false; at: number; reason: string }

const pageOfEvents = (db: Kysely<Tables>, after: number) =>
  db.selectFrom('events').selectAll().where('sequence', '>', after).orderBy('sequence').limit(5_000).execute()

/** Walks the whole chain and says where it breaks first, if it does. */
export async function verifyChain(db: Kysely<Tables>): Promise<ChainReport> {
  let previous: Buffer = genesis
  let sequence = 0
  for (;;) {
    const rows = await pageOfEvents(db, sequence)
    for (const row of rows) {
      sequence += 1
      if (Number(row.sequence) !== sequence) return broken(sequence, 'an event is missing')
      if (!previous.equals(row.previous))
        return broken(sequence, 'the event does not follow the one before it')
      const hash = hashOf(previous, linkOf(row))
      if (!hash.equals(row.hash)) return broken(sequence, 'the event was changed after it was written')
      previous = hash
    }
    if (rows.length < 5_000) break
  }
  const head = await db.selectFrom('event_chain').selectAll().executeTakeFirst()
  if (Number(head?.length ?? -1) !== sequence) return broken(sequence + 1, 'events at the end are missing')
  if (!previous.equals(head?.head ?? Buffer.alloc(0)))
    return broken(sequence, 'the head of the chain does not match')
  return { whole: true, length: sequence, head: previous.toString('hex') }
}

const broken = (at: number, reason: string): ChainReport => ({ whole: false, at, reason })

type Row = Awaited<ReturnType<typeof pageOfEvents>>[number]

const linkOf = (row: Row): Link => ({
  sequence: Number(row.sequence),
  at: row.at,
  accountId: row.account_id,
  actor: row.actor,
  verb: row.verb,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  unitId: row.unit_id,
  facts: row.facts,
})
