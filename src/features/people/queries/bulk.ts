/**
 * Many at once, for imports and demonstrations: a few statements for thousands of rows.
 */
import { sql } from 'kysely'
import type { HonourRow, RatingRow } from './file.ts'
import { keyed, type PersonLine } from './person.ts'
import type { Tx } from './standing.ts'

/** A person as imports and demonstrations know him or her. */
export type NewPerson = {
  name: string
  /** The words of the name in the order in which they count, where Kinh order does not fit. */
  sortAs?: string | null
  staffCode?: string | null
  gender?: 'nam' | 'nu' | null
  bornOn?: string | null
  email?: string | null
  partyMemberSince?: string | null
  unitId: number
  title: string
  isHead?: boolean
  /** Since when in this position, and since when in the agency if that is earlier. */
  since: string
  workingSince?: string | null
  decision?: string
}

// PostgreSQL takes 65,535 parameters in one statement
const batch = 2_000

async function inBatches<Row, Done>(rows: readonly Row[], insert: (rows: readonly Row[]) => Promise<Done[]>) {
  const done: Done[] = []
  for (let at = 0; at < rows.length; at += batch) done.push(...(await insert(rows.slice(at, at + batch))))
  return done
}

/** Puts people into the records, each with the position and the working period; the numbers in the same order. */
export const addPeople = (tx: Tx, people: readonly NewPerson[]): Promise<number[]> =>
  inBatches(people, async (rows) => {
    const inserted = await tx.insertInto('people').values(rows.map(personRow)).returning('id').execute()
    const withId = rows.flatMap((row, at) => {
      const id = inserted[at]?.id
      return id === undefined ? [] : [{ ...row, id }]
    })
    await tx.insertInto('positions').values(withId.map(positionRow)).execute()
    const periods = withId.map(({ id, since, workingSince }) => ({
      person_id: id,
      starts_on: workingSince ?? since,
    }))
    await tx.insertInto('working_periods').values(periods).execute()
    return inserted.map(({ id }) => id)
  })

const lineOf = (person: NewPerson): PersonLine => ({
  name: person.name,
  sort_as: person.sortAs || null,
  staff_code: person.staffCode ?? null,
  gender: person.gender ?? null,
  born_on: person.bornOn ?? null,
  email: person.email ?? null,
  party_member_since: person.partyMemberSince ?? null,
})

const personRow = (person: NewPerson) => ({
  ...keyed(lineOf(person)),
  unit_id: person.unitId,
  title: person.title,
  is_head: person.isHead ?? false,
})

const positionRow = (person: NewPerson & { id: number }) => ({
  person_id: person.id,
  unit_id: person.unitId,
  title: person.title,
  is_head: person.isHead ?? false,
  starts_on: person.since,
  decision: person.decision ?? '',
})

export type NewRating = {
  personId: number
  year: number
  track: RatingRow['track']
  class: RatingRow['class']
  decision?: string
  /** The person's unit as it was called then; found from the positions if not said. */
  unitName?: string
}

/** Puts yearly ratings into the records; one that is there already stays. The numbers of those that were new. */
export async function addRatings(tx: Tx, ratings: readonly NewRating[]): Promise<number[]> {
  const added = await inBatches(ratings, (rows) =>
    tx
      .insertInto('ratings')
      .values(
        rows.map(({ personId, unitName = '', ...rating }) => ({
          ...rating,
          person_id: personId,
          unit_name: unitName,
        })),
      )
      .onConflict((conflict) => conflict.columns(['person_id', 'year', 'track']).doNothing())
      .returning('id')
      .execute(),
  )
  const ids = added.map(({ id }) => id)
  await nameUnits(tx, 'ratings', ids)
  return ids
}

/** An honour that a person or a unit already holds; `award` is a slug of `law/honour-names.ts`. */
export type NewHonour = ({ personId: number; unitId?: null } | { unitId: number; personId?: null }) &
  Pick<HonourRow, 'award' | 'year'> & {
    decisionNumber?: string
    decidedOn?: string | null
    authority?: string
    /** The unit as it was called then; found from the positions if not said. */
    unitName?: string
    note?: string
  }

/** Puts honours already held into the records; gives their numbers in the same order. */
export async function addHonours(tx: Tx, honours: readonly NewHonour[]): Promise<number[]> {
  const added = await inBatches(honours, (rows) =>
    tx.insertInto('honours').values(rows.map(honourRow)).returning('id').execute(),
  )
  const ids = added.map(({ id }) => id)
  await nameUnits(tx, 'honours', ids)
  return ids
}

