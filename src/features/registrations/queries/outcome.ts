/**
 * Registered against achieved: what was wished for, beside what was conferred in the year.
 */
import { type RawBuilder, sql } from 'kysely'
import { containing } from '#platform/vietnamese.ts'
import type { Subject } from '../forms.ts'
import type { Db } from './windows.ts'

export type OutcomeFilter = {
  window: number
  year: number
  paths: readonly string[]
  subject: Subject | ''
  award: string
  result: 'dat' | 'khong-dat' | ''
  search: string
}
export type OutcomeRow = {
  registrationId: number
  name: string
  unitName: string
  subject: Subject
  award: string
  ordinal: number
  achieved: boolean
}
export type OutcomeCount = { award: string; registered: number; achieved: number; unregistered: number }

const below = (column: RawBuilder<unknown>, paths: readonly string[]) =>
  sql`${column} like any(${paths.map((path) => `${path}%`)}::text[])`

/** A household stands in no record; the decision that names it is its honour. */
const achieved = (year: number) => sql`(
  exists (select from honours where award = c.award and year = ${year} and revoked_on is null
    and (person_id = one.person_id or unit_id = one.collective_id))
  or one.subject = 'ho-gia-dinh' and exists (select from decision_lines line
    where line.subject = 'ho-gia-dinh' and line.award = c.award and line.year = ${year}
      and line.state in ('issued', 'corrected') and fold(line.name) = fold(one.name)))`

const wishes = ({ window, year, paths, subject }: OutcomeFilter) => sql`
  select one.id as "registrationId", one.name, units.name as "unitName", units.path as path, one.subject, c.award,
    c.ordinal, ${achieved(year)} as achieved
  from registrations one join registration_choices c on c.registration_id = one.id
  join units on units.id = one.unit_id
  where one.window_id = ${window} and one.state in ('sent', 'accepted')
    and ${below(sql`units.path`, paths)} and ${subject === '' ? sql`true` : sql`one.subject = ${subject}`}`

const matching = (filter: OutcomeFilter) => sql`from (${wishes(filter)}) wish
  where ${filter.award === '' ? sql`true` : sql`award = ${filter.award}`}
    and ${filter.result === '' ? sql`true` : sql`achieved = ${filter.result === 'dat'}`}
    and ${filter.search === '' ? sql`true` : sql`fold(name) like ${containing(filter.search)}`}`

/** One page of wishes with what became of them. */
export async function outcomeRows(
  db: Db,
  filter: OutcomeFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    select "registrationId", name, "unitName", subject, award, ordinal, achieved ${matching(filter)}
    order by path, "registrationId", ordinal offset ${offset} limit ${limit}`.execute(db)
  return rows
}

export async function countOutcome(db: Db, filter: OutcomeFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) ${matching(filter)}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** By title: how many wished for it, how many of them have it, and how many have it who did not. */
export async function outcomeCounts(
  db: Db,
  filter: OutcomeFilter,
  awards: readonly string[],
): Promise<OutcomeCount[]> {
  const { rows } = await sql<OutcomeCount>`
    with wished as (select award, count(*)::int as registered, count(*) filter (where achieved)::int as achieved
        from (${wishes(filter)}) wish group by award),
      conferred as (select h.award, count(*)::int as unregistered from honours h
        left join people on people.id = h.person_id
        join units on units.id = coalesce(h.unit_id, people.unit_id)
        where h.year = ${filter.year} and h.revoked_on is null and h.award = any(${[...awards]}::text[])
          and ${below(sql`units.path`, filter.paths)}
          and ${filter.subject === '' ? sql`true` : sql`(h.person_id is not null) = (${filter.subject} = 'ca-nhan')`}
          and not exists (select from registrations one
            join registration_choices c on c.registration_id = one.id
            where one.window_id = ${filter.window} and one.state in ('sent', 'accepted') and c.award = h.award
              and (one.person_id = h.person_id or one.collective_id = h.unit_id))
        group by h.award)
    select coalesce(wished.award, conferred.award) as award, coalesce(registered, 0) as registered,
      coalesce(achieved, 0) as achieved, coalesce(unregistered, 0) as unregistered
    from wished full join conferred on conferred.award = wished.award
    order by array_position(${[...awards]}::text[], coalesce(wished.award, conferred.award))`.execute(db)
  return rows
}
