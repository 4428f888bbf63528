/**
 * The versions of the agency's settlement of the law.
 */
import type { Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { InUse } from '#law/in-use.ts'
import type { Standing } from '#policy.ts'
import type { Demands } from '../rules/demands.ts'
import type { Sayings, Sources } from '../rules/drafting.ts'
import type { Settled } from '../rules/guide.ts'
import { rulesOf } from '../rules/slots.ts'
import { type Db, inUseOf } from './in-use.ts'

export type Tx = Transaction<Tables>

const heads = (db: Db) => db.selectFrom('law_versions').selectAll()
type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirst']>>>
export type LawVersion = Omit<Row, 'demands' | 'readings' | 'sources' | 'corrections' | 'rules'> &
  Sayings & { readonly law: InUse }

const versionOf = (row: Row): LawVersion => {
  const law = inUseOf(row)
  return {
    ...row,
    law,
    // written through the forms of this feature alone
    demands: row.demands as Demands,
    sources: row.sources as Sources,
    readings: law.readings ?? {},
    corrections: law.corrections ?? [],
  }
}

/** What was in force, from which day on, the earliest first; of two from one day the later made. */
export async function settledVersions(db: Db): Promise<Settled[]> {
  const rows = await heads(db).where('state', '=', 'in-force').orderBy('holds_from').orderBy('id').execute()
  return rows.map(versionOf).map(({ holds_from, source, law, demands }) => ({
    from: holds_from,
    source,
    law,
    demands,
  }))
}

export async function versionById(db: Db, id: number): Promise<LawVersion | undefined> {
  const row = await heads(db).where('id', '=', id).executeTakeFirst()
  return row && versionOf(row)
}

/** The same, locked. */
export async function versionForUpdate(tx: Tx, id: number): Promise<LawVersion | undefined> {
  const row = await heads(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && versionOf(row)
}

/** The change that is being drafted. */
export const openDraft = (db: Db) =>
  db.selectFrom('law_versions').select(['id', 'source']).where('state', '=', 'draft').executeTakeFirst()

/** Everything that was drafted, the latest first. */
export const history = (db: Db) =>
  db
    .selectFrom('law_versions')
    .select(['id', 'source', 'holds_from', 'state', 'made_by_name', 'made_at', 'enacted_by_name'])
    .select('in_force_at')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
export type Past = Awaited<ReturnType<typeof history>>[number]

/** What stands last in the row of those in force, today or in days to come: a change begins from it. */
export async function latestInForce(db: Db): Promise<LawVersion | undefined> {
  const row = await heads(db)
    .where('state', '=', 'in-force')
    .orderBy('holds_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && versionOf(row)
}

export type NewDraft = Sayings & {
  readonly source: string
  readonly holds_from: string
  readonly base_id: number | null
  readonly made_by: number | null
  readonly made_by_name: string
  readonly made_at: Date
}

const stored = ({ demands, readings, sources, corrections }: Sayings, holds_from: string) => ({
  demands: JSON.stringify(demands),
  readings: JSON.stringify(readings),
  sources: JSON.stringify(sources),
  corrections: JSON.stringify(corrections),
  rules: JSON.stringify(rulesOf(demands, holds_from)),
})

export async function insertDraft(tx: Tx, draft: NewDraft): Promise<number> {
  const { source, holds_from, base_id, made_by, made_by_name, made_at } = draft
  const { id } = await tx
    .insertInto('law_versions')
    .values({
      ...stored(draft, holds_from),
      ...{ source, holds_from, base_id, made_by, made_by_name, made_at },
      state: 'draft',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Amended = Sayings & Pick<LawVersion, 'id' | 'version' | 'source' | 'holds_from'>

export const saveDraft = (tx: Tx, draft: Amended) =>
  tx
    .updateTable('law_versions')
    .set({
      ...stored(draft, draft.holds_from),
      source: draft.source,
      holds_from: draft.holds_from,
      version: draft.version + 1,
    })
    .where('id', '=', draft.id)
    .execute()

export const putInForce = (tx: Tx, id: number, by: { id: number | null; name: string; at: Date }) =>
  tx
    .updateTable('law_versions')
    .set({ state: 'in-force', in_force_at: by.at, enacted_by: by.id, enacted_by_name: by.name })
    .where('id', '=', id)
    .execute()

export const dropDraft = (tx: Tx, id: number, at: Date) =>
  tx.updateTable('law_versions').set({ state: 'dropped', ended_at: at }).where('id', '=', id).execute()

/** Who began the draft or changed it. */
export async function draftersOf(db: Db, id: number): Promise<number[]> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('accounts', 'accounts.id', 'events.account_id')
    .select('accounts.person_id')
    .distinct()
    .where('subject_kind', '=', 'law-version')
    .where('subject_id', '=', id)
    .where('verb', 'in', ['law.begun', 'law.changed'])
    .execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}

/** The agency's regulation stands in its topmost unit. */
export async function lawStanding(db: Db, id: number): Promise<Standing | undefined> {
  const row = await db.selectFrom('law_versions').select('id').where('id', '=', id).executeTakeFirst()
  return row && { unitPath: await topPath(db) }
}

export async function topPath(db: Db): Promise<string> {
  const top = await db
    .selectFrom('units')
    .select('path')
    .where('parent_id', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return top?.path ?? '/'
}
