import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import { type Audience, type Candidate, type PostingState, stateOf } from '../rules.ts'

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
