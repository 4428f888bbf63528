import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>
type Page = { offset: number; limit: number }

const comments = (db: Db) =>
  db
    .selectFrom('posting_comments')
    .leftJoin('posting_candidates', 'posting_candidates.id', 'posting_comments.candidate_id')
    .leftJoin('people', 'people.id', 'posting_comments.answered_by')
    .selectAll('posting_comments')
    .select(['posting_candidates.name as about', 'people.name as answeredBy'])
export type Comment = Awaited<ReturnType<ReturnType<typeof comments>['executeTakeFirstOrThrow']>>

/** What was said about a posting, what waits for an answer first. */
export const commentsOf = (db: Db, posting: number, page?: Page): Promise<Comment[]> =>
  comments(db)
    .where('posting_comments.posting_id', '=', posting)
    .orderBy(sql`posting_comments.answered_on is not null`)
    .orderBy('posting_comments.id')
    .$if(page !== undefined, (query) => query.offset(page?.offset ?? 0).limit(page?.limit ?? 0))
    .execute()

/** What readers see: answered, and shown by whoever answered it. */
export const shownComments = (db: Db, posting: number, { offset, limit }: Page): Promise<Comment[]> =>
  comments(db)
    .where('posting_comments.posting_id', '=', posting)
    .where('posting_comments.shown', '=', true)
    .orderBy('posting_comments.id')
    .offset(offset)
    .limit(limit)
    .execute()

export const commentById = (db: Db, id: number): Promise<Comment | undefined> =>
  comments(db).where('posting_comments.id', '=', id).executeTakeFirst()

export const commentForUpdate = async (
  tx: Tx,
  { posting, comment }: { posting: number; comment: number },
): Promise<Comment | undefined> => {
  await tx.selectFrom('posting_comments').select('id').where('id', '=', comment).forUpdate().execute()
  return comments(tx)
    .where('posting_comments.id', '=', comment)
    .where('posting_comments.posting_id', '=', posting)
    .executeTakeFirst()
}

export async function insertComment(tx: Tx, values: Insertable<Tables['posting_comments']>): Promise<number> {
  const { id } = await tx
    .insertInto('posting_comments')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveComment = (tx: Tx, id: number, change: Updateable<Tables['posting_comments']>) =>
  tx
    .updateTable('posting_comments')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Counts one more of this sender today, and says how many there were before, of him and about the posting. */
export async function countSender(
  tx: Tx,
  { day, mark, posting }: { day: string; mark: Buffer; posting: number },
): Promise<{ bySender: number; inAll: number }> {
  const { count } = await tx
    .insertInto('posting_senders')
    .values({ day, mark, count: 1 })
    .onConflict((on) =>
      on.columns(['day', 'mark']).doUpdateSet((eb) => ({ count: eb('posting_senders.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  const { all } = await tx
    .selectFrom('posting_comments')
    .select(sql<number>`count(*)::int`.as('all'))
    .where('posting_id', '=', posting)
    .where('received_on', '=', day)
    .executeTakeFirstOrThrow()
  return { bySender: count - 1, inAll: all }
}

/** Forgets the senders of days that are over. */
export const forgetSendersBefore = (db: Db, today: string) =>
  db.deleteFrom('posting_senders').where('day', '<', today).execute()

/** Postings that this person answers for, with something unanswered; what is due first before all. */
export const waitingForAnswer = (db: Db, person: number) =>
  db
    .selectFrom('posting_comments')
    .innerJoin('postings', 'postings.id', 'posting_comments.posting_id')
    .select([
      'postings.id',
      'postings.about',
      sql<number>`count(*)::int`.as('count'),
      sql<string>`min(posting_comments.answer_by)::text`.as('answerBy'),
    ])
    .where('postings.answerer_id', '=', person)
    .where('postings.withdrawn_on', 'is', null)
    .where('posting_comments.answered_on', 'is', null)
    .where('posting_comments.showing', '<>', 'confidential')
    .groupBy('postings.id')
    .orderBy('answerBy')
    .limit(50)
    .execute()
export type AnswersWaiting = Awaited<ReturnType<typeof waitingForAnswer>>

/** Answers that are due on these days, by posting and day: for those who are in charge of them. */
export const answersDueOn = (db: Db, days: readonly string[]) =>
  db
    .selectFrom('posting_comments')
    .innerJoin('postings', 'postings.id', 'posting_comments.posting_id')
    .select([
      'postings.id',
      'postings.about',
      'postings.answerer_id as answererId',
      'posting_comments.answer_by as answerBy',
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('postings.settled_on', 'is', null)
    .where('postings.withdrawn_on', 'is', null)
    .where('posting_comments.answered_on', 'is', null)
    .where('posting_comments.showing', '<>', 'confidential')
    .where('posting_comments.answer_by', 'in', [...days])
    .groupBy(['postings.id', 'posting_comments.answer_by'])
    .orderBy('postings.id')
    .execute()

/** Postings below these paths with a confidential letter that is not answered. */
export const lettersWaiting = (db: Db, paths: readonly string[]): Promise<AnswersWaiting> =>
  db
    .selectFrom('posting_comments')
    .innerJoin('postings', 'postings.id', 'posting_comments.posting_id')
    .innerJoin('units', 'units.id', 'postings.unit_id')
    .select([
      'postings.id',
      'postings.about',
      sql<number>`count(*)::int`.as('count'),
      sql<string>`min(posting_comments.answer_by)::text`.as('answerBy'),
    ])
    .where('postings.withdrawn_on', 'is', null)
    .where('posting_comments.answered_on', 'is', null)
    .where('posting_comments.showing', '=', 'confidential')
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .groupBy('postings.id')
    .orderBy('answerBy')
    .limit(50)
    .execute()
