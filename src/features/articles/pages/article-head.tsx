import { addresses } from '#addresses.ts'
import { type Rendition, renditionName } from '#platform/pictures.ts'
import type { Frame } from '#web/layout/frame.ts'
import type { Pictures } from '../body/render.tsx'
import { articleAddress } from './article-links.ts'
import type { ShownArticle } from './public-article-page.tsx'
import { FeedLink } from './public-list-page.tsx'

type Props = { frame: Frame; article: ShownArticle; pictures: Pictures }

/** What machines read of an article: its one address, what is shown when it is shared, and what it is. */
export function ArticleHead({ frame, article, pictures }: Props) {
  const address = frame.origin + articleAddress({ id: article.articleId, title: article.title })
  const picture = pictureToShare(article, pictures)
  const properties: [string, string | undefined][] = [
    ['og:type', 'article'],
    ['og:title', article.title],
    ['og:description', article.lead || undefined],
    ['og:url', address],
    ['og:site_name', frame.agency.name],
    ['og:locale', 'vi_VN'],
    ['og:image', picture && frame.origin + picture.address],
    ['og:image:width', picture && String(picture.width)],
    ['og:image:height', picture && String(picture.height)],
    ['og:image:alt', picture && (article.cover_alt || undefined)],
    ['article:published_time', article.publishedAt?.toISOString()],
    ['article:modified_time', article.updatedAt?.toISOString()],
    ['article:author', article.author || undefined],
  ]
  return (
    <>
      <link rel="canonical" href={address} />
      <FeedLink frame={frame} />
      {properties.map(([property, content]) =>
        content ? <meta key={property} property={property} content={content} /> : null,
      )}
      {article.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      <script
        type="application/ld+json"
        // a block of data, never run; `<` is written so that nothing in it can end the block
        dangerouslySetInnerHTML={{ __html: asScript(newsArticle({ frame, article, pictures }, address)) }}
      />
    </>
  )
}

/** https://schema.org/NewsArticle */
function newsArticle({ frame, article, pictures }: Props, address: string) {
  const picture = pictureToShare(article, pictures)
  const published = article.publishedAt?.toISOString()
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.lead && { description: article.lead }),
    ...(picture && { image: [frame.origin + picture.address] }),
    ...(published && { datePublished: published }),
    dateModified: article.updatedAt?.toISOString() ?? published,
    author: article.author
      ? { '@type': 'Person', name: article.author }
      : { '@type': 'Organization', name: frame.agency.name },
    publisher: { '@type': 'GovernmentOrganization', name: frame.agency.name, url: frame.origin },
    mainEntityOfPage: address,
    inLanguage: 'vi',
    ...(article.tags.length > 0 && { keywords: article.tags.join(', ') }),
  }
}

/** JSON that may stand inside a script element. */
export const asScript = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The widest JPEG of up to 1600 pixels: networks know neither AVIF nor much patience. */
function pictureToShare(article: ShownArticle, { byId }: Pictures) {
  const cover = article.cover_id === null ? undefined : byId.get(article.cover_id)
  const jpegs = (cover?.renditions ?? []).filter(({ format, width }) => format === 'jpeg' && width <= 1600)
  const widest = jpegs.reduce<Rendition | undefined>(
    (best, one) => (best && best.width >= one.width ? best : one),
    undefined,
  )
  if (!cover || !widest) return undefined
  const name = renditionName(widest)
  return { ...widest, address: addresses.publicArticles.picture({ picture: cover.id, name }) }
}
