/**
 * The person's own line: name, code, dates, and where he or she is now.
 */
import { sql, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { sortKeyOfName } from '#platform/vietnamese.ts'
import type { Db, Tx } from './standing.ts'

const line = (db: Db) =>
  db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([
      'people.id',
      'people.name',
      'people.sort_as as sortAs',
      'people.staff_code as staffCode',
      'people.gender',
      'people.born_on as bornOn',
      'people.email',
      'people.party_member_since as partyMemberSince',
      'people.unit_id as unitId',
      'people.title',
      'people.is_head as isHead',
      'people.left_on as leftOn',
      'people.left_because as leftBecause',
      'people.version',
      'units.name as unitName',
      sql<string>`coalesce(units.path, '/')`.as('unitPath'),
      'people.id as personId',
    ])

/** The person, with the unit's name and path as they are now. */
export const personShown = (db: Db, id: number) => line(db).where('people.id', '=', id).executeTakeFirst()
export type Person = NonNullable<Awaited<ReturnType<typeof personShown>>>

/**
 * The same, locked until the transaction ends. Locked before it is read with its unit: PostgreSQL joins a row that
 * it had to wait for with the unit of before, and the person would stand nowhere.
 */
export async function personForUpdate(tx: Tx, id: number): Promise<Person | undefined> {
  await tx.selectFrom('people').select('id').where('id', '=', id).forUpdate().execute()
  return personShown(tx, id)
}

/** Others who are called the same, however the accents were typed: perhaps the same person. */
export const namesakes = (db: Db, name: string, except: number | null = null) =>
  db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([
      'people.id',
      'people.name',
      'people.title',
      'units.name as unitName',
      'people.left_on as leftOn',
    ])
    .where('people.name_folded', '=', sql<string>`fold(${name})`)
    .where('people.id', '!=', except ?? 0)
    .orderBy('people.sort_key')
    .orderBy('people.id')
    .limit(20)
    .execute()
export type Namesake = Awaited<ReturnType<typeof namesakes>>[number]

/** Who has this staff code. */
export const holderOfCode = (db: Db, code: string) =>
  db.selectFrom('people').select(['id', 'name']).where('staff_code', '=', code).executeTakeFirst()

/** What a person's line is made of. */
export type PersonLine = {
  name: string
  sort_as: string | null
  staff_code: string | null
  gender: 'nam' | 'nu' | null
  born_on: string | null
  email: string | null
  party_member_since: string | null
}

/** The line with its keys of order. */
export const keyed = (person: PersonLine) => ({
  ...person,
  sort_key: sortKeyOfName(person.name, person.sort_as),
  // all words in the order in which they are written
  family_key: sortKeyOfName(person.name, person.name),
})

/** Puts a new person into the records; where he or she is comes from the positions. */
export async function insertPerson(tx: Tx, person: PersonLine): Promise<number> {
  const { id } = await tx.insertInto('people').values(keyed(person)).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function savePerson(tx: Tx, id: number, changes: Updateable<Tables['people']>): Promise<void> {
  await tx.updateTable('people').set(changes).where('id', '=', id).execute()
}

/** Marks that the file changed, so that a page from before is known to be old. */
export async function touchPerson(tx: Tx, id: number): Promise<void> {
  await tx
    .updateTable('people')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
