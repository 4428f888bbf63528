import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Telling } from './notify.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** Writes the notice; false when the person was told the same today. */
export async function insertNotice(
  tx: Tx,
  { personId, facts, at, day, ...notice }: Telling & { at: Date; day: string },
): Promise<boolean> {
  const written = await tx
    .insertInto('notices')
    .values({ ...notice, person_id: personId, facts: JSON.stringify(facts), created_at: at, created_on: day })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export const mailAddressOf = async (db: Db, person: number): Promise<string | null> =>
  (await db.selectFrom('people').select('email').where('id', '=', person).executeTakeFirst())?.email ?? null

/** How many notices the person has not read. */
export async function unreadNotices(db: Db, person: number): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One page of a person's notices, latest first. */
export const noticesOf = (db: Db, person: number, { offset, limit }: { offset: number; limit: number }) =>
  db
    .selectFrom('notices')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
export type Notice = Awaited<ReturnType<typeof noticesOf>>[number]

/** Marks one notice read, or all of them; gives the address of the one. */
export async function markRead(
  tx: Tx,
  person: number,
  notice: number | undefined,
  at: Date,
): Promise<string | undefined> {
  let unread = tx.updateTable('notices').set({ read_at: at }).where('person_id', '=', person)
  if (notice === undefined) {
    await unread.where('read_at', 'is', null).execute()
    return undefined
  }
  unread = unread.where('id', '=', notice)
  return (await unread.returning('address').executeTakeFirst())?.address
}

/** Marks all notices of everybody read, as if each had opened the own list. */
export const markAllRead = (db: Db, at: Date) =>
  db.updateTable('notices').set({ read_at: at }).where('read_at', 'is', null).execute()

export async function insertMail(
  tx: Tx,
  mail: { recipient: string; subject: string; text: string; at: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto('mails')
    .values({
      recipient: mail.recipient,
      subject: mail.subject.normalize('NFC'),
      body_text: mail.text.normalize('NFC'),
      queued_at: mail.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The letter, if it still waits to be sent. */
export const waitingMail = (tx: Tx, id: number) =>
  tx
    .selectFrom('mails')
    .selectAll()
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'failed'])
    .forUpdate()
    .executeTakeFirst()

export async function markMail(
  db: Db,
  id: number,
  outcome: { status: 'sent' | 'failed' | 'kept'; at: Date; error?: string },
): Promise<void> {
  await db
    .updateTable('mails')
    .set((eb) => ({
      status: outcome.status,
      attempts: eb('attempts', '+', 1),
      last_error: outcome.error ?? null,
      ...(outcome.status === 'sent' && { sent_at: outcome.at }),
    }))
    .where('id', '=', id)
    .execute()
}

/** One page of the outbox, latest first. */
export async function outbox(db: Db, { offset, limit }: { offset: number; limit: number }) {
  const { total } = await db
    .selectFrom('mails')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const mails = await db
    .selectFrom('mails')
    .selectAll()
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { mails, total: Number(total) }
}
export type OutboxMail = Awaited<ReturnType<typeof outbox>>['mails'][number]
