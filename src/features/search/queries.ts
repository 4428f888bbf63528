/** All that asks `search_entries`. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { addDays } from '#platform/clock.ts'
import { type Asked, allBeginning, allOf, byFit } from './rules.ts'

type Db = Kysely<Tables>
type EntryKind = 'article' | 'document' | 'movement' | 'movement-file'

export type Entry = {
  kind: EntryKind
  id: number
  parentId: number | null
  title: string
  happenedOn: string
  isSpelt: boolean
  inTitle: boolean
}

/** So many are weighed against each other; nobody reads further. */
export const mostFound = 200

/**
 * The newest entries in which the words stand. A word that stands everywhere is looked up in the newest quarter
 * first, then in the newest two years: the index answers that at once, where all its places would have to be read.
 */
async function newestWith(
  db: Db,
  { newest, limit, ...asking }: Asking & { newest: string; limit: number },
): Promise<Omit<Entry, 'isSpelt'>[]> {
  for (const quarters of [1, 8, null]) {
    const within = quarters === null ? '' : ` & (${quartersUntil(newest, quarters).join(' | ')})`
    const rows = await entriesWith(db, { ...asking, limit }, within)
    if (rows.length >= limit || quarters === null) return rows
  }
  return []
}

type Asking = {
  column: 'words' | 'title_words'
  /** What the index is asked for. */
  words: string
  /** What the titles that it gives must have as well. */
  also?: string
  kinds: readonly EntryKind[] | null
}

const newestDay = async (db: Db): Promise<string | undefined> =>
  (
    await db
      .selectFrom('search_entries')
      .select('happened_on')
      .orderBy('happened_on', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.happened_on

/** The words that stand for the last quarters, as the SQL function `search_words` puts them in. */
export function quartersUntil(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  return Array.from({ length: count }, (_, back) => {
    const quarter = last - back
    return `'Q${Math.floor(quarter / 4)}${(quarter % 4) + 1}'`
  })
}

async function entriesWith(
  db: Db,
  { column, words, also, kinds, limit }: Asking & { limit: number },
  within: string,
) {
  const ofKind = kinds === null ? sql`` : sql`and kind = any(${kinds}::text[])`
  const andTitle = also === undefined ? sql`` : sql`and (title_words @@ ${also}::tsquery) is true`
  // found first and ordered after: an index by day would have each entry's words unpacked
  const { rows } = await sql<Omit<Entry, 'isSpelt'>>`
    with found as materialized (
      select ctid as place, happened_on, subject_id from search_entries
      where ${sql.ref(column)} @@ ${words + within}::tsquery ${ofKind} ${andTitle}
    ), newest as (
      select place from found order by happened_on desc, subject_id desc limit ${limit}
    )
    select kind, subject_id as id, parent_id as "parentId", title, happened_on as "happenedOn",
      title_words @@ ${words}::tsquery as "inTitle"
    from newest join search_entries on search_entries.ctid = newest.place
    order by happened_on desc, subject_id desc`.execute(db)
  return rows
}

/** What fits the question, the best first. */
export async function entriesFor(
  db: Db,
  question: Asked,
  kinds: readonly EntryKind[] | null,
): Promise<Entry[]> {
  const newest = await newestDay(db)
  if (newest === undefined) return []
  const ask = (words: readonly string[]) =>
    newestWith(db, { newest, column: 'words', words: allOf(words), kinds, limit: mostFound })
  const spelt = question.spelt === null ? [] : await ask(question.spelt)
  // those stand first anyway: where they are enough, nobody comes to the others
  const folded = spelt.length >= mostFound ? [] : await ask(question.words)
  const seen = new Set(spelt.map(({ kind, id }) => `${kind}/${id}`))
  const others = folded.filter(({ kind, id }) => !seen.has(`${kind}/${id}`))
  return byFit(
    [
      ...spelt.map((one) => ({ ...one, isSpelt: true })),
      ...others.map((one) => ({ ...one, isSpelt: false })),
    ],
    question,
  )
}

/** The texts of the few that are shown. */
export async function textsOf(db: Db, entries: readonly Entry[]): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map()
  const keys = entries.map(({ kind, id }) => ({ kind, id }))
  const { rows } = await sql<{ kind: string; id: number; text: string }>`
    select kind, subject_id as id, text from search_entries
    where (kind, subject_id) in (${sql.join(keys.map(({ kind, id }) => sql`(${kind}, ${id})`))})`.execute(db)
  return new Map(rows.map(({ kind, id, text }) => [`${kind}/${id}`, text]))
}

/** Titles that go on as the words that are being typed; the best first. */
export async function titlesFor(db: Db, question: Asked, limit: number): Promise<Entry[]> {
  const newest = await newestDay(db)
  if (newest === undefined) return []
  const words = allBeginning(question.words)
  // where whole words stand before the one that is begun, the index is asked for those alone
  const whole = question.words.slice(0, -1)
  const begun = whole.length > 0 ? { words: allOf(whole), also: words } : { words }
  const recent = await recentTitles(db, words, addDays(newest, -90))
  const rows =
    recent.length >= limit
      ? recent
      : await newestWith(db, { newest, limit: 40, kinds: null, column: 'title_words', ...begun })
  const spelt = question.spelt
  return byFit(
    rows.map((row) => ({ ...row, isSpelt: spelt === null })),
    question,
  ).slice(0, limit)
}

/**
 * The same among the last weeks, read one by one: what is hardly begun begins so many words that the index would
 * gather half of all entries.
 */
async function recentTitles(db: Db, words: string, since: string): Promise<Omit<Entry, 'isSpelt'>[]> {
  const { rows } = await sql<Omit<Entry, 'isSpelt'>>`
    select kind, subject_id as id, parent_id as "parentId", title, happened_on as "happenedOn",
      true as "inTitle"
    from search_entries
    where happened_on >= ${since} and (title_words @@ ${words}::tsquery) is true
    order by happened_on desc, subject_id desc limit 40`.execute(db)
  return rows
}

/** Which of these words stand anywhere at all, for a question to which nothing was found. */
export async function wordsThatStand(db: Db, words: readonly string[]): Promise<string[]> {
  const newest = await newestDay(db)
  if (newest === undefined) return []
  const found = await Promise.all(
    words.map((word) =>
      newestWith(db, { newest, column: 'words', words: allOf([word]), kinds: null, limit: 1 }),
    ),
  )
  return words.filter((_, index) => (found[index]?.length ?? 0) > 0)
}
