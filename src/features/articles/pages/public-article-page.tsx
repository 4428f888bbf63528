import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { playerIsland, readAlong } from '#features/listening/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Breadcrumbs, SectionHead } from '#web/ui/page-head.tsx'
import { Picture } from '#web/ui/picture.tsx'
import { RatingForm } from '#web/ui/rating.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import { formatBytes, formatNumber } from '#words/numbers.ts'
import { ArticleBody, type Pictures } from '../body/render.tsx'
import type { ArticleFile } from '../queries/articles.ts'
import type { ArticleCard, PublishedArticle } from '../queries/published.ts'
import { articleWords } from '../words.ts'
import { ArticleCards } from './article-card.tsx'
import { ArticleHead } from './article-head.tsx'
import { articleAddress } from './article-links.ts'

export type ShownArticle = Omit<
  PublishedArticle,
  | 'publishedAt'
  | 'id'
  | 'article_id'
  | 'number'
  | 'body_text'
  | 'frozen'
  | 'written_by'
  | 'reason'
  | 'saved_by'
  | 'saved_at'
> & { publishedAt: Date | null }

type Neighbour = { id: number; title: string } | undefined

type Props = {
  frame: Frame
  article: ShownArticle
  pictures: Pictures
  files: readonly ArticleFile[]
  fileAddress: (file: number) => string
  related?: readonly ArticleCard[]
  neighbours?: { next: Neighbour; previous: Neighbour }
  /** How often the article was read; shown by the feature that counts. */
  views?: number
  /** The player that reads the article aloud; put in by the feature that speaks. */
  player?: ComponentChildren
  preview?: boolean
}

/** An article as the public reads it. */
export function PublicArticlePage(props: Props) {
  const { frame, article, pictures, related = [], neighbours, preview } = props
  const { locale } = frame
  const along = readAlong()
  const t = articleWords[locale]
  const kindHref = addresses.publicArticles.list({ loai: article.kind })
  return (
    <PortalPage
      frame={frame}
      title={article.title}
      description={article.lead || article.title}
      head={preview ? undefined : <ArticleHead frame={frame} article={article} pictures={pictures} />}
      islands={preview ? [] : ['article.js', ...(props.player ? [playerIsland] : [])]}
    >
      {preview && <Notice kind="warning">{t.previewNote}</Notice>}
      <article class="article">
        <Breadcrumbs
          locale={locale}
          crumbs={[
            { label: t.home, href: addresses.home() },
            { label: t.news, href: addresses.publicArticles.list() },
            ...(article.kind === 'tin-tuc' ? [] : [{ label: t.kinds[article.kind], href: kindHref }]),
            { label: article.title },
          ]}
        />
        <header class="article-head">
          <h1>{along(article.title)}</h1>
          <Facts {...props} />
        </header>
        {/* The one place for what other features say of an article: how often it was read, and the player. */}
        {props.player}
        {article.lead && <p class="article-lead">{along(article.lead)}</p>}
        <Cover {...props} />
        <DocumentFacts {...props} />
        <ArticleBody body={article.body} pictures={{ ...pictures, along }} />
        <Signed {...props} />
        <Attachments {...props} />
        <Tags {...props} />
        {!preview && <Share {...props} />}
      </article>
      {!preview && <RatingForm frame={frame} topic="bai-viet" />}
      {neighbours && <Neighbours {...neighbours} locale={locale} />}
      {related.length > 0 && (
        <section class="section">
          <SectionHead title={t.related} />
          <ArticleCards articles={related} locale={locale} level="h3" />
        </section>
      )}
    </PortalPage>
  )
}

/** When it went out and was changed, and how often it was read. */
function Facts({ article, frame, views }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  const { publishedAt, updatedAt } = article
  return (
    <p class="article-facts muted">
      {publishedAt && (
        <span>
          {t.publishedAt} <time dateTime={publishedAt.toISOString()}>{formatInstant(publishedAt)}</time>
        </span>
      )}
      {updatedAt && (
        <span>
          {t.updatedAt} <time dateTime={updatedAt.toISOString()}>{formatInstant(updatedAt)}</time>
        </span>
      )}
      {article.author && <span>{article.author}</span>}
      {views !== undefined && <span>{t.views(formatNumber(views, locale))}</span>}
    </p>
  )
}

