import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Standing } from '#policy.ts'
import type { Body } from '../body/schema.ts'
import type { ArticleState, Kind } from '../rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** Where an article stands, for the guard. */
export const articleStanding = (db: Db, id: number): Promise<Standing | undefined> =>
  db
    .selectFrom('articles')
    .innerJoin('units', 'units.id', 'articles.unit_id')
    .select('units.path as unitPath')
    .where('articles.id', '=', id)
    .executeTakeFirst()

export type Version = Omit<Selectable<Tables['article_versions']>, 'body'> & { body: Body }
export type Article = Omit<Selectable<Tables['articles']>, 'version'> & {
  version: number
  unitPath: string
  unitName: string
}

const articles = (db: Db) =>
  db
    .selectFrom('articles')
    .innerJoin('units', 'units.id', 'articles.unit_id')
    .selectAll('articles')
    .select(['units.path as unitPath', 'units.name as unitName'])

const asVersion = (row: Selectable<Tables['article_versions']>): Version =>
  // written by this feature only, through body/schema.ts
  ({ ...row, body: row.body as Body })

/** An article with the version that is being written, as those see it who work at it. */
export async function articleById(db: Db, id: number) {
  const article = await articles(db).where('articles.id', '=', id).executeTakeFirst()
  if (!article) return undefined
  const row = await db
    .selectFrom('article_versions')
    .selectAll()
    .where('id', '=', article.current_version)
    .executeTakeFirstOrThrow()
  return { article, current: asVersion(row) }
}
export type ArticleAtWork = NonNullable<Awaited<ReturnType<typeof articleById>>>

/** The same, locked until the transaction ends. */
export async function articleForUpdate(tx: Tx, id: number): Promise<ArticleAtWork | undefined> {
  await tx.selectFrom('articles').select('id').where('id', '=', id).forUpdate().execute()
  return articleById(tx, id)
}

/** All versions, newest first. */
export async function versionsOf(db: Db, article: number): Promise<Version[]> {
  const rows = await db
    .selectFrom('article_versions')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(asVersion)
}

/** What may be said of an article, the body as JSON. */
export type Said = Omit<
  Selectable<Tables['article_versions']>,
  'id' | 'article_id' | 'number' | 'body' | 'frozen'
> & { body: string }

export async function insertArticle(
  tx: Tx,
  values: { unit_id: number; kind: Kind; created_by: number | null; created_at: Date },
): Promise<number> {
  const { id } = await tx.insertInto('articles').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

/** A new version becomes the one that is written at. */
export async function addVersion(tx: Tx, article: number, said: Said): Promise<number> {
  const { id } = await tx
    .insertInto('article_versions')
    .values({
      ...said,
      article_id: article,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from article_versions where article_id = ${article})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('articles').set({ current_version: id }).where('id', '=', article).execute()
  return id
}

/** The version that nobody else has taken up yet is written over. */
export const overwriteVersion = (tx: Tx, id: number, said: Partial<Said>) =>
  tx.updateTable('article_versions').set(said).where('id', '=', id).where('frozen', '=', false).execute()

export const freezeVersion = (tx: Tx, id: number) =>
  tx.updateTable('article_versions').set({ frozen: true }).where('id', '=', id).execute()

type Change = Partial<{
  kind: Kind
  state: ArticleState
  published_version: number | null
  approved_by: number | null
  publish_at: Date | null
  published_at: Date
  updated_at: Date
}>

/** Every change of an article counts its version on. */
export const saveArticle = (tx: Tx, id: number, change: Change = {}) =>
  tx
    .updateTable('articles')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

const below = (paths: readonly string[]) =>
  sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`

export type DeskFilter = { state?: ArticleState | undefined; kind?: Kind | undefined }

/** The articles that are worked at below these paths, newest first, with how many there are. */
export async function articlesBelow(
  db: Db,
  { paths, state, kind }: DeskFilter & { paths: readonly string[] },
  { offset, limit }: { offset: number; limit: number },
) {
  let rows = db
    .selectFrom('articles')
    .innerJoin('units', 'units.id', 'articles.unit_id')
    .innerJoin('article_versions', 'article_versions.id', 'articles.current_version')
    .where(below(paths))
  if (state) rows = rows.where('articles.state', '=', state)
  if (kind) rows = rows.where('articles.kind', '=', kind)
  const [list, { count }] = await Promise.all([
    rows
      .select([
        'articles.id',
        'articles.kind',
        'articles.state',
        'articles.publish_at as publishAt',
        'articles.published_at as publishedAt',
        'articles.published_version as publishedVersion',
        'article_versions.title',
        'article_versions.saved_by as savedBy',
        'article_versions.saved_at as savedAt',
        'units.name as unitName',
      ])
      .orderBy('articles.id', 'desc')
      .offset(offset)
      .limit(limit)
      .execute(),
    rows.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
  ])
  return { list, count }
}
export type DeskRow = Awaited<ReturnType<typeof articlesBelow>>['list'][number]

/** The articles whose hour has come, at most so many at once. */
export const articlesDue = (db: Db, now: Date) =>
  db
    .selectFrom('articles')
    .select('id')
    .where('publish_at', '<=', now)
    .where('state', '=', 'approved')
    .orderBy('publish_at')
    .limit(100)
    .execute()

export const filesOf = (db: Db, article: number) =>
  db
    .selectFrom('article_files')
    .innerJoin('files', 'files.hash', 'article_files.hash')
    .select(['article_files.id', 'article_files.name', 'article_files.hash', 'files.size', 'files.type'])
    .where('article_id', '=', article)
    .orderBy('article_files.id')
    .execute()
export type ArticleFile = Awaited<ReturnType<typeof filesOf>>[number]

/** The people behind the accounts that wrote at a version. */
export async function writersOf(db: Db, accounts: readonly number[]): Promise<number[]> {
  if (accounts.length === 0) return []
  const rows = await db.selectFrom('accounts').select('person_id').where('id', 'in', accounts).execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}
