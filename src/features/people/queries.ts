import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { sortKeyOfName } from '#platform/vietnamese.ts'
import type { Standing } from '#policy.ts'
import type { Option } from '#web/ui/fields.tsx'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** Where a person stands: in the unit where he or she is, or was last; one's own record is one's own. */
export async function personStanding(db: Db, id: number): Promise<Standing | undefined> {
  return db
    .selectFrom('people')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .select([sql<string>`coalesce(units.path, '/')`.as('unitPath'), 'people.id as personId'])
    .where('people.id', '=', id)
    .executeTakeFirst()
}

const below = (paths: readonly string[]) =>
  sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`

const working = (db: Db) =>
  db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .where('people.left_on', 'is', null)
    .orderBy('people.sort_key')
    .orderBy('people.id')

const asOptions = (
  rows: readonly { id: number; name: string; title: string; unitName: string }[],
): Option[] =>
  rows.map(({ id, name, title, unitName }) => ({
    value: id,
    label: [name, title, unitName].filter(Boolean).join(' · '),
  }))

/** Those who work below these paths, to choose from, by given name. */
export async function personOptions(db: Db, { paths }: { paths: readonly string[] }): Promise<Option[]> {
  const rows = await working(db)
    .select(['people.id', 'people.name', 'people.title', 'units.name as unitName'])
    .where(below(paths))
    .execute()
  return asOptions(rows)
}

/** Those who work below these paths and cannot sign in yet. */
export async function peopleWithoutAccount(db: Db, paths: readonly string[]): Promise<Option[]> {
  const rows = await working(db)
    .select(['people.id', 'people.name', 'people.title', 'units.name as unitName'])
    .where(below(paths))
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

const personRow = (person: NewPerson) => ({
  name: person.name,
  sort_key: sortKeyOfName(person.name, person.sortAs),
  // all words in the order in which they are written
  family_key: sortKeyOfName(person.name, person.name),
  sort_as: person.sortAs || null,
  staff_code: person.staffCode ?? null,
  gender: person.gender ?? null,
  born_on: person.bornOn ?? null,
  email: person.email ?? null,
  party_member_since: person.partyMemberSince ?? null,
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

export const ratingClasses = [
  'hoan-thanh-xuat-sac',
  'hoan-thanh-tot',
  'hoan-thanh',
  'khong-hoan-thanh',
] as const
export type RatingClass = (typeof ratingClasses)[number]

export type NewRating = {
  personId: number
  year: number
  track: 'chinh-quyen' | 'dang'
  class: RatingClass
  decision?: string
  /** The person's unit as it was called then. */
  unitName?: string
}

/** Puts yearly ratings into the records; one that is there already stays. Gives how many were new. */
export async function addRatings(tx: Tx, ratings: readonly NewRating[]): Promise<number> {
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
  return added.length
}

/** An honour that a person or a unit already holds; `award` is a slug of `law/honour-names.ts`. */
export type NewHonour = ({ personId: number; unitId?: null } | { unitId: number; personId?: null }) & {
  award: string
  year: number
  decisionNumber?: string
  decidedOn?: string | null
  authority?: string
  /** The unit as it was called then. */
  unitName?: string
  note?: string
}

/** Puts honours already held into the records; gives their numbers in the same order. */
export async function addHonours(tx: Tx, honours: readonly NewHonour[]): Promise<number[]> {
  const added = await inBatches(honours, (rows) =>
    tx.insertInto('honours').values(rows.map(honourRow)).returning('id').execute(),
  )
  return added.map(({ id }) => id)
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

const honours = (db: Db) =>
  db
    .selectFrom('honours')
    .select([
      'honours.id',
      'honours.award',
      'honours.year',
      'honours.decision_number as decisionNumber',
      'honours.decided_on as decidedOn',
      'honours.authority',
      'honours.unit_name as unitThen',
      'honours.note',
    ])
    .orderBy('honours.year', 'desc')
    .orderBy('honours.id', 'desc')
export type Honour = Awaited<ReturnType<typeof honoursOf>>[number]

/** What the person has been honoured with, latest first. */
export const honoursOf = (db: Db, personId: number) =>
  honours(db).where('honours.person_id', '=', personId).execute()

/** What the unit as a collective has been honoured with, latest first. */
export const honoursOfUnit = (db: Db, unitId: number) =>
  honours(db).where('honours.unit_id', '=', unitId).execute()

/** The honours decided last, of people and of units: the public roll of honour. */
export const latestHonours = (db: Db, limit: number) =>
  db
    .selectFrom('honours')
    .leftJoin('people', 'people.id', 'honours.person_id')
    .leftJoin('units as own', 'own.id', 'people.unit_id')
    .leftJoin('units', 'units.id', 'honours.unit_id')
    .select([
      'honours.id',
      'honours.award',
      'honours.year',
      'honours.decision_number as decisionNumber',
      'honours.decided_on as decidedOn',
      'honours.authority',
      'honours.person_id as personId',
      'honours.unit_id as unitId',
      sql<string>`coalesce(people.name, units.name)`.as('name'),
      'people.title as title',
      'own.name as unitName',
    ])
    .where('honours.decided_on', 'is not', null)
    .orderBy('honours.decided_on', 'desc')
    .orderBy('honours.id', 'desc')
    .limit(limit)
    .execute()

/** The people who head a unit now. */
export const headsOf = async (db: Db, unitId: number): Promise<number[]> => {
  const heads = db.selectFrom('people').select('id').where('unit_id', '=', unitId).where('is_head', '=', true)
  return (await heads.where('left_on', 'is', null).orderBy('id').execute()).map(({ id }) => id)
}
