/**
 * What the public reads: the published version of each article, and nothing of what is being written.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Rendition } from '#platform/pictures.ts'
import type { Body } from '../body/schema.ts'
import type { Kind } from '../rules.ts'

type Db = Kysely<Tables>

const published = (db: Db) =>
  db.selectFrom('articles').innerJoin('article_versions', 'article_versions.id', 'articles.published_version')

const cards = (db: Db) =>
  published(db)
    .leftJoin('article_pictures', 'article_pictures.id', 'article_versions.cover_id')
    .select([
      'articles.id',
      'articles.kind',
      // an article that is published has its date
      sql<Date>`articles.published_at`.as('publishedAt'),
      'article_versions.title',
      'article_versions.lead',
      'article_versions.author',
      'article_versions.cover_id as coverId',
      'article_versions.cover_alt as coverAlt',
      'article_versions.focus_x as focusX',
      'article_versions.focus_y as focusY',
      'article_versions.document_number as documentNumber',
      'article_versions.document_on as documentOn',
      'article_versions.issuer',
      'article_pictures.width as coverWidth',
      'article_pictures.height as coverHeight',
      'article_pictures.placeholder as coverPlaceholder',
      'article_pictures.renditions as coverRenditions',
    ])
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['executeTakeFirstOrThrow']>>

const asCard = ({
  coverId,
  coverAlt,
  coverWidth,
  coverHeight,
  coverPlaceholder,
  coverRenditions,
  focusX,
  focusY,
  ...row
}: CardRow) => ({
  ...row,
  cover:
    coverId === null || coverWidth === null || coverHeight === null
      ? null
      : {
          id: coverId,
          alt: coverAlt,
          width: coverWidth,
          height: coverHeight,
          placeholder: coverPlaceholder ?? '',
          focus: { x: focusX, y: focusY },
          // written by this feature only
          renditions: coverRenditions as Rendition[],
        },
})
export type ArticleCard = ReturnType<typeof asCard>

type ListFilter = { kind?: Kind | undefined; tag?: string | undefined }

/** Published articles, newest first. One more than the limit tells that there is another page. */
export async function publishedArticles(
  db: Db,
  { kind, tag }: ListFilter,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<ArticleCard[]> {
  let rows = cards(db)
  if (kind) rows = rows.where('articles.kind', '=', kind)
  if (tag) rows = rows.where(sql<boolean>`article_versions.tags @> ${[tag]}::text[]`)
  return (await rows.offset(offset).limit(limit).execute()).map(asCard)
}

/** One article as the public reads it. */
export async function publishedArticle(db: Db, id: number) {
  const row = await published(db)
    .leftJoin('movements', (join) =>
      join
        .onRef('movements.id', '=', 'article_versions.movement_id')
        .on('movements.published', '=', true)
        .on('movements.state', 'in', ['launched', 'ended']),
    )
    .selectAll('article_versions')
    .select([
      'articles.id as articleId',
      sql<Date>`articles.published_at`.as('publishedAt'),
      'articles.updated_at as updatedAt',
      'movements.id as movementId',
      'movements.title as movementTitle',
    ])
    .where('articles.id', '=', id)
    .executeTakeFirst()
  // written by this feature only, through body/schema.ts
  return row && { ...row, body: row.body as Body }
}
export type PublishedArticle = NonNullable<Awaited<ReturnType<typeof publishedArticle>>>

type Place = { articleId: number; publishedAt: Date; kind: Kind }

/** The article that went out before this one of its kind, and the one after. */
export async function neighboursOf(db: Db, { articleId, publishedAt, kind }: Place) {
  const of = (newer: boolean) =>
    published(db)
      .select(['articles.id', 'article_versions.title'])
      .where('articles.kind', '=', kind)
      .where(
        newer
          ? sql<boolean>`(articles.published_at, articles.id) > (${publishedAt}, ${articleId})`
          : sql<boolean>`(articles.published_at, articles.id) < (${publishedAt}, ${articleId})`,
      )
      .orderBy('articles.published_at', newer ? 'asc' : 'desc')
      .orderBy('articles.id', newer ? 'asc' : 'desc')
      .limit(1)
      .executeTakeFirst()
  const [next, previous] = await Promise.all([of(true), of(false)])
  return { next, previous }
}

/** Articles about the same movement or with the same tags; the nearest in time where there are few. */
export async function relatedTo(
  db: Db,
  {
    articleId,
    tags,
    movementId,
    kind,
  }: { articleId: number; tags: string[]; movementId: number | null; kind: Kind },
  limit: number,
): Promise<ArticleCard[]> {
  // asked among the newest only: an index gives those, and nobody looks for what is related years ago
  const near = await published(db)
    .select([
      'articles.id',
      sql<number>`cardinality(array(select unnest(article_versions.tags) intersect select unnest(${tags}::text[])))
        + (case when article_versions.movement_id = ${movementId} then 2 else 0 end)`.as('weight'),
    ])
    .where('articles.kind', '=', kind)
    .where('articles.id', '<>', articleId)
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(200)
    .execute()
  const best = near.sort((one, other) => other.weight - one.weight).slice(0, limit)
  if (best.length === 0) return []
  const rows = (
    await cards(db)
      .where(
        'articles.id',
        'in',
        best.map(({ id }) => id),
      )
      .execute()
  ).map(asCard)
  const order = new Map(best.map(({ id }, index) => [id, index]))
  return rows.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
}

/** Addresses for the site map: published articles with their last change, newest first. */
export const articlesForSitemap = (db: Db, { offset, limit }: { offset: number; limit: number }) =>
  published(db)
    .select([
      'articles.id',
      'article_versions.title',
      sql<Date>`coalesce(articles.updated_at, articles.published_at)`.as('changedAt'),
    ])
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()

/** How many of each kind are published. */
export const publishedCounts = (db: Db) =>
  published(db)
    .select(['articles.kind', sql<number>`count(*)::int`.as('count')])
    .groupBy('articles.kind')
    .execute()

/** The newest articles, for the feed. */
export const articlesForFeed = async (db: Db, limit: number) =>
  cards(db).select(['articles.updated_at as updatedAt']).limit(limit).execute()

/** A file beside a published article. */
export const publishedFile = (db: Db, article: number, file: number) =>
  db
    .selectFrom('article_files')
    .innerJoin('articles', 'articles.id', 'article_files.article_id')
    .innerJoin('files', 'files.hash', 'article_files.hash')
    .select(['article_files.name', 'article_files.hash', 'files.type'])
    .where('article_files.article_id', '=', article)
    .where('article_files.id', '=', file)
    .where('articles.published_version', 'is not', null)
    .executeTakeFirst()
