import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { perform } from '#app.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { beginArticle } from './actions/write.ts'
import { toNotation } from './body/notation.ts'
import type { Body } from './body/schema.ts'
import { articleAddress } from './pages/article-links.ts'

let app: App
/** Hà writes; Tâm edits too, in team A1 only; Sơn signs for the agency. */
let ha: Browser
let tam: Browser
let son: Browser
let stranger: Browser

before(async () => {
  app = await startApp()
  await makeEditor('ha', 'agency')
  await makeEditor('tam', 'a1')
  await signIn()
})
/** A session ends after some hours without a page, so after each leap of the clock. */
async function signIn() {
  ;[ha, tam, son, stranger] = [await app.as('ha'), await app.as('tam'), await app.as('son'), app.stranger()]
}
after(() => app.close())

const makeEditor = (who: CastName, unit: 'agency' | 'a1') =>
  app.db
    .insertInto('grants')
    .values({
      account_id: app.people[who].accountId,
      role: 'editor',
      unit_id: app.units[unit].id,
      starts_on: '2020-01-01',
    })
    .execute()

const stored = async (id: number) => {
  const article = await app.db
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const versions = await app.db
    .selectFrom('article_versions')
    .selectAll()
    .where('article_id', '=', id)
    .orderBy('number')
    .execute()
  return { article, versions, latest: versions.at(-1) }
}
const numberIn = (location: string | null) => Number(/\/(\d+)/.exec(location ?? '')?.[1])

const begin = async (title: string, more: Fields = {}): Promise<number> => {
  const fields = { title, kind: 'tin-tuc', unit: app.units.agency.id, ...more }
  const answer = await ha.post(addresses.articles.begin(), fields)
  assert.equal(answer.status, 303, answer.text)
  return numberIn(answer.location)
}
const write = async (browser: Browser, id: number, more: Fields = {}) => {
  const { article, latest } = await stored(id)
  const said = { title: latest?.title ?? '', kind: article.kind, lead: 'Sa pô của bài.' }
  return browser.post(addresses.articles.edit({ article: id }), {
    _version: article.version,
    ...said,
    ...more,
  })
}
type StepName = 'submit' | 'approve' | 'publish' | 'giveBack' | 'withdraw' | 'schedule' | 'unschedule'
const step = async (browser: Browser, id: number, name: StepName, more: Fields = {}) => {
  const { article } = await stored(id)
  return browser.post(addresses.articles[name]({ article: id }), { _version: article.version, ...more })
}
const publish = async (id: number) => {
  for (const [browser, name] of [
    [ha, 'submit'],
    [son, 'approve'],
    [son, 'publish'],
  ] as const) {
    const answer = await step(browser, id, name)
    assert.equal(answer.status, 303, answer.text)
  }
}
const publicPage = async (id: number) => {
  const { latest } = await stored(id)
  return stranger.get(articleAddress({ id, title: latest?.title ?? '' }))
}

test('an editor writes, another person approves and publishes, and the public reads', async () => {
  const id = await begin('Ngày hội thi đua của cơ quan')
  const plain = 'Đoạn **mở đầu**.\n\n# Kết quả\n\n- Một\n- Hai\n\n> Làm việc vui'
  assert.equal((await write(ha, id, { plain, author: 'Bùi Thu Hà', tags: 'thi đua, ngày hội' })).status, 303)
  assert.equal((await publicPage(id)).status, 404)
  await publish(id)
  const page = await publicPage(id)
  assert.equal(page.status, 200)
  // without the marks of the sentences, which the player shows
  const html = page.html.replace(/<span data-s="\d+">([^<]*)<\/span>/g, '$1')
  assert.match(html, /<h1>Ngày hội thi đua của cơ quan<\/h1>/)
  assert.match(html, /<p>Đoạn <strong>mở đầu<\/strong>\.<\/p><h2>Kết quả<\/h2>/)
  assert.match(html, /<ul><li>Một<\/li><li>Hai<\/li><\/ul><blockquote><p>Làm việc vui<\/p>/)
  assert.match(page.text, /Sa pô của bài\..*Bùi Thu Hà.*thi đua.*ngày hội/)
  const list = await stranger.get(addresses.publicArticles.list())
  assert.match(list.text, /Ngày hội thi đua của cơ quan/)
  assert.match(
    (await stranger.get(addresses.publicArticles.list({ nhan: 'ngày hội' }))).text,
    /Ngày hội thi đua/,
  )
  assert.doesNotMatch(
    (await stranger.get(addresses.publicArticles.list({ loai: 'van-ban' }))).text,
    /Ngày hội/,
  )
})

