import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { Player, recordingsOf } from '#features/listening/index.ts'
import { publicMovements } from '#features/movements/index.ts'
import { viewsOf } from '#features/visits/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import { pictureTypes, type Rendition, renditionNamed } from '#platform/pictures.ts'
import { clean } from '#platform/vietnamese.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { idOf, open } from '#web/guard.ts'
import { heardLines } from '../heard.ts'
import { articleNumber, articleSlug } from '../pages/article-links.ts'
import { PublicArticlePage } from '../pages/public-article-page.tsx'
import { PublicArticlesPage } from '../pages/public-list-page.tsx'
import { SiteMapPage } from '../pages/site-map-page.tsx'
import { filesOf } from '../queries/articles.ts'
import { type ArticlePicture, picturesOf, publicPicture } from '../queries/pictures.ts'
import {
  neighboursOf,
  publishedArticle,
  publishedArticles,
  publishedCounts,
  publishedFile,
  relatedTo,
} from '../queries/published.ts'
import { kinds } from '../rules.ts'

const perPage = 12
type C = Context<Env>

/** What the public reads of articles. */
export const publicRoutes = () =>
  router()
    .get(addresses.publicArticles.list.pattern, open, list)
    .get(addresses.publicArticles.picture.pattern, open, async (c) =>
      sendPicture(c, await publicPicture(c.var.ctx.db, idOf(c, 'picture'))),
    )
    .get(addresses.publicArticles.file.pattern, open, async (c) => {
      const id = numberOf(c)
      const file = found(await publishedFile(c.var.ctx.db, id, idOf(c, 'file')))
      return sendFile(c, file)
    })
    .get(addresses.publicArticles.show.pattern, open, show)
    .get(addresses.siteMap.pattern, open, async (c) => {
      const { db } = c.var.ctx
      const props = {
        frame: await frameOf(c),
        counts: await publishedCounts(db),
        movements: await publicMovements(db),
        latest: await publishedArticles(db, {}, { limit: 50 }),
      }
      return page(c, <SiteMapPage {...props} />)
    })

async function list(c: C) {
  const asked = c.req.query()
  const kind = kinds.find((one) => one === asked.loai)
  const tag = clean(asked.nhan ?? '').slice(0, 60) || undefined
  const at = /^[1-9]\d{0,4}$/.test(asked.trang ?? '') ? Number(asked.trang) : 1
  const where = { offset: (at - 1) * perPage, limit: perPage + 1 }
  const rows = await publishedArticles(c.var.ctx.db, { kind, tag }, where)
  const props = { frame: await frameOf(c), kind, tag, page: at, hasMore: rows.length > perPage }
  return page(c, <PublicArticlesPage {...props} articles={rows.slice(0, perPage)} />)
}

async function show(c: C) {
  const { db } = c.var.ctx
  const id = numberOf(c)
  const article = found(await publishedArticle(db, id))
  const right = articleSlug({ id, title: article.title })
  // an article has one address, also after its title changed
  if (c.req.param('article') !== right)
    return c.redirect(addresses.publicArticles.show({ article: right }), 301)
  const [byId, files, neighbours, related, frame, views, recordings] = await Promise.all([
    picturesOf(db, id),
    filesOf(db, id),
    neighboursOf(db, article),
    relatedTo(db, article, 3),
    frameOf(c),
    viewsOf(db, `article:${id}`),
    recordingsOf(db, { about: 'article', id }),
  ])
  const address = (picture: number, name: string) => addresses.publicArticles.picture({ picture, name })
  const fileAddress = (file: number) => addresses.publicArticles.file({ article: right, file })
  const subject = { about: 'article', id } as const
  const heard = { locale: frame.locale, subject, lines: heardLines(article), recordings }
  const props = {
    frame,
    views,
    player: <Player {...heard} />,
    article,
    files,
    neighbours,
    related,
    fileAddress,
    pictures: { byId, address },
  }
  return page(c, <PublicArticlePage {...props} />)
}

function numberOf(c: C): number {
  const id = articleNumber(c.req.param('article') ?? '')
  if (id === undefined) throw new NotFound('no article has such an address')
  return id
}

/** One rendition of a picture, for a year: another picture has another number. */
export async function sendPicture(
  c: C,
  picture: ArticlePicture | undefined,
  chosen?: Rendition,
): Promise<Response> {
  const rendition = found(chosen ?? renditionNamed(found(picture).renditions, c.req.param('name') ?? ''))
  const file = found(await c.var.house.files.open(rendition.hash))
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': pictureTypes[rendition.format],
      'Content-Length': String(file.size),
      'Cache-Control': c.var.ctx.actor ? 'private, no-store' : 'public, max-age=86400',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** A document as a download, never shown inside our own pages. */
export async function sendFile(
  c: C,
  document: { hash: string; name: string; type: string },
): Promise<Response> {
  const file = found(await c.var.house.files.open(document.hash))
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': document.type,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(document.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
