import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#db/tables.ts'
import {
  type Answers,
  answers,
  type BallotPaper,
  ballotPaper,
  type CastBallot,
  castBallot,
} from '#proofs/ballot.ts'
import { type BallotResult, ballotResult } from '#proofs/ballot-result.ts'
import type { ScopeOf } from '#web/guard.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const ballots = (db: Db) =>
  db
    .selectFrom('ballots')
    .innerJoin('meetings', 'meetings.id', 'ballots.meeting_id')
    .innerJoin('councils', 'councils.id', 'meetings.council_id')
    .innerJoin('units', 'units.id', 'councils.unit_id')
    .select([
      'ballots.id',
      'ballots.code',
      'ballots.state',
      'ballots.paper',
      'ballots.right_key as rightKey',
      'ballots.members',
      'ballots.present',
      'ballots.result',
      'ballots.version',
      'ballots.meeting_id as meetingId',
      'meetings.council_id as councilId',
      'councils.unit_id as unitId',
      'units.path as unitPath',
    ])
type Row = Awaited<ReturnType<ReturnType<typeof ballots>['executeTakeFirstOrThrow']>>

const asBallot = ({ paper, rightKey, result, ...row }: Row) => ({
  ...row,
  paper: ballotPaper.parse(paper),
  // made by us, and checked again when it is imported
  rightKey: rightKey as JsonWebKey,
  result: result === null ? null : ballotResult.parse(result),
})
export type Ballot = ReturnType<typeof asBallot>

export async function ballotById(db: Db, id: number): Promise<Ballot | undefined> {
  const row = await ballots(db).where('ballots.id', '=', id).executeTakeFirst()
  return row && asBallot(row)
}

export async function ballotByCode(db: Db, code: string): Promise<Ballot | undefined> {
  const row = await ballots(db).where('ballots.code', '=', code).executeTakeFirst()
  return row && asBallot(row)
}

export async function ballotForUpdate(tx: Tx, id: number): Promise<Ballot | undefined> {
  await tx.selectFrom('ballots').select('id').where('id', '=', id).forUpdate().execute()
  return ballotById(tx, id)
}

export async function ballotsOfMeeting(db: Db, meeting: number): Promise<Ballot[]> {
  const rows = await ballots(db).where('ballots.meeting_id', '=', meeting).orderBy('ballots.id').execute()
  return rows.map(asBallot)
}

type NewBallot = {
  code: string
  meeting: number
  paper: BallotPaper
  rightKey: JsonWebKey
  sealedKey: Buffer
  members: number
  present: number
  seats: readonly number[]
}

