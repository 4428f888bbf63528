import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { addDays } from '#platform/clock.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/**
 * Lets one change of the tree through at a time, so that two moves cannot tie a knot. It comes before any reading:
 * a statement that waited for a row still sees other tables as they were when it began.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.selectFrom('units').select('id').where('parent_id', 'is', null).forUpdate().execute()
}

const states = (db: Db) =>
  db
    .selectFrom('units')
    .select([
      'units.id',
      'units.name',
      'units.short_name as shortName',
      'units.track',
      'units.path',
      // where it stands once all that is recorded has come: changes follow one another
      sql<number | null>`case when exists (select from unit_places where unit_id = units.id)
        then (select parent_id from unit_places where unit_id = units.id and ends_on is null)
        else units.parent_id end`.as('parentId'),
      'units.starts_on as startsOn',
      'units.ends_on as endsOn',
      'units.version',
      sql<string>`coalesce((select max(starts_on) from unit_names where unit_id = units.id), units.starts_on)`.as(
        'nameSince',
      ),
      sql<string>`coalesce((select max(starts_on) from unit_places where unit_id = units.id), units.starts_on)`.as(
        'placeSince',
      ),
      // its own changes, and those of units above that took it along to another place
      sql<string | null>`greatest(
        (select max(happened_on) from unit_changes
          join unit_change_parts on change_id = unit_changes.id
          where unit_change_parts.unit_id = units.id and kind <> 'add' and cancelled_at is null),
        (select nullif(max(starts_on), units.starts_on) from unit_places where unit_id = units.id))`.as(
        'lastChange',
      ),
    ])
    .where('units.cancelled', '=', false)

export type UnitRow = NonNullable<Awaited<ReturnType<typeof unitForUpdate>>>

export const unitForUpdate = (tx: Tx, id: number) =>
  states(tx).where('units.id', '=', id).forUpdate('units').executeTakeFirst()

export const unitsForUpdate = (tx: Tx, ids: readonly number[]): Promise<UnitRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : states(tx).where('units.id', 'in', ids).orderBy('units.id').forUpdate('units').execute()

/** The unit as its page and forms show it. */
export const unitShown = (db: Db, id: number) => states(db).where('units.id', '=', id).executeTakeFirst()

/** The living units right below this one, in their order. */
export const childrenOf = (db: Db, id: number) =>
  states(db)
    .where('units.parent_id', '=', id)
    .where('units.ends_on', 'is', null)
    .orderBy('units.position')
    .orderBy(sql`units.name collate "vi-x-icu"`)
    .orderBy('units.id')
    .execute()

