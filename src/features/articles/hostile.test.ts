/** What people type to have it run in the reader's browser (S10), through every field of an article. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { cleanLines } from '#platform/vietnamese.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { hostileAddresses, hostileTexts } from '../../../test/xss-corpus.ts'
import { addArticleFiles, addPictures } from './actions/attach.ts'
import { approveArticle, publishArticle, submitArticle } from './actions/steps.ts'
import { beginArticle, writeArticle } from './actions/write.ts'
import { type Block, type Body, readBody, safeHref } from './body/schema.ts'
import type { ArticleInput } from './forms.ts'
import { articleAddress } from './pages/article-links.ts'

let app: App
let photo: File
before(async () => {
  app = await startApp()
  await app.db
    .insertInto('grants')
    .values({
      account_id: app.people.ha.accountId,
      role: 'editor',
      unit_id: app.units.agency.id,
      starts_on: '2020-01-01',
    })
    .execute()
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  photo = new File([new Uint8Array(bytes)], 'a.png')
})
after(() => app.close())

/** As a form would have sent it. */
const fit = (text: string, most: number): string =>
  cleanLines(text).replace(/\s+/g, ' ').trim().slice(0, most) || 'x'

/** A published article whose every field says this, and whose body says all of these in every kind of part. */
async function publishSaying(say: (text: string) => string, field: string, texts: readonly string[]) {
  const [ha, son] = [await app.ctx('ha'), await app.ctx('son')]
  const text = say(field)
  const { id } = await beginArticle(ha, { unit: app.units.agency.id, kind: 'van-ban', title: fit(text, 300) })
  const { pictures } = await addPictures(ha, id, [photo])
  const picture = pictures[0] ?? 0
  await addArticleFiles(ha, id, [new File(['%PDF-1.7\n'], say(`${field}.pdf`))])
  const input: ArticleInput = {
    _version: 1,
    kind: 'van-ban',
    title: fit(text, 300),
    lead: fit(text, 1_000),
    author: fit(text, 200),
    source: fit(text, 300),
    tags: [fit(text, 60)],
    movement: null,
    cover: picture,
    cover_alt: fit(text, 500),
    cover_caption: fit(text, 1_000),
    focus_x: 50,
    focus_y: 50,
    document_number: fit(text, 100),
    document_on: '2026-01-01',
    issuer: fit(text, 300),
    body: JSON.stringify(bodySaying(texts.map(say), picture)),
    plain: '',
    reason: null,
  }
  await writeArticle(ha, id, input)
  await submitArticle(ha, id, 2)
  await approveArticle(son, id, 3)
  await publishArticle(son, id, 4)
  return { id, title: input.title }
}

function bodySaying(texts: readonly string[], picture: number): Body {
  const words = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const cell = (text: string) => ({
    type: 'table_cell' as const,
    attrs: { colspan: 1, rowspan: 1 },
    content: [words(text)],
  })
  return {
    type: 'doc',
    content: texts.flatMap((text): Block[] => [
      words(text),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
      { type: 'bullet_list', content: [{ type: 'list_item', content: [words(text)] }] },
      { type: 'blockquote', content: [words(text)] },
      { type: 'table', content: [{ type: 'table_row', content: [cell(text)] }] },
      {
        type: 'figure',
        attrs: { picture, alt: text.slice(0, 400), caption: text.slice(0, 400), credit: text.slice(0, 100) },
      },
    ]),
  }
}