test('an article has one address: the number finds it, and other spellings lead there', async () => {
  const id = await begin('Tiêu đề cũ')
  await write(ha, id)
  await publish(id)
  const moved = await stranger.get(addresses.publicArticles.show({ article: `mot-ten-khac-${id}` }))
  assert.deepEqual([moved.status, moved.location], [301, `/tin-tuc/tieu-de-cu-${id}`])
  for (const wrong of ['khong-co-so', 'bai-999999', '0', 'bai-01', `x-${id}%00`])
    assert.equal((await stranger.get(`/tin-tuc/${wrong}`)).status, 404, wrong)
})

test('nobody approves what they wrote at, neither as editor nor as head', async () => {
  const id = await begin('Bài tự duyệt')
  await write(ha, id)
  await step(ha, id, 'submit')
  const answer = await step(ha, id, 'approve')
  assert.equal(answer.status, 422)
  assert.match(answer.text, /đã viết ở bản này nên không tự duyệt/)
  assert.match((await ha.get(addresses.articles.show({ article: id }))).text, /chờ người khác duyệt/)
})

test('who is no editor of the unit writes nothing there, and sees no draft', async () => {
  const id = await begin('Bản nháp kín')
  for (const who of ['an', 'giang', 'chi', 'dung', 'quan'] as const) {
    const browser = await app.as(who)
    assert.equal((await browser.get(addresses.articles.show({ article: id }))).status, 404, who)
    assert.equal((await write(browser, id)).status, 404, who)
    assert.equal((await step(browser, id, 'publish')).status, 404, who)
  }
  assert.equal((await write(tam, id)).status, 404)
  const begun = await tam.post(addresses.articles.begin(), {
    title: 'X',
    kind: 'tin-tuc',
    unit: app.units.b.id,
  })
  assert.equal(begun.status, 404)
})

test('the head of the unit hears what was handed in, the writer what came of it', async () => {
  const { id } = await beginArticle(await app.ctx('tam'), {
    unit: app.units.a1.id,
    kind: 'tin-tuc',
    title: 'Tin của tổ',
  })
  await app.db
    .updateTable('people')
    .set({ unit_id: app.units.a1.id })
    .where('id', '=', app.people.binh.personId)
    .execute()
  const binh = await app.as('binh')
  await write(tam, id)
  await step(tam, id, 'submit')
  assert.match((await binh.get(addresses.notices())).text, /Ngô Minh Tâm trình bài “Tin của tổ”, chờ duyệt/)
  await step(son, id, 'giveBack', { reason: 'Thêm ảnh' })
  assert.match((await tam.get(addresses.notices())).text, /Bài “Tin của tổ” được trả lại: Thêm ảnh/)
})

test('a step is taken only from the state before it, and each says why not', async () => {
  const id = await begin('Bài đi tắt')
  await write(ha, id)
  for (const name of ['approve', 'publish'] as const) {
    const answer = await step(son, id, name)
    assert.equal(answer.status, 422, name)
    assert.match(answer.text, /không làm được ở trạng thái hiện tại/)
  }
  await step(ha, id, 'submit')
  assert.equal((await step(ha, id, 'submit')).status, 422)
})

test('an article that says nothing is not handed in', async () => {
  const id = await begin('Chỉ có tiêu đề')
  assert.match((await step(ha, id, 'submit')).text, /chưa có sa pô và nội dung/)
  const document = await begin('Kế hoạch thi đua', { kind: 'van-ban' })
  assert.match((await step(ha, document, 'submit')).text, /cần số, ký hiệu, ngày và cơ quan ban hành/)
  await write(ha, document, { document_number: '15-KH/ĐU', document_on: '2026-01-05', issuer: 'Đảng ủy' })
  assert.equal((await step(ha, document, 'submit')).status, 303)
})

