import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { containing } from '#platform/vietnamese.ts'
import type { MovementInput } from './forms.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export type Movement = Selectable<Tables['movements']>
export type Content = Selectable<Tables['movement_contents']>
export type Drive = Selectable<Tables['movement_drives']>
export type Occasion = Selectable<Tables['movement_occasions']>
export type Target = Selectable<Tables['movement_targets']>

export const movementById = (db: Db, id: number) =>
  db
    .selectFrom('movements')
    .innerJoin('units', 'units.id', 'movements.unit_id')
    .selectAll('movements')
    .select(['units.path as unitPath', 'units.name as unitName'])
    .where('movements.id', '=', id)
    .executeTakeFirst()
export type MovementShown = NonNullable<Awaited<ReturnType<typeof movementById>>>

export const movementForUpdate = (tx: Tx, id: number) =>
  tx
    .selectFrom('movements')
    .innerJoin('units', 'units.id', 'movements.unit_id')
    .selectAll('movements')
    .select('units.path as unitPath')
    .where('movements.id', '=', id)
    .forUpdate('movements')
    .executeTakeFirst()

/** Where a movement stands, for the guard. */
export const movementStanding = (db: Db, id: number) =>
  db
    .selectFrom('movements')
    .innerJoin('units', 'units.id', 'movements.unit_id')
    .select('units.path as unitPath')
    .where('movements.id', '=', id)
    .executeTakeFirst()