const tag = /<(\/?[a-zA-Z][^\s/>]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g
/** Every element with the names of its attributes, in order: what a browser builds of the page. */
const skeletonOf = (html: string): string[] =>
  [...html.matchAll(tag)].map(
    ([, name = '', attributes = '']) =>
      `${name} ${[...attributes.matchAll(/([^\s=]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute).join(' ')}`,
  )
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address)
const isHarmless = (address: string): boolean =>
  /^(?:\/(?!\/)|#|\?|https?:\/\/|mailto:|data:image\/webp)/.test(address)

/** Every page that shows the article. */
const pagesOf = ({ id, title }: { id: number; title: string }) => [
  { who: 'stranger' as const, address: articleAddress({ id, title }) },
  { who: 'ha' as const, address: addresses.articles.show({ article: id }) },
  { who: 'ha' as const, address: addresses.articles.preview({ article: id }) },
  { who: 'ha' as const, address: addresses.articles.edit({ article: id }) },
  { who: 'ha' as const, address: addresses.articles.versions({ article: id }) },
]

test('every page of an article is built of the same elements, whatever its fields and its text say', async () => {
  const texts = hostileTexts.map((text) => fit(text, 10_000))
  assert.ok(texts.length > 450, `${texts.length}`)
  const browsers: Record<'stranger' | 'ha', Browser> = { stranger: app.stranger(), ha: await app.as('ha') }
  const harmless = await publishSaying(() => 'x', 'x', texts)
  const expected = await Promise.all(
    pagesOf(harmless).map(async ({ who, address }) => skeletonOf((await browsers[who].get(address)).html)),
  )
  const hostile = await publishSaying((text) => text, hostileTexts[0] ?? '', texts)
  for (const [index, { who, address }] of pagesOf(hostile).entries()) {
    const { status, html } = await browsers[who].get(address)
    assert.equal(status, 200, address)
    const skeleton = skeletonOf(html)
    const related = (all: readonly string[] | undefined) => withoutNeighbours(all ?? [])
    assert.ok(skeleton.length > 100, address)
    assert.deepEqual(related(skeleton), related(expected[index]), address)
    for (const link of addressesIn(html)) assert.ok(isHarmless(link), `${address}: ${link}`)
  }
})

/** What stands below an article hangs on which others there are. */
const withoutNeighbours = (skeleton: readonly string[]): string[] => {
  const end = skeleton.findIndex((one) => one.startsWith('/article'))
  return end < 0 ? [...skeleton] : skeleton.slice(0, end)
}

test('the fields of an article are shown as text in lists, feed, site map and search', async () => {
  const stranger = app.stranger()
  for (const text of hostileTexts.filter((_, index) => index % 12 === 0))
    await publishSaying((said) => said, text, ['x'])
  const places = [
    addresses.publicArticles.list(),
    addresses.publicArticles.list({ trang: 2 }),
    addresses.publicArticles.list({ nhan: hostileTexts[0] }),
    addresses.siteMap(),
    addresses.publicArticles.feed(),
    addresses.siteMapXml(),
    ...hostileTexts.filter((_, index) => index % 20 === 0).map((q) => addresses.publicSearch({ q })),
  ]
  for (const address of places) {
    const { status, html } = await stranger.get(address)
    assert.equal(status, 200, address)
    for (const element of skeletonOf(html)) {
      assert.doesNotMatch(
        element,
        /\bon[a-z]+\b|^(?:iframe|object|math|base|marquee|template|x |math)/i,
        address,
      )
      if (/^script/i.test(element)) assert.match(element, /^script type src/, address)
    }
    for (const link of addressesIn(html)) assert.ok(isHarmless(link), `${address}: ${link}`)
    assert.doesNotMatch(html, /<script>|<img src=x|<svg[^>]*onload/i, address)
  }
})

test('an address that does more than lead somewhere is no link, on the way in and on the way out', async () => {
  for (const href of hostileAddresses) assert.equal(safeHref(href), null, JSON.stringify(href))
  for (const href of [
    'https://vi-du.vn/a?b=c#d',
    'http://vi-du.vn',
    'mailto:a@vi-du.vn',
    '/tin-tuc',
    '#muc',
    '?trang=2',
  ])
    assert.equal(safeHref(href), href)
  const linked = (href: string) => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'bẫy', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  })
  const plain = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'bẫy' }] }] }
  for (const href of hostileAddresses) assert.deepEqual(readBody(linked(href)), plain)

  // even a body that came into the database past the form is rendered without it
  const { id, title } = await publishSaying((text) => text, 'Bài bị sửa trong cơ sở dữ liệu', ['x'])
  const smuggled = {
    type: 'doc',
    content: [
      // JSON in the database knows no NUL
      ...hostileAddresses.filter((href) => !href.includes('\0')).flatMap((href) => linked(href).content),
      { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
      {
        type: 'heading',
        attrs: { level: 'script onload=alert(1)' },
        content: [{ type: 'text', text: 'Mục' }],
      },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a', marks: [{ type: 'style', attrs: { x: 1 } }] }],
      },
      { type: 'paragraph', content: { dangerouslySetInnerHTML: { __html: '<script>alert(1)</script>' } } },
    ],
  }
  await app.db
    .updateTable('article_versions')
    .set({ body: JSON.stringify(smuggled) })
    .where('article_id', '=', id)
    .execute()
  const address = articleAddress({ id, title })
  const { html: page } = await (await app.as('ha')).get(address)
  const html = /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? ''
  assert.doesNotMatch(html, /javascript|vbscript|evil\.example|alert\(1\)/i)
  assert.match(html, /<h4><span data-s="\d+">Mục<\/span><\/h4>/)
})
