/**
 * Records that may reward one achievement twice: of one person, of people whose names read alike without
 * diacritics, of a unit and those that it came from or went into.
 */
import { type Insertable, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { honourNames } from '#law/honour-names.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** Who is to be honoured; a household or a body outside has no record to compare. */
export type Candidate = {
  /** Whatever the asker tells the candidates apart by. */
  key: number
  personId: number | null
  unitId: number | null
  award: string
  year: number
}
export type Why = 'same-award' | 'other-form' | 'spelling' | 'merged'
export type Suspect = {
  key: number
  honourId: number
  name: string
  award: string
  decision: string
  why: Why
  answer: 'same' | 'other' | null
}

const forms = honourNames.filter(({ kind }) => kind === 'hinh-thuc').map(({ slug }) => slug)
/** Forms of commendation: two for one achievement are one too many (Luật, Điều 5 khoản 2 điểm c). */
const isForm = (award: RawBuilder<unknown>) => sql`${award} = any(${forms}::text[])`

/** The units that a unit came from, and those that it went into. */
const kin = sql`with recursive before as (
    select id, merged_into_id from units where id = a.unit_id
    union select u.id, u.merged_into_id from units u join before on u.merged_into_id = before.id),
  later as (
    select id, merged_into_id from units where id = a.unit_id
    union select u.id, u.merged_into_id from units u join later on u.id = later.merged_into_id)
  select id from before union select id from later`

/** Earlier records that each candidate may repeat, by the candidate's key; those that somebody cleared among them. */
export async function suspectsFor(db: Db, candidates: readonly Candidate[]): Promise<Map<number, Suspect[]>> {
  if (candidates.length === 0) return new Map()
  const { rows } = await sql<Suspect>`
    with asked as (select * from unnest(${candidates.map(({ key }) => key)}::int[],
        ${candidates.map(({ personId }) => personId)}::int[], ${candidates.map(({ unitId }) => unitId)}::int[],
        ${candidates.map(({ award }) => award)}::text[], ${candidates.map(({ year }) => year)}::int[])
      as a(key, person_id, unit_id, award, year)),
    found as (
      select a.key, a.award as wished, a.year, 'person:' || a.person_id as holder, h.id, p.name, h.award,
        h.decision_number, case when p.id <> me.id then 'spelling' when h.award = a.award then 'same-award'
          else 'other-form' end as why
      from asked a join people me on me.id = a.person_id
      join people p on p.name_folded = me.name_folded
        and (p.id = me.id or p.born_on is null or me.born_on is null or p.born_on = me.born_on)
      join honours h on h.person_id = p.id and h.year = a.year and h.revoked_on is null
        and (h.award = a.award or (p.id = me.id and ${isForm(sql`h.award`)}
          and ${isForm(sql`a.award`)}))
      union all
      select a.key, a.award, a.year, 'unit:' || a.unit_id, h.id, u.name, h.award, h.decision_number,
        case when u.id <> a.unit_id then 'merged' when h.award = a.award then 'same-award' else 'other-form' end
      from asked a join lateral (${kin}) kin on true join units u on u.id = kin.id
      join honours h on h.unit_id = u.id and h.year = a.year and h.revoked_on is null
        and (h.award = a.award or (u.id = a.unit_id and ${isForm(sql`h.award`)}
          and ${isForm(sql`a.award`)}))
      where a.unit_id is not null)
    select found.key, found.id as "honourId", found.name, found.award, found.decision_number as decision, found.why,
      d.answer
    from found left join duplicate_answers d on d.honour_id = found.id and d.holder = found.holder
      and d.award = found.wished and d.year = found.year
    order by found.key, found.id`.execute(db)
  return Map.groupBy(rows, ({ key }) => key)
}

export type PairFilter = { year: number; state: 'open' | 'same' | 'other' | ''; paths: readonly string[] }
export type Pair = {
  honourId: number
  personId: number | null
  unitId: number | null
  earlier: string
  later: string
  laterUnit: string
  award: string
  year: number
  why: Why
  answer: 'same' | 'other' | null
}

/** Pairs of records of a year, each title conferred twice on who seems to be one. */
const pairs = ({ year, state, paths }: PairFilter) => sql`
  from (
    select h1.id as "honourId", p2.id as "personId", null::int as "unitId", p1.name as earlier, p2.name as later,
      units.name as "laterUnit", units.path, h2.award, h2.year, 'person:' || p2.id as holder,
      case when p1.id = p2.id then 'same-award' else 'spelling' end as why
    from honours h1 join people p1 on p1.id = h1.person_id
    join people p2 on p2.name_folded = p1.name_folded
      and (p1.id = p2.id or p1.born_on is null or p2.born_on is null or p1.born_on = p2.born_on)
    join honours h2 on h2.person_id = p2.id and h2.award = h1.award and h2.year = h1.year and h2.id > h1.id
    join units on units.id = p2.unit_id
    where h1.year = ${year} and h2.year = ${year} and h1.revoked_on is null and h2.revoked_on is null
    union all
    select h1.id, null, u2.id, u1.name, u2.name, u2.name, u2.path, h2.award, h2.year, 'unit:' || u2.id,
      case when u1.id = u2.id then 'same-award' else 'merged' end
    from honours h1 join units u1 on u1.id = h1.unit_id
    join units u2 on u2.id = u1.id or u2.merged_into_id = u1.id or u1.merged_into_id = u2.id
    join honours h2 on h2.unit_id = u2.id and h2.award = h1.award and h2.year = h1.year and h2.id > h1.id
    where h1.year = ${year} and h1.revoked_on is null and h2.revoked_on is null
  ) pair left join duplicate_answers d on d.honour_id = pair."honourId" and d.holder = pair.holder
    and d.award = pair.award and d.year = pair.year
  where path like any(${paths.map((path) => `${path}%`)}::text[])
    and ${state === '' ? sql`true` : state === 'open' ? sql`d.answer is null` : sql`d.answer = ${state}`}`

export async function pairsOf(
  db: Db,
  filter: PairFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select "honourId", "personId", "unitId", earlier, later, "laterUnit", pair.award, pair.year, why, d.answer
    ${pairs(filter)} order by later, "honourId" offset ${offset} limit ${limit}`.execute(db)
  return rows
}

export async function countPairs(db: Db, filter: PairFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) ${pairs(filter)}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** A record of an honour with who holds it. */
export const honourShown = (db: Db, id: number) =>
  db
    .selectFrom('honours as h')
    .leftJoin('people', 'people.id', 'h.person_id')
    .leftJoin('units as place', 'place.id', 'people.unit_id')
    .leftJoin('units as collective', 'collective.id', 'h.unit_id')
    .select([
      'h.id',
      'h.award',
      'h.year',
      'h.decision_number as decision',
      'h.decided_on as decidedOn',
      'h.authority',
      'h.unit_name as unitThen',
      'h.note',
      'h.person_id as personId',
      'h.unit_id as unitId',
      'people.staff_code as code',
      'people.born_on as bornOn',
      'place.name as unitName',
    ])
    .select(sql<string>`coalesce(people.name, collective.name, '')`.as('name'))
    .where('h.id', '=', id)
    .executeTakeFirst()
export type HonourShown = NonNullable<Awaited<ReturnType<typeof honourShown>>>

/** Who is to be honoured, as far as the records know. */
export async function holderShown(db: Db, { person, unit }: { person: number | null; unit: number | null }) {
  if (person !== null)
    return db
      .selectFrom('people')
      .innerJoin('units', 'units.id', 'people.unit_id')
      .select([
        'people.name',
        'people.staff_code as code',
        'people.born_on as bornOn',
        'units.id as unitId',
        'units.name as unitName',
        'units.path as unitPath',
      ])
      .where('people.id', '=', person)
      .executeTakeFirst()
  return db
    .selectFrom('units')
    .select([
      'name',
      sql<string | null>`null`.as('code'),
      sql<string | null>`null`.as('bornOn'),
      'id as unitId',
      'name as unitName',
      'path as unitPath',
    ])
    .where('id', '=', unit ?? 0)
    .executeTakeFirst()
}
export type HolderShown = NonNullable<Awaited<ReturnType<typeof holderShown>>>

type Of = { person: number | null; unit: number | null; award: string; year: number }

/** The later record of the two, where one was made already. */
export const laterHonour = (db: Db, { person, unit, award, year }: Of, after: number) =>
  db
    .selectFrom('honours')
    .select('id')
    .where('award', '=', award)
    .where('year', '=', year)
    .where('id', '>', after)
    .where('revoked_on', 'is', null)
    .where((eb) => (person === null ? eb('unit_id', '=', unit) : eb('person_id', '=', person)))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** How the two are known by, in the record of answers. */
export const holderKey = ({ person, unit }: { person: number | null; unit: number | null }) =>
  person === null ? `unit:${unit}` : `person:${person}`

export const answerTo = (db: Db, honour: number, { award, year, ...who }: Of) =>
  db
    .selectFrom('duplicate_answers as one')
    .leftJoin('people', 'people.id', 'one.answered_by')
    .select(['one.answer', 'one.reason', 'one.answered_at as answeredAt', 'people.name as answeredBy'])
    .where('one.honour_id', '=', honour)
    .where('one.holder', '=', holderKey(who))
    .where('one.award', '=', award)
    .where('one.year', '=', year)
    .executeTakeFirst()
export type Answered = NonNullable<Awaited<ReturnType<typeof answerTo>>>

/** Keeps the answer, in place of an earlier one; the log of events keeps both. */
export async function saveAnswer(tx: Tx, row: Insertable<Tables['duplicate_answers']>): Promise<void> {
  const { answer, reason, answered_by, answered_at } = row
  await tx
    .insertInto('duplicate_answers')
    .values(row)
    .onConflict((there) =>
      there
        .columns(['honour_id', 'holder', 'award', 'year'])
        .doUpdateSet({ answer, reason, answered_by, answered_at }),
    )
    .execute()
}