export async function insertBallot(tx: Tx, ballot: NewBallot): Promise<number> {
  const { id } = await tx
    .insertInto('ballots')
    .values({
      code: ballot.code,
      meeting_id: ballot.meeting,
      paper: JSON.stringify(ballot.paper),
      right_key: JSON.stringify(ballot.rightKey),
      sealed_key: ballot.sealedKey,
      members: ballot.members,
      present: ballot.present,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (ballot.seats.length > 0)
    await tx
      .insertInto('ballot_roll')
      .values(ballot.seats.map((seat_id) => ({ ballot_id: id, seat_id })))
      .execute()
  return id
}

/** Who is on the roll, and who holds the right to vote. */
export const rollOf = (db: Db, ballot: number) =>
  db
    .selectFrom('ballot_roll')
    .innerJoin('council_seats', 'council_seats.id', 'ballot_roll.seat_id')
    .innerJoin('people', 'people.id', 'council_seats.person_id')
    .select([
      'ballot_roll.seat_id as seatId',
      'ballot_roll.has_right',
      'ballot_roll.on_paper',
      'ballot_roll.asked',
      'people.id as personId',
      'people.name',
    ])
    .where('ballot_id', '=', ballot)
    .orderBy('people.sort_key')
    .orderBy('people.id')
    .execute()
export type RollLine = Awaited<ReturnType<typeof rollOf>>[number]

/** Marks that a member has received the right, and what was asked to be signed for it. */
export const giveRight = (tx: Tx, ballot: number, { seat, asked }: { seat: number; asked: Buffer }) =>
  tx
    .updateTable('ballot_roll')
    .set({ has_right: true, asked })
    .where('ballot_id', '=', ballot)
    .where('seat_id', '=', seat)
    .execute()

/** Gives a member a ballot on paper, which takes the electronic right away. */
export const givePaper = (tx: Tx, ballot: number, seat: number) =>
  tx
    .updateTable('ballot_roll')
    .set({ on_paper: true })
    .where('ballot_id', '=', ballot)
    .where('seat_id', '=', seat)
    .execute()

const sheetsForm = z.array(answers)

/** What each teller has read from the paper ballots. */
export async function tellersOf(db: Db, ballot: number) {
  const rows = await db
    .selectFrom('ballot_tellers')
    .innerJoin('people', 'people.id', 'ballot_tellers.teller_id')
    .select(['people.id as personId', 'people.name', 'ballot_tellers.sheets'])
    .where('ballot_id', '=', ballot)
    .orderBy('people.id')
    .execute()
  return rows.map((row) => ({ ...row, sheets: sheetsForm.parse(row.sheets) }))
}
export type Teller = Awaited<ReturnType<typeof tellersOf>>[number]

export const saveSheets = (
  tx: Tx,
  { ballot, teller, sheets }: { ballot: number; teller: number; sheets: readonly Answers[] },
) => {
  const read = JSON.stringify(sheets)
  return tx
    .insertInto('ballot_tellers')
    .values({ ballot_id: ballot, teller_id: teller, sheets: read })
    .onConflict((conflict) => conflict.columns(['ballot_id', 'teller_id']).doUpdateSet({ sheets: read }))
    .execute()
}

export const sealedKeyOf = async (db: Db, ballot: number): Promise<Buffer | null> =>
  (await db.selectFrom('ballots').select('sealed_key').where('id', '=', ballot).executeTakeFirstOrThrow())
    .sealed_key

export const openBox = (tx: Tx, ballot: number) =>
  tx
    .updateTable('ballots')
    .set((eb) => ({ state: 'voting' as const, version: eb('version', '+', 1) }))
    .where('id', '=', ballot)
    .execute()

/**
 * Puts a ballot into the box while the box is open; false when it is not, or when the key has voted. In a
 * transaction of its own that writes nothing else: what is written together can be joined afterwards.
 */
export const putIntoBox = (db: Db, ballot: number, cast: CastBallot): Promise<'cast' | 'closed' | 'twice'> =>
  db.transaction().execute(async (tx) => {
    const open = await tx
      .selectFrom('ballots')
      .select('id')
      .where('id', '=', ballot)
      .where('state', '=', 'voting')
      .forShare()
      .executeTakeFirst()
    if (!open) return 'closed'
    const put = await tx
      .insertInto('ballot_box')
      .values({ ballot_id: ballot, key: cast.key, cast_ballot: JSON.stringify(cast) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    return put ? 'cast' : 'twice'
  })

/** Takes the ballots out of the box and puts them back in random order: where they lie tells nothing of when. */
export async function shuffledBox(tx: Tx, ballot: number): Promise<CastBallot[]> {
  const rows = await tx
    .deleteFrom('ballot_box')
    .where('ballot_id', '=', ballot)
    .returning('cast_ballot as cast')
    .execute()
  const box = rows.map(({ cast }) => castBallot.parse(cast))
  await sql`
    insert into ballot_box (ballot_id, key, cast_ballot)
    select ${ballot}::int, cast_ballot ->> 'key', cast_ballot
    from jsonb_array_elements(${JSON.stringify(box)}::jsonb) as t(cast_ballot) order by random()`.execute(tx)
  const placed = await tx
    .selectFrom('ballot_box')
    .select('cast_ballot as cast')
    .where('ballot_id', '=', ballot)
    .orderBy(sql`random()`)
    .execute()
  return placed.map(({ cast }) => castBallot.parse(cast))
}

/** Writes the result down and throws away the key that signs rights. */
export async function closeBox(tx: Tx, ballot: number, result: BallotResult): Promise<void> {
  await tx.updateTable('ballot_roll').set({ asked: null }).where('ballot_id', '=', ballot).execute()
  await tx
    .updateTable('ballots')
    .set((eb) => ({
      state: 'closed' as const,
      sealed_key: null,
      result: JSON.stringify(result),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', ballot)
    .execute()
}

/** The ballots that wait for somebody's right or vote. */
export const ballotsWaiting = (db: Db, person: number) =>
  db
    .selectFrom('ballots')
    .innerJoin('ballot_roll', 'ballot_roll.ballot_id', 'ballots.id')
    .innerJoin('council_seats', 'council_seats.id', 'ballot_roll.seat_id')
    .innerJoin('councils', 'councils.id', 'council_seats.council_id')
    .select(['ballots.id', 'councils.name', 'ballots.state'])
    .where('council_seats.person_id', '=', person)
    .where('ballots.state', '<>', 'closed')
    .orderBy('ballots.id')
    .execute()

export const ballotStanding: ScopeOf = async (db, id) => {
  const ballot = await ballotById(db, id)
  return ballot && { unitPath: ballot.unitPath }
}
