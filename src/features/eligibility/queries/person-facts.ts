/**
 * The facts about people that the law asks for, from the records: one query for many, each answered as one line
 * of JSON in the words of `law/language`. A row's `ref` leads back to where it is written.
 */
import { type RawBuilder, sql } from 'kysely'
import { honourNames } from '#law/honour-names.ts'
import { type Db, type Line, type Loaded, loadedAll, type Moment, recordsSince } from './facts.ts'

/** A title won in emulation rewards regular work, whatever the record leaves out (Luật, Điều 8). */
const titles = honourNames.filter(({ kind }) => kind === 'danh-hieu').map(({ slug }) => slug)

/** The rows of a select as a JSON list. */
export const rows = (select: RawBuilder<unknown>) =>
  sql`coalesce((select json_agg(r) from (${select}) r), '[]')`

/** As `rows`, without the columns that a row leaves empty. */
export const rowsWithGaps = (select: RawBuilder<unknown>) =>
  sql`coalesce((select json_strip_nulls(json_agg(r)) from (${select}) r), '[]')`

/** Honours held, of a person or of a unit. */
export const honoursWhere = (holder: RawBuilder<unknown>) =>
  rowsWithGaps(sql`
    select 'honour:' || id as ref, year, award,
      coalesce(basis, case when award = any(${titles}::text[]) then 'cong-trang' end) as basis,
      decided_on as "decidedOn", until_on as "until", revoked_on as "revokedOn"
    from honours where ${holder}`)

/** What the council answered. */
export const answersWhere = (holder: RawBuilder<unknown>) =>
  rows(sql`
    select 'answer:' || id as ref, year, question, answer, decided_on as "decidedOn"
    from council_answers where ${holder}`)

const recognised = (kind: 'sang-kien' | 'nghien-cuu') =>
  rowsWithGaps(sql`
    select 'initiative:' || id as ref, year, scope, recognised_by as "by", decided_on as "decidedOn",
      used_for is not null as used, used_for as "usedFor",
      case when kind = 'nghien-cuu' and scope is not null then true end as accepted
    from initiatives where person_id = p.id and kind = ${kind}`)

const days = sql`starts_on as "from", ends_on as "to"`

/** Work on the tasks of a movement is taking part in it. */
const movements = rows(sql`
  select y.ref, y.year, 'tham-gia' as part
  from (select distinct movement_id from tasks where person_id = p.id) t join movement_years y using (movement_id)`)

const movementYears = sql`
  select id as movement_id, 'movement:' || id as ref,
    generate_series(extract(year from starts_on)::int, extract(year from ends_on)::int) as year
  from movements`

const subject = sql`json_strip_nulls(json_build_object('kind', 'ca-nhan', 'ref', 'person:' || p.id, 'name', p.name,
  'born', p.born_on, 'gender', p.gender, 'work', 'cbccvc', 'head', p.is_head,
  'partyMember', case when p.party_member_since is not null then true end,
  'retired', p.left_because is not distinct from 'nghi-huu'))`

/** The facts of these people; who is not in the records is left out. */
export async function factsOfPeople(db: Db, ids: readonly number[], at: Moment): Promise<Loaded[]> {
  const since = await recordsSince(db)
  const found = await sql<Line>`
    with movement_years as materialized (${movementYears})
    select p.id, (select extract(year from min(starts_on))::int from working_periods where person_id = p.id) as began,
      json_build_object('subject', ${subject},
      'ratings', ${rows(sql`select 'rating:' || id as ref, year, track, class from ratings where person_id = p.id`)},
      'honours', ${honoursWhere(sql`person_id = p.id`)},
      'initiatives', ${recognised('sang-kien')},
      'research', ${recognised('nghien-cuu')},
      'movements', ${movements},
      'answers', ${answersWhere(sql`person_id = p.id`)},
      'disciplines', ${rowsWithGaps(sql`select 'discipline:' || id as ref, decided_on as "from", served_on as "to", form, track
        from disciplines where person_id = p.id`)},
      'reviews', ${rowsWithGaps(sql`select 'review:' || id as ref, ${days}, kind from reviews where person_id = p.id`)},
      'leaves', ${rowsWithGaps(sql`select 'leave:' || id as ref, ${days}, kind from leaves where person_id = p.id`)},
      'working', ${rowsWithGaps(sql`select 'period:' || id as ref, ${days} from working_periods where person_id = p.id`)},
      'positions', ${rowsWithGaps(sql`select 'position:' || id as ref, ${days} from positions where person_id = p.id`)}
    )::text as line
    from people p where p.id = any(${[...ids]}::int[]) order by p.id`.execute(db)
  return loadedAll('ca-nhan', found.rows, { since, at })
}
