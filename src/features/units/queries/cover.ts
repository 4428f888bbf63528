import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'

/** Whether every unit lies below these paths, so that nothing has to be asked of each row. */
export async function coverAll(db: Kysely<Tables>, paths: readonly string[]): Promise<boolean> {
  if (paths.includes('/')) return true
  const outside = await db
    .selectFrom('units')
    .select('id')
    .where(sql<boolean>`not (path like any(${paths.map((path) => `${path}%`)}::text[]))`)
    .limit(1)
    .executeTakeFirst()
  return outside === undefined
}
