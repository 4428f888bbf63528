import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'

const espeak = spawnSync('espeak-ng', ['--version']).status === 0 ? false : 'espeak-ng is not installed here'

let app: App
let ha: Browser
let giang: Browser
let stranger: Browser
let movement: number
before(async () => {
  app = await startApp()
  ;[ha, giang, stranger] = [await app.as('ha'), await app.as('giang'), app.stranger()]
  movement = await launched('Phong trào thi đua năm 2026')
})
after(() => app.close())

/** A movement that the public reads. */
async function launched(title: string, more: object = {}): Promise<number> {
  const values = {
    unit_id: app.units.agency.id,
    title,
    theme: 'Thi đua là yêu nước. UBND tỉnh phát động.',
    state: 'launched' as const,
    published: true,
    launched_on: '2026-11-23',
    created_at: app.clock.now(),
    ...more,
  }
  const { id } = await app.db.insertInto('movements').values(values).returning('id').executeTakeFirstOrThrow()
  await app.db
    .insertInto('movement_contents')
    .values({
      movement_id: id,
      ordinal: 1,
      title: 'Hoàn thành 100% chỉ tiêu',
      text: 'Vượt 5% kế hoạch năm 2026.',
    })
    .execute()
  return id
}
const shown = async (id = movement) =>
  (await stranger.get(addresses.publicMovements.show({ movement: id }))).html
const voicePage = (id = movement) => addresses.movements.voice({ movement: id })
const recordings = (id = movement) =>
  app.db.selectFrom('recordings').selectAll().where('about_id', '=', id).orderBy('id').execute()
const askAgain = (browser: Browser, id = movement) =>
  browser.post(addresses.movements.readAgain({ movement: id }))

/** The head of an MP3 and some silence: enough to be told by its content. */
const mp3 = () => {
  const frame = Buffer.alloc(104)
  frame.set([0xff, 0xf3, 0x40, 0xc4])
  return new File([Buffer.concat([frame, frame, frame, frame])], 'doc.mp3', { type: 'audio/mpeg' })
}
const upload = (browser: Browser, file: File, id = movement) =>
  browser.post(voicePage(id), { reader: 'Nguyễn Thị Lan', file })