/** Everything that a movement says: contents, drives, occasions and targets in their order. */
export async function partsOf(db: Db, id: number) {
  const ordered = <
    Table extends 'movement_contents' | 'movement_drives' | 'movement_occasions' | 'movement_targets',
  >(
    table: Table,
  ) =>
    db
      .selectFrom(table as 'movement_contents')
      .selectAll()
      .where('movement_id', '=', id)
      .orderBy('ordinal')
      .execute()
  const [contents, drives, occasions, targets, units, quotas] = await Promise.all([
    ordered('movement_contents'),
    db.selectFrom('movement_drives').selectAll().where('movement_id', '=', id).orderBy('ordinal').execute(),
    db
      .selectFrom('movement_occasions')
      .selectAll()
      .where('movement_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    db.selectFrom('movement_targets').selectAll().where('movement_id', '=', id).orderBy('ordinal').execute(),
    unitsOf(db, id),
    db.selectFrom('movement_quotas').selectAll().where('movement_id', '=', id).orderBy('id').execute(),
  ])
  return { contents, drives, occasions, targets, units, quotas }
}
export type Parts = Awaited<ReturnType<typeof partsOf>>

export const contentsOf = (db: Db, movement: number) =>
  db
    .selectFrom('movement_contents')
    .selectAll()
    .where('movement_id', '=', movement)
    .orderBy('ordinal')
    .execute()

export const drivesOf = (db: Db, movement: number) =>
  db
    .selectFrom('movement_drives')
    .selectAll()
    .where('movement_id', '=', movement)
    .orderBy('ordinal')
    .execute()

export const targetsOf = (db: Db, movement: number) =>
  db
    .selectFrom('movement_targets')
    .selectAll()
    .where('movement_id', '=', movement)
    .orderBy('ordinal')
    .execute()

/** The units that the launch was sent to, with their receipts. */
export const unitsOf = (db: Db, movement: number) =>
  db
    .selectFrom('movement_units')
    .innerJoin('units', 'units.id', 'movement_units.unit_id')
    .select([
      'units.id',
      'units.name',
      'units.path',
      'movement_units.acknowledged_at as acknowledgedAt',
      'movement_units.acknowledged_by as acknowledgedBy',
    ])
    .where('movement_id', '=', movement)
    .orderBy('units.path')
    .execute()

export async function insertMovement(
  tx: Tx,
  values: { unit_id: number; created_by: number | null; created_at: Date } & Record<string, unknown>,
): Promise<number> {
  // callers pass columns of `movements` beyond the three that are always there
  const row = values as Parameters<ReturnType<typeof tx.insertInto<'movements'>>['values']>[0]
  const { id } = await tx.insertInto('movements').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

type Columns = Partial<Omit<Selectable<Tables['movements']>, 'id' | 'title_folded' | 'reading'>>

export async function updateMovement(tx: Tx, id: number, columns: Columns): Promise<void> {
  await tx
    .updateTable('movements')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/**
 * Puts the parts of a movement in place of what stood there. Contents and drives keep their numbers where
 * the form brought them, since goals hang on them; one that goals hang on is not removed (gives its title).
 */
export async function replaceParts(
  tx: Tx,
  movement: number,
  input: Pick<MovementInput, 'contents' | 'drives' | 'occasions' | 'targets' | 'units' | 'quotas'>,
): Promise<string | undefined> {
  const held = await replaceContents(tx, movement, input.contents)
  if (held) return held
  const heldDrive = await replaceDrives(tx, movement, input.drives)
  if (heldDrive) return heldDrive
  await tx.deleteFrom('movement_occasions').where('movement_id', '=', movement).execute()
  await tx.deleteFrom('movement_targets').where('movement_id', '=', movement).execute()
  const numbered = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row, index) => ({ ...row, movement_id: movement, ordinal: index + 1 }))
  if (input.occasions.length > 0) {
    const rows = input.occasions.map(({ name, on }) => ({ name, happens_on: on }))
    await tx.insertInto('movement_occasions').values(numbered(rows)).execute()
  }
  if (input.targets.length > 0) {
    const rows = input.targets.map(({ number, ...rest }) => ({
      ...rest,
      number: number === null ? null : String(number),
    }))
    await tx.insertInto('movement_targets').values(numbered(rows)).execute()
  }
  await replaceQuotas(tx, movement, input.quotas)
  await replaceUnits(tx, movement, input.units)
  return undefined
}

async function replaceContents(
  tx: Tx,
  movement: number,
  contents: MovementInput['contents'],
): Promise<string | undefined> {
  const kept = contents.flatMap(({ id }) => (id === null ? [] : [id]))
  const leaving = await tx
    .selectFrom('movement_contents')
    .select(['id', 'title'])
    .select(
      sql<boolean>`exists (select 1 from goals where goals.content_id = movement_contents.id)`.as('held'),
    )
    .where('movement_id', '=', movement)
    .execute()
  const gone = leaving.filter(({ id }) => !kept.includes(id))
  const held = gone.find((content) => content.held)
  if (held) return held.title
  if (gone.length > 0)
    await tx
      .deleteFrom('movement_contents')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  for (const [index, { id, title, text }] of contents.entries()) {
    const row = { title, text, ordinal: index + 1 }
    if (id !== null && leaving.some((content) => content.id === id)) {
      await tx.updateTable('movement_contents').set(row).where('id', '=', id).execute()
    } else
      await tx
        .insertInto('movement_contents')
        .values({ ...row, movement_id: movement })
        .execute()
  }
}

async function replaceDrives(
  tx: Tx,
  movement: number,
  drives: MovementInput['drives'],
): Promise<string | undefined> {
  const kept = drives.flatMap(({ id }) => (id === null ? [] : [id]))
  const leaving = await tx
    .selectFrom('movement_drives')
    .select(['id', 'name'])
    .select(sql<boolean>`exists (select 1 from goals where goals.drive_id = movement_drives.id)`.as('held'))
    .where('movement_id', '=', movement)
    .execute()
  const gone = leaving.filter(({ id }) => !kept.includes(id))
  const held = gone.find((drive) => drive.held)
  if (held) return held.name
  if (gone.length > 0)
    await tx
      .deleteFrom('movement_drives')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  for (const [index, { id, name, occasion, from, to }] of drives.entries()) {
    const row = { name, occasion, starts_on: from, ends_on: to, ordinal: index + 1 }
    if (id !== null && leaving.some((drive) => drive.id === id)) {
      await tx.updateTable('movement_drives').set(row).where('id', '=', id).execute()
    } else
      await tx
        .insertInto('movement_drives')
        .values({ ...row, movement_id: movement })
        .execute()
  }
}

/** How many of each award are set aside; an award that is named twice counts as it was named last. */
async function replaceQuotas(tx: Tx, movement: number, quotas: MovementInput['quotas']): Promise<void> {
  await tx.deleteFrom('movement_quotas').where('movement_id', '=', movement).execute()
  const last = new Map(quotas.map(({ award, quantity }) => [award, quantity]))
  if (last.size === 0) return
  const rows = [...last].map(([award, quantity]) => ({ movement_id: movement, award, quantity }))
  await tx.insertInto('movement_quotas').values(rows).execute()
}

/** Receipts that were given stay; units that left the list and gave none go. */
async function replaceUnits(tx: Tx, movement: number, units: readonly number[]): Promise<void> {
  let leaving = tx
    .deleteFrom('movement_units')
    .where('movement_id', '=', movement)
    .where('acknowledged_at', 'is', null)
  if (units.length > 0) leaving = leaving.where('unit_id', 'not in', [...units])
  await leaving.execute()
  if (units.length === 0) return
  await tx
    .insertInto('movement_units')
    .values(units.map((unit_id) => ({ movement_id: movement, unit_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const listColumns = [
  'movements.id',
  'movements.title',
  'movements.theme',
  'movements.state',
  'movements.starts_on as startsOn',
  'movements.ends_on as endsOn',
  'movements.launched_on as launchedOn',
  'movements.organiser',
  'units.name as unitName',
] as const

export type MovementRow = {
  id: number
  title: string
  theme: string
  state: Movement['state']
  startsOn: string | null
  endsOn: string | null
  launchedOn: string | null
  organiser: string
  unitName: string
}

/** Movements that a member of the agency sees: all that were launched, and drafts where he or she may draft. */
export async function movementsFor(
  db: Db,
  {
    draftPaths,
    search,
    state,
    year,
    offset,
    limit,
  }: {
    draftPaths: readonly string[]
    search: string
    state: string
    year: string
    offset: number
    limit: number
  },
): Promise<{ rows: MovementRow[]; total: number }> {
  let query = db
    .selectFrom('movements')
    .innerJoin('units', 'units.id', 'movements.unit_id')
    .where((eb) =>
      eb.or([
        eb('movements.state', 'in', ['launched', 'ended', 'consulting']),
        sql<boolean>`units.path like any(${draftPaths.map((path) => `${path}%`)}::text[])`,
      ]),
    )
  if (search) query = query.where('movements.title_folded', 'like', containing(search))
  if (state) query = query.where(sql<boolean>`movements.state = ${state}`)
  if (/^\d{4}$/.test(year)) {
    query = query
      .where(sql<boolean>`coalesce(movements.starts_on, movements.created_at::date) <= ${`${year}-12-31`}`)
      .where(sql<boolean>`coalesce(movements.ends_on, movements.created_at::date) >= ${`${year}-01-01`}`)
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(listColumns)
    .orderBy(sql`movements.state in ('ended', 'withdrawn')`)
    .orderBy(sql`coalesce(movements.starts_on, movements.created_at::date) desc`)
    .orderBy('movements.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { rows, total: Number(total) }
}

/** What the public sees: launched or ended, and published. Running ones first. */
export const publicMovements = (db: Db, limit = 100): Promise<MovementRow[]> =>
  db
    .selectFrom('movements')
    .innerJoin('units', 'units.id', 'movements.unit_id')
    .select(listColumns)
    .where('movements.state', 'in', ['launched', 'ended'])
    .where('movements.published', '=', true)
    .orderBy('movements.state', 'desc')
    .orderBy('movements.starts_on', 'desc')
    .orderBy('movements.id', 'desc')
    .limit(limit)
    .execute()

/** Movements that run now, for choosing one. */
export const launchedMovements = (db: Db) =>
  db
    .selectFrom('movements')
    .select([
      'id',
      'title',
      'theme',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'state',
      'unit_id as unitId',
    ])
    .where('state', 'in', ['launched', 'ended'])
    .orderBy('state', 'desc')
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What belongs to the movement's life beside its text. */
export async function lifeOf(db: Db, id: number) {
  const [answers, opinions, compacts, reviews, versions, files, responses] = await Promise.all([
    db.selectFrom('movement_checks').selectAll().where('movement_id', '=', id).execute(),
    db
      .selectFrom('movement_opinions')
      .leftJoin('people', 'people.id', 'movement_opinions.person_id')
      .selectAll('movement_opinions')
      .select('people.name as person')
      .where('movement_id', '=', id)
      .orderBy('said_at')
      .execute(),
    db
      .selectFrom('movement_compacts')
      .innerJoin('units', 'units.id', 'movement_compacts.unit_id')
      .selectAll('movement_compacts')
      .select('units.name as unitName')
      .where('movement_id', '=', id)
      .orderBy('signed_on')
      .execute(),
    db.selectFrom('movement_reviews').selectAll().where('movement_id', '=', id).orderBy('held_on').execute(),
    db
      .selectFrom('movement_versions')
      .selectAll()
      .where('movement_id', '=', id)
      .orderBy('number', 'desc')
      .execute(),
    db.selectFrom('movement_files').selectAll().where('movement_id', '=', id).orderBy('id').execute(),
    db
      .selectFrom('movements')
      .innerJoin('units', 'units.id', 'movements.unit_id')
      .select(listColumns)
      .where('movements.parent_id', '=', id)
      .orderBy('movements.id')
      .execute(),
  ])
  return { answers, opinions, compacts, reviews, versions, files, responses }
}
/** A document of a movement, and whether the public may read it. */
export const movementFile = (db: Db, movement: number, id: number) =>
  db
    .selectFrom('movement_files')
    .innerJoin('files', 'files.hash', 'movement_files.hash')
    .select(['movement_files.name', 'files.hash', 'files.type'])
    .where('movement_files.id', '=', id)
    .where('movement_id', '=', movement)
    .executeTakeFirst()

export type Life = Awaited<ReturnType<typeof lifeOf>>
