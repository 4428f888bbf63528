import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Option } from '#web/ui/fields.tsx'

/** More than this is no list that a person can choose from. */
const most = 200

/**
 * Those who work below these paths, the people of the unit first, then its branch, then the heads of others, then
 * the rest; at most 200, so that the choice stays one also in an agency of many thousands.
 */
export async function peopleNear(
  db: Kysely<Tables>,
  { unitPath, paths }: { unitPath: string; paths: readonly string[] },
): Promise<Option[]> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .select(['people.id', 'people.name', 'people.title', 'units.name as unitName', 'units.path'])
    .where('people.left_on', 'is', null)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy(
      sql`case when units.path = ${unitPath} then 0 when units.path like ${`${unitPath}%`} then 1 when people.is_head then 2 else 3 end`,
    )
    .orderBy('people.sort_key')
    .orderBy('people.id')
    .limit(most)
    .execute()
  return rows.map(({ id, name, title, unitName, path }) => ({
    value: id,
    label: [name, title].filter(Boolean).join(', '),
    ...(path !== unitPath && { group: unitName }),
  }))
}

/** Someone who may answer a unit's reports: by which role, and how near. */
export type Answerer = { personId: number; role: 'head-of-unit' | 'emulation-officer'; unitPath: string }

/** Who may answer the reports of this unit today, but for the person who sent one. */
export async function answerersOf(
  db: Kysely<Tables>,
  { unitPath, not, on }: { unitPath: string; not: number; on: string },
): Promise<Answerer[]> {
  const { rows } = await sql<Answerer>`
    select people.id as "personId", grants.role, units.path as "unitPath"
    from grants
    join units on units.id = grants.unit_id
    join accounts on accounts.id = grants.account_id
    join people on people.id = accounts.person_id
    where grants.role in ('head-of-unit', 'emulation-officer')
      and starts_with(${unitPath}, units.path)
      and grants.starts_on <= ${on}::date and coalesce(grants.ends_on >= ${on}::date, true)
      and accounts.closed_at is null and people.left_on is null and people.id <> ${not}
    order by people.id`.execute(db)
  return rows
}
