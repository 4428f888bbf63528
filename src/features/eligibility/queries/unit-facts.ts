/**
 * The facts about units as collectives: what they reached, what they hold, and figures of those who work there.
 */
import { sql } from 'kysely'
import { type Db, type Line, type Loaded, loadedAll, type Moment, recordsSince } from './facts.ts'
import { answersWhere, honoursWhere, rows } from './person-facts.ts'

/**
 * Who worked in the unit or below on the last day of a year (or on the day of judging), and how many of them were
 * rated, honoured or disciplined. Where nobody is rated or honoured yet, how many is not known.
 */
const members = (at: Moment) =>
  rows(sql`
    select 'members:' || u.id || ':' || y.year as ref, y.year, count(*)::int as total,
      case when count(m.rated) > 0 then count(*) filter (where m.rated <> 'khong-hoan-thanh') end::int as completed,
      case when bool_or(m.advanced) then count(*) filter (where m.advanced) end::int as advanced,
      case when bool_or(m.advanced) then count(*) filter (where m.fighter) end::int as fighters,
      count(*) filter (where m.disciplined)::int as disciplined,
      count(*) filter (where m.gender = 'nu')::int as women
    from generate_series(${at.year} - 9, ${at.year}) y(year)
    cross join lateral (
      select people.gender, r.class as rated, coalesce(h.advanced, false) as advanced,
        coalesce(h.fighter, false) as fighter, d.person_id is not null as disciplined
      from positions
      join units below on below.id = positions.unit_id and below.path like u.path || '%'
      join people on people.id = positions.person_id
      left join ratings r on r.person_id = people.id and r.year = y.year and r.track = 'chinh-quyen'
      left join lateral (
        select true as advanced, bool_or(award not in ('lao-dong-tien-tien', 'chien-si-tien-tien')) as fighter
        from honours where person_id = people.id and year = y.year and revoked_on is null and award in
          ('lao-dong-tien-tien', 'chien-si-tien-tien', 'cstd-co-so', 'cstd-bo-tinh', 'cstd-toan-quoc')
        having count(*) > 0
      ) h on true
      left join lateral (
        select person_id from disciplines where person_id = people.id and form <> 'khien-trach'
          and extract(year from decided_on) = y.year limit 1
      ) d on true
      where positions.is_main
        and positions.starts_on <= least(make_date(y.year, 12, 31), ${at.on}::date)
        and coalesce(positions.ends_on, 'infinity') >= least(make_date(y.year, 12, 31), ${at.on}::date)
    ) m
    group by y.year`)

const ratings = rows(sql`
  select 'unit-result:' || id as ref, year, track, class, exemplary from unit_results
  where unit_id = u.id and class is not null`)
const targets = rows(sql`
  select 'unit-result:' || id as ref, year, targets as total, targets_met as met, targets_exceeded as exceeded
  from unit_results where unit_id = u.id and targets is not null`)

/** The facts of these units; who is not there is left out. */
export async function factsOfUnits(db: Db, ids: readonly number[], at: Moment): Promise<Loaded[]> {
  const since = await recordsSince(db)
  const found = await sql<Line>`
    select u.id, extract(year from u.starts_on)::int as began, json_strip_nulls(json_build_object(
      'subject', json_build_object('kind', 'tap-the', 'ref', 'unit:' || u.id, 'name', u.name,
        'founded', u.starts_on, 'level', 'co-so', 'dissolved', u.ends_on is not null),
      'ratings', ${ratings}, 'targets', ${targets}, 'members', ${members(at)},
      'honours', ${honoursWhere(sql`unit_id = u.id`)}, 'answers', ${answersWhere(sql`unit_id = u.id`)}
    ))::text as line
    from units u where u.id = any(${[...ids]}::int[]) order by u.id`.execute(db)
  return loadedAll('tap-the', found.rows, { since, at })
}
