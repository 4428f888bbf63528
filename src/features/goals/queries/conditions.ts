/**
 * Conditions that several queries share, put so that the database can answer them from an index or a hash.
 */
import { type RawBuilder, sql } from 'kysely'

/** Whether the unit in this column lies below one of these paths. */
export const unitBelow = (column: string, paths: readonly string[]): RawBuilder<boolean> =>
  paths.includes('/')
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(column)} in (select id from units where path like any(${paths.map((path) => `${path}%`)}::text[]))`

/** Hundredths of a per cent that the plan of a goal asks for by the day, in whole numbers. */
export const planOf = (on: string): RawBuilder<number> => sql<number>`
  (greatest(0, least(goals.due_on - goals.starts_on + 1, ${on}::date - goals.starts_on + 1)) * 10000 / (goals.due_on - goals.starts_on + 1))`
