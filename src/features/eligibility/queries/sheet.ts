/**
 * The eligibility sheet: subjects × titles of one judging, filtered and counted in the database.
 */
import { type RawBuilder, sql } from 'kysely'
import { fold } from '#platform/vietnamese.ts'
import type { Letter } from '../rules/judging.ts'
import type { Db, SubjectKind } from './facts.ts'

export type SheetFilter = {
  judging: { id: number; subject: SubjectKind; titles: readonly string[] }
  unitPath: string
  /** Letters to let through, of this title or of any that is shown. */
  results: readonly Letter[]
  titles: readonly string[]
  search: string
}
export type SheetRow = { id: number; name: string; unitName: string; answers: string }

/** Names in the order in which lists of people stand; units by their place in the tree. */
const subjects: Record<
  SubjectKind,
  { from: RawBuilder<unknown>; name: RawBuilder<unknown>; order: RawBuilder<unknown> }
> = {
  'ca-nhan': {
    from: sql`people s join units on units.id = s.unit_id`,
    name: sql`s.name_folded`,
    order: sql`s.sort_key, s.id`,
  },
  'tap-the': {
    from: sql`units s join units on units.id = s.id`,
    name: sql`fold(s.name)`,
    order: sql`s.path`,
  },
}

function matching({ judging, unitPath, results, titles, search }: SheetFilter): RawBuilder<unknown> {
  const { name, from } = subjects[judging.subject]
  const places = titles.map((title) => judging.titles.indexOf(title) + 1)
  const anyOf = places.map((place) => sql`substr(v.answers, ${place}, 1) = any(${[...results]}::text[])`)
  return sql`from verdicts v join (${from}) on s.id = v.subject_id
    where v.judging_id = ${judging.id} and units.path like ${`${unitPath}%`}
      and ${search === '' ? sql`true` : sql`${name} like ${`%${fold(search)}%`}`}
      and ${results.length === 0 || anyOf.length === 0 ? sql`true` : sql`(${sql.join(anyOf, sql` or `)})`}`
}

/** One page of the sheet. */
export async function sheetRows(
  db: Db,
  filter: SheetFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<SheetRow[]> {
  const { order } = subjects[filter.judging.subject]
  const { rows } = await sql<SheetRow>`
    select s.id, s.name, units.name as "unitName", v.answers ${matching(filter)}
    order by ${order} offset ${offset} limit ${limit}`.execute(db)
  return rows
}

export async function countSheet(db: Db, filter: SheetFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) ${matching(filter)}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

export type Counts = Record<string, Partial<Record<Letter, number>>>

/** How many have which answer, by title; the filter by result is left aside. */
export async function countsByTitle(db: Db, filter: SheetFilter): Promise<Counts> {
  const counts: Counts = {}
  for (const title of filter.titles) {
    const place = filter.judging.titles.indexOf(title) + 1
    const { rows } = await sql<{ letter: Letter; count: string }>`
      select substr(v.answers, ${place}, 1) as letter, count(*) ${matching({ ...filter, results: [] })}
      group by 1`.execute(db)
    counts[title] = Object.fromEntries(rows.map(({ letter, count }) => [letter, Number(count)]))
  }
  return counts
}

/** One subject's stored letters. */
export const storedVerdict = (db: Db, judging: number, subject: number) =>
  db
    .selectFrom('verdicts')
    .select(['answers', 'facts_hash as hash'])
    .where('judging_id', '=', judging)
    .where('subject_id', '=', subject)
    .executeTakeFirst()

/** Who has a certain letter for a title: those for whom the council is asked. */
export async function subjectsWith(db: Db, filter: SheetFilter): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select s.id ${matching(filter)} order by s.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** A subject with its unit, for headings and permissions. */
export async function subjectNamed(db: Db, subject: SubjectKind, id: number) {
  const { rows } = await sql<{
    id: number
    name: string
    unitId: number
    unitName: string
    unitPath: string
  }>`
    select s.id, s.name, units.id as "unitId", units.name as "unitName", units.path as "unitPath"
    from ${subjects[subject].from} where s.id = ${id}`.execute(db)
  return rows[0]
}
