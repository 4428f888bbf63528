import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { containing } from '#platform/vietnamese.ts'

type Db = Kysely<Tables>
const below = (paths: readonly string[]) =>
  sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`

/** Movements that a unit below these paths was sent and has not acknowledged. */
export const toAcknowledge = (db: Db, paths: readonly string[]) =>
  db
    .selectFrom('movement_units')
    .innerJoin('movements', 'movements.id', 'movement_units.movement_id')
    .innerJoin('units', 'units.id', 'movement_units.unit_id')
    .select(['movements.id', 'movements.title', 'units.name as unitName'])
    .where('movements.state', '=', 'launched')
    .where('movement_units.acknowledged_at', 'is', null)
    .where(below(paths))
    .orderBy('movements.id')
    .limit(50)
    .execute()

/** Movements in this state that were organised below these paths. */
export const movementsIn = (db: Db, state: 'submitted' | 'consulting', paths: readonly string[]) =>
  db
    .selectFrom('movements')
    .innerJoin('units', 'units.id', 'movements.unit_id')
    .select(['movements.id', 'movements.title', 'units.name as unitName'])
    .where('movements.state', '=', state)
    .where(below(paths))
    .orderBy('movements.id')
    .limit(50)
    .execute()

const most = 12
/** What has the very letters that were typed stands before what only has them without diacritics. */
const exactFirst = (column: string, words: string) =>
  sql`position(lower(${words}) in lower(${sql.ref(column)})) = 0`

/** People, units, movements and goals whose names have these words, with or without diacritics. */
export async function found(db: Db, words: string) {
  const [people, units, movements, goals] = await Promise.all([
    db
      .selectFrom('people')
      .leftJoin('units', 'units.id', 'people.unit_id')
      .select(['people.id', 'people.name', 'units.name as note'])
      .where('people.name_folded', 'like', containing(words))
      .orderBy(exactFirst('people.name', words))
      .orderBy('people.sort_key')
      .limit(most)
      .execute(),
    db
      .selectFrom('units')
      .select(['id', 'name', sql<string | null>`null`.as('note')])
      .where('name_folded', 'like', containing(words))
      .orderBy(exactFirst('units.name', words))
      .orderBy('path')
      .limit(most)
      .execute(),
    db
      .selectFrom('movements')
      .select(['id', 'title as name', 'theme as note'])
      .where('title_folded', 'like', containing(words))
      .where('state', 'in', ['launched', 'ended', 'consulting'])
      .orderBy('id', 'desc')
      .limit(most)
      .execute(),
    db
      .selectFrom('goals')
      .innerJoin('movements', 'movements.id', 'goals.movement_id')
      .select(['goals.id', 'goals.name', 'movements.title as note'])
      .where('goals.name_folded', 'like', containing(words))
      .where('movements.state', 'in', ['launched', 'ended'])
      .orderBy(exactFirst('goals.name', words))
      .orderBy('goals.id', 'desc')
      .limit(most)
      .execute(),
  ])
  return { people, units, movements, goals }
}
export type Found = Awaited<ReturnType<typeof found>>
