/**
 * After recognition: the entries in people's files, where it is used, what becomes of it, the public library.
 */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { containing } from '#platform/vietnamese.ts'
import type { Db, Tx } from './filings.ts'

/** Writes the recognised initiative into its author's file, where the law reads it. */
export async function enterInto(
  tx: Tx,
  filing: number,
  row: Insertable<Tables['initiatives']>,
): Promise<void> {
  const { id } = await tx.insertInto('initiatives').values(row).returning('id').executeTakeFirstOrThrow()
  await tx
    .updateTable('initiative_authors')
    .set({ initiative_id: id })
    .where('filing_id', '=', filing)
    .where('person_id', '=', row.person_id)
    .execute()
}

/** Marks an entry as used, unless it is; tells whether it was free. */
export async function useEntry(tx: Tx, entry: number, { award, year }: { award: string; year: number }) {
  const row = await tx
    .updateTable('initiatives')
    .set({ used_for: award, used_year: year })
    .where('id', '=', entry)
    .where('used_for', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const addFollowUps = (tx: Tx, filing: number, rows: readonly { months: number; due_on: string }[]) =>
  tx
    .insertInto('initiative_follow_ups')
    .values(rows.map((row) => ({ filing_id: filing, ...row })))
    .execute()

export const followUpsOf = (db: Db, filing: number) =>
  db
    .selectFrom('initiative_follow_ups')
    .select(['months', 'due_on as dueOn', 'answer', 'still_used as stillUsed', 'answered_on as answeredOn'])
    .where('filing_id', '=', filing)
    .orderBy('months')
    .execute()
export type FollowUp = Awaited<ReturnType<typeof followUpsOf>>[number]

type Answered = { answer: string; still_used: boolean; answered_on: string }

export const answerFollowUp = (tx: Tx, filing: number, months: number, change: Answered) =>
  tx
    .updateTable('initiative_follow_ups')
    .set(change)
    .where('filing_id', '=', filing)
    .where('months', '=', months)
    .returning('months')
    .executeTakeFirst()

/** Follow-ups that are due and wait for whoever filed. */
export const followUpsDue = (db: Db, person: number, on: string) =>
  db
    .selectFrom('initiative_follow_ups as one')
    .innerJoin('initiative_filings as filing', 'filing.id', 'one.filing_id')
    .select(['filing.id', 'filing.title', 'one.months', 'one.due_on as dueOn'])
    .where('filing.made_by', '=', person)
    .where('one.answered_on', 'is', null)
    .where('one.due_on', '<=', on)
    .orderBy('one.due_on')
    .limit(50)
    .execute()

export type LibraryFilter = { kind: string; scope: string; year: number | null; search: string }

const shown = (db: Db, { kind, scope, year, search }: LibraryFilter) =>
  db
    .selectFrom('initiative_filings as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .where('one.published', '=', true)
    .$if(kind !== '', (rows) => rows.where(sql<boolean>`one.kind = ${kind}`))
    .$if(scope !== '', (rows) => rows.where('one.scope', '=', scope))
    .$if(year !== null, (rows) => rows.where(sql<boolean>`extract(year from one.decided_on) = ${year}`))
    .$if(search !== '', (rows) => rows.where('one.searched', 'like', containing(search)))

export const library = (db: Db, filter: LibraryFilter, page: { offset: number; limit: number }) =>
  shown(db, filter)
    .select(['one.id', 'one.title', 'one.kind', 'one.scope', 'one.decided_on as decidedOn'])
    .select('units.name as unitName')
    .orderBy('one.decided_on', 'desc')
    .orderBy('one.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
export type InLibrary = Awaited<ReturnType<typeof library>>[number]

export async function countLibrary(db: Db, filter: LibraryFilter): Promise<number> {
  const row = await shown(db, filter)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
