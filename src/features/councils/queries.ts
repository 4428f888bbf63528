import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import type { MeetingState, SeatRole, VoteBase } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const councils = (db: Db) =>
  db
    .selectFrom('councils')
    .innerJoin('units', 'units.id', 'councils.unit_id')
    .selectAll('councils')
    .select(['units.name as unitName', 'units.path as unitPath'])
export type Council = Awaited<ReturnType<ReturnType<typeof councils>['executeTakeFirstOrThrow']>>

/** Councils below these paths, or in which the person sits. */
export const councilsFor = (db: Db, paths: readonly string[], person: number | null) =>
  councils(db)
    .where(
      sql<boolean>`(units.path like any(${paths.map((path) => `${path}%`)}::text[])
        or exists (select from council_seats seat where seat.council_id = councils.id and seat.person_id = ${person}))`,
    )
    .orderBy('councils.starts_on', 'desc')
    .orderBy('councils.id', 'desc')
    .limit(200)
    .execute()

export const councilById = (db: Db, id: number): Promise<Council | undefined> =>
  councils(db).where('councils.id', '=', id).executeTakeFirst()

export const seatsOf = (db: Db, council: number) =>
  db
    .selectFrom('council_seats')
    .innerJoin('people', 'people.id', 'council_seats.person_id')
    .select([
      'council_seats.id',
      'council_seats.role',
      'people.id as personId',
      'people.name',
      'people.title',
    ])
    .where('council_id', '=', council)
    .orderBy(sql`array_position(array['chair', 'vice-chair', 'secretary', 'member'], role)`)
    .orderBy('people.sort_key')
    .execute()
export type SeatRow = Awaited<ReturnType<typeof seatsOf>>[number]

const meetings = (db: Db) =>
  db
    .selectFrom('meetings')
    .innerJoin('councils', 'councils.id', 'meetings.council_id')
    .innerJoin('units', 'units.id', 'councils.unit_id')
    .selectAll('meetings')
    .select(['councils.name as councilName', 'councils.unit_id as unitId', 'units.path as unitPath'])
export type Meeting = Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>

export const meetingsOf = (db: Db, council: number): Promise<Meeting[]> =>
  meetings(db)
    .where('council_id', '=', council)
    .orderBy('held_on', 'desc')
    .orderBy('meetings.id', 'desc')
    .execute()

export const meetingById = (db: Db, id: number): Promise<Meeting | undefined> =>
  meetings(db).where('meetings.id', '=', id).executeTakeFirst()

export async function meetingForUpdate(tx: Tx, id: number): Promise<Meeting | undefined> {
  await tx.selectFrom('meetings').select('id').where('id', '=', id).forUpdate().execute()
  return meetingById(tx, id)
}

/** All that a meeting has before it. */
export async function wholeMeeting(db: Db, { id, council_id }: Pick<Meeting, 'id' | 'council_id'>) {
  const [seats, present, items, recusals] = await Promise.all([
    seatsOf(db, council_id),
    db.selectFrom('meeting_attendance').select('seat_id').where('meeting_id', '=', id).execute(),
    db
      .selectFrom('agenda_items')
      .select([
        'id',
        'ordinal',
        'name',
        'award',
        'year',
        'person_id as personId',
        'unit_id as unitId',
        'dossier_id as dossierId',
        'asked',
        'round',
        'origin_id as originId',
      ])
      .select(['votes', 'of_votes as of', 'base', 'above', 'cite'])
      .where('meeting_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    db
      .selectFrom('recusals')
      .innerJoin('agenda_items', 'agenda_items.id', 'recusals.item_id')
      .select(['item_id as itemId', 'seat_id as seatId', 'reason'])
      .where('agenda_items.meeting_id', '=', id)
      .execute(),
  ])
  return { seats, present: new Set(present.map(({ seat_id }) => seat_id)), items, recusals }
}
export type WholeMeeting = Awaited<ReturnType<typeof wholeMeeting>>

type CouncilValues = {
  unit_id: number
  name: string
  decision: string
  votes: number
  of_votes: number
  above: boolean
  base: VoteBase
  starts_on: string
  ends_on: string | null
}

export async function insertCouncil(tx: Tx, values: CouncilValues): Promise<number> {
  const { id } = await tx.insertInto('councils').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

export const insertSeat = (tx: Tx, seat: { council_id: number; person_id: number; role: SeatRole }) =>
  tx.insertInto('council_seats').values(seat).execute()

/** Takes out a member who has not been at a meeting; false when the member has. */
export async function deleteSeat(tx: Tx, council: number, id: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('council_seats')
    .where('id', '=', id)
    .where('council_id', '=', council)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('meeting_attendance').select('seat_id').whereRef('seat_id', '=', 'council_seats.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('recusals').select('seat_id').whereRef('seat_id', '=', 'council_seats.id')),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function insertMeeting(
  tx: Tx,
  values: { council_id: number; held_on: string; place: string },
): Promise<number> {
  const { id } = await tx.insertInto('meetings').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

export const saveMeeting = (tx: Tx, id: number, values: { state?: MeetingState; notes?: string }) =>
  tx
    .updateTable('meetings')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export async function saveAttendance(tx: Tx, meeting: number, seats: readonly number[]): Promise<void> {
  await tx.deleteFrom('meeting_attendance').where('meeting_id', '=', meeting).execute()
  if (seats.length > 0)
    await tx
      .insertInto('meeting_attendance')
      .values(seats.map((seat_id) => ({ meeting_id: meeting, seat_id })))
      .execute()
}

type NewItem = {
  meeting_id: number
  person_id: number | null
  unit_id: number | null
  name: string
  award: string
  year: number
  votes: number
  of_votes: number
  base: string
  above: boolean
  cite: string
  dossier_id?: number | null
  origin_id?: number
  round?: number
}

export async function insertItem(tx: Tx, item: NewItem): Promise<number> {
  const { id } = await tx
    .insertInto('agenda_items')
    .values({
      ...item,
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from agenda_items where meeting_id = ${item.meeting_id})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** From now on these stand: they are on a ballot. */
export const markAsked = (tx: Tx, items: readonly number[]) =>
  tx.updateTable('agenda_items').set({ asked: true }).where('id', 'in', items).execute()

export const deleteItem = (tx: Tx, meeting: number, id: number) =>
  tx
    .deleteFrom('agenda_items')
    .where('id', '=', id)
    .where('meeting_id', '=', meeting)
    .where('asked', '=', false)
    .returning('name')
    .executeTakeFirst()

export const insertRecusal = (tx: Tx, recusal: { item_id: number; seat_id: number; reason: string }) =>
  tx
    .insertInto('recusals')
    .values(recusal)
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'seat_id']).doUpdateSet({ reason: recusal.reason }),
    )
    .execute()

export const personNamed = (db: Db, id: number) =>
  db.selectFrom('people').select(['id', 'name']).where('id', '=', id).executeTakeFirst()

export const councilStanding: ScopeOf = async (db, id) => {
  const council = await councilById(db, id)
  return council && { unitPath: council.unitPath }
}
export const meetingStanding: ScopeOf = async (db, id) => {
  const meeting = await meetingById(db, id)
  return meeting && { unitPath: meeting.unitPath }
}