function Cover({ article, pictures }: Props) {
  const cover = article.cover_id === null ? undefined : pictures.byId.get(article.cover_id)
  if (!cover) return null
  return (
    <figure class="article-cover">
      <Picture
        picture={{ ...cover, alt: article.cover_alt, focus: { x: article.focus_x, y: article.focus_y } }}
        address={(name) => pictures.address(cover.id, name)}
        sizes="(max-width: 860px) 100vw, 820px"
        eager
      />
      {article.cover_caption && <figcaption>{article.cover_caption}</figcaption>}
    </figure>
  )
}

function DocumentFacts({ article, frame }: Props) {
  if (!article.document_number) return null
  const t = articleWords[frame.locale]
  const facts = [
    [t.documentNumber, article.document_number],
    [t.documentOn, article.document_on && formatDay(article.document_on)],
    [t.issuer, article.issuer],
  ]
  return (
    <dl class="article-document">
      {facts.map(([term, value]) =>
        value ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** At the foot of the text, as printed papers have it: author, source, movement. */
function Signed({ article, frame }: Props) {
  const t = articleWords[frame.locale]
  return (
    <footer class="article-signed">
      {article.author && <p class="article-author">{article.author}</p>}
      {article.source && (
        <p class="muted">
          {t.from}: {article.source}
        </p>
      )}
      {article.movementId !== null && (
        <p>
          {t.aboutMovement}:{' '}
          <a href={addresses.publicMovements.show({ movement: article.movementId })}>
            {article.movementTitle}
          </a>
        </p>
      )}
    </footer>
  )
}

function Attachments({ files, fileAddress, frame }: Props) {
  if (files.length === 0) return null
  const { locale } = frame
  return (
    <section class="article-files">
      <h2>{articleWords[locale].attachments}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a class="article-action" href={fileAddress(file.id)} download>
              <Icon name="download" /> {file.name}
            </a>{' '}
            <span class="muted">{formatBytes(Number(file.size), locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tags({ article, frame }: Props) {
  if (article.tags.length === 0) return null
  return (
    <ul class="article-tags" aria-label={articleWords[frame.locale].tags}>
      {article.tags.map((tag) => (
        <li key={tag}>
          <a class="tag" href={addresses.publicArticles.list({ nhan: tag })}>
            {tag}
          </a>
        </li>
      ))}
    </ul>
  )
}

/**
 * Plain links; nothing of the networks is loaded into the page. Without scripts the address itself can be copied;
 * where the site does not know its own name, there is only that.
 */
function Share({ article, frame }: Props) {
  const t = articleWords[frame.locale]
  const address = frame.origin + articleAddress({ id: article.articleId, title: article.title })
  const encoded = encodeURIComponent(address)
  const subject = encodeURIComponent(article.title)
  const links = [
    { label: t.shareMail, href: `mailto:?subject=${subject}&body=${encoded}` },
    { label: t.shareFacebook, href: `https://www.facebook.com/sharer/sharer.php?u=${encoded}` },
    { label: t.shareZalo, href: `https://zalo.me/share/?u=${encoded}` },
  ]
  return (
    <section class="article-share" aria-label={t.share}>
      <h2>{t.share}</h2>
      <ul>
        {frame.origin !== '' &&
          links.map(({ label, href }) => (
            <li key={href}>
              <a class="article-action" href={href} rel="noopener noreferrer">
                {label}
              </a>
            </li>
          ))}
        <li>
          <page-tools copy={t.copyLink} copied={t.copied} print={t.print} address={address} />
        </li>
      </ul>
      <p class="muted small article-address">
        {t.address}: <span>{address}</span>
      </p>
    </section>
  )
}

function Neighbours({
  next,
  previous,
  locale,
}: {
  next: Neighbour
  previous: Neighbour
  locale: 'vi' | 'en'
}) {
  const t = articleWords[locale]
  if (!next && !previous) return null
  return (
    <nav class="article-neighbours" aria-label={`${t.previous}, ${t.next}`}>
      {previous && (
        <a href={articleAddress(previous)} rel="prev">
          <span class="muted">{t.previous}</span>
          {previous.title}
        </a>
      )}
      {next && (
        <a href={articleAddress(next)} rel="next">
          <span class="muted">{t.next}</span>
          {next.title}
        </a>
      )}
    </nav>
  )
}
