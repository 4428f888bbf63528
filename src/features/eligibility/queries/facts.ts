/**
 * What loaders of facts share: the moment of judging, and for which years the records are whole.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { type Facts, tableNames, type Whole } from '#law/language/index.ts'
import { onceEach } from '#platform/once-each.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
export type SubjectKind = 'ca-nhan' | 'tap-the'
/** The year of the achievements, and the day on which they are judged. */
export type Moment = { year: number; on: string }
/** `line` is what the facts were read from: what is kept and hashed. */
export type Loaded = { id: number; line: string; facts: Facts }
type Since = { since: number | null; at: Moment }
export type Line = { id: number; began: number | null; line: string }

/** Since which year the agency says that its records are whole. */
export async function recordsSince(db: Db): Promise<number | null> {
  const row = await db.selectFrom('record_coverage').select('since').executeTakeFirst()
  return row?.since ?? null
}

/** Kept to the day; of the others the year judged is not over, so what is missing from it may still come. */
const upToDate = ['leaves', 'working', 'positions'] as const
/** A discipline or a review comes along in the file of whoever joins: known for the whole life. */
const comesAlong = ['disciplines', 'reviews'] as const
const byTheYear = ['ratings', 'honours', 'initiatives', 'research'] as const
const ofUnits = ['ratings', 'honours'] as const

/** The kinds of rows of which absence counts, from the year in which the agency could know of them. */
function wholeRows(kind: SubjectKind, { since, began, at }: Since & { began: number | null }): Whole[] {
  if (since === null) return []
  const from = Math.max(since, began ?? since)
  const lastOver = at.year < Number(at.on.slice(0, 4)) ? at.year : at.year - 1
  const over = (kind === 'ca-nhan' ? byTheYear : ofUnits).map((rows) => ({ rows, from, until: lastOver }))
  const now = kind === 'ca-nhan' ? upToDate : (['members'] as const)
  const whole = kind === 'ca-nhan' ? comesAlong.map((rows) => ({ rows })) : []
  return [...whole, ...now.map((rows) => ({ rows, from })), ...over]
}

/**
 * Lines as facts. The query writes what the contract says, so they are not parsed row by row; whoever began in the
 * same year shares the years for which the records are whole.
 */
export function loadedAll(kind: SubjectKind, lines: readonly Line[], { since, at }: Since): Loaded[] {
  const complete = onceEach((began: number | null) => wholeRows(kind, { since, began, at }))
  return lines.map(({ id, began, line }) => {
    const facts = JSON.parse(line)
    for (const table of tableNames) facts[table] ??= []
    return { id, line, facts: Object.assign(facts, { year: at.year, complete: complete(began) }) }
  })
}
