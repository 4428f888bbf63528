import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import type { GiveInput } from './forms.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>
type Page = { offset: number; limit: number }

const recognitions = (db: Db) =>
  db
    .selectFrom('recognitions')
    .innerJoin('units', 'units.id', 'recognitions.unit_id')
    .innerJoin('people as person', 'person.id', 'recognitions.person_id')
    .innerJoin('people as giver', 'giver.id', 'recognitions.giver_id')
    .select([
      'recognitions.id',
      'recognitions.kind',
      'recognitions.text',
      'recognitions.happened_on as happenedOn',
      'recognitions.state',
      'recognitions.reason',
      'recognitions.consents',
      'recognitions.best_of as bestOf',
      'recognitions.version',
      'recognitions.unit_id as unitId',
      'units.name as unitName',
      'units.path as unitPath',
      'recognitions.person_id as personId',
      'person.name as personName',
      'recognitions.giver_id as giverId',
      'giver.name as giverName',
    ])
export type Recognition = Awaited<ReturnType<ReturnType<typeof recognitions>['executeTakeFirstOrThrow']>>

const below = (paths: readonly string[]) =>
  sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`

export const recognitionById = (db: Db, id: number): Promise<Recognition | undefined> =>
  recognitions(db).where('recognitions.id', '=', id).executeTakeFirst()

export async function recognitionForUpdate(tx: Tx, id: number): Promise<Recognition | undefined> {
  await tx.selectFrom('recognitions').select('id').where('id', '=', id).forUpdate().execute()
  return recognitionById(tx, id)
}

export const recognitionStanding: ScopeOf = async (db, id) => {
  const given = await recognitionById(db, id)
  return given && { unitPath: given.unitPath, personId: given.personId }
}

/** Who can be thanked: somebody who works in a unit now. */
export const colleagueById = (db: Db, id: number) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'unit_id as unitId', 'is_head as isHead'])
    .where('id', '=', id)
    .where('left_on', 'is', null)
    .where('unit_id', 'is not', null)
    .executeTakeFirst()

/** What this giver has sent since then. The giver's row is held, so that two at once count each other. */
export async function sentSince(tx: Tx, giver: number, since: Date): Promise<{ personId: number }[]> {
  await tx.selectFrom('people').select('id').where('id', '=', giver).forUpdate().execute()
  return tx
    .selectFrom('recognitions')
    .select('person_id as personId')
    .where('giver_id', '=', giver)
    .where('given_at', '>=', since)
    .execute()
}

type New = GiveInput & { giver_id: number; unit_id: number; was_head: boolean; given_at: Date }
export async function insertRecognition(tx: Tx, values: New): Promise<number> {
  const row = await tx.insertInto('recognitions').values(values).returning('id').executeTakeFirstOrThrow()
  return row.id
}

type Change =
  | { state: 'confirmed' | 'returned'; reason: string; answered_by: number | null; answered_at: Date }
  | { consents: boolean; best_of?: null }
  | { best_of: string | null }
export const saveRecognition = (tx: Tx, id: number, change: Change) =>
  tx
    .updateTable('recognitions')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** What waits below these paths for somebody who neither gave it nor is thanked; the longest first. */
export const waitingForConfirmation = (
  db: Db,
  paths: readonly string[],
  answerer: number | null,
): Promise<Recognition[]> =>
  recognitions(db)
    .where('recognitions.state', '=', 'waiting')
    .where('recognitions.person_id', '<>', answerer ?? 0)
    .where('recognitions.giver_id', '<>', answerer ?? 0)
    .where(below(paths))
    .orderBy('recognitions.id')
    .limit(50)
    .execute()

/** What was confirmed and waits for the word of the person thanked. */
export const waitingForConsent = (db: Db, person: number): Promise<Recognition[]> =>
  recognitions(db)
    .where('recognitions.person_id', '=', person)
    .where('recognitions.state', '=', 'confirmed')
    .where('recognitions.consents', 'is', null)
    .orderBy('recognitions.id')
    .limit(50)
    .execute()

/** What was confirmed of this person, latest first. */
export const deedsOf = (db: Db, person: number, { offset, limit }: Page): Promise<Recognition[]> =>
  recognitions(db)
    .where('recognitions.person_id', '=', person)
    .where('recognitions.state', '=', 'confirmed')
    .orderBy('recognitions.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

/** What this person has sent, latest first. */
export const sentBy = (db: Db, giver: number, { offset, limit }: Page): Promise<Recognition[]> =>
  recognitions(db)
    .where('recognitions.giver_id', '=', giver)
    .orderBy('recognitions.given_at', 'desc')
    .orderBy('recognitions.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

/** What the public sees: confirmed, and with the consent of who is thanked. The giver is not named to it. */
export const publicDeeds = (db: Db, { offset, limit }: Page) =>
  db
    .selectFrom('recognitions')
    .innerJoin('units', 'units.id', 'recognitions.unit_id')
    .innerJoin('people', 'people.id', 'recognitions.person_id')
    .select([
      'recognitions.id',
      'recognitions.kind',
      'recognitions.text',
      'recognitions.happened_on as happenedOn',
      'recognitions.best_of as bestOf',
      'people.name as personName',
      'units.name as unitName',
    ])
    .where('recognitions.consents', '=', true)
    .orderBy('recognitions.happened_on', 'desc')
    .orderBy('recognitions.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
export type PublicDeed = Awaited<ReturnType<typeof publicDeeds>>[number]

/** What the front page shows: the latest week's best, then the latest. */
export async function frontDeeds(db: Db, limit: number): Promise<PublicDeed[]> {
  const rows = await publicDeeds(db, { offset: 0, limit: 50 })
  const week = rows.find(({ bestOf }) => bestOf !== null)?.bestOf ?? null
  const best = rows.filter(({ bestOf }) => bestOf !== null && bestOf === week)
  return [...best, ...rows.filter((row) => !best.includes(row))].slice(0, limit)
}

/** How many of this week are chosen; the week's choices are held, so that two at once count each other. */
export async function chosenOf(tx: Tx, week: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('recognitions.week'), ${week}::date - date '2000-01-01')`.execute(
    tx,
  )
  const rows = await tx.selectFrom('recognitions').select('id').where('best_of', '=', week).execute()
  return rows.length
}

