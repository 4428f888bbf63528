import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { safeName } from '#platform/file-names.ts'
import { keepUploadedPicture, type Picture } from '#platform/pictures.ts'
import { taken } from '#words/file-faults.ts'
import type { AlbumInput, CorrectAlbumInput, PhotoInput } from './forms.ts'
import * as queries from './queries.ts'
import { isFresh, isOrderOf, mayAdd, mayDescribe, mayPublish, moved } from './rules.ts'
import { refuse } from './words.ts'

/** Begins an album. */
export const beginAlbum = (ctx: Ctx, input: AlbumInput) =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit_id))
    permit(ctx, 'gallery.edit', { unitPath: unit.path })
    const made = { created_by: ctx.actor?.name ?? '', created_at: ctx.house.clock.now() }
    const id = await queries.insertAlbum(tx, { ...input, ...made })
    await record('album.begun', { subject: ['album', id], unit: unit.id, facts: { title: input.title } })
    return { id }
  })

type Change = { verb: string; facts?: Record<string, unknown> }

/** Opens an album, changes it, and writes down what was done. */
const changeAlbum = (
  ctx: Ctx,
  id: number,
  change: (album: queries.Album, tx: Work['tx']) => Promise<Change>,
) =>
  act(ctx, async ({ tx, record }) => {
    const album = found(await queries.albumForUpdate(tx, id))
    permit(ctx, 'gallery.edit', album)
    const { verb, facts } = await change(album, tx)
    await record(verb, {
      subject: ['album', id],
      unit: album.unitId,
      facts: { title: album.title, ...facts },
    })
    return { id }
  })

export const correctAlbum = (ctx: Ctx, id: number, { _version, ...said }: CorrectAlbumInput) =>
  changeAlbum(ctx, id, async (album, tx) => {
    orRefuse(isFresh(album, _version))
    await queries.saveAlbum(tx, id, said)
    return { verb: 'album.corrected' }
  })

/** Draws the pictures anew, without what cameras write into them, and puts them at the end of the album. */
export async function addPhotos(ctx: Ctx, id: number, files: readonly File[]): Promise<{ id: number }> {
  const drawn: { picture: Picture; name: string }[] = []
  for (const file of files)
    drawn.push({
      picture: taken(await keepUploadedPicture(ctx.house.files, file)),
      name: safeName(file.name),
    })
  return changeAlbum(ctx, id, async (_, tx) => {
    orRefuse(mayAdd((await queries.photosOf(tx, id)).length, drawn.length))
    for (const one of drawn) await queries.insertPhoto(tx, id, { ...one, at: ctx.house.clock.now() })
    return { verb: 'album.pictured', facts: { count: drawn.length } }
  })
}

type Place = { album: number; photo: number }

async function photoHere(tx: Work['tx'], { album, photo }: Place): Promise<queries.Photo> {
  const one = await queries.photoById(tx, photo)
  return found(one?.albumId === album ? one : undefined)
}

/** Says what a picture shows, who took it, and what is read out in its place. */
export const describePhoto = (ctx: Ctx, place: Place, input: PhotoInput) =>
  changeAlbum(ctx, place.album, async (album, tx) => {
    const photo = await photoHere(tx, place)
    orRefuse(mayDescribe(album.state, input.alt))
    await queries.savePhoto(tx, photo.id, input)
    return { verb: 'album.described', facts: { photo: photo.name } }
  })

export const removePhoto = (ctx: Ctx, place: Place) =>
  changeAlbum(ctx, place.album, async (album, tx) => {
    const photo = await photoHere(tx, place)
    const last = (await queries.photosOf(tx, album.id)).length === 1
    orRefuse(last && album.state === 'published' ? refuse('lastStays') : undefined)
    await queries.deletePhoto(tx, photo.id)
    return { verb: 'album.photo-removed', facts: { photo: photo.name } }
  })

/** Moves a picture a step up or down. */
export const movePhoto = (ctx: Ctx, place: Place, by: 'up' | 'down') =>
  changeAlbum(ctx, place.album, async (album, tx) => {
    const photo = await photoHere(tx, place)
    const ids = (await queries.photosOf(tx, album.id)).map(({ id }) => id)
    await queries.saveOrder(tx, moved(ids, photo.id, by))
    return { verb: 'album.ordered' }
  })

/** Puts the pictures into an order. */
export const orderPhotos = (ctx: Ctx, id: number, order: readonly number[]) =>
  changeAlbum(ctx, id, async (album, tx) => {
    orRefuse(isOrderOf(order, await queries.photosOf(tx, album.id)))
    await queries.saveOrder(tx, order)
    return { verb: 'album.ordered' }
  })

export const publishAlbum = (ctx: Ctx, id: number, version: number) =>
  changeAlbum(ctx, id, async (album, tx) => {
    orRefuse(isFresh(album, version) ?? mayPublish(album.state, await queries.photosOf(tx, id)))
    await queries.saveAlbum(tx, id, { state: 'published', published_at: ctx.house.clock.now() })
    return { verb: 'album.published' }
  })

export const withdrawAlbum = (ctx: Ctx, id: number, version: number) =>
  changeAlbum(ctx, id, async (album, tx) => {
    orRefuse(isFresh(album, version) ?? (album.state === 'published' ? undefined : refuse('notPublished')))
    await queries.saveAlbum(tx, id, { state: 'withdrawn', published_at: null })
    return { verb: 'album.withdrawn' }
  })
