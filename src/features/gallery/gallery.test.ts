import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { photosOf } from './queries.ts'
import { moved } from './rules.ts'

let app: App
let ha: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const to = addresses.gallery

/** A picture of one colour that carries a place in its EXIF, as cameras write it. */
async function picture(name: string, colour: string): Promise<File> {
  const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: 'Máy ảnh bí mật' }, IFD3: { GPSLatitude: '21/1 1/1 0/1' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name)
}

async function albumOf(...names: string[]): Promise<number> {
  const begun = await ha.post(to.begin(), {
    unit_id: app.units.agency.id,
    title: 'Lễ phát động',
    description: 'Buổi sáng ngày đầu năm.',
    happened_on: '2026-01-05',
    movement_id: '',
  })
  const id = Number(begun.location?.split('/').at(-1))
  const colours = ['#aa2222', '#22aa22', '#2222aa', '#aaaa22']
  const files = await Promise.all(names.map((name, at) => picture(name, colours[at] ?? '#000')))
  const added = await ha.post(to.addPhotos({ album: id }), { files })
  assert.equal(added.status, 303, added.text)
  return id
}
const versionOf = async (id: number) =>
  (await app.db.selectFrom('albums').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const publish = async (id: number) => ha.post(to.publish({ album: id }), { _version: await versionOf(id) })

async function describeAll(id: number) {
  for (const photo of await photosOf(app.db, id))
    await ha.post(to.describe({ album: id, photo: photo.id }), {
      alt: `Hội trường, ảnh ${photo.name}`,
      caption: 'Quang cảnh buổi lễ',
      photographer: 'Ban tổ chức',
    })
}

test('an album is published once each picture says what it shows; then everybody sees it', async () => {
  const id = await albumOf('a.jpg', 'b.jpg')
  const mute = await publish(id)
  assert.equal(mute.status, 422)
  assert.match(mute.text, /Còn ảnh chưa có mô tả: a\.jpg, b\.jpg/)
  const page = addresses.publicGallery.album({ album: id })
  assert.equal((await app.stranger().get(page)).status, 404)
  await describeAll(id)
  assert.equal((await publish(id)).status, 303)
  const shown = await app.stranger().get(page)
  assert.equal(shown.status, 200)
  assert.match(shown.html, /alt="Hội trường, ảnh a\.jpg"/)
  assert.match(
    (await app.stranger().get(addresses.publicGallery.list())).text,
    /Lễ phát động.*05\/01\/2026 · 2 ảnh/,
  )
  const [photo] = await photosOf(app.db, id)
  assert.ok(photo)
  const single = await app.stranger().get(addresses.publicGallery.photo({ album: id, photo: photo.id }))
  assert.match(single.text, /Ảnh 1 trên 2.*Quang cảnh buổi lễ — Ảnh: Ban tổ chức.*Ảnh sau/)
})

test('what the camera wrote is gone, and a picture of a draft is seen by who works at it only', async () => {
  const id = await albumOf('noi-chup.jpg')
  const [photo] = await photosOf(app.db, id)
  const [rendition] = photo?.renditions.filter(({ format }) => format === 'jpeg') ?? []
  assert.ok(photo && rendition)
  const name = `${rendition.width}.jpg`
  assert.equal(
    (await app.stranger().get(addresses.publicGallery.picture({ photo: photo.id, name }))).status,
    404,
  )
  assert.equal((await ha.get(to.picture({ album: id, photo: photo.id, name }))).status, 200)
  const file = await app.house.files.open(rendition.hash)
  const chunks: Buffer[] = []
  for await (const chunk of file?.stream ?? []) chunks.push(chunk as Buffer)
  const { exif } = await sharp(Buffer.concat(chunks)).metadata()
  assert.equal(exif, undefined)
})

test('pictures change places by buttons and by dragging; an order that is not whole is refused', async () => {
  const id = await albumOf('1.jpg', '2.jpg', '3.jpg')
  const names = async () => (await photosOf(app.db, id)).map(({ name }) => name)
  const [first, second, third] = await photosOf(app.db, id)
  assert.ok(first && second && third)
  await ha.post(to.move({ album: id, photo: third.id }), { by: 'up' })
  assert.deepEqual(await names(), ['1.jpg', '3.jpg', '2.jpg'])
  const order = [second.id, first.id, third.id]
  assert.equal((await ha.post(to.order({ album: id }), { order: order.join(',') })).status, 303)
  assert.deepEqual(await names(), ['2.jpg', '1.jpg', '3.jpg'])
  assert.equal((await ha.post(to.order({ album: id }), { order: `${first.id}` })).status, 409)
  assert.deepEqual(moved([1, 2, 3], 1, 'up'), [1, 2, 3])
})

test('what is no picture is refused in words and nothing is added', async () => {
  const id = await albumOf('a.jpg')
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'a.jpg')
  const refused = await ha.post(to.addPhotos({ album: id }), { files: svg })
  assert.equal(refused.status, 422)
  assert.equal((await photosOf(app.db, id)).length, 1)
  const none = await ha.post(to.addPhotos({ album: id }))
  assert.match(none.text, /Hãy chọn ít nhất một ảnh/)
})

test('a published album keeps its last picture and the words for it, until it is withdrawn', async () => {
  const id = await albumOf('a.jpg')
  await describeAll(id)
  await publish(id)
  const [photo] = await photosOf(app.db, id)
  assert.ok(photo)
  const place = { album: id, photo: photo.id }
  assert.match((await ha.post(to.remove(place))).text, /cần ít nhất một ảnh/)
  const mute = await ha.post(to.describe(place), { alt: '', caption: '', photographer: '' })
  assert.match(mute.text, /cần có mô tả/)
  await ha.post(to.withdraw({ album: id }), { _version: await versionOf(id) })
  assert.equal((await app.stranger().get(addresses.publicGallery.album({ album: id }))).status, 404)
  assert.equal((await ha.post(to.remove(place))).status, 303)
})

test('who does not look after albums finds none', async () => {
  const id = await albumOf('a.jpg')
  const an = await app.as('an')
  assert.equal((await an.get(to.show({ album: id }))).status, 404)
  assert.equal((await an.post(to.publish({ album: id }), { _version: 1 })).status, 404)
})