test('a form without a title comes back with what was typed', async () => {
  const id = await begin('Có tên')
  const { article } = await stored(id)
  const fields = { _version: article.version, title: '  ', kind: 'tin-tuc', plain: 'Chữ vừa gõ' }
  const answer = await ha.post(addresses.articles.edit({ article: id }), fields)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Chữ vừa gõ/)
  const begun = await ha.post(addresses.articles.begin(), { title: '', kind: 'la', unit: 'x' })
  assert.equal(begun.status, 422)
})

test('two who write at once: the second is told, and keeps what was typed', async () => {
  const id = await begin('Hai người cùng viết')
  const { article } = await stored(id)
  await write(ha, id, { plain: 'Bản của người thứ nhất' })
  const fields = { _version: article.version, title: 'Hai người', kind: 'tin-tuc', plain: 'Bản thứ hai' }
  const answer = await ha.post(addresses.articles.edit({ article: id }), fields)
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Người khác vừa lưu bài này.*Bản thứ hai/)
})

test('what was published is corrected as a new version, and the old one is read until the new one is published', async () => {
  const id = await begin('Bài sẽ sửa')
  await write(ha, id, { plain: 'Có 12 đơn vị tham gia.' })
  await publish(id)
  assert.match((await write(ha, id, { plain: 'Có 13 đơn vị tham gia.' })).text, /hãy ghi lý do sửa/)
  const fields = { plain: 'Có 13 đơn vị tham gia.', reason: 'Đếm thiếu một đơn vị' }
  assert.equal((await write(ha, id, fields)).status, 303)
  assert.match((await publicPage(id)).text, /Có 12 đơn vị/)
  const versions = await ha.get(addresses.articles.versions({ article: id }))
  assert.match(versions.html, /Có <del>12<\/del><ins>13<\/ins> đơn vị tham gia\./)
  assert.match(versions.text, /Đếm thiếu một đơn vị/)
  app.clock.advance({ days: 1 })
  await signIn()
  await publish(id)
  const page = await publicPage(id)
  assert.match(page.text, /Cập nhật 09:00, 24\/11\/2026/)
  assert.match(page.text, /Có 13 đơn vị/)
  assert.deepEqual(
    (await stored(id)).versions.map(({ number, frozen }) => [number, frozen]),
    [
      [1, true],
      [2, true],
    ],
  )
})

test('what was handed in is not written over; what comes back is written at as a new version', async () => {
  const id = await begin('Bài bị trả lại')
  await write(ha, id, { plain: 'Lần một' })
  await step(ha, id, 'submit')
  const reasonless = await step(son, id, 'giveBack', { reason: '' })
  assert.equal(reasonless.status, 422)
  assert.equal((await step(son, id, 'giveBack', { reason: 'Thiếu số liệu' })).status, 303)
  await write(ha, id, { plain: 'Lần hai' })
  const { versions } = await stored(id)
  assert.deepEqual(
    versions.map(({ body_text }) => body_text),
    ['Lần một', 'Lần hai'],
  )
  assert.match(
    (await ha.get(addresses.articles.show({ article: id }))).text,
    /Trả lại bài “Bài bị trả lại”: Thiếu số liệu/,
  )
})

test('an approved article that is written at needs approval again', async () => {
  const id = await begin('Duyệt rồi sửa')
  await write(ha, id)
  await step(ha, id, 'submit')
  await step(son, id, 'approve')
  await write(ha, id, { plain: 'Thêm một câu sau khi duyệt.' })
  assert.equal((await stored(id)).article.state, 'draft')
  assert.equal((await step(son, id, 'publish')).status, 422)
})

test('an article goes out by itself at its hour, not before, and not after it was taken back', async () => {
  const [one, other] = [await begin('Bài hẹn giờ'), await begin('Bài bỏ hẹn')]
  for (const id of [one, other]) {
    await write(ha, id)
    await step(ha, id, 'submit')
    await step(son, id, 'approve')
  }
  assert.match((await step(son, one, 'schedule', { on: '2026-11-20', at: '08:00' })).text, /Giờ hẹn đã qua/)
  assert.match((await step(son, one, 'schedule', { on: '2036-11-20', at: '08:00' })).text, /xa quá một năm/)
  assert.equal((await step(son, one, 'schedule', { on: '2026-11-25', at: '25:00' })).status, 422)
  for (const id of [one, other]) await step(son, id, 'schedule', { on: '2026-11-25', at: '08:00' })
  await step(son, other, 'unschedule')
  const run = () => perform(app.house)({ tenant: '*', name: 'articles.publish', payload: {} })
  app.clock.set('2026-11-25T00:59:00Z')
  await run()
  assert.equal((await publicPage(one)).status, 404)
  app.clock.set('2026-11-25T01:00:00Z')
  await run()
  await run()
  assert.match((await publicPage(one)).text, /Đăng lúc 08:00, 25\/11\/2026/)
  assert.equal((await publicPage(other)).status, 404)
  await signIn()
})

