/**
 * The versions of the agency's settlement of the law.
 */

import type { Demands } from '../rules/demands.ts'
import type { Settled } from '../rules/guide.ts'
import { type Db, inUseOf } from './in-use.ts'

/** What was in force, from which day on, the earliest first; of two from one day the later made. */
export async function settledVersions(db: Db): Promise<Settled[]> {
  const rows = await db
    .selectFrom('law_versions')
    .selectAll()
    .where('state', '=', 'in-force')
    .orderBy('holds_from')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    from: row.holds_from,
    source: row.source,
    law: inUseOf(row),
    // written through the forms of this feature alone
    demands: row.demands as Demands,
  }))
}
