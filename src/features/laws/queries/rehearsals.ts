/**
 * Whether a draft was tried on the agency's records. Trying it is the work of who judges (eligibility).
 */
import type { Db } from './in-use.ts'

/** The latest trial of the draft as it stands now. */
export const rehearsalOf = (db: Db, { id, version }: { id: number; version: number }) =>
  db
    .selectFrom('rehearsals')
    .select(['id', 'state', 'year', 'total', 'judged', 'ended_at'])
    .select((one) => [
      one
        .selectFrom('rehearsal_changes')
        .whereRef('rehearsal_changes.rehearsal_id', '=', 'rehearsals.id')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .as('changes'),
    ])
    .where('law_version_id', '=', id)
    .where('draft_version', '=', version)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
export type Rehearsed = NonNullable<Awaited<ReturnType<typeof rehearsalOf>>>