/** The units that stand right below this one on the day or come there later, by what is recorded so far. */
export const childrenFrom = (db: Db, id: number, on: string) =>
  states(db)
    .where((eb) => eb.or([eb('units.ends_on', 'is', null), eb('units.ends_on', '>=', on)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('unit_places as place')
          .select('place.id')
          .whereRef('place.unit_id', '=', 'units.id')
          .where('place.parent_id', '=', id)
          .where((or) => or.or([or('place.ends_on', 'is', null), or('place.ends_on', '>=', on)])),
      ),
    )
    .orderBy('units.position')
    .orderBy(sql`units.name collate "vi-x-icu"`)
    .orderBy('units.id')
    .execute()

/** The names of the units that stand right below this one once all that is recorded has come, but for some. */
export async function brotherNames(
  db: Db,
  parent: number | null,
  except: readonly number[] = [],
): Promise<string[]> {
  if (parent === null) return []
  const rows = await db
    .selectFrom('unit_places')
    .innerJoin('units', 'units.id', 'unit_places.unit_id')
    .leftJoin('unit_names', (join) =>
      join.onRef('unit_names.unit_id', '=', 'units.id').on('unit_names.ends_on', 'is', null),
    )
    .select(sql<string>`coalesce(unit_names.name, units.name)`.as('name'))
    .where('unit_places.parent_id', '=', parent)
    .where('unit_places.ends_on', 'is', null)
    .where('units.ends_on', 'is', null)
    .where('units.cancelled', '=', false)
    .$if(except.length > 0, (query) => query.where('units.id', 'not in', except))
    .execute()
  return rows.map(({ name }) => name)
}

export type ChangeKind = 'add' | 'rename' | 'move' | 'merge' | 'split' | 'dissolve'

/** Notes a change of the organisation; its parts follow when they are known. */
export async function insertChange(
  tx: Tx,
  change: { kind: ChangeKind; on: string; decision: string; at: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto('unit_changes')
    .values({ kind: change.kind, happened_on: change.on, decision: change.decision, created_at: change.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The units that the change was about, before it and after it. */
export async function insertParts(
  tx: Tx,
  change: number,
  parts: { before: readonly number[]; after: readonly number[] },
): Promise<void> {
  const rows = (['before', 'after'] as const).flatMap((side) =>
    [...new Set(parts[side])].map((unit_id) => ({ change_id: change, unit_id, side })),
  )
  if (rows.length > 0) await tx.insertInto('unit_change_parts').values(rows).execute()
}

type UnitChanges = {
  name?: string
  short_name?: string
  track?: 'chinh-quyen' | 'dang'
  position?: number
  ends_on?: string | null
  merged_into_id?: number | null
  cancelled?: boolean
}

export async function saveUnit(tx: Tx, id: number, changes: UnitChanges): Promise<void> {
  await tx
    .updateTable('units')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Mends a name that was typed wrong: the history gets no new one. */
export async function mendName(tx: Tx, id: number, name: { from: string; to: string }): Promise<void> {
  await tx
    .updateTable('unit_names')
    .set({ name: name.to })
    .where('unit_id', '=', id)
    .where('name', '=', name.from)
    .execute()
}

/** Ends the name in use and begins another. */
export async function beginName(
  tx: Tx,
  next: { unit: number; name: string; on: string; change: number },
): Promise<void> {
  await tx
    .updateTable('unit_names')
    .set({ ends_on: addDays(next.on, -1) })
    .where('unit_id', '=', next.unit)
    .where('ends_on', 'is', null)
    .execute()
  await tx
    .insertInto('unit_names')
    .values({ unit_id: next.unit, name: next.name, starts_on: next.on, change_id: next.change })
    .execute()
}

/** Ends the unit's place and begins another below this parent. */
export async function beginPlace(
  tx: Tx,
  next: { unit: number; parent: number; on: string; change: number },
): Promise<void> {
  await tx
    .updateTable('unit_places')
    .set({ ends_on: addDays(next.on, -1) })
    .where('unit_id', '=', next.unit)
    .where('ends_on', 'is', null)
    .execute()
  await tx
    .insertInto('unit_places')
    .values({ unit_id: next.unit, parent_id: next.parent, starts_on: next.on, change_id: next.change })
    .execute()
}

/**
 * What history says of each unit today: the latest entry that has begun, or else the first. A merged unit
 * hangs below its successor, so that whoever answers for the successor answers for it.
 */
function due(today: string) {
  const latest = (table: 'unit_names' | 'unit_places') => sql`from ${sql.table(table)} entry
    where entry.unit_id = units.id
    order by entry.starts_on <= ${today} desc, abs(entry.starts_on - ${today}::date) limit 1`
  return sql`
    select due.* from (
      select units.id, units.name as name_now, units.parent_id as parent_now,
        coalesce((select entry.name ${latest('unit_names')}), units.name) as name,
        case
          when units.ends_on < ${today} and units.merged_into_id is not null then units.merged_into_id
          when exists (select from unit_places where unit_id = units.id)
            then (select entry.parent_id ${latest('unit_places')})
          else units.parent_id end as parent_id
      from units where not units.cancelled
    ) due
    where (due.name, due.parent_id) is distinct from (due.name_now, due.parent_now)`
}

/** Whether a change has come into effect that the tree does not show yet. */
export async function isDue(db: Db, today: string): Promise<boolean> {
  const { rows } = await sql`${due(today)} limit 1`.execute(db)
  return rows.length > 0
}

/** Brings names, parents and paths to what history says of today. Gives the units that changed. */
export async function settleTree(tx: Tx, today: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with due as (${due(today)})
    update units set
      name = due.name,
      parent_id = due.parent_id,
      version = units.version + 1,
      position = case when due.parent_id is distinct from due.parent_now
        then (select coalesce(max(position), 0) + 1 from units brother where brother.parent_id = due.parent_id)
        else units.position end
    from due where due.id = units.id
    returning units.id`.execute(tx)
  if (rows.length > 0) await layPaths(tx)
  return rows.map(({ id }) => id)
}

/** Spells every path anew from the parents. */
async function layPaths(tx: Tx): Promise<void> {
  await sql`
    with recursive line (id, path) as (
      select id, '/' || id || '/' from units where parent_id is null
      union all
      select units.id, line.path || units.id || '/' from units join line on units.parent_id = line.id
    )
    update units set path = line.path from line where line.id = units.id and line.path <> units.path`.execute(
    tx,
  )
}

/** Gives the units these places among their brothers. */
export async function saveOrder(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .updateTable('units')
    .set({ position: sql<number>`array_position(${[...ids]}::integer[], id)` })
    .where('id', 'in', ids)
    .execute()
}
