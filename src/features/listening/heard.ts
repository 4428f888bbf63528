import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Heard, SubjectKind } from './rules.ts'

/** How the text of each kind of page is found: by the features that own them, later in the list. */
export type HeardOf = Readonly<
  Record<SubjectKind, (db: Kysely<Tables>, id: number) => Promise<Heard | undefined>>
>