test('without a recording the page offers the device’s voice, and says so without scripts', async () => {
  const html = await shown()
  assert.match(html, /<read-aloud/)
  assert.match(html, /Bài này chưa có bản đọc sẵn/)
  assert.doesNotMatch(html, /<audio/)
  const words = await stranger.get(addresses.listening.words({ about: 'movement', subject: movement }))
  const said: string[] = JSON.parse(words.html)
  assert.ok(said.includes('Ủy ban nhân dân tỉnh phát động.'), words.html)
  assert.ok(said.every((sentence) => !/\d/.test(sentence)))
  // the sentences of the page are those that are said
  assert.equal(said.length, html.match(/data-s="/g)?.length)
})

test('the machine reads a page in three voices, once', { skip: espeak }, async () => {
  assert.equal((await askAgain(ha)).status, 303)
  await app.drain()
  const made = await recordings()
  assert.deepEqual(made.map(({ voice }) => voice).sort(), ['central', 'north', 'south'])
  const html = await shown()
  const count = html.match(/data-s="/g)?.length
  for (const { marks, seconds } of made) {
    assert.equal((marks as number[]).length, count)
    assert.ok(Number(seconds) > 5)
  }
  assert.match(html, /<audio controls preload="none" src="\/nghe\/\d+"/)
  assert.match(html, /Giọng miền Trung/)
  const told = () =>
    app.db.selectFrom('events').select('verb').where('verb', '=', 'listening.recorded').execute()
  assert.equal((await told()).length, 1)
  await askAgain(ha)
  await app.drain()
  assert.equal((await told()).length, 1, 'what is there already is not made again')
  assert.deepEqual(await recordings(), made)
})

test('a reader can seek: parts of the sound are sent, and nothing past its end', {
  skip: espeak,
}, async () => {
  const [one] = await recordings()
  assert.ok(one)
  const address = addresses.listening.sound({ recording: one.id })
  const whole = await stranger.get(address)
  assert.equal(whole.headers.get('content-type'), 'audio/mpeg')
  assert.equal(whole.headers.get('accept-ranges'), 'bytes')
  const size = Number(whole.headers.get('content-length'))
  const part = await stranger.get(address, { Range: 'bytes=10-19' })
  assert.equal(part.status, 206)
  assert.equal(part.headers.get('content-length'), '10')
  assert.equal(part.headers.get('content-range'), `bytes 10-19/${size}`)
  assert.equal((await stranger.get(address, { Range: `bytes=${size}-` })).status, 416)
  assert.equal(
    (await stranger.get(address, { Range: 'bytes=-5' })).headers.get('content-range'),
    `bytes ${size - 5}-${size - 1}/${size}`,
  )
})

test('after a change the old recording is not offered, until the new one is there', {
  skip: espeak,
}, async () => {
  await app.db.updateTable('movements').set({ theme: 'Khẩu hiệu mới.' }).where('id', '=', movement).execute()
  await ha.post(addresses.movements.readAgain({ movement }))
  assert.doesNotMatch(await shown(), /<audio/)
  await app.drain()
  assert.match(await shown(), /<audio/)
})

test('the agency’s own abbreviation is read as it wants', { skip: espeak }, async () => {
  await app.db.updateTable('settings').set({ abbreviations: 'XQT = xã Quang Trung' }).execute()
  const id = await launched('Phong trào của XQT')
  const words = await stranger.get(addresses.listening.words({ about: 'movement', subject: id }))
  assert.match(words.html, /Phong trào của xã Quang Trung/)
})

test('what is not published is not heard', async () => {
  const id = await launched('Phong trào nội bộ', { published: false })
  await upload(ha, mp3(), id)
  const [one] = await recordings(id)
  assert.ok(one)
  assert.equal((await stranger.get(addresses.listening.sound({ recording: one.id }))).status, 404)
  assert.equal(
    (await stranger.get(addresses.listening.words({ about: 'movement', subject: id }))).status,
    404,
  )
  const own = addresses.movements.voiceSound({ movement: id, recording: one.id })
  assert.equal((await ha.get(own)).status, 200, 'who works at it hears it')
  assert.equal((await ha.get(addresses.movements.voiceSound({ movement, recording: one.id }))).status, 404)
})

test('a person’s recording comes first, and can be taken away', async () => {
  assert.equal((await upload(ha, mp3())).status, 303)
  const html = await shown()
  const voices = [...html.matchAll(/data-voice="(\w+)"/g)].map(([, voice]) => voice)
  assert.equal(voices[0], 'person')
  assert.match(html, /Người đọc: Nguyễn Thị Lan/)
  assert.equal((await ha.post(addresses.movements.dropVoice({ movement }))).status, 303)
  assert.doesNotMatch(await shown(), /Nguyễn Thị Lan/)
})

test('nothing is there to be taken away twice', async () => {
  const answer = await ha.post(addresses.movements.dropVoice({ movement }))
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Không có bản do người đọc để bỏ/)
})

test('only those who work at a page change its recordings', async () => {
  assert.equal((await upload(giang, mp3())).status, 404)
  assert.equal((await askAgain(giang)).status, 404)
  assert.equal((await giang.post(addresses.movements.dropVoice({ movement }))).status, 404)
  assert.equal((await giang.get(voicePage())).status, 404)
})

test('what is no sound is refused, whatever it calls itself', async () => {
  const page = new File(['<html><script>alert(1)</script></html>'], 'doc.mp3', { type: 'audio/mpeg' })
  assert.equal((await upload(ha, page)).status, 422)
  const nothing = await ha.post(voicePage(), { reader: 'Lan' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /Hãy chọn một tệp âm thanh/)
  assert.match(nothing.html, /value="Lan"/)
})
