import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { addDays } from '#platform/clock.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** Every name that the unit has had, latest first. */
export const namesOf = (db: Db, unit: number) =>
  db
    .selectFrom('unit_names')
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('unit_id', '=', unit)
    .orderBy('starts_on', 'desc')
    .execute()
export type NameRow = Awaited<ReturnType<typeof namesOf>>[number]

/** The units above this one, the agency first. */
export const ancestorsOf = (db: Db, path: string) =>
  db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', path.split('/').filter(Boolean).slice(0, -1).map(Number).concat(0))
    .orderBy(sql`length(path)`)
    .execute()

export type ChangePart = { unit: number; side: 'before' | 'after'; name: string }
export type ChangeRow = {
  id: number
  kind: 'add' | 'rename' | 'move' | 'merge' | 'split' | 'dissolve'
  happenedOn: string
  decision: string
  enteredAt: Date
  parts: ChangePart[]
  /** Where a moved unit stood, and stands since. */
  places: { from: string | null; to: string | null }
}

const nameOn = (unit: string, day: string) =>
  sql<string>`coalesce(
    (select name from unit_names where unit_id = ${sql.ref(unit)} and starts_on <= ${sql.raw(day)}
      and coalesce(ends_on >= ${sql.raw(day)}, true)),
    (select name from units where id = ${sql.ref(unit)}))`

/** The changes of the organisation that the unit took part in, latest first, in the names of their day. */
export async function changesOf(db: Db, unit: number): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('unit_changes as change')
    .select([
      'change.id',
      'change.kind',
      'change.happened_on as happenedOn',
      'change.decision',
      'change.created_at as enteredAt',
      sql<ChangePart[]>`coalesce((
        select jsonb_agg(jsonb_build_object('unit', part.unit_id, 'side', part.side, 'name',
          case part.side
            when 'before' then ${nameOn('part.unit_id', 'change.happened_on - 1')}
            else ${nameOn('part.unit_id', 'change.happened_on')} end) order by part.unit_id)
        from unit_change_parts part where part.change_id = change.id), '[]')`.as('parts'),
      sql<string | null>`(select ${nameOn('former.parent_id', 'change.happened_on - 1')}
        from unit_places placed join unit_places former
          on former.unit_id = placed.unit_id and former.ends_on = placed.starts_on - 1
        where placed.change_id = change.id and change.kind = 'move')`.as('from'),
      sql<string | null>`(select ${nameOn('placed.parent_id', 'change.happened_on')}
        from unit_places placed where placed.change_id = change.id and change.kind = 'move')`.as('to'),
    ])
    .where('change.cancelled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('unit_change_parts as own')
          .select('own.unit_id')
          .whereRef('own.change_id', '=', 'change.id')
          .where('own.unit_id', '=', unit),
      ),
    )
    .orderBy('change.happened_on', 'desc')
    .orderBy('change.id', 'desc')
    .execute()
  return rows.map(({ from, to, ...row }) => ({ ...row, places: { from, to } }))
}

export const changeForUpdate = (tx: Tx, id: number) =>
  tx
    .selectFrom('unit_changes')
    .select(['id', 'kind', 'happened_on as happenedOn', 'decision', 'created_at as enteredAt'])
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
export type Change = NonNullable<Awaited<ReturnType<typeof changeForUpdate>>>

/** The units of the change: before it, after it, and those that it brought about. */
export async function partsOf(tx: Db, change: number) {
  const rows = await tx
    .selectFrom('unit_change_parts as part')
    .innerJoin('units', 'units.id', 'part.unit_id')
    .select(['part.side', 'units.id', 'units.path'])
    .where('part.change_id', '=', change)
    .execute()
  const made = await tx
    .selectFrom('unit_names')
    .innerJoin('units', 'units.id', 'unit_names.unit_id')
    .select('units.id')
    .where('unit_names.change_id', '=', change)
    .whereRef('units.starts_on', '=', 'unit_names.starts_on')
    .execute()
  const onSide = (side: 'before' | 'after') => rows.filter((row) => row.side === side)
  return { before: onSide('before'), after: onSide('after'), made: made.map(({ id }) => id) }
}

