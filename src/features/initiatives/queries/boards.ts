/**
 * Boards that examine initiatives, and the points of their members.
 */
import type { Insertable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Standing } from '#policy.ts'
import { criteria } from '../rules/scoring.ts'
import type { Db, Tx } from './filings.ts'

export async function boardsOf(db: Db) {
  const rows = await db
    .selectFrom('initiative_boards as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .selectAll('one')
    .select(['units.name as unitName', 'units.path as unitPath'])
    .orderBy('one.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, criteria: criteria.parse(row.criteria) }))
}
export type Board = Awaited<ReturnType<typeof boardsOf>>[number]

export const boardById = async (db: Db, id: number): Promise<Board | undefined> =>
  (await boardsOf(db)).find((one) => one.id === id)

/** Where a board stands, for the guard. */
export async function boardStanding(db: Db, id: number): Promise<Standing | undefined> {
  const board = await boardById(db, id)
  return board && { unitPath: board.unitPath }
}

export async function insertBoard(tx: Tx, row: Insertable<Tables['initiative_boards']>): Promise<number> {
  const { id } = await tx
    .insertInto('initiative_boards')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const membersOf = (db: Db, board: number) =>
  db
    .selectFrom('initiative_board_members as one')
    .innerJoin('people', 'people.id', 'one.person_id')
    .select(['people.id as personId', 'people.name', 'one.chair'])
    .where('board_id', '=', board)
    .orderBy('one.chair', 'desc')
    .orderBy('people.sort_key')
    .execute()
export type Member = Awaited<ReturnType<typeof membersOf>>[number]

/** Everybody's seats at once, by board. */
export async function membersByBoard(db: Db): Promise<Map<number, (Member & { boardId: number })[]>> {
  const rows = await db
    .selectFrom('initiative_board_members as one')
    .innerJoin('people', 'people.id', 'one.person_id')
    .select(['one.board_id as boardId', 'people.id as personId', 'people.name', 'one.chair'])
    .orderBy('one.chair', 'desc')
    .orderBy('people.sort_key')
    .execute()
  return Map.groupBy(rows, ({ boardId }) => boardId)
}

/** Seats a member, or gives the seat the chair. */
export async function seat(tx: Tx, board: number, person: number, chair: boolean): Promise<void> {
  if (chair)
    await tx
      .updateTable('initiative_board_members')
      .set({ chair: false })
      .where('board_id', '=', board)
      .execute()
  await tx
    .insertInto('initiative_board_members')
    .values({ board_id: board, person_id: person, chair })
    .onConflict((there) => there.columns(['board_id', 'person_id']).doUpdateSet({ chair }))
    .execute()
}

export const unseat = (tx: Tx, board: number, person: number) =>
  tx
    .deleteFrom('initiative_board_members')
    .where('board_id', '=', board)
    .where('person_id', '=', person)
    .returning('person_id')
    .executeTakeFirst()

export const openRound = (tx: Tx, filing: number, round: number, members: readonly number[]) =>
  tx
    .insertInto('initiative_marks')
    .values(members.map((member_id) => ({ filing_id: filing, round, member_id })))
    .execute()

/** The marks of a filing, all rounds; the caller decides who may see them. */
export const marksOf = (db: Db, filing: number) =>
  db
    .selectFrom('initiative_marks as one')
    .innerJoin('people', 'people.id', 'one.member_id')
    .select(['one.id', 'one.round', 'one.member_id as memberId', 'people.name', 'one.points', 'one.agrees'])
    .select(['one.remark', 'one.marked_at as markedAt'])
    .where('filing_id', '=', filing)
    .orderBy('one.round')
    .orderBy('people.sort_key')
    .execute()
export type MarkRow = Awaited<ReturnType<typeof marksOf>>[number]

export const markById = (db: Db, id: number) =>
  db
    .selectFrom('initiative_marks as one')
    .innerJoin('initiative_filings as filing', 'filing.id', 'one.filing_id')
    .innerJoin('units', 'units.id', 'filing.unit_id')
    .select(['one.id', 'one.filing_id as filingId', 'one.round', 'one.member_id as memberId', 'one.points'])
    .select(['one.agrees', 'one.remark', 'filing.state', 'filing.round as current', 'units.path as unitPath'])
    .where('one.id', '=', id)
    .executeTakeFirst()
export type Mark = NonNullable<Awaited<ReturnType<typeof markById>>>

/** Where a mark stands: the member's own. */
export async function markStanding(db: Db, id: number): Promise<Standing | undefined> {
  const mark = await markById(db, id)
  return mark && { unitPath: mark.unitPath, personId: mark.memberId }
}

type Marked = { points: number[]; agrees: boolean; remark: string; marked_at: Date }

export const saveMark = (tx: Tx, id: number, change: Marked) =>
  tx.updateTable('initiative_marks').set(change).where('id', '=', id).execute()

/** Filings that a member has to mark. */
export const toMark = (db: Db, person: number) =>
  db
    .selectFrom('initiative_marks as one')
    .innerJoin('initiative_filings as filing', 'filing.id', 'one.filing_id')
    .select(['one.id', 'filing.title', 'one.round'])
    .where('one.member_id', '=', person)
    .where('one.marked_at', 'is', null)
    .where('filing.state', '=', 'examining')
    .whereRef('one.round', '=', 'filing.round')
    .orderBy('one.id')
    .limit(50)
    .execute()