test('a withdrawn article is gone at once, from page, list, feed and site map, and can come back', async () => {
  const id = await begin('Bài phải gỡ')
  await write(ha, id)
  await publish(id)
  const where = [
    addresses.publicArticles.list(),
    addresses.publicArticles.feed(),
    addresses.siteMapXml(),
    addresses.siteMap(),
  ]
  for (const address of where) assert.match((await stranger.get(address)).html, /bai-phai-go/, address)
  assert.equal((await step(ha, id, 'withdraw', { reason: '' })).status, 422)
  await step(son, id, 'withdraw', { reason: 'Sai tên đơn vị' })
  assert.equal((await publicPage(id)).status, 404)
  for (const address of where) assert.doesNotMatch((await stranger.get(address)).html, /bai-phai-go/, address)
  await step(son, id, 'publish')
  assert.equal((await publicPage(id)).status, 200)
})

const photo = async (name = 'anh.jpg') => {
  const bytes = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#a03030' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name)
}

test('pictures: drawn anew, seen by the public only where the published text uses them', async () => {
  const id = await begin('Bài có ảnh')
  const answer = await ha.post(addresses.articles.addPicture({ article: id }), {
    file: [await photo('le-phat-dong.jpg'), await photo('khong-dung.jpg')],
  })
  assert.equal(answer.status, 303)
  const pictures = await app.db
    .selectFrom('article_pictures')
    .selectAll()
    .where('article_id', '=', id)
    .execute()
  const [used, unused] = pictures.map((one) => one.id)
  assert.ok(used && unused)
  const plain = `Trước ảnh.\n\n[ảnh ${used} | Lễ phát động | Quang cảnh lễ phát động | Thu Hà]`
  assert.equal((await write(ha, id, { plain, cover: used, cover_caption: 'Ảnh bìa' })).status, 303)
  assert.match((await step(ha, id, 'submit')).text, /Có ảnh chưa có mô tả/)
  await write(ha, id, { plain, cover: used, cover_alt: 'Lễ phát động trong hội trường', focus_x: 30 })
  await publish(id)
  const page = await publicPage(id)
  assert.match(page.html, /alt="Lễ phát động trong hội trường"/)
  assert.match(
    page.html,
    /<figcaption>Quang cảnh lễ phát động<span class="credit"> Thu Hà<\/span><\/figcaption>/,
  )
  assert.match(page.html, /focus-x-40 focus-y-60/)
  const of = (picture: number, name: string) => addresses.publicArticles.picture({ picture, name })
  const seen = await stranger.get(of(used, '480.avif'))
  assert.deepEqual([seen.status, seen.headers.get('content-type')], [200, 'image/avif'])
  assert.equal((await stranger.get(of(unused, '480.avif'))).status, 404)
  assert.equal((await stranger.get(of(used, '../../etc.jpg'))).status, 404)
  await step(son, id, 'withdraw', { reason: 'Thử' })
  assert.equal((await stranger.get(of(used, '480.avif'))).status, 404)
  const atWork = { article: id, picture: unused, name: '480.webp' }
  assert.equal((await ha.get(addresses.articles.picture(atWork))).status, 200)
})

test('what is no picture is refused in words, in the form and in the editor; another article’s picture too', async () => {
  const id = await begin('Bài từ chối ảnh')
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'anh.jpg')
  const answer = await ha.post(addresses.articles.addPicture({ article: id }), { file: svg })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /không nhận loại tệp này \(svg\)/)
  const byEditor = await ha.post(addresses.articles.uploadPicture({ article: id }), { file: svg })
  assert.equal(byEditor.status, 422)
  assert.match(JSON.parse(byEditor.html).sentence, /không nhận loại tệp này/)
  const own = await ha.post(addresses.articles.uploadPicture({ article: id }), { file: await photo() })
  const { picture } = JSON.parse(own.html)
  const elsewhere = await begin('Bài mượn ảnh')
  assert.match((await write(ha, elsewhere, { plain: `[ảnh ${picture}]` })).text, /không thuộc bài này/)
  assert.match((await write(ha, elsewhere, { cover: picture })).text, /không thuộc bài này/)
})

