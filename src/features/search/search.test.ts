import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'

let app: App
let stranger: Browser
before(async () => {
  app = await startApp()
  stranger = app.stranger()
})
after(() => app.close())

type Given = { title: string; lead?: string; kind?: 'tin-tuc' | 'van-ban'; on?: string }

/** An article that is published already; how it comes to that is tested with the articles. */
async function published({ title, lead = '', kind = 'tin-tuc', on = '2026-11-01' }: Given): Promise<number> {
  const at = new Date(`${on}T03:00:00Z`)
  const { id } = await app.db
    .insertInto('articles')
    .values({ unit_id: app.units.agency.id, kind, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const body = JSON.stringify({ type: 'doc', content: [] })
  const version = await app.db
    .insertInto('article_versions')
    .values({ article_id: id, number: 1, kind, title, lead, body, body_text: '', saved_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await app.db
    .updateTable('articles')
    .set({ state: 'published', current_version: version.id, published_version: version.id, published_at: at })
    .where('id', '=', id)
    .execute()
  return id
}
const search = (q: string, more: Record<string, string> = {}) =>
  stranger.get(addresses.publicSearch({ q, ...more }))
const titlesIn = (html: string) =>
  [...html.matchAll(/<h2><a[^>]*>(.*?)<\/a>/g)].map(([, title = '']) => title.replace(/<[^>]+>/g, ''))
const suggestions = async (q: string) =>
  (JSON.parse((await stranger.get(addresses.publicSuggestions({ q }))).html) as { title: string }[]).map(
    ({ title }) => title,
  )

test('a word is found with marks, without, and wherever its tone is written', async () => {
  await published({ title: 'Hội nghị về hòa giải ở cơ sở', on: '2026-03-01' })
  await published({ title: 'Trồng hoa trước công sở', on: '2026-10-01' })
  for (const typed of ['hoà giải', 'hòa giải', 'HOA GIAI', 'hoa  giải!'])
    assert.deepEqual(titlesIn((await search(typed)).html), ['Hội nghị về hòa giải ở cơ sở'], typed)
  const both = titlesIn((await search('hoà')).html)
  assert.deepEqual(both, ['Hội nghị về hòa giải ở cơ sở', 'Trồng hoa trước công sở'])
  assert.deepEqual(titlesIn((await search('hoa')).html), [
    'Trồng hoa trước công sở',
    'Hội nghị về hòa giải ở cơ sở',
  ])
})

test('what was found is marked, in title and text', async () => {
  await published({
    title: 'Ngày làm việc vui',
    lead: 'Cơ quan phát động mỗi ngày làm việc là một ngày vui.',
  })
  const { html } = await search('ngay vui')
  assert.match(html, /<mark>Ngày<\/mark> làm việc <mark>vui<\/mark>/)
  assert.match(html, /mỗi <mark>ngày<\/mark> làm việc là một <mark>ngày vui<\/mark>/)
})

test('a question is text, whatever stands in it', async () => {
  await published({ title: `Bài "có' ngoặc & dấu | ! :* \\` })
  for (const typed of ["'", "a' | 'b", ':* & !', '<script>alert(1)</script>', '%_\\', 'x'.repeat(5_000)]) {
    const answer = await search(typed)
    assert.equal(answer.status, 200, typed)
    assert.doesNotMatch(answer.html, /<script>alert/)
  }
  assert.equal((await stranger.get('/tim-kiem/goi-y?q=%FF%00')).status, 200)
  assert.equal((await search('ngoac')).status, 200)
})

test('what is not published is not found, and what is withdrawn is found no more', async () => {
  const id = await published({ title: 'Bài sắp thu hồi' })
  assert.equal(titlesIn((await search('thu hoi')).html).length, 1)
  await app.db.updateTable('articles').set({ published_version: null }).where('id', '=', id).execute()
  assert.equal(titlesIn((await search('thu hoi')).html).length, 0)
  assert.deepEqual(await suggestions('sap thu'), [])
})

test('movements are found by their contents while they are public, their documents by name', async () => {
  const movement = await app.db
    .insertInto('movements')
    .values({
      unit_id: app.units.agency.id,
      title: 'Phong trào Sen hồng',
      state: 'draft',
      created_at: app.clock.now(),
      starts_on: '2026-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await app.db
    .insertInto('movement_contents')
    .values({ movement_id: movement.id, ordinal: 1, title: 'Nâng cao kỷ luật công vụ' })
    .execute()
  await app.db
    .insertInto('files')
    .values({ hash: 'a'.repeat(64), size: 3, type: 'application/pdf' })
    .execute()
  await app.db
    .insertInto('movement_files')
    .values({
      movement_id: movement.id,
      hash: 'a'.repeat(64),
      name: 'huong-dan-cham-diem.pdf',
      added_at: app.clock.now(),
    })
    .execute()
  assert.equal(titlesIn((await search('ky luat cong vu')).html).length, 0)
  await app.db.updateTable('movements').set({ state: 'launched' }).where('id', '=', movement.id).execute()
  assert.deepEqual(titlesIn((await search('kỷ luật công vụ')).html), ['Phong trào Sen hồng'])
  const documents = await search('cham diem', { loai: 'document' })
  assert.match(documents.html, new RegExp(`/phong-trao/${movement.id}/van-ban/\\d+`))
  assert.deepEqual(titlesIn((await search('sen hong', { loai: 'article' })).html), [])
  await app.db.updateTable('movements').set({ published: false }).where('id', '=', movement.id).execute()
  assert.equal(titlesIn((await search('kỷ luật công vụ')).html).length, 0)
  assert.equal(titlesIn((await search('cham diem')).html).length, 0)
})

test('official documents have a filter of their own', async () => {
  await published({ title: 'Kế hoạch 15 về thi đua', kind: 'van-ban' })
  await published({ title: 'Tin về kế hoạch 15' })
  assert.deepEqual(titlesIn((await search('ke hoach 15', { loai: 'document' })).html), [
    'Kế hoạch 15 về thi đua',
  ])
  assert.deepEqual(titlesIn((await search('ke hoach 15', { loai: 'article' })).html), ['Tin về kế hoạch 15'])
  assert.equal((await search('ke hoach 15', { loai: 'bậy' })).status, 200)
})

test('where nothing is found the page helps on', async () => {
  const { text } = await search('hoa zzzqqq')
  assert.match(
    text,
    /Không tìm thấy “hoa zzzqqq”.*Kiểm tra chính tả.*Tìm riêng từng từ: hoa Hoặc xem theo mục/,
  )
  assert.match((await stranger.get(addresses.publicSearch())).text, /Điều cần tìm/)
})

test('while one types, titles are offered', async () => {
  await published({ title: 'Khánh thành thư viện cơ quan' })
  assert.deepEqual(await suggestions('khánh th'), ['Khánh thành thư viện cơ quan'])
  assert.deepEqual(await suggestions('k'), [])
  assert.deepEqual(await suggestions(''), [])
})

test('long results come in pages', async () => {
  for (let index = 1; index <= 25; index += 1)
    await published({ title: `Bản tin số ${index}`, on: `2026-09-${String(index).padStart(2, '0')}` })
  const first = await search('ban tin so')
  assert.equal(titlesIn(first.html).length, 20)
  assert.match(first.text, /25 kết quả/)
  assert.equal(titlesIn((await search('ban tin so', { trang: '2' })).html).length, 5)
  assert.equal(titlesIn((await search('ban tin so', { trang: '99' })).html).length, 5)
})
