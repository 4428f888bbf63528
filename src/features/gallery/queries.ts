import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { type Picture, pictureTypes, type Rendition } from '#platform/pictures.ts'
import type { ScopeOf } from '#web/guard.ts'
import type { AlbumState } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const albums = (db: Db) =>
  db
    .selectFrom('albums')
    .innerJoin('units', 'units.id', 'albums.unit_id')
    .select([
      'albums.id',
      'albums.title',
      'albums.description',
      'albums.happened_on as happenedOn',
      'albums.movement_id as movementId',
      'albums.state',
      'albums.published_at as publishedAt',
      'albums.version',
      'albums.unit_id as unitId',
      'units.name as unitName',
      'units.path as unitPath',
    ])
export type Album = Awaited<ReturnType<ReturnType<typeof albums>['executeTakeFirstOrThrow']>>

const photos = (db: Db) =>
  db
    .selectFrom('photos')
    .select([
      'photos.id',
      'photos.album_id as albumId',
      'photos.ordinal',
      'photos.name',
      'photos.width',
      'photos.height',
      'photos.placeholder',
      'photos.renditions',
      'photos.alt',
      'photos.caption',
      'photos.photographer',
    ])
type PhotoRow = Awaited<ReturnType<ReturnType<typeof photos>['executeTakeFirstOrThrow']>>
// written by this feature only
const asPhoto = (row: PhotoRow) => ({ ...row, renditions: row.renditions as Rendition[] })
export type Photo = ReturnType<typeof asPhoto>

export const albumById = (db: Db, id: number): Promise<Album | undefined> =>
  albums(db).where('albums.id', '=', id).executeTakeFirst()

export async function albumForUpdate(tx: Tx, id: number): Promise<Album | undefined> {
  await tx.selectFrom('albums').select('id').where('id', '=', id).forUpdate().execute()
  return albumById(tx, id)
}

export async function photosOf(db: Db, album: number): Promise<Photo[]> {
  const rows = await photos(db).where('album_id', '=', album).orderBy('ordinal').execute()
  return rows.map(asPhoto)
}

export async function photoById(db: Db, id: number): Promise<Photo | undefined> {
  const row = await photos(db).where('photos.id', '=', id).executeTakeFirst()
  return row && asPhoto(row)
}

/** A picture that the public may see. */
export async function publicPhoto(db: Db, id: number): Promise<Photo | undefined> {
  const row = await photos(db)
    .innerJoin('albums', 'albums.id', 'photos.album_id')
    .where('photos.id', '=', id)
    .where('albums.state', '=', 'published')
    .executeTakeFirst()
  return row && asPhoto(row)
}

type Page = { offset: number; limit: number }

async function withCovers(db: Db, rows: readonly Album[]) {
  const ids = rows.map(({ id }) => id)
  const covers = await photos(db)
    .distinctOn('album_id')
    .where(sql<boolean>`album_id = any(${ids}::int[])`)
    .orderBy('album_id')
    .orderBy('ordinal')
    .execute()
  const counts = await db
    .selectFrom('photos')
    .select((eb) => ['album_id as albumId', eb.fn.countAll<string>().as('count')])
    .where(sql<boolean>`album_id = any(${ids}::int[])`)
    .groupBy('album_id')
    .execute()
  return rows.map((album) => {
    const cover = covers.find(({ albumId }) => albumId === album.id)
    const count = Number(counts.find(({ albumId }) => albumId === album.id)?.count ?? 0)
    return { ...album, cover: cover && asPhoto(cover), count }
  })
}
export type AlbumCard = Awaited<ReturnType<typeof withCovers>>[number]

/** What the public sees, latest first. */
export async function publishedAlbums(
  db: Db,
  { movement, offset, limit }: Page & { movement?: number },
): Promise<AlbumCard[]> {
  let query = albums(db).where('albums.state', '=', 'published')
  if (movement !== undefined) query = query.where('albums.movement_id', '=', movement)
  const rows = await query
    .orderBy('albums.published_at', 'desc')
    .orderBy('albums.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return withCovers(db, rows)
}

/** All albums below these paths, for who looks after them. */
export async function albumsBelow(
  db: Db,
  paths: readonly string[],
  { offset, limit }: Page,
): Promise<AlbumCard[]> {
  const rows = await albums(db)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('albums.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return withCovers(db, rows)
}

type Said = { title: string; description: string; happened_on: string | null; movement_id: number | null }

export async function insertAlbum(
  tx: Tx,
  values: Said & { unit_id: number; created_by: string; created_at: Date },
): Promise<number> {
  const { id } = await tx.insertInto('albums').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

export const saveAlbum = (
  tx: Tx,
  id: number,
  values: Partial<Said> & { state?: AlbumState; published_at?: Date | null },
) =>
  tx
    .updateTable('albums')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Keeps a picture at the end of the album. */
export async function insertPhoto(
  tx: Tx,
  album: number,
  { picture, name, at }: { picture: Picture; name: string; at: Date },
): Promise<number> {
  const { renditions, width, height, placeholder } = picture
  await tx
    .insertInto('files')
    .values(renditions.map(({ hash, size, format }) => ({ hash, size, type: pictureTypes[format] })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await tx
    .insertInto('photos')
    .values({
      album_id: album,
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from photos where album_id = ${album})`,
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

export const savePhoto = (tx: Tx, id: number, values: Pick<Photo, 'alt' | 'caption' | 'photographer'>) =>
  tx.updateTable('photos').set(values).where('id', '=', id).execute()

export const deletePhoto = (tx: Tx, id: number) => tx.deleteFrom('photos').where('id', '=', id).execute()

/** Numbers the pictures anew, in this order. */
export const saveOrder = (tx: Tx, ids: readonly number[]) =>
  sql`
    update photos set ordinal = placed.ordinal
    from unnest(${[...ids]}::int[]) with ordinality as placed(id, ordinal)
    where photos.id = placed.id`.execute(tx)

export const albumStanding: ScopeOf = async (db, id) => {
  const album = await albumById(db, id)
  return album && { unitPath: album.unitPath }
}
