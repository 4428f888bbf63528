/**
 * The list of people: searched, filtered, ordered and paged by the database.
 */
import { type ExpressionBuilder, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { fold } from '#platform/vietnamese.ts'
import { below, type Db } from './standing.ts'

export type PeopleFilter = {
  /** What was typed: a name with or without diacritics, or a staff code. */
  search: string
  /** The path of a unit: it and everything below. */
  unitPath: string | null
  status: 'working' | 'left' | 'all'
  /** Only heads of units. */
  heads: boolean
  /** Only below these paths, for lists that carry more than names. */
  within?: readonly string[]
}
export type PeopleOrder = 'given' | 'family'

export type PersonRow = {
  id: number
  name: string
  staffCode: string | null
  title: string
  isHead: boolean
  unitId: number | null
  unitName: string | null
  leftOn: string | null
}

// in a pattern these stand for something else than themselves
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean)

type Joined = Tables & { units: Tables['units'] }

function matches(eb: ExpressionBuilder<Joined, 'people' | 'units'>, filter: PeopleFilter) {
  const { search, unitPath, status, heads, within } = filter
  const conditions = []
  if (status === 'working') conditions.push(eb('people.left_on', 'is', null))
  if (status === 'left') conditions.push(eb('people.left_on', 'is not', null))
  if (heads) conditions.push(eb('people.is_head', '=', true))
  if (unitPath) conditions.push(eb('units.path', 'like', `${literal(unitPath)}%`))
  if (within) conditions.push(below(within))
  const words = wordsIn(fold(search))
  if (words.length > 0) {
    const named = words.map((word) => eb('people.name_folded', 'like', `%${literal(word)}%`))
    const coded = eb(sql<string>`lower(people.staff_code)`, '=', search.toLowerCase())
    conditions.push(eb.or([eb.and(named), coded]))
  }
  return eb.and(conditions)
}

const filtered = (db: Db, filter: PeopleFilter) =>
  db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .where((eb) => matches(eb as ExpressionBuilder<Joined, 'people' | 'units'>, filter))

/**
 * How well a name answers what was typed, best first: the words as typed with their diacritics, then as part of
 * longer words, then whole words without diacritics, then the rest.
 */
function rank(search: string) {
  const exact = literal(search.toLowerCase())
  const folded = literal(fold(search))
  return sql<number>`case
    when ' ' || people.name_small || ' ' like ${`% ${exact} %`} then 0
    when people.name_small like ${`%${exact}%`} then 1
    when ' ' || people.name_folded || ' ' like ${`% ${folded} %`} then 2
    else 3 end`
}

const columns = [
  'people.id',
  'people.name',
  'people.staff_code as staffCode',
  'people.title',
  'people.is_head as isHead',
  'people.unit_id as unitId',
  'units.name as unitName',
  'people.left_on as leftOn',
] as const

function ordered(db: Db, filter: PeopleFilter, order: PeopleOrder) {
  const rows = filtered(db, filter)
  const ranked = filter.search ? rows.orderBy(rank(filter.search)) : rows
  return ranked.orderBy(order === 'family' ? 'people.family_key' : 'people.sort_key').orderBy('people.id')
}

/** How many the filter lets through. */
export async function countPeople(db: Db, filter: PeopleFilter): Promise<number> {
  const { total } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** One page of the list. */
export const listPeople = (
  db: Db,
  filter: PeopleFilter,
  { order, offset, limit }: { order: PeopleOrder; offset: number; limit: number },
): Promise<PersonRow[]> => ordered(db, filter, order).select(columns).offset(offset).limit(limit).execute()

/** The whole list with what a list for the file carries; only ever asked for with `within`. */
export const peopleToExport = (
  db: Db,
  filter: PeopleFilter & { within: readonly string[] },
  order: PeopleOrder,
) =>
  ordered(db, filter, order)
    .select(columns)
    .select([
      'people.gender',
      'people.born_on as bornOn',
      'people.party_member_since as partyMemberSince',
      'people.email',
      'people.left_because as leftBecause',
    ])
    .execute()
export type ExportRow = Awaited<ReturnType<typeof peopleToExport>>[number]