test('files beside an article are downloads, for the public once it is published', async () => {
  const id = await begin('Bài có tệp')
  await write(ha, id)
  const pdf = new File(['%PDF-1.7\n%âãÏÓ\n'], 'Kế hoạch.pdf')
  assert.equal((await ha.post(addresses.articles.addFile({ article: id }), { files: pdf })).status, 303)
  const page = new File(['<html>'], 'x.html')
  assert.equal((await ha.post(addresses.articles.addFile({ article: id }), { files: page })).status, 422)
  const { id: file } = await app.db
    .selectFrom('article_files')
    .select('id')
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  const address = addresses.publicArticles.file({ article: `bai-${id}`, file })
  assert.equal((await stranger.get(address)).status, 404)
  await publish(id)
  const got = await stranger.get(address)
  assert.equal(got.status, 200)
  assert.match(got.headers.get('content-disposition') ?? '', /^attachment; .*K%E1%BA%BF%20ho%E1%BA%A1ch\.pdf/)
  assert.match((await publicPage(id)).text, /Văn bản, tệp kèm theo/)
  await ha.post(addresses.articles.removeFile({ article: id }), { file })
  assert.equal((await stranger.get(address)).status, 404)
})

test('a text with a table, saved by the plain form, keeps its table', async () => {
  const id = await begin('Bài có bảng')
  const cell = (type: string, text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const table = {
    type: 'table',
    content: [
      { type: 'table_row', content: [cell('table_header', 'Đơn vị'), cell('table_header', 'Điểm')] },
      { type: 'table_row', content: [cell('table_cell', 'Văn phòng'), cell('table_cell', '96')] },
    ],
  }
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bảng điểm:' }] }, table],
  }
  assert.equal((await write(ha, id, { body: JSON.stringify(body) })).status, 303)
  const form = await ha.get(addresses.articles.edit({ article: id }))
  assert.match(form.text, /\[giữ nguyên 2: Bảng – Đơn vị \| Điểm Văn phòng \| 96\]/)
  const kept = (await stored(id)).latest?.body as Body
  const typed = toNotation(kept).replace('Bảng điểm:', 'Bảng điểm quý IV:')
  await write(ha, id, { plain: typed })
  const after = (await stored(id)).latest?.body as Body
  assert.deepEqual(after.content[1], kept.content[1])
  assert.match(JSON.stringify(after.content[0]), /quý IV/)
})

test('a text that does not read is refused, and nothing is lost', async () => {
  const id = await begin('Bài gửi lỗi')
  await write(ha, id, { plain: 'Chữ đã lưu' })
  for (const body of [
    '{',
    '[]',
    '{"type":"doc","content":[{"type":"script"}]}',
    `{"a":${'['.repeat(9_000)}`,
  ]) {
    const answer = await write(ha, id, { body })
    assert.equal(answer.status, 422, body.slice(0, 40))
    assert.match(answer.text, /không đọc được nên chưa lưu/)
  }
  assert.equal((await stored(id)).latest?.body_text, 'Chữ đã lưu')
})