const honourRow = (honour: NewHonour) => ({
  person_id: honour.personId ?? null,
  unit_id: honour.unitId ?? null,
  award: honour.award,
  year: honour.year,
  decision_number: honour.decisionNumber ?? '',
  decided_on: honour.decidedOn ?? null,
  authority: honour.authority ?? '',
  unit_name: honour.unitName ?? '',
  note: honour.note ?? '',
})

/** The day on which the unit of an entry counts. */
const days = {
  ratings: sql`make_date(year, 12, 31)`,
  honours: sql`coalesce(decided_on, make_date(year, 12, 31))`,
}

/** Writes beside entries what the unit was called then, so that it stays as it was when the person moves on. */
export async function nameUnits(tx: Tx, table: keyof typeof days, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const held = table === 'honours' ? sql`coalesce(entry.unit_id, position.unit_id)` : sql`position.unit_id`
  await sql`
    update ${sql.table(table)} set unit_name = found.name
    from (
      select entry.id, coalesce(named.name, units.name) as name
      from (select *, ${days[table]} as day from ${sql.table(table)}
        where id = any(${[...ids]}::int[]) and unit_name = '') entry
      left join positions position on position.person_id = entry.person_id and position.is_main
        and entry.day between position.starts_on and coalesce(position.ends_on, 'infinity')
      join units on units.id = ${held}
      left join unit_names named on named.unit_id = units.id
        and entry.day between named.starts_on and coalesce(named.ends_on, 'infinity')
    ) found where ${sql.table(table)}.id = found.id`.execute(tx)
}

/** What had to stay when an import was undone: of whom, and why. */
export type Kept = { name: string; why: 'corrected' | 'spoken-of' }
/** How many went, and what stayed; what somebody has removed by hand meanwhile counts as neither. */
export type Removed = { gone: number; kept: Kept[] }

/** Takes imported ratings out again, but for those that were corrected since. */
export const removeRatings = (tx: Tx, ids: readonly number[]): Promise<Removed> =>
  removeUncorrected(tx, 'ratings', ids)

/** Takes imported honours out again, but for those that were corrected since. */
export const removeHonours = (tx: Tx, ids: readonly number[]): Promise<Removed> =>
  removeUncorrected(tx, 'honours', ids)

async function removeUncorrected(
  tx: Tx,
  table: 'ratings' | 'honours',
  ids: readonly number[],
): Promise<Removed> {
  const among = sql<number>`any(${[...ids]}::int[])`
  const gone = await tx
    .deleteFrom(table)
    .where('id', '=', among)
    .where('corrected_at', 'is', null)
    .returning('id')
    .execute()
  const unit = table === 'honours' ? sql`entry.unit_id` : sql`null::int`
  const { rows } = await sql<{ name: string }>`
    select coalesce(people.name, units.name) as name from ${sql.table(table)} entry
    left join people on people.id = entry.person_id
    left join units on units.id = ${unit}
    where entry.id = any(${[...ids]}::int[]) order by entry.id`.execute(tx)
  return { gone: gone.length, kept: rows.map(({ name }) => ({ name, why: 'corrected' })) }
}

/**
 * Takes imported people out again, as long as nothing else speaks of them: no account, task, rating, honour or
 * anything entered since; the others stay.
 */
export async function removeUntouchedPeople(tx: Tx, ids: readonly number[]): Promise<Removed> {
  const tables = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as "table", a.attname as "column"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass
      and c.conrelid not in ('positions'::regclass, 'working_periods'::regclass)`.execute(tx)
  const spoken = tables.rows.map(
    ({ table, column }) =>
      sql`exists (select from ${sql.table(table)} t where t.${sql.ref(column)} = people.id)`,
  )
  const { rows } = await sql<{ id: number }>`
    select id from people where id = any(${[...ids]}::int[]) and version = 1
      and not (${spoken.length > 0 ? sql.join(spoken, sql` or `) : sql`false`})
      and (select count(*) from positions where person_id = people.id) = 1
    for update`.execute(tx)
  const free = rows.map(({ id }) => id)
  for (const table of ['positions', 'working_periods'] as const)
    await tx.deleteFrom(table).where('person_id', '=', sql<number>`any(${free}::int[])`).execute()
  await tx.deleteFrom('people').where('id', '=', sql<number>`any(${free}::int[])`).execute()
  const stayed = await tx
    .selectFrom('people')
    .select('name')
    .where('id', '=', sql<number>`any(${[...ids]}::int[])`)
    .orderBy('id')
    .execute()
  return { gone: free.length, kept: stayed.map(({ name }) => ({ name, why: 'spoken-of' })) }
}