/** Whether a later change, a further unit, or a further place or name was built on this change. */
export async function isBuiltUpon(tx: Tx, change: number, made: readonly number[]): Promise<boolean> {
  const later = await tx
    .selectFrom('unit_change_parts as own')
    .innerJoin('unit_change_parts as other', 'other.unit_id', 'own.unit_id')
    .innerJoin('unit_changes as later', 'later.id', 'other.change_id')
    .select('later.id')
    .where('own.change_id', '=', change)
    .where('later.id', '>', change)
    .where('later.cancelled_at', 'is', null)
    .executeTakeFirst()
  if (later) return true
  const movedOn = await tx
    .selectFrom('unit_places')
    .innerJoin('units', 'units.id', 'unit_places.unit_id')
    .select('unit_places.id')
    .where('unit_places.change_id', '=', change)
    .where('units.cancelled', '=', false)
    .where((eb) => eb.or([eb('unit_places.ends_on', 'is not', null), eb('units.ends_on', 'is not', null)]))
    .executeTakeFirst()
  if (movedOn) return true
  if (made.length === 0) return false
  const child = await tx
    .selectFrom('unit_places')
    .innerJoin('units', 'units.id', 'unit_places.unit_id')
    .select('unit_places.id')
    .where('unit_places.parent_id', 'in', made)
    .where('units.cancelled', '=', false)
    .where((eb) =>
      eb.or([eb('unit_places.change_id', 'is', null), eb('unit_places.change_id', '<>', change)]),
    )
    .executeTakeFirst()
  return child !== undefined
}

/** Takes names and places that the change gave away again, and the ones before them hold on. */
export async function takeBackEntries(tx: Tx, change: Change, made: readonly number[]): Promise<void> {
  for (const table of ['unit_names', 'unit_places'] as const) {
    const given = await tx
      .deleteFrom(table)
      .where('change_id', '=', change.id)
      .$if(made.length > 0, (query) => query.where('unit_id', 'not in', made))
      .returning('unit_id')
      .execute()
    if (given.length === 0) continue
    await tx
      .updateTable(table)
      .set({ ends_on: null })
      .where(
        'unit_id',
        'in',
        given.map(({ unit_id }) => unit_id),
      )
      .where('ends_on', '=', addDays(change.happenedOn, -1))
      .execute()
  }
}

/** Units that the change ended go on, and those that it brought about count as never made. */
export async function takeBackUnits(
  tx: Tx,
  change: Change,
  units: { before: readonly number[]; made: readonly number[] },
): Promise<void> {
  if (units.before.length > 0) {
    await tx
      .updateTable('units')
      .set((eb) => ({ ends_on: null, merged_into_id: null, version: eb('version', '+', 1) }))
      .where('id', 'in', units.before)
      .where('ends_on', '=', addDays(change.happenedOn, -1))
      .execute()
  }
  if (units.made.length > 0) {
    await tx
      .updateTable('units')
      .set((eb) => ({ cancelled: true, ends_on: eb.ref('starts_on'), version: eb('version', '+', 1) }))
      .where('id', 'in', units.made)
      .execute()
  }
}

/** Whether a unit goes on below one that has ended, because its old place is no longer there. */
export async function anyAstray(tx: Tx): Promise<boolean> {
  const astray = await tx
    .selectFrom('units')
    .innerJoin('unit_places', (join) =>
      join.onRef('unit_places.unit_id', '=', 'units.id').on('unit_places.ends_on', 'is', null),
    )
    .innerJoin('units as parent', 'parent.id', 'unit_places.parent_id')
    .select('units.id')
    .where('units.ends_on', 'is', null)
    .where('units.cancelled', '=', false)
    .where((eb) => eb.or([eb('parent.ends_on', 'is not', null), eb('parent.cancelled', '=', true)]))
    .executeTakeFirst()
  return astray !== undefined
}

/** Marks the change as taken back; it is shown nowhere any more, and its event stays. */
export async function cancelChange(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.updateTable('unit_changes').set({ cancelled_at: at }).where('id', '=', id).execute()
}