/** What the public sees of units below these paths since that day, latest first: to choose from. */
export const choosable = (db: Db, paths: readonly string[], since: string): Promise<Recognition[]> =>
  recognitions(db)
    .where('recognitions.consents', '=', true)
    .where('recognitions.happened_on', '>=', since)
    .where(below(paths))
    .orderBy('recognitions.happened_on', 'desc')
    .orderBy('recognitions.id', 'desc')
    .limit(100)
    .execute()

type Share = { key: string; name: string; people: number; deeds: number }

/** How many were confirmed in these days below these paths: by unit, by place, by sex; beside how many work there. */
export async function spread(
  db: Db,
  { paths, from, to }: { paths: readonly string[]; from: string; to: string },
): Promise<{ units: Share[]; places: Share[]; sexes: Share[] }> {
  const like = paths.map((path) => `${path}%`)
  const deeds = (key: ReturnType<typeof sql>) => sql`
    select ${key} as key, count(*)::int as deeds
    from recognitions join units on units.id = recognitions.unit_id join people on people.id = recognitions.person_id
    where recognitions.state = 'confirmed' and happened_on between ${from} and ${to}
      and units.path like any(${like}::text[])
    group by 1`
  const people = (key: ReturnType<typeof sql>) => sql`
    select ${key} as key, count(*)::int as people from people join units on units.id = people.unit_id
    where left_on is null and units.path like any(${like}::text[]) group by 1`
  const both = async (ofDeed: ReturnType<typeof sql>, ofPerson: ReturnType<typeof sql>) => {
    const { rows } = await sql<Share>`
      select coalesce(d.key, p.key) as key, coalesce(units.name, d.key, p.key) as name,
        coalesce(people, 0) as people, coalesce(deeds, 0) as deeds
      from (${deeds(ofDeed)}) d full join (${people(ofPerson)}) p on p.key = d.key
      left join units on units.path = coalesce(d.key, p.key)
      order by deeds desc, name`.execute(db)
    return rows
  }
  const sex = sql`coalesce(people.gender, 'unknown')`
  return {
    units: await both(sql`units.path`, sql`units.path`),
    places: await both(
      sql`case when recognitions.was_head then 'head' else 'staff' end`,
      sql`case when people.is_head then 'head' else 'staff' end`,
    ),
    sexes: await both(sex, sex),
  }
}
export type Spread = Awaited<ReturnType<typeof spread>>
