/** What machines fetch: the Atom feed, the site map, and what robots may read. */

import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { publicMovements } from '#features/movements/index.ts'
import { honourNames } from '#law/honour-names.ts'
import { type Env, frameOf, router } from '#web/env.ts'
import { open } from '#web/guard.ts'
import type { Frame } from '#web/layout/frame.ts'
import { articleAddress } from '../pages/article-links.ts'
import { articlesForFeed, articlesForSitemap, publishedCounts } from '../queries/published.ts'

const inFeed = 30
/** So many articles stand in one site map; where there are more, the first names the others (sitemaps.org). */
const inSiteMap = 5_000

const xmlSigns: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text inside XML. Control characters do not come here: they are cleaned away at the edge. */
export const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => xmlSigns[sign] ?? '')

/** Machines want whole addresses: where none is set, the one that was asked. These answers are kept for nobody else. */
const originOf = (c: Context<Env>, { origin }: Frame): string => origin || new URL(c.req.url).origin

const head = '<?xml version="1.0" encoding="utf-8"?>\n'

const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** One page of the site map; the first holds the pages that are no articles, too. */
async function siteMap(c: Context<Env>, origin: string, page: number): Promise<string> {
  const { db } = c.var.ctx
  const movements = page === 1 ? await publicMovements(db, 1_000) : []
  const fixed =
    page === 1
      ? [
          addresses.home(),
          addresses.publicArticles.list(),
          addresses.publicMovements.list(),
          addresses.register.list(),
          addresses.standards.list(),
          addresses.instruments.list(),
          ...honourNames.map(({ slug }) => addresses.standards.show({ award: slug })),
          addresses.siteMap(),
          ...movements.map(({ id }) => addresses.publicMovements.show({ movement: id })),
        ]
      : []
  const articles = await articlesForSitemap(db, { offset: (page - 1) * inSiteMap, limit: inSiteMap })
  const urls = [
    ...fixed.map((path) => `<url><loc>${xml(origin + path)}</loc></url>`),
    ...articles.map(
      (article) =>
        `<url><loc>${xml(origin + articleAddress(article))}</loc><lastmod>${article.changedAt.toISOString()}</lastmod></url>`,
    ),
  ]
  return `<urlset ${schema}>\n${urls.join('\n')}\n</urlset>`
}

function listOfMaps(origin: string, total: number): string {
  const maps = Array.from({ length: Math.ceil(total / inSiteMap) }, (_, index) => {
    const address = origin + addresses.siteMapXml({ trang: index + 1 })
    return `<sitemap><loc>${xml(address)}</loc></sitemap>`
  })
  return `<sitemapindex ${schema}>\n${maps.join('\n')}\n</sitemapindex>`
}

export const feedRoutes = () =>
  router()
    .get(addresses.publicArticles.feed.pattern, open, async (c) => {
      const { db } = c.var.ctx
      const [articles, frame] = await Promise.all([articlesForFeed(db, inFeed), frameOf(c)])
      const { agency } = frame
      const origin = originOf(c, frame)
      const entries = articles.map((article) => {
        const address = origin + articleAddress(article)
        const changed = (article.updatedAt ?? article.publishedAt).toISOString()
        return [
          '<entry>',
          `<title>${xml(article.title)}</title>`,
          `<id>${xml(`${origin}/tin-tuc/${article.id}`)}</id>`,
          `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
          `<published>${article.publishedAt.toISOString()}</published>`,
          `<updated>${changed}</updated>`,
          `<author><name>${xml(article.author || agency.name)}</name></author>`,
          `<category term="${article.kind}"/>`,
          `<summary>${xml(article.lead)}</summary>`,
          '</entry>',
        ].join('')
      })
      const newest = articles
        .map(({ updatedAt, publishedAt }) => (updatedAt ?? publishedAt).toISOString())
        .sort()
        .at(-1)
      const feed = [
        `${head}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">`,
        `<title>${xml(agency.name)}</title>`,
        `<id>${xml(origin)}/</id>`,
        `<link rel="self" type="application/atom+xml" href="${xml(origin + addresses.publicArticles.feed())}"/>`,
        `<link rel="alternate" type="text/html" href="${xml(origin + addresses.publicArticles.list())}"/>`,
        `<updated>${newest ?? '1970-01-01T00:00:00.000Z'}</updated>`,
        ...entries,
        '</feed>',
      ]
      return c.body(feed.join('\n'), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
    })
    .get(addresses.siteMapXml.pattern, open, async (c) => {
      const { db } = c.var.ctx
      const origin = originOf(c, await frameOf(c))
      const asked = /^[1-9]\d{0,3}$/.exec(c.req.query('trang') ?? '')?.[0]
      const counts = asked ? [] : await publishedCounts(db)
      const total = counts.reduce((sum, { count }) => sum + count, 0)
      const body =
        asked || total <= inSiteMap ? await siteMap(c, origin, Number(asked ?? 1)) : listOfMaps(origin, total)
      return c.body(head + body, 200, { 'Content-Type': 'application/xml; charset=utf-8' })
    })
    .get(addresses.robots.pattern, open, async (c) => {
      const origin = originOf(c, await frameOf(c))
      const lines = [
        'User-agent: *',
        // what asks to sign in holds nothing for robots, and a search answers people
        `Disallow: ${addresses.articles.list().split('/').slice(0, 2).join('/')}/`,
        `Disallow: ${addresses.administration()}`,
        `Disallow: ${addresses.publicSearch()}`,
        `Sitemap: ${origin}${addresses.siteMapXml()}`,
      ]
      return c.text(`${lines.join('\n')}\n`)
    })
