import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import type { Place } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>
type Range = { offset: number; limit: number }

const ceremonies = (db: Db) =>
  db
    .selectFrom('ceremonies')
    .innerJoin('units', 'units.id', 'ceremonies.unit_id')
    .leftJoin('albums', 'albums.id', 'ceremonies.album_id')
    .selectAll('ceremonies')
    .select(['units.name as unitName', 'units.path as unitPath', 'albums.title as albumTitle'])
    .select([
      sql<number>`(select count(*)::int from ceremony_recipients one where one.ceremony_id = ceremonies.id)`.as(
        'count',
      ),
      sql<number>`(select count(received_at)::int from ceremony_recipients one
        where one.ceremony_id = ceremonies.id)`.as('received'),
    ])
export type Ceremony = Awaited<ReturnType<ReturnType<typeof ceremonies>['executeTakeFirstOrThrow']>>

export const ceremonyById = (db: Db, id: number): Promise<Ceremony | undefined> =>
  ceremonies(db).where('ceremonies.id', '=', id).executeTakeFirst()

export async function ceremonyForUpdate(tx: Tx, id: number): Promise<Ceremony | undefined> {
  await tx.selectFrom('ceremonies').select('id').where('id', '=', id).forUpdate().execute()
  return ceremonyById(tx, id)
}

export const ceremoniesBelow = (db: Db, paths: readonly string[], { offset, limit }: Range) =>
  ceremonies(db)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('ceremonies.held_on', 'desc')
    .orderBy('ceremonies.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

export async function insertCeremony(tx: Tx, values: Insertable<Tables['ceremonies']>): Promise<number> {
  const { id } = await tx.insertInto('ceremonies').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

export const saveCeremony = (tx: Tx, id: number, values: Updateable<Tables['ceremonies']>) =>
  tx
    .updateTable('ceremonies')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

const recipients = (db: Db) =>
  db
    .selectFrom('ceremony_recipients as one')
    .innerJoin('decision_lines as line', 'line.id', 'one.line_id')
    .innerJoin('decisions', 'decisions.id', 'line.decision_id')
    .selectAll('one')
    .select([
      'line.name',
      'line.place',
      'line.award',
      'line.year',
      'line.state',
      'line.money',
      'decisions.number_text as number',
    ])
export type Recipient = Awaited<ReturnType<ReturnType<typeof recipients>['executeTakeFirstOrThrow']>>

/** Who receives, in the order of the stage; all, or one page of them. */
export function recipientsOf(db: Db, ceremony: number, range?: Range): Promise<Recipient[]> {
  const list = recipients(db).where('one.ceremony_id', '=', ceremony).orderBy('one.ordinal')
  return (range ? list.offset(range.offset).limit(range.limit) : list).execute()
}

export const recipientOf = (db: Db, ceremony: number, id: number): Promise<Recipient | undefined> =>
  recipients(db).where('one.id', '=', id).where('one.ceremony_id', '=', ceremony).executeTakeFirst()

/** Puts the honours of a decision that are in force behind the list, unless another planned ceremony has them or they were received; how many. */
export async function addFromDecision(tx: Tx, ceremony: number, decision: number): Promise<number> {
  // two ceremonies that take the same decision come one after the other
  await tx.selectFrom('decisions').select('id').where('id', '=', decision).forUpdate().execute()
  const { rows } = await sql<{ id: number }>`
    insert into ceremony_recipients (ceremony_id, line_id, ordinal)
    select ${ceremony}::integer, line.id, row_number() over (order by line.ordinal)
      + coalesce((select max(ordinal) from ceremony_recipients where ceremony_id = ${ceremony}), 0)
    from decision_lines line
    where line.decision_id = ${decision} and line.state = 'issued'
      and not exists (
        select from ceremony_recipients other join ceremonies on ceremonies.id = other.ceremony_id
        where other.line_id = line.id
          and (other.ceremony_id = ${ceremony} or other.received_at is not null or ceremonies.state = 'planned'))
    returning id`.execute(tx)
  return rows.length
}

/** Issued decisions at or below a unit that have honours for a ceremony yet. */
export async function decisionsWaiting(db: Db, path: string) {
  const { rows } = await sql<{ id: number; number: string; about: string; count: number }>`
    select decisions.id, decisions.number_text as number, decisions.about, count(*)::int as count
    from decisions
    join units on units.id = decisions.unit_id
    join decision_lines line on line.decision_id = decisions.id and line.state = 'issued'
    where decisions.state = 'issued' and units.path like ${`${path}%`}
      and not exists (
        select from ceremony_recipients other join ceremonies on ceremonies.id = other.ceremony_id
        where other.line_id = line.id and (other.received_at is not null or ceremonies.state = 'planned'))
    group by decisions.id order by decisions.decided_on desc, decisions.id desc limit 50`.execute(db)
  return rows
}

/** Gives each its place, turn and seat. */
export const savePlaces = (tx: Tx, places: readonly Place[]) =>
  sql`
    update ceremony_recipients set ordinal = placed.ordinal, turn = placed.turn, seat = placed.seat
    from unnest(${places.map(({ id }) => id)}::int[], ${places.map(({ ordinal }) => ordinal)}::int[],
      ${places.map(({ turn }) => turn)}::int[], ${places.map(({ seat }) => seat)}::text[])
      as placed(id, ordinal, turn, seat)
    where ceremony_recipients.id = placed.id`.execute(tx)

export const saveRecipient = (tx: Tx, id: number, values: Updateable<Tables['ceremony_recipients']>) =>
  tx.updateTable('ceremony_recipients').set(values).where('id', '=', id).execute()

export const deleteRecipient = (tx: Tx, id: number) =>
  tx.deleteFrom('ceremony_recipients').where('id', '=', id).execute()

/** Whether this honour was handed over already, here or elsewhere. */
export const wasReceived = async (tx: Tx, line: number): Promise<boolean> =>
  (await tx
    .selectFrom('ceremony_recipients')
    .select('id')
    .where('line_id', '=', line)
    .where('received_at', 'is not', null)
    .executeTakeFirst()) !== undefined

/** Albums below these paths, for the pictures of the day. */
export const albumChoices = (db: Db, paths: readonly string[]) =>
  db
    .selectFrom('albums')
    .innerJoin('units', 'units.id', 'albums.unit_id')
    .select(['albums.id', 'albums.title', 'units.path as unitPath'])
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('albums.id', 'desc')
    .limit(100)
    .execute()

export const ceremonyStanding: ScopeOf = async (db, id) => {
  const ceremony = await ceremonyById(db, id)
  return ceremony && { unitPath: ceremony.unitPath }
}
