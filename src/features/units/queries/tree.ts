import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Option } from '#web/ui/fields.tsx'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export const tracks = ['chinh-quyen', 'dang'] as const
export type Track = (typeof tracks)[number]

/** Whether the unit of the row exists on this day. */
export const existsOn = (day: string) =>
  sql<boolean>`not units.cancelled and units.starts_on <= ${day} and coalesce(units.ends_on >= ${day}, true)`

export async function unitStanding(db: Db, id: number): Promise<{ unitPath: string } | undefined> {
  return db
    .selectFrom('units')
    .select('path as unitPath')
    .where('id', '=', id)
    .where('cancelled', '=', false)
    .executeTakeFirst()
}

/** The unit over which a role is given, or to which something is put; nothing when it has ended. */
export const unitForGrant = (
  tx: Db,
  id: number,
): Promise<{ id: number; path: string; name: string } | undefined> =>
  tx
    .selectFrom('units')
    .select(['id', 'path', 'name'])
    .where('id', '=', id)
    .where('ends_on', 'is', null)
    .where('cancelled', '=', false)
    .executeTakeFirst()

/** The paths of these units, by number. */
export async function pathsOfUnits(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('units').select(['id', 'path']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, path }) => [id, path]))
}

/** The living units with this name, however its accents were typed; for imports, which know names only. */
export const unitNamed = (db: Db, name: string): Promise<{ id: number; path: string; name: string }[]> =>
  db
    .selectFrom('units')
    .select(['id', 'path', 'name'])
    .where((eb) =>
      eb.or([
        eb('name_folded', '=', sql<string>`fold(${name})`),
        eb(sql`fold(short_name)`, '=', sql`fold(${name})`),
      ]),
    )
    .where('ends_on', 'is', null)
    .where('cancelled', '=', false)
    .orderBy('path')
    .execute()

export type UnitOnDay = {
  id: number
  parentId: number | null
  name: string
  shortName: string
  track: Track
  path: string
  position: number
}

/** Each unit that existed on the day, with the name and the place that it had then. */
export async function unitsOn(db: Db, day: string): Promise<UnitOnDay[]> {
  const rows = await db
    .selectFrom('units')
    .leftJoin('unit_names as named', (join) =>
      join
        .onRef('named.unit_id', '=', 'units.id')
        .on('named.starts_on', '<=', day)
        .on((eb) => eb.or([eb('named.ends_on', 'is', null), eb('named.ends_on', '>=', day)])),
    )
    .leftJoin('unit_places as placed', (join) =>
      join
        .onRef('placed.unit_id', '=', 'units.id')
        .on('placed.starts_on', '<=', day)
        .on((eb) => eb.or([eb('placed.ends_on', 'is', null), eb('placed.ends_on', '>=', day)])),
    )
    .select([
      'units.id',
      'units.short_name as shortName',
      'units.track',
      'units.path',
      'units.position',
      sql<number | null>`case when placed.id is null then units.parent_id else placed.parent_id end`.as(
        'parentId',
      ),
      sql<string>`coalesce(named.name, units.name)`.as('name'),
    ])
    .where(existsOn(day))
    .orderBy('units.position')
    .orderBy(sql`coalesce(named.name, units.name) collate "vi-x-icu"`)
    .orderBy('units.id')
    .execute()
  return rows.map((row) => ({ ...row, track: row.track as Track }))
}

export type NewUnit = {
  name: string
  shortName?: string
  track?: Track
  parent: { id: number; path: string } | null
  on: string
  /** The change that brings it about. */
  change?: number
}

/** Puts units into the records, after their brothers; for actions, imports and demonstrations. */
export async function addUnits(tx: Tx, units: readonly NewUnit[]): Promise<{ id: number; path: string }[]> {
  const added: { id: number; path: string }[] = []
  for (const { name, shortName = '', track = 'chinh-quyen', parent, on, change } of units) {
    const { id } = await tx
      .insertInto('units')
      .values({
        name,
        short_name: shortName,
        track,
        parent_id: parent?.id ?? null,
        // its own number belongs into the path, and is known only afterwards
        path: sql<string>`gen_random_uuid()::text`,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from units where parent_id = ${parent?.id ?? null})`,
        starts_on: on,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const path = `${parent?.path ?? '/'}${id}/`
    await tx.updateTable('units').set({ path }).where('id', '=', id).execute()
    const since = { unit_id: id, starts_on: on, change_id: change ?? null }
    await tx
      .insertInto('unit_names')
      .values({ ...since, name })
      .execute()
    await tx
      .insertInto('unit_places')
      .values({ ...since, parent_id: parent?.id ?? null })
      .execute()
    added.push({ id, path })
  }
  return added
}

/** The agency itself, the first unit of all. */
export async function addRootUnit(
  tx: Tx,
  root: { name: string; on: string },
): Promise<{ id: number; path: string }> {
  const [unit] = await addUnits(tx, [{ ...root, parent: null }])
  if (!unit) throw new Error('the root unit was not inserted')
  return unit
}

export type TreeUnit = UnitOnDay & { children: TreeUnit[] }

/** The tree of units as it stood on the day. */
export async function unitTree(db: Db, on: string): Promise<TreeUnit[]> {
  const nodes = new Map(
    (await unitsOn(db, on)).map((unit) => [unit.id, { ...unit, children: [] as TreeUnit[] }]),
  )
  const roots: TreeUnit[] = []
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    // a unit whose parent had ended before it stands at the top rather than nowhere
    ;(parent?.children ?? roots).push(node)
  }
  return roots
}

/** One step deeper. A figure space is kept at the begin of an option, where an ordinary blank is dropped. */
export const indent = '\u2007\u2007\u2007'

/** The units that exist on the day below these paths, to choose from, as a tree. */
export async function unitOptions(
  db: Db,
  { paths, on }: { paths: readonly string[]; on: string },
): Promise<Option[]> {
  const options: Option[] = []
  const walk = (units: readonly TreeUnit[], depth: number) => {
    for (const unit of units) {
      const inside = paths.some((path) => unit.path.startsWith(path))
      if (inside) options.push({ value: unit.id, label: `${indent.repeat(depth)}${unit.name}` })
      walk(unit.children, inside ? depth + 1 : depth)
    }
  }
  walk(await unitTree(db, on), 0)
  return options
}

/**
 * Every unit that stands above this one on the day or on any later day for which a move is recorded, itself
 * included: what must not come to stand below it.
 */
export async function lineFrom(db: Db, id: number, on: string): Promise<Set<number>> {
  const later = await db
    .selectFrom('unit_places')
    .select('starts_on')
    .distinct()
    .where('starts_on', '>', on)
    .execute()
  const line = new Set<number>()
  for (const day of [on, ...later.map(({ starts_on }) => starts_on)]) {
    const parents = new Map((await unitsOn(db, day)).map((unit) => [unit.id, unit.parentId]))
    for (let at: number | null | undefined = id; at; at = parents.get(at)) line.add(at)
  }
  return line
}
