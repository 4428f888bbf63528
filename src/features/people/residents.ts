/** What units need of people, passed to them by `app.ts`; the type is theirs. */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Residents } from '#features/units/index.ts'
import { honourName } from '#law/honour-names.ts'
import { addDays } from '#platform/clock.ts'
import { honoursOfUnit } from './queries/honours.ts'
import { settlePeople } from './queries/settle.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const heldOn = (day: string) =>
  sql<boolean>`positions.starts_on <= ${day} and coalesce(positions.ends_on >= ${day}, true)`

export const residents: Residents = {
  positionsIn: (db, units, on) =>
    units.length === 0
      ? Promise.resolve([])
      : db
          .selectFrom('positions')
          .innerJoin('people', 'people.id', 'positions.person_id')
          .select([
            'positions.id as position',
            'people.id as person',
            'people.name',
            'positions.title',
            'positions.unit_id as unit',
          ])
          .where('positions.unit_id', 'in', units)
          .where(heldOn(on))
          .orderBy('people.sort_key')
          .orderBy('people.id')
          .execute(),

  lastArrival: async (db, units) => {
    const row = await db
      .selectFrom('positions')
      .select((eb) => eb.fn.max('starts_on').as('last'))
      .where('unit_id', 'in', units)
      .executeTakeFirst()
    return row?.last ?? null
  },

  rehouse: async (tx, { change, on, decision, to, today }) => {
    const ids = [...to.keys()]
    if (ids.length === 0) return
    const held = await tx.selectFrom('positions').selectAll().where('id', 'in', ids).forUpdate().execute()
    await tx
      .updateTable('positions')
      .set({ ends_on: addDays(on, -1) })
      .where('id', 'in', ids)
      .execute()
    const begun = held.flatMap(({ id, ...position }) => {
      const unit_id = to.get(id)
      if (unit_id === undefined) return []
      // a unit has one head at a time, who is appointed afterwards
      return [{ ...position, unit_id, is_head: false, starts_on: on, decision, change_id: change }]
    })
    await tx.insertInto('positions').values(begun).execute()
    await settlePeople(tx, personsOf(held), today)
  },

  putBack: async (tx, { id, on, made, today }) => {
    const begun = await tx
      .selectFrom('positions')
      .selectAll()
      .where('change_id', '=', id)
      .forUpdate()
      .execute()
    if (await isBuiltUpon(tx, { on, made, change: id, people: personsOf(begun) })) return false
    if (begun.length === 0) return true
    await tx.deleteFrom('positions').where('change_id', '=', id).execute()
    for (const position of begun) {
      if (!(await reopen(tx, position, addDays(on, -1)))) return false
    }
    await settlePeople(tx, personsOf(begun), today)
    return true
  },

  countsOn: async (db, day) => {
    const rows = await db
      .selectFrom('positions')
      .select(['unit_id as unit', (eb) => eb.fn.count<number>('person_id').distinct().as('count')])
      .where(heldOn(day))
      .groupBy('unit_id')
      .execute()
    return new Map(rows.map(({ unit, count }) => [unit, Number(count)]))
  },

  membersOf: async (db, path, limit) => {
    const members = db
      .selectFrom('people')
      .innerJoin('units', 'units.id', 'people.unit_id')
      .where('units.path', 'like', `${path}%`)
      .where('people.left_on', 'is', null)
    const { total } = await members
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await members
      .select([
        'people.id',
        'people.name',
        'people.title',
        'people.is_head as isHead',
        'units.name as unitName',
      ])
      // those of the unit itself before those below, its head first
      .orderBy(sql`units.path <> ${path}`)
      .orderBy('people.is_head', 'desc')
      .orderBy('people.sort_key')
      .orderBy('people.id')
      .limit(limit)
      .execute()
    return { rows, total: Number(total) }
  },

  honoursOf: async (db, unit, locale) =>
    (await honoursOfUnit(db, unit)).map(({ id, award, year, authority, decisionNumber }) => ({
      id,
      name: honourName(award, locale),
      year,
      authority,
      decision: decisionNumber,
    })),
}

const personsOf = (positions: readonly { person_id: number }[]): number[] => [
  ...new Set(positions.map(({ person_id }) => person_id)),
]

/** Whether somebody moved on since, or came into one of the new units by another way. */
async function isBuiltUpon(
  tx: Db,
  {
    on,
    made,
    change,
    people,
  }: { on: string; made: readonly number[]; change: number; people: readonly number[] },
): Promise<boolean> {
  if (people.length > 0) {
    const later = await tx
      .selectFrom('positions')
      .select('id')
      .where('person_id', 'in', people)
      .where('starts_on', '>', on)
      .executeTakeFirst()
    if (later) return true
  }
  if (made.length === 0) return false
  const other = await tx
    .selectFrom('positions')
    .select('id')
    .where('unit_id', 'in', made)
    .where((eb) => eb.or([eb('change_id', 'is', null), eb('change_id', '<>', change)]))
    .executeTakeFirst()
  return other !== undefined
}

type Position = { person_id: number; is_main: boolean; title: string; ends_on: string | null }

/** Lets the position that ended with the day before go on as long as the one begun in its place. */
async function reopen(tx: Tx, begun: Position, lastDay: string): Promise<boolean> {
  const former = await tx
    .selectFrom('positions')
    .select('id')
    .where('person_id', '=', begun.person_id)
    .where('ends_on', '=', lastDay)
    .where('is_main', '=', begun.is_main)
    // of several side positions that ended together, the one like it
    .orderBy((eb) => eb('title', '=', begun.title), 'desc')
    .orderBy('id')
    .executeTakeFirst()
  if (!former) return false
  await tx.updateTable('positions').set({ ends_on: begun.ends_on }).where('id', '=', former.id).execute()
  return true
}
