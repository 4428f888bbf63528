/** All that is asked of `imports`, and what the records hold of the people and units that rows speak of. */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Kept } from '#features/people/index.ts'
import { fold } from '#platform/vietnamese.ts'
import type { Standing } from '#policy.ts'
import type { Known } from './rules/judge.ts'
import { type Kind, type Line, nameKey } from './rules/lines.ts'
import type { LeftOut } from './words.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export const importStanding = (db: Db, id: number): Promise<Standing | undefined> =>
  db
    .selectFrom('imports')
    .innerJoin('units', 'units.id', 'imports.unit_id')
    .select('units.path as unitPath')
    .where('imports.id', '=', id)
    .executeTakeFirst()

export const unitPath = (db: Db, id: number) =>
  db.selectFrom('units').select('path as unitPath').where('id', '=', id).executeTakeFirst()

const head = (db: Db) =>
  db
    .selectFrom('imports')
    .innerJoin('units', 'units.id', 'imports.unit_id')
    .leftJoin('people', 'people.id', 'imports.person_id')
    .select([
      'imports.id',
      'imports.kind',
      'imports.state',
      'imports.total',
      'imports.position',
      'imports.kept',
      'imports.failures',
      'imports.unit_id as unitId',
      'imports.person_id as importer',
      'imports.file_name as fileName',
      'imports.created_at as createdAt',
      'units.name as unitName',
      'units.path as unitPath',
      'people.name as byName',
      sql<number>`jsonb_array_length(imports.added)`.as('addedCount'),
      sql<number>`jsonb_array_length(imports.left_out)`.as('leftOutCount'),
    ])
export type ImportHead = Awaited<ReturnType<ReturnType<typeof head>['executeTakeFirstOrThrow']>>

/** The latest below these paths. */
export const importsBelow = (
  db: Db,
  paths: readonly string[],
  { offset, limit }: { offset: number; limit: number },
) =>
  head(db)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('imports.created_at', 'desc')
    .orderBy('imports.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

/** One import with its rows. */
export async function importById(db: Db, id: number) {
  const row = await head(db)
    .select([
      'imports.lines',
      'imports.added',
      'imports.left_out as leftOut',
      'imports.kept_rows as keptRows',
    ])
    .where('imports.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  // written by this feature only
  return {
    ...row,
    lines: row.lines as Line[],
    added: row.added as number[],
    leftOut: row.leftOut as LeftOut[],
    keptRows: row.keptRows as Kept[],
  }
}
export type Import = NonNullable<Awaited<ReturnType<typeof importById>>>

/** The same, locked until the transaction ends. */
export async function importForUpdate(tx: Tx, id: number): Promise<Import | undefined> {
  await tx.selectFrom('imports').select('id').where('id', '=', id).forUpdate().execute()
  return importById(tx, id)
}

export async function insertImport(
  tx: Tx,
  values: {
    kind: Kind
    unit_id: number
    file_name: string
    person_id: number | null
    created_at: Date
    lines: readonly Line[]
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('imports')
    .values({ ...values, lines: JSON.stringify(values.lines), total: values.lines.length })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Change = {
  state?: ImportHead['state']
  position?: number
  kept?: number
  failures?: number
  kept_rows?: readonly Kept[]
  lines?: readonly Line[]
  added?: readonly number[]
  left_out?: readonly LeftOut[]
}
export const saveImport = async (
  tx: Tx,
  id: number,
  { lines, added, left_out, kept_rows, ...rest }: Change,
): Promise<void> => {
  await tx
    .updateTable('imports')
    .set({
      ...rest,
      ...(lines && { lines: JSON.stringify(lines) }),
      ...(added && { added: JSON.stringify(added) }),
      ...(left_out && { left_out: JSON.stringify(left_out) }),
      ...(kept_rows && { kept_rows: JSON.stringify(kept_rows) }),
    })
    .where('id', '=', id)
    .execute()
}

/** What the records hold of the people and units of these rows; only what lies below the path counts as inside. */
export async function knownFor(
  db: Db,
  { kind, lines, path }: { kind: Kind; lines: readonly Line[]; path: string },
  { today, importer }: Pick<Known, 'today' | 'importer'>,
): Promise<Known> {
  const codes = lines.flatMap(({ cells }) => cells.code ?? [])
  const names = [...new Set(lines.map(({ cells }) => fold(cells.name ?? '')))]
  const people = await db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([
      'people.id',
      'people.name',
      'people.staff_code as code',
      'people.party_member_since as memberSince',
      'units.path',
    ])
    .where(
      sql<boolean>`(people.staff_code = any(${codes}::text[]) or people.name_folded = any(${names}::text[]))`,
    )
    .execute()
  const placed = people.map(({ path: at, ...one }) => ({
    ...one,
    inside: at?.startsWith(path) ?? path === '/',
  }))
  const ids = placed.map(({ id }) => id)
  const units = kind === 'xep-loai' ? [] : await unitsBelow(db, path, today)
  const collectives = kind === 'khen-thuong' && lines.some(({ cells }) => cells.subject) ? units : []
  return {
    today,
    importer,
    units: byName(units),
    byCode: new Map(placed.flatMap((one) => (one.code ? [[one.code, one] as const] : []))),
    named: byName(placed),
    ratings: kind === 'xep-loai' ? await ratingsOf(db, ids) : new Map(),
    honours:
      kind === 'khen-thuong'
        ? await honoursOf(db, { people: ids, units: collectives.map(({ id }) => id) })
        : new Map(),
  }
}

const byName = <Named extends { name: string }>(rows: readonly Named[]): Map<string, Named[]> =>
  Map.groupBy(rows, ({ name }) => nameKey(name))

const unitsBelow = (db: Db, path: string, today: string) =>
  db
    .selectFrom('units')
    .select((eb) => [
      'units.id',
      'units.name',
      'units.starts_on as startsOn',
      eb
        .exists(
          eb
            .selectFrom('people')
            .select('people.id')
            .whereRef('people.unit_id', '=', 'units.id')
            .where('people.is_head', '=', true)
            .where('people.left_on', 'is', null),
        )
        .$castTo<boolean>()
        .as('hasHead'),
    ])
    .where('units.path', 'like', `${path}%`)
    .where((eb) => eb.or([eb('units.ends_on', 'is', null), eb('units.ends_on', '>=', today)]))
    .execute()

async function ratingsOf(db: Db, ids: readonly number[]): Promise<Known['ratings']> {
  const rows = await db
    .selectFrom('ratings')
    .select(['id', 'person_id', 'year', 'track'])
    .where(sql<boolean>`person_id = any(${[...ids]}::int[])`)
    .execute()
  return Map.groupBy(rows, ({ person_id }) => `person/${person_id}`)
}

async function honoursOf(
  db: Db,
  { people, units }: { people: readonly number[]; units: readonly number[] },
): Promise<Known['honours']> {
  const rows = await db
    .selectFrom('honours')
    .select(['person_id', 'unit_id', 'year', 'award', 'decided_on', 'decision_number'])
    .where(sql<boolean>`(person_id = any(${[...people]}::int[]) or unit_id = any(${[...units]}::int[]))`)
    .execute()
  return Map.groupBy(rows, ({ person_id, unit_id }) =>
    person_id === null ? `unit/${unit_id}` : `person/${person_id}`,
  )
}
