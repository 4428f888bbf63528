/**
 * What waits for a person, for the page of work.
 */
import { sql } from 'kysely'
import type { Db } from './windows.ts'

/** Windows in which the person may register today and has not, with the last day; late permission included. */
export async function openFor(db: Db, person: number, on: string) {
  const { rows } = await sql<{ id: number; year: number; until: string }>`
    select w.id, w.year, greatest(w.closes_on, coalesce(permit.until, w.closes_on))::date::text as until
    from people join units on units.id = people.unit_id
    join units top on units.path like top.path || '%'
    join registration_windows w on w.unit_id = top.id and w.opens_on <= ${on}::date
    left join lateral (select max(p.until_on) as until from registration_permits p
      join units place on place.id = p.unit_id
      where p.window_id = w.id and units.path like place.path || '%') permit on true
    where people.id = ${person} and people.left_on is null
      and (w.closes_on >= ${on}::date or permit.until >= ${on}::date)
      and not exists (select from registrations one
        where one.window_id = w.id and one.person_id = people.id and one.state <> 'withdrawn')
    order by w.year desc limit 5`.execute(db)
  return rows
}
export type OpenWindow = Awaited<ReturnType<typeof openFor>>[number]

/** Registrations that came back: the person's own, and those that the person made for others. */
export const returnedTo = (db: Db, person: number) =>
  db
    .selectFrom('registrations as one')
    .innerJoin('registration_windows as w', 'w.id', 'one.window_id')
    .select(['one.id', 'one.name', 'one.reason', 'w.year'])
    .where('one.state', '=', 'returned')
    .where((eb) => eb.or([eb('one.person_id', '=', person), eb('one.made_by', '=', person)]))
    .orderBy('one.id')
    .limit(50)
    .execute()
