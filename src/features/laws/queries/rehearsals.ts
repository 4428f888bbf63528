/**
 * Whether a draft was tried on the agency's records. Trying it is the work of who judges (eligibility).
 */
import type { Db } from './in-use.ts'
import { draftersOf, topPath } from './versions.ts'

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

/** The draft that was tried as it stands and waits for this person, who had no hand in it, to put it in force. */
export async function draftsToEnact(db: Db, paths: readonly string[], person: number | null) {
  const top = await topPath(db)
  if (!paths.some((path) => top.startsWith(path))) return []
  const drafts = await db
    .selectFrom('law_versions')
    .innerJoin('rehearsals', (join) =>
      join
        .onRef('rehearsals.law_version_id', '=', 'law_versions.id')
        .onRef('rehearsals.draft_version', '=', 'law_versions.version')
        .on('rehearsals.state', '=', 'done'),
    )
    .select(['law_versions.id', 'law_versions.source', 'law_versions.holds_from'])
    .distinct()
    .where('law_versions.state', '=', 'draft')
    .execute()
  const [draft] = drafts
  if (!draft || (person !== null && (await draftersOf(db, draft.id)).includes(person))) return []
  return drafts
}
