import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Picture, Rendition } from '#platform/pictures.ts'

type Db = Kysely<Tables>

export type ArticlePicture = Picture & { id: number; name: string; articleId: number }

const pictures = (db: Db) =>
  db
    .selectFrom('article_pictures')
    .select(['id', 'name', 'width', 'height', 'placeholder', 'renditions', 'article_id as articleId'])

const asPicture = <Row extends { renditions: unknown }>(row: Row) =>
  // written by this feature only
  ({ ...row, renditions: row.renditions as Rendition[] })

/** The pictures of an article, by number. */
export async function picturesOf(db: Db, article: number): Promise<Map<number, ArticlePicture>> {
  const rows = await pictures(db).where('article_id', '=', article).orderBy('id').execute()
  return new Map(rows.map((row) => [row.id, asPicture(row)]))
}

/** One picture, for whoever may see its article at work. */
export async function pictureById(db: Db, id: number): Promise<ArticlePicture | undefined> {
  const row = await pictures(db).where('id', '=', id).executeTakeFirst()
  return row && asPicture(row)
}

/** One picture that stands in what the public reads. */
export async function publicPicture(db: Db, id: number): Promise<ArticlePicture | undefined> {
  const row = await pictures(db)
    .where('id', '=', id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('articles')
          .innerJoin('article_versions', 'article_versions.id', 'articles.published_version')
          .select('articles.id')
          .whereRef('articles.id', '=', 'article_pictures.article_id')
          .where(sql<boolean>`${id} = any(article_versions.pictures)`),
      ),
    )
    .executeTakeFirst()
  return row && asPicture(row)
}

/** Keeps a picture with its renditions and the files that they lie in. */
export async function insertPicture(
  tx: Transaction<Tables>,
  article: number,
  { picture, name, at }: { picture: Picture; name: string; at: Date },
): Promise<number> {
  const { renditions, width, height, placeholder } = picture
  const types = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' }
  await tx
    .insertInto('files')
    .values(renditions.map(({ hash, size, format }) => ({ hash, size, type: types[format] })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await tx
    .insertInto('article_pictures')
    .values({
      article_id: article,
      name,
      width,
      height,
      placeholder,
      renditions: JSON.stringify(renditions),
      added_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