test('machines find the one address, what is shown when it is shared, and what it is', async () => {
  const id = await begin('Tin cho máy </script><b>đọc</b>')
  await write(ha, id, { author: 'Bùi Thu Hà', tags: 'thi đua' })
  await publish(id)
  const { html, headers } = await publicPage(id)
  const address = `/tin-tuc/tin-cho-may-script-b-doc-b-${id}`
  assert.ok(html.includes(`<link rel="canonical" href="${address}"/>`))
  assert.match(html, /<meta property="og:type" content="article"\/>/)
  assert.ok(html.includes(`<meta property="og:url" content="${address}"/>`))
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
  const said = JSON.parse(json)
  assert.equal(said['@type'], 'NewsArticle')
  assert.equal(said.headline, 'Tin cho máy </script><b>đọc</b>')
  assert.equal(said.mainEntityOfPage, address)
  assert.equal(said.author.name, 'Bùi Thu Hà')
  assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/)
  const feed = await stranger.get(addresses.publicArticles.feed())
  assert.match(feed.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  assert.match(feed.html, /<title>Tin cho máy &lt;\/script&gt;&lt;b&gt;đọc&lt;\/b&gt;<\/title>/)
  const robots = await stranger.get(addresses.robots())
  assert.match(robots.html, /Sitemap: http:\/\/localhost\/sitemap\.xml/)
  assert.match(robots.html, /Disallow: \/viec\//)
  const sign = await stranger.get('/favicon.ico')
  assert.match(sign.headers.get('location') ?? '', /^\/tai-nguyen\/seal\.\w+\.svg$/)
})

test('a long site map comes in parts, named by the first', async () => {
  const now = app.clock.now()
  const rows = Array.from({ length: 5_001 }, () => ({
    ...{ unit_id: app.units.agency.id, kind: 'tin-tuc' as const, created_at: now, published_at: now },
  }))
  const ids = await app.db.insertInto('articles').values(rows).returning('id').execute()
  const said = { number: 1, kind: 'tin-tuc' as const, title: 'Bài cũ', body_text: '', saved_at: now }
  for (let from = 0; from < ids.length; from += 1_000)
    await app.db
      .insertInto('article_versions')
      .values(
        ids
          .slice(from, from + 1_000)
          .map(({ id }) => ({ ...said, article_id: id, body: '{"type":"doc","content":[]}' })),
      )
      .execute()
  await sql`update articles set published_version = v.id, current_version = v.id, state = 'published'
    from article_versions v where v.article_id = articles.id and articles.current_version is null`.execute(
    app.db,
  )
  const first = await stranger.get(addresses.siteMapXml())
  assert.match(first.html, /<sitemapindex[\s\S]*sitemap\.xml\?trang=2<\/loc>/)
  const second = await stranger.get(addresses.siteMapXml({ trang: 2 }))
  assert.ok([...second.html.matchAll(/<loc>/g)].length >= 1)
  assert.equal(
    [...(await stranger.get(addresses.siteMapXml({ trang: 1 }))).html.matchAll(/tin-tuc\/[a-z-]+\d+</g)]
      .length,
    5_000,
  )
})

test('the list of articles is by state and kind, with pages', async () => {
  const drafts = await ha.get(addresses.articles.list({ 'trang-thai': 'draft' }))
  assert.match(drafts.text, /Bản nháp kín/)
  assert.doesNotMatch(drafts.text, /Bài phải gỡ/)
  assert.equal((await ha.get(addresses.articles.list({ trang: '2', loai: 'bua' }))).status, 200)
  const team = await tam.get(addresses.articles.list())
  assert.doesNotMatch(team.text, /Bản nháp kín/)
})

test('the sentences of an article’s page are those that are read aloud', async () => {
  const id = await begin('Bài để nghe')
  const plain = [
    '# Mục I. Kết quả',
    '',
    'Đoạn một có **chữ đậm. Câu hai** nối sang. Câu ba.',
    '',
    '- Ý thứ nhất',
    '- Ý thứ hai, năm 2026',
  ].join('\n')
  await write(ha, id, { plain })
  await publish(id)
  const { html } = await stranger.get(articleAddress({ id, title: 'Bài để nghe' }))
  const marked = new Map<string, string>()
  for (const [, number = '', text = ''] of html.matchAll(/<span data-s="(\d+)">([^<]*)</g))
    marked.set(number, (marked.get(number) ?? '') + text)
  assert.deepEqual(
    [...marked.values()],
    [
      'Bài để nghe',
      'Sa pô của bài.',
      'Mục I. Kết quả',
      'Đoạn một có chữ đậm.',
      'Câu hai nối sang.',
      'Câu ba.',
      'Ý thứ nhất',
      'Ý thứ hai, năm 2026',
    ],
  )
  const said = await stranger.get(addresses.listening.words({ about: 'article', subject: id }))
  assert.equal((JSON.parse(said.html) as string[]).length, marked.size)
  assert.match(said.html, /Mục một/)
})
