/**
 * People as other features need them: to choose from, to write to.
 */
import { fold } from '#platform/vietnamese.ts'
import type { Option } from '#web/ui/fields.tsx'
import { below, type Db } from './standing.ts'

const working = (db: Db) =>
  db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .where('people.left_on', 'is', null)
    .orderBy('people.sort_key')
    .orderBy('people.id')

type Choice = { id: number; name: string; title: string; unitName: string }

const asOptions = (rows: readonly Choice[]): Option[] =>
  rows.map(({ id, name, title, unitName }) => ({
    value: id,
    label: [name, title, unitName].filter(Boolean).join(' · '),
  }))

const choices = (db: Db, paths: readonly string[]) =>
  working(db)
    .select(['people.id', 'people.name', 'people.title', 'units.name as unitName'])
    .where(below(paths))

/** Those who work below these paths, to choose from, by given name. */
export const personOptions = async (db: Db, { paths }: { paths: readonly string[] }): Promise<Option[]> =>
  asOptions(await choices(db, paths).execute())

/** Those who work below these paths and cannot sign in yet. */
export async function peopleWithoutAccount(db: Db, paths: readonly string[]): Promise<Option[]> {
  const rows = await choices(db, paths)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('accounts').select('id').whereRef('accounts.person_id', '=', 'people.id')),
      ),
    )
    .execute()
  return asOptions(rows)
}

/** Those who work in the subtree of the unit, by given name, heads marked. */
export const peopleIn = (db: Db, unitPath: string) =>
  working(db)
    .select([
      'people.id',
      'people.name',
      'people.title',
      'people.email',
      'people.is_head as isHead',
      'people.unit_id as unitId',
      'units.name as unitName',
    ])
    .where('units.path', 'like', `${unitPath}%`)
    .execute()
export type Colleague = Awaited<ReturnType<typeof peopleIn>>[number]

/** The people who head a unit now. */
export async function headsOf(db: Db, unitId: number): Promise<number[]> {
  const heads = await db
    .selectFrom('people')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('is_head', '=', true)
    .where('left_on', 'is', null)
    .orderBy('id')
    .execute()
  return heads.map(({ id }) => id)
}

/** The names of these people, by number. */
export async function namesOfPeople(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Those with one of these staff codes, by code; for imports, which know codes. */
export async function peopleByCode(db: Db, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'staff_code'])
    .where('staff_code', 'in', codes)
    .execute()
  return new Map(rows.flatMap(({ id, staff_code }) => (staff_code === null ? [] : [[staff_code, id]])))
}

/** Everybody who bears one of these names, however the accents were typed; for imports, which know names. */
export const peopleNamed = (db: Db, names: readonly string[]) =>
  db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([
      'people.id',
      'people.name',
      'people.name_folded as folded',
      'people.staff_code as staffCode',
      'people.title',
      'people.left_on as leftOn',
      'units.name as unitName',
    ])
    .where('people.name_folded', 'in', names.length > 0 ? [...new Set(names.map(fold))] : [''])
    .orderBy('people.sort_key')
    .orderBy('people.id')
    .execute()
