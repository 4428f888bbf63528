import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import { type Audience, type Candidate, type PostingState, stateOf } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>
type Page = { offset: number; limit: number }

const countOfComments = (open: boolean) =>
  sql<number>`(select count(*)::int from posting_comments where posting_id = postings.id
    ${open ? sql`and answered_on is null` : sql``})`

const postings = (db: Db) =>
  db
    .selectFrom('postings')
    .innerJoin('units', 'units.id', 'postings.unit_id')
    .innerJoin('people as answerer', 'answerer.id', 'postings.answerer_id')
    .selectAll('postings')
    .select([
      'units.name as unitName',
      'units.path as unitPath',
      'answerer.name as answererName',
      countOfComments(false).as('comments'),
      countOfComments(true).as('unanswered'),
      sql<number>`(select count(*)::int from posting_candidates where posting_id = postings.id)`.as(
        'candidates',
      ),
    ])
export type Posting = Awaited<ReturnType<ReturnType<typeof postings>['executeTakeFirstOrThrow']>>

export const postingById = (db: Db, id: number): Promise<Posting | undefined> =>
  postings(db).where('postings.id', '=', id).executeTakeFirst()

export async function postingForUpdate(tx: Tx, id: number): Promise<Posting | undefined> {
  await tx.selectFrom('postings').select('id').where('id', '=', id).forUpdate().execute()
  return postingById(tx, id)
}

/** Where a posting stands for the guard: in its unit, and the answerer's own. */
export const postingStanding: ScopeOf = async (db, id) => {
  const posting = await postingById(db, id)
  return posting && { unitPath: posting.unitPath, personId: posting.answerer_id }
}

type Filter = { state: PostingState | null; on: string }

/** All of the agency, or those that stand so on that day; those that end last first. */
export function postingsOf(db: Db, { state, on }: Filter, { offset, limit }: Page): Promise<Posting[]> {
  const list = postings(db).orderBy('postings.ends_on', 'desc').orderBy('postings.id', 'desc')
  const running = list.where('postings.settled_on', 'is', null).where('postings.withdrawn_on', 'is', null)
  const wanted = {
    open: () => running.where('postings.ends_on', '>=', on),
    closed: () => running.where('postings.ends_on', '<', on),
    settled: () => list.where('postings.settled_on', 'is not', null),
  }
  return (state ? wanted[state]() : list).offset(offset).limit(limit).execute()
}

/** What the public may read: not withdrawn, and not over for longer than since that day. */
export const publicPostings = (db: Db, since: string): Promise<Posting[]> =>
  postings(db)
    .where('postings.audience', '=', 'public')
    .where('postings.withdrawn_on', 'is', null)
    .where('postings.ends_on', '>=', since)
    .orderBy('postings.ends_on', 'desc')
    .orderBy('postings.id', 'desc')
    .limit(100)
    .execute()

export const publicPosting = (db: Db, id: number, since: string): Promise<Posting | undefined> =>
  postings(db)
    .where('postings.id', '=', id)
    .where('postings.audience', '=', 'public')
    .where('postings.withdrawn_on', 'is', null)
    .where('postings.ends_on', '>=', since)
    .executeTakeFirst()

export const candidatesOf = (db: Db, posting: number) =>
  db
    .selectFrom('posting_candidates')
    .selectAll()
    .where('posting_id', '=', posting)
    .orderBy('ordinal')
    .execute()
export type CandidateRow = Awaited<ReturnType<typeof candidatesOf>>[number]

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

export async function insertPosting(
  tx: Tx,
  values: Insertable<Tables['postings']>,
  candidates: readonly Candidate[],
): Promise<number> {
  const { id } = await tx.insertInto('postings').values(values).returning('id').executeTakeFirstOrThrow()
  const rows = candidates.map((one, at) => ({
    posting_id: id,
    ordinal: at + 1,
    dossier_id: one.dossierId,
    person_id: one.personId,
    unit_id: one.unitId,
    name: one.name,
    place: one.place,
    award: one.award,
    year: one.year,
  }))
  await tx.insertInto('posting_candidates').values(rows).execute()
  return id
}

export const savePosting = (tx: Tx, id: number, change: Updateable<Tables['postings']>) =>
  tx
    .updateTable('postings')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

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

type OfDossier = { id: number; audience: Audience; state: PostingState; endsOn: string; unanswered: number }

/** How these dossiers were posted and where each posting stands on that day; what was withdrawn does not count. */
export async function postingsOfDossiers(
  db: Db,
  ids: readonly number[],
  on: string,
): Promise<Map<number, OfDossier[]>> {
  const found = new Map<number, OfDossier[]>()
  if (ids.length === 0) return found
  const rows = await postings(db)
    .innerJoin('posting_candidates', 'posting_candidates.posting_id', 'postings.id')
    .select('posting_candidates.dossier_id as dossierId')
    .where('posting_candidates.dossier_id', 'in', [...ids])
    .where('postings.withdrawn_on', 'is', null)
    .orderBy('postings.id')
    .execute()
  for (const row of rows) {
    const state = stateOf(row, on)
    if (row.dossierId === null || state === 'withdrawn') continue
    const { id, audience, ends_on: endsOn, unanswered } = row
    found.set(row.dossierId, [
      ...(found.get(row.dossierId) ?? []),
      { id, audience, state, endsOn, unanswered },
    ])
  }
  return found
}
