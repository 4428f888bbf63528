import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { publicMovements } from '#features/movements/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, open } from '#web/guard.ts'
import { sendRendition } from '#web/send-picture.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { AlbumPage, AlbumsPage, BeginAlbumPage } from './pages/desk-pages.tsx'
import { GalleryPage, PhotoPage, PublicAlbumPage } from './pages/public-pages.tsx'
import * as queries from './queries.ts'
import { galleryEvents, galleryWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as galleryRoutes }

const perPage = 12
const mayEdit = may('gallery.edit', 'album')
const to = addresses.gallery

const pageAsked = (c: C): number => Number(/^[1-9]\d{0,4}$/.exec(c.req.query('trang') ?? '')?.[0] ?? 1)

/** One page of a list, and whether there is another. */
async function paged<Row>(c: C, rowsOf: (page: { offset: number; limit: number }) => Promise<Row[]>) {
  const at = pageAsked(c)
  const rows = await rowsOf({ offset: (at - 1) * perPage, limit: perPage + 1 })
  return { albums: rows.slice(0, perPage), page: at, pages: rows.length > perPage ? at + 1 : at }
}

routes.get(addresses.publicGallery.list.pattern, open, async (c) => {
  const list = await paged(c, (range) => queries.publishedAlbums(c.var.ctx.db, range))
  return page(c, <GalleryPage frame={await frameOf(c)} {...list} />)
})

routes.get(addresses.publicGallery.picture.pattern, open, async (c) =>
  sendRendition(c, await queries.publicPhoto(c.var.ctx.db, idOf(c, 'photo')), c.req.param('name')),
)

async function publicAlbum(c: C) {
  const { db } = c.var.ctx
  const album = found(await queries.albumById(db, idOf(c, 'album')))
  if (album.state !== 'published') throw new NotFound('not published')
  return { frame: await frameOf(c), album, photos: await queries.photosOf(db, album.id) }
}

routes.get(addresses.publicGallery.album.pattern, open, async (c) =>
  page(c, <PublicAlbumPage {...(await publicAlbum(c))} />),
)

routes.get(addresses.publicGallery.photo.pattern, open, async (c) => {
  const shown = await publicAlbum(c)
  const photo = found(shown.photos.find(({ id }) => id === idOf(c, 'photo')))
  return page(c, <PhotoPage {...shown} photo={photo} />)
})

routes.get(to.list.pattern, may('gallery.edit'), async (c) => {
  const { db, actor } = c.var.ctx
  const list = await paged(c, (range) =>
    queries.albumsBelow(db, pathsWhere(found(actor), 'gallery.edit'), range),
  )
  return page(c, <AlbumsPage frame={await frameOf(c)} {...list} />)
})

routes.get(to.begin.pattern, may('gallery.edit'), (c) => beginPage(c, freshForm()))

routes.post(to.begin.pattern, may('gallery.edit'), (c) =>
  submit(c, {
    form: forms.albumForm,
    act: actions.beginAlbum,
    then: ({ id }) => to.show({ album: id }),
    again: (form) => beginPage(c, form),
  }),
)

async function movementOptions(c: C) {
  return (await publicMovements(c.var.ctx.db)).map(({ id, title }) => ({ value: id, label: title }))
}

async function beginPage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'gallery.edit')
  const units = await unitOptions(ctx.db, { paths, on: today(house.clock) })
  const props = { frame: await frameOf(c), form, units, movements: await movementOptions(c) }
  return page(c, <BeginAlbumPage {...props} />, form.status)
}

type CameBack = { form?: FormState; about?: FormState; described?: { photo: number; form: FormState } }

async function albumPage(c: C, back: CameBack = {}) {
  const { db, locale } = c.var.ctx
  const album = found(await queries.albumById(db, idOf(c, 'album')))
  const { title, description, happenedOn: happened_on, movementId: movement_id } = album
  const props = {
    frame: await frameOf(c),
    album,
    photos: await queries.photosOf(db, album.id),
    movements: await movementOptions(c),
    form: back.form ?? freshForm(),
    about: back.about ?? freshForm({ title, description, happened_on, movement_id }),
    described: back.described,
    history: happenings(galleryEvents[locale], await eventsOf(db, 'album', album.id, 20)),
  }
  const status = (back.form ?? back.about ?? back.described?.form)?.status ?? 200
  return page(c, <AlbumPage {...props} />, status)
}

routes.get(to.show.pattern, mayEdit, (c) => albumPage(c))

const here = (c: C) => () => to.show({ album: idOf(c, 'album') })
const place = (c: C) => ({ album: idOf(c, 'album'), photo: idOf(c, 'photo') })

routes.post(to.correct.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.correctAlbumForm,
    act: (ctx, input) => actions.correctAlbum(ctx, idOf(c, 'album'), input),
    then: here(c),
    done: (locale) => galleryWords[locale].saved,
    again: (about) => albumPage(c, { about }),
  }),
)

routes.post(to.addPhotos.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.photosForm,
    act: (ctx, { files }) => actions.addPhotos(ctx, idOf(c, 'album'), found(files)),
    then: here(c),
    done: (locale) => galleryWords[locale].uploaded,
    again: (form) => albumPage(c, { form }),
  }),
)

routes.post(to.order.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.orderForm,
    act: (ctx, { order }) => actions.orderPhotos(ctx, idOf(c, 'album'), order),
    then: here(c),
    again: (form) => albumPage(c, { form }),
  }),
)

routes.post(to.publish.pattern, mayEdit, (c) => step(c, actions.publishAlbum, 'published'))
routes.post(to.withdraw.pattern, mayEdit, (c) => step(c, actions.withdrawAlbum, 'withdrawn'))

const step = (c: C, take: typeof actions.publishAlbum, done: 'published' | 'withdrawn') =>
  submit(c, {
    form: forms.stepForm,
    act: (ctx, { _version }) => take(ctx, idOf(c, 'album'), _version),
    then: here(c),
    done: (locale) => galleryWords[locale][done],
    again: (form) => albumPage(c, { form }),
  })

routes.post(to.describe.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.photoForm,
    act: (ctx, input) => actions.describePhoto(ctx, place(c), input),
    then: here(c),
    done: (locale) => galleryWords[locale].saved,
    again: (form) => albumPage(c, { described: { photo: idOf(c, 'photo'), form } }),
  }),
)

routes.post(to.move.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.moveForm,
    act: (ctx, { by }) => actions.movePhoto(ctx, place(c), by),
    then: here(c),
    again: (form) => albumPage(c, { form }),
  }),
)

routes.post(to.remove.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx) => actions.removePhoto(ctx, place(c)),
    then: here(c),
    done: (locale) => galleryWords[locale].removed,
    again: (form) => albumPage(c, { form }),
  }),
)

routes.get(to.picture.pattern, mayEdit, async (c) => {
  const photo = await queries.photoById(c.var.ctx.db, idOf(c, 'photo'))
  const own = photo?.albumId === idOf(c, 'album') ? photo : undefined
  return sendRendition(c, own, c.req.param('name'))
})
